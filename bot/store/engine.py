"""The way to the database, SQLite in a folder of its owner's or PostgreSQL by its address, and what its errors mean."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sqlite3
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import DBAPIError, PendingRollbackError, ResourceClosedError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.problems import Place, Problem, Refused, StoreError, StoreFailed, StoreFault
from bot.store.address import Address

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

ASYNC: Final = "sqlalchemy.ext.asyncio"
IDLE: Final = 3.0  # seconds, shorter than a lock is waited for: the rows of a process that hangs are free then
PRAGMAS: Final = (
    "journal_mode = WAL",  # readers and the writer do not wait for each other
    "synchronous = FULL",  # a commit is on the disk, so an update that was acknowledged outlives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what a reader has us forget is overwritten
)
SURROUNDINGS: Final = (
    *(OSError, MemoryError, TimeoutError, asyncio.TimeoutError),  # the last two are one from Python 3.11 on
    *(NoConnectionFree, PendingRollbackError, ResourceClosedError),  # of a connection that has just broken
)
OUR_FAULTS: Final = (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, sqlite3.NotSupportedError)
OUR_STATES: Final = ("22", "23", "42", "54", "0A")  # PostgreSQL's classes: values, constraints, statements, limits
NOT_OUR_STATES: Final = ("42501", "42P01", "42703")  # no right, no table, no column: the database is not as we made it
NOT_OUR_WORDS: Final = ("closed", "no such table", "no such column")  # the same in SQLite's words
DAMAGED: Final = ("malformed", "not a database")
REMEDIES: Final = {  # by what the database says
    "full": "Free some space on the disk of the database",
    "no space": "Free some space on the disk of the database",
    "locked": "End the other program that holds the database",
    "readonly": "Let this user write the database and its folder",
    "unable to open": "Put the file back if it was moved, and let this user read and write it and its folder",
    "not a database": "Move the file away, or name another one",
    "malformed": "Stop the bot and restore the file from a backup, or move it away to begin with an empty one",
    "no such table": "Start the bot again: it makes the tables that are missing",
    "undefinedtable": "Start the bot again: it makes the tables that are missing",
    "insufficientprivilege": "Let the user of DATABASE_URL make and write tables",
    "password": "Correct the user and the password in DATABASE_URL",
    "authorization": "Correct the user and the password in DATABASE_URL",
    "invalidcatalog": "Correct the database's name in DATABASE_URL",
    "toomanyconnections": "Close other connections to the database, or allow more",
}


def make_engine(address: Address, patience: float) -> AsyncEngine:
    """The engine for `address`; locks are waited for `patience` seconds. `Refused` when a package is missing."""
    logging.getLogger("aiosqlite").setLevel(logging.INFO)  # at DEBUG it writes readers' words
    try:
        return _sqlite(address.file, patience) if address.file else _postgresql(address, patience)
    except ModuleNotFoundError as error:
        what = f"PostgreSQL needs the package {error.name}"
        raise Refused([Problem(Place("DATABASE_URL"), what, "pip install 'footnote[postgres]'", "store")]) from None


def create_async_engine(url: str | URL, **options: Any) -> AsyncEngine:
    """SQLAlchemy's own, without the rest of its package: the sessions there load an object mapper, 6 MB for nothing."""
    spec, is_whole = find_spec(ASYNC), ASYNC in sys.modules
    if spec is not None and not is_whole:
        sys.modules[ASYNC] = module_from_spec(spec)  # by it the modules in it are found; its own code is not run
    try:
        engine: AsyncEngine = import_module(f"{ASYNC}.engine").create_async_engine(url, **options)
    finally:
        if not is_whole:
            sys.modules.pop(ASYNC, None)  # whoever imports the package gets all of it
    return engine


