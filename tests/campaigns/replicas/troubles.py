"""What is done to the replicas and to their database while readers ask."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import count

from tests.campaigns.process import Process
from tests.campaigns.replicas.act import Act, at_work
from tests.campaigns.replicas.others import Digests, News

AWAY = 1.0  # seconds that the database is away
STARTS = 20  # of a replica whose database is away, one after the other


async def kill_in_turn(act: Act, every: float) -> None:
    """KILL the next replica but the last every few seconds, and start it again; it is at work before it is killed."""
    for number in count():
        await asyncio.sleep(every)
        replica = act.replicas[number % (len(act.replicas) - 1)]
        await replica.kill()
        act.kills += 1
        act.ends += 1
        await replica.start()
        await at_work(act, replica, STARTS)


async def restart_database(act: Act, every: float) -> None:
    """Restart PostgreSQL twice, the second time as after a crash."""
    for mode in ("fast", "immediate"):
        await asyncio.sleep(every)
        await act.database.stop(mode)
        await asyncio.sleep(AWAY)
        await act.database.start()


async def hang(act: Act, after: float, seconds: float) -> None:
    """Stop the last replica (SIGSTOP) for some `seconds`, and let it go on, as a machine that hung."""
    await asyncio.sleep(after)
    act.ends += 1
    _signal(act.replicas[-1], signal.SIGSTOP)
    try:
        await asyncio.sleep(seconds)
    finally:
        _signal(act.replicas[-1], signal.SIGCONT)


def _signal(replica: Process, number: signal.Signals) -> None:
    replica.running.send_signal(number)


async def cut(act: Act, after: float, seconds: float) -> None:
    """Cut the network between the last replica and the database for some `seconds`."""
    await asyncio.sleep(after)
    act.ends += 1
    act.wire.cut()
    try:
        await asyncio.sleep(seconds)
    finally:
        act.wire.mend()


async def pass_time(news: News, digests: Digests, every: float) -> None:
    """Let there be news, and a new day, every few seconds; when the database is away there is none."""
    while True:
        await asyncio.sleep(every)
        for happens in (news.wait, digests.pass_a_day):
            await _unless_away(happens)


async def _unless_away(happens: Callable[[], Awaitable[None]]) -> None:
    with suppress(RuntimeError):
        await happens()
