"""The report on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.newsroom.report import NewsroomReport, Report, Sheet


def print_report(report: Report, console: Console) -> None:
    """Print `report` as tables; a sentence when nobody asked."""
    if report.warning:
        console.print(Text(report.warning, "bold red"))
    console.print(Text(f"{report.subject}\n{report.period}", "bold"))
    if not report.facts.tally.asked:
        console.print(report.speech.say("report-none"))
        return
    console.print(Text(report.total))
    articles = report.articles if isinstance(report, NewsroomReport) else ()
    what = [report.by_article()] if isinstance(report, NewsroomReport) else [report.topics(), report.answers()]
    how = [report.places(), report.languages(), report.hours(), *report.reactions()]
    how += [report.quizzes()] if report.facts.quizzes else []
    _print_sheets([report.outcomes(), report.days(), *what, *how], console)
    for one in articles or (report,):
        _print_missed(one, console, titled=bool(articles))


def _print_missed(report: Report, console: Console, *, titled: bool) -> None:
    """What nobody could answer; with `titled` under the article's title, after what was answered of it."""
    if titled:
        console.print(Text(f"\n{report.title}", "bold underline"))
        _print_sheets([] if report.is_of_none else [report.answers()], console)
    _print_sheets([report.unanswered()], console)
    for told in report.left_out():
        console.print(Text(told))


def _print_sheets(sheets: Sequence[Sheet], console: Console) -> None:
    for sheet in sheets:
        console.print(Text(f"\n{sheet.title}", "bold"))
        if sheet.note:
            console.print(Text(sheet.note))
        if sheet.rows:
            console.print(_table(sheet))


def _table(sheet: Sheet) -> Table:
    """`sheet` as a table; what readers wrote is never taken for markup."""
    table = Table(box=None, pad_edge=False)
    for number, column in enumerate(sheet.columns):
        table.add_column(Text(column, "dim"), justify="right" if number else "left", no_wrap=bool(number))
    for row in sheet.rows:
        table.add_row(*map(Text, row))
    return table
