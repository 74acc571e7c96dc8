"""Which reply belongs to which question, so that a reply follows an edit and a tap finds its entry of the journal.

Chats, questions and readers are kept as pseudonyms; only the number of the bot's own message is kept as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.schema import replies


@dataclass(frozen=True, slots=True)
class Replied:
    """The bot's reply to a question: its `message` number, and the `entry` of the journal, if there is one."""

    message: int
    entry: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """The bot's `message`, sent at `now`, as the reply to message `question` of `chat`, which `reader` wrote.

    The journal's entry is `entry`, or that of `update`.
    """

    chat: int
    question: int
    message: int
    now: float
    reader: int | None = None
    entry: int | None = None
    update: int | None = None


class Replies:
    """The replies in `database`; ids are Telegram's, and stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def keep(self, chat: int, question: int, reply: Replied, now: float, reader: int | None = None) -> None:
        """Remember that `reply` belongs to message `question` of `chat`, asked by `reader`; the newest counts."""
        await self._database.write(self._keep, Link(chat, question, reply.message, now, reader, reply.entry))

    def insert(self, connection: Connection, items: Sequence[Link]) -> None:
        """Remember `items` in `connection`'s transaction, as `keep` does."""
        if items:
            connection.execute(_KEEP, [self._row(item) for item in items])

    async def reply_to(self, chat: int, question: int) -> Replied | None:
        """The reply to message `question` of `chat`, None when there is none (any more)."""
        mine = replies.c.question == self._pseudonyms.message(chat, question)
        rows = await self._database.read(select(replies.c.message, replies.c.entry).where(mine))
        return Replied(rows[0].message, rows[0].entry) if rows else None

    async def entry_of(self, chat: int, message: int) -> int | None:
        """The journal's entry of the question that the bot's own `message` in `chat` replied to, if it is known."""
        mine = replies.c.reply == self._pseudonyms.message(chat, message)
        rows = await self._database.read(select(replies.c.entry).where(mine))
        return rows[0].entry if rows else None

    async def tidy(self, before: float) -> None:
        """Remove replies sent before that time."""
        await self._database.write(run_each, delete(replies).where(replies.c.sent < before))

    def _keep(self, connection: Connection, items: Sequence[Link]) -> list[None]:
        self.insert(connection, items)
        return [None for _ in items]

    def _row(self, item: Link) -> dict[str, Any]:
        names = self._pseudonyms
        return {
            "question": names.message(item.chat, item.question),
            "reply": names.message(item.chat, item.message),
            "message": item.message,
            "reader": None if item.reader is None else names.reader(item.reader),
            "entry": item.entry,
            "update": item.update,
            "sent": item.now,
        }


_KEEP = text("""
    INSERT INTO replies (question, reply, message, reader, entry, sent)
    VALUES (:question, :reply, :message, :reader,
            COALESCE(:entry, (SELECT id FROM journal WHERE update_id = :update)), :sent)
    ON CONFLICT (question) DO UPDATE SET reply = excluded.reply, message = excluded.message,
        reader = excluded.reader, entry = excluded.entry, sent = excluded.sent""")
