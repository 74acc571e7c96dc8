"""What is kept of a reader: the language they chose, if they chose one.

The choices are in memory too, some hundred bytes each, so that no question waits for the database to say that its
reader chose nothing. One bot works on a database (`lock`), so nobody else changes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.schema import readers


class Readers:
    """Readers in `database`, to be used once `load` is done; ids are Telegram's, and stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms
        self._chosen: dict[str, str] = {}

    async def load(self) -> Readers:
        """Read what was chosen so far."""
        rows = await self._database.read(select(readers.c.reader, readers.c.language))
        self._chosen = {row.reader: row.language for row in rows}
        return self

    def language(self, reader: int) -> str | None:
        """The language that `reader` chose, None when they chose none."""
        return self._chosen.get(self._pseudonyms.reader(reader)) if self._chosen else None

    async def choose(self, reader: int, language: str | None, now: float) -> None:
        """Remember the `language` that `reader` chose; None: any, as it comes."""
        if language is None:
            await self.forget(reader)
            return
        name = self._pseudonyms.reader(reader)
        await self._database.write(_choose, {"reader": name, "language": language, "chosen": now})
        self._chosen[name] = language

    async def forget(self, reader: int) -> None:
        """Remove what is kept of `reader`."""
        name = self._pseudonyms.reader(reader)
        await self._database.write(run_each, delete(readers).where(readers.c.reader == name))
        self._chosen.pop(name, None)


_CHOOSE = text("""
    INSERT INTO readers (reader, language, chosen) VALUES (:reader, :language, :chosen)
    ON CONFLICT (reader) DO UPDATE SET language = excluded.language, chosen = excluded.chosen""")


def _choose(connection: Connection, items: Sequence[dict[str, Any]]) -> list[None]:
    connection.execute(_CHOOSE, list(items))
    return [None for _ in items]
