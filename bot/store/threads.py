"""What was said last to a reader in a chat, so that the next message can go on from it; for ten minutes.

It is in memory too, as long as it counts, so that no question waits for the database. One bot works on a database
(`lock`), so nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.privacy import Pseudonyms
from bot.store.schema import storable, threads

KEPT: Final = 600.0  # seconds in which a message may go on from what was said


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said last to `reader` in `chat`, in a form of the caller's."""

    chat: int
    reader: int
    said: str


@dataclass(frozen=True, slots=True)
class _Thread:
    reader: str
    said: str
    at: float


class Threads:
    """The threads in `database`, to be used once `load` is done; chats and readers are stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms
        self._last: dict[str, _Thread] = {}  # the oldest first

    async def load(self) -> Threads:
        """Read what was said so far."""
        rows = await self._database.read(select(threads).order_by(threads.c.at))
        self._last = {row.thread: _Thread(row.reader, row.said, row.at) for row in rows}
        return self

    def last(self, chat: int, reader: int, now: float) -> str | None:
        """What was said last to `reader` in `chat`; None when that is ten minutes ago."""
        known = self._last.get(self._pseudonyms.thread(chat, reader)) if self._last else None
        return known.said if known and known.at > now - KEPT else None

    def insert(self, connection: Connection, spoken: Spoken, now: float) -> None:
        """Write `spoken` in `connection`'s transaction; `remember` it once that is committed."""
        connection.execute(_SPEAK, self._row(spoken, now))

    def remember(self, spoken: Iterable[Spoken], now: float) -> None:
        """Go on from `spoken`, which was said at `now`; what is too old goes."""
        for own in spoken:
            row = self._row(own, now)
            self._last.pop(row["thread"], None)
            self._last[row["thread"]] = _Thread(row["reader"], row["said"], now)
        while self._last and next(iter(self._last.values())).at <= now - KEPT:
            del self._last[next(iter(self._last))]

    async def forget(self, reader: int) -> None:
        """Remove what was said to `reader`, in every chat."""
        name = self._pseudonyms.reader(reader)
        await self._database.write(run_each, delete(threads).where(threads.c.reader == name))
        self._last = {thread: own for thread, own in self._last.items() if own.reader != name}

    async def tidy(self, now: float) -> None:
        """Remove what nobody goes on from any more."""
        await self._database.write(run_each, delete(threads).where(threads.c.at <= now - KEPT))
        self.remember((), now)

    def _row(self, spoken: Spoken, now: float) -> dict[str, Any]:
        names = self._pseudonyms
        thread, reader = names.thread(spoken.chat, spoken.reader), names.reader(spoken.reader)
        return {"thread": thread, "reader": reader, "said": storable(spoken.said), "at": now}


_SPEAK: Final = text("""
    INSERT INTO threads (thread, reader, said, at) VALUES (:thread, :reader, :said, :at)
    ON CONFLICT (thread) DO UPDATE SET said = excluded.said, at = excluded.at""")
