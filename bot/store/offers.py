"""What was put before the editors, group by group, and what they made of it: the overlay over the book.

| state   | what the editor said                                              |
|---------|-------------------------------------------------------------------|
| open    | nothing yet                                                       |
| wording | these are other wordings of `answer`                              |
| outside | the article does not say that                                     |
| later   | not now: the same wordings are not offered for a while            |
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import Row, delete, insert, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.schema import offers, storable

State: TypeAlias = Literal["open", "wording", "outside", "later"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which readers put a question."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A group of wordings, the `answers` that they may belong to, and how the editors decided, when last."""

    id: int
    wordings: tuple[Wording, ...]
    answers: tuple[str, ...]
    state: State
    answer: str | None
    changed: float


@dataclass(frozen=True, slots=True)
class _Made:
    wordings: Sequence[Wording]
    answers: Sequence[str]
    now: float


@dataclass(frozen=True, slots=True)
class _Decided:
    offer: int
    before: tuple[State, ...]
    state: State
    answer: str | None
    now: float


class Offers:
    """The offers in `database`. Times are seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, wordings: Sequence[Wording], answers: Sequence[str], now: float) -> int:
        """Put `wordings` before the editors, with the `answers` that they may belong to; the offer's number."""
        return await self._database.write(_make, _Made(wordings, answers, now))

    async def read(self, offer: int) -> Offer | None:
        """The offer of that number; None when there is none (any more)."""
        rows = await self._database.read(select(offers).where(offers.c.id == offer))
        return _offer(rows[0]) if rows else None

    async def decide(self, offer: int, state: State, now: float, answer: str | None = None) -> bool:
        """Record what an editor says to an open `offer`; False when it is not open."""
        return await self._database.write(_decide, _Decided(offer, ("open",), state, answer, now))

    async def undo(self, offer: int, now: float) -> bool:
        """Open a decided `offer` again; False when there is nothing to take back."""
        decided: tuple[State, ...] = ("wording", "outside", "later")
        return await self._database.write(_decide, _Decided(offer, decided, "open", None, now))

    async def decided(self) -> list[Offer]:
        """Every offer that is not open, the oldest first."""
        rows = await self._database.read(select(offers).where(offers.c.state != "open").order_by(offers.c.id))
        return [_offer(row) for row in rows]

    async def tidy(self, before: float) -> None:
        """Remove what was offered before that time and not taught to an answer: it holds readers' words."""
        not_taught = offers.c.state != "wording"
        await self._database.write(run_each, delete(offers).where(not_taught, offers.c.changed < before))


_DECIDE: Final = text("UPDATE offers SET state = :state, answer = :answer, changed = :now WHERE id = :offer")


def _make(connection: Connection, items: Sequence[_Made]) -> list[int]:
    made = [connection.execute(insert(offers).values(_row(item))).inserted_primary_key for item in items]
    return [int(key[0]) for key in made if key is not None]


def _row(item: _Made) -> dict[str, Any]:
    texts = [[wording.language, storable(wording.text)] for wording in item.wordings]
    values = {"texts": json.dumps(texts), "answers": json.dumps(list(item.answers)), "state": "open"}
    return {**values, "made": item.now, "changed": item.now}


def _decide(connection: Connection, items: Sequence[_Decided]) -> list[bool]:
    return [_decide_one(connection, item) for item in items]


def _decide_one(connection: Connection, item: _Decided) -> bool:
    known = select(offers.c.state).where(offers.c.id == item.offer).with_for_update()
    if connection.execute(known).scalar() not in item.before:
        return False
    values = {"state": item.state, "answer": item.answer, "now": item.now, "offer": item.offer}
    connection.execute(_DECIDE, values)
    return True


def _offer(row: Row[Any]) -> Offer:
    wordings = tuple(Wording(*each) for each in json.loads(row.texts))
    return Offer(row.id, wordings, tuple(json.loads(row.answers)), row.state, row.answer, row.changed)
