"""Updates from their receipt until they are answered, and what comes of each, in the same transaction.

What each method does to a state is in the room's table. What an update changes is written with its state, so it is
changed once. Ends share commits: no reader waits for them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, compress, repeat, starmap
from operator import attrgetter, not_
from typing import Any, Final, TypeAlias

from sqlalchemy import and_, bindparam, delete, func, or_, select, update
from sqlalchemy.engine import Connection

from bot.problems import Refused
from bot.store import recovery, transitions
from bot.store.database import Database, run_each, storable
from bot.store.edits import Edits, EditWrite
from bot.store.journal import Asked, Happened, Journal, Link, Recorded, Replies
from bot.store.offers import Decided, Offered, Offers, Polls, PollWrite
from bot.store.published import About, KeyValues, Posts, Setting
from bot.store.readers import Choice, Readers, Thread, Threads, Told, Watches, Watching
from bot.store.schema import inbox
from bot.store.transitions import Moved, Taking, Transition

LOOK_AGAIN: Final = 5.0  # seconds: another program (`inbox retry`) may have put something in
SHARED: Final = 0.005  # seconds that an end waits for another commit to be part of: no reader waits for it
LARGEST: Final = 2**63 - 1

_Rare: TypeAlias = Happened | Choice | Watching | Told | Offered | Decided | EditWrite | Setting | About | PollWrite
Write: TypeAlias = Asked | Thread | _Rare


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it came in.

    `raw` is its JSON. Updates with the same `queue` (a chat) are worked on one after the other. Of updates with the
    same `question` (a chat's message) the first counts. ValueError when the number is none that can be stored.
    """

    update: int
    raw: str
    queue: str
    question: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.update <= LARGEST:
            raise ValueError("An update's number is from 0 to 2^63 - 1")


@dataclass(frozen=True, slots=True)
class Work:
    """An update to be answered; with the `delivery` that it was to have, if it is handled and only to be sent."""

    update: int
    raw: str
    queue: str
    delivery: str | None
    repeats: int


@dataclass(frozen=True, slots=True)
class Kept:
    """An update that waits for the operator, without its words: `state` is `aside` or `unsure`, `reason` says why."""

    update: int
    state: str
    reason: str
    received: float
    changed: float


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
class _Change:
    """What is written when an update is `moved`, and, at its end, how it is `answered`."""

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
    posts: Posts
    edits: Edits
    polls: Polls

    def insert(self, connection: Connection, changes: Sequence[_Change]) -> None:
        """Write the writes of `changes` in `connection`'s transaction; what nearly every question has, all at once."""
        asked: list[Recorded] = []
        spoken: list[tuple[Thread, float]] = []
        for change in changes:
            for write in change.writes:
                if isinstance(write, Asked):
                    asked.append(Recorded(change.moved.update, write, change.moved.now))
                elif isinstance(write, Thread):
                    spoken.append((write, change.moved.now))
                else:
                    self._insert_one(connection, write, change.moved.now)
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
        elif isinstance(write, About):
            self.posts.insert(connection, write, now)
        elif isinstance(write, PollWrite):
            self.polls.insert(connection, write, now)
        elif isinstance(write, EditWrite):
            self.edits.insert(connection, write, now)
        else:
            self.offers.insert(connection, write, now)
        if isinstance(write, Choice | Decided | EditWrite):
            self.key_values.note_change(connection)

    def write(self, connection: Connection, items: Sequence[tuple[Sequence[Write], float]]) -> list[None]:
        """Write what belongs to no update, each at its time, in `connection`'s transaction."""
        self.insert(connection, [_Change(Moved(-1, now), writes) for writes, now in items])
        return [None for _ in items]

    def remember(self, writes: Sequence[Write], now: float) -> None:
        """Keep in memory what of the committed `writes` is kept there."""
        for write in writes:
            if isinstance(write, Choice):
                self.readers.remember(write)
            elif isinstance(write, Thread):
                self.threads.remember(write, now)


