"""A book with the newsroom's edits written in: it is read, checked and served as if that stood in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from bot import check
from bot.article import ArticleText
from bot.book.editing import CONFLICT, Conflict, Edit, Edited, edited
from bot.book.source import source_of
from bot.files import read_text
from bot.library.entry import Entry
from bot.library.entry_cache import EntryCache
from bot.match import ModelCache
from bot.problems import Place, Problem, Refused

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
    came = _came(text, file, made)
    if made.text == text:
        return entry, came
    try:
        return cache.entry(entry.path, made.text) or cache.make(entry.path, made.text), came
    except Refused as refused:
        raise Refused(_placed(refused.problems, text, made.text)) from None


def check_edited(
    path: Path,
    edits: Sequence[Edit],
    published: Mapping[str, str],
    cache: ModelCache,
    article: ArticleText | None = None,
) -> list[Problem]:
    """Every problem of the book at `path` as it is served: with `edits`, held against `published` figures."""
    if not edits:
        return check.check_book(path, article, published, cache)
    text, file = read_text(path), str(path)
    made = edited(text, file, edits)
    found = check.check_book(path, article, published, cache, made.text)
    return sorted([*_came(text, file, made).problems, *_placed(found, text, made.text)])


def _came(text: str, file: str, made: Edited) -> WrittenIn:
    revisions = frozenset(conflict.edit.revision for conflict in made.conflicts)
    return WrittenIn(made.merged, revisions, tuple(_problem(text, file, conflict) for conflict in made.conflicts))


def _placed(problems: Iterable[Problem], text: str, edited_text: str) -> Iterator[Problem]:
    """`problems` of `edited_text` at their lines in `text`; where that lacks the line, it is said whose it is."""
    blocks = SequenceMatcher(None, text.splitlines(), edited_text.splitlines(), False).get_matching_blocks()
    lines = {block.b + at + 1: block.a + at + 1 for block in blocks for at in range(block.size)}
    for problem in problems:
        place = problem.place
        there = replace(place, line=lines[place.line]) if place.line in lines else _in_edited(place)
        yield replace(problem, place=there)


def _in_edited(place: Place) -> Place:
    return replace(place, file=f"{place.file} (with the edits)")


def _problem(text: str, file: str, conflict: Conflict) -> Problem:
    place = source_of(text, file)[0].key_place(*conflict.edit.path)
    mine, theirs = _shown(conflict.edit.after), _shown(conflict.found)
    what = f"{'.'.join(conflict.edit.path)} was changed in the chat and in the file, which is served: “{theirs}”"
    return Problem(place, what, f"Make the edit again, if it is still right: “{mine}”", CONFLICT)


def _shown(entry: str | None) -> str:
    """`entry` on one line."""
    text = " ".join((entry or "(nothing)").split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
