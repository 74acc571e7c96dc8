"""What was asked, what was replied, and what the reader did then; without names and ids."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import Row, delete, select, text, update
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.tables import events, journal, storable

PAGE: Final = 500  # entries read at a time

Kind: TypeAlias = Literal["suggestion", "none", "related", "wrong"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its outcome (`answered`, `suggested`, `unknown`).

    `place` is where it was asked (`private`, `group`, `comment`, `inline`, ...), `reader` Telegram's id of who asked,
    None when that is no person; it is stored as a pseudonym only.
    """

    text: str
    outcome: str
    answer: str | None
    confidence: float
    language: str | None
    place: str
    reader: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What a reader did after a reply, and with which answer.

    `suggestion`: tapped one; `none`: none of these; `related`: asked a related question; `wrong`: not what I asked.
    """

    kind: Kind
    answer: str | None
    happened: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal; `reader` is a pseudonym."""

    id: int
    reader: str | None
    text: str
    outcome: str
    answer: str | None
    confidence: float
    language: str | None
    place: str
    asked: float
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was `asked` in `update`, and when it is recorded (seconds since 1970)."""

    update: int
    asked: Asked
    now: float


class Journal:
    """The journal in `database`, with readers named by `pseudonyms`. Times are seconds since 1970."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def record(self, update: int, asked: Asked, now: float) -> int:
        """Record the question of `update`; the entry's number. What is repeated after a kill is recorded once."""
        return await self._database.write(self._record, Recorded(update, asked, now))

    async def happened(self, entry: int, kind: Kind, now: float, answer: str | None = None) -> None:
        """Record what a reader did after a reply; nothing when the entry is forgotten."""
        event = {"entry": entry, "kind": kind, "answer": answer, "now": now}
        await self._database.write(_happen, event)

    async def entries(self, since: float, until: float) -> AsyncIterator[Entry]:
        """The questions asked from `since` to before `until`, in the order in which they were recorded."""
        last = 0
        while rows := await self._page(since, until, last):
            later = await self._events([row.id for row in rows])
            for row in rows:
                yield _entry(row, later)
            last = rows[-1].id

    async def forget(self, reader: int) -> None:
        """Remove what `reader` asked, and what came of it."""
        mine = journal.c.reader == self._pseudonyms.reader(reader)
        await self._database.write(run_each, delete(journal).where(mine))

    async def tidy(self, asked_before: float, linked_before: float) -> None:
        """Remove entries of before the one time, and the numbers of updates from those of before the other."""
        old = update(journal).where(journal.c.update_id.is_not(None), journal.c.asked < linked_before)
        await self._database.write(run_each, delete(journal).where(journal.c.asked < asked_before))
        await self._database.write(run_each, old.values(update_id=None))

    async def _page(self, since: float, until: float, last: int) -> Sequence[Row[Any]]:
        within = (journal.c.asked >= since, journal.c.asked < until, journal.c.id > last)
        return await self._database.read(select(journal).where(*within).order_by(journal.c.id).limit(PAGE))

    async def _events(self, entries: Sequence[int]) -> dict[int, list[Event]]:
        found: dict[int, list[Event]] = {}
        statement = select(events).where(events.c.entry.in_(entries)).order_by(events.c.id)
        for row in await self._database.read(statement):
            found.setdefault(row.entry, []).append(Event(row.kind, row.answer, row.happened))
        return found

    def insert(self, connection: Connection, items: Sequence[Recorded]) -> None:
        """Record `items` in `connection`'s transaction; an update that has an entry keeps it."""
        if items:
            connection.execute(_RECORD, [self._row(item) for item in items])

    def _record(self, connection: Connection, items: Sequence[Recorded]) -> list[int]:
        self.insert(connection, items)
        updates = [item.update for item in items]
        rows = connection.execute(select(journal.c.update_id, journal.c.id).where(journal.c.update_id.in_(updates)))
        ids = {int(update): int(entry) for update, entry in rows}
        return [ids[update] for update in updates]

    def _row(self, item: Recorded) -> dict[str, Any]:
        asked = item.asked
        return {
            "update_id": item.update,
            "reader": None if asked.reader is None else self._pseudonyms.reader(asked.reader),
            "text": storable(asked.text),
            "outcome": asked.outcome,
            "answer": asked.answer,
            "confidence": asked.confidence,
            "language": asked.language,
            "place": asked.place,
            "asked": item.now,
        }


_COLUMNS: Final = "update_id, reader, text, outcome, answer, confidence, language, place, asked"
_RECORD = text(
    f"INSERT INTO journal ({_COLUMNS}) VALUES (:{_COLUMNS.replace(', ', ', :')}) ON CONFLICT (update_id) DO NOTHING"
)
_HAPPEN = text("""
    INSERT INTO events (entry, kind, answer, happened)
    SELECT id, :kind, :answer, :now FROM journal WHERE id = :entry""")


def _happen(connection: Connection, items: Sequence[dict[str, Any]]) -> list[None]:
    connection.execute(_HAPPEN, list(items))
    return [None for _ in items]


def _entry(row: Row[Any], later: dict[int, list[Event]]) -> Entry:
    known = (row.text, row.outcome, row.answer, row.confidence, row.language, row.place, row.asked)
    return Entry(row.id, row.reader, *known, events=tuple(later.get(row.id, ())))
