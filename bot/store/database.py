"""One writer and many readers: what is to be written at the same time commits together.

A commit costs a write to the disk and a way to another thread. So each writer's piece waits while a commit is under
way, and all that wait then share the next one, with those who were woken by the last. Nobody is told that a piece is
written before it is committed. When a piece spoils the transaction for the others, each is tried by itself. What must
be done however long the database is away is tried again by `retry`.

SQLite is written by a thread that runs a whole transaction at once. Through aiosqlite every statement would cross
between threads three times, which takes twenty times as long as the statement itself; reading is rare, and goes that
way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar, cast
from weakref import WeakSet

from sqlalchemy import Executable, Row, event, text
from sqlalchemy.engine import Connection, Engine

from bot.problems import Refused, StoreError, StoreFailed
from bot.store.address import Address
from bot.store.engine import is_damaged, make_sqlite_writer, store_error, timeouts

if TYPE_CHECKING:  # see `engine`
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

BEGIN: Final = "BEGIN IMMEDIATE"  # takes the lock at once: who reads first could find it taken when it comes to write
AT_ONCE: Final = 400  # pieces in one transaction: old SQLites take 999 parameters in one statement
ENOUGH: Final = 8  # pieces that need not wait for more
WOKEN: Final = 3  # rounds of the loop in which who has just been woken asks for what comes next
CUT_OFF: Final = 10.0  # seconds in which PostgreSQL has to answer, else the network is cut; longer than IDLE
ENDED: Final = 1.0  # seconds in which whoever waits on a connection has heard that it was ended
PAUSE: Final = 0.5  # seconds between two tries of what the database failed at

T = TypeVar("T")
R = TypeVar("R")
Batch: TypeAlias = Callable[[Connection, Sequence[T]], Sequence["R | Refused"]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one caller wants written: an item for a batch function, and where the result is awaited."""

    batch: Batch[Any, Any]
    item: Any
    result: asyncio.Future[Any]


class Writer(Protocol):
    """Runs work in a transaction."""

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What `work` gives, once it is committed; after an error, which is raised, nothing of it is written."""

    async def close(self) -> None:
        """Hang up."""


def make_writer(address: Address, engine: AsyncEngine, patience: float, lines: Lines) -> Writer:
    """The writer for the database at `address`, which `engine` reads by `lines`."""
    if address.file:
        return ThreadWriter(make_sqlite_writer(address.file, patience))
    return AsyncWriter(engine, patience if address.is_pooled else None, lines)


class ThreadWriter:
    """Writes in a thread of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, "store")
        self._connection: Connection | None = None

    async def run(self, work: Callable[[Connection], T]) -> T:
        """As `Writer` has it."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work)

    def _transact(self, work: Callable[[Connection], T]) -> T:
        if self._connection is None:
            self._connection = self._engine.connect()
        try:
            with self._connection.begin():
                self._connection.exec_driver_sql(BEGIN)
                return work(self._connection)
        except Exception:
            self._hang_up()  # the connection may be broken; the next work gets a new one
            raise

    def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._engine.dispose()

    async def close(self) -> None:
        """As `Writer` has it."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._hang_up)
        self._thread.shutdown()


