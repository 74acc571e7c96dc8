"""What is kept of a reader: the language they chose, if they chose one.

The choices are in memory too, some hundred bytes each, so that no question waits for the database to say that its
reader chose nothing. One bot works on a database (`lock`), so nobody else changes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.pseudonyms import Pseudonyms
from bot.store.schema import readers


@dataclass(frozen=True, slots=True)
class Choice:
    """`reader` chooses to be spoken to in `language`; None: in any, as it comes."""

    reader: int
    language: str | None


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

    def insert(self, connection: Connection, choice: Choice, now: float) -> None:
        """Write `choice` in `connection`'s transaction; `remember` it once that is committed."""
        name = self._pseudonyms.reader(choice.reader)
        if choice.language is None:
            connection.execute(delete(readers).where(readers.c.reader == name))
        else:
            connection.execute(_CHOOSE, {"reader": name, "language": choice.language, "chosen": now})

    def remember(self, choices: Iterable[Choice]) -> None:
        """Speak to the readers of `choices` as they chose from now on."""
        for choice in choices:
            name = self._pseudonyms.reader(choice.reader)
            self._chosen.pop(name, None)
            if choice.language is not None:
                self._chosen[name] = choice.language

    async def forget(self, reader: int) -> None:
        """Remove what is kept of `reader`."""
        name = self._pseudonyms.reader(reader)
        await self._database.write(run_each, delete(readers).where(readers.c.reader == name))
        self._chosen.pop(name, None)


_CHOOSE = text("""
    INSERT INTO readers (reader, language, chosen) VALUES (:reader, :language, :chosen)
    ON CONFLICT (reader) DO UPDATE SET language = excluded.language, chosen = excluded.chosen""")
