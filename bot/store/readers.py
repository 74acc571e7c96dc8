"""What is kept of readers: the language they chose, what they want to be told, and what was said to them last.

Readers and messages are told apart by pseudonyms, names that lead back to nobody without a key (`privacy`).

Languages and what was said last are in memory too, some hundred bytes each, so that no question waits for the database
to say that there is nothing. Where other replicas may change them (`lock`), languages are read again when one was
chosen, and what was said last in a chat when its update is taken: no other replica has one of it then. What was said
last counts for ten minutes: so long the next message can go on from it. Which book it was said of counts for an hour.

Readers may be told when a question has an answer, or when an answer that they got is corrected. To tell them their chat
is needed, so it is kept, on their own wish: until they take it back, two weeks are over, or they were told a week ago,
for in that week an editor may find that they were told something wrong. Nothing else in the store but the inbox holds a
reader's number.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, starmap
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Row, and_, delete, or_, select, text, update
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each, storable
from bot.store.schema import readers, threads, watches

RECENT: Final = 1000  # pseudonyms remembered, some hundred kilobytes: those of all questions that are under way


class Pseudonyms:
    """Gives pseudonyms with `key`."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.of = lru_cache(RECENT)(self._of)  # one question names its reader and its chat seven times

    def _of(self, kind: Literal["reader", "thread", "message"], *ids: int | str) -> str:
        """The pseudonym of a reader, a chat, a reader in one chat (chat, reader), or a message (chat, message).

        The `ids` are Telegram's.
        """
        return hmac.digest(self._key, f"{kind} {' '.join(map(str, ids))}".encode(), "sha256")[:16].hex()


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

    def language(self, reader: int | None) -> str | None:
        """The language that `reader` chose; None when they chose none, or are no person."""
        if reader is None or not self._chosen:
            return None
        return self._chosen.get(self._pseudonyms.of("reader", reader))

    def insert(self, connection: Connection, choice: Choice, now: float) -> None:
        """Write `choice` in `connection`'s transaction; `remember` it once that is committed."""
        name = self._pseudonyms.of("reader", choice.reader)
        if choice.language is None:
            connection.execute(delete(readers).where(readers.c.reader == name))
        else:
            connection.execute(_CHOOSE, {"reader": name, "language": choice.language, "chosen": now})

    def remember(self, choice: Choice) -> None:
        """Speak to the reader of `choice` as they chose from now on."""
        name = self._pseudonyms.of("reader", choice.reader)
        self._chosen.pop(name, None)
        if choice.language is not None:
            self._chosen[name] = choice.language


_CHOOSE = text("""
    INSERT INTO readers (reader, language, chosen) VALUES (:reader, :language, :chosen)
    ON CONFLICT (reader) DO UPDATE SET language = excluded.language, chosen = excluded.chosen""")


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits for what: in which `chat`, asking which `question`; with the `answer` that they got, if they did.

    `told` is when they were told, by which `answer`; None while they wait.
    """

    id: int
    chat: int
    language: str
    question: str
    answer: str | None
    since: float
    book: str | None = None
    told: float | None = None


@dataclass(frozen=True, slots=True)
class Watching:
    """Whether `reader`, whose private chat has the same number, `waits` for news of `book` on `question`.

    `answer` is what they have got.
    """

    reader: int
    language: str
    question: str
    answer: str | None
    waits: bool = True
    book: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The reader of `watch` is told the `answer`, and waits no longer; None: nothing of it is kept."""

    watch: int
    answer: str | None = None


class Watches:
    """The watches in `database`; readers are stored as `pseudonyms`, their chats as they are."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def is_waiting(self, reader: int, question: str, book: str | None = None) -> bool:
        """Whether `reader` waits for news of `book` on `question`."""
        return bool(await self._database.read(select(watches.c.id).where(*self._of(reader, question, book), _WAITS)))

    def insert(self, connection: Connection, write: Watching | Told, now: float) -> None:
        """Write it in `connection`'s transaction; who waits already goes on waiting."""
        if isinstance(write, Told) and write.answer:
            told = update(watches).where(watches.c.id == write.watch).values(told=now, answer=write.answer)
            connection.execute(told)
        elif isinstance(write, Told):
            connection.execute(delete(watches).where(watches.c.id == write.watch))
        elif not write.waits:
            connection.execute(delete(watches).where(*self._of(write.reader, write.question, write.book)))
        else:
            connection.execute(_BEGIN, self._row(write, now))

    def _of(self, reader: int, question: str, book: str | None) -> tuple[ColumnElement[bool], ...]:
        mine = watches.c.reader == self._pseudonyms.of("reader", reader)
        return mine, watches.c.question == storable(question), watches.c.book.is_not_distinct_from(book)

    def _row(self, watching: Watching, now: float) -> dict[str, Any]:
        return {
            "reader": self._pseudonyms.of("reader", watching.reader),
            "chat": watching.reader,
            "language": watching.language,
            "question": storable(watching.question),
            "answer": watching.answer,
            "since": now,
            "book": watching.book,
        }

    async def waiting(self, since: float = 0.0) -> list[Watch]:
        """Everyone who waits and has begun at the time `since` or later, the first one first."""
        found = select(watches).where(watches.c.since >= since, _WAITS).order_by(watches.c.id)
        return [_watch(row) for row in await self._database.read(found)]

    async def told(self, since: float) -> list[Watch]:
        """Everyone who was told at the time `since` or later, the first one first."""
        found = select(watches).where(watches.c.told >= since).order_by(watches.c.id)
        return [_watch(row) for row in await self._database.read(found)]

    async def tidy(self, before: float, told_before: float) -> None:
        """Remove who has waited since before the one time, or was told before the other."""
        old = or_(and_(watches.c.since < before, _WAITS), watches.c.told < told_before)
        await self._database.write(run_each, delete(watches).where(old))


