"""Every problem of a folder of books: of each book, of the newsroom's file, and between books."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bot import check
from bot.article import ArticleText
from bot.book.load import BookFile, files_of, salvage_book
from bot.book.record import Record
from bot.book.values import Article
from bot.library.disagreement import books_disagree
from bot.library.doubled import same_address, same_id, told_apart
from bot.library.edited import check_edited
from bot.library.folder import NEWSROOM_FILE, files_in, id_of, no_book
from bot.library.opening import newsroom_in
from bot.library.processes import in_processes
from bot.match import ModelCache
from bot.problems import Problem, Refused

NOTHING: Final = Record()
MANY: Final = 4  # books to be checked, which takes half a second each


BETWEEN: Final = (same_id, same_address, books_disagree)  # the rules that need more than one book


def manual_between() -> Iterator[tuple[str, str]]:
    """The name of each rule between books, with its manual page."""
    yield from ((check.rule_name(rule), inspect.cleandoc(rule.__doc__ or "")) for rule in BETWEEN)


@dataclass(frozen=True, slots=True)
class _Named:
    """A book by what it claims for itself alone."""

    id: str
    path: Path
    article: Article


def check_folder(
    folder: Path, cache: ModelCache, changed: Set[Path] | None = None, record: Record = NOTHING
) -> list[Problem]:
    """Every problem of the books in `folder`, by place; with `changed`, of what alone is read from these files.

    Each is checked as it is served, by the `record` of a bot that answers from them. `Refused` when there is no book.
    """
    files = files_in(folder)
    if not files:
        raise Refused([no_book(folder)])
    own = [file for file in files if changed is None or not changed.isdisjoint(_read_from(file))]
    check_one = partial(_check, cache=cache, record=record)
    problems = [problem for found in in_processes(check_one, own, MANY) for problem in found]
    told = {str(file) for file in own}
    problems += [problem for problem in _between(files) if changed is None or problem.place.file in told]
    if changed is None or (folder / NEWSROOM_FILE).resolve() in changed:
        problems += newsroom_in(folder)[1]
    return sorted(problems)


def _read_from(file: Path) -> frozenset[Path]:
    return frozenset(path.resolve() for path in files_of(file))


def _check(file: Path, cache: ModelCache, record: Record) -> list[Problem]:
    try:
        return check_served(file, cache, record)
    except Refused as refused:
        return list(refused.problems)


def check_served(file: Path, cache: ModelCache, record: Record, article: ArticleText | None = None) -> list[Problem]:
    """Every problem of the book in `file` as it is served by a bot that has `record`; `Refused` as by `check_book`."""
    book = salvage_book(file)[0]
    figures, edits = record.of((book.book.id if book else None) or id_of(file))
    return check_edited(file, edits, figures, cache, article)


def _between(files: Sequence[Path]) -> list[Problem]:
    """The problems that no book has by itself."""
    books = [(path, book) for path in files if (book := _salvaged(path)) is not None]
    named = [_Named(book.book.id or id_of(path), path, book.book.article) for path, book in books]
    return [*told_apart(named)[1], *books_disagree([book for _, book in books])]


def _salvaged(path: Path) -> BookFile | None:
    try:
        return salvage_book(path)[0]
    except Refused:
        return None
