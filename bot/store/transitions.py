"""From state to state: the moves of the room's table, each a row here and a method of the inbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from sqlalchemy import Update, bindparam, select, update
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused
from bot.store import chat_queues
from bot.store.schema import inbox

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
            chat_queues.join(connection, dict.fromkeys(lane for _, lane in before))
        elif self.target not in BUSY:
            chat_queues.finish(connection, dict.fromkeys(lane for state, lane in before if state in BUSY))


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
