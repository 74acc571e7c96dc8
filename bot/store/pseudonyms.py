"""Names that tell readers and messages apart and lead back to nobody without the key.

The key is made at the first start and kept in a file for its owner only. Who loses it loses what readers chose, and
nothing else.
"""

from __future__ import annotations

import hmac
import os
from pathlib import Path
from secrets import token_bytes
from typing import Final

from bot.problems import Place, Problem, Refused
from bot.store.engine import make_private

BYTES: Final = 32


class Pseudonyms:
    """Gives pseudonyms with `key`."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def reader(self, reader: int) -> str:
        """The pseudonym of a reader, by Telegram's id."""
        return self._of(f"reader {reader}")

    def thread(self, chat: int, reader: int) -> str:
        """The pseudonym of a reader in one chat."""
        return self._of(f"thread {chat} {reader}")

    def message(self, chat: int, message: int) -> str:
        """The pseudonym of a message in a chat."""
        return self._of(f"message {chat} {message}")

    def _of(self, name: str) -> str:
        return hmac.digest(self._key, name.encode(), "sha256")[:16].hex()


def read_key(path: Path) -> bytes:
    """The key in the file `path`, made when there is none. `Refused` when the file holds no key."""
    make_private(path)
    key = path.read_bytes() or _new_key(path)
    if len(key) != BYTES:
        remedy = "Restore it from a backup, or remove it to start with a new one"
        raise Refused([Problem(Place(str(path)), f"the key has {len(key)} bytes, not {BYTES}", remedy, "store")])
    return key


def _new_key(path: Path) -> bytes:
    key = token_bytes(BYTES)
    with path.open("wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return key
