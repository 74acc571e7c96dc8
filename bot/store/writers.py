"""The one who writes: each piece of work in a transaction of its own, on a connection that stays open.

SQLite's is a thread that runs a whole transaction at once. Through aiosqlite every statement would cross between
threads three times, which takes twenty times as long as the statement itself; reading is rare, and goes that way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from sqlalchemy import URL
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.engine import make_sqlite_writer

T = TypeVar("T")


class Writer(Protocol):
    """Runs work in a transaction."""

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What `work` gives, once it is committed; after an error, which is raised, nothing of it is written."""

    async def close(self) -> None:
        """Hang up."""


def make_writer(url: URL, engine: AsyncEngine, patience: float) -> Writer:
    """The writer for the database at `url`, which `engine` reads."""
    if engine.dialect.name == "sqlite":
        return ThreadWriter(make_sqlite_writer(url, patience))
    return AsyncWriter(engine)


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

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None

    async def run(self, work: Callable[[Connection], T]) -> T:
        """As `Writer` has it."""
        if self._connection is None:
            self._connection = await self._engine.connect()
        try:
            async with self._connection.begin():
                return await self._connection.run_sync(work)
        except Exception:
            await self._connection.invalidate()  # it may be broken; the next work gets a new one
            await self.close()
            raise

    async def close(self) -> None:
        """As `Writer` has it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()
