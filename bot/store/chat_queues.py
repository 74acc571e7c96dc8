"""Readers in turn: who waits in which place.

A lane is a chat (or whoever else is to be answered in order). It is in the table while it has unfinished updates:
with a place while its oldest update waits, without one while that is worked on. When that is finished the lane goes to
the end, so a reader who sends a thousand questions lets every other reader in before each of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, text, update
from sqlalchemy.engine import Connection

from bot.store.schema import inbox, lanes

_END = "(SELECT COALESCE(MAX(place), 0) + 1 FROM lanes)"
_JOIN = text(f"INSERT INTO lanes (lane, place) VALUES (:lane, {_END}) ON CONFLICT DO NOTHING")
_NEXT = inbox.alias("next")
_OLDEST = (
    select(func.min(_NEXT.c.update_id))
    .where(_NEXT.c.lane == lanes.c.lane, _NEXT.c.state == text("'new'"))
    .scalar_subquery()
)
_FIRST = (
    select(inbox)
    .join_from(lanes, inbox, inbox.c.update_id == _OLDEST)
    .where(lanes.c.place.is_not(None))
    .order_by(lanes.c.place)
    .limit(bindparam("most"))
)
_WORK = update(lanes).where(lanes.c.lane == bindparam("of")).values(place=None)
_LEAVE = delete(lanes).where(lanes.c.lane == bindparam("of"), _OLDEST.is_(None))
_BACK = update(lanes).where(lanes.c.lane == bindparam("of")).values(place=text(_END))


def join(connection: Connection, joining: Collection[str]) -> None:
    """Give each lane of `joining` a place at the end, if it is not there yet."""
    if joining:
        connection.execute(_JOIN, [{"lane": lane} for lane in joining])


def first(connection: Connection, most: int) -> Sequence[Row[Any]]:
    """The oldest waiting updates of the lanes that wait, at most `most`; these lanes are worked on from now on."""
    rows = (connection.execute(_FIRST, {"most": most})).all()
    if rows:
        connection.execute(_WORK, [{"of": row.lane} for row in rows])
    return rows


def finish(connection: Connection, finished: Collection[str]) -> None:
    """Each lane of `finished` goes to the end, or away when nothing of it waits."""
    if finished:
        rows = [{"of": lane} for lane in finished]
        connection.execute(_LEAVE, rows)
        connection.execute(_BACK, rows)


def restart(connection: Connection) -> None:
    """Let the lanes that were worked on wait again, before all others."""
    connection.execute(update(lanes).where(lanes.c.place.is_(None)).values(place=0))
