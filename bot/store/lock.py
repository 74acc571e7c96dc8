"""Who works on a database: one bot on a SQLite file; on PostgreSQL as many replicas of one bot as are started.

For SQLite the lock is held on a file beside the database (wherever the path to it led), and the system lets go of it
when the process ends, however it ends. A lock on the database's own file would take SQLite's from it.

On PostgreSQL each replica has a row in a table, a lease: it says until when, by the server's clock, and the replica
renews it each second. A lock of a session (`pg_advisory_lock`) would vanish with the session, at a restart of the
server or behind a pooler, while its holder works on. What a replica works on is its own as long as its row is there;
whoever finds that a row has run out removes it, and what that replica worked on waits again. Every transaction of a
replica looks at its own row first and keeps it from being removed meanwhile, so one that was away and was given up
writes nothing any more, and it sends nothing that it has not written before. It may then begin anew, with another row.
The oldest replica leads: it does what is to be done once. It leads until it ends, since rows only go.

What others changed, and whether updates wait, a replica sees at its look each second, which it needs for its lease in
any case. PostgreSQL could tell it at once (LISTEN, NOTIFY), but a pooler in transaction mode has no session to listen
on, and a notice is lost with its connection, so that the look would be needed all the same.
"""

from __future__ import annotations

import asyncio
import errno
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from sqlalchemy import Row, text
from sqlalchemy.engine import Connection

from bot.problems import GivenUp, Place, Problem, Refused, StoreError, StoreFailed
from bot.store.database import Database, run_each
from bot.store.engine import machine, make_private, told, whoami
from bot.store.published import CHANGED
from bot.store.transitions import join_left_out, restart

LEASE: Final = 10.0  # seconds: with IDLE, RENEW and the sending of an update within 15
RENEW: Final = 1.0  # seconds between renewals, and between looks at what others left and changed
SECOND: Final = 1.0  # for which Telegram's rates are: so long after the others know of a replica it may send
LEFT: Final = 4.0  # seconds that the lease must still have when a message is sent: longer than most take to arrive
HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)  # somebody has the lock
REMEDY: Final = "Stop it first, or give this bot a database of its own"
WATCH: Final = 5.0  # seconds between two looks whether the file is still there
GONE: Final = "the database was taken away under the bot: its file or its lock is gone, or another one stands there"
GONE_REMEDY: Final = "Put it back, or a backup; then start the bot again"
GIVEN_UP: Final = "the other replicas gave this one up while it was away"
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


class Lock(Protocol):
    """What a bot holds as long as it works on a database.

    `freed` is how much of what the dead worked on waits again, `replicas` how many share the rates. `leads` is set
    once this one does what is to be done once, `changed` whenever another has changed what this one holds in memory.
    `sure` waits until it is known that no other has this one's work; it is None where there is no other.
    """

    freed: Mapping[str, int]
    replicas: int
    leads: asyncio.Event
    changed: asyncio.Event
    sure: Callable[[], Awaitable[None]] | None

    async def lead(self) -> None:
        """Wait until this one leads, and until it is known that no other does."""

    async def take(self) -> None:
        """Take it; `Refused`, with its holder, when another bot has it."""

    async def keep(self) -> Refused:
        """Hold it until that is no longer possible; then the reason to stop."""

    async def release(self) -> None:
        """Let the next bot have it."""


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


