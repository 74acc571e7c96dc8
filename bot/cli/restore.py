"""`restore`: a copy of the bot's database put back."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.output import address_of
from bot.maintenance.copies import restore, restore_command
from bot.problems import Place, Problem, Refused
from bot.settings import read_settings


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Put FILE, which `backup` has made, in the place of the bot's database; the bot must not run.

    The database that was there is kept beside it. For PostgreSQL the command of its own tool is named.
    """
    address = address_of(read_settings())
    if address.file is None:
        remedy = f"Stop the bot and run: {restore_command(address.shown, file)}"
        raise Refused([Problem(Place("DATABASE_URL"), "PostgreSQL has a tool of its own", remedy, "backup")])
    before = restore(file, address.file)
    click.echo(f"{address.file}: restored from {file}")
    if before:
        click.echo(f"What was there is in {before}: delete it when all is well.")
    click.echo("What readers had forgotten since the backup is in it again. What waited for an answer is set aside:")
    click.echo("see `python -m bot inbox`.")