class AsyncWriter:
    """Writes through an asynchronous driver."""

    def __init__(self, engine: AsyncEngine, patience: float | None, lines: Lines) -> None:
        """`patience` for locks, in seconds, is set for each transaction, where a session cannot have it."""
        self._engine, self._lines = engine, lines
        self._wait = None if patience is None else text(f"SELECT {', '.join(_set_locally(patience))}")
        self._connection: AsyncConnection | None = None

    async def run(self, work: Callable[[Connection], T]) -> T:
        """As `Writer` has it."""
        return await self._lines.in_time(asyncio.ensure_future(self._transact(work)))

    async def _transact(self, work: Callable[[Connection], T]) -> T:
        connection, self._connection = self._connection or await self._engine.connect(), None
        try:
            async with connection.begin():
                if self._wait is not None:
                    await connection.execute(self._wait)
                done = await connection.run_sync(work)
        except BaseException:
            await connection.invalidate()  # it may be broken; the next work gets a new one
            await connection.close()
            raise
        self._connection = connection
        return done

    async def close(self) -> None:
        """As `Writer` has it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()


class Lines:
    """The connections of the asynchronous `engine`, all of which are ended when the server does not answer on one.

    Work that is merely cancelled could wait for ever, and keep its connection: asyncpg then asks the server to stop it,
    and waits for that.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._open: WeakSet[Any] = WeakSet()
        event.listen(engine.sync_engine, "connect", self._opened)

    def _opened(self, connection: Any, record: object) -> None:
        self._open.add(connection.driver_connection)

    async def in_time(self, work: asyncio.Future[T]) -> T:
        """What `work` gives; whoever waits for an answer of the server gets an error when it gives nothing in time."""
        await asyncio.wait([work], timeout=CUT_OFF)
        if not work.done():
            for connection in list(self._open):
                connection.terminate()
            await asyncio.wait([work], timeout=ENDED)
        if not work.done():
            work.cancel()
            raise asyncio.TimeoutError
        return work.result()


def _set_locally(patience: float) -> Iterator[str]:
    for name, seconds in timeouts(patience).items():
        yield f"set_config('{name}', '{int(seconds * 1000)}', true)"


class Database:
    """The tables at `address`, which `engine` reads; who writes waits `patience` seconds for another program."""

    def __init__(self, address: Address, engine: AsyncEngine, patience: float) -> None:
        self.engine = engine
        self.fence: Callable[[Connection], None] | None = None  # stands before each transaction, and raises to stop it
        self.is_shared = engine.dialect.name == "postgresql"  # whether others may work on it at the same time
        self.holder: int | None = None  # the replica that this process is, where there are several
        self.damaged = asyncio.Event()  # set once the file turns out to be damaged
        self._lines = Lines(engine)
        self._writer = make_writer(address, engine, patience, self._lines)
        self._pieces: list[_Piece] = []
        self._hurried = False  # whether there is a piece that is not to wait for others
        self._alarm: asyncio.TimerHandle | None = None
        self._writing: asyncio.Task[None] | None = None
        self._reading: set[asyncio.Task[Sequence[Row[Any]]]] = set()

    async def read(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Row[Any]]:
        """The rows of `statement`. `StoreError` when the database cannot give them.

        Who is cancelled waits no longer, but the statement runs to its end: SQLAlchemy would end its connection by
        force, and aiosqlite (0.22) then waits for ever for a thread that has gone.
        """
        reading = asyncio.create_task(self._read(statement, values))
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        try:
            return await (self._lines.in_time(reading) if self.is_shared else asyncio.shield(reading))
        except Exception as error:
            raise self._noted(store_error(error)) from None

    async def _read(self, statement: Executable, values: Mapping[str, Any] | None) -> Sequence[Row[Any]]:
        async with self.engine.connect() as connection:
            return (await connection.execute(statement, values)).all()

    def _noted(self, error: StoreError) -> StoreError:
        if is_damaged(error):
            self.damaged.set()
        return error

    async def write(self, batch: Batch[T, R], item: T, patience: float = 0.0) -> R:
        """What `batch` gives for `item`, once it is committed; pieces of one batch are handed to it together.

        The piece may wait `patience` seconds for another one whose commit it can share. `Refused` when the batch
        refuses the item, `StoreFailed` when the database cannot do it now, `StoreFault` when it never can.
        """
        loop = asyncio.get_running_loop()
        piece = _Piece(batch, item, loop.create_future())
        self._pieces.append(piece)
        if not patience or len(self._pieces) >= ENOUGH:
            if not self._hurried:
                self._hurry()
        elif self._alarm is None:
            self._alarm = loop.call_later(patience, self._hurry)
        return cast("R", await piece.result)

    def _hurry(self) -> None:
        self._hurried = True
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())

    async def _write_all(self) -> None:
        try:
            while self._hurried:
                for _ in range(WOKEN):
                    await asyncio.sleep(0)
                pieces, self._pieces = self._pieces[:AT_ONCE], self._pieces[AT_ONCE:]
                self._hurried = bool(self._pieces)
                if self._alarm:
                    self._alarm.cancel()
                    self._alarm = None
                await self._commit(pieces)
        finally:
            self._writing = None

    async def _commit(self, pieces: Sequence[_Piece]) -> None:
        try:
            _give(await self._writer.run(partial(_run_all, self.fence, pieces)))
        except Exception as error:
            await self._fail(pieces, error)

    async def _fail(self, pieces: Sequence[_Piece], error: Exception) -> None:
        """Give `error` to who waits; but one piece that spoils it for the others takes nobody with it."""
        told = error if isinstance(error, Refused) else self._noted(store_error(error))
        if len(pieces) > 1 and not isinstance(told, StoreFailed):
            for piece in pieces:
                await self._commit([piece])
        else:
            _give([(piece, told) for piece in pieces])

    async def sweep(self) -> bool:
        """Take what was deleted out of SQLite's log too; whether that went. PostgreSQL sweeps by itself."""
        if self.engine.dialect.name != "sqlite":
            return True
        return not (await self.read(text("PRAGMA wal_checkpoint(TRUNCATE)")))[0][0]

    async def close(self) -> None:
        """Finish what is being written and read, and hang up."""
        if self._pieces:
            self._hurry()
        if self._writing is not None:
            await self._writing
        await asyncio.gather(*self._reading, return_exceptions=True)
        await self._writer.close()
        await self.engine.dispose()


