"""One bot on a SQLite file: its lock.

It is held on a file beside the database (wherever the path to it led), and the system lets go of it when the process
ends, however it ends. A lock on the database's own file would take SQLite's from it.
"""

from __future__ import annotations

import asyncio
import errno
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.problems import Refused, StoreFailed
from bot.store.database import Database
from bot.store.engine import make_private, told, whoami
from bot.store.lock import held, refusal
from bot.store.recovery import restart

HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)  # somebody has the lock
WATCH: Final = 5.0  # seconds between two looks whether the file is still there
GONE: Final = "the database was taken away under the bot: its file or its lock is gone, or another one stands there"
GONE_REMEDY: Final = "Put it back, or a backup; then start the bot again"
DAMAGED_REMEDY: Final = "Restore it from a backup, or move it away to begin with an empty one; then start the bot"

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, 1 << 20, os.SEEK_SET)  # beyond the text, which others may read
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """The lock of this bot on the SQLite `file` behind `database`; it leads, since there is no other."""

    sure: Callable[[], Awaitable[None]] | None = None
    replicas = 1

    def __init__(self, database: Database, file: Path) -> None:
        self._database = database
        self._file = file
        self._lock_file = _lock_beside(file)
        self._held: int | None = None
        self.freed: Mapping[str, int] = {}
        self.leads, self.changed = asyncio.Event(), asyncio.Event()
        self.leads.set()
        self._seen: Sequence[object] = ()

    async def lead(self) -> None:
        """As `Lock` has it: always."""

    async def take(self) -> None:
        """As `Lock` has it; a file that is damaged, or has two names, is refused too."""
        self._held = _open(self._lock_file)
        try:
            _take_file(self._held, self._lock_file)
            _have_one_name(self._file)
            await self._check()
        except BaseException:
            os.close(self._held)
            raise
        self._seen = self._look()
        self._database.fence = self.fence
        self.freed = await self._database.write(restart, time.time())

    async def keep(self) -> Refused:
        """As `Lock` has it: until the file is gone, another one stands in its place, or it turns out to be damaged."""
        missed = 0
        while missed < 2:  # a file that is moved away and put back at once is the same
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._database.damaged.wait(), WATCH)
                return refusal(str(self._file), "the database is damaged", DAMAGED_REMEDY)
            missed = missed + 1 if self._look() != self._seen else 0
        return refusal(str(self._file), GONE, GONE_REMEDY)

    async def release(self) -> None:
        """As `Lock` has it."""
        self._database.fence = None
        if self._held is not None:
            os.close(self._held)

    def fence(self, connection: Connection) -> None:
        """Let nothing be written into a file that nobody will find again; `StoreFailed` when it is one."""
        if self._look() != self._seen:
            raise StoreFailed(GONE, GONE_REMEDY)

    def _look(self) -> Sequence[object]:
        return [_identity(file) for file in (self._file, self._lock_file)]

    async def _check(self) -> None:
        """Look for damage: half a second for 100 MB."""
        found = (await self._database.read(text("PRAGMA quick_check(1)")))[0][0]
        if found != "ok":
            raise refusal(str(self._file), f"the database is damaged: {found}".replace("\n", " "), DAMAGED_REMEDY)


def _identity(file: Path) -> object:
    try:
        status = file.stat()
        return status.st_dev, status.st_ino
    except OSError:
        return None


def _open(path: Path) -> int:
    try:
        make_private(path)
        return os.open(path, os.O_RDWR)
    except OSError as error:
        what = f"the lock's file cannot be made: {told(error)}"
        raise refusal(str(path), what, f"Let this user write {path.parent}") from None


def _have_one_name(file: Path) -> None:
    """Refuse hard links: each name of a file has its own log and lock, and what one writes the other overlooks."""
    names = file.stat().st_nlink
    if names > 1:
        what = f"the database has {names} names (hard links), and a bot by another one would not be seen"
        raise refusal(str(file), what, "Remove the other names; make copies with `python -m bot backup`")


@contextmanager
def no_bot(file: Path) -> Iterator[None]:
    """Let no bot work on the SQLite `file` during the block; `Refused`, with its name, while one does."""
    lock_file = _lock_beside(file)
    held = _open(lock_file)
    try:
        _take_file(held, lock_file)
        yield
    finally:
        os.close(held)


def _lock_beside(file: Path) -> Path:
    there = file.resolve()  # one for all paths that lead to it
    return there.with_name(f"{there.name}.lock")


def _take_file(file: int, path: Path) -> None:
    try:
        _lock(file)
    except OSError as error:
        if error.errno in HELD:
            holder = path.read_text(encoding="utf-8", errors="replace").strip()
            raise held(str(path), holder) from None
        what = f"its file system cannot lock files: {told(error)}"
        raise refusal(str(path), what, "Put the database on a disk of this machine, or set DATABASE_URL") from None
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, f"{whoami()}\n".encode())
