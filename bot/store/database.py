"""One writer and many readers: what is to be written at the same time commits together.

A commit costs a write to the disk. So each writer's piece waits while a commit is under way, and all that wait then
share the next one. Nobody is told that a piece is written before it is committed. When a piece spoils the transaction
for the others, each is tried by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar, cast

from sqlalchemy import Executable, Row, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.problems import Refused
from bot.store.failures import failed, ours, outside

AT_ONCE: Final = 400  # pieces in one transaction: old SQLites take 999 parameters in one statement

T = TypeVar("T")
R = TypeVar("R")
Batch: TypeAlias = Callable[[AsyncConnection, Sequence[T]], Awaitable[Sequence["R | Refused"]]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one caller wants written: an item for a batch function, and where the result is awaited."""

    batch: Batch[Any, Any]
    item: Any
    result: asyncio.Future[Any]

    def give(self, result: Any) -> None:
        if self.result.done():  # nobody waits any more
            return
        if isinstance(result, BaseException):
            self.result.set_exception(result)
        else:
            self.result.set_result(result)


class Database:
    """The tables behind `engine`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._pieces: list[_Piece] = []
        self._connection: AsyncConnection | None = None
        self._writing: asyncio.Task[None] | None = None

    async def read(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Row[Any]]:
        """The rows of `statement`. `StoreFailed` when the database cannot give them."""
        try:
            async with self.engine.connect() as connection:
                return (await connection.execute(statement, values)).all()
        except Exception as error:
            raise failed(error) from None if ours(error) else error

    async def write(self, batch: Batch[T, R], item: T) -> R:
        """What `batch` gives for `item`, once it is committed; pieces of one batch are handed to it together.

        `Refused` when the batch refuses the item, `StoreFailed` when the database cannot do it.
        """
        piece = _Piece(batch, item, asyncio.get_running_loop().create_future())
        self._pieces.append(piece)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return cast("R", await piece.result)

    async def _write_all(self) -> None:
        try:
            while self._pieces:
                pieces, self._pieces = self._pieces[:AT_ONCE], self._pieces[AT_ONCE:]
                await self._commit(pieces)
        finally:
            self._writing = None

    async def _commit(self, pieces: Sequence[_Piece]) -> None:
        try:
            results = await self._transact(pieces)
        except Exception as error:
            await self._let_go()
            await self._fail(pieces, error)
        else:
            for piece, result in results:
                piece.give(result)

    async def _fail(self, pieces: Sequence[_Piece], error: Exception) -> None:
        """Give `error` to who waits; but one piece that spoils it for the others takes nobody with it."""
        if len(pieces) > 1 and not outside(error):
            for piece in pieces:
                await self._commit([piece])
        else:
            for piece in pieces:
                piece.give(failed(error) if ours(error) else error)

    async def _transact(self, pieces: Sequence[_Piece]) -> list[tuple[_Piece, Any]]:
        if self._connection is None:
            self._connection = await self._connect()
        async with self._connection.begin():
            return [done for batch in _batches(pieces) for done in await _run(self._connection, batch)]

    async def _connect(self) -> AsyncConnection:
        return await self.engine.execution_options(writes=True).connect()

    async def _let_go(self) -> None:
        """Give up a connection that may be broken; the next piece gets a new one."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()

    async def sweep(self) -> None:
        """Take what was deleted out of SQLite's log too; PostgreSQL sweeps by itself."""
        if self.engine.dialect.name == "sqlite":
            await self.read(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    async def close(self) -> None:
        """Finish what is being written, and hang up."""
        if self._writing is not None:
            await self._writing
        if self._connection is not None:
            await self._connection.close()
            self._connection = None
        await self.engine.dispose()


async def run_each(connection: AsyncConnection, statements: Sequence[Executable]) -> list[None]:
    """The batch of plain statements: each is run, none gives anything."""
    for statement in statements:
        await connection.execute(statement)
    return [None for _ in statements]


def _batches(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    by_batch: dict[Batch[Any, Any], list[_Piece]] = {}
    for piece in pieces:
        by_batch.setdefault(piece.batch, []).append(piece)
    return list(by_batch.values())


async def _run(connection: AsyncConnection, pieces: Sequence[_Piece]) -> list[tuple[_Piece, Any]]:
    results = await pieces[0].batch(connection, [piece.item for piece in pieces])
    return list(zip(pieces, results, strict=True))