def _postgresql(address: Address, patience: float) -> AsyncEngine:
    """With a pooler in between a session lasts for one transaction: it takes no settings, and prepares nothing."""
    settings = {"application_name": whoami()[:63], **address.arguments["server_settings"]}
    arguments = {**address.arguments, "dsn": address.dsn, "server_settings": settings, "statement_cache_size": 0}
    if address.is_pooled:
        arguments |= {"prepared_statement_cache_size": 0, "prepared_statement_name_func": lambda: f"s{uuid4().hex}"}
    else:
        settings |= {name: str(int(seconds * 1000)) for name, seconds in timeouts(patience).items()}
    way = "postgresql+asyncpg://"  # where to is among the arguments
    return create_async_engine(way, hide_parameters=True, pool_pre_ping=True, connect_args=arguments)


def timeouts(patience: float) -> dict[str, float]:
    """How long PostgreSQL waits, in seconds: for a lock, and for a process that hangs within a transaction."""
    return {"lock_timeout": patience, "idle_in_transaction_session_timeout": IDLE}


async def look_for_pooler(address: Address) -> Address:
    """`address`, with a note when a pooler stands before PostgreSQL: it has another process at its end than it says."""
    if address.file or address.is_pooled:
        return address
    careful = replace(address, is_pooled=True)
    engine = make_engine(careful, 0)
    try:
        async with engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            process = await connection.scalar(text("SELECT pg_backend_pid()"))
            return address if driver.get_server_pid() == process else careful
    finally:
        await engine.dispose()


@dataclass(frozen=True, slots=True)
class Condition:
    """How a database is found: the server's `version`, its `steps` of migration, and whether this user may write.

    `ahead` is by how many seconds its clock goes before this machine's; `is_pooled` whether a pooler stands before it.
    """

    version: str
    steps: int
    may_write: bool
    ahead: float = 0.0
    is_pooled: bool = False


async def examine(address: Address, patience: float) -> Condition | None:
    """The condition of the database at `address`; None when it is a file that is not there. Changes nothing.

    `StoreError` when it does not answer within `patience` seconds, or is none.
    """
    if address.file and not address.file.exists():
        return None
    try:
        return await asyncio.wait_for(_examine(address, patience), patience)
    except (OSError, SQLAlchemyError, asyncio.TimeoutError) as error:
        raise store_error(error) from None


async def _examine(address: Address, patience: float) -> Condition:
    address = await look_for_pooler(address)
    engine = make_engine(address, patience)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_condition, address)
    finally:
        await engine.dispose()


def _condition(connection: Connection, address: Address) -> Condition:
    known = inspect(connection).has_table("migrations")
    steps = int(connection.scalar(text("SELECT COUNT(*) FROM migrations")) or 0) if known else 0
    if address.file:
        may_write = all(os.access(path, os.W_OK) for path in (address.file, address.file.parent))
        return Condition(f"SQLite {sqlite3.sqlite_version}", steps, may_write)
    version, may_write, clock = connection.execute(_SERVER).one()
    ahead = float(clock) - time.time()
    return Condition(f"PostgreSQL {version}", steps, bool(may_write), ahead, address.is_pooled)


_SERVER = text("""
    SELECT current_setting('server_version'), has_schema_privilege(current_schema(), 'CREATE')
        AND COALESCE(has_table_privilege(to_regclass('inbox'), 'INSERT, UPDATE, DELETE'), TRUE),
        EXTRACT(EPOCH FROM clock_timestamp())""")


def whoami() -> str:
    """How this process is named to others."""
    return f"footnote, process {os.getpid()} on {socket.gethostname()}"


def machine() -> str:
    """This machine since its start, and the processes that can be seen from here; empty where it cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"  # a container has processes of its own
    except OSError:
        return ""


def _sqlite(file: Path, patience: float) -> AsyncEngine:
    _refuse_remains(file)
    make_private(file)
    engine = create_async_engine(_there("aiosqlite", file), hide_parameters=True, connect_args=_in_our_hands(patience))
    event.listen(engine.sync_engine, "connect", _prepare)
    return engine


def _refuse_remains(file: Path) -> None:
    """`Refused` where SQLite's log of `file` is left and not the file: an empty one would hide that it was lost."""
    log = file.with_name(f"{file.name}-wal")
    if not file.exists() and log.exists() and log.stat().st_size:
        what = f"{file} is gone, and {log.name} is left of it: it was deleted or moved while a bot wrote to it"
        remedy = f"Put the file back, or `python -m bot restore` a copy; to begin with an empty one, delete {log}"
        raise Refused([Problem(Place(str(file)), what, remedy, "store")])


