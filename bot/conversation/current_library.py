"""The books that are answered from: a folder of them, or one; each taken in again when a file of it changes.

A book with problems is refused alone: its problems are logged and reported, its old version stays. One problem is a
figure that readers have been given and that changed without a note. What is new is read and learned in a thread, while
readers are served from the old, and takes its place in one step. Notes on corrections leave when their days are over.

What leaves the program names a book, unless it is the `first`: the one that the database was of before there were
others (`bot.store`). So all that is older goes on being of that book.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from bot.answer.reply import Responder, matcher_of, phrasings_of
from bot.book.corrections import as_of
from bot.book.editing import Edit
from bot.book.values import Book
from bot.conversation import heard
from bot.conversation.routing.keys import key_of, keys_of
from bot.files import read_text
from bot.language.dialogue import plainly
from bot.library import (
    OPEN,
    Entry,
    EntryCache,
    Library,
    Looked,
    OpenBooks,
    Outline,
    Search,
    WatchedFiles,
    cache_of_library,
    host_at,
)
from bot.match import ModelCache, Phrasing, TimedMatcher
from bot.newsroom.teaching import overlay
from bot.problems import Place, Problem

LOOK_EVERY: Final = 1.0  # seconds
WARMED: Final = 20  # books that are opened before readers are served, the newest; a hundredth of a second each
OPEN_EVERY: Final = 0.02  # seconds, from one of the others to the next: the program is at work for others meanwhile
TIMED: Final = 10_000  # questions of which it is kept how long they were matched: a minute at the highest load
NOTHING: Final[Mapping[str, str]] = {}
STRANGER: Final = "xyzzyx"  # a word of no book

log = logging.getLogger(__name__)
Report = Callable[[str, str], None]
RespondFrom = Callable[[Book], Responder]


class CurrentLibrary:
    """Holds the current `library` for the file or folder at `path`; `Refused` when no book can be opened at first.

    `first` is the first book, `only` the same while there is no other, and `newest` the one that is spoken of first.
    """

    def __init__(
        self,
        path: Path,
        respond_from: RespondFrom | None = None,
        cache: ModelCache | None = None,
        *,
        is_trial: bool = False,
    ) -> None:
        """Open what is at `path`; `respond_from` makes the responder of a book, by default with the `cache`.

        `is_trial`, when the only reader is the editor: then a figure may change without a note.
        """
        self._is_trial = is_trial
        self.path, self._cache = path, EntryCache(cache or cache_of_library())
        self._respond_from = respond_from or (lambda book: Responder(book, matcher_of(book, self._cache.models)))
        self._lock, self._next, self._read = asyncio.Lock(), asyncio.Event(), asyncio.Event()
        self._refused: Sequence[Problem] = ()
        self._taught: Mapping[str, Sequence[Phrasing]] = {}
        self._books = OpenBooks(self._open, OPEN)
        self._search: Search | None = None
        self._day = date.today()
        self.matching: deque[float] = deque(maxlen=TIMED)  # seconds, of each question; who reads them takes them out
        self.loads: Counter[str] = Counter()  # books `taken` in and `refused` since the start
        self.first: str | None = None
        self.report: Report = lambda cause, text: None
        self.tell: Callable[[str], None] = lambda text: None
        self._serving: tuple[Entry, ...] = ()
        self.files = WatchedFiles(path, self._cache)
        looked = self.files.look()
        _tell(looked.problems)
        self._put(self._made(looked.entries))
        self._serving = looked.entries
        self.decide_first(self.library.only)

    def _made(self, entries: Iterable[Entry]) -> Library:
        """The library of `entries`, with all that searching it takes."""
        found = list(entries)
        self._books.serve(found, self._serving)
        known = [self._as_taught(entry) for entry in found]
        library = Library(known, self._day, self._responder, self.files.newsroom, self.path, self._search)
        if library.only is None:
            self._search = library.search  # made now: it takes a second for a thousand books
        for entry in library.current[:WARMED]:
            if self._is_cold(entry):
                _warm(library, entry.id)
        return library

    def _is_cold(self, entry: Entry) -> bool:
        """Whether the first question to the book of `entry` would wait; what editors taught is learned anew."""
        return not self._books.is_open(entry.key) or entry.id in self._taught

    def _as_taught(self, entry: Entry) -> Entry:
        """`entry`, to be found by what editors taught too."""
        book = self._books.responder(entry.key).book if entry.id in self._taught else None
        taught = overlay(book, self._taught[entry.id]) if book else ()
        if book is None or not taught:
            return entry
        return replace(entry, outline=Outline.of([*phrasings_of(book), *taught]))

    def _put(self, library: Library) -> None:
        self.library, self.responder = library, library.responder
        self.newest = library.current[0].id
        self.keys = keys_of(library.entries)
        self.titles = {plainly(entry.article.title): entry.id for entry in library.entries.values()}
        links = (entry.article.link for entry in library.entries.values())
        self.hosts = {host_at(link) for link in links if link}  # other addresses may be of anybody's site
        self.decide_first(self.first)
        self._next.set()
        self._next = asyncio.Event()

    def decide_first(self, first: str | None) -> None:
        """Take `first` for the first book; where it is the only one, nothing has to be told apart."""
        self.first = first
        self.only = self.library.only if self.library.only == first else None

    @property
    def language(self) -> str:
        """The newsroom's own language, else that of its newest article."""
        return self.library.language or self.responder(self.newest).language

    def key(self, book: str) -> str:
        """What buttons and links call `book`: nothing for the first."""
        return "" if book == self.first else key_of(book)

    def kept_as(self, book: str) -> str | None:
        """What the store calls `book`: nothing for the first."""
        return None if book == self.first else book

    def of_key(self, key: str) -> str | None:
        """The book that buttons and links call `key`; None when it is not there (any more)."""
        return self.of_kept(self.keys.get(key, key) if key else None)

    def of_kept(self, kept: str | None) -> str | None:
        """The book that the store calls `kept`; None when it is not there (any more)."""
        book = self.first if kept is None else kept
        return book if book in self.library.entries else None

    def has(self, book: str, answer: str) -> bool:
        """Whether `book` has `answer`."""
        return book in self.library.entries and answer in self.responder(book).book.answers

    def untaught(self, book: str) -> Responder:
        """The responder of `book` that knows nothing but the book."""
        responder = self._books.responder(self.library.entries[book].key)
        return Responder(as_of(responder.book, self._day), responder.matcher)

    def book(self, entry: Entry) -> Book:
        """The book of `entry` as readers are told of it, also once it is served no more; `Refused` if it is not kept.

        It is read and not opened, which takes more time and stays in memory.
        """
        return as_of(self._cache.book(entry), self._day)

    def _open(self, entry: Entry) -> Responder:
        responder = self._respond_from(self._cache.book(entry))
        gc.freeze()  # the collector would stop all for seconds to look through a thousand open books
        return Responder(responder.book, TimedMatcher(responder.matcher, self.matching))

    def _responder(self, entry: Entry) -> Responder:
        """Answers from the book of `entry` and from what editors taught."""
        untaught = self._books.responder(entry.key)
        taught = self._taught.get(entry.id, ())
        return untaught.taught(overlay(untaught.book, taught)) if taught else untaught

    async def hold_against(
        self, published: Mapping[str | None, Mapping[str, str]], as_published: Mapping[str, str] = NOTHING
    ) -> None:
        """Take no book in which a figure of `published` has changed without a note; books as the store calls them.

        One that is such now is left out; `Refused` when none is left. `as_published` are the contents of books, by
        their keys, whose figures were published as they are.
        """
        if self._is_trial:
            return
        own = {book: figures for kept, figures in published.items() if (book := self.of_kept(kept))}
        looked = await asyncio.to_thread(self.files.hold_against, own, as_published)
        _tell(looked.new)
        if looked.entries is not self._serving:
            self._put(await asyncio.to_thread(self._made, looked.entries))
            self._serving = looked.entries

    async def edit(self, edits: Mapping[str | None, Sequence[Edit]]) -> Sequence[Problem]:
        """Serve books with `edits` written in from now on, by book as the store calls it; what `reload` gives."""
        own = {book: of_book for kept, of_book in edits.items() if (book := self.of_kept(kept))}
        return await self._again(partial(self.files.edit, own))

    def text(self, book: str) -> str:
        """The text that `book` is served from: its file's, with the published edits written in."""
        entry = self.library.entries[book]
        return read_text(entry.path) if entry.text is None else entry.text

    async def reload(self, *, is_shown: bool = False) -> Sequence[Problem]:
        """Take in what has changed at the path; the problems, which the log has too, of what is refused.

        The editors hear of it, unless it `is_shown` by whoever calls.
        """
        before = self._serving
        problems = await self._again(self.files.look, is_shown=is_shown)
        titles = heard.titles_of_new(before, self._serving)
        if titles and not is_shown:
            newest = self.responder(self.newest)
            self.tell(heard.loaded(titles, len(newest.book.answers), self.language))
        return problems

    async def _again(self, look: Callable[[], Looked], *, is_shown: bool = False) -> Sequence[Problem]:
        async with self._lock:
            self._refused = await self._taken_in(look, is_shown)
            self._read.set()
            self._read = asyncio.Event()
            return self._refused

    async def _taken_in(self, look: Callable[[], Looked], is_shown: bool) -> Sequence[Problem]:
        try:
            return await self._take_in(await asyncio.to_thread(look), is_shown)
        except Exception:
            log.exception("%s could not be read, the old book stays", self.path)
            return (Problem(Place(str(self.path)), "the book could not be read", "See the log", "book"),)

    async def _take_in(self, looked: Looked, is_shown: bool) -> Sequence[Problem]:
        if looked.entries is not self._serving or self.library.newsroom is not self.files.newsroom:
            self._put(await asyncio.to_thread(self._made, looked.entries))
            self._serving = looked.entries
            self.loads["taken"] += 1
            log.info("%s was loaded again: %s", self.path, self.counts)
        if looked.new:
            self.loads["refused"] += 1
            log.error("%s was refused, the old book stays: %d problems", self.path, len(looked.new))
            _tell(looked.new)
            if not is_shown:
                self.report(f"book {looked.new[0]}", heard.refused(looked.new, self.language))
        return looked.problems

    @property
    def models(self) -> ModelCache:
        """What books taught the matcher."""
        return self._cache.models

    def publish(self, entry: Entry, figures: Mapping[str, str]) -> None:
        """From now on hold the book of `entry` against its `figures`, which readers are given."""
        self.files.publish(entry, {} if self._is_trial else figures)

    @property
    def counts(self) -> str:
        """How much there is, for the log."""
        own = self.library.only
        return f"{len(self.responder(own).book.answers)} answers" if own else f"{len(self.library.entries)} books"

    @property
    def taught(self) -> int:
        """How many phrasings are answered by that editors taught."""
        return sum(map(len, self._taught.values()))

    async def teach(self, taught: Mapping[str | None, Sequence[Phrasing]]) -> None:
        """Answer from each book and from what editors `taught` of it, from now on; books as the store calls them."""
        async with self._lock:
            self._taught = {book: own for kept, own in taught.items() if (book := self.of_kept(kept))}
            self._put(await asyncio.to_thread(self._made, self._serving))

    async def changes(self) -> AsyncIterator[None]:
        """Now, and again whenever a book is another or something else was taught, even while one is at work."""
        while True:
            change = self._next
            yield
            await change.wait()

    async def readings(self) -> AsyncIterator[Sequence[Problem]]:
        """Why files are not answered from, nothing if they are: now, and again whenever they have been read."""
        while True:
            reading = self._read
            yield self._refused
            await reading.wait()

    async def turn_to(self, day: date) -> None:
        """Leave out what is past on `day`: notes on corrections, and books from the search."""
        if day == self._day:
            return
        async with self._lock:  # else a teaching that began before midnight would bring yesterday's books back
            self._day = day
            self._put(await asyncio.to_thread(self._made, self._serving))

    async def keep_open(self, every: float = OPEN_EVERY) -> None:
        """Open the current books, one each `every` seconds, the newest first: no reader has to wait for many."""
        async for _ in self.changes():
            library = self.library
            for entry in library.current[:OPEN]:
                if self.library is not library:
                    break
                if self._is_cold(entry):
                    await asyncio.to_thread(_warm, library, entry.id)
                    await asyncio.sleep(every)

    async def watch(self, every: float = LOOK_EVERY) -> None:
        """Take in whatever has changed, and follow the date; looks each `every` seconds."""
        while True:
            await asyncio.sleep(every)
            await self.turn_to(date.today())
            if await asyncio.to_thread(self.files.are_changed):
                await self.reload()


def _warm(library: Library, book: str) -> None:
    """Open `book`, with what the first question needs: that is not a reader's to wait for."""
    library.responder(book).reply(STRANGER)


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        log.error("%s", problem)
