"""`log`: what editors did in the chat, and when."""

from __future__ import annotations

import click

from bot.cli.output import with_store
from bot.language import DEFAULT_LANGUAGE
from bot.newsroom.deeds import line
from bot.settings import read_settings
from bot.store import Store


@click.command("log")
@click.option("--most", type=click.IntRange(1, 100_000), default=100, show_default=True, help="How many lines.")
def command(most: int) -> None:
    """List who changed what in the books from the editors' chat, and when, the last first.

    The names of editors are kept as long as JOURNAL_DAYS; what was done stays.
    """
    with_store(read_settings(), "log", lambda store: _list(store, most))


async def _list(store: Store, most: int) -> None:
    deeds = await store.edits.log(most)
    for deed in deeds:
        click.echo(line(deed, DEFAULT_LANGUAGE))
    if not deeds:
        click.echo("Nobody has changed anything.")
