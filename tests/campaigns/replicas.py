"""Three replicas on one PostgreSQL, by polling and by webhook: kill one every few seconds, and let worse happen too.

While readers ask, one replica after the other is killed and started again; PostgreSQL is restarted twice; one replica
is stopped (SIGSTOP) for a while and goes on, as a machine that hung. Counted is what became of each question, and how
many messages went in the fullest second: the replicas keep Telegram's rates together, as they would at Telegram.

`twice` may be what was in flight: 16 messages of each replica that was killed, stopped, or cut off from its database.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
from aiohttp import web

from bot.telegram.sending import IN_FLIGHT
from tests.campaigns.crowd import Crowd
from tests.campaigns.inbox import unfinished_in
from tests.campaigns.postgres import Postgres, postgres
from tests.campaigns.process import Process
from tests.campaigns.report import Report
from tests.campaigns.stage import BOOK, SECRET, WAYS, answers_of, free_port
from tests.campaigns.telegram import Telegram

REPLICAS = 3
DELAY = 0.05  # seconds that each message's answer takes
EACH = 2  # questions of one reader
MOST = 30  # messages in a second that Telegram takes of one bot
RECORDED = 15.0  # seconds in which a replica ends what it was in the middle of, and what another left is taken over
QUIET = 60.0  # seconds without an answer after which no more is waited for
COLUMNS = (
    "way", "asked", "kills", "lost", "twice", "may be twice", "out of order", "unexpected", "most in a second",
    "longest gap, s", "s",
)  # fmt: skip


@dataclass(slots=True)
class Act:
    """The replicas with their database, and what was done to them: `ends` may each leave messages in flight."""

    telegram: Telegram
    database: Postgres
    replicas: list[Process]
    crowd: Crowd
    kills: int = 0
    ends: int = 0
    sent: list[float] = field(default_factory=list)  # when, in seconds of the monotonic clock

    def hear(self, event: str, message: Mapping[str, object]) -> None:
        """Note when the bot sends."""
        author = message.get("from")
        if event == "message" and isinstance(author, dict) and author.get("is_bot"):
            self.sent.append(time.monotonic())

    @property
    def fullest(self) -> int:
        """How many messages were sent in the fullest second."""
        first, most = 0, 0
        for last, moment in enumerate(self.sent):
            while self.sent[first] <= moment - 1.0:
                first += 1
            most = max(most, last - first + 1)
        return most

    @property
    def longest_gap(self) -> float:
        """The longest time in which no message was sent, in seconds."""
        return max((later - earlier for earlier, later in zip(self.sent, self.sent[1:], strict=False)), default=0.0)


class Balancer:
    """Hands posts to the replicas at `ports` in turn, and to the next one when one does not take it."""

    def __init__(self, ports: list[int]) -> None:
        self._ports = ports
        self._turns = count()

    async def post(self, request: web.Request) -> web.Response:
        """What a replica answers; 502 when none does."""
        body, turn = await request.read(), next(self._turns)
        timeout = aiohttp.ClientTimeout(total=5.0)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            for more in range(len(self._ports)):
                port = self._ports[(turn + more) % len(self._ports)]
                try:
                    url = f"http://127.0.0.1:{port}{request.path}"
                    async with session.post(url, data=body, headers=request.headers) as answer:
                        if answer.status < 500:
                            return web.Response(status=answer.status)
                except (aiohttp.ClientError, asyncio.TimeoutError):
                    continue
        return web.Response(status=502)


@asynccontextmanager
async def balanced(ports: list[int]) -> AsyncIterator[int]:
    """The port of a balancer before `ports`."""
    app = web.Application()
    app.router.add_post("/{path:.*}", Balancer(ports).post)
    runner, port = web.AppRunner(app), free_port()
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield port
    finally:
        await runner.cleanup()


@asynccontextmanager
async def replicated(answers: Mapping[str, str], way: str) -> AsyncIterator[Act]:
    """The replicas at work, each with a folder of its own."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="campaign-")))
        telegram = await stack.enter_async_context(Telegram(DELAY))
        database = await stack.enter_async_context(postgres(free_port()))
        ports = [free_port() for _ in range(REPLICAS)]
        common = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
        common["DATABASE_URL"] = database.url
        if way == "webhook":
            port = await stack.enter_async_context(balanced(ports))
            common |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": SECRET}
        replicas = [_replica(folder / str(own), common, own) for own in ports]
        act = Act(telegram, database, replicas, Crowd(telegram, answers))
        telegram.service.world.listeners.append(act.hear)
        for replica in replicas:
            stack.push_async_callback(replica.kill)
            await replica.start()
            while str(replica.running.pid) not in await _processes(database):
                await asyncio.sleep(0.1)
        yield act


