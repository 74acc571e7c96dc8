"""A database of every earlier schema goes on with this program: each dump was made by the program of then.

A dump is named by the number of its steps. `python -m tests.campaigns.dump . FILE` makes the one of today's schema.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from shop import POSTGRES, Shop, opened_shop  # noqa: F401  # the fixture
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import Connection

from bot.store import Store
from bot.store.address import read_address
from bot.store.engine import make_engine
from bot.store.schema import MIGRATIONS, metadata, migrate

DUMPS = sorted((Path(__file__).parent / "dumps").glob("*.sql"))
NEVER = {1, 2, 12}  # steps after which no program ended: the next one was published with it
RENAMED = {"notes": "key_values"}
GONE = ("lease", "tallies", "migrations")  # of the program alone: it works, how often it was asked, its steps
SERIALS = ("journal", "events", "offers", "watches", "published", "log")

Tables = Mapping[str, list[dict[str, object]]]


@contextmanager
def restored(dump: Path, file: str = ":memory:") -> Iterator[sqlite3.Connection]:
    """The database that `dump` is of, in SQLite's `file`."""
    with closing(sqlite3.connect(file)) as database:
        database.row_factory = sqlite3.Row
        database.executescript(dump.read_text(encoding="utf-8"))
        yield database


def tables_of(database: sqlite3.Connection) -> Tables:
    """Every row of every table, by its columns."""
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if not name.startswith("sqlite_")]
    return {name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in kept}


def put_back(dump: Path, shop: Shop) -> Tables:
    """Let `shop` have the database of `dump`; its tables."""
    if shop.url is None:
        shop.folder.mkdir(mode=0o700)
        with restored(dump, str(shop.folder / "footnote.db")) as database:
            return tables_of(database)
    with restored(dump) as database:
        tables = tables_of(database)
    asyncio.run(_fill(str(POSTGRES), int(dump.stem), tables))
    return tables


async def _fill(url: str, steps: int, tables: Tables) -> None:
    engine = make_engine(read_address(url, Path()), 5)
    for _ in range(steps):
        async with engine.begin() as connection:
            await connection.run_sync(migrate, MIGRATIONS[:steps], "x")
    async with engine.begin() as connection:
        await connection.run_sync(_insert, tables)
    await engine.dispose()


def _insert(connection: Connection, tables: Tables) -> None:
    for name, rows in sorted(tables.items(), key=lambda table: table[0] == "events"):  # they refer to others
        for row in rows if name != "migrations" else ():
            columns = ", ".join(row)
            connection.execute(text(f"INSERT INTO {name} ({columns}) VALUES (:{', :'.join(row)})"), row)
    for name in set(SERIALS) & tables.keys():
        connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 1000)"))


async def rows_now(store: Store, table: str, columns: list[str]) -> Counter[tuple[object, ...]]:
    """The rows of `table` as they are."""
    return Counter(map(tuple, await store.database.read(text(f"SELECT {', '.join(columns)} FROM {table}"))))


def test_there_is_a_dump_of_every_earlier_schema() -> None:
    """Who adds a step makes the dump of the schema before it first."""
    assert {int(dump.stem) for dump in DUMPS} >= set(range(1, len(MIGRATIONS))) - NEVER


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_no_step_was_changed_since(dump: Path, tmp_path: Path) -> None:
    """The steps of today make the very tables that the program of then made."""
    engine = create_engine(f"sqlite:///{tmp_path / 'steps.db'}")
    for _ in range(int(dump.stem)):
        with engine.begin() as connection:
            migrate(connection, MIGRATIONS[: int(dump.stem)], "x")
    query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name"
    with restored(dump) as then, engine.connect() as now:
        assert [row[0] for row in then.execute(query)] == list(now.exec_driver_sql(query).scalars())
    engine.dispose()


@pytest.mark.slow
@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_every_row_is_there_after_the_steps(dump: Path, shop: Shop) -> None:
    """Whatever a column held that there still is, it holds; and tables and columns are those of a new database."""
    before = put_back(dump, shop)
    assert before["journal"] and before["replies"] and before["inbox"]

    async def scene(store: Store) -> None:
        for then, rows in before.items():
            table = metadata.tables.get(RENAMED.get(then, then))
            if then in GONE or table is None or not rows:
                continue
            kept = [column.name for column in table.columns if column.name in rows[0]]
            assert len(kept) >= min(2, len(rows[0]))
            wanted = Counter(tuple(row[name] for name in kept) for row in rows)
            assert not wanted - await rows_now(store, table.name, kept), then

    shop.run(scene)
    assert columns_of(shop) == {
        name: {column.name for column in table.columns} for name, table in metadata.tables.items()
    }


def columns_of(shop: Shop) -> dict[str, set[str]]:
    """The columns of each table in the database, the record of steps left out."""

    def look(connection: Connection) -> dict[str, set[str]]:
        seen = inspect(connection)
        names = set(seen.get_table_names()) - {"migrations"}
        return {name: {str(column["name"]) for column in seen.get_columns(name)} for name in names}

    async def run() -> dict[str, set[str]]:
        engine = make_engine(read_address(str(POSTGRES) if shop.url else None, shop.folder), 5)
        async with engine.connect() as connection:
            found = await connection.run_sync(look)
        await engine.dispose()
        return found

    return asyncio.run(run())


@pytest.mark.slow
@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_what_a_kill_left_unanswered_is_worked_on(dump: Path, shop: Shop) -> None:
    """The update that was being answered when the program of then was killed is taken again, as it came."""
    before = put_back(dump, shop)
    [left] = [row for row in before["inbox"] if row["state"] != "done"]

    async def scene(store: Store) -> None:
        async with store.joined(left["changed"] + 1, 7):  # type: ignore[operator]
            [work] = await store.inbox.take(5, left["changed"] + 2)  # type: ignore[operator]
            assert (work.update, work.raw) == (left["update_id"], left["raw"])

    shop.run(scene)
