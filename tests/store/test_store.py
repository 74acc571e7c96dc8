"""The store as a whole: files for their owner only, one bot to a database, failures that leave nothing half done."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
import stat
import subprocess
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import pytest
from shop import Shop, arrivals, opened_shop  # noqa: F401  # the fixture
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from bot.problems import Refused
from bot.store import Asked, Replied, Store, StoreFailed, open_store
from bot.store.engine import address
from bot.store.migrations import MIGRATIONS
from bot.store.tables import metadata

DAY = 24 * 3600.0
SECRET = "cuantos modelos tiene la provincia de Sichuan"


@pytest.fixture
def local(tmp_path: Path) -> Shop:
    """A store in a file, for what only files do."""
    return Shop(tmp_path / "data", None)


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
    assert made == {name: set(table.columns.keys()) for name, table in metadata.tables.items()}


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
            async with store.alone(1.0):
                await store.inbox.receive(arrivals(1), 1.0)
                return {file.name: stat.S_IMODE(file.stat().st_mode) for file in local.folder.iterdir()}

        modes = local.run(scene)
        (local.folder / "footnote.db").chmod(0o644)
        again = local.run(scene)
    finally:
        os.umask(before)
    files = ["footnote.db", "footnote.db-shm", "footnote.db-wal", "footnote.key", "footnote.lock"]
    assert modes == again == dict.fromkeys(files, 0o600)
    assert stat.S_IMODE(local.folder.stat().st_mode) == 0o700


def test_the_second_bot_is_refused(shop: Shop) -> None:
    """A second process on the same database is told which one has it; when that ends, however, it may start."""
    code = f"""
