"""Copies of the database: made while a bot works on it, put back when none does, and never half."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from conftest import ROOT
from shop import Shop, arrivals
from states import ASKED

from bot.maintenance.copies import Personal, back_up, restore
from bot.problems import Refused
from bot.store import MIGRATIONS, Choice, Game, Store, Watching

TEXT = "zebras and quaggas"


async def fill(store: Store) -> None:
    """One question in the journal, one update that waits, one chat to be told, one language, one quiz under way."""
    await store.journal.record(5, ASKED, 1.0)
    await store.inbox.receive(arrivals(1), 1.0)
    await store.write(Watching(7, "en", TEXT, None), Choice(7, "es"), Game(7, "{}"), now=1.0)


@pytest.fixture(name="shop")
def local_shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path / "data", None)


def file_of(shop: Shop) -> Path:
    return shop.folder / "footnote.db"


def test_a_copy_is_made_while_a_bot_works(shop: Shop, tmp_path: Path) -> None:
    """It has all that was committed by then, is whole by itself, its owner's only, and says what is personal in it."""
    copy = tmp_path / "copy.db"

    async def scene(store: Store) -> Personal:
        async with store.joined(0.0):
            await fill(store)
            return await asyncio.to_thread(back_up, file_of(shop), copy)

    assert shop.run(scene) == Personal(questions=1, updates=1, chats=1, languages=1, quizzes=1)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600 or os.name == "nt"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["copy.db"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT question FROM watches").fetchall() == [(TEXT,)]


def test_what_is_put_back_is_as_it_was(shop: Shop, tmp_path: Path) -> None:
    """With the database that it replaces kept beside it, and each kept apart from the next."""
    shop.run(fill)
    back_up(file_of(shop), tmp_path / "copy.db")
    shop.run(lambda store: store.forget(7))
    asides = [restore(tmp_path / "copy.db", file_of(shop)) for _ in range(2)]
    assert [aside.name for aside in asides if aside] == ["footnote.db.before-1", "footnote.db.before-2"]

    async def scene(store: Store) -> tuple[int, str | None]:
        async with store.joined(0.0):
            return await store.journal.count(0.0, 9.0), store.readers.language(7)

    assert shop.run(scene) == (1, "es")


@pytest.mark.parametrize("state", ["new", "taken", "sending"])
def test_what_waited_for_its_answer_is_set_aside(state: str, shop: Shop, tmp_path: Path) -> None:
    """It was perhaps answered since: nobody gets an answer twice, or days late, unless the operator wants that."""
    shop.run(fill)
    with closing(sqlite3.connect(file_of(shop))) as connection, connection:
        connection.execute("UPDATE inbox SET state = ?", (state,))
    back_up(file_of(shop), tmp_path / "copy.db")
    restore(tmp_path / "copy.db", file_of(shop))

    async def scene(store: Store) -> None:
        async with store.joined(0.0):
            assert await store.inbox.take(9, 2.0) == []
            [kept] = await store.inbox.kept()
            assert (kept.update, kept.state) == (1, "aside") and "backup" in kept.reason
            await store.inbox.retry(1, 2.0)
            assert [work.update for work in await store.inbox.take(9, 2.0)] == [1]

    shop.run(scene)


def test_a_bot_that_works_is_not_robbed_of_its_database(shop: Shop, tmp_path: Path) -> None:
    """To put a copy back is refused, with the bot's name, and changes nothing."""

    async def scene(store: Store) -> None:
        async with store.joined(0.0):
            await asyncio.to_thread(back_up, file_of(shop), tmp_path / "copy.db")
            with pytest.raises(Refused, match="another bot works on this database: footnote, process"):
                await asyncio.to_thread(restore, tmp_path / "copy.db", file_of(shop))
            await fill(store)

    shop.run(scene)
    assert not list(shop.folder.glob("*before*")) and not list(shop.folder.glob("*restoring*"))


def broken(copy: Path, how: str) -> None:
    """Make something else of the copy."""
    if how == "damaged":
        with copy.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(copy.stat().st_size - 4096))
        return
    copy.unlink()
    if how == "empty":
        copy.touch()
    elif how == "text":
        copy.write_text("no database " * 1000)
    elif how == "another":
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("CREATE TABLE things (name TEXT)")


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("damaged", "it is damaged|it is no database that can be read"),
        ("gone", "there is no such file"),
        ("empty", "it is no database of Footnote"),
        ("text", "it is no database that can be read: file is not a database"),
        ("another", "it is no database of Footnote"),
    ],
)
def test_what_is_no_whole_copy_is_not_put_back(how: str, told: str, shop: Shop, tmp_path: Path) -> None:
    """Damaged, empty, or another program's: the database stays as it is."""
    shop.run(fill)
    copy = tmp_path / "copy.db"
    back_up(file_of(shop), copy)
    broken(copy, how)
    before = file_of(shop).read_bytes()
    with pytest.raises(Refused, match=told):
        restore(copy, file_of(shop))
    assert file_of(shop).read_bytes() == before