def make_sqlite_writer(file: Path, patience: float) -> Engine:
    """The engine for the one thread that writes to `file`."""
    engine = create_engine(_there("pysqlite", file), hide_parameters=True, connect_args=_in_our_hands(patience))
    event.listen(engine, "connect", _prepare)
    return engine


def _there(driver: str, file: Path) -> URL:
    """The address of a file that is there: one that was taken away under the bot is not made anew without a word."""
    return URL.create(f"sqlite+{driver}", database=file.absolute().as_uri(), query={"mode": "rw", "uri": "true"})


def _in_our_hands(patience: float) -> dict[str, Any]:
    return {"timeout": patience, "isolation_level": None}  # transactions are begun by us (`database`), DDL's too


def make_private(file: Path) -> None:
    """Make `file` and its folder where they are missing, and let nobody but their owner into the file.

    SQLite gives its log the same rights. A file that is there is not opened: when a program closes it, the locks that
    SQLite has on it for the same program are gone. OSError when it cannot be done.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    file.chmod(0o600)


def _prepare(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def store_error(error: Exception) -> StoreError:
    """`error`, which came up at the database, as the program's own: to be tried again, or never."""
    if isinstance(error, StoreError):
        return error
    said = told(error)
    if is_outside(error):
        return StoreFailed(said, remedy_for(said))
    return StoreFault(said, "This is a fault of the program: report it")


def refused(failure: StoreError, place: str) -> Refused:
    """`failure` at the opening of the database named `place`, as the refusal to start."""
    return Refused([Problem(Place(place), f"the database cannot be opened: {failure.what}", failure.remedy, "store")])


def told(error: Exception) -> str:
    """What happened, without readers' words: PostgreSQL and Python may quote values, SQLite and the system do not."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if isinstance(cause, sqlite3.Error):
        return str(cause)
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    kind = type(cause.__cause__ or cause)  # asyncpg's own error, behind the one that stands in for it
    return f"{kind.__module__.partition('.')[0]} {kind.__name__}{_where(error)}"


def _where(error: Exception) -> str:
    """The last line of ours on the way to `error`, for one that is our fault."""
    trace, place = error.__traceback__, ""
    while trace is not None and not is_outside(error):
        file = Path(trace.tb_frame.f_code.co_filename)
        if "bot" in file.parts and "site-packages" not in file.parts:
            place = f" in {file.name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def remedy_for(said: str) -> str:
    """What to do about what the database `said`."""
    words = said.lower()
    return next((remedy for sign, remedy in REMEDIES.items() if sign in words), "See whether the database is in order")


def is_damaged(error: StoreError) -> bool:
    """Whether the file is no whole database any more."""
    return any(sign in error.what for sign in DAMAGED)


def is_outside(error: Exception) -> bool:
    """Whether the surroundings failed (disk, lock, connection) and not what was to be written."""
    if not isinstance(error, DBAPIError) or error.orig is None:
        return isinstance(error, SURROUNDINGS)
    if isinstance(error.orig, sqlite3.Error):
        return _is_outside_sqlite(error.orig)
    cause = error.orig.__cause__ or error.orig
    state = str(getattr(cause, "sqlstate", None) or "")
    if state.startswith(OUR_STATES):
        return state in NOT_OUR_STATES
    return not isinstance(cause, ValueError)  # the driver's word for a value that it cannot send


def _is_outside_sqlite(error: sqlite3.Error) -> bool:
    said = str(error)
    if any(words in said for words in NOT_OUR_WORDS):
        return True
    # Python has no class of its own for a wrong statement: it is an error like a full disk.
    return not isinstance(error, (*OUR_FAULTS, sqlite3.ProgrammingError)) and "syntax error" not in said
