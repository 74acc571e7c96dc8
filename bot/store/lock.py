"""One bot to a database: two would answer every question twice.

For SQLite the lock is held on a file beside the database (wherever the path to it led), and the system lets go of it
when the process ends, however it ends. A lock on the database's own file would take SQLite's from it.

For PostgreSQL it is a lease: a row that says whose the database is and until when, by the server's clock. The bot
renews it. A lock of a session (`pg_advisory_lock`) would vanish with the session, at a restart of the server or behind
a pooler, while its holder works on. Every transaction of the holder looks at the row first and keeps it from being
changed meanwhile, so a bot that was away and lost the lease cannot write any more; and it sends nothing that it has
not written before. A dead holder on the same machine is told by its process; one elsewhere by its lease running out.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Protocol
from uuid import uuid4

from sqlalchemy import Row, text
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused, StoreError, StoreFailed
from bot.store.database import Database, run_each
from bot.store.engine import make_private, told, whoami

LEASE: Final = 15.0  # seconds: the longest that a new bot waits for one that died elsewhere
RENEW: Final = 4.0  # seconds between renewals: three may fail, and a new bot sees within 5 that the old one lives
LEFT: Final = 6.0  # seconds of the lease that a transaction leaves for sending what it commits
LOOK: Final = 1.0  # seconds between two looks at somebody else's lease
HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)  # somebody has the lock
REMEDY: Final = "Stop it first, or give this bot a database of its own"
WATCH: Final = 5.0  # seconds between two looks whether the file is still there
GONE: Final = "the database was taken away under the bot: its file or its lock is gone, or another one stands there"
GONE_REMEDY: Final = "Put it back, or a backup; then start the bot again"
DAMAGED_REMEDY: Final = "Restore it from a backup, or move it away to begin with an empty one; then start the bot"

log = logging.getLogger(__name__)

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, 1 << 20, os.SEEK_SET)  # beyond the text, which others may read
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock(Protocol):
    """What a bot holds as long as it is the one that works on a database."""

    async def take(self) -> None:
        """Take it; `Refused`, with its holder, when another bot has it."""

    async def keep(self) -> Refused:
        """Hold it until that is no longer possible; then the reason to stop."""

    async def release(self) -> None:
        """Let the next bot have it."""


@asynccontextmanager
async def one_bot(database: Database, file: Path | None) -> AsyncIterator[None]:
    """Be the one bot that works on `database`, which is in the SQLite `file`, if it is in a file.

    `Refused` when another does. When that cannot stay so, or the file is gone or damaged, the block is cancelled, and
    `Refused` says why.
    """
    lock: Lock = FileLock(database, file) if file else Lease(database)
    await lock.take()
    try:
        async with _ended_by(lock.keep()):
            yield
    finally:
        await lock.release()


@asynccontextmanager
async def _ended_by(end: Coroutine[Any, Any, Refused]) -> AsyncIterator[None]:
    """Cancel the block when `end` is over, and raise what that gives."""
    block, watching = asyncio.current_task(), asyncio.ensure_future(end)
    assert block is not None  # this is called from one
    watching.add_done_callback(lambda done: done.cancelled() or block.cancel())
    try:
        yield
    except asyncio.CancelledError:
        if watching.done() and not watching.cancelled():
            raise watching.result() from None
        raise
    finally:
        watching.cancel()


class FileLock:
    """The lock of this bot on the SQLite `file` behind `database`."""

    def __init__(self, database: Database, file: Path) -> None:
        self._database = database
        self._file = file
        self._lock_file = _lock_beside(file)
        self._held: int | None = None
        self._seen: Sequence[object] = ()

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

    async def keep(self) -> Refused:
        """As `Lock` has it: until the file is gone, another one stands in its place, or it turns out to be damaged."""
        missed = 0
        while missed < 2:  # a file that is moved away and put back at once is the same
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._database.damaged.wait(), WATCH)
                return _refusal(str(self._file), "the database is damaged", DAMAGED_REMEDY)
            missed = missed + 1 if self._look() != self._seen else 0
        return _refusal(str(self._file), GONE, GONE_REMEDY)

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
            raise _refusal(str(self._file), f"the database is damaged: {found}".replace("\n", " "), DAMAGED_REMEDY)


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
        raise _refusal(str(path), what, f"Let this user write {path.parent}") from None


def _have_one_name(file: Path) -> None:
    """Refuse hard links: each name of a file has its own log and lock, and what one writes the other overlooks."""
    names = file.stat().st_nlink
    if names > 1:
        what = f"the database has {names} names (hard links), and a bot by another one would not be seen"
        raise _refusal(str(file), what, "Remove the other names; make copies with `python -m bot backup`")


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
            raise _held(str(path), holder) from None
        what = f"its file system cannot lock files: {told(error)}"
        raise _refusal(str(path), what, "Put the database on a disk of this machine, or set DATABASE_URL") from None
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, f"{whoami()}\n".encode())


def _refusal(place: str, what: str, remedy: str) -> Refused:
    return Refused([Problem(Place(place), what, remedy, "store")])


def _held(place: str, holder: str) -> Refused:
    return _refusal(place, f"another bot works on this database: {holder or 'it does not say which'}", REMEDY)


class Lease:
    """The lease of this bot on the PostgreSQL `database`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._me = uuid4().hex
        self.lost = asyncio.Event()  # set once another bot has the database

    async def take(self) -> None:
        """Take the lease, waiting for the end of a dead bot's; `Refused`, with its holder, when that one lives."""
        first: Row[Any] | None = None
        while (other := await self._database.write(self._take, None)) is not None:
            if _is_here(other) or (first is not None and (first.holder, first.until) != (other.holder, other.until)):
                raise _held("DATABASE_URL", other.name)
            if first is None:
                log.warning("Waiting up to %g s for the lease of %s, if it is dead", LEASE, other.name)
            first = other
            await asyncio.sleep(LOOK)
        self._database.fence = self.fence

    async def keep(self) -> Refused:
        """As `Lock` has it: until another bot has it. A database that is away is waited for."""
        while not self.lost.is_set():
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.lost.wait(), RENEW)
            with suppress(StoreError):
                await self._database.write(run_each, _RENEW.bindparams(me=self._me))
        what = "another bot has taken this database over while it was out of reach"
        return _refusal("DATABASE_URL", what, "Stop one of the two")

    async def release(self) -> None:
        """Let the next bot have the database at once; one that is away keeps the lease to its end."""
        self._database.fence = None
        with suppress(StoreError):
            await self._database.write(run_each, _RELEASE.bindparams(me=self._me))

    def fence(self, connection: Connection) -> None:
        """Let `connection`'s transaction be this bot's, and no other take the lease before its end.

        `StoreFailed` when another has it.
        """
        left = connection.execute(_LEFT, {"me": self._me}).scalar()
        if left is None:
            self.lost.set()
            raise StoreFailed("another bot has taken this database over", "This one stops")
        if left < LEFT:
            connection.execute(_RENEW, {"me": self._me})

    def _take(self, connection: Connection, items: Sequence[None]) -> list[Row[Any] | None]:
        """Take the lease for who asks first; the row of the one who has it, None when it is this bot."""
        connection.execute(text("LOCK TABLE lease IN EXCLUSIVE MODE"))
        other = connection.execute(_OTHER, {"me": self._me}).one_or_none()
        if other is not None and not _is_dead(other) and (_is_here(other) or other.remaining > 0):
            return [other for _ in items]
        row = {"me": self._me, "name": whoami(), "machine": machine(), "process": os.getpid()}
        connection.execute(text("DELETE FROM lease"))
        connection.execute(_TAKE, row)
        return [None for _ in items]


