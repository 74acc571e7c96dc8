"""A book with the newsroom's edits written in: it is read, checked and served as if that stood in its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.book.editing import CONFLICT, Conflict, Edit, edited
from bot.book.source import source_of
from bot.files import read_text
from bot.library.entry import Entry
from bot.library.entry_cache import EntryCache
from bot.problems import Problem, Refused

SHOWN: Final = 200  # characters of what the file says and of what an edit says: both stand in one line


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """What came of edits: the revisions that the file has caught up with, and those that it is at odds with, and why.

    A revision that is at odds is not served.
    """

    merged: frozenset[int] = frozenset()
    conflicts: frozenset[int] = frozenset()
    problems: tuple[Problem, ...] = ()


NOT_EDITED: Final = WrittenIn()


def with_edits(entry: Entry, edits: Sequence[Edit], cache: EntryCache) -> tuple[Entry, WrittenIn]:
    """The entry of the book of `entry` with `edits` written in; `Refused` when that is unsafe to answer from."""
    if not edits:
        return entry, NOT_EDITED
    text, file = read_text(entry.path), str(entry.path)
    made = edited(text, file, edits)
    revisions = frozenset(conflict.edit.revision for conflict in made.conflicts)
    came = WrittenIn(made.merged, revisions, tuple(_problem(text, file, conflict) for conflict in made.conflicts))
    if made.text == text:
        return entry, came
    try:
        return cache.entry(entry.path, made.text) or cache.make(entry.path, made.text), came
    except Refused as refused:
        raise Refused(_of_edited(problem) for problem in refused.problems) from None


def _of_edited(problem: Problem) -> Problem:
    """`problem` with a line that counts in the edited text, which no file has."""
    return replace(problem, place=replace(problem.place, file=f"{problem.place.file} (with the edits)"))


def _problem(text: str, file: str, conflict: Conflict) -> Problem:
    place = source_of(text, file)[0].key_place(*conflict.edit.path)
    mine, theirs = _shown(conflict.edit.after), _shown(conflict.found)
    what = f"{'.'.join(conflict.edit.path)} was changed in the chat and in the file, which is served: “{theirs}”"
    return Problem(place, what, f"Make the edit again, if it is still right: “{mine}”", CONFLICT)


def _shown(entry: str | None) -> str:
    """`entry` on one line."""
    text = " ".join((entry or "(nothing)").split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
