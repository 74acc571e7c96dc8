"""From state to state, each a row of the room's table and a method of the inbox; and who comes next: readers in turn.

A lane is a chat (or whoever else is to be answered in order). It is in the table while it has unfinished updates:
with a place while its oldest update waits, without one while that is worked on. When that is finished the lane goes to
the end, so a reader who sends a thousand questions lets every other reader in before each of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from sqlalchemy import Row, Update, bindparam, delete, func, select, text, update
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused
from bot.store.schema import inbox, lanes

BUSY: Final = ("taken", "sending")  # somebody works on it, and its lane stands still


@dataclass(frozen=True, slots=True)
class Moved:
    """What one move is done to: an update, when, and the new values of the move's columns."""

    update: int
    now: float
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transition:
    """A move: which states it leads from and to, and the columns that it writes."""

    name: str
    origins: tuple[str, ...]
    target: str
    columns: tuple[str, ...] = ()

    def __call__(self, connection: Connection, items: Sequence[Moved]) -> list[Refused | None]:
        """Transition the updates of `items`, all in `connection`'s transaction; a `Refused` for each that may not."""
        before = _states(connection, items)
        refusals = [self._refusal(item, before) for item in items]
        legal = [item for item, refusal in zip(items, refusals, strict=True) if refusal is None]
        if legal:
            self._write(connection, legal)
            self._queue(connection, [before[item.update] for item in legal])
        return refusals

    def _refusal(self, item: Moved, before: Mapping[int, tuple[str, str]]) -> Refused | None:
        state = before[item.update][0] if item.update in before else None
        if state in self.origins:
            return None
        what = f"it is {state}" if state else "there is no such update"
        remedy = f"To {self.name}, name one that is {' or '.join(self.origins)}"
        return Refused([Problem(Place(f"inbox {item.update}"), what, remedy, "inbox")])

    def _write(self, connection: Connection, items: Sequence[Moved]) -> None:
        connection.execute(_statement(self.target, self.columns), [self._parameters(item) for item in items])

    def _parameters(self, item: Moved) -> dict[str, Any]:
        columns = {f"to_{name}": item.values.get(name) for name in self.columns}
        return {"moved": item.update, "to_changed": item.now, **columns}

    def _queue(self, connection: Connection, before: Sequence[tuple[str, str]]) -> None:
        """Keep the lanes in step: a new update joins one, a finished one lets the next be taken."""
        if self.target == "new":
            join_queues(connection, dict.fromkeys(lane for _, lane in before))
        elif self.target not in BUSY:
            finish_queues(connection, dict.fromkeys(lane for state, lane in before if state in BUSY))


COMMIT: Final = Transition("commit", ("taken",), "sending", ("delivery",))
SENDING: Final = Transition("send", ("sending",), "sending", ("delivery",))
DONE: Final = Transition("finish", BUSY, "done", ("message", "delivery"))
ASIDE: Final = Transition("put aside", BUSY, "aside", ("reason",))
UNSURE: Final = Transition("doubt", ("sending",), "unsure", ("reason",))
RETRY: Final = Transition("retry", ("aside", "unsure"), "new", ("reason",))
DROP: Final = Transition("drop", ("aside", "unsure"), "done", ("delivery",))


@cache
def _statement(target: str, columns: tuple[str, ...]) -> Update:
    values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in (*columns, "changed")}
    if target == "done":  # nobody reads it any more, so nobody's words are kept
        values |= {"raw": ""}
    return update(inbox).where(inbox.c.update_id == bindparam("moved")).values(state=target, **values)


_STATES = (
    select(inbox.c.update_id, inbox.c.state, inbox.c.lane)
    .where(inbox.c.update_id.in_(bindparam("updates", expanding=True)))
    .with_for_update()
)


def _states(connection: Connection, items: Sequence[Moved]) -> dict[int, tuple[str, str]]:
    rows = connection.execute(_STATES, {"updates": [item.update for item in items]})
    return {row.update_id: (row.state, row.lane) for row in rows}


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


def join_queues(connection: Connection, joining: Collection[str]) -> None:
    """Give each lane of `joining` a place at the end, if it is not there yet."""
    if joining:
        connection.execute(_JOIN, [{"lane": lane} for lane in joining])


def first_in_queues(connection: Connection, most: int) -> Sequence[Row[Any]]:
    """The oldest waiting updates of the lanes that wait, at most `most`; these lanes are worked on from now on."""
    rows = (connection.execute(_FIRST, {"most": most})).all()
    if rows:
        connection.execute(_WORK, [{"of": row.lane} for row in rows])
    return rows


def finish_queues(connection: Connection, finished: Collection[str]) -> None:
    """Each lane of `finished` goes to the end, or away when nothing of it waits."""
    if finished:
        rows = [{"of": lane} for lane in finished]
        connection.execute(_LEAVE, rows)
        connection.execute(_BACK, rows)


def restart_queues(connection: Connection) -> None:
    """Let the lanes that were worked on wait again, before all others."""
    connection.execute(update(lanes).where(lanes.c.place.is_(None)).values(place=0))
