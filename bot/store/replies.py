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
from bot.store.tables import replies


@dataclass(frozen=True, slots=True)
class Replied:
    """The bot's reply to a question: its `message` number, and the `entry` of the journal, if there is one."""

    message: int
    entry: int | None


class Replies:
    """The replies in `database`; ids are Telegram's, and stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def keep(
        self, chat: int, question: int, reply: Replied, now: float, reader: int | None = None
    ) -> None:  # five facts that belong together, all needed
        """Remember that `reply` belongs to message `question` of `chat`, asked by `reader`; the newest counts."""
        names = self._pseudonyms
        row = {
            "question": names.message(chat, question),
            "reply": names.message(chat, reply.message),
            "message": reply.message,
            "reader": None if reader is None else names.reader(reader),
            "entry": reply.entry,
            "sent": now,
        }
        await self._database.write(_keep, row)

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

    async def forget(self, reader: int) -> None:
        """Remove the replies to `reader`."""
        mine = replies.c.reader == self._pseudonyms.reader(reader)
        await self._database.write(run_each, delete(replies).where(mine))

    async def tidy(self, before: float) -> None:
        """Remove replies sent before that time."""
        await self._database.write(run_each, delete(replies).where(replies.c.sent < before))


_KEEP = text("""
    INSERT INTO replies (question, reply, message, reader, entry, sent)
    VALUES (:question, :reply, :message, :reader, :entry, :sent)
    ON CONFLICT (question) DO UPDATE SET reply = excluded.reply, message = excluded.message,
        reader = excluded.reader, entry = excluded.entry, sent = excluded.sent""")


def _keep(connection: Connection, items: Sequence[dict[str, Any]]) -> list[None]:
    connection.execute(_KEEP, list(items))
    return [None for _ in items]
