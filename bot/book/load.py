"""From a file to a `Book`, with every problem of its shape at its place; a spreadsheet makes a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from bot.book.draft import read_draft
from bot.book.source import Path_, Source, read_source
from bot.book.values import Book
from bot.problems import Problem, Refused, did_you_mean


@dataclass(frozen=True, slots=True)
class BookFile:
    """A book together with the file that it was read from, which knows where everything stands."""

    book: Book
    source: Source
    draft: bool = False  # read from a spreadsheet: phrasings, perhaps without replies


def read_book(path: Path) -> BookFile:
    """Read the book at `path` (YAML, or a draft in CSV); `Refused` with every problem of its shape.

    What several values have to say to each other is left to the rules of `check`.
    """
    file, problems = salvage_book(path)
    if problems or file is None:
        raise Refused(problems)
    return file


def salvage_book(path: Path) -> tuple[BookFile | None, list[Problem]]:
    """What can be read of the book at `path`, and the problems of the rest, which is left out.

    So that one slip does not hide the others from the check. None when too little is left for a book.
    """
    if path.suffix.lower() == ".csv":
        return BookFile(*read_draft(path), draft=True), []
    source, problems = read_source(path)
    try:
        return BookFile(Book.model_validate(source.data), source), problems
    except ValidationError as error:
        errors = error.errors()
    problems += [_problem(source, details) for details in errors]
    try:
        return BookFile(
            Book.model_validate(_without(source.data, [_entry_of(details) for details in errors])), source
        ), problems
    except ValidationError:
        return None, problems


def _entry_of(error: Any) -> Path_:
    """The unknown key itself, else the whole fact, answer or the like that is not right."""
    path = tuple(error["loc"])
    return path if error["type"] == "extra_forbidden" else path[:1] if "cross-checks" in path[:1] else path[:2]


def _without(data: Any, paths: list[Path_]) -> Any:
    """A copy of `data` without what stands at `paths`."""
    here = {path[0] for path in paths if len(path) == 1}
    below = [path for path in paths if len(path) > 1]
    if not isinstance(data, dict):
        return data
    return {
        key: _without(value, [path[1:] for path in below if path[0] == key])
        for key, value in data.items()
        if key not in here
    }


def _problem(source: Source, error: Any) -> Problem:
    rule = _RULE_OF.get(error["type"], bad_value)
    path = tuple(error["loc"])
    if rule is bad_name and path[-1] != "[key]":
        rule = bad_value
    return rule(source, path, error)


def missing_key(source: Source, path: Path_, _: Any) -> Problem:
    """A part of the book that lacks something it needs.

    Passes::

        facts.models.where: 1

    Fails::

        facts.new.figure: 7
    """
    what = f"{_name(path[:-1])} has no {path[-1]}"
    return Problem(source.key_place(*path[:-1]), what, f"Add {path[-1]}:", "missing-key")


def unknown_key(source: Source, path: Path_, _: Any) -> Problem:
    """A key that the format does not have, mostly a slip of the keyboard.

    Passes::

        article.language: en

    Fails::

        article.langauge: en
    """
    what, remedy = f"the key {path[-1]} is not known here", did_you_mean(str(path[-1]), _known_keys(path))
    return Problem(source.key_place(*path), what, remedy, "unknown-key")


def bad_name(source: Source, path: Path_, _: Any) -> Problem:
    """A name of a fact, a topic, an answer or a gap that links and formulas could not carry.

    Passes::

        topics.world.en: World

    Fails::

        topics.the world.en: World
    """
    remedy = "Use a letter first, then letters, digits and hyphens, 48 at most"
    return Problem(source.key_place(*path[:-1]), f"{path[-2]!r} cannot be a name", remedy, "bad-name")


def empty(source: Source, path: Path_, _: Any) -> Problem:
    """Nothing after the colon.

    Passes::

        article.publisher: The Daily Model

    Fails::

        article.publisher:
    """
    remedy = "Write something after the colon, or remove the line"
    return Problem(source.place(*path), f"{_name(path)} is empty", remedy, "empty")


def bad_value(source: Source, path: Path_, error: Any) -> Problem:
    """A value of the wrong kind: a list where a text should be, a date that is none, an unknown qualifier.

    Passes::

        facts.models.qualifier: more than

    Fails::

        facts.models.qualifier: roughly
    """
    value = error.get("input")
    shown = f" {value!r}" if isinstance(value, str) and len(value) <= 60 else ""
    what, remedy = _SHAPES.get(error["type"], ("is not right", str(error["msg"])))
    if error["type"] == "value_error":
        what = str(error["ctx"]["error"])
    elif error["type"] == "literal_error":
        remedy = f"Use {error['ctx']['expected']}".replace("'", "")
    return Problem(source.place(*path), f"{_name(path)}{shown} {what}", remedy, "bad-value")


RULES: Final = (missing_key, unknown_key, bad_name, empty, bad_value)
_RULE_OF: Final[dict[str, Callable[[Source, Path_, Any], Problem]]] = {
    "missing": missing_key,
    "extra_forbidden": unknown_key,
    "string_too_short": empty,
    "string_pattern_mismatch": bad_name,
}
_SHAPES: Final = {
    "model_type": ("should have keys of its own", "Indent them below it, one a line"),
    "dict_type": ("should have names of its own", "Indent them below it, one a line"),
    "tuple_type": ("should be a list", "Start each line with a hyphen"),
    "string_type": ("should be a text", "Write it on one line, in quotes if it has a colon"),
    "string_pattern_mismatch": ("is not of the form that is needed here", "See the examples in the book's comments"),
    "string_too_long": ("is too long", "Shorten it"),
    "literal_error": ("is not one of those known", ""),
    "value_error": ("", "Write it in digits: 1500, 39.9, 2025-07-30"),
    "greater_than": ("is not above zero", "Write a number such as 1 or 100"),
}


def _name(path: Path_) -> str:
    parts = [f"item {part + 1}" if isinstance(part, int) else part for part in path]
    return " › ".join(parts[-3:]) if parts else "the book"


def _known_keys(path: Path_) -> list[str]:
    """The keys that may stand beside the unknown one at `path`, from the models themselves."""
    model: Any = Book
    for part in path[:-1]:
        model = _inside(model, part)
    return [field.alias or name for name, field in getattr(model, "model_fields", {}).items()]


def _inside(model: Any, part: str | int) -> Any:
    """The model of what stands under `part`: a field's own, or that of the values of a mapping or a list."""
    for name, field in getattr(model, "model_fields", {}).items():
        if part in (name, field.alias):
            return field.annotation
    arguments = getattr(model, "__args__", ())
    return next((argument for argument in reversed(arguments) if argument is not Ellipsis), None)
