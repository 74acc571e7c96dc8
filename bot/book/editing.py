"""Edits of a book: what an editor changed in it, and the text of the book with that written in.

An edit is of one entry, by its path: a fact (`facts`, its id), a derived fact, an answer, a gap, anything inside one of
them, or one phrasing (`answers`, its id, `questions`, a language, the phrasing). It holds the entry as it was before,
by which a file that has changed meanwhile is told from one that has not:

| the file's entry is                           | so                                                            |
|-----------------------------------------------|---------------------------------------------------------------|
| what it was before the edit, or before others | the edit is written in                                        |
| what it is after the edit, or after others    | the file has caught up: the edit is `merged`                  |
| anything else                                 | the file's entry stays, and so do all entries of that revision |

Edits of one revision are written in together, or none of them. Text that is written without its language counts as
written in the article's. What comes of the text is read and checked like any file, and there is no other way of
applying an edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from bot.book.full import locale_of
from bot.book.rewriting import rewritten
from bot.book.source import Source, source_of
from bot.book.write import as_typed
from bot.language.locales import language_in

Path: TypeAlias = tuple[str, ...]
CONFLICT: Final = "edit-conflict"  # the rule of its problem
QUESTIONS: Final = 2  # where in the path of a phrasing *questions* stands


@dataclass(frozen=True, slots=True)
class Edit:
    """The entry at `path` becomes `after`, and was `before`, as YAML; None where there is none.

    Edits of one `revision` belong together.
    """

    path: Path
    before: str | None
    after: str | None
    revision: int = 0

    @property
    def is_phrasing(self) -> bool:
        """Whether it adds or removes one phrasing."""
        return len(self.path) == QUESTIONS + 3 and self.path[QUESTIONS] == "questions"

    def is_within(self, other: Edit) -> bool:
        """Whether what `other` changes has all of what this one does."""
        return self.path[: len(other.path)] == other.path


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit of an entry that the file has changed too: `found` is the file's, as YAML; None where it has none."""

    edit: Edit
    found: str | None


@dataclass(frozen=True, slots=True)
class Edited:
    """The `text` of a book with edits written in, the revisions that the file has caught up with, and conflicts."""

    text: str
    merged: frozenset[int] = frozenset()
    conflicts: tuple[Conflict, ...] = ()


def edit_of(text: str, path: Path, after: Any) -> Edit:
    """The edit that makes `after` (data as YAML has it; None to remove it) of the entry at `path` of the book `text`.

    `Refused` when the text is no YAML.
    """
    return Edit(path, entry_in(text, path), None if after is None else as_typed(after))


def entry_in(text: str, path: Path) -> str | None:
    """The entry at `path` of the book `text`, as YAML; None when there is none."""
    source = source_of(text, "")[0]
    return _as_yaml(_Data(source.data, _language(source)).at(path))


def inverse(edit: Edit) -> Edit:
    """The edit that takes `edit` back."""
    return Edit(edit.path, edit.after, edit.before)


def edited(text: str, file: str, edits: Sequence[Edit]) -> Edited:
    """The `text` of the book `file` with `edits` written in, which were made in this order.

    `Refused` when the text is no YAML, or an edit cannot be written into it.
    """
    source, _ = source_of(text, file)
    if not isinstance(source.data, dict):
        return Edited(text)
    conflicts: list[Conflict] = []
    while True:
        torn = {conflict.edit.revision for conflict in conflicts}
        applied = _Applied(source, [edit for edit in edits if edit.revision not in torn])
        if not applied.conflicts:
            break
        conflicts += applied.conflicts
    return Edited(rewritten(source, applied.data), applied.merged, tuple(conflicts))


