"""What can go wrong around a bot, each as a block in which it does.

A trouble is an async context manager over a `Stage`; when the block is left, the world is sound again. Troubles of
Telegram's strike the next `STRIKES` messages; the others last as long as they say. A `Situation` adds what the trouble
needs, and how long a reader may have to wait in it.
"""

from __future__ import annotations

import asyncio
import resource
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.campaigns.inbox import DATABASE
from tests.campaigns.stage import WAYS, Stage

STRIKES = 20  # messages
HUNG_UP = 0.1  # seconds between two times that connections are closed
GONE = 10.0  # seconds that Telegram is out of reach
OUTAGE = 60.0  # seconds that the database is away
HALF_OPEN = 1100  # connections that send half a request
LONG = 3000.0  # seconds that Telegram asks to wait
HIGH, LOW = 727_334_707, 117_314_199  # numbers of updates
PATIENCE = 20.0  # seconds for one answer
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
    """The disk with the bot's data is full for OUTAGE seconds."""
    with _filled(act):
        yield
        await asyncio.sleep(OUTAGE)


@asynccontextmanager
async def read_only(act: Stage) -> AsyncIterator[None]:
    """Nobody may write to the files of the database for OUTAGE seconds."""
    files = [str(file) for file in (act.folder / DATABASE).parent.iterdir() if file.name.startswith(DATABASE.stem)]
    subprocess.run(["chattr", "+i", *files], check=True)
    try:
        yield
        await asyncio.sleep(OUTAGE)
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)


def stopped(mode: str, seconds: float) -> Trouble:
    """PostgreSQL is stopped as `mode` says (`pg_ctl`), and started again after `seconds`."""

    @asynccontextmanager
    async def trouble(act: Stage) -> AsyncIterator[None]:
        assert act.postgres is not None  # its situation says so
        stop = asyncio.create_task(act.postgres.stop(mode))
        yield
        await stop
        await asyncio.sleep(seconds)
        await act.postgres.start()

    return trouble


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
    """Another program holds the database for OUTAGE seconds."""
    database = act.folder / DATABASE
    database.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        await asyncio.sleep(OUTAGE)
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


@asynccontextmanager
async def falling_numbers(act: Stage) -> AsyncIterator[None]:
    """After a high number the updates begin again at a lower one."""
    act.telegram.service.updates.restart_at(HIGH)
    await act.crowd.burst(1)
    await act.crowd.settle(PATIENCE)
    act.telegram.service.updates.restart_at(LOW)
    yield


def webhook(url: str) -> Trouble:
    """Somebody sets the webhook `url`, or deletes the one that there is when it is empty."""

    @asynccontextmanager
    async def trouble(act: Stage) -> AsyncIterator[None]:
        sender = act.telegram.service.webhook
        sender.set(replace(sender.webhook, url=url))
        yield

    return trouble


def told_to_wait(groups: bool) -> Trouble:
    """Three groups, or three readers who are not of the crowd, are to wait for LONG seconds."""

    @asynccontextmanager
    async def trouble(act: Stage) -> AsyncIterator[None]:
        await act.telegram.fault("sendMessage", "429", 3, LONG)
        before, question = act.telegram.tries, next(iter(act.crowd.answers))
        chats: list[Any] = ["group", "forum", "small group"] if groups else act.telegram.add_readers(3)
        for chat in chats:
            await act.telegram.send_text(chat, "marco" if groups else None, f"/ask@footnote_bot {question}")
        while act.telegram.tries < before + len(chats):
            await asyncio.sleep(0.01)
        yield

    return trouble


@asynccontextmanager
async def half_open(act: Stage) -> AsyncIterator[None]:
    """Strangers keep HALF_OPEN connections open on which they send half a request, and open each again at its end."""
    tasks = [asyncio.create_task(_keep_half_open(act.port)) for _ in range(HALF_OPEN)]
    await asyncio.sleep(3.0)
    yield
    await asyncio.sleep(10.0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _keep_half_open(port: int) -> None:
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(b"POST /hook HTTP/1.1\r\nHost: x\r\n")
                await reader.read()
            finally:
                writer.transport.abort()
        await asyncio.sleep(0.5)


@dataclass(frozen=True, slots=True)
class Situation:
    """A `trouble`, and what it needs: `ways` to get updates, a PostgreSQL.

    Those whose message it does not strike are answered within `served` seconds, when that is given.
    """

    trouble: Trouble
    ways: Sequence[str] = WAYS
    postgres: bool = False
    served: float | None = None


TROUBLES: dict[str, Situation] = {
    "nothing": Situation(nothing, served=5),
    "429, wait 1 s": Situation(of_telegram("429", seconds=1)),
    "429, wait 5 s": Situation(of_telegram("429", times=3, seconds=5)),
    "429, three groups to wait 50 min": Situation(told_to_wait(groups=True), served=5),
    "429, three readers to wait 50 min": Situation(told_to_wait(groups=False), served=40),
    "500": Situation(of_telegram("500")),
    "502": Situation(of_telegram("502")),
    "reset, not accepted": Situation(of_telegram("reset")),
    "reset, accepted": Situation(of_telegram("reset", accepted=True)),
    "connections closed": Situation(hung_up),
    "read timeout, accepted": Situation(of_telegram("hang", accepted=True), served=35),
    "a byte a second, accepted": Situation(of_telegram("drip", accepted=True), served=35),
    "Telegram gone for 10 s": Situation(gone),
    "numbers that fall": Situation(falling_numbers, served=5),
    "webhook deleted": Situation(webhook(""), ways=["webhook"], served=60),
    "webhook set elsewhere": Situation(webhook("http://127.0.0.1:9/"), served=60),
    "1,100 half-open requests": Situation(half_open, ways=["webhook"], served=10),
    "disk full for 60 s": Situation(full_disk),
    "database locked for 60 s": Situation(locked),
    "database read-only for 60 s": Situation(read_only),
    "PostgreSQL stopped for 60 s": Situation(stopped("fast", OUTAGE), postgres=True),
    "PostgreSQL crashed for 60 s": Situation(stopped("immediate", OUTAGE), postgres=True),
    "PostgreSQL restarted": Situation(stopped("fast", 0.0), postgres=True),
    "poisoned updates": Situation(poisoned, served=5),
    "book broken on reload": Situation(broken_book, served=5),
}
