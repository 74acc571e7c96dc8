"""The book that is answered from: loaded at the start, and again when its file or its article's changes, or at SIGHUP.

A book with problems is refused: the problems are logged, the old one stays. One problem is a figure that readers have
been given and that changed without a note. The new one is made ready in a thread, while readers are served from the
old one, and takes its place in one step. Notes on corrections leave it when their days are over.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from bot.answer.reply import Responder
from bot.book.corrections import as_of
from bot.book.load import files_of
from bot.book.values import Book
from bot.check import open_book
from bot.match import Phrasing
from bot.newsroom.teaching import overlay
from bot.problems import Place, Problem, Refused

LOOK_EVERY: Final = 1.0  # seconds
Stamp: TypeAlias = tuple[int, int] | None  # time of change in ns, and size; None when there is no file
Stamps: TypeAlias = tuple[Stamp, ...]  # of the book, and of the article that it names

STRANGER: Final = "xyzzyx"  # a word of no book

log = logging.getLogger(__name__)


class CurrentBook:
    """Holds the current `responder` for the book at `path`, and `untaught` the one that only knows the book.

    `Refused` when the book cannot be opened at first.
    """

    def __init__(
        self, path: Path, respond_from: Callable[[Book], Responder] = Responder, *, is_trial: bool = False
    ) -> None:
        """Open the book at `path`; `respond_from` makes the responder of a book.

        `is_trial`, when the only reader is the editor: then a figure may change without a note.
        """
        self.path, self._respond_from, self._is_trial = path, respond_from, is_trial
        self._look()
        self._lock = asyncio.Lock()
        self._next, self._read = asyncio.Event(), asyncio.Event()
        self._taught: Sequence[Phrasing] = ()
        self.published: Mapping[str, str] = {}  # the figures that readers have been given
        self._day = date.today()
        self.untaught = self.responder = self._open()
        self._refused: Sequence[Problem] = ()

    async def hold_against(self, published: Mapping[str, str]) -> None:
        """Take no book in which a figure of `published` has changed without a note; `Refused` when this one is such."""
        await asyncio.to_thread(open_book, self.path, published)
        self.published = published

    async def reload(self) -> Sequence[Problem]:
        """Put the file's book in place of the current one; the problems, which the log has too, when it is refused."""
        async with self._lock:
            await asyncio.to_thread(self._look)
            self._refused = await self._take()
            self._read.set()
            self._read = asyncio.Event()
            return self._refused

    async def _take(self) -> Sequence[Problem]:
        try:
            self._put(*await asyncio.to_thread(self._open_and_learn))
        except Refused as refused:
            _tell(self.path, refused)
            return refused.problems
        except Exception:
            log.exception("%s could not be read, the old book stays", self.path)
            return (Problem(Place(str(self.path)), "the book could not be read", "See the log", "book"),)
        log.info("%s was loaded again: %d answers", self.path, len(self.responder.book.answers))
        return ()

    async def teach(self, taught: Sequence[Phrasing]) -> None:
        """Answer from the current book and from all that editors `taught`, from now on."""
        async with self._lock:
            self._taught = taught
            self._put(self.untaught, await asyncio.to_thread(_learned, self.untaught, taught))

    def _open_and_learn(self) -> tuple[Responder, Responder]:
        untaught = self._open()
        return untaught, _learned(untaught, self._taught)

    def _look(self) -> None:
        """Note which files the book is read from, and how they are now."""
        self._files = files_of(self.path)
        self._seen = _stamps(self._files)

    def _open(self) -> Responder:
        published = {} if self._is_trial else self.published
        return self._respond_from(as_of(open_book(self.path, published).book, date.today()))

    def _put(self, untaught: Responder, responder: Responder) -> None:
        self.untaught, self.responder = untaught, responder
        self._next.set()
        self._next = asyncio.Event()

    async def changes(self) -> AsyncIterator[None]:
        """Now, and again whenever there is another book or something else was taught, even while one is at work."""
        while True:
            change = self._next
            yield
            await change.wait()

    async def readings(self) -> AsyncIterator[Sequence[Problem]]:
        """Why the file's book is not the current one, nothing if it is: now, and again whenever it has been read."""
        while True:
            reading = self._read
            yield self._refused
            await reading.wait()

    async def turn_to(self, day: date) -> None:
        """Leave out the notes on corrections that are past on `day`; a book or a teaching under way comes first."""
        if day == self._day:
            return
        async with self._lock:  # else a teaching that began before midnight would bring yesterday's book back
            book = as_of(self.untaught.book, day)
            self.untaught, self.responder = (Responder(book, one.matcher) for one in (self.untaught, self.responder))
            self._day = day

    async def watch(self, every: float = LOOK_EVERY) -> None:
        """Reload the book whenever one of its files has changed, and follow the date; looks each `every` seconds."""
        while True:
            await asyncio.sleep(every)
            await self.turn_to(date.today())
            stamps = _stamps(self._files)
            if stamps != self._seen and None not in stamps:
                await self.reload()


def _learned(untaught: Responder, taught: Sequence[Phrasing]) -> Responder:
    responder = untaught.taught(overlay(untaught.book, taught))
    responder.reply(STRANGER)  # what the first misspelt word needs takes a tenth of a second: not a reader's
    return responder


def _stamps(files: Sequence[Path]) -> Stamps:
    return tuple(map(_stamp, files))


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _tell(path: Path, refused: Refused) -> None:
    log.error("%s was refused, the old book stays: %d problems", path, len(refused.problems))
    for problem in refused.problems:
        log.error("%s", problem)
