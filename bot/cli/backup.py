"""`backup`: a copy of the bot's database, made while it works."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.output import address_of
from bot.maintenance.copies import Personal, back_up, dump_command
from bot.problems import Place, Problem, Refused
from bot.settings import read_settings


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Copy the bot's database to the new FILE, also while the bot works, and say what of it is personal.

    For PostgreSQL the command of its own tool is named.
    """
    settings = read_settings()
    address = address_of(settings)
    if address.file is None:
        remedy = f"Run: {dump_command(address.shown, file)} (it takes the password from PGPASSWORD or ~/.pgpass)"
        raise Refused([Problem(Place("DATABASE_URL"), "PostgreSQL has a tool of its own", remedy, "backup")])
    personal = back_up(address.file, file)
    click.echo(f"{file}: a copy of {address.file}")
    click.echo(_told(personal, settings.journal_days))


def _told(personal: Personal, days: int) -> str:
    kept = f"{personal.questions:,} questions in readers' words, {personal.updates:,} updates with names and ids"
    named = f"{personal.chats:,} chats that wait to be told something, {personal.languages:,} chosen languages"
    played = f"{personal.quizzes:,} quizzes under way"
    return (
        f"Personal in it: {kept}, {named}, {played}, and the key of all pseudonyms.\n"
        f"Keep it as safe as the database. /forget does not reach it: delete it within {days} days."
    )
