"""The files of the books: how they were when last looked at, which books of them are served, and what was refused.

A book is read from its file, with the newsroom's edits written in, and from the article that it names. When it has
problems, the version before stays. A file
that is missing may be in the hands of an editor's program: its book goes when it is missing twice, and the last one
never does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from bot import check
from bot.book.corrections import figures_of
from bot.book.editing import Edit
from bot.book.load import files_of
from bot.library.doubled import told_apart
from bot.library.edited import NOT_EDITED, WrittenIn, with_edits
from bot.library.entry import Entry
from bot.library.entry_cache import EntryCache
from bot.library.folder import NEWSROOM_FILE, is_book, no_book, yaml_in
from bot.library.newsroom_file import Newsroom
from bot.library.opening import MANY, newsroom_in, read_books
from bot.problems import Problem, Refused

Stamp: TypeAlias = tuple[int, int] | None  # time of change in ns, and size; None when there is no file
Stamps: TypeAlias = tuple[Stamp, ...]  # of the book, and of the article that it names
MISSED: Final = 2  # looks


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found: the books to be served, the same value as long as they are, all problems, and what is new."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    new: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A file: what its book is read from, how that was, the version that is served, and why a later one is not."""

    files: tuple[Path, ...]
    stamps: Stamps
    entry: Entry | None = None
    problems: tuple[Problem, ...] = ()
    missed: int = 0
    edits: WrittenIn = NOT_EDITED


