"""The text of a book, made to say other data: only what differs is written anew.

Comments, order, quotes and line ends of everything else stay as they are, to the last sign. A library that loads a file
and writes it again keeps comments too, but writes every line of it in its own way: lists move, long lines are broken
otherwise, and the one line that an editor has changed is lost among them. So what differs is found in the data, and the
places of it, which the reader notes, are written over. What came of it is read again before it is given out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from textwrap import indent
from typing import Any

from bot.book.source import Path_, Source, source_of
from bot.book.write import as_typed, in_flow
from bot.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class Splice:
    """What stands from `start` to before `end` becomes `text`."""

    start: int
    end: int
    text: str = ""


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """`text` with `splices`, which do not overlap; those at one place come in their order."""
    parts, at = [], 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        parts += [text[at : splice.start], splice.text]
        at = splice.end
    return "".join([*parts, text[at:]])


def key_index(source: Source, path: Path_) -> int:
    """Where in the text the key at `path` stands."""
    place = source.keys[path]
    return sum(map(len, source.text.split("\n")[: place.line - 1])) + place.line - 1 + place.column - 1


def rewritten(source: Source, data: Mapping[str, Any]) -> str:
    """The text of `source` as it says `data`; `Refused` when it cannot be written so."""
    if source.data == data:
        return source.text
    text = spliced(source.text, _Rewriter(source).mapping((), source.data, data))
    made, problems = source_of(text, source.file)
    if problems or made.data != data:
        what, remedy = "the edits cannot be written into this file", "Write them into it by hand"
        raise Refused([Problem(source.place(), what, remedy, "edits")])
    return text


class _Rewriter:
    """Finds the splices that make the text of `source` say something else."""

    def __init__(self, source: Source) -> None:
        self._source, self._text = source, source.text
        self._end_of_line = "\r\n" if "\r\n" in source.text else "\n"

    def mapping(self, path: Path_, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Splice]:
        """What becomes of the mapping at `path`, of which at least one key stays."""
        for key, value in old.items():
            if key not in new:
                yield self._cut(key_index(self._source, (*path, key)), self._end((*path, key), value))
            elif value != new[key]:
                yield from self._value((*path, key), value, new[key])
        if added := {key: value for key, value in new.items() if key not in old}:
            yield self._appended(path, old, [key for key in old if key in new], added)

    def _value(self, path: Path_, old: Any, new: Any) -> Iterator[Splice]:
        if self._is_block(path, old) and isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
            yield from self.mapping(path, old, new)
        elif self._is_block(path, old) and isinstance(old, list) and isinstance(new, list) and new:
            yield from self._items(path, old, new)
        elif self._is_in_flow(path, old) and isinstance(new, dict | list):
            yield from self._in_flow(path, old, new)
        else:
            start = key_index(self._source, path)
            yield Splice(start, self._end(path, old), self._written({path[-1]: new}, self._column(start)).strip())

    def _in_flow(self, path: Path_, old: Any, new: Any) -> Iterator[Splice]:
        """What becomes of a value inside brackets, or of a collection that has them: it stays in its line."""
        if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
            for key in old:
                if old[key] != new[key]:
                    yield from self._in_flow((*path, key), old[key], new[key])
        else:
            start, end = self._source.spans[path]
            yield Splice(start, end, in_flow(new) if start < end else f" {in_flow(new)}")

    def _items(self, path: Path_, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Splice]:
        """What becomes of the list at `path`: items that both have stay."""
        starts = (self._source.spans[path + (at,)][0] for at in range(len(old)))  # noqa: RUF005 - needs Python 3.11
        dashes = [self._text.rindex("-", 0, start) for start in starts]
        ends = [self._end((*path, at), item) for at, item in enumerate(old)]
        for tag, start, end, first, last in SequenceMatcher(None, _named(old), _named(new), False).get_opcodes():
            items = self._written(new[first:last], self._column(dashes[0])) if last > first else ""
            if tag == "delete":
                yield self._cut(dashes[start], ends[end - 1])
            elif tag == "replace":
                yield Splice(dashes[start], ends[end - 1], items.strip())
            elif tag == "insert" and start:
                yield self._after(ends[start - 1], items)
            elif tag == "insert":
                yield Splice(dashes[0], dashes[0], f"{items.lstrip()}{' ' * self._column(dashes[0])}")

    def _appended(self, path: Path_, old: Mapping[str, Any], kept: Sequence[str], added: Mapping[str, Any]) -> Splice:
        """`added` behind the last of the `kept` keys, each after an empty line where those have one between them."""
        starts = [key_index(self._source, (*path, key)) for key in kept]
        before = self._end((*path, kept[-2]), old[kept[-2]]) if len(kept) > 1 else starts[-1]
        gap = self._end_of_line if self._text[before : starts[-1]].count("\n") > 1 else ""
        parts = (self._written({key: value}, self._column(starts[-1])) for key, value in added.items())
        return self._after(self._end((*path, kept[-1]), old[kept[-1]]), gap + gap.join(parts))

    def _after(self, position: int, lines: str) -> Splice:
        """`lines` behind the line in which `position` is."""
        at = self._text.find("\n", position)
        if at >= 0:
            return Splice(at + 1, at + 1, lines)
        return Splice(len(self._text), len(self._text), self._end_of_line + lines)

    def _cut(self, start: int, end: int) -> Splice:
        """The lines from `start` to `end` go."""
        first, after = self._text.rfind("\n", 0, start) + 1, self._text.find("\n", end) + 1
        return Splice(first, after or len(self._text))

    def _end(self, path: Path_, value: Any) -> int:
        """Where the `value` at `path` ends, without the empty lines and comments after it."""
        start, end = self._source.spans[path]
        if self._is_block(path, value):
            inside = value.items() if isinstance(value, dict) else enumerate(value)
            return max(self._end((*path, key), part) for key, part in inside)
        return start + len(self._text[start:end].rstrip())

    def _is_block(self, path: Path_, value: Any) -> bool:
        """Whether `value` is a mapping or a list, and has lines of its own."""
        start = self._source.spans[path][0]
        return isinstance(value, dict | list) and bool(value) and self._text[start] not in "{["

    def _is_in_flow(self, path: Path_, value: Any) -> bool:
        """Whether `value` is a mapping or a list in brackets, and not empty."""
        return isinstance(value, dict | list) and bool(value) and not self._is_block(path, value)

    def _column(self, position: int) -> int:
        """How many characters stand before `position` in its line."""
        return position - self._text.rfind("\n", 0, position) - 1

    def _written(self, data: Any, column: int) -> str:
        """`data` as lines that begin at `column`."""
        return indent(as_typed(data), " " * column).replace("\n", self._end_of_line)


def _named(items: Sequence[Any]) -> list[str]:
    """`items` as texts, so that they can be compared by hash."""
    return [json.dumps(item, sort_keys=True) for item in items]
