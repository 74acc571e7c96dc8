"""Where a test's store is kept, how it is opened again, and updates to put into it.

A real SQLite file; and a real PostgreSQL database when `TEST_DATABASE_URL` names one, also behind PgBouncer where that
is installed. It is emptied, so each process of pytest-xdist takes one of its own beside it: the user of the address
must be allowed to make databases.
"""

from __future__ import annotations

import asyncio
import atexit
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import text

from bot.store import Arrival, Store, open_store
from bot.store.address import read_address
from bot.store.engine import make_engine
from tests.campaigns.replicas import pooler

GIVEN = os.environ.get("TEST_DATABASE_URL")
PROCESS = os.environ.get("PYTEST_XDIST_WORKER")
POSTGRES = f"{GIVEN}_{PROCESS}" if GIVEN and PROCESS else GIVEN
SESSIONS = 5  # of the pooler with the database
T = TypeVar("T")
Test = TypeVar("Test", bound=Callable[..., None])


def needs_postgres(test: Test) -> Test:
    """Skip `test` where there is no PostgreSQL; `make test`, for which a clone is enough, leaves it out."""
    there = pytest.mark.skipif(not POSTGRES, reason="needs PostgreSQL")
    return pytest.mark.slow(there(test))  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Shop:
    """Where a test's store is kept, and how it is opened again: as after a restart."""

    folder: Path
    url: str | None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Store]:
        async with open_store(self.folder, self.url, patience=0.2) as store:
            yield store

    def run(self, scene: Callable[[Store], Awaitable[T]]) -> T:
        """Play `scene` with the store open."""

        async def play() -> T:
            async with self.open() as store:
                return await scene(store)

        return asyncio.run(play())


async def empty(url: str) -> None:
    """A PostgreSQL database with nothing in it, made when it is not there."""
    if url != GIVEN:
        await _make(url.rpartition("/")[2])
    engine = make_engine(read_address(url, Path()), 5)
    async with engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await engine.dispose()


async def _make(name: str) -> None:
    engine = make_engine(read_address(str(GIVEN), Path()), 5).execution_options(isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        if not await connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}):
            await connection.execute(text(f'CREATE DATABASE "{name}"'))
    await engine.dispose()


WAYS = {
    "sqlite": lambda: None,
    **({"postgresql": lambda: POSTGRES} if POSTGRES else {}),
    **({"pgbouncer": lambda: behind_pooler()} if POSTGRES and pooler.is_installed() else {}),
}


@cache
def behind_pooler() -> str:
    """The address of the PostgreSQL database behind a pooler, which is there until the tests end."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(pooler.pooled(str(POSTGRES), SESSIONS))


@pytest.fixture(name="shop", params=WAYS)
def opened_shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    url = WAYS[request.param]()
    if url:
        asyncio.run(empty(str(POSTGRES)))
    yield Shop(tmp_path / "data", url)


@pytest.fixture(name="local")
def local_shop(tmp_path: Path) -> Shop:
    """A store in a file, for what only files do."""
    return Shop(tmp_path / "data", None)


@pytest.fixture(name="remote")
def remote_shop(tmp_path: Path) -> Shop:
    """A store in PostgreSQL, for what only replicas do."""
    asyncio.run(empty(str(POSTGRES)))
    return Shop(tmp_path / "data", POSTGRES)


def arrivals(*numbers: int, queue: str | None = None) -> list[Arrival]:
    """Updates with these numbers, of one queue or each of its own."""
    return [Arrival(number, f'{{"update_id": {number}}}', queue or f"lane {number}") for number in numbers]


ELSEWHERE = text("""
    INSERT INTO replicas (bot, name, machine, process, until)
    VALUES (:bot, 'footnote, process 7 on another machine', :machine, :process,
            EXTRACT(EPOCH FROM clock_timestamp()) + :seconds) RETURNING id""")


@asynccontextmanager
async def another(shop: Shop) -> AsyncIterator[Store]:
    """The same store, as another process opens it."""
    async with shop.open() as store:
        yield store


async def change(store: Store, statement: str, **values: object) -> None:
    """Do `statement`, however long others hold what it changes."""
    async with store.database.engine.begin() as connection:
        if store.database.is_shared:
            await connection.execute(text("SET LOCAL lock_timeout = 0"))
        await connection.execute(text(statement), values)


async def elsewhere(store: Store, seconds: float, *, bot: int = 0, of: str = "elsewhere", process: int = 1) -> int:
    """Let there be a replica on another machine, whose lease has so many `seconds`; its number."""
    async with store.database.engine.begin() as connection:
        values = {"bot": bot, "machine": of, "process": process, "seconds": seconds}
        return int((await connection.execute(ELSEWHERE, values)).scalar_one())


async def until_taken(store: Store, most: float = 15.0) -> list[int]:
    """The updates that `store` can take, once there are any; at most so many seconds later."""
    for _ in range(int(most / 0.05)):
        if works := await store.inbox.take(5, 2.0):
            return [work.update for work in works]
        await asyncio.sleep(0.05)
    return []
