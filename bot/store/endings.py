"""What comes of an update, each in one transaction: first all that it changes, then that it is answered.

The first has the update's state among what it writes, so whatever an update changes is changed once. Ends share
commits: no reader waits for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter, not_
from typing import Final, TypeAlias

from sqlalchemy import bindparam, delete, update
from sqlalchemy.engine import Connection

from bot.problems import Refused
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.journal import Asked, Happened, Journal, Link, Recorded, Replies
from bot.store.offers import Decided, Offered, Offers
from bot.store.published import KeyValues, Setting
from bot.store.readers import Choice, Readers, Thread, Threads, Told, Watches, Watching
from bot.store.schema import inbox
from bot.store.transitions import COMMIT, DONE, Moved

SHARED: Final = 0.005  # seconds that an end waits for another commit to be part of: no reader waits for it

_Rare: TypeAlias = Happened | Choice | Watching | Told | Offered | Decided | Setting
Write: TypeAlias = Asked | Thread | _Rare


@dataclass(frozen=True, slots=True)
class Answered:
    """How the work on `update` ended: `message` is the number of the last message sent, None when none was.

    `links` tell which questions the messages reply to. `forgotten`: the reader wants to be forgotten, so nothing that
    tells of them stays in the inbox. `vanishes`: not even the update's number stays, since nobody sends it again: it
    was the bot's own.
    """

    update: int
    message: int | None = None
    links: tuple[Link, ...] = ()
    forgotten: bool = False
    vanishes: bool = False


@dataclass(frozen=True, slots=True)
class _Ending:
    """How the update of `moved` goes on, what it writes, and, at its end, how it is `answered`."""

    moved: Moved
    writes: Sequence[Write]
    answered: Answered | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """Where the writes of an update go."""

    journal: Journal
    replies: Replies
    readers: Readers
    watches: Watches
    offers: Offers
    key_values: KeyValues
    threads: Threads

    def insert(self, connection: Connection, endings: Sequence[_Ending]) -> None:
        """Write the writes of `endings` in `connection`'s transaction; what nearly every question has, all at once."""
        asked: list[Recorded] = []
        spoken: list[tuple[Thread, float]] = []
        for ending in endings:
            for write in ending.writes:
                if isinstance(write, Asked):
                    asked.append(Recorded(ending.moved.update, write, ending.moved.now))
                elif isinstance(write, Thread):
                    spoken.append((write, ending.moved.now))
                else:
                    self._insert_one(connection, write, ending.moved.now)
        if asked:
            self.journal.insert(connection, asked)
        if spoken:
            self.threads.insert(connection, spoken)

    def _insert_one(self, connection: Connection, write: _Rare, now: float) -> None:
        if isinstance(write, Happened):
            self.journal.happen(connection, write, now)
        elif isinstance(write, Choice):
            self.readers.insert(connection, write, now)
        elif isinstance(write, Watching | Told):
            self.watches.insert(connection, write, now)
        elif isinstance(write, Setting):
            self.key_values.insert(connection, write)
        else:
            self.offers.insert(connection, write, now)

    def remember(self, writes: Sequence[Write], now: float) -> None:
        """Keep in memory what of the committed `writes` is kept there."""
        for write in writes:
            if isinstance(write, Choice):
                self.readers.remember(write)
            elif isinstance(write, Thread):
                self.threads.remember(write, now)


class Endings:
    """Commits what comes of the updates of `inbox` to `tables`."""

    def __init__(self, database: Database, updates: Inbox, tables: Tables) -> None:
        self._database = database
        self._inbox = updates
        self._tables = tables

    async def commit(self, update: int, writes: Sequence[Write], delivery: str, now: float) -> None:
        """Write what `update` changes, and `delivery`, which is to be sent now. `Refused` as by `Inbox.done`."""
        await self._database.write(self._commit, _Ending(Moved(update, now, {"delivery": delivery}), writes))
        self._tables.remember(writes, now)

    async def done(self, answered: Answered, now: float, writes: Sequence[Write] = ()) -> None:
        """`done` of the room's table, with `writes` if there is nothing to send. `Refused` as by `Inbox.done`."""
        self._inbox.wake()
        moved = Moved(answered.update, now, {"message": answered.message})
        await self._database.write(self._end, _Ending(moved, writes, answered), SHARED)
        if writes:
            self._tables.remember(writes, now)
        if answered.forgotten or answered.vanishes:
            await self._database.sweep()

    async def write(self, writes: Sequence[Write], now: float) -> None:
        """Write what belongs to no update, in one transaction."""
        await self._database.write(self._write, (writes, now))
        self._tables.remember(writes, now)

    def _commit(self, connection: Connection, items: Sequence[_Ending]) -> list[Refused | None]:
        refusals = COMMIT(connection, list(map(attrgetter("moved"), items)))
        self._tables.insert(connection, list(compress(items, map(not_, refusals))))
        return refusals

    def _write(self, connection: Connection, items: Sequence[tuple[Sequence[Write], float]]) -> list[None]:
        self._tables.insert(connection, [_Ending(Moved(-1, now), writes) for writes, now in items])
        return [None for _ in items]

    def _end(self, connection: Connection, items: Sequence[_Ending]) -> list[Refused | None]:
        refusals = DONE(connection, list(map(attrgetter("moved"), items)))
        links: list[Link] = []
        done = list(compress(items, map(not_, refusals)))
        if any(map(attrgetter("writes"), done)):
            self._tables.insert(connection, done)
        for item in done:
            if item.answered:
                links += item.answered.links
                if item.answered.forgotten:
                    connection.execute(_EMPTY, {"of": item.moved.update})
                if item.answered.vanishes:
                    connection.execute(_REMOVE, {"of": item.moved.update})
        self._tables.replies.insert(connection, links)
        return refusals


# Of what is forgotten only the number stays, which keeps it from being answered again.
_EMPTY = (
    update(inbox)
    .where(inbox.c.update_id == bindparam("of"))
    .values(queue="", question=None, raw="", delivery=None, message=None)
)

_REMOVE = delete(inbox).where(inbox.c.update_id == bindparam("of"))
