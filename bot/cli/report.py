"""`report`: what readers asked and what nobody could answer, on the terminal, as a page, or as CSV."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from bot.cli.output import (
    Period,
    days_option,
    kept_of_sandbox,
    library_with,
    period_of,
    progress_of,
    with_store,
    written,
)
from bot.cli.tables import print_report
from bot.conversation.unanswered.gathering import gathered, report_of
from bot.newsroom.figures import COLUMNS, COLUMNS_BY_ARTICLE, figures, figures_by_article
from bot.newsroom.page import page
from bot.newsroom.report import MOST_GROUPS, NewsroomReport, Report
from bot.problems import Place, Problem, Refused
from bot.settings import Settings, read_settings
from bot.spreadsheet.sheet import start_sheet
from bot.store import Store

IN_SANDBOX: Final = "What was asked in a sandbox, once it has stopped: python -m bot report --sandbox"
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("report")
@days_option
@click.option("--html", type=_FILE, help="Write one HTML page, which needs no network.")
@click.option("--csv", type=_FILE, help="Write the figures as CSV, one a line.")
@click.option("--sandbox", is_flag=True, help="Of what was asked in the last sandbox, once it has stopped.")
def command(days: int, html: Path | None, csv: Path | None, sandbox: bool) -> None:
    """Tell what readers asked in the last days, and what nobody could answer.

    The book is that of BOOK, the journal that of the bot. Of a folder of books, each article is told of after all.
    """
    if html and csv:
        raise click.UsageError("--html and --csv exclude each other: run it twice")
    settings = read_settings()
    folder = _of_sandbox(settings) if sandbox else None
    report = with_store(
        settings, "report", lambda store: report_at(settings.book, store, period_of(days)), folder=folder
    )
    show(report, html, csv)
    if not report.facts.tally.asked and not sandbox:
        click.echo(IN_SANDBOX, err=True)


def _of_sandbox(settings: Settings) -> Path:
    folder = kept_of_sandbox(settings)
    if not folder.is_dir():
        what, remedy = "no sandbox has left anything there", "Ask something in one (python -m bot), and stop it"
        raise Refused([Problem(Place(str(folder)), what, remedy, "report")])
    return folder


async def report_at(path: Path, store: Store, period: Period, most: int | None = MOST_GROUPS) -> Report:
    """What `store` tells of the book at `path`, or of those in the folder there, in `period`.

    It has `most` groups of what nobody could answer (None: all); a progress bar is shown while they are read.
    """
    library = await library_with(store, path)
    with progress_of("reading", await store.journal.count(*period)) as read:
        return report_of(library, await gathered(library, store, period, most=most, read=read))


def show(report: Report, html: Path | None, csv: Path | None) -> None:
    """Write `report` as a page or as CSV where that is wanted, else print it."""
    if html:
        with written(html) as file:
            file.write(page(report, datetime.now()))
        click.echo(f"{html}: {report.period}, {report.total}")
    elif csv:
        with written(csv) as file:
            by_article = isinstance(report, NewsroomReport)
            add = start_sheet(file, COLUMNS_BY_ARTICLE if by_article else COLUMNS)
            for row in figures_by_article(report) if isinstance(report, NewsroomReport) else figures(report.facts):
                add(row)
        click.echo(f"{csv}: {report.period}, {report.total}")
    else:
        print_report(report, Console())
