"""`demo`: four weeks of made-up questions in a store that is thrown away, and what the newsroom would see of them."""

from __future__ import annotations

import asyncio
import sys
import time
import webbrowser
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import click

from bot.answer.reply import Responder
from bot.check import open_book
from bot.cli.options import book_option
from bot.cli.output import period_of, progress_of
from bot.cli.report import facts_of, show
from bot.cli.responder import responder_of
from bot.newsroom.demo import DAYS, QUESTIONS, fill
from bot.newsroom.digest import digest
from bot.newsroom.report import Report
from bot.newsroom.wording import Speech
from bot.settings import has_screen
from bot.store import open_store


@click.command("demo")
@book_option
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
def command(book: Path, html: Path | None) -> None:
    """Show the report of four weeks of made-up questions; nothing of the bot's own is read or changed."""
    responder = responder_of(open_book(book).book)
    report = asyncio.run(_demonstrate(responder))
    show(report, None, None)
    click.echo(f"\n{click.style('In the editors’ chat:', bold=True)}\n\n{digest(report.facts, responder.book)}\n")
    html = html or Path(mkdtemp(prefix="footnote-demo-")) / "report.html"
    show(report, html, None)
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(html.resolve().as_uri())


async def _demonstrate(responder: Responder) -> Report:
    now = time.time()
    with TemporaryDirectory(prefix="footnote-") as folder:
        async with open_store(Path(folder)) as store:
            with progress_of("asking", QUESTIONS) as asked:
                await fill(store, responder, now, QUESTIONS, asked)
            facts = await facts_of(store, responder, period_of(DAYS, now))
    return Report(facts, Speech(responder.book, responder.book.article.language))
