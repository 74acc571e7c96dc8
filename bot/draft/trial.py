"""What the check would refuse of a draft, asked of its own rules before the draft is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, TypeAlias

from pydantic import ValidationError

from bot.book.load import BookFile
from bot.book.source import Path_, Source
from bot.book.values import Book, Fact, is_todo
from bot.check.inspection import Inspection, Rule
from bot.draft.origin import Origin
from bot.problems import Place

Data: TypeAlias = dict[str, Any]
_SAID: Final[Data] = {"attribution": {}}  # by the article, unless a fact names somebody


def is_in_format(fact: Data) -> bool:
    """Whether the format of a book has such a fact; what is still to be written in it may be anything."""
    try:
        Fact.model_validate({**_SAID, **without_todos(fact)})
    except ValidationError:
        return False
    return True


def book_of(data: Data) -> Book:
    """The book that `data` makes, without what is still to be written; what a figure counts may be anything."""
    known = without_todos(data)
    facts = {name: {"unit": "?", **_SAID, **fact} for name, fact in known["facts"].items()}
    return Book.model_validate({**known, "article": {"publisher": "?", **known["article"]}, "facts": facts})


def refused(data: Data, sections: Collection[str], origin: Origin, rules: Sequence[Rule]) -> set[tuple[Any, ...]]:
    """The paths of what `rules` refuse in these `sections` of `data`, as far down as they tell."""
    paths = list(_paths(data, ()))
    places = {path: Place("draft", line) for line, path in enumerate(paths, start=1)}
    inspection = Inspection(BookFile(book_of(data), Source("draft", "", {}, places, {})), origin.text)
    found = {paths[problem.place.line - 1] for rule in rules for problem in rule(inspection)}
    return {path for path in found if path[0] in sections}


def without_todos(data: Any) -> Any:
    """`data` without the texts that are still to be written."""
    if isinstance(data, dict):
        return {key: without_todos(value) for key, value in data.items() if not is_todo(value)}
    if isinstance(data, list):
        return [without_todos(value) for value in data if not is_todo(value)]
    return data


def _paths(data: Any, path: Path_) -> Iterator[Path_]:
    if path:
        yield path
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, part in parts:
        yield from _paths(part, (*path, name))
