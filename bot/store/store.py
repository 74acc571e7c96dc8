"""The store put together: opened, worked on, tidied, seen from outside, closed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Row, func, or_, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.problems import Refused, StoreError, StoreFailed
from bot.store.address import BEFORE, OWNER, read_address
from bot.store.database import Database, run_each
from bot.store.edits import Edits
from bot.store.engine import REMEDIES, look_for_pooler, make_engine, refused, store_error
from bot.store.inbox import Inbox, Tables, Write
from bot.store.journal import Journal, Replies
from bot.store.lock import Lock
from bot.store.lock.file import FileLock
from bot.store.lock.replica import Rates, Replica
from bot.store.offers import Offers, Polls
from bot.store.privacy import Person, forget, read_key
from bot.store.published import KeyValues, Pictures, Posts, Published, Setting
from bot.store.readers import Choice, Pseudonyms, Readers, Threads, Watches
from bot.store.schema import MIGRATIONS, inbox, journal, migrate

log = logging.getLogger(__name__)

DAY: Final = 24 * 3600.0  # seconds
JOURNAL_KEPT: Final = 90 * DAY
ASIDE_KEPT: Final = 7 * DAY  # for the operator to look at
REPLIES_KEPT: Final = 2 * DAY  # Telegram lets readers edit for as long
PICTURES_KEPT: Final = 90 * DAY
POSTS_KEPT: Final = 365 * DAY  # people comment on an old post when it is shared again
WATCHES_KEPT: Final = 14 * DAY  # who has not been told by then is not told any more
UNDOABLE: Final = 7 * DAY  # in which what editors taught is taken back, and who was told of it hears that
GAMES_KEPT: Final = 3600.0  # seconds for which a reader's quiz that is not played to its end is kept
KEY_FILE: Final = "footnote.key"  # where the key of pseudonyms used to be
PATIENCE: Final = 5.0  # seconds that another program may hold the database
UNFINISHED: Final = ("new", "taken", "sending")  # states of an update that still waits for its answer
AT_ONCE: Final = 400  # unfinished questions that are looked for again: old SQLites take 999 parameters


@dataclass(frozen=True, slots=True)
class Progress:
    """How the question of the journal's entry `id` went; times are seconds since 1970, None where they are not known.

    `sent` is when the reader sent it, `received` when it was taken in, `asked` when its answer was decided, and
    `answered` when that had arrived. `is_finished` once nothing more will be known of it.
    """

    id: int
    outcome: str
    place: str
    language: str | None
    book: str | None
    sent: float | None
    received: float | None
    asked: float
    answered: float | None
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Store:
    """All that is kept, in one database."""

    file: Path | None  # None for PostgreSQL
    book: str | None  # whose bot works on it, by the book's name
    names: Pseudonyms
    database: Database
    inbox: Inbox
    tables: Tables
    journal: Journal
    replies: Replies
    readers: Readers
    watches: Watches
    offers: Offers
    key_values: KeyValues
    threads: Threads
    posts: Posts
    edits: Edits
    polls: Polls
    published: Published
    pictures: Pictures
    rates: Rates | None  # None where there are no other replicas

    @asynccontextmanager
    async def joined(self, now: float, bot: int = 0) -> AsyncIterator[Lock]:
        """Work on this database, on PostgreSQL beside other replicas of the `bot` of that number; how (`Lock`).

        `Refused` with its name while another bot does. When it cannot go on, as when the file is gone, the block is
        cancelled, and `Refused` says why; `GivenUp` when it may begin anew.
        """
        lock: Lock = FileLock(self.database, self.file) if self.file else Replica(self.database, bot, self.inbox.wake)
        async with _held(lock):
            await self._own(now)
            yield lock

    async def _own(self, now: float) -> None:
        """Let the file be this book's from now on, and name the others that lie beside a new one."""
        owner = await self.key_values.read(OWNER)
        if self.file is None or self.book is None or owner == self.book:
            return
        before = (Setting(BEFORE, owner),) if owner else ()
        await self.write(Setting(OWNER, self.book), *before, now=now)
        if others := sorted(file.name for file in self.file.parent.glob("*.db") if file != self.file):
            log.info("%s is of the book %s. Beside it: %s", self.file, self.book, ", ".join(others))

    async def write(self, *writes: Write, now: float) -> None:
        """Write `writes`, which belong to no update, in one transaction."""
        await self.database.write(self.tables.write, (writes, now))
        self.tables.remember(writes, now)

    async def tidy(self, now: float, journal_kept: float = JOURNAL_KEPT) -> None:
        """Forget what has been kept long enough: answered updates after a day, the journal after its seconds."""
        await self.inbox.tidy(now - DAY, now - ASIDE_KEPT)
        await self.journal.tidy(now - journal_kept, now - DAY)
        await self.replies.tidy(now - REPLIES_KEPT)
        await self.watches.tidy(now - WATCHES_KEPT, now - UNDOABLE)
        await self.threads.tidy(now)
        if self.rates:
            await self.rates.tidy()
        await self.posts.tidy(now - POSTS_KEPT)
        await self.pictures.tidy(now - PICTURES_KEPT)
        await self.offers.tidy(now - journal_kept)
        await self.edits.tidy(now - journal_kept)
        await self.polls.tidy(now - journal_kept, now - GAMES_KEPT)
        await self.database.sweep()

    async def touch(self) -> None:
        """Begin a transaction as if to write, and end it; `StoreError` when this bot may not write."""
        await self.database.write(run_each, text("SELECT 1"))

    async def last_entry(self) -> int:
        """The number of the journal's newest entry, 0 when there is none."""
        return int((await self.database.read(select(func.coalesce(func.max(journal.c.id), 0))))[0][0])

    async def progress(self, after: int, unfinished: Sequence[int] = ()) -> list[Progress]:
        """How the questions went whose entries came `after` that number, and those that were `unfinished` before."""
        wanted = or_(journal.c.id > after, journal.c.id.in_(list(unfinished)[-AT_ONCE:]))
        return list(map(_progress, await self.database.read(_QUESTIONS.where(wanted).order_by(journal.c.id))))

    async def oldest(self) -> float | None:
        """When the oldest update was received that waits for its answer, in seconds since 1970; None when none does."""
        waiting = inbox.c.state.in_(UNFINISHED)
        rows = await self.database.read(select(func.min(inbox.c.received)).where(waiting))
        return None if rows[0][0] is None else float(rows[0][0])

    async def forget(self, reader: int) -> None:
        """Forget all of `reader`, in one transaction, and leave none of it in SQLite's files.

        `StoreFailed` when it is done, but another program reads SQLite's log, so that its words stay there: try again.
        """
        await self.database.write(forget, Person(reader, self.names.of("reader", reader)))
        await self.write(Choice(reader, None), now=0.0)
        await self.threads.forget(reader)
        if not await self.database.sweep():
            raise StoreFailed("what was deleted cannot be taken out of the log", REMEDIES["locked"])


