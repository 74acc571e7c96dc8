"""`export`: questions, or groups of those that nobody could answer, as CSV for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from bot.cli.output import Period, period_of, progress_of, with_store, written
from bot.cli.report import report_at
from bot.newsroom.export import GROUPS, QUESTIONS, Row, group_rows, question_row
from bot.newsroom.facts import MADE_UP
from bot.newsroom.report import NewsroomReport, made_up_warning
from bot.settings import read_settings
from bot.spreadsheet.sheet import start_sheet
from bot.store import Store

_FILE: Final = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
_DAYS: Final = click.option(
    "--days", type=click.IntRange(1, 3650), help="How many days, today included; all that is kept unless given."
)

Add = Callable[[Row], object]


@click.group("export")
def command() -> None:
    """Write what readers asked as CSV for a spreadsheet."""


@command.command("questions")
@_FILE
@_DAYS
def questions(file: Path, days: int | None) -> None:
    """Write every question to FILE, with its outcome and what the reader did then."""
    settings = read_settings()
    period = period_of(days or settings.journal_days)
    count = with_store(settings, "export", lambda store: _write_questions(store, period, file))
    click.echo(f"{file}: {count} questions")


@command.command("groups")
@_FILE
@_DAYS
def groups(file: Path, days: int | None) -> None:
    """Write the questions that nobody could answer to FILE, grouped by what they ask.

    Name an answer beside a group, and `import` makes a draft of it.
    """
    settings = read_settings()
    period = period_of(days or settings.journal_days)
    report = with_store(settings, "export", lambda store: report_at(settings.book, store, period, most=None))
    articles = report.articles if isinstance(report, NewsroomReport) else ()
    groups = [(one.book, group) for one in (articles or (report,)) for group in one.facts.unsettled.groups]
    with written(file, anew=True) as target:
        heads = (*GROUPS, "book") if articles else GROUPS
        add = start_sheet(target, (*heads, *(["note"] if report.facts.made_up else [])))
        for number, (book, group) in enumerate(groups, start=1):
            rows = [(*row, book) if articles else row for row in group_rows(number, group)]
            _add_all(add, rows, report.facts.made_up)
    click.echo(f"{file}: {len(groups)} groups")


async def _write_questions(store: Store, period: Period, file: Path) -> int:
    made_up, count = await store.key_values.read(MADE_UP) is not None, 0
    with written(file, anew=True) as target, progress_of("writing", await store.journal.count(*period)) as wrote:
        add = start_sheet(target, (*QUESTIONS, *(["note"] if made_up else [])))
        async for entry in store.journal.entries(*period):
            _add_all(add, [question_row(entry)], made_up)
            wrote(1)
            count += 1
    return count


def _add_all(add: Add, rows: list[Row], made_up: bool) -> None:
    """Add `rows`; each says in a last cell that it is made up, when it is."""
    for row in rows:
        add((*row, made_up_warning()) if made_up else row)
