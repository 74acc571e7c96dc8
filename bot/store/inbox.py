"""Updates from their receipt until they are answered; what each method does to a state is in the room's table."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, starmap
from operator import attrgetter, itemgetter
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, case, delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each, storable
from bot.store.schema import inbox
from bot.store.transitions import (
    ASIDE,
    BUSY,
    DONE,
    DROP,
    RETRY,
    SENDING,
    UNSURE,
    Moved,
    Transition,
    first_in_queues,
    join_queues,
    restart_queues,
)

LOOK_AGAIN: Final = 5.0  # seconds: another program (`inbox retry`) may have put something in
PART: Final = 400  # arrivals that are looked up in one statement
LARGEST: Final = 2**63 - 1


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
class _Received:
    arrivals: Sequence[Arrival]
    now: float


@dataclass(frozen=True, slots=True)
class _Taking:
    most: int
    now: float


class Inbox:
    """The inbox in `database`. Times are seconds since 1970; every method returns once its change is committed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting = asyncio.Event()

    async def receive(self, arrivals: Sequence[Arrival], now: float) -> Sequence[Arrival]:
        """Store `arrivals` in one transaction; those that are new. Only then may they be acknowledged."""
        self.wake()  # before the commit, so that who waits takes them in the same one
        return await self._database.write(_receive, _Received(arrivals, now))

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
        work = await self._database.write(_take, _Taking(most, now))
        if len(work) == most:
            self._waiting.set()
        return work

    async def sending(self, update: int, delivery: str, now: float) -> None:
        """Record what is (still) to be sent in answer to `update`, in place of what was recorded before."""
        await self._transition(SENDING, Moved(update, now, {"delivery": delivery}))

    async def done(self, update: int, now: float, message: int | None = None) -> None:
        """`update` is answered by `message`, or needs no answer."""
        await self._transition(DONE, Moved(update, now, {"message": message}))

    async def put_aside(self, update: int, reason: str, now: float) -> None:
        """`update` cannot be answered; the operator sees why."""
        await self._transition(ASIDE, Moved(update, now, {"reason": storable(reason)}))

    async def unsure(self, update: int, reason: str, now: float) -> None:
        """Nobody knows whether the answer to `update` arrived (a read timeout); it is not sent again by itself."""
        await self._transition(UNSURE, Moved(update, now, {"reason": storable(reason)}))

    async def retry(self, update: int, now: float) -> None:
        """Answer `update`, which was set aside or is unsure; what was recorded for it is sent again."""
        await self._transition(RETRY, Moved(update, now))

    async def drop(self, update: int, now: float) -> None:
        """Leave `update` unanswered, which was set aside or is unsure."""
        await self._transition(DROP, Moved(update, now))

    async def _transition(self, transition: Transition, moved: Moved) -> None:
        """Do `transition`; `Refused` when the update's state does not allow it."""
        self.wake()
        await self._database.write(transition, moved)

    async def restart(self, now: float) -> Mapping[str, int]:
        """Let what a dead process worked on wait again; how many it had `taken`, and was `sending` (repeated now)."""
        return await self._database.write(_restart, now)

    async def kept(self) -> list[Kept]:
        """What waits for the operator, the oldest first."""
        columns = (inbox.c.update_id, inbox.c.state, inbox.c.reason, inbox.c.received, inbox.c.changed)
        found = select(*columns).where(_SET_ASIDE).order_by(inbox.c.update_id)
        return [_kept(row) for row in await self._database.read(found)]

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


_SET_ASIDE = inbox.c.state.in_(("aside", "unsure"))
_KNOWN = select(inbox.c.update_id, inbox.c.question).where(
    or_(
        inbox.c.update_id.in_(bindparam("updates", expanding=True)),
        inbox.c.question.in_(bindparam("questions", expanding=True)),
    )
)
_ARRIVE = insert(inbox)
_TAKE = (
    update(inbox)
    .where(inbox.c.update_id.in_(bindparam("updates", expanding=True)))
    .values(state="taken", changed=bindparam("now"))
)


def _receive(connection: Connection, items: Sequence[_Received]) -> list[list[Arrival]]:
    known = _known(connection, list(chain.from_iterable(map(attrgetter("arrivals"), items))))
    new: list[list[Arrival]] = []
    rows: list[dict[str, Any]] = []
    for item in items:
        new.append([])
        for arrival in item.arrivals:
            if _is_new(arrival, known):
                new[-1].append(arrival)
                rows.append(_row(arrival, item.now))
    if rows:
        connection.execute(_ARRIVE, rows)
        join_queues(connection, dict.fromkeys(map(itemgetter("queue"), rows)))
    return new


def _known(connection: Connection, arrivals: Sequence[Arrival]) -> set[int | str]:
    """Those numbers and questions of `arrivals` that are in the inbox."""
    known: set[int | str] = set()
    for start in range(0, len(arrivals), PART):
        part = arrivals[start : start + PART]
        questions = list(filter(None, map(attrgetter("question"), part)))
        numbers = list(map(attrgetter("update"), part))
        for row in connection.execute(_KNOWN, {"updates": numbers, "questions": questions}):
            known.add(row.update_id)
            known.add(row.question or "")
    return known


def _is_new(arrival: Arrival, known: set[int | str]) -> bool:
    """Whether neither number nor question of `arrival` is `known`; if so, they are from now on."""
    keys: set[int | str] = {arrival.update, *([arrival.question] if arrival.question else [])}
    new = known.isdisjoint(keys)
    known.update(keys if new else ())
    return new


def _row(arrival: Arrival, now: float) -> dict[str, Any]:
    return {
        "update_id": arrival.update,
        "queue": arrival.queue,
        "question": arrival.question,
        "raw": storable(arrival.raw),
        "state": "new",
        "repeats": 0,
        "received": now,
        "changed": now,
    }


def _take(connection: Connection, items: Sequence[_Taking]) -> list[list[Work]]:
    taken: list[list[Work]] = []
    for item in items:
        taken.append(list(starmap(Work, first_in_queues(connection, item.most))))
        if taken[-1]:
            updates = list(map(attrgetter("update"), taken[-1]))
            connection.execute(_TAKE, {"updates": updates, "now": item.now})
    return taken


def _kept(row: Row[Any]) -> Kept:
    return Kept(row.update_id, row.state, row.reason, row.received, row.changed)


def _restart(connection: Connection, items: Sequence[float]) -> list[dict[str, int]]:
    busy = (connection.execute(select(inbox.c.state).where(inbox.c.state.in_(BUSY)))).scalars().all()
    repeats = inbox.c.repeats + case((inbox.c.state == "sending", 1), else_=0)
    again = {"state": "new", "repeats": repeats, "changed": items[-1]}
    connection.execute(update(inbox).where(inbox.c.state.in_(BUSY)).values(again))
    restart_queues(connection)
    return [{state: busy.count(state) for state in BUSY} for _ in items]
