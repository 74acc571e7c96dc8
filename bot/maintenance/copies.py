"""Copies of the SQLite file, made while the bot works, and put back when none does.

What comes back is the past. So updates that waited for their answer then are set aside: they were perhaps answered
since, and nobody wants an answer days later, or twice. The file that a copy replaces is kept beside it.
"""

from __future__ import annotations

import os
import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.problems import Place, Problem, Refused
from bot.store import MIGRATIONS, make_private, no_bot

BESIDE: Final = ("", "-wal", "-shm")  # SQLite's files of one database
COUNTS: Final = """
    SELECT (SELECT COUNT(*) FROM journal), (SELECT COUNT(*) FROM inbox WHERE raw <> ''),
           (SELECT COUNT(*) FROM watches), (SELECT COUNT(*) FROM readers), (SELECT COUNT(*) FROM games)"""
SET_ASIDE: Final = """
    UPDATE inbox SET state = 'aside', reason = 'it is from a backup, and was perhaps answered since'
    WHERE state IN ('new', 'taken', 'sending')"""


@dataclass(frozen=True, slots=True)
class Personal:
    """What of a database is personal.

    `questions` in readers' words, without names; `updates` as Telegram sent them, with names and ids; `chats` whose
    readers wait to be told something; `languages` that readers chose and `quizzes` that they are in, under pseudonyms.
    The key of the pseudonyms is always there.
    """

    questions: int
    updates: int
    chats: int
    languages: int
    quizzes: int


def back_up(file: Path, copy: Path) -> Personal:
    """Copy the database in `file` to the new file `copy`, whether a bot works on it or not; what is personal in it.

    `Refused` when there is no database, `copy` is there already, or it cannot be written.
    """
    if not file.is_file():
        raise _refusal(file, "there is no database", "Start the bot once, or name its book with BOOK")
    if copy.exists():
        raise _refusal(copy, "the file is there already", "Name another one")
    with _told(copy, "the copy cannot be made"):
        make_private(copy)
        with _removed_on_failure(copy):
            _copy(file, copy)
            return _personal(copy)


def restore(copy: Path, file: Path) -> Path | None:
    """Put the database in `copy` into the place of `file`; where the one that was there is now, None if none was.

    `Refused` while a bot works on `file`, and when `copy` is no whole database of a version that is known.
    """
    with _told(copy, "it is no database that can be read"):
        _check(copy)
    with no_bot(file), _told(file, "it cannot be replaced"):
        new = file.with_name(f"{file.name}.restoring")
        new.unlink(missing_ok=True)
        make_private(new)
        with _removed_on_failure(new):
            _copy(copy, new)
            with closing(sqlite3.connect(new)) as connection, connection:
                connection.execute(SET_ASIDE)
                connection.execute("DELETE FROM lanes")
            before = _moved_away(file)
            new.rename(file)
        return before


def _copy(source: Path, target: Path) -> None:
    """All of `source` into `target`, as one file that is on the disk."""
    with closing(_reading(source)) as reading, closing(sqlite3.connect(target)) as writing:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = DELETE")
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _personal(file: Path) -> Personal:
    with closing(_reading(file)) as connection:
        return Personal(*connection.execute(COUNTS).fetchone())


def _check(copy: Path) -> None:
    """`Refused` unless `copy` is whole, and one of ours, of a version that is known."""
    if not copy.is_file():
        raise _refusal(copy, "there is no such file", "Name a file that `python -m bot backup` has made")
    with closing(_reading(copy)) as connection:
        [[found]] = connection.execute("PRAGMA quick_check(1)").fetchall()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if found != "ok":
            raise _refusal(copy, f"it is damaged: {found}".replace("\n", " "), "Name another backup")
        if not {"migrations", "inbox", "journal"} <= tables:
            raise _refusal(copy, "it is no database of Footnote", "Name a file that `python -m bot backup` has made")
        [[steps]] = connection.execute("SELECT COUNT(*) FROM migrations").fetchall()
    if steps > len(MIGRATIONS):
        what = f"it is of a newer version: it has {steps} steps, and {len(MIGRATIONS)} are known"
        raise _refusal(copy, what, "Update Footnote")


def _moved_away(file: Path) -> Path | None:
    """Move the files of the database `file` to a free name beside it: that name, None when there is none of them.

    SQLite's log of a file that was lost too: it would be read into the one that takes its place.
    """
    parts = {end: part for end in BESIDE if (part := file.with_name(f"{file.name}{end}")).exists()}
    there, number = [own.name for own in file.parent.iterdir()], 1
    while any(name.startswith(f"{file.name}.before-{number}") for name in there):
        number += 1
    aside = file.with_name(f"{file.name}.before-{number}")
    for end, part in parts.items():
        part.rename(aside.with_name(f"{aside.name}{end}"))
    return aside if parts else None


@contextmanager
def _removed_on_failure(file: Path) -> Iterator[None]:
    """Leave no half a copy behind."""
    try:
        yield
    except BaseException:
        for end in BESIDE:
            file.with_name(f"{file.name}{end}").unlink(missing_ok=True)
        raise


@contextmanager
def _told(file: Path, what: str) -> Iterator[None]:
    """Errors of the disk and of SQLite as `Refused`."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        remedy = "See that the disk has room, and that this user may read and write there"
        raise _refusal(file, f"{what}: {said or type(error).__name__}", remedy) from None


def _refusal(place: Path, what: str, remedy: str) -> Refused:
    return Refused([Problem(Place(str(place)), what, remedy, "backup")])


def dump_command(dsn: str, copy: Path) -> str:
    """How PostgreSQL's own tool copies the database at `dsn`, an address without its password."""
    return shlex.join(["pg_dump", "--format=custom", f"--file={copy}", f"--dbname={dsn}"])


def restore_command(dsn: str, copy: Path) -> str:
    """How PostgreSQL's own tool puts `copy` back into the database at `dsn`, an address without its password."""
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction"]
    return shlex.join(["pg_restore", *options, f"--dbname={dsn}", str(copy)])
