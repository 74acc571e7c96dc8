"""Names that tell readers and messages apart and lead back to nobody without the key.

The key is made at the first start and kept in the database, where the names are: so whoever has these can find a
reader's rows when the reader wants them forgotten, wherever the bot runs by then. It used to be in a file beside the
book, which is moved.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Sequence
from pathlib import Path
from secrets import token_bytes
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused
from bot.store.database import Database
from bot.store.schema import journal, key_values, readers, watches

BYTES: Final = 32
NAME: Final = "key"

log = logging.getLogger(__name__)


class Pseudonyms:
    """Gives pseudonyms with `key`."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def reader(self, reader: int) -> str:
        """The pseudonym of a reader, by Telegram's id."""
        return self._of(f"reader {reader}")

    def message(self, chat: int, message: int) -> str:
        """The pseudonym of a message in a chat."""
        return self._of(f"message {chat} {message}")

    def _of(self, name: str) -> str:
        return hmac.digest(self._key, name.encode(), "sha256")[:16].hex()


async def read_key(database: Database, file: Path) -> bytes:
    """The key in `database`; made when there is none, or taken from `file` by names that were given with it.

    `Refused` when the file is needed and holds no key.
    """
    key = await database.write(_key, file)
    if file.is_file() and file.read_bytes() == key:
        file.unlink()
    return key


def _key(connection: Connection, items: Sequence[Path]) -> list[bytes]:
    return [_key_of(connection, file) for file in items]


def _key_of(connection: Connection, file: Path) -> bytes:
    kept = select(key_values.c.value).where(key_values.c.name == NAME)
    if not connection.scalar(kept):
        key = _key_in(file) if _has_names(connection) else token_bytes(BYTES)
        connection.execute(_KEEP, {"name": NAME, "value": key.hex()})
    return bytes.fromhex(str(connection.scalar(kept)))


def _has_names(connection: Connection) -> bool:
    named = (table.c.reader for table in (journal, readers, watches))
    return any(connection.scalar(select(reader).where(reader.is_not(None)).limit(1)) for reader in named)


def _key_in(file: Path) -> bytes:
    if not file.is_file():
        log.warning(
            "The key %s is lost: who was named with it cannot be told any more, and goes when its days are over", file
        )
        return token_bytes(BYTES)
    key = file.read_bytes()
    if len(key) != BYTES:
        remedy = "Restore it from a backup, or remove it to start with a new one"
        raise Refused([Problem(Place(str(file)), f"the key has {len(key)} bytes, not {BYTES}", remedy, "store")])
    return key


_KEEP = text("INSERT INTO key_values (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING")
