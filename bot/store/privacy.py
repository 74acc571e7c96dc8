"""The key with which readers are named, and what a reader has us forget.

The key is made at the first start and kept in the database, where the names are: so a reader's rows are found when they
are to be forgotten, wherever the bot runs by then. It used to be in a file beside the book, which is moved.

Forgotten is every row that tells of a reader, and their words in what the newsroom has not decided on. A reader is
found by name, and by number where Telegram's own data is kept: in updates that are finished but wait for the operator
(set aside, unsure), in whatever chat they came from and whoever else they answer. What is waiting to be answered is not
looked at: it was asked anew, and is emptied when it is done.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final

from sqlalchemy import Row, delete, or_, select, text, update
from sqlalchemy.engine import Connection

from bot.problems import Place, Problem, Refused
from bot.store.database import Database
from bot.store.schema import games, inbox, journal, key_values, offers, readers, replies, revisions, threads, watches
from bot.store.schema import log as deeds

BYTES: Final = 32
NAME: Final = "key"

log = logging.getLogger(__name__)


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


FINISHED: Final = ("done", "aside", "unsure")
NUMBERED: Final = ("id", "chat", "chat_id", "user_id", "reader")  # where updates and deliveries have a reader's number


@dataclass(frozen=True, slots=True)
class Person:
    """A reader, by Telegram's `number` and by the pseudonym `name`."""

    number: int
    name: str


def forget(connection: Connection, items: Sequence[Person]) -> list[None]:
    """Remove in `connection`'s transaction all that tells of the readers `items`."""
    for person in items:
        _forget_words(connection, person)
        _forget_updates(connection, person.number)
        for table in (games, journal, replies, readers, threads):
            connection.execute(delete(table).where(table.c.reader == person.name))
        for table in (revisions, deeds):
            connection.execute(update(table).where(table.c.editor == person.name).values(editor=None, name=None))
        connection.execute(delete(watches).where(or_(watches.c.reader == person.name, watches.c.chat == person.number)))
    return [None for _ in items]


def _forget_words(connection: Connection, person: Person) -> None:
    """Take out of the offers what `person` alone has written; a wording that was taught is the newsroom's."""
    words = {_words(text) for text in connection.scalars(select(journal.c.text).where(journal.c.reader == person.name))}
    if not words:
        return
    for row in connection.execute(select(offers).where(offers.c.state != "wording")).all():
        texts = json.loads(row.texts)
        left = [kept for kept in texts if _words(kept[1]) not in words or _has_others(connection, kept[1], person)]
        if not left:
            connection.execute(delete(offers).where(offers.c.id == row.id))
        elif len(left) < len(texts):
            connection.execute(update(offers).where(offers.c.id == row.id).values(texts=json.dumps(left)))


def _has_others(connection: Connection, text: str, person: Person) -> bool:
    """Whether somebody else has asked `text` too."""
    others = select(journal.c.id).where(journal.c.text == text, journal.c.reader.is_distinct_from(person.name)).limit(1)
    return connection.scalar(others) is not None


def _words(text: str) -> str:
    """`text` as the digest shows it: on one line."""
    return " ".join(text.split())


def _forget_updates(connection: Connection, number: int) -> None:
    there = or_(inbox.c.queue == str(number), inbox.c.raw.contains(str(number)), inbox.c.delivery.contains(str(number)))
    rows = connection.execute(select(inbox).where(inbox.c.state.in_(FINISHED), there)).all()
    found = [row.update_id for row in rows if row.queue == str(number) or _tells_of(row, number)]
    if found:
        connection.execute(delete(inbox).where(inbox.c.update_id.in_(found)))


def _tells_of(row: Row[Any], number: int) -> bool:
    try:
        return any(number in _numbers(json.loads(text)) for text in (row.raw, row.delivery) if text)
    except (ValueError, RecursionError):
        return True  # the number is in it, and what it is cannot be read


def _numbers(value: Any) -> Iterator[int]:
    """Every number in the JSON `value` that stands where a reader's may."""
    if isinstance(value, dict):
        yield from (value[key] for key in NUMBERED if isinstance(value.get(key), int))
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _numbers(part)