class Replica:
    """This process as a replica of `bot` on the PostgreSQL `database`; `wake` is called when updates wait."""

    def __init__(self, database: Database, bot: int, wake: Callable[[], None]) -> None:
        self._database = database
        self._bot = bot
        self._wake = wake
        self._until = 0.0  # by our own clock; the lease has run out by then if it was not renewed
        self._since: float | None = None  # by the server's clock: this one was there by then
        self._from: float | None = None  # by our own clock; until then others may not count with this one
        self.freed: Mapping[str, int] = {}
        self._counted = self.replicas = 1
        self._changed: str | None = None  # how the other replicas' last change is called
        self.changed = asyncio.Event()
        self.leads, self.lost = asyncio.Event(), asyncio.Event()  # lost: once it was given up
        self.sure: Callable[[], Awaitable[None]] | None = self._is_known

    async def take(self) -> None:
        """Become a replica; `Refused` when another bot works on this database."""
        self._database.fence = None
        self._database.holder = await self._database.write(self._join, None)
        self._database.fence = self.fence
        self.freed = await self._renewed()

    async def lead(self) -> None:
        """As `Lock` has it."""
        await self.leads.wait()
        await self._is_known()

    async def keep(self) -> Refused:
        """As `Lock` has it: until the others gave it up. A database that is away is waited for."""
        while not self.lost.is_set():
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.lost.wait(), RENEW)
            with suppress(StoreError):
                await self._renewed()
        return GivenUp([Problem(Place("DATABASE_URL"), GIVEN_UP, "It begins anew", "store")])

    async def release(self) -> None:
        """Let the others have what is left at once; where the database is away they wait for the lease to run out.

        The fence stands: what nobody waits for any more is written here too, and may be another's work by now.
        """
        with suppress(StoreError):
            await self._database.write(run_each, _LEAVE.bindparams(me=self._database.holder))

    def fence(self, connection: Connection) -> None:
        """Let no other replica give this one up before `connection`'s transaction ends; `StoreFailed` when one has."""
        if connection.execute(_MINE, {"me": self._database.holder}).scalar() is None:
            self.lost.set()
            raise StoreFailed("this replica was given up while it was away", "It begins anew")

    async def _is_known(self) -> None:
        while self._from is None or not self._from <= time.monotonic() <= self._until - LEFT:
            if self.lost.is_set():
                raise asyncio.CancelledError  # what was to be sent is another's
            await asyncio.sleep(LEFT / 10)

    async def _renewed(self) -> Mapping[str, int]:
        """Renew the lease, and see to the others'; what of theirs waits again."""
        asked = time.monotonic()
        seen = await self._database.write(self._look, time.time())
        self._until = asked + LEASE
        self._count(seen)
        if seen.leads:
            self.leads.set()
        if seen.waits:
            self._wake()
        if seen.changed != self._changed:
            self._changed = seen.changed
            self.changed.set()
        return seen.freed

    def _count(self, seen: _Seen) -> None:
        """Share Telegram's rates with all that are there, and for a second more with those that were."""
        self.replicas, self._counted = max(seen.replicas, self._counted), seen.replicas
        if self._since is None:
            self._since = seen.now
        if self._from is None and not (seen.unaware and seen.unaware <= self._since):
            self._from = time.monotonic() + (SECOND if seen.unaware else 0.0)

    def _join(self, connection: Connection, items: Sequence[None]) -> Sequence[int | Refused]:
        connection.execute(text("LOCK TABLE replicas IN SHARE ROW EXCLUSIVE MODE"))
        _bury(connection)
        if other := connection.execute(_ANOTHER_BOT, {"bot": self._bot}).scalar():
            return [_held("DATABASE_URL", other) for _ in items]
        row = {"bot": self._bot, "name": whoami(), "machine": machine(), "process": os.getpid()}
        number = int(connection.execute(_JOIN, row).scalar_one())
        return [number for _ in items]

    def _look(self, connection: Connection, items: Sequence[float]) -> list[_Seen]:
        connection.execute(_RENEW, {"me": self._database.holder})
        _bury(connection)
        freed = restart(connection, items)[-1]
        join_left_out(connection)
        row = connection.execute(_SEEN, {"me": self._database.holder}).one()
        others = (row.replicas, row.now, row.unaware)
        return [_Seen(row.first == self._database.holder, row.waits, row.changed, *others, freed) for _ in items]


@dataclass(frozen=True, slots=True)
class _Seen:
    """Whether this replica leads, whether updates wait, what was `changed` last, how many wait `freed` of dead ones.

    `now` is the server's time, and `unaware` when that of the others which may send looked last that has not looked for
    longest; None where there are no others.
    """

    leads: bool
    waits: bool
    changed: str | None
    replicas: int
    now: float
    unaware: float | None
    freed: Mapping[str, int]


def _bury(connection: Connection) -> None:
    """Remove the replicas that are dead, but for those that are just being renewed."""
    others = connection.execute(_LEASES).all()
    if dead := [{"of": other.id, "until": other.until} for other in others if other.remaining <= 0 or _is_dead(other)]:
        connection.execute(_BURY, dead)


_NOW: Final = "EXTRACT(EPOCH FROM clock_timestamp())"
_STARTED: Final = "EXTRACT(EPOCH FROM pg_postmaster_start_time())"  # before that nobody could renew it
_REMAINING: Final = f"GREATEST(until, {_STARTED} + {LEASE}) - {_NOW} AS remaining"
_LEASES = text(f"SELECT id, machine, process, until, {_REMAINING} FROM replicas")
_BURY = text("""
    DELETE FROM replicas
    WHERE id IN (SELECT id FROM replicas WHERE id = :of AND until = :until FOR UPDATE SKIP LOCKED)""")
_ANOTHER_BOT = text("SELECT name FROM replicas WHERE bot <> :bot LIMIT 1")
_JOIN = text(f"""
    INSERT INTO replicas (bot, name, machine, process, until) VALUES (:bot, :name, :machine, :process, {_NOW} + {LEASE})
    RETURNING id""")
_MINE = text("SELECT id FROM replicas WHERE id = :me FOR SHARE")
_RENEW = text(f"UPDATE replicas SET until = {_NOW} + {LEASE} WHERE id = :me")
_LEAVE = text("DELETE FROM replicas WHERE id = :me")
_SEEN = text(f"""
    SELECT (SELECT MIN(id) FROM replicas) AS first, (SELECT COUNT(*) FROM replicas) AS replicas, {_NOW} AS now,
        (SELECT MIN(until) - {LEASE} FROM replicas WHERE id <> :me AND until - {LEFT} > {_NOW}) AS unaware,
        EXISTS (SELECT 1 FROM lanes WHERE place IS NOT NULL) AS waits,
        (SELECT value FROM key_values WHERE name = '{CHANGED}') AS changed""")


def _is_dead(other: Row[Any]) -> bool:
    """Whether the holder of a lease is seen to be dead; another machine's cannot be seen."""
    if not other.machine or other.machine != machine():
        return False
    try:
        os.kill(other.process, 0)
    except OSError as error:
        return error.errno == errno.ESRCH  # else it is somebody else's, and lives
    return False