_WAITS: Final = watches.c.told.is_(None)
_BEGIN: Final = text("""
    INSERT INTO watches (reader, chat, language, question, answer, since, book)
    VALUES (:reader, :chat, :language, :question, :answer, :since, :book)
    ON CONFLICT (reader, question, COALESCE(book, '')) DO UPDATE
        SET answer = excluded.answer, since = excluded.since, told = NULL WHERE watches.told IS NOT NULL""")


def _watch(row: Row[Any]) -> Watch:
    return Watch(row.id, row.chat, row.language, row.question, row.answer, row.since, row.book, row.told)


THREAD_KEPT: Final = 600.0  # seconds in which a message may go on from what was said
BOOK_KEPT: Final = 3600.0  # seconds for which a conversation is about the book that it was about last


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said last to `reader` in `chat`, in a form of the caller's, and the `book` that it was said of."""

    chat: int
    reader: int
    said: str
    book: str | None = None


@dataclass(frozen=True, slots=True)
class _Kept:
    reader: str
    said: str
    at: float
    book: str | None


class Threads:
    """The threads in `database`, to be used once `load` is done; chats and readers are stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms
        self._last: dict[str, _Kept] = {}  # the oldest first, where nobody else writes
        self._of_chat: dict[str | None, list[str]] = {}  # where somebody does, what was read of each chat

    async def load(self) -> Threads:
        """Read what was said so far."""
        if not self._database.is_shared:
            rows = await self._database.read(select(threads).order_by(threads.c.at))
            self._last = {row.thread: _Kept(row.reader, row.said, row.at, row.book) for row in rows}
        return self

    async def refresh(self, chats: Iterable[str]) -> None:
        """Read what was said last in `chats`, by whatever replica."""
        names = {self._pseudonyms.of("thread", chat) for chat in chats}
        there = or_(threads.c.chat.in_(names), threads.c.chat.is_(None))  # an older version did not say in which chat
        rows = await self._database.read(select(threads).where(there))
        for thread in chain.from_iterable(self._of_chat.pop(name, ()) for name in (None, *names)):
            self._last.pop(thread, None)
        for row in rows:
            self._last[row.thread] = _Kept(row.reader, row.said, row.at, row.book)
            self._of_chat.setdefault(row.chat, []).append(row.thread)

    def last(self, chat: int, reader: int, now: float, kept: float = THREAD_KEPT) -> Thread | None:
        """What was said last to `reader` in `chat`; None when that is `kept` seconds ago."""
        known = self._last.get(self._pseudonyms.of("thread", chat, reader)) if self._last else None
        return Thread(chat, reader, known.said, known.book) if known and known.at > now - kept else None

    def insert(self, connection: Connection, items: Sequence[tuple[Thread, float]]) -> None:
        """Write each thread of `items`, spoken at its time, in `connection`'s transaction; `remember` it afterwards."""
        connection.execute(_SPEAK, list(starmap(self._row, items)))

    def _row(self, spoken: Thread, at: float) -> dict[str, Any]:
        thread, reader = self._names(spoken)
        chat = self._pseudonyms.of("thread", spoken.chat)
        row = {"thread": thread, "reader": reader, "chat": chat, "book": spoken.book}
        return {**row, "said": storable(spoken.said), "at": at}

    def remember(self, spoken: Thread, now: float) -> None:
        """Go on from `spoken`, which was said at `now`; what is too old goes."""
        if self._database.is_shared:
            return  # it is read when the chat's next update is taken
        thread, reader = self._names(spoken)
        self._last.pop(thread, None)
        self._last[thread] = _Kept(reader, spoken.said, now, spoken.book)
        while next(iter(self._last.values())).at <= now - BOOK_KEPT:
            del self._last[next(iter(self._last))]

    def _names(self, spoken: Thread) -> tuple[str, str]:
        """The pseudonyms of the thread and of its reader."""
        names = self._pseudonyms
        return names.of("thread", spoken.chat, spoken.reader), names.of("reader", spoken.reader)

    async def forget(self, reader: int) -> None:
        """Remove what was said to `reader`, in every chat."""
        name = self._pseudonyms.of("reader", reader)
        await self._database.write(run_each, delete(threads).where(threads.c.reader == name))
        self._last = {thread: own for thread, own in self._last.items() if own.reader != name}

    async def tidy(self, now: float) -> None:
        """Remove what nobody goes on from any more: what was said, and later of which book it was."""
        old = update(threads).where(threads.c.at <= now - THREAD_KEPT, threads.c.said != "").values(said="")
        await self._database.write(run_each, old)
        await self._database.write(run_each, delete(threads).where(threads.c.at <= now - BOOK_KEPT))
        kept = ((thread, own) for thread, own in self._last.items() if own.at > now - BOOK_KEPT)
        self._last = {thread: own if own.at > now - THREAD_KEPT else replace(own, said="") for thread, own in kept}
        for chat in [chat for chat, names in self._of_chat.items() if self._last.keys().isdisjoint(names)]:
            del self._of_chat[chat]


_SPEAK: Final = text("""
    INSERT INTO threads (thread, reader, chat, said, at, book) VALUES (:thread, :reader, :chat, :said, :at, :book)
    ON CONFLICT (thread) DO UPDATE
        SET chat = excluded.chat, said = excluded.said, at = excluded.at, book = excluded.book""")
