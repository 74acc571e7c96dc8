"""What is kept of a reader: the language they chose; and of a chat: how much was asked there lately."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.tables import readers, tallies


@dataclass(frozen=True, slots=True)
class _Counted:
    chat: str
    within: float
    now: float


@dataclass(frozen=True, slots=True)
class _Span:
    since: float
    count: int


class Readers:
    """Readers and chats in `database`; ids are Telegram's, and stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def language(self, reader: int) -> str | None:
        """The language that `reader` chose, None when they chose none."""
        mine = readers.c.reader == self._pseudonyms.reader(reader)
        rows = await self._database.read(select(readers.c.language).where(mine))
        return str(rows[0].language) if rows else None

    async def choose(self, reader: int, language: str | None, now: float) -> None:
        """Remember the `language` that `reader` chose; None: any, as it comes."""
        name = self._pseudonyms.reader(reader)
        if language is None:
            await self._database.write(run_each, delete(readers).where(readers.c.reader == name))
        else:
            await self._database.write(_choose, {"reader": name, "language": language, "chosen": now})

    async def count(self, chat: int, within: float, now: float) -> int:
        """Count one more question in `chat`; how many there were in the current span of `within` seconds."""
        return await self._database.write(_count, _Counted(self._pseudonyms.chat(chat), within, now))

    async def forget(self, reader: int) -> None:
        """Remove what is kept of `reader` and of the private chat with them."""
        names = self._pseudonyms
        mine = (
            delete(readers).where(readers.c.reader == names.reader(reader)),
            delete(tallies).where(tallies.c.chat == names.chat(reader)),
        )
        await asyncio.gather(*(self._database.write(run_each, statement) for statement in mine))

    async def tidy(self, before: float) -> None:
        """Remove the counts of spans that began before that time."""
        await self._database.write(run_each, delete(tallies).where(tallies.c.since < before))


_CHOOSE = text("""
    INSERT INTO readers (reader, language, chosen) VALUES (:reader, :language, :chosen)
    ON CONFLICT (reader) DO UPDATE SET language = excluded.language, chosen = excluded.chosen""")
_COUNT = text("""
    INSERT INTO tallies (chat, since, count) VALUES (:chat, :since, :count)
    ON CONFLICT (chat) DO UPDATE SET since = excluded.since, count = excluded.count""")


def _choose(connection: Connection, items: Sequence[dict[str, Any]]) -> list[None]:
    connection.execute(_CHOOSE, list(items))
    return [None for _ in items]


def _count(connection: Connection, items: Sequence[_Counted]) -> list[int]:
    mine = tallies.c.chat.in_([item.chat for item in items])
    rows = (connection.execute(select(tallies).where(mine))).mappings()
    known = {row["chat"]: _Span(row["since"], row["count"]) for row in rows}
    counts = [_count_one(item, known) for item in items]
    new = [{"chat": chat, "since": span.since, "count": span.count} for chat, span in known.items()]
    connection.execute(_COUNT, new)
    return counts


def _count_one(item: _Counted, known: dict[str, _Span]) -> int:
    span = known.get(item.chat)
    if span is None or item.now - span.since >= item.within:
        span = _Span(item.now, 0)
    known[item.chat] = _Span(span.since, span.count + 1)
    return span.count + 1
