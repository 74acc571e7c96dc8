"""`log`: what editors did in the chat, and when."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from bot.cli.output import library_with, with_store
from bot.conversation.history import log_lines
from bot.language import DEFAULT_LANGUAGE
from bot.problems import Refused
from bot.settings import read_settings
from bot.store import Store


@click.command("log")
@click.option("--most", type=click.IntRange(1, 100_000), default=100, show_default=True, help="How many lines.")
def command(most: int) -> None:
    """List who changed what in the books from the editors' chat, and when, the last first, in the books' words.

    The names of editors are kept as long as JOURNAL_DAYS; what was done stays.
    """
    settings = read_settings()
    lines = with_store(settings, "log", lambda store: listed(store, settings.book, most))
    click.echo("\n".join(lines or ["Nobody has changed anything."]))


async def listed(store: Store, path: Path, most: int) -> list[str]:
    """The last `most` lines of the log, in the words of the books at `path`; in names where these cannot be read."""
    library = None
    with suppress(Refused):
        library = await library_with(store, path)
    return await log_lines(library, store, most, DEFAULT_LANGUAGE)