def test_a_copy_of_a_newer_version_is_not_put_back(shop: Shop, tmp_path: Path) -> None:
    """One of an older version is, and brought up to date when it is opened."""
    shop.run(fill)
    copy = tmp_path / "copy.db"
    back_up(file_of(shop), copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO migrations (name) VALUES ('later')")
    with pytest.raises(Refused, match=f"it has {len(MIGRATIONS) + 1} steps, and {len(MIGRATIONS)} are known"):
        restore(copy, file_of(shop))


def test_no_file_is_written_over(shop: Shop, tmp_path: Path) -> None:
    """And where there is no database there is no copy."""
    with pytest.raises(Refused, match="there is no database"):
        back_up(file_of(shop), tmp_path / "copy.db")
    shop.run(fill)
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(Refused, match="the file is there already"):
        back_up(file_of(shop), tmp_path / "copy.db")
    with pytest.raises(Refused, match="the copy cannot be made"):
        back_up(file_of(shop), tmp_path / "copy.db" / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


def run(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m bot` with `arguments` in `folder`, which has a book."""
    (folder / "answers.yaml").write_bytes((ROOT / "tests" / "sample.yaml").read_bytes())
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_commands_from_an_empty_folder_on(tmp_path: Path) -> None:
    """Made by `migrate`, copied, put back; each says what it did."""
    assert run(tmp_path, "backup", "copy.db").returncode == 1
    made = run(tmp_path, "migrate")
    assert (made.returncode, made.stdout) == (0, "The database is up to date.\n")
    copied = run(tmp_path, "backup", "copy.db")
    assert copied.returncode == 0, copied.stderr
    assert "copy.db: a copy of" in copied.stdout and "Personal in it: 0 questions" in copied.stdout
    assert "0 quizzes under way" in copied.stdout
    back = run(tmp_path, "restore", "copy.db")
    assert back.returncode == 0 and "restored from copy.db" in back.stdout and "answers.db.before-1" in back.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["backup", "my copy"],
            "pg_dump --format=custom '--file=my copy' '--dbname=postgresql://u@h:5433/d?sslmode=require'",
        ),
        (["restore", "copy"], "pg_restore --clean --if-exists --no-owner --single-transaction"),
    ],
)
@pytest.mark.slow
def test_postgresql_has_tools_of_its_own(arguments: list[str], told: str, tmp_path: Path) -> None:
    """They are named with the address, whose password is shown nowhere."""
    address = "postgresql://u:s3cret@h:5433/d?sslmode=require"
    done = run(tmp_path, *arguments, DATABASE_URL=address)
    assert done.returncode == 1 and told in done.stderr and "s3cret" not in done.stderr + done.stdout


def test_a_file_that_was_lost_is_not_made_anew(shop: Shop, tmp_path: Path) -> None:
    """Where SQLite's log is left without its file, no empty one takes its place; a copy put back is served."""
    copy, file = tmp_path / "copy.db", file_of(shop)
    left = file.with_name(f"{file.name}-wal")

    async def scene(store: Store) -> bytes:
        async with store.joined(0.0):
            await fill(store)
            await asyncio.to_thread(back_up, file, copy)
            return left.read_bytes()

    log = shop.run(scene)
    file.unlink()
    left.write_bytes(log)  # as a kill leaves it
    with pytest.raises(Refused, match=r"gone, and footnote\.db-wal is left of it.*`python -m bot restore` a copy"):
        shop.run(fill)
    assert not file.exists() and left.read_bytes() == log
    restore(copy, file)
    assert not left.exists()

    async def language(store: Store) -> str | None:
        return store.readers.language(7)

    assert shop.run(language) == "es"
