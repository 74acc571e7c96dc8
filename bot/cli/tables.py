"""The report on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.newsroom.report import Report, Sheet


def print_report(report: Report, console: Console) -> None:
    """Print `report` as tables; a sentence when nobody asked."""
    if report.warning:
        console.print(Text(report.warning, "bold red"))
    console.print(Text(f"{report.subject}\n{report.period}", "bold"))
    if not report.facts.tally.asked:
        console.print(report.speech.say("report-none"))
        return
    console.print(Text(report.total))
    wanted, asked = [report.topics(), report.answers()], [report.places(), report.languages(), report.hours()]
    sheets = [report.outcomes(), report.days(), *wanted, *asked, *report.reactions(), report.unanswered()]
    for sheet in sheets:
        console.print(Text(f"\n{sheet.title}", "bold"))
        if sheet.note:
            console.print(Text(sheet.note))
        if sheet.rows:
            console.print(_table(sheet))
    for told in report.left_out():
        console.print(Text(told))


def _table(sheet: Sheet) -> Table:
    """`sheet` as a table; what readers wrote is never taken for markup."""
    table = Table(box=None, pad_edge=False)
    for number, column in enumerate(sheet.columns):
        table.add_column(Text(column, "dim"), justify="right" if number else "left", no_wrap=bool(number))
    for row in sheet.rows:
        table.add_row(*map(Text, row))
    return table
