"""What fails: with the surroundings it may be tried again, with what was to be written never; and damage is told."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from shop import Shop, arrivals, local_shop, opened_shop  # noqa: F401  # the fixtures
from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.problems import Refused, StoreError, StoreFailed, StoreFault
from bot.store import Asked, Store, Told

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ASKED = Asked("How many?", "unknown", None, 0.1, None, "private", 7)


def _key_error(connection: Connection, items: Sequence[dict[str, str]]) -> list[str]:
    return [item["secret"] for item in items]


def _twice(connection: Connection, items: Sequence[int]) -> list[None]:
    for _ in (1, 2):
        connection.execute(text("INSERT INTO key_values (name, value) VALUES ('secret', 'x')"))
    return [None for _ in items]


def _wrong_statement(connection: Connection, items: Sequence[int]) -> list[None]:
    connection.execute(text("SELEC secret"))
    return [None for _ in items]


def _wrong_type(connection: Connection, items: Sequence[int]) -> list[None]:
    connection.execute(text("INSERT INTO key_values (name, value) VALUES ('x', :value)"), {"value": object()})
    return [None for _ in items]


def _too_large(connection: Connection, items: Sequence[int]) -> list[None]:
    connection.execute(text("UPDATE inbox SET update_id = :value"), {"value": 2**70})
    return [None for _ in items]


@pytest.mark.parametrize("batch", [_key_error, _twice, _wrong_statement, _wrong_type, _too_large])
def test_a_fault_of_the_programs(shop: Shop, batch: object) -> None:
    """A piece that can never be written fails alone and for good; those that shared its commit are written."""

    async def scene(store: Store) -> tuple[object, dict[str, int]]:
        pieces = (store.database.write(batch, {}), *(store.inbox.receive(arrivals(n), 1.0) for n in (1, 2)))  # type: ignore[arg-type]
        first, *others = await asyncio.gather(*pieces, return_exceptions=True)
        assert all(isinstance(other, list) for other in others)
        return first, await store.inbox.counts()

    error, counts = shop.run(scene)
    assert type(error) is StoreFault, error
    assert error.remedy == "This is a fault of the program: report it"
    assert "secret" not in error.what or "UNIQUE" in error.what or "syntax" in error.what
    assert counts == {"new": 2, "repeated": 0}


def test_where_the_fault_is(local: Shop) -> None:
    """A fault names the line of ours in which it came up."""

    async def scene(store: Store) -> None:
        await store.database.write(_key_error, {})

    with pytest.raises(StoreFault, match=r"builtins KeyError in \w+\.py, line \d+"):
        local.run(scene)


def test_a_number_that_no_column_holds(shop: Shop) -> None:
    """A question whose number no database holds is a fault, and the next one is recorded."""

    async def scene(store: Store) -> int:
        with pytest.raises(StoreFault):
            await store.journal.record(2**70, ASKED, 1.0)
        return await store.journal.record(1, ASKED, 1.0)

    assert shop.run(scene) == 1


def test_a_table_that_is_gone(shop: Shop) -> None:
    """A table that somebody has dropped is no fault of what was to be written: it may be tried again."""

    async def scene(store: Store) -> None:
        async with store.database.engine.begin() as connection:
            await connection.execute(text("DROP TABLE watches"))
        for failing in (store.watches.waiting(), store.write(Told(1), now=1.0)):
            with pytest.raises(StoreFailed, match="Start the bot again: it makes the tables that are missing"):
                await failing

    shop.run(scene)


def test_reading_fails_in_the_same_way(shop: Shop) -> None:
    """What is read fails as what is written does: for good, or because something is not there."""

    async def scene(store: Store) -> None:
        with pytest.raises(StoreFault):
            await store.database.read(text("SELEC 1"))
        with pytest.raises(StoreFailed):
            await store.database.read(text("SELECT absent FROM inbox"))

    shop.run(scene)


def fill(shop: Shop) -> Path:
    """A database of some 50 pages on the disk, closed."""

    async def scene(store: Store) -> Path:
        for update in range(300):
            await store.journal.record(update, Asked("x" * 500, "unknown", None, 0.1, None, "private", 7), 1.0)
        await store.database.sweep()
        assert store.file is not None
        return store.file

    return shop.run(scene)


def damage(file: Path) -> None:
    """Turn over the first bytes of every page but the first ones, which tell what is where."""
    with file.open("r+b") as opened:
        for page in range(8, file.stat().st_size // 4096):
            opened.seek(page * 4096)
            opened.write(b"\xff\xfe\xfd\xfc")


def test_damage_at_the_start(local: Shop) -> None:
    """No bot starts on a damaged file: it is told in one line, with what to do."""
    file = fill(local)
    with file.open("r+b") as opened:  # the journal's entries, which nothing reads at the start
        for page in range(file.stat().st_size // 4096 - 20, file.stat().st_size // 4096):
            opened.seek(page * 4096)
            opened.write(b"\xff\xfe\xfd\xfc")

    async def scene(store: Store) -> None:
        async with store.joined(1.0):
            raise AssertionError("it must not start")

    with pytest.raises(Refused, match=r"footnote\.db: the database is damaged: .* Restore it from a backup") as refused:
        local.run(scene)
    assert len(str(refused.value).splitlines()) == 1


def test_damage_under_the_running_bot(local: Shop) -> None:
    """A file that is damaged under the bot is told by the first read or write that meets it, and the bot stops."""
    file = fill(local)

    async def scene(store: Store) -> None:
        async with store.joined(1.0):
            damage(file)
            with pytest.raises(StoreFailed, match=r"malformed\. Stop the bot and restore the file from a backup"):
                await store.journal.tidy(9.0, 9.0)
            await asyncio.Event().wait()

    with pytest.raises(Refused, match=r"footnote\.db: the database is damaged"):
        local.run(scene)


@pytest.mark.parametrize("command", [["run"], ["inbox"], ["report"], ["export", "questions", "out.csv"]])
def test_damage_at_the_command_line(tmp_path: Path, command: list[str]) -> None:
    """Every command that opens a damaged database ends with one line, whatever page the damage is on."""
    book = tmp_path / "answers.yaml"
    book.write_bytes((ROOT / "tests" / "sample.yaml").read_bytes())
    file = fill(Shop(tmp_path / "data", None))
    with file.open("r+b") as opened:  # every table
        opened.seek(4096)
        opened.write(os.urandom(file.stat().st_size - 4096))
    environment = {"TELEGRAM_BOT_TOKEN": "1:" + "a" * 35, "TELEGRAM_API_URL": "http://127.0.0.1:9", "BOOK": str(book)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", *command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert "Traceback" not in done.stderr and "(store)" in line


def test_the_tree() -> None:
    """Who waits for the store's errors gets both kinds, and neither is taken for the other."""
    assert issubclass(StoreFailed, StoreError) and issubclass(StoreFault, StoreError)
    assert not issubclass(StoreFault, StoreFailed) and not issubclass(StoreError, Refused)
