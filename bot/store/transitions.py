"""From state to state: each row of the room's table as statements; and who comes next: readers, and messages, in turn.

A queue is a chat (or whoever else is to be answered in order). It is in the table while it has unfinished updates:
with a place while its oldest update waits, without one while that is worked on. When that is finished the queue goes to
the end, so a reader who sends a thousand questions lets every other reader in before each of their own.

Several processes may work on one PostgreSQL (`lock`). A queue has one `holder`, so a chat is answered in order. Who
takes passes over the rows that another is taking; nothing waits for another's row but what arrives there too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain, compress
from operator import attrgetter, itemgetter
from typing import Any, Final

from sqlalchemy import Row, Select, Update, bindparam, delete, func, or_, select, text, update
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused
from bot.store.schema import inbox, queues

PART: Final = 400  # arrivals that are looked up in one statement
BUSY: Final = ("taken", "sending")  # somebody works on it, and its queue stands still


@dataclass(frozen=True, slots=True)
class Moved:
    """What one move is done to: an update, when, and the new values of columns."""

    update: int
    now: float
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Transition:
    """A move: which states it leads from and to, and the columns that it empties."""

    name: str
    origins: tuple[str, ...]
    target: str
    emptied: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def _statement(self) -> Update:
        """What writes it; the columns of `Moved.values` are set too."""
        return update(inbox).where(inbox.c.update_id == bindparam("moved")).values(state=self.target, **self.emptied)

    def __call__(self, connection: Connection, items: Sequence[Moved]) -> list[Refused | None]:
        """Move the updates of `items`, all in `connection`'s transaction; a `Refused` for each that may not be."""
        rows = connection.execute(_STATES, {"updates": list(map(attrgetter("update"), items))})
        before = {}
        for update_id, state, queue in rows:
            before[update_id] = state, queue
        refusals: list[Refused | None] = []
        legal: list[dict[str, Any]] = []
        moved: dict[str, None] = {}  # their queues, each once
        for item in items:
            state, queue = before.get(item.update, (None, ""))
            refusals.append(None if state in self.origins else self._refusal(item.update, state))
            if state in self.origins:
                legal.append({"moved": item.update, "changed": item.now, **item.values})
                moved[queue] = None
        if legal:
            connection.execute(self._statement, legal)
            if self.target not in BUSY:
                self._queue(connection, moved)
        return refusals

    def _refusal(self, update: int, state: str | None) -> Refused:
        what = f"it is {state}" if state else "there is no such update"
        remedy = f"To {self.name}, name one that is {' or '.join(self.origins)}"
        return Refused([Problem(Place(f"inbox {update}"), what, remedy, "inbox")])

    def _queue(self, connection: Connection, moved: Collection[str]) -> None:
        """Keep the queues `moved` in step: a new update joins one, a finished one lets the next be taken."""
        if self.target == "new":
            join_queues(connection, moved)
        elif not set(BUSY).isdisjoint(self.origins):
            finish_queues(connection, moved)


COMMIT: Final = Transition("commit", ("taken",), "sending")
SENDING: Final = Transition("send", BUSY, "sending")
DONE: Final = Transition("finish", BUSY, "done", {"delivery": None, "raw": ""})  # nobody's words are kept
ASIDE: Final = Transition("put aside", BUSY, "aside")
UNSURE: Final = Transition("doubt", BUSY, "unsure")
RETRY: Final = Transition("retry", ("aside", "unsure"), "new", {"reason": None})
DROP: Final = Transition("drop", ("aside", "unsure"), "done", {"delivery": None, "raw": ""})


_STATES = (
    select(inbox.c.update_id, inbox.c.state, inbox.c.queue)
    .where(inbox.c.update_id.in_(bindparam("updates", expanding=True)))
    .with_for_update()
)

END = "(SELECT COALESCE(MAX(place), 0) + 1 FROM lanes)"
_JOIN = text(f"INSERT INTO lanes (lane, place) VALUES (:lane, {END}) ON CONFLICT DO NOTHING")
_NEXT = inbox.alias("next")
_OLDEST = (
    select(func.min(_NEXT.c.update_id))
    .where(_NEXT.c.queue == queues.c.queue, _NEXT.c.state == text("'new'"))
    .scalar_subquery()
)
_WAITING = (
    select(queues.c.queue)
    .where(queues.c.place.is_not(None))
    .order_by(queues.c.place)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, key_share=True)
)
_FIRST: Final[Select[Any]] = (  # read apart from _WAITING, as it must see what was committed before the locks
    select(inbox.c.update_id, inbox.c.raw, inbox.c.queue, inbox.c.delivery, inbox.c.repeats)
    .join_from(queues, inbox, inbox.c.update_id == _OLDEST)
    .where(queues.c.queue.in_(bindparam("of", expanding=True)))
    .order_by(queues.c.place)
)
_WORK = update(queues).where(queues.c.queue == bindparam("of")).values(place=None, holder=bindparam("by"))
_LEAVE = delete(queues).where(queues.c.queue == bindparam("of"), _OLDEST.is_(None))
_BACK = update(queues).where(queues.c.queue == bindparam("of")).values(place=text(END), holder=None)