class WatchedFiles:
    """The files at `path`, a folder or one book; `cache` keeps what was read of them before."""

    def __init__(self, path: Path, cache: EntryCache) -> None:
        """Nothing is known yet: `look`."""
        self.newsroom: Newsroom | None = None
        self._path, self._cache, self._is_folder = path, cache, path.is_dir()
        self._known: dict[Path, Known] = {}
        self._published: Mapping[str, Mapping[str, str]] = {}
        self._edits: Mapping[str, Sequence[Edit]] = {}
        self.as_published: dict[str, str] = {}  # the keys of books, as their figures were published
        self._served: tuple[Entry, ...] = ()
        self._told: tuple[Problem, ...] = ()
        self._newsroom_file = (path / NEWSROOM_FILE,)
        self._newsroom_stamps: Stamps = (None,)
        self._of_newsroom: Sequence[Problem] = ()

    def are_changed(self) -> bool:
        """Whether a look would find something; a file that is missing for the first time counts in a folder only."""
        files = self._listed()
        if self._is_folder and (self._known.keys() - set(files) or self._newsroom_stamps != self._newsroom_now()):
            return True
        return any(self._is_changed(file) for file in files)

    def look(self) -> Looked:
        """Read what has changed; `Refused` when there was no book yet, and there is none."""
        files = self._listed()
        changed = [file for file in files if self._is_changed(file) or not self._is_folder]
        self._miss(set(files))
        self._read([file for file in changed if not self._is_folder or is_book(file)])
        for file in set(changed) - self._known.keys():
            self._known[file] = Known((file,), _stamps((file,)))  # other YAML
        return self._looked(self._newsroom())

    def hold_against(self, published: Mapping[str, Mapping[str, str]], as_published: Mapping[str, str]) -> Looked:
        """Serve no book in which a figure of `published`, by book and fact, has changed without a note.

        `Refused` when none is left. A book whose key stands in `as_published` is what was published.
        """
        self._published, self.as_published = published, dict(as_published)
        for file, known in self._known.items():
            if known.entry and (problems := self._held(known.entry)):
                self._known[file] = replace(known, entry=None, problems=problems)
        self._served = ()  # what is served already is no version before: it has the problem
        return self._looked(self._of_newsroom)

    def edit(self, edits: Mapping[str, Sequence[Edit]]) -> Looked:
        """From now on serve books with `edits`, by book, written into what their files say."""
        before, self._edits = self._edits, edits
        changed = {book for book in before.keys() | edits.keys() if before.get(book) != edits.get(book)}
        self._read([file for file, known in self._known.items() if known.entry and known.entry.id in changed])
        return self._looked(self._of_newsroom)

    @property
    def written_in(self) -> Iterator[WrittenIn]:
        """What came of the edits of each book."""
        return (known.edits for known in self._known.values())

    def is_as_read(self, file: Path) -> bool:
        """Whether `file` is as it was when its book was read."""
        return file in self._known and not self._is_changed(file)

    def publish(self, entry: Entry, figures: Mapping[str, str]) -> None:
        """From now on hold the book of `entry` against its `figures`."""
        self._published = {**self._published, entry.id: figures}
        self.as_published[entry.id] = entry.key

    def _listed(self) -> list[Path]:
        return yaml_in(self._path) if self._is_folder else [self._path]

    def _is_changed(self, file: Path) -> bool:
        known = self._known.get(file)
        if known is None:
            return True
        stamps = _stamps(known.files)
        return stamps != known.stamps and None not in stamps

    def _miss(self, files: set[Path]) -> None:
        for file in self._known.keys() - files:
            known = replace(self._known[file], missed=self._known[file].missed + 1)
            others = any(own.entry for path, own in self._known.items() if path != file)
            if known.missed >= MISSED and (others or not known.entry):
                del self._known[file]
            else:
                self._known[file] = known

    def _read(self, files: Sequence[Path]) -> None:
        """Read `files`, those twice that may be read from others too: what changes while it is read is read again."""
        self._take({file: ((file,), _stamps((file,))) for file in files})
        self._take({file: _seen(file) for file in files if _may_read_others(self._known[file])})

    def _take(self, before: Mapping[Path, tuple[tuple[Path, ...], Stamps]]) -> None:
        """Read files that were as they are told to be `before`."""
        many = 1 if len(self._known) > MANY else None  # of many books many ask, and learning would hold them up
        for file, entry, problems in read_books(list(before), self._cache, many):
            entry, came, refused = self._edited(entry) if entry else (None, NOT_EDITED, problems)
            refused = refused or (self._held(entry) if entry else ())
            old = self._known.get(file)
            served = old.entry if old and refused else entry
            self._known[file] = Known(*before[file], served, refused, edits=came)

    def _edited(self, entry: Entry) -> tuple[Entry | None, WrittenIn, tuple[Problem, ...]]:
        """The book of `entry` with its edits, what came of them, and why it cannot be served so."""
        try:
            return (*with_edits(entry, self._edits.get(entry.id, ()), self._cache), ())
        except Refused as refused:
            return None, NOT_EDITED, refused.problems

    def _held(self, entry: Entry) -> tuple[Problem, ...]:
        """The figures of the book that have changed without a note since readers were given them."""
        published = self._published.get(entry.id)
        if not published or self.as_published.get(entry.id) == entry.key:
            return ()
        now = figures_of(self._cache.book(entry))
        if all(published.get(name, figure) == figure for name, figure in now.items()):
            return ()
        try:
            check.open_book(entry.path, published, text=entry.text)
        except Refused as refused:
            return refused.problems
        return ()

    def _newsroom(self) -> Sequence[Problem]:
        stamps = self._newsroom_now()
        if stamps != self._newsroom_stamps:
            self._newsroom_stamps = stamps
            newsroom, self._of_newsroom = newsroom_in(self._path)
            self.newsroom = self.newsroom if self._of_newsroom else newsroom
        return self._of_newsroom

    def _newsroom_now(self) -> Stamps:
        return _stamps(self._newsroom_file) if self._is_folder else (None,)

    def _looked(self, of_newsroom: Sequence[Problem]) -> Looked:
        entries, doubled = told_apart([known.entry for known in self._known.values() if known.entry])
        problems = tuple(sorted([*self._refusals(), *of_newsroom, *doubled]))
        if not entries and not self._served:
            raise Refused(problems or [no_book(self._path)])
        served = tuple(entries) or self._served
        if list(map(id, served)) == list(map(id, self._served)):
            served = self._served  # the very same, so that it can be told
        new = tuple(problem for problem in problems if problem not in self._told)
        self._served, self._told = served, problems
        return Looked(served, problems, new)

    def _refusals(self) -> Iterator[Problem]:
        for known in self._known.values():
            yield from (*known.problems, *known.edits.problems)


def _may_read_others(known: Known) -> bool:
    """Whether a book is read from an article too, or may be: nothing else is known of one that is refused."""
    return bool(known.problems or (known.entry and known.entry.reads))


def _seen(file: Path) -> tuple[tuple[Path, ...], Stamps]:
    files = files_of(file)
    return files, _stamps(files)


def _stamps(files: Iterable[Path]) -> Stamps:
    return tuple(map(_stamp, files))


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
