"""`demo`: four weeks of made-up questions in a store that is thrown away, and what the newsroom would see of them."""

from __future__ import annotations

import asyncio
import sys
import time
import webbrowser
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import click

from bot.answer.reply import Reply
from bot.cli.options import book_option
from bot.cli.output import library_with, period_of, progress_of
from bot.cli.report import report_at, show
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.routing.clues import NO_ARTICLE
from bot.library import ask
from bot.newsroom.demo import DAYS, QUESTIONS, fill
from bot.newsroom.digest import digest
from bot.newsroom.report import Report
from bot.settings import has_screen
from bot.store import open_store


@click.command("demo")
@book_option
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
def command(book: Path, html: Path | None) -> None:
    """Show the report of four weeks of made-up questions; nothing of the bot's own is read or changed."""
    report, told = asyncio.run(_demonstrate(book))
    show(report, None, None)
    click.echo(f"\n{click.style('In the editors’ chat:', bold=True)}\n\n{told}\n")
    html = html or Path(mkdtemp(prefix="footnote-demo-")) / "report.html"
    show(report, html, None)
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(html.resolve().as_uri())


async def _demonstrate(path: Path) -> tuple[Report, str]:
    """The report of a demonstration with what is at `path`, and what the editors' chat would be told."""
    now = time.time()
    with TemporaryDirectory(prefix="footnote-") as folder:
        async with open_store(Path(folder)) as store:
            library = await library_with(store, path)
            with progress_of("asking", QUESTIONS) as asked:
                books = [library.responder(book).book for book in library.library.entries]
                await fill(store, books, partial(_asked, library), now, QUESTIONS, asked)
            report = await report_at(path, store, period_of(DAYS, now))
    return report, digest(report)


def _asked(library: CurrentLibrary, text: str) -> tuple[Reply, str | None]:
    """The reply to `text`, and the book that the store has to name."""
    if library.only:
        return library.responder(library.only).reply(text), None
    found = ask(library.library, text)
    return found.reply, library.kept_as(found.book) if found.book else NO_ARTICLE