class _Applied:
    """What becomes of the data of `source` by `edits`: the `data`, and which of the edits could not be written in."""

    def __init__(self, source: Source, edits: Sequence[Edit]) -> None:
        self._language, self._edits = _language(source), edits
        self._file = now = _Data(source.data, self._language)
        self.conflicts: list[Conflict] = []
        for number, edit in enumerate(edits):
            found = now.at(edit.path)
            if self._is_replaced(number) or any(now.same(found, state) for state in self._afterwards(number)):
                continue
            if any(now.same(found, state) for state in self._beforehand(number)):
                now = now.put(edit, edit.after)
            else:
                self.conflicts.append(Conflict(edit, _as_yaml(self._file.at(edit.path))))
        self.data = now.data

    @property
    def merged(self) -> frozenset[int]:
        """The revisions of which the file has everything."""
        left = {edit.revision for number, edit in enumerate(self._edits) if not self._is_merged(number)}
        return frozenset({edit.revision for edit in self._edits} - left)

    def _is_merged(self, number: int) -> bool:
        edit = self._edits[number]
        found = self._file.at(edit.path)
        return any(self._file.same(found, state) for state in self._afterwards(number)) or any(
            self._is_merged(later)
            for later, other in self._later(number)
            if edit.is_within(other) and edit.path != other.path
        )

    def _later(self, number: int) -> Iterator[tuple[int, Edit]]:
        yield from enumerate(self._edits[number + 1 :], number + 1)

    def _is_replaced(self, number: int) -> bool:
        """Whether a later edit is of something around the entry: it has the entry as this one left it, or otherwise."""
        own = self._edits[number]
        return any(own.is_within(other) and own.path != other.path for _, other in self._later(number))

    def _beforehand(self, number: int) -> Iterator[Any]:
        """How the entry may stand where the edit is still to be written in: edits before it may be, too."""
        edit = self._edits[number]
        state = _Data({}, self._language).put(edit, edit.before)
        yield state.at(edit.path)
        for other in reversed(self._edits[:number]):
            if other.is_within(edit):
                state = state.put(other, other.before)
                yield state.at(edit.path)

    def _afterwards(self, number: int) -> Iterator[Any]:
        """How the entry may stand where the edit is written in: edits after it may be, too."""
        edit = self._edits[number]
        state = _Data({}, self._language).put(edit, edit.after)
        yield state.at(edit.path)
        for _, other in self._later(number):
            if other.is_within(edit):
                state = state.put(other, other.after)
                yield state.at(edit.path)


@dataclass(frozen=True, slots=True)
class _Data:
    """The data of a book whose article is in `language`."""

    data: Any
    language: str

    def at(self, path: Path) -> Any:
        """What stands at `path`; of a phrasing, itself; None when there is nothing."""
        found = self.data
        for part in path:
            if isinstance(found, dict):
                found = found.get(part)
            elif isinstance(found, list) and part in found:
                found = part
            elif part != self.language:
                return None
        return found

    def put(self, edit: Edit, entry: str | None) -> _Data:
        """The data with `entry`, which is YAML, at the path of `edit`; without what is there, if that is None."""
        value = _data_in(entry)
        if not edit.is_phrasing:
            return _Data(self._with(self.data, edit.path, value), self.language)
        *path, phrasing = edit.path
        known = [text for text in self.at(tuple(path)) or [] if text != phrasing]
        every = [*known, value] if value else known
        return _Data(self._with(self.data, tuple(path), every or None), self.language)

    def _with(self, data: Any, path: Path, value: Any) -> Any:
        if not path:
            return value
        part, *rest = path
        if isinstance(data, str | list) and part == self.language:
            return self._with(data, tuple(rest), value)
        within = data if isinstance(data, dict) else {self.language: data} if data else {}
        made = self._with(within.get(part), tuple(rest), value)
        if made is None:
            return {key: kept for key, kept in within.items() if key != part}
        return {**within, part: made}

    def same(self, one: Any, other: Any) -> bool:
        """Whether two values say the same."""
        return bool(self._plain(one) == self._plain(other))

    def _plain(self, value: Any) -> Any:
        """`value` with texts in the article's language alone written without it."""
        if not isinstance(value, dict):
            return value
        if value.keys() == {self.language}:
            return self._plain(value[self.language])
        return {key: self._plain(part) for key, part in value.items()}


def _language(source: Source) -> str:
    return language_in(locale_of(source))


def _data_in(entry: str | None) -> Any:
    return None if entry is None else source_of(entry, "")[0].data


def _as_yaml(entry: Any) -> str | None:
    return None if entry is None else as_typed(entry)