_NOW: Final = "EXTRACT(EPOCH FROM clock_timestamp())"
_LEFT = text(f"SELECT until - {_NOW} FROM lease WHERE holder = :me FOR SHARE")
_RENEW = text(f"UPDATE lease SET until = {_NOW} + {LEASE} WHERE holder = :me")
_RELEASE = text("DELETE FROM lease WHERE holder = :me")
_STARTED: Final = "EXTRACT(EPOCH FROM pg_postmaster_start_time())"  # before that nobody could renew it
_REMAINING: Final = f"GREATEST(until, {_STARTED} + {LEASE}) - {_NOW} AS remaining"
_OTHER = text(f"SELECT holder, name, machine, process, until, {_REMAINING} FROM lease WHERE holder <> :me")
_TAKE = text(f"""
    INSERT INTO lease (holder, name, machine, process, until) VALUES (:me, :name, :machine, :process, {_NOW} + {LEASE})
""")


def machine() -> str:
    """This machine since its start, and the processes that can be seen from here; empty where it cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"  # a container has processes of its own
    except OSError:
        return ""


def _is_here(other: Row[Any]) -> bool:
    return bool(other.machine) and other.machine == machine()


def _is_dead(other: Row[Any]) -> bool:
    """Whether the holder of a lease is seen to be dead; another machine's cannot be seen."""
    if not _is_here(other):
        return False
    try:
        os.kill(other.process, 0)
    except OSError as error:
        return error.errno == errno.ESRCH  # else it is somebody else's, and lives
    return False
