"""`report`: what readers asked and what nobody could answer, on the terminal, as a page, or as CSV."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
from rich.console import Console

from bot.answer.reply import Responder
from bot.check import open_book
from bot.cli.output import Period, days_option, period_of, progress_of, with_store, written
from bot.cli.responder import responder_of
from bot.cli.tables import print_report
from bot.newsroom.facts import Facts, read_facts
from bot.newsroom.figures import COLUMNS, figures
from bot.newsroom.page import page
from bot.newsroom.report import MOST_GROUPS, Report
from bot.newsroom.teaching import with_taught
from bot.newsroom.wording import Speech
from bot.settings import read_settings
from bot.spreadsheet.sheet import start_sheet
from bot.store import Store

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("report")
@days_option
@click.option("--html", type=_FILE, help="Write one HTML page, which needs no network.")
@click.option("--csv", type=_FILE, help="Write the figures as CSV, one a line.")
def command(days: int, html: Path | None, csv: Path | None) -> None:
    """Tell what readers asked in the last days, and what nobody could answer.

    The book is that of BOOK, the journal that of the bot.
    """
    if html and csv:
        raise click.UsageError("--html and --csv exclude each other: run it twice")
    settings = read_settings()
    responder = responder_of(open_book(settings.book).book)
    facts = with_store(settings, "report", lambda store: facts_of(store, responder, period_of(days)))
    show(Report(facts, Speech(responder.book, responder.book.article.language)), html, csv)


async def facts_of(store: Store, responder: Responder, period: Period, most: int | None = MOST_GROUPS) -> Facts:
    """The facts of `store` in `period` with `most` groups (None: all), and a progress bar while they are read."""
    responder = await with_taught(responder, store)
    with progress_of("reading", await store.journal.count(*period)) as read:
        return await read_facts(store, responder, period, most=most, read=read)


def show(report: Report, html: Path | None, csv: Path | None) -> None:
    """Write `report` as a page or as CSV where that is wanted, else print it."""
    if html:
        with written(html) as file:
            file.write(page(report, datetime.now()))
        click.echo(f"{html}: {report.period}, {report.total}")
    elif csv:
        with written(csv) as file:
            add = start_sheet(file, COLUMNS)
            for row in figures(report.facts):
                add(row)
        click.echo(f"{csv}: {report.period}, {report.total}")
    else:
        print_report(report, Console())
