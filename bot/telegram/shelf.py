"""The book that is answered from: loaded at the start, and again when its file changes or SIGHUP arrives.

A book with problems is refused: the problems are logged, the old one stays. The new one is made ready in a thread,
while readers are served from the old one, and takes its place in one step.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Final, TypeAlias

from bot.check import open_book
from bot.problems import Refused
from bot.reply import Responder

LOOK_EVERY: Final = 1.0  # seconds
Stamp: TypeAlias = tuple[int, int] | None  # time of change in ns, and size; None when there is no file

STRANGER: Final = "xyzzyx"  # a word of no book

log = logging.getLogger(__name__)


class Shelf:
    """Holds the current `responder` for the book at `path`; `Refused` when it cannot be opened at first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = _stamp(path)
        self._lock = asyncio.Lock()
        self.loaded = asyncio.Event()  # set whenever another book took the place of the old one
        self.responder = _open(path)

    async def reload(self) -> bool:
        """Put the file's book in place of the current one; False, and a log, when it is refused."""
        async with self._lock:
            self._seen = _stamp(self.path)
            try:
                self.responder = await asyncio.to_thread(_open, self.path)
            except Refused as refused:
                _tell(self.path, refused)
                return False
            except Exception:
                log.exception("%s could not be read, the old book stays", self.path)
                return False
        self.loaded.set()
        log.info("%s was loaded again: %d answers", self.path, len(self.responder.book.answers))
        return True

    async def watch(self, every: float = LOOK_EVERY) -> None:
        """Reload the book whenever its file has changed; looks each `every` seconds, until it is cancelled."""
        while True:
            await asyncio.sleep(every)
            if _stamp(self.path) not in (self._seen, None):
                await self.reload()


def _open(path: Path) -> Responder:
    responder = Responder(open_book(path).book)
    responder.reply(STRANGER)  # what the first misspelt word needs takes a tenth of a second: not a reader's
    return responder


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