def join_queues(connection: Connection, joining: Collection[str]) -> None:
    """Give each queue of `joining` a place at the end, if it is not there yet."""
    if joining:
        connection.execute(_JOIN, [{"lane": queue} for queue in joining])


def first_in_queues(connection: Connection, most: int, holder: int | None) -> Sequence[Row[Any]]:
    """The oldest waiting updates of the queues that wait, at most `most`; these queues are the `holder`'s from now."""
    waiting = connection.execute(_WAITING, {"most": most}).scalars().all()
    rows = (connection.execute(_FIRST, {"of": waiting})).all() if waiting else ()
    if rows:
        connection.execute(_WORK, [{"of": row.queue, "by": holder} for row in rows])
    if len(rows) < len(waiting):  # an update arrived twice at once, and was finished between
        connection.execute(_LEAVE, [{"of": queue} for queue in waiting])
    return rows


def finish_queues(connection: Connection, finished: Collection[str]) -> None:
    """Each queue of `finished` goes to the end, or away when nothing of it waits."""
    if finished:
        rows = [{"of": queue} for queue in finished]
        connection.execute(_LEAVE, rows)
        connection.execute(_BACK, rows)


@dataclass(frozen=True, slots=True)
class Taking:
    """At most `most` updates are taken, at the time `now`, by the replica `holder` where there are several."""

    most: int
    now: float
    holder: int | None


_KNOWN = select(inbox.c.update_id, inbox.c.question).where(
    or_(
        inbox.c.update_id.in_(bindparam("updates", expanding=True)),
        inbox.c.question.in_(bindparam("questions", expanding=True)),
    )
)
_ARRIVE = text("""
    INSERT INTO inbox (update_id, lane, question, raw, state, repeats, received, changed)
    VALUES (:update_id, :queue, :question, :raw, 'new', 0, :now, :now) ON CONFLICT DO NOTHING""")
_TAKE = (
    update(inbox)
    .where(inbox.c.update_id.in_(bindparam("updates", expanding=True)))
    .values(state="taken", changed=bindparam("now"))
)


def receive(connection: Connection, items: Sequence[Sequence[Mapping[str, Any]]]) -> list[list[bool]]:
    """Insert the rows of `items`; which of them are new: neither their number nor their question was there.

    One that arrives elsewhere at the same moment is new here and there, and is there once.
    """
    known = _known(connection, list(chain.from_iterable(items)))
    new: list[list[bool]] = []
    for item in items:
        new.append(list(map(partial(_is_new, known), item)))
    rows = list(compress(chain.from_iterable(items), chain.from_iterable(new)))
    if rows:
        connection.execute(_ARRIVE, sorted(rows, key=itemgetter("update_id")))
        join_queues(connection, dict.fromkeys(map(itemgetter("queue"), rows)))
    return new


def _known(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> set[int | str]:
    """Those numbers and questions of `rows` that are in the inbox."""
    known: set[int | str] = set()
    for start in range(0, len(rows), PART):
        part = rows[start : start + PART]
        questions = list(filter(None, map(itemgetter("question"), part)))
        numbers = list(map(itemgetter("update_id"), part))
        for row in connection.execute(_KNOWN, {"updates": numbers, "questions": questions}):
            known.add(row.update_id)
            known.add(row.question or "")
    return known


def _is_new(known: set[int | str], row: Mapping[str, Any]) -> bool:
    """Whether neither number nor question of `row` is `known`; if so, they are from now on."""
    keys: set[int | str] = {row["update_id"], *([row["question"]] if row["question"] else [])}
    new = known.isdisjoint(keys)
    known.update(keys if new else ())
    return new


def take(connection: Connection, items: Sequence[Taking]) -> list[Sequence[Row[Any]]]:
    """The oldest waiting updates, each of another queue, the queue that waits longest first; they are taken now."""
    taken = []
    for item in items:
        taken.append(first_in_queues(connection, item.most, item.holder))
        if taken[-1]:
            updates = list(map(attrgetter("update_id"), taken[-1]))
            connection.execute(_TAKE, {"updates": updates, "now": item.now})
    return taken
