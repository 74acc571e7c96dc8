"""`migrate`: the database brought up to date, for platforms that do so before they start a new version."""

from __future__ import annotations

import click

from bot.cli.output import with_store
from bot.settings import read_settings
from bot.store import Store


@click.command("migrate")
def command() -> None:
    """Bring the tables of the bot's database up to date; the bot does so itself when it starts."""
    with_store(read_settings(), "migrate", _nothing)
    click.echo("The database is up to date.")


async def _nothing(store: Store) -> None:
    """It is brought up to date by being opened."""