async def retry(report: Callable[[str, str], None], step: Callable[[], Awaitable[T]], *, once: bool = False) -> T:
    """What `step` gives; tried again, with a `report` (cause, text), as long as the database fails.

    A step that can be done `once` only is refused when an earlier try was written all the same: then it is done.
    """
    has_failed = False
    while True:
        try:
            return await step()
        except Refused:
            if not (once and has_failed):
                raise
            return cast("T", None)  # what is written gives nothing
        except StoreFailed as failure:
            has_failed = True
            report(failure.what, str(failure))
            await asyncio.sleep(PAUSE)


def run_each(connection: Connection, statements: Sequence[Executable]) -> list[None]:
    """The batch of plain statements: each is run, none gives anything."""
    for statement in statements:
        connection.execute(statement)
    return [None for _ in statements]


def _run_all(
    fence: Callable[[Connection], None] | None, pieces: Sequence[_Piece], connection: Connection
) -> list[tuple[_Piece, Any]]:
    """Each of `pieces` with what it gives, those of one batch after the other."""
    if fence:
        fence(connection)
    by_batch: dict[Batch[Any, Any], tuple[list[_Piece], list[Any]]] = {}
    for piece in pieces:
        own, items = by_batch.setdefault(piece.batch, ([], []))
        own.append(piece)
        items.append(piece.item)
    done: list[tuple[_Piece, Any]] = []
    for batch, (own, items) in by_batch.items():
        done += zip(own, batch(connection, items), strict=True)
    return done


def _give(results: Sequence[tuple[_Piece, Any]]) -> None:
    """Wake who waits for a piece with its result; some may not wait any more."""
    for piece, result in results:
        if piece.result.done():
            continue
        if isinstance(result, BaseException):
            piece.result.set_exception(result)
        else:
            piece.result.set_result(result)


def storable(words: str) -> str:
    """`words` without what databases cannot hold: no NUL, and half characters as JSON's escapes."""
    return words.replace("\0", "").encode("utf-8", "backslashreplace").decode("utf-8")