import asyncio, sys
from pathlib import Path
from bot.store import open_store
async def main():
    async with open_store(Path({str(shop.folder)!r}), {shop.url!r}) as store, store.alone(1.0):
        print("working", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""

    async def scene(store: Store) -> None:
        async with store.alone(2.0):
            pass

    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "working\n"
            with pytest.raises(Refused, match=f"another bot works on this database: .*process {other.pid} on"):
                shop.run(scene)
        finally:
            other.kill()
    asyncio.run(_until_free(shop))


async def _until_free(shop: Shop) -> None:
    """Start as a bot; PostgreSQL takes a moment to notice that the other one is gone."""
    for attempt in range(50):
        try:
            async with shop.open() as store, store.alone(3.0):
                return
        except Refused:
            if attempt == 49:
                raise
            await asyncio.sleep(0.1)


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
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
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
        with pytest.raises(Refused, match="DATABASE_URL its value is no such address") as refused:
            Shop(local.folder, url).run(lambda store: store.inbox.counts())
        assert "secret" not in str(refused.value)


def test_addresses() -> None:
    """Addresses as hosts give them are understood: any spelling of PostgreSQL, and its own name for encryption."""
    found = address("postgres://ana:pw@host/name?sslmode=require", Path())
    assert found.render_as_string(hide_password=False) == "postgresql+asyncpg://ana:pw@host/name?ssl=require"
    assert address("sqlite:////var/bot.db", Path()).database == "/var/bot.db"


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


def test_a_damaged_key(local: Shop) -> None:
    """A key that is not whole is refused, since readers would silently be others."""
    local.run(lambda store: store.inbox.counts())
    (local.folder / "footnote.key").write_bytes(b"half")
    with pytest.raises(Refused, match="the key has 4 bytes, not 32"):
        local.run(lambda store: store.inbox.counts())


async def _a_day(store: Store) -> None:
    """Reader 7 asks, gets an answer, chooses a language; reader 8 asks too."""
    for update, reader in ((1, 7), (2, 8)):
        batch = arrivals(update, lane=str(reader))
        await store.inbox.receive([type(batch[0])(update, f'"{SECRET} {reader}"', str(reader), f"{reader}:1")], 1.0)
        await store.inbox.take(1, 1.0)
        asked = Asked(f"{SECRET} {reader}", "unknown", None, 0.1, "es", "private", reader)
        entry = await store.journal.record(update, asked, 1.0)
        await store.replies.keep(reader, 1, Replied(2, entry), 1.0, reader)
        await store.journal.happened(entry, "none", 2.0)
        await store.readers.choose(reader, "es", 2.0)
        await store.readers.count(reader, 60, 2.0)
        await store.inbox.done(update, 2.0, 2)


async def _left(store: Store) -> dict[str, int]:
    return {
        name: len(await store.database.read(table.select()))
        for name, table in metadata.tables.items()
        if name != "lanes"
    }


def test_forgetting_a_reader(shop: Shop) -> None:
    """A reader who wants to be forgotten is: every row of theirs goes, every other stays."""

    async def scene(store: Store) -> tuple[dict[str, int], dict[str, int]]:
        await _a_day(store)
        before = await _left(store)
        await store.forget(7)
        assert await store.readers.language(8) == "es" and await store.replies.reply_to(8, 1) is not None
        assert await store.readers.language(7) is None and await store.replies.reply_to(7, 1) is None
        return before, await _left(store)

    before, after = shop.run(scene)
    assert set(before.values()) == {2} and set(after.values()) == {1}


def test_forgotten_words_are_in_no_file(local: Shop) -> None:
    """What a reader had us forget cannot be found in the files either, while the bot runs on."""

    def found(needle: str) -> list[str]:
        return [file.name for file in local.folder.iterdir() if needle.encode() in file.read_bytes()]

    async def scene(store: Store) -> None:
        await _a_day(store)
        assert found(f"{SECRET} 7")
        await store.forget(7)
        assert found(f"{SECRET} 7") == []
        assert found(f"{SECRET} 8")

    local.run(scene)


def test_tidying(shop: Shop) -> None:
    """Answered updates go after a day, replies after two, the journal after ninety unless it is set otherwise."""

    async def scene(store: Store) -> list[tuple[int, int, int]]:
        await _a_day(store)
        kept = []
        for day in (0.9, 1.1, 2.1, 89, 91):
            await store.tidy(2.0 + day * DAY)
            left = await _left(store)
            kept.append((left["inbox"], left["replies"], left["journal"]))
        assert (await _left(store))["events"] == 0
        return kept

    assert shop.run(scene) == [(2, 2, 2), (0, 2, 2), (0, 0, 2), (0, 0, 2), (0, 0, 0)]
    shop.run(_a_day)
    shop.run(lambda store: store.tidy(8 * DAY, journal_kept=7 * DAY))
    assert shop.run(_left)["journal"] == 0


def test_nothing_unfinished_is_tidied(shop: Shop) -> None:
    """A question that waits is never tidied away; what was set aside is, after a week."""

    async def scene(store: Store) -> dict[str, int]:
        await store.inbox.receive(arrivals(1, 2), 1.0)
        await store.inbox.take(1, 1.0)
        await store.inbox.put_aside(1, "unreadable", 1.0)
        await store.tidy(6 * DAY)
        assert await store.inbox.counts() == {"aside": 1, "new": 1, "repeated": 0}
        await store.tidy(400 * DAY)
        return await store.inbox.counts()

    assert shop.run(scene) == {"new": 1, "repeated": 0}


def test_readers_names_are_keyed(local: Shop, tmp_path: Path) -> None:
    """A reader's pseudonym is the same after a restart, and another in another newsroom."""

    async def scene(store: Store) -> str | None:
        await store.journal.record(1, Asked("x", "unknown", None, 0, None, "private", 7), 1.0)
        [entry] = [entry async for entry in store.journal.entries(0, 9)]
        return entry.reader

    mine, again, other = local.run(scene), local.run(scene), Shop(tmp_path / "other", None).run(scene)
    assert mine == again != other
    assert mine is not None and len(mine) == 32


def test_errors_hold_no_words(shop: Shop) -> None:
    """What is raised when a piece of work fails holds none of the reader's words, tracebacks included."""

    async def scene(store: Store) -> str:
        asked = Asked(SECRET, "unknown", SECRET, 0.1, None, "private", 2**70)
        row = store.journal.record(2**70, asked, 1.0)
        [error] = await asyncio.gather(row, return_exceptions=True)
        assert isinstance(error, StoreFailed)
        return "".join(traceback.format_exception(error))

    shown = shop.run(scene)
    assert "Sichuan" not in shown and str(2**70) not in shown


def test_logs_hold_no_words(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """No library writes readers' words or ids into the log, not even at DEBUG and when the work fails."""

    async def scene(store: Store) -> None:
        await _a_day(store)
        bad = store.journal.record(2**70, Asked(SECRET, "unknown", None, 0.1, None, "private", 7), 1.0)
        await asyncio.gather(bad, return_exceptions=True)
        await store.forget(7)

    with caplog.at_level(logging.DEBUG):
        logging.getLogger("aiosqlite").setLevel(logging.NOTSET)
        shop.run(scene)
        logging.getLogger("test").debug("seen")
    assert "seen" in caplog.text
    assert "Sichuan" not in caplog.text and str(2**70) not in caplog.text


def test_open_twice_is_for_the_operator(shop: Shop) -> None:
    """Reports and the operator's commands open the store while the bot works."""

    async def scene(store: Store) -> dict[str, int]:
        async with store.alone(1.0), open_store(shop.folder, shop.url) as other:
            await store.inbox.receive(arrivals(1), 1.0)
            return await other.inbox.counts()

    assert shop.run(scene) == {"new": 1, "repeated": 0}
