"""Readers who want to be told: when a question has an answer, or when an answer that they got is corrected.

To tell them their chat is needed, so it is kept, on their own wish: until they were told, take it back, or two weeks
are over. Nothing else in the store but the inbox holds a reader's number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.schema import storable, watches


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits for what: in which `chat`, asking which `question`; with the `answer` that they got, if they did."""

    id: int
    chat: int
    language: str
    question: str
    answer: str | None
    since: float


class Watches:
    """The watches in `database`; readers are stored as `pseudonyms`, their chats as they are."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def toggle(self, reader: int, language: str, question: str, answer: str | None, now: float) -> bool:
        """Let `reader` (their private chat has the same number) wait for news on `question`; False: no longer."""
        row = {
            "reader": self._pseudonyms.reader(reader),
            "chat": reader,
            "language": language,
            "question": storable(question),
            "answer": answer,
            "since": now,
        }
        return await self._database.write(_toggle, row)

    async def waiting(self, since: float = 0.0) -> list[Watch]:
        """Everyone who has begun to wait at the time `since` or later, the first one first."""
        found = select(watches).where(watches.c.since >= since).order_by(watches.c.id)
        return [_watch(row) for row in await self._database.read(found)]

    async def read(self, watch: int) -> Watch | None:
        """The watch of that number; None when nobody waits there (any more)."""
        rows = await self._database.read(select(watches).where(watches.c.id == watch))
        return _watch(rows[0]) if rows else None

    async def end(self, watch: int) -> None:
        """The reader was told: nothing of the watch is kept."""
        await self._database.write(run_each, delete(watches).where(watches.c.id == watch))

    async def tidy(self, before: float) -> None:
        """Remove who has waited since before that time."""
        await self._database.write(run_each, delete(watches).where(watches.c.since < before))


_BEGIN: Final = text("""
    INSERT INTO watches (reader, chat, language, question, answer, since)
    VALUES (:reader, :chat, :language, :question, :answer, :since)""")


def _toggle(connection: Connection, items: Sequence[dict[str, Any]]) -> list[bool]:
    return [_toggle_one(connection, item) for item in items]


def _toggle_one(connection: Connection, row: dict[str, Any]) -> bool:
    mine = (watches.c.reader == row["reader"], watches.c.question == row["question"])
    if connection.execute(delete(watches).where(*mine)).rowcount:
        return False
    connection.execute(_BEGIN, row)
    return True


def _watch(row: Row[Any]) -> Watch:
    return Watch(row.id, row.chat, row.language, row.question, row.answer, row.since)
