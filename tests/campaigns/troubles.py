"""What can go wrong around a bot, each as a block in which it does.

A trouble is an async context manager over a `Stage`; when the block is left, the world is sound again. Troubles of
Telegram's strike the next `STRIKES` messages; the others last as long as they say.
"""

from __future__ import annotations

import asyncio
import resource
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.campaigns.inbox import DATABASE
from tests.campaigns.stage import Stage

STRIKES = 20  # messages
HUNG_UP = 0.1  # seconds between two times that connections are closed
GONE = 10.0  # seconds that Telegram is out of reach
FULL = 4.0  # seconds that the disk is full
LOCKED = 8.0  # seconds that another program holds the database: longer than the bot waits for it
DISK = "16m"  # size of the disk that becomes full
RELOAD = 1.5  # seconds in which a changed book is noticed

Trouble = Callable[[Stage], AbstractAsyncContextManager[None]]
READER = {"id": 999, "is_bot": False, "first_name": "Nobody"}
POISON: tuple[dict[str, Any], ...] = (
    {"callback_query": {"id": "1", "from": READER, "data": 7}},
    {"message": {"message_id": 1, "chat": {"id": 999}, "text": "no date, no type"}},
    {"message": {"message_id": "one", "date": "today", "chat": {"id": [], "type": 7}, "text": {}}},
    {"message": None},
    {"inline_query": {"id": 1}},
    {"no such kind": {"nested": [[[[]]]]}},
    {},
)


def of_telegram(kind: str, times: int = STRIKES, seconds: float = 0.0, accepted: bool = False) -> Trouble:
    """Messages meet a fault of the sandbox; `accepted`: they arrive all the same."""

    @asynccontextmanager
    async def trouble(act: Stage) -> AsyncIterator[None]:
        await act.telegram.fault("sendMessage", kind, times, seconds, accepted)
        yield

    return trouble


@asynccontextmanager
async def nothing(act: Stage) -> AsyncIterator[None]:
    """Nothing goes wrong: what the rest is compared with."""
    yield


@asynccontextmanager
async def hung_up(act: Stage) -> AsyncIterator[None]:
    """Telegram closes connections that are kept open, again and again, as servers do that have many."""

    async def hang_up() -> None:
        while True:
            act.telegram.hang_up()
            await asyncio.sleep(HUNG_UP)

    task = asyncio.create_task(hang_up())
    yield
    task.cancel()


@asynccontextmanager
async def gone(act: Stage) -> AsyncIterator[None]:
    """Telegram is out of reach for GONE seconds."""
    await act.telegram.gone(GONE)
    yield
    await asyncio.sleep(GONE)


@asynccontextmanager
async def full_disk(act: Stage) -> AsyncIterator[None]:
    """The disk with the bot's data is full for FULL seconds."""
    with _filled(act):
        yield
        await asyncio.sleep(FULL)


@contextmanager
def _filled(act: Stage) -> Iterator[None]:
    """Really full where `disk` could be mounted; else no file of the bot's can grow, which is an error likewise."""
    data = (act.folder / DATABASE).parent
    if not data.is_mount():
        with _no_growth(act.bot.running.pid):
            yield
        return
    filler = data / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 4096):
            pass
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def _no_growth(process: int) -> Iterator[None]:
    soft, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A small disk of its own, a tmpfs, for the bot's data in `folder`, where this user may mount one; else nothing."""
    data = (folder / DATABASE).parent
    data.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=700", "tmpfs", str(data)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(data)], check=True)


@asynccontextmanager
async def locked(act: Stage) -> AsyncIterator[None]:
    """Another program holds the database for LOCKED seconds."""
    database = act.folder / DATABASE
    database.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        await asyncio.sleep(LOCKED)
        other.execute("ROLLBACK")


@asynccontextmanager
async def poisoned(act: Stage) -> AsyncIterator[None]:
    """Updates come in between that nobody can make sense of."""

    async def poison() -> None:
        for update in POISON:
            await act.telegram.inject(dict(update))
            await asyncio.sleep(0.1)

    task = asyncio.create_task(poison())
    yield
    await task


@asynccontextmanager
async def broken_book(act: Stage) -> AsyncIterator[None]:
    """The book is broken when it is loaded again; it stays so for the questions that follow."""
    sound = act.book.read_text(encoding="utf-8")
    act.book.write_text(sound.replace("answers:", "answers: [", 1), encoding="utf-8")
    act.bot.running.send_signal(signal.SIGHUP)
    await asyncio.sleep(RELOAD)
    yield
    await asyncio.sleep(RELOAD)
    act.book.write_text(sound, encoding="utf-8")


TROUBLES: dict[str, Trouble] = {
    "nothing": nothing,
    "429, wait 1 s": of_telegram("429", seconds=1),
    "429, wait 5 s": of_telegram("429", times=3, seconds=5),
    "500": of_telegram("500"),
    "502": of_telegram("502"),
    "reset, not accepted": of_telegram("reset"),
    "reset, accepted": of_telegram("reset", accepted=True),
    "connections closed": hung_up,
    "read timeout, accepted": of_telegram("hang", accepted=True),
    "Telegram gone for 10 s": gone,
    "disk full": full_disk,
    "database locked for 8 s": locked,
    "poisoned updates": poisoned,
    "book broken on reload": broken_book,
}
