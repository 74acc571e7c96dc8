"""One bot to a database: two would answer every question twice.

For SQLite the lock is held on a file beside the database, for PostgreSQL in the database itself. Both are let go when
the process ends, however it ends.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.problems import Place, Problem, Refused
from bot.store.engine import make_private

KEY: Final = int.from_bytes(b"footnote", "big")
HOLDER: Final = """
    SELECT activity.application_name FROM pg_locks JOIN pg_stat_activity AS activity USING (pid)
    WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND (classid::bigint << 32) + objid::bigint = :key AND pg_locks.database = activity.datid"""

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, 1 << 20, os.SEEK_SET)  # beyond the text, which others may read
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def file_lock(path: Path) -> Iterator[None]:
    """Hold the lock on the file `path`; `Refused` with its holder when another process does."""
    make_private(path)
    file = os.open(path, os.O_RDWR)
    try:
        _take(file, path)
        yield
    finally:
        os.close(file)


def _take(file: int, path: Path) -> None:
    try:
        _lock(file)
    except OSError:
        raise _held(str(path), path.read_text(encoding="utf-8", errors="replace").strip()) from None
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, f"process {os.getpid()} on {socket.gethostname()}\n".encode())


@asynccontextmanager
async def advisory_lock(engine: AsyncEngine) -> AsyncIterator[None]:
    """Hold the lock in the PostgreSQL database of `engine`; `Refused` with its holder when another process does."""
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        if not await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY}):
            raise _held("DATABASE_URL", str(await connection.scalar(text(HOLDER), {"key": KEY})))
        try:
            yield
        finally:
            await connection.invalidate()  # hanging up lets go of it


def _held(place: str, holder: str) -> Refused:
    what = f"another bot works on this database: {holder or 'it does not say which'}"
    return Refused([Problem(Place(place), what, "Stop it first, or give this bot a database of its own", "store")])
