"""Small things to remember about the store itself: when the last digest went out, whether its questions are made up."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database
from bot.store.tables import notes


class Notes:
    """The notes in `database`, each a text under a name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, name: str) -> str | None:
        """What is noted under `name`; None when nothing is."""
        rows = await self._database.read(select(notes.c.value).where(notes.c.name == name))
        return str(rows[0].value) if rows else None

    async def write(self, name: str, value: str) -> None:
        """Note `value` under `name`, in place of what was noted before."""
        await self._database.write(_write, {"name": name, "value": value})


_WRITE = text("""
    INSERT INTO notes (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value""")


def _write(connection: Connection, items: Sequence[dict[str, str]]) -> list[None]:
    connection.execute(_WRITE, list(items))
    return [None for _ in items]
