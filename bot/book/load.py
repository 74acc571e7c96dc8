"""From a file to a `Book`, with every problem of its shape at its place; a spreadsheet makes a draft."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from bot.book.full import article_file, in_full
from bot.book.shape import problem_of
from bot.book.source import Path_, Source, read_source, source_of
from bot.book.values import Book, is_todo
from bot.language import DEFAULT_LANGUAGE
from bot.problems import Problem, Refused

SHEETS: Final = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")  # files that are read as sheets

# What stands in for a section that is missing or wrong, so that the rest can be checked all the same.
_STAND_INS: Final[dict[str, Any]] = {
    "article": {"title": "?", "publisher": "?", "language": DEFAULT_LANGUAGE},
    "topics": {},
    "facts": {},
    "answers": {},
}


@dataclass(frozen=True, slots=True)
class BookFile:
    """A book together with the file that it was read from, which knows where everything stands."""

    book: Book
    source: Source
    draft: bool = False  # read from a spreadsheet: phrasings, perhaps without replies, and no facts
    warnings: tuple[Problem, ...] = ()  # of how the file was read


def read_book(path: Path, text: str | None = None) -> BookFile:
    """Read the book at `path` (YAML, or a draft in a spreadsheet); `Refused` with every problem of its shape.

    With `text`, as if that stood in the file. What several values have to say to each other is left to the rules of
    `check`.
    """
    file, problems = salvage_book(path, text)
    if problems or file is None:
        raise Refused(problems)
    return file


def salvage_book(path: Path, text: str | None = None) -> tuple[BookFile | None, list[Problem]]:
    """What can be read of the book at `path`, and the problems of the rest, which is left out.

    With `text`, as if that stood in the file. So that one slip does not hide the others from the check. What is still
    to be written is left out too, and is no problem here: a rule of the check names it. None when nothing is left of
    it.
    """
    if text is not None:
        return _salvaged(*source_of(text, str(path)))
    if path.suffix.lower() in SHEETS:
        from bot.book.draft import read_draft  # most books are none: what reads sheets takes a while to load

        draft = read_draft(path)
        return BookFile(draft.book, draft.source, draft=True, warnings=draft.warnings), []
    return _salvaged(*read_source(path))


def _salvaged(written: Source, problems: list[Problem]) -> tuple[BookFile | None, list[Problem]]:
    full = in_full(written)
    source, problems = full.source, [*problems, *full.problems]
    errors = _errors_of(source.data)
    problems += [problem_of(source, details) for details in errors if not is_todo(details["input"])]
    data = _without(source.data, [*full.unread, *(_value_of(error) for error in errors)])
    try:
        return BookFile(Book.model_validate(data), source), problems
    except ValidationError as error:
        data = _without(data, [_entry_of(details) for details in error.errors()])
    try:
        return BookFile(
            Book.model_validate({**_STAND_INS, **data} if isinstance(data, dict) else data), source
        ), problems
    except ValidationError:
        return None, problems


def files_of(path: Path) -> tuple[Path, ...]:
    """The files that the book at `path` is read from: itself, and the article that it names."""
    if path.suffix.lower() in SHEETS:
        return (path,)
    try:
        article = article_file(read_source(path)[0])
    except Refused:
        article = None
    return (path, article) if article else (path,)


def _errors_of(data: Any) -> list[Any]:
    """What is wrong with the shape of `data`."""
    try:
        Book.model_validate(data)
    except ValidationError as error:
        return list(error.errors())
    return []


def _value_of(error: Any) -> Path_:
    """The value that is not right, or the list that it stands in."""
    return tuple(takewhile(lambda part: isinstance(part, str) and part != "[key]", error["loc"]))


def _entry_of(error: Any) -> Path_:
    """The fact, the answer or the like that is not right; of the article and of lists the whole."""
    path = tuple(error["loc"])
    return path[:1] if path[:1] in (("article",), ("cross-checks",)) else path[:2]


def _without(data: Any, paths: list[Path_]) -> Any:
    """A copy of `data` without what stands at `paths`."""
    if not isinstance(data, dict):
        return data
    gone = {path[0] for path in paths if len(path) == 1}
    return {
        key: _without(value, [path[1:] for path in paths if len(path) > 1 and path[0] == key])
        for key, value in data.items()
        if key not in gone
    }
