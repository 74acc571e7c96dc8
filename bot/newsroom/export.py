"""Questions and groups as rows for a spreadsheet; `import` reads the groups back once an editor named their answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.newsroom.unanswered import Group
from bot.spreadsheet.sheet import Cell
from bot.store import Entry

QUESTIONS: Final = ("asked", "question", "language", "outcome", "answer", "confidence", "place", "afterwards")
GROUPS: Final = ("group", "answer", "question", "language", "reply", "asked", "readers", "trend", "gap")

Row = tuple[Cell, ...]


def question_row(entry: Entry) -> Row:
    """The row of `entry` under `QUESTIONS`; of the reader nothing."""
    asked = datetime.fromtimestamp(entry.asked).isoformat(" ", "seconds")
    later = "; ".join(f"{event.kind} {event.answer or ''}".strip() for event in entry.events)
    known = (entry.outcome, entry.answer, entry.confidence, entry.place)
    return (asked, entry.text, entry.language, *known, later)


def group_rows(number: int, group: Group) -> Iterator[Row]:
    """The rows of `group`, its `number` in the first column, under `GROUPS`: one for each text.

    `answer` and `reply` are empty, for the editor.
    """
    for wording in group.texts:
        counted = (wording.count, wording.readers, group.trend, group.gap)
        yield (number, None, wording.text, wording.language, None, *counted)
