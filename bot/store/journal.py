"""What was asked, what was replied, and what the reader did then; without names and ids.

Which reply belongs to which question is kept too, so that a reply follows an edit and a tap finds its entry. Chats,
questions and readers are pseudonyms there; only the number of the bot's own message is kept as it is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each, storable
from bot.store.readers import Pseudonyms
from bot.store.schema import events, journal, replies

PAGE: Final = 2000  # entries read at a time: a few hundred kilobytes

Kind: TypeAlias = Literal["suggestion", "none", "related", "wrong", "passed", "settled"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its outcome (`answered`, `suggested`, `unknown`).

    `place` is where it was asked (`private`, `group`, `comment`, `inline`, ...), `reader` Telegram's id of who asked,
    None when that is no person; it is stored as a pseudonym only. `book` is whose answer it is (`Store` says how).
    """

    text: str
    outcome: str
    answer: str | None
    confidence: float
    language: str | None
    place: str
    reader: int | None = None
    book: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What a reader did after a reply, and with which answer.

    `suggestion`: tapped one; `none`: none of these; `related`: asked a related question; `wrong`: not what I asked;
    `passed`: had the words passed on to the editors, who have seen to it when they are `settled`.
    """

    kind: Kind
    answer: str | None
    happened: float
    book: str | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """An event to be written: what the reader of the entry `entry` did, and with which answer of `book`."""

    entry: int
    kind: Kind
    answer: str | None = None
    book: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal; `reader` is a pseudonym."""

    id: int
    reader: str | None
    text: str
    outcome: str
    answer: str | None
    confidence: float
    language: str | None
    place: str
    asked: float
    book: str | None = None
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was `asked` in `update`, and when it is recorded (seconds since 1970)."""

    update: int
    asked: Asked
    now: float


class Journal:
    """The journal in `database`, with readers named by `pseudonyms`. Times are seconds since 1970."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def record(self, update: int, asked: Asked, now: float) -> int:
        """Record the question of `update`; the entry's number. What is repeated after a kill is recorded once."""
        return await self._database.write(self._record, Recorded(update, asked, now))

    async def entry(self, number: int) -> Entry | None:
        """The entry of that number, without what happened later; None when it is forgotten."""
        rows = await self._database.read(select(*_READ).where(journal.c.id == number))
        return Entry(*[*rows[0]]) if rows else None

    async def entries(self, since: float, until: float) -> AsyncIterator[Entry]:
        """The questions asked from `since` to before `until`, in the order in which they were recorded."""
        last = 0
        while rows := await self._page(since, until, last):
            later = await self._events(rows[0][0], rows[-1][0])
            for row in rows:
                yield Entry(*[*row, tuple(later.get(row[0], ()))])
            last = rows[-1][0]

    async def count(self, since: float, until: float) -> int:
        """How many questions were asked from `since` to before `until`."""
        within = (journal.c.asked >= since, journal.c.asked < until)
        rows = await self._database.read(select(func.count()).select_from(journal).where(*within))
        return int(rows[0][0])

    async def tidy(self, asked_before: float, linked_before: float) -> None:
        """Remove entries of before the one time, and the numbers of updates from those of before the other."""
        old = update(journal).where(journal.c.update_id.is_not(None), journal.c.asked < linked_before)
        await self._database.write(run_each, delete(journal).where(journal.c.asked < asked_before))
        await self._database.write(run_each, old.values(update_id=None))

    async def _page(self, since: float, until: float, last: int) -> Sequence[Sequence[Any]]:
        within = (journal.c.asked >= since, journal.c.asked < until, journal.c.id > last)
        return await self._database.read(select(*_READ).where(*within).order_by(journal.c.id).limit(PAGE))

    async def _events(self, first: int, last: int) -> dict[int, list[Event]]:
        """What happened to the entries from number `first` to number `last`, in its order."""
        found: dict[int, list[Event]] = {}
        columns = (events.c.entry, events.c.kind, events.c.answer, events.c.happened, events.c.book)
        between = events.c.entry.between(first, last)
        rows: Sequence[Sequence[Any]] = await self._database.read(select(*columns).where(between).order_by(events.c.id))
        for row in rows:
            found.setdefault(row[0], []).append(Event(*row[1:]))
        return found

    def insert(self, connection: Connection, items: Sequence[Recorded]) -> None:
        """Record `items` in `connection`'s transaction; an update that has an entry keeps it."""
        if items:
            connection.execute(_RECORD, list(map(self._row, items)))

    def happen(self, connection: Connection, event: Happened, now: float) -> None:
        """Record `event` in `connection`'s transaction; nothing when the entry is forgotten."""
        row = {"entry": event.entry, "kind": event.kind, "answer": event.answer, "now": now, "book": event.book}
        connection.execute(_HAPPEN, row)

    def _record(self, connection: Connection, items: Sequence[Recorded]) -> list[int]:
        self.insert(connection, items)
        updates = [item.update for item in items]
        rows = connection.execute(select(journal.c.update_id, journal.c.id).where(journal.c.update_id.in_(updates)))
        ids = {int(update): int(entry) for update, entry in rows}
        return [ids[update] for update in updates]

    def _row(self, item: Recorded) -> dict[str, Any]:
        asked = item.asked
        return {
            "update_id": item.update,
            "reader": None if asked.reader is None else self._pseudonyms.of("reader", asked.reader),
            "text": storable(asked.text),
            "outcome": asked.outcome,
            "answer": asked.answer,
            "confidence": asked.confidence,
            "language": asked.language,
            "place": asked.place,
            "asked": item.now,
            "book": asked.book,
        }


