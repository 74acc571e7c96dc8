"""The replicas at work, each with a folder of its own and with a way to the database that can be cut."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from bot.sandbox import NEWSROOM
from tests.campaigns.crowd import Crowd
from tests.campaigns.postgres import Postgres, postgres
from tests.campaigns.process import Process
from tests.campaigns.replicas.balancer import balanced
from tests.campaigns.replicas.pooler import pooled
from tests.campaigns.replicas.sends import Sends
from tests.campaigns.replicas.wire import Wire, wired
from tests.campaigns.stage import BOOK, SECRET, free_port
from tests.campaigns.telegram import Telegram

DELAY = 0.05  # seconds that each message's answer takes
SESSIONS = 6  # of PgBouncer with the database: fewer than the replicas would have
PACED = "tests.campaigns.paced"  # the bot as it is at Telegram; `bot` alone knows no rates here


@dataclass(slots=True)
class Act:
    """The replicas with their database, who asks them, and what they sent; the last one's `wire` can be cut."""

    telegram: Telegram
    database: Postgres
    replicas: Sequence[Process]
    books: Sequence[Path]
    wire: Wire
    crowd: Crowd
    sends: Sends
    kills: int = 0
    ends: int = 0  # kills, and whatever else may leave messages in flight


@asynccontextmanager
async def replicated(
    answers: Mapping[str, str], way: str, number: int, *, program: str = PACED, behind_pooler: bool = False
) -> AsyncIterator[Act]:
    """So many replicas of `program` at work."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="campaign-")))
        telegram = await stack.enter_async_context(Telegram(DELAY))
        database = await stack.enter_async_context(postgres(free_port()))
        url = stack.enter_context(pooled(database.url, SESSIONS)) if behind_pooler else database.url
        wire = Wire(urlsplit(url).port or 0)
        cut = urlsplit(url)._replace(netloc=f"{urlsplit(url).username}@127.0.0.1:{await _port(stack, wire)}").geturl()
        ports = [free_port() for _ in range(number)]
        common = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
        common |= {"EDITORS_CHAT_ID": str(NEWSROOM), "DIGEST_HOUR": "0"}
        if way == "webhook":
            port = await stack.enter_async_context(balanced(ports))
            common |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": SECRET}
        ways = [*[url] * (number - 1), cut]
        replicas = [
            _replica(program, folder / str(own), {**common, "DATABASE_URL": to, "PORT": str(own)})
            for own, to in zip(ports, ways, strict=True)
        ]
        books = [folder / str(own) / BOOK.name for own in ports]
        act = Act(telegram, database, replicas, books, wire, Crowd(telegram, answers), Sends(telegram))
        for replica in replicas:
            stack.push_async_callback(replica.kill)
            await replica.start()
            await at_work(act, replica)
        yield act


async def _port(stack: AsyncExitStack, wire: Wire) -> int:
    return await stack.enter_async_context(wired(wire))


def _replica(program: str, folder: Path, settings: Mapping[str, str]) -> Process:
    folder.mkdir()
    shutil.copy(BOOK, folder)
    return Process(program, {**settings, "BOOK": str(folder / BOOK.name)}, folder)


async def at_work(act: Act, replica: Process, again: int = 0) -> None:
    """Wait until `replica` is one; one that ends by itself is started again, as a platform does, but only so often.

    RuntimeError with the end of its log when it ended more often.
    """
    while str(replica.running.pid) not in await _processes(act.database):
        if not replica.alive and not again:
            raise RuntimeError(f"a replica has ended:\n{replica.log.read_text(encoding='utf-8')[-2000:]}")
        if not replica.alive:
            again -= 1
            await replica.start()
        await asyncio.sleep(0.1)


async def _processes(database: Postgres) -> list[str]:
    """The process numbers of the replicas."""
    with suppress(RuntimeError):  # the database is away, or the first one has not made the tables yet
        return await database.rows("SELECT process FROM replicas")
    return []
