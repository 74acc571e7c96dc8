"""Readers who want to be told: when a question has an answer, or when an answer that they got is corrected.

To tell them their chat is needed, so it is kept, on their own wish: until they were told, take it back, or two weeks
are over. Nothing else in the store but the inbox holds a reader's number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, delete, select, text
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


@dataclass(frozen=True, slots=True)
class Watching:
    """Whether `reader`, whose private chat has the same number, `waits` for news on `question`, having got `answer`."""

    reader: int
    language: str
    question: str
    answer: str | None
    waits: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """The reader of `watch` is told: nothing of it is kept."""

    watch: int


class Watches:
    """The watches in `database`; readers are stored as `pseudonyms`, their chats as they are."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def is_waiting(self, reader: int, question: str) -> bool:
        """Whether `reader` waits for news on `question`."""
        return bool(await self._database.read(select(watches.c.id).where(*self._of(reader, question))))

    def insert(self, connection: Connection, write: Watching | Told, now: float) -> None:
        """Write it in `connection`'s transaction; who waits already goes on waiting."""
        if isinstance(write, Told):
            connection.execute(delete(watches).where(watches.c.id == write.watch))
        elif not write.waits:
            connection.execute(delete(watches).where(*self._of(write.reader, write.question)))
        else:
            connection.execute(_BEGIN, self._row(write, now))

    def _of(self, reader: int, question: str) -> tuple[ColumnElement[bool], ...]:
        mine = watches.c.reader == self._pseudonyms.reader(reader)
        return mine, watches.c.question == storable(question)

    def _row(self, watching: Watching, now: float) -> dict[str, Any]:
        return {
            "reader": self._pseudonyms.reader(watching.reader),
            "chat": watching.reader,
            "language": watching.language,
            "question": storable(watching.question),
            "answer": watching.answer,
            "since": now,
        }

    async def waiting(self, since: float = 0.0) -> list[Watch]:
        """Everyone who has begun to wait at the time `since` or later, the first one first."""
        found = select(watches).where(watches.c.since >= since).order_by(watches.c.id)
        return [_watch(row) for row in await self._database.read(found)]

    async def read(self, watch: int) -> Watch | None:
        """The watch of that number; None when nobody waits there (any more)."""
        rows = await self._database.read(select(watches).where(watches.c.id == watch))
        return _watch(rows[0]) if rows else None

    async def tidy(self, before: float) -> None:
        """Remove who has waited since before that time."""
        await self._database.write(run_each, delete(watches).where(watches.c.since < before))


_BEGIN: Final = text("""
    INSERT INTO watches (reader, chat, language, question, answer, since)
    VALUES (:reader, :chat, :language, :question, :answer, :since) ON CONFLICT (reader, question) DO NOTHING""")


def _watch(row: Row[Any]) -> Watch:
    return Watch(row.id, row.chat, row.language, row.question, row.answer, row.since)
