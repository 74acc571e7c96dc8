"""The report's facts as rows for other programs: what is counted, of which one, which figure, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Final, TypeAlias

from bot.newsroom.facts import Facts
from bot.newsroom.report import NewsroomReport, made_up_warning
from bot.newsroom.tally import OUTCOMES, Tally
from bot.newsroom.unanswered import Group

COLUMNS: Final = ("section", "name", "figure", "value")
COLUMNS_BY_ARTICLE: Final = ("book", *COLUMNS)

Row: TypeAlias = "tuple[str, str, str, str | int]"


def figures(facts: Facts) -> Iterator[Row]:
    """The rows of `facts`, under `COLUMNS`; of groups their typical wordings are rows as well."""
    tally = facts.tally
    if facts.made_up:
        yield "made-up", "", "note", made_up_warning()
    yield from _totals(tally)
    for day, counts in tally.days.items():
        yield from (("days", day.isoformat(), outcome, counts.get(outcome, 0)) for outcome in OUTCOMES)
    yield from (("hours", str(hour), "asked", count) for hour, count in enumerate(tally.hours))
    for section in ("places", "languages", "answers"):
        yield from ((section, name, "asked", count) for name, count in getattr(tally, section).items())
    yield from (("signals", "", name, count) for name, count in asdict(tally.signals).items())
    yield "unanswered", "", "noise", facts.unsettled.noise
    yield "unanswered", "", "left out", facts.unsettled.left_out
    for number, group in enumerate(facts.unsettled.groups, start=1):
        yield from _group(f"group {number}", group)


def figures_by_article(report: NewsroomReport) -> Iterator[tuple[str, str, str, str, str | int]]:
    """The rows of all articles together, then of each, with its book in front, under `COLUMNS_BY_ARTICLE`."""
    for one in (report, *report.articles):
        yield from ((one.book, *row) for row in figures(one.facts))


def _totals(tally: Tally) -> Iterator[Row]:
    for name, moment in (("since", tally.since), ("until", tally.until)):
        yield "period", "", name, _written(moment)
    yield "questions", "", "asked", tally.asked
    yield from (("questions", "", outcome, tally.outcomes[outcome]) for outcome in OUTCOMES)
    yield "questions", "", "readers", tally.readers


def _group(name: str, group: Group) -> Iterator[Row]:
    yield "unanswered", name, "asked", group.count
    yield "unanswered", name, "readers", group.readers
    yield "unanswered", name, "trend", group.trend
    yield "unanswered", name, "first", _written(group.first)
    yield "unanswered", name, "last", _written(group.last)
    yield "unanswered", name, "gap", group.gap or ""
    for number, wording in enumerate(group.wordings, start=1):
        yield "unanswered", name, f"wording {number}", wording.text


def _written(moment: float) -> str:
    return datetime.fromtimestamp(moment).isoformat(" ", "seconds")