_OF_THE_ENTRY = (journal.c.id, journal.c.outcome, journal.c.place, journal.c.language, journal.c.book, journal.c.asked)
_OF_THE_UPDATE = (inbox.c.question, inbox.c.received, inbox.c.state, inbox.c.changed)
_QUESTIONS = select(*_OF_THE_ENTRY, *_OF_THE_UPDATE).outerjoin_from(
    journal, inbox, inbox.c.update_id == journal.c.update_id
)


def _progress(row: Row[Any]) -> Progress:
    sent = float(row.question.rpartition(":")[2]) if row.question else None  # its key ends with Telegram's date
    answered = row.changed if row.state == "done" else None
    times = (sent, row.received, row.asked, answered)
    return Progress(row.id, row.outcome, row.place, row.language, row.book, *times, row.state not in UNFINISHED)


@asynccontextmanager
async def _held(lock: Lock) -> AsyncIterator[None]:
    """Hold `lock` during the block, which is cancelled when that is no longer possible: `Refused` says why."""
    await lock.take()
    try:
        async with _ended_by(lock.keep()):
            yield
    finally:
        await lock.release()


@asynccontextmanager
async def _ended_by(end: Coroutine[Any, Any, Refused]) -> AsyncIterator[None]:
    """Cancel the block when `end` is over, and raise what that gives."""
    block, watching = asyncio.current_task(), asyncio.ensure_future(end)
    assert block is not None  # this is called from one
    watching.add_done_callback(lambda done: done.cancelled() or block.cancel())
    try:
        yield
    except asyncio.CancelledError:
        if watching.done() and not watching.cancelled():
            raise watching.result() from None
        raise
    finally:
        watching.cancel()


async def book_before(key_values: KeyValues) -> str | None:
    """The name of the book that a database was of before it was of the one that it is of now."""
    return await key_values.read(BEFORE)


@asynccontextmanager
async def open_store(
    folder: Path,
    url: str | None = None,
    patience: float = PATIENCE,
    book: str | None = None,
    within: Sequence[str] = (),
) -> AsyncIterator[Store]:
    """The store of the book named `book` in `folder` (made for its owner only), or in the database at `url`.

    Of a library so named, `within` are the names of its books: it goes on with the database of one of them.

    `patience` is how many seconds another program may hold the database before a piece of work fails. The tables are
    brought up to date. `Refused` when the database cannot be opened.
    """
    place = "DATABASE_URL" if url else str(folder)
    try:
        address = await look_for_pooler(read_address(url, folder, book, within))
        engine = make_engine(address, patience)
        database = Database(address, engine, patience)
    except (OSError, SQLAlchemyError) as error:
        raise refused(store_error(error), place) from None
    try:
        yield await _opened(database, place, folder / KEY_FILE, address.file, book)
    finally:
        await database.close()


async def _opened(database: Database, place: str, key: Path, file: Path | None, book: str | None) -> Store:
    try:
        while await database.write(_next_step, place):
            pass
        names = Pseudonyms(await read_key(database, key))
        readers = await Readers(database, names).load()
        threads = await Threads(database, names).load()
    except StoreError as error:
        raise refused(error, place) from None
    posts, edits, polls = Posts(database, names), Edits(database, names), Polls(database, names)
    newsroom = (Watches(database, names), Offers(database), KeyValues(database))
    tables = Tables(
        Journal(database, names), Replies(database, names), readers, *newsroom, threads, posts, edits, polls
    )
    kept = (tables, tables.journal, tables.replies, readers, *newsroom, threads, posts, edits, polls)
    own = (*kept, Published(database), Pictures(database), Rates(database, names) if database.is_shared else None)
    return Store(file, book, names, database, Inbox(database, tables), *own)


def _next_step(connection: Connection, items: Sequence[str]) -> list[int]:
    return [migrate(connection, MIGRATIONS, place) for place in items]
