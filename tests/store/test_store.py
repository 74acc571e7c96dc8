"""The store as a whole: files for their owner only, one bot to a database, failures that leave nothing half done."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from shop import Shop, arrivals, local_shop, opened_shop  # noqa: F401  # the fixtures
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from bot.problems import Refused
from bot.store import Store, StoreFailed, open_store
from bot.store.address import Address
from bot.store.engine import make_engine
from bot.store.schema import MIGRATIONS, metadata


def columns(connection: Connection) -> dict[str, set[str]]:
    found = inspect(connection)
    return {table: {column["name"] for column in found.get_columns(table)} for table in found.get_table_names()}


def test_tables_are_as_migrated(shop: Shop) -> None:
    """The tables that statements see are those that the migrations make."""

    async def scene(store: Store) -> dict[str, set[str]]:
        async with store.database.engine.connect() as connection:
            return await connection.run_sync(columns)

    made = shop.run(scene)
    assert made.pop("migrations") == {"number", "name"}
    assert made == {name: {column.name for column in table.columns} for name, table in metadata.tables.items()}


def test_a_newer_database_is_refused(shop: Shop) -> None:
    """A program that does not know all steps of the database leaves it alone."""

    async def scene(store: Store) -> None:
        async with store.database.engine.begin() as connection:
            await connection.execute(text("INSERT INTO migrations VALUES (99, 'of tomorrow')"))

    shop.run(scene)
    with pytest.raises(Refused, match=f"newer version: it has {len(MIGRATIONS) + 1} steps.*Update Footnote"):
        shop.run(scene)


def test_only_the_owner_may_read(local: Shop) -> None:
    """Whatever the umask, the folder and every file in it are their owner's alone, and become so again."""
    before = os.umask(0)
    try:

        async def scene(store: Store) -> dict[str, int]:
            async with store.joined(1.0):
                await store.inbox.receive(arrivals(1), 1.0)
                return {file.name: stat.S_IMODE(file.stat().st_mode) for file in local.folder.iterdir()}

        modes = local.run(scene)
        (local.folder / "footnote.db").chmod(0o644)
        again = local.run(scene)
    finally:
        os.umask(before)
    files = ["footnote.db", "footnote.db-shm", "footnote.db-wal", "footnote.db.lock"]
    assert modes == again == dict.fromkeys(files, 0o600)
    assert stat.S_IMODE(local.folder.stat().st_mode) == 0o700


def test_a_locked_database(local: Shop) -> None:
    """While another program holds the database, work fails with one error and is not written; then it works again."""

    async def scene(store: Store) -> dict[str, int]:
        other = sqlite3.connect(local.folder / "footnote.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        both = (store.inbox.receive(arrivals(1), 1.0), store.inbox.receive(arrivals(2), 1.0))
        for error in await asyncio.gather(*both, return_exceptions=True):
            assert isinstance(error, StoreFailed)
            assert (
                str(error) == "The database failed: database is locked. End the other program that holds the database."
            )
        other.execute("ROLLBACK")
        other.close()
        await store.inbox.receive(arrivals(2), 2.0)
        return await store.inbox.counts()

    assert local.run(scene) == {"new": 1, "repeated": 0}


def _no_more_pages(connection: Connection, items: Sequence[int]) -> list[None]:
    for extra in items:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {int(used) + extra}")
    return [None for _ in items]


LONG = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000000) SELECT max(i) FROM n")


@pytest.mark.slow
def test_readings_that_are_cancelled(shop: Shop) -> None:
    """A reader is cancelled, more than once, amid a long reading: the store closes, and nothing is left over."""

    async def play() -> int:
        async with shop.open() as store:
            reading = asyncio.create_task(store.database.read(LONG))
            while not reading.done():
                await asyncio.wait([reading], timeout=0.2)
                reading.cancel()
        return len(asyncio.all_tasks() - {asyncio.current_task()})

    assert asyncio.run(play()) == 0


def test_a_full_disk(local: Shop) -> None:
    """When the disk is full a whole batch is refused, nothing half of it is there, and what was there still is."""

    async def scene(store: Store) -> dict[str, int]:
        await store.inbox.receive(arrivals(1), 1.0)
        await store.database.write(_no_more_pages, 2)
        with pytest.raises(StoreFailed, match=r"database or disk is full\. Free some space on the disk"):
            await store.inbox.receive(arrivals(*range(2, 1000)), 2.0)
        return await store.inbox.counts()

    assert local.run(scene) == {"new": 1, "repeated": 0}


def test_a_write_that_the_system_refuses(local: Shop) -> None:
    """When the system lets no more be written, nothing is acknowledged, and the next start finds what was committed."""
    code = f"""
import asyncio, resource
from pathlib import Path
from bot.store import Arrival, StoreFailed, open_store
async def main():
    async with open_store(Path({str(local.folder)!r})) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
        for n in range(100):
            try:
                await store.inbox.receive([Arrival(n, "x" * 20_000, str(n))], 1.0)
            except StoreFailed as failure:
                return print(n)
asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert local.run(lambda store: store.inbox.counts()) == {"new": int(done.stdout), "repeated": 0}


def test_what_is_no_database(local: Shop) -> None:
    """What is no database, cannot be made, or is no address is refused with a remedy."""
    local.folder.mkdir()
    (local.folder / "footnote.db").write_text("a shopping list " * 100)
    with pytest.raises(Refused, match="file is not a database"):
        local.run(lambda store: store.inbox.counts())
    with pytest.raises(Refused, match="the database cannot be opened: Not a directory"):
        Shop(local.folder / "footnote.db" / "data", None).run(lambda store: store.inbox.counts())
    for url in ("mysql://somewhere/secret", "secret"):
        with pytest.raises(Refused, match="DATABASE_URL: its value is no such address") as refused:
            Shop(local.folder, url).run(lambda store: store.inbox.counts())
        assert "secret" not in str(refused.value)


def test_the_missing_package_is_named(local: Shop) -> None:
    """PostgreSQL without its package says what to install."""
    code = f"""
import asyncio, sys
from pathlib import Path
sys.modules["asyncpg"] = None
from bot.problems import Refused
from bot.store import open_store
async def main():
    async with open_store(Path({str(local.folder)!r}), "postgres://host/name"):
        pass
try:
    asyncio.run(main())
except Refused as refused:
    print(refused)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "asyncpg" in done.stdout and "pip install 'footnote[postgres]'" in done.stdout


def test_open_twice_is_for_the_operator(shop: Shop) -> None:
    """Reports and the operator's commands open the store while the bot works."""

    async def scene(store: Store) -> dict[str, int]:
        async with store.joined(1.0), open_store(shop.folder, shop.url) as other:
            await store.inbox.receive(arrivals(1), 1.0)
            return await other.inbox.counts()

    assert shop.run(scene) == {"new": 1, "repeated": 0}


def test_all_of_the_asynchronous_package_is_there_for_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The store takes the engines out of SQLAlchemy's package; who imports the package later gets the whole of it."""
    monkeypatch.delitem(sys.modules, "sqlalchemy.ext.asyncio", raising=False)
    make_engine(Address(tmp_path / "footnote.db"), 1)
    assert "sqlalchemy.ext.asyncio" not in sys.modules
    from sqlalchemy.ext.asyncio import AsyncSession

    assert AsyncSession.__name__ == "AsyncSession"
