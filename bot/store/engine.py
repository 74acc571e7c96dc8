"""The way to the database, SQLite in a folder of its owner's or PostgreSQL by its address, and what its errors mean."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, create_engine, event, make_url
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.problems import Place, Problem, Refused, StoreFailed

FILE: Final = "footnote.db"
DRIVERS: Final = {"sqlite": "sqlite+aiosqlite", "postgres": "postgresql+asyncpg", "postgresql": "postgresql+asyncpg"}
PRAGMAS: Final = (
    "journal_mode = WAL",  # readers and the writer do not wait for each other
    "synchronous = FULL",  # a commit is on the disk, so an update that was acknowledged outlives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what a reader has us forget is overwritten
)
REMEDIES: Final = {  # by what the database says
    "full": "Free some space on the disk of the database",
    "no space": "Free some space on the disk of the database",
    "locked": "End the other program that holds the database",
    "readonly": "Let this user write the database and its folder",
    "not a database": "Transition the file away, or name another one",
    "malformed": "Restore the file from a backup",
}

BAD_DATA: Final = ("22", "23")  # PostgreSQL's states for values that cannot be stored; its driver has no class for them


def address(url: str | None, folder: Path) -> URL:
    """The address of the database: `url` as operators write it (`postgres://...`), or the file in `folder`.

    `Refused` when it is none, or of another kind of database.
    """
    if not url:
        return URL.create(DRIVERS["sqlite"], database=str(folder / FILE))
    try:
        found = make_url(url)
        found = found.set(drivername=DRIVERS[found.get_backend_name()])
    except (ArgumentError, KeyError, ValueError):
        remedy = "Write postgresql://user:password@host/name, or unset it to keep a file beside the book"
        raise Refused([Problem(Place("DATABASE_URL"), "its value is no such address", remedy, "store")]) from None
    return _with_ssl(found)


def _with_ssl(url: URL) -> URL:
    """`url` with the name that asyncpg has for `sslmode`."""
    query = dict(url.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    return url.set(query=query)


def make_engine(url: URL, patience: float) -> AsyncEngine:
    """The engine for `url`, which waits at most `patience` seconds for a lock. `Refused` when a package is missing."""
    logging.getLogger("aiosqlite").setLevel(logging.INFO)  # at DEBUG it writes readers' words
    try:
        if url.get_backend_name() == "sqlite":
            return _sqlite(url, patience)
        return create_async_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=_introduced(patience))
    except ModuleNotFoundError as error:
        what = f"PostgreSQL needs the package {error.name}"
        raise Refused([Problem(Place("DATABASE_URL"), what, "pip install 'footnote[postgres]'", "store")]) from None


def _introduced(patience: float) -> dict[str, Any]:
    name = f"footnote, process {os.getpid()} on {socket.gethostname()}"[:63]
    settings = {"application_name": name, "lock_timeout": str(int(patience * 1000))}
    return {"server_settings": settings, "timeout": 10}


def _sqlite(url: URL, patience: float) -> AsyncEngine:
    make_private(Path(url.database or ""))
    engine = create_async_engine(url, hide_parameters=True, connect_args=_in_our_hands(patience))
    event.listen(engine.sync_engine, "connect", _prepare)
    return engine


def make_sqlite_writer(url: URL, patience: float) -> Engine:
    """The engine for the one thread that writes to the file at `url`."""
    url = url.set(drivername="sqlite+pysqlite")
    engine = create_engine(url, hide_parameters=True, connect_args=_in_our_hands(patience))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _in_our_hands(patience: float) -> dict[str, Any]:
    return {"timeout": patience, "isolation_level": None}  # transactions are begun by us, DDL's too


def make_private(file: Path) -> None:
    """Make `file` and its folder where they are missing, and let nobody but their owner into the file.

    SQLite gives its log the same rights. OSError when it cannot be done.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    file.chmod(0o600)


def _prepare(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the lock at once: one that reads first could find it taken when it comes to write."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def failed(error: Exception) -> StoreFailed:
    """`error` of the database library or the system as the room's own."""
    said = told(error)
    return StoreFailed(said, remedy_for(said))


def refused(failure: StoreFailed, place: str) -> Refused:
    """`failure` at the opening of the database named `place`, as the refusal to start."""
    return Refused([Problem(Place(place), f"the database cannot be opened: {failure.what}", failure.remedy, "store")])


def told(error: Exception) -> str:
    """What happened, without readers' words: PostgreSQL may quote values, SQLite and the system do not."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if type(cause).__module__.startswith("sqlite3"):
        return str(cause)
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    kind = type(cause.__cause__ or cause)  # asyncpg's own error, behind the one that stands in for it
    return f"{kind.__module__.partition('.')[0]} {kind.__name__}"


def remedy_for(said: str) -> str:
    """What to do about what the database `said`."""
    words = said.lower()
    return next((remedy for sign, remedy in REMEDIES.items() if sign in words), "See whether the database is in order")


def outside(error: Exception) -> bool:
    """Whether the surroundings failed (disk, lock, connection) and not what was to be written."""
    if isinstance(error, DataError | IntegrityError | ProgrammingError):
        return False
    if isinstance(error, DBAPIError):
        cause = getattr(error.orig, "__cause__", None)
        return not str(getattr(cause, "sqlstate", "")).startswith(BAD_DATA)
    return isinstance(error, OSError | TimeoutError)


def ours(error: Exception) -> bool:
    """Whether `error` comes from the database or the way to it, and not from a defect of the program."""
    return isinstance(error, SQLAlchemyError | OSError | TimeoutError | OverflowError | UnicodeError)
