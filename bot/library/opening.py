"""A library from a folder: every book that is safe to answer from, and the problems of the others.

One broken book is refused alone, and two that claim one id or one address are both. What was read before is taken from
the cache, what is new is read and learned: by as many processes as there are processors, where it is much.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from bot.answer.reply import Responder, matcher_of
from bot.book.values import Book
from bot.library.doubled import told_apart
from bot.library.entry import Entry
from bot.library.entry_cache import KEPT, EntryCache
from bot.library.folder import NEWSROOM_FILE, files_in, no_book
from bot.library.library import Library
from bot.library.newsroom_file import Newsroom, read_newsroom
from bot.library.processes import in_processes
from bot.match import ModelCache
from bot.problems import Place, Problem, Refused

MANY: Final = 30  # books to be read: with fewer, starting processes takes longer than it saves

Read = tuple[Path, Entry | None, tuple[Problem, ...]]
RespondFrom = Callable[[Book], Responder]


def cache_of_library(folder: Path | None = None) -> ModelCache:
    """The cache of libraries, by default in the user's own cache folder."""
    try:
        return ModelCache(folder or Path.home() / ".cache" / "footnote" / "library", KEPT)
    except RuntimeError:  # a user with no home keeps nothing
        return ModelCache(Path(os.devnull) / "library", KEPT)


def open_library(
    path: Path, day: date, cache: ModelCache | None = None, respond_from: RespondFrom | None = None
) -> tuple[Library, list[Problem]]:
    """The library in the folder `path` (or of the one file there) on `day`, and the problems of what is left out.

    `Refused` when no book is left. `respond_from` makes the responder of a book, by default with what the cache has.
    """
    entries = EntryCache(cache or cache_of_library())
    read = list(read_books(files_in(path), entries))
    problems = [problem for _, _, own in read for problem in own]
    newsroom, of_newsroom = newsroom_in(path)
    kept, doubled = told_apart([entry for _, entry, _ in read if entry is not None])
    problems += [*of_newsroom, *doubled]
    if not kept:
        raise Refused(problems or [no_book(path)])
    make = respond_from or partial(_learned, cache=entries.models)
    library = Library(kept, day, lambda entry: make(entries.book(entry)), newsroom, path)
    return library, sorted(problems)


def _learned(book: Book, cache: ModelCache) -> Responder:
    return Responder(book, matcher_of(book, cache))


def read_books(files: Sequence[Path], cache: EntryCache, many: int | None = None) -> Iterator[Read]:
    """What is in each of `files`: its entry, or why it has none; of so `many` that are new, by other processes."""
    known = {file: cache.entry(file) for file in files}
    new = [file for file, entry in known.items() if entry is None]
    made = in_processes(partial(_make, cache=cache), new, many or MANY)
    for file, entry in known.items():
        yield (file, entry, ()) if entry else next(made)


def _make(file: Path, cache: EntryCache) -> Read:
    try:
        return file, cache.make(file), ()
    except Refused as refused:
        return file, None, refused.problems
    except OSError as error:
        what = f"this cannot be read: {error.strerror}"
        return file, None, (Problem(Place(str(file)), what, "Give the program the right to read it", "file"),)


def newsroom_in(path: Path) -> tuple[Newsroom | None, Sequence[Problem]]:
    """The newsroom of the folder `path`, None where it has no such file or a wrong one, and the problems of that."""
    file = path / NEWSROOM_FILE
    if not file.is_file():
        return None, ()
    try:
        return read_newsroom(file), ()
    except Refused as refused:
        return None, refused.problems