_READ: Final = tuple(journal.c[name] for name in Entry.__slots__ if name != "events")
_COLUMNS: Final = "update_id, reader, text, outcome, answer, confidence, language, place, asked, book"
_RECORD = text(
    f"INSERT INTO journal ({_COLUMNS}) VALUES (:{_COLUMNS.replace(', ', ', :')}) ON CONFLICT (update_id) DO NOTHING"
)
_HAPPEN = text("""
    INSERT INTO events (entry, kind, answer, happened, book)
    SELECT id, :kind, :answer, :now, :book FROM journal WHERE id = :entry""")


@dataclass(frozen=True, slots=True)
class Replied:
    """The bot's reply to a question: its `message` number, and the `entry` of the journal, if there is one."""

    message: int
    entry: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """The bot's `message`, sent at `now`, as the reply to message `question` of `chat`, which `reader` wrote.

    The journal's entry is `entry`, or that of `update`.
    """

    chat: int
    question: int
    message: int
    now: float
    reader: int | None = None
    entry: int | None = None
    update: int | None = None


class Replies:
    """The replies in `database`; ids are Telegram's, and stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def keep(self, chat: int, question: int, reply: Replied, now: float, reader: int | None = None) -> None:
        """Remember that `reply` belongs to message `question` of `chat`, asked by `reader`; the newest counts."""
        await self._database.write(self._keep, Link(chat, question, reply.message, now, reader, reply.entry))

    def insert(self, connection: Connection, items: Sequence[Link]) -> None:
        """Remember `items` in `connection`'s transaction, as `keep` does."""
        if items:
            connection.execute(_KEEP, list(map(self._row, items)))

    async def reply_to(self, chat: int, question: int) -> Replied | None:
        """The reply to message `question` of `chat`, None when there is none (any more)."""
        mine = replies.c.question == self._pseudonyms.of("message", chat, question)
        rows = await self._database.read(select(replies.c.message, replies.c.entry).where(mine))
        return Replied(rows[0].message, rows[0].entry) if rows else None

    async def entry_of(self, chat: int, message: int) -> int | None:
        """The journal's entry of the question that the bot's own `message` in `chat` replied to, if it is known."""
        mine = replies.c.reply == self._pseudonyms.of("message", chat, message)
        rows = await self._database.read(select(replies.c.entry).where(mine))
        return rows[0].entry if rows else None

    async def tidy(self, before: float) -> None:
        """Remove replies sent before that time."""
        await self._database.write(run_each, delete(replies).where(replies.c.sent < before))

    def _keep(self, connection: Connection, items: Sequence[Link]) -> list[None]:
        self.insert(connection, items)
        return [None for _ in items]

    def _row(self, item: Link) -> dict[str, Any]:
        names = self._pseudonyms
        return {
            "question": names.of("message", item.chat, item.question),
            "reply": names.of("message", item.chat, item.message),
            "message": item.message,
            "reader": None if item.reader is None else names.of("reader", item.reader),
            "entry": item.entry,
            "update": item.update,
            "sent": item.now,
        }


_KEEP = text("""
    INSERT INTO replies (question, reply, message, reader, entry, sent)
    VALUES (:question, :reply, :message, :reader,
            COALESCE(:entry, (SELECT id FROM journal WHERE update_id = :update)), :sent)
    ON CONFLICT (question) DO UPDATE SET reply = excluded.reply, message = excluded.message,
        reader = excluded.reader, entry = excluded.entry, sent = excluded.sent""")
