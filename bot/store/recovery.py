"""What nobody works on any more waits again, before all others: what the dead had, and what was taken without a word.

Two replicas may find the same one dead at once. When PostgreSQL has locked a queue that the other changed after this
statement had begun, it looks again at the queue's own columns, and not whether the new holder lives. So what is locked
is read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BindParameter, bindparam, case, exists, select, text, update
from sqlalchemy.engine import Connection

from bot.store.schema import inbox, queues, replicas
from bot.store.transitions import BUSY, END, PART

_OF: Final[BindParameter[Any]] = bindparam("of", expanding=True)
_UNHELD = select(queues.c.queue).where(queues.c.place.is_(None), ~exists().where(replicas.c.id == queues.c.holder))
_MAYBE_UNHELD = _UNHELD.with_for_update(skip_locked=True)
_SURELY_UNHELD = _UNHELD.where(queues.c.queue.in_(_OF))
_BUSY = select(inbox.c.state).where(inbox.c.state.in_(BUSY), inbox.c.queue.in_(_OF))
_AGAIN = (
    update(inbox)
    .where(inbox.c.state.in_(BUSY), inbox.c.queue.in_(_OF))
    .values(
        state="new",
        repeats=inbox.c.repeats + case((inbox.c.state == "sending", 1), else_=0),
        changed=bindparam("now"),
    )
)
_TO_THE_FRONT = update(queues).where(queues.c.queue.in_(_OF)).values(place=0, holder=None)


def restart(connection: Connection, items: Sequence[float]) -> list[dict[str, int]]:
    """Let what the dead worked on wait again, before all others; how many there were in each state."""
    counts = Counter(dict.fromkeys(BUSY, 0))
    locked = connection.execute(_MAYBE_UNHELD).scalars().all()
    for start in range(0, len(locked), PART):
        unheld = connection.execute(_SURELY_UNHELD, {"of": locked[start : start + PART]}).scalars().all()
        counts.update(_work_again(connection, unheld, items[-1]))
    return [counts for _ in items]


def _work_again(connection: Connection, of: Sequence[str], now: float) -> Counter[str]:
    """Let what is worked on of the queues `of` wait again, before all others; how many there were in each state."""
    counts = Counter(connection.execute(_BUSY, {"of": of}).scalars())
    connection.execute(_AGAIN, {"of": of, "now": now})
    connection.execute(_TO_THE_FRONT, {"of": of})
    return counts


@dataclass(frozen=True, slots=True)
class InHand:
    """The `updates` that the replica `holder`, where there are several, knows it has taken, at the time `now`."""

    updates: Collection[int]
    now: float
    holder: int | None


_OWN = select(replicas.c.id).where(replicas.c.id == bindparam("own")).with_for_update()
_TAKEN = (
    select(inbox.c.update_id, inbox.c.queue)
    .join_from(queues, inbox, inbox.c.queue == queues.c.queue)
    .where(queues.c.place.is_(None), queues.c.holder.is_not_distinct_from(bindparam("own")), inbox.c.state == "taken")
)


def reclaim(connection: Connection, items: Sequence[InHand]) -> list[None]:
    """Let what is taken and not in hand wait again, before all others.

    The lock on the own replica waits for what this process has begun to write and was not told the end of: every
    transaction of a replica holds it (`lock`).
    """
    for item in items:
        connection.execute(_OWN, {"own": item.holder})
        taken = connection.execute(_TAKEN, {"own": item.holder}).all()
        if unknown := [row.queue for row in taken if row.update_id not in item.updates]:
            _work_again(connection, unknown, item.now)
    return [None for _ in items]


_LEFT_OUT = text(f"""
    INSERT INTO lanes (lane, place) SELECT lane, {END} FROM inbox
    WHERE state = 'new' AND NOT EXISTS (SELECT 1 FROM lanes WHERE lanes.lane = inbox.lane)
    GROUP BY lane ORDER BY lane ON CONFLICT DO NOTHING""")


def join_left_out(connection: Connection) -> None:
    """Let the queues join whose update arrived while another process saw them empty, and took them away."""
    connection.execute(_LEFT_OUT)