async def _processes(database: Postgres) -> list[str]:
    """The process numbers of the replicas."""
    with suppress(RuntimeError):  # the database is away, or the first one has not made the tables yet
        return await database.rows("SELECT process FROM replicas")
    return []


def _replica(folder: Path, common: Mapping[str, str], port: int) -> Process:
    folder.mkdir()
    shutil.copy(BOOK, folder)
    return Process("tests.campaigns.paced", {**common, "BOOK": str(folder / BOOK.name), "PORT": str(port)}, folder)


async def kill_in_turn(act: Act, every: float) -> None:
    """KILL the next replica every few seconds, and start it again; the next one is killed when it is at work."""
    for number in count():
        await asyncio.sleep(every)
        replica = act.replicas[number % 2]  # the third one is stopped, and goes on
        await replica.kill()
        act.kills += 1
        act.ends += 1
        await replica.start()
        while str(replica.running.pid) not in await _processes(act.database):
            await asyncio.sleep(0.1)


async def restart_database(act: Act, every: float) -> None:
    """Restart PostgreSQL twice, the second time as after a crash."""
    for mode in ("fast", "immediate"):
        await asyncio.sleep(every)
        await act.database.stop(mode)
        await asyncio.sleep(1.0)
        await act.database.start()
        act.ends += REPLICAS


async def hang(act: Act, after: float, seconds: float) -> None:
    """Stop a replica for some `seconds`, and let it go on."""
    await asyncio.sleep(after)
    act.ends += 1
    act.replicas[-1].running.send_signal(signal.SIGSTOP)
    try:
        await asyncio.sleep(seconds)
    finally:
        act.replicas[-1].running.send_signal(signal.SIGCONT)


async def perform(answers: Mapping[str, str], way: str, options: argparse.Namespace, report: Report) -> None:
    """One act, and what was promised of it."""
    began = time.monotonic()
    async with replicated(answers, way) as act:
        troubles = [asyncio.create_task(kill_in_turn(act, options.every))]
        troubles += [asyncio.create_task(restart_database(act, options.over / 3))]
        stopped = asyncio.create_task(hang(act, options.every / 2, options.stopped))
        await act.crowd.burst(options.questions, EACH, options.over)
        await stopped
        for trouble in troubles:
            trouble.cancel()
        await asyncio.gather(*troubles, return_exceptions=True)
        await act.crowd.settle(QUIET)
        _write_down(act, way, time.monotonic() - began, report)
        await asyncio.sleep(RECORDED)
        report.promise(not await unfinished_in(act.database), f"{way}: nothing is left in the inbox")
        if options.logs:
            for replica in act.replicas:
                shutil.copy(replica.log, options.logs / f"{way}-{replica.log.parent.name}.log")


def _write_down(act: Act, way: str, seconds: float, report: Report) -> None:
    crowd, lost, twice = act.crowd, len(act.crowd.unanswered), act.crowd.twice.total()
    may_be = act.ends * IN_FLIGHT
    numbers = (crowd.asked, act.kills, lost, twice, may_be, crowd.disordered, len(crowd.unexpected), act.fullest)
    report.row(way, *numbers, f"{act.longest_gap:.1f}", f"{seconds:.0f}")
    report.promise(lost == 0, f"{way}: nothing is lost, but {lost} questions were")
    report.promise(twice <= may_be, f"{way}: at most {may_be} are answered twice, but {twice} were")
    report.promise(not crowd.disordered, f"{way}: a reader's questions are answered in their order")
    report.promise(not crowd.unexpected, f"{way}: it says what it always says, but said {crowd.unexpected[:3]}")
    report.promise(act.fullest <= MOST, f"{way}: at most {MOST} messages in a second, but {act.fullest} were sent")


async def campaign(options: argparse.Namespace) -> int:
    """Every way; the exit code."""
    title = (
        f"{REPLICAS} replicas, {options.questions} questions in {options.over:g} s, a kill every {options.every:g} s"
    )
    report = Report(title, COLUMNS)
    answers = await answers_of("footnote")
    for way in options.ways:
        await perform(answers, way, options, report)
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=2000, help="of each way (2000)")
    parser.add_argument("--over", type=float, default=120.0, help="seconds in which they are asked (120)")
    parser.add_argument("--every", type=float, default=5.0, help="seconds from kill to kill (5)")
    parser.add_argument("--stopped", type=float, default=40.0, help="seconds for which one is stopped (40)")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--logs", type=Path, help="copy the replicas' logs to this folder")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