class Inbox:
    """The inbox in `database`, and the `tables` that its updates change.

    Times are seconds since 1970; every method returns once its change is committed. A move that is not in the room's
    table is `Refused`.
    """

    def __init__(self, database: Database, tables: Tables) -> None:
        self._database = database
        self._tables = tables
        self._commit = partial(self._move, transitions.COMMIT)
        self._end = partial(self._move, transitions.DONE)
        self._waiting = asyncio.Event()

    async def receive(self, arrivals: Sequence[Arrival], now: float) -> Sequence[Arrival]:
        """Store `arrivals` in one transaction; those that are new. Only then may they be acknowledged."""
        self.wake()  # before the commit, so that who waits takes them in the same one
        rows = list(map(_row, arrivals, repeat(now)))
        return list(compress(arrivals, await self._database.write(transitions.receive, rows)))

    async def wait(self) -> None:
        """Wait until there may be something to take, or 5 seconds."""
        alarm = asyncio.get_running_loop().call_later(LOOK_AGAIN, self._waiting.set)
        try:
            await self._waiting.wait()  # `wait_for` can lose a cancellation, and who stops would wait for ever
        finally:
            alarm.cancel()

    def wake(self) -> None:
        """Wake who waits: something is about to be written that may let an update be taken."""
        self._waiting.set()

    async def take(self, most: int, now: float) -> Sequence[Work]:
        """At most `most` updates to work on, each of another queue, the queue that waits longest first."""
        self._waiting.clear()  # before the look: what comes while we look sets it again
        rows = await self._database.write(transitions.take, Taking(most, now, self._database.holder))
        if len(rows) == most:
            self._waiting.set()
        if rows and self._database.is_shared:
            await self._tables.threads.refresh({row.queue for row in rows})
        return list(starmap(Work, rows))

    async def commit(self, update: int, writes: Sequence[Write], delivery: str, now: float) -> None:
        """Write what `update` changes, and `delivery`, which is to be sent now."""
        await self._database.write(self._commit, _Change(Moved(update, now, {"delivery": delivery}), writes))
        self._tables.remember(writes, now)

    async def sending(self, update: int, delivery: str, now: float) -> None:
        """Record what is (still) to be sent in answer to `update`, in place of what was recorded before."""
        await self._transition(transitions.SENDING, Moved(update, now, {"delivery": delivery}))

    async def done(self, answered: Answered, now: float, writes: Sequence[Write] = ()) -> None:
        """The update of `answered` is answered, or needs no answer; with `writes` if there was nothing to send."""
        self.wake()
        moved = Moved(answered.update, now, {"message": answered.message})
        await self._database.write(self._end, _Change(moved, writes, answered), SHARED)
        if writes:
            self._tables.remember(writes, now)
        if answered.forgotten or answered.vanishes:
            await self._database.sweep()

    async def put_aside(self, update: int, reason: str, now: float) -> None:
        """`update` cannot be answered; the operator sees why."""
        await self._transition(transitions.ASIDE, Moved(update, now, {"reason": storable(reason)}))

    async def unsure(self, update: int, reason: str, now: float) -> None:
        """Nobody knows whether the answer to `update` arrived (a read timeout); it is not sent again by itself."""
        await self._transition(transitions.UNSURE, Moved(update, now, {"reason": storable(reason)}))

    async def retry(self, update: int, now: float) -> None:
        """Answer `update`, which was set aside or is unsure; what was recorded for it is sent again."""
        await self._transition(transitions.RETRY, Moved(update, now))

    async def drop(self, update: int, now: float) -> None:
        """Leave `update` unanswered, which was set aside or is unsure."""
        await self._transition(transitions.DROP, Moved(update, now))

    async def _transition(self, transition: Transition, moved: Moved) -> None:
        """Do `transition`, which may let an update be taken."""
        self.wake()
        await self._database.write(transition, moved)

    async def restart(self, now: float) -> Mapping[str, int]:
        """Let what a dead process worked on wait again; how many it had `taken`, and was `sending` (repeated now)."""
        return await self._database.write(recovery.restart, now)

    async def reclaim(self, in_hand: Collection[int], now: float) -> None:
        """Let wait again what this process has taken but for the updates `in_hand`: it was not told that it took it.

        So it is when the database writes what is taken and the connection breaks before it says so.
        """
        self.wake()
        await self._database.write(recovery.reclaim, recovery.InHand(in_hand, now, self._database.holder))

    async def kept(self) -> list[Kept]:
        """What waits for the operator, the oldest first."""
        columns = (inbox.c.update_id, inbox.c.state, inbox.c.reason, inbox.c.received, inbox.c.changed)
        found = select(*columns).where(_SET_ASIDE).order_by(inbox.c.update_id)
        return list(starmap(Kept, await self._database.read(found)))

    async def counts(self) -> dict[str, int]:
        """How many updates are in each state, and how many were `repeated` after a kill."""
        count, repeated = func.count().label("updates"), func.sum(inbox.c.repeats).label("repeats")
        rows = await self._database.read(select(inbox.c.state, count, repeated).group_by(inbox.c.state))
        counts = {str(row.state): int(row.updates) for row in rows}
        return {**counts, "repeated": sum(int(row.repeats) for row in rows)}

    async def tidy(self, done_before: float, aside_before: float) -> None:
        """Remove what was done before the one time, and what was set aside before the other."""
        done = (inbox.c.state == "done", inbox.c.changed < done_before)
        aside = (_SET_ASIDE, inbox.c.changed < aside_before)
        await self._database.write(run_each, delete(inbox).where(or_(and_(*done), and_(*aside))))

    def _move(self, transition: Transition, connection: Connection, items: Sequence[_Change]) -> list[Refused | None]:
        """Do `transition`, and write what comes of each update that it moves."""
        refusals = transition(connection, list(map(attrgetter("moved"), items)))
        moved = list(compress(items, map(not_, refusals)))
        if any(map(attrgetter("writes"), moved)):
            self._tables.insert(connection, moved)
        answered = list(filter(None, map(attrgetter("answered"), moved)))
        if links := list(chain.from_iterable(map(attrgetter("links"), answered))):
            self._tables.replies.insert(connection, links)
        for end in answered:
            if end.forgotten:
                connection.execute(_EMPTY, {"of": end.update})
            if end.vanishes:
                connection.execute(_REMOVE, {"of": end.update})
        return refusals


_SET_ASIDE = inbox.c.state.in_(("aside", "unsure"))

# Of what is forgotten only the number stays, which keeps it from being answered again.
_EMPTY = (
    update(inbox)
    .where(inbox.c.update_id == bindparam("of"))
    .values(queue="", question=None, raw="", delivery=None, message=None)
)

_REMOVE = delete(inbox).where(inbox.c.update_id == bindparam("of"))


def _row(arrival: Arrival, now: float) -> dict[str, Any]:
    row = {"update_id": arrival.update, "queue": arrival.queue, "question": arrival.question}
    return {**row, "raw": storable(arrival.raw), "now": now}
