"""The end of an update in one transaction: it is done, the journal has its question, its reply is known.

So a reply that was sent again after a kill is known like any other, and no question costs a second commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, delete, update
from sqlalchemy.engine import Connection

from bot.problems import Refused
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.journal import Asked, Journal, Recorded
from bot.store.replies import Link, Replies
from bot.store.schema import inbox
from bot.store.transitions import DONE, Moved

SHARED: Final = 0.005  # seconds that an end waits for another commit to be part of: no reader waits for it


@dataclass(frozen=True, slots=True)
class Answered:
    """How the work on `update` ended.

    `message` is the number of the bot's own message that was sent, None when nothing was; `asked` the question, for
    the journal. The message replies to `questions`, each a chat and a message's number, written by `reader`.
    `forgotten`: the reader wants to be forgotten, so nothing that tells of them stays in the inbox. `vanishes`: not
    even the update's number stays, since nobody sends it again: it was the bot's own.
    """

    update: int
    message: int | None = None
    asked: Asked | None = None
    questions: tuple[tuple[int, int], ...] = ()
    reader: int | None = None
    forgotten: bool = False
    vanishes: bool = False


@dataclass(frozen=True, slots=True)
class _Ended:
    answered: Answered
    now: float


class Endings:
    """Ends updates of `inbox`; what else is to be known of them goes to `journal` and `replies`."""

    def __init__(self, database: Database, updates: Inbox, journal: Journal, replies: Replies) -> None:
        self._database = database
        self._inbox = updates
        self._journal = journal
        self._replies = replies

    async def done(self, answered: Answered, now: float) -> None:
        """`done` of the room's table, with all that is to be kept of it. `Refused` as by `Inbox.done`."""
        self._inbox.wake()
        await self._database.write(self._end, _Ended(answered, now), SHARED)
        if answered.forgotten or answered.vanishes:
            await self._database.sweep()

    def _end(self, connection: Connection, items: Sequence[_Ended]) -> list[Refused | None]:
        moves = [Moved(item.answered.update, item.now, {"message": item.answered.message}) for item in items]
        refusals = DONE(connection, moves)
        ended = [item for item, refusal in zip(items, refusals, strict=True) if refusal is None]
        self._journal.insert(connection, list(_recorded(ended)))
        self._replies.insert(connection, list(_links(ended)))
        _empty(connection, [item.answered.update for item in ended if item.answered.forgotten])
        _remove(connection, [item.answered.update for item in ended if item.answered.vanishes])
        return refusals


def _recorded(ended: Sequence[_Ended]) -> Iterator[Recorded]:
    for item in ended:
        if item.answered.asked:
            yield Recorded(item.answered.update, item.answered.asked, item.now)


def _links(ended: Sequence[_Ended]) -> Iterator[Link]:
    for known, now in ((item.answered, item.now) for item in ended):
        if known.message is not None:
            for chat, question in known.questions:
                yield Link(chat, question, known.message, now, known.reader, update=known.update)


_EMPTY = (
    update(inbox)
    .where(inbox.c.update_id == bindparam("of"))
    .values(lane="", question=None, raw="", parameters=None, message=None)
)


def _empty(connection: Connection, updates: Sequence[int]) -> None:
    """Take out of `updates` all but their numbers, which keep them from being answered again."""
    if updates:
        connection.execute(_EMPTY, [{"of": number} for number in updates])


_REMOVE = delete(inbox).where(inbox.c.update_id == bindparam("of"))


def _remove(connection: Connection, updates: Sequence[int]) -> None:
    """Take `updates` out of the inbox."""
    if updates:
        connection.execute(_REMOVE, [{"of": number} for number in updates])
