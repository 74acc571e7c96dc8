"""Replicas on PostgreSQL: who is one, who leads, and the rates that they keep together.

Each replica has a row in a table, a lease: it says until when, by the server's clock, and the replica
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
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, text
from sqlalchemy.engine import Connection

from bot.problems import GivenUp, Place, Problem, Refused, StoreError, StoreFailed
from bot.store.database import Database, run_each
from bot.store.engine import machine, whoami
from bot.store.lock import held
from bot.store.published import CHANGED
from bot.store.readers import Pseudonyms
from bot.store.recovery import join_left_out, restart

LEASE: Final = 10.0  # seconds: with IDLE, RENEW and the sending of an update within 15
RENEW: Final = 1.0  # seconds between renewals, and between looks at what others left and changed
SECOND: Final = 1.0  # for which Telegram's rates are: so long after the others know of a replica it may send
LEFT: Final = 4.0  # seconds that the lease must still have when a message is sent: longer than most take to arrive
GIVEN_UP: Final = "the other replicas gave this one up while it was away"


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
            return [held("DATABASE_URL", other) for _ in items]
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


_TURN = text(f"""
    INSERT INTO rates (name, whole) VALUES (:name, {_NOW} + :every)
    ON CONFLICT (name) DO UPDATE SET whole = GREATEST(rates.whole, {_NOW}) + :every
    RETURNING whole - :every * :burst - {_NOW}""")
_WHOLE_AGAIN = text(f"DELETE FROM rates WHERE whole < {_NOW}")


class Rates:
    """When the next message may go, of all that replicas send by the PostgreSQL `database`; chats as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def delay(self, chat: int, every: float, burst: int) -> float:
        """Give `chat` the next turn: `burst` at once, then one in `every` seconds; the seconds until it."""
        row = {"name": self._pseudonyms.of("thread", chat), "every": every, "burst": burst}
        return await self._database.write(_turns, row)

    async def tidy(self) -> None:
        """Remove the chats that may be written to at once."""
        await self._database.write(run_each, _WHOLE_AGAIN)


def _turns(connection: Connection, items: Sequence[Mapping[str, Any]]) -> list[float]:
    return [max(0.0, float(connection.execute(_TURN, item).scalar_one())) for item in items]
