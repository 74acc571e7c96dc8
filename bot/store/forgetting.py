"""What a reader has us forget: every row that tells of them, and their words in what the newsroom has not decided on.

A reader is found by pseudonym, and by number where Telegram's own data is kept: in updates that are finished but wait
for the operator (set aside, unsure), in whatever chat they came from and whoever else they answer. What is waiting to
be answered is not looked at: it was asked anew, and is emptied when it is done.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, delete, or_, select, update
from sqlalchemy.engine import Connection

from bot.store.schema import inbox, journal, offers, readers, replies, watches

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
        for table in (journal, replies, readers):
            connection.execute(delete(table).where(table.c.reader == person.name))
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
    there = or_(inbox.c.lane == str(number), inbox.c.raw.contains(str(number)), inbox.c.delivery.contains(str(number)))
    rows = connection.execute(select(inbox).where(inbox.c.state.in_(FINISHED), there)).all()
    found = [row.update_id for row in rows if row.lane == str(number) or _tells_of(row, number)]
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
