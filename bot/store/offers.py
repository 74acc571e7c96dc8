"""What was put before the editors, group by group, and what they made of it: the overlay over the book.

| state   | what the editor said                                              |
|---------|-------------------------------------------------------------------|
| open    | nothing yet                                                       |
| wording | these are other wordings of `answer`                              |
| outside | the article does not say that                                     |
| later   | not now: the same wordings are not offered for a while            |
| closed  | nothing, and there is a newer digest                              |

The offers of one digest have ids that differ in their last two digits alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import Row, delete, insert, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each, storable
from bot.store.schema import offers

State: TypeAlias = Literal["open", "wording", "outside", "later", "closed"]
TOGETHER: Final = 100  # ids of one digest


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which readers put a question."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A group of wordings, the `answers` that they may belong to, and how the editors decided, when last.

    `shown` is what stands above them: how often they were asked, where, and what may be the reason.
    """

    id: int
    wordings: tuple[Wording, ...]
    answers: tuple[str, ...]
    state: State
    answer: str | None
    changed: float
    book: str | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """`wordings` are put before the editors as offer `id`, with the `answers` of `book` that they may belong to.

    `shown` stands above them. What was put before them in an earlier digest and is still open is closed.
    """

    id: int
    wordings: tuple[Wording, ...]
    answers: tuple[str, ...]
    book: str | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What an editor says to `offer`: from the state `before` to `state`; nothing happens when it is in another one."""

    offer: int
    before: State
    state: State
    answer: str | None = None


class Offers:
    """The offers in `database`. Times are seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insert(self, connection: Connection, write: Offered | Decided, now: float) -> None:
        """Write it in `connection`'s transaction."""
        if isinstance(write, Offered):
            connection.execute(_CLOSE, {"first": write.id - write.id % TOGETHER, "now": now})
            connection.execute(insert(offers).values(_row(write, now)))
        else:
            decided = {"state": write.state, "answer": write.answer, "now": now}
            connection.execute(_DECIDE, {**decided, "offer": write.offer, "before": write.before})

    async def read(self, offer: int) -> Offer | None:
        """The offer of that number; None when there is none (any more)."""
        rows = await self._database.read(select(offers).where(offers.c.id == offer))
        return _offer(rows[0]) if rows else None

    async def beside(self, offer: int) -> list[int]:
        """The numbers of the offers in the digest of `offer`, in their order."""
        first = offer - offer % TOGETHER
        own = select(offers.c.id).where(offers.c.id >= first, offers.c.id < first + TOGETHER).order_by(offers.c.id)
        return [row.id for row in await self._database.read(own)]

    async def decided(self) -> list[Offer]:
        """Every offer on which editors have decided, the oldest first."""
        decided = select(offers).where(offers.c.state.not_in(("open", "closed"))).order_by(offers.c.id)
        return [_offer(row) for row in await self._database.read(decided)]

    async def tidy(self, before: float) -> None:
        """Remove what was offered before that time and not taught to an answer: it holds readers' words."""
        not_taught = offers.c.state != "wording"
        await self._database.write(run_each, delete(offers).where(not_taught, offers.c.changed < before))


_DECIDE: Final = text("""
    UPDATE offers SET state = :state, answer = :answer, changed = :now WHERE id = :offer AND state = :before""")


_CLOSE: Final = text("UPDATE offers SET state = 'closed', changed = :now WHERE state = 'open' AND id < :first")


def _row(offered: Offered, now: float) -> dict[str, Any]:
    texts = [[wording.language, storable(wording.text)] for wording in offered.wordings]
    values = {"texts": json.dumps(texts), "answers": json.dumps(list(offered.answers)), "state": "open"}
    return {**values, "id": offered.id, "made": now, "changed": now, "book": offered.book, "shown": offered.shown}


def _offer(row: Row[Any]) -> Offer:
    wordings = tuple(Wording(*each) for each in json.loads(row.texts))
    return Offer(
        row.id, wordings, tuple(json.loads(row.answers)), row.state, row.answer, row.changed, row.book, row.shown or ""
    )
