"""How soon `/readyz` tells that PostgreSQL is away, and that it is back, while readers ask.

Readers ask all the time, one after the other, in chats of their own. PostgreSQL is stopped in each of WAYS_TO_END for
AWAY seconds. `red` are the seconds from its end until the page says so, `green` those from its return until the page is
well again; `lost` are questions without an answer in the end.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Mapping
from typing import Final

import aiohttp

from tests.campaigns.postgres import Postgres, postgres
from tests.campaigns.report import Report
from tests.campaigns.stage import WAYS, Stage, answers_of, free_port, stage

WAYS_TO_END: Final = ("fast", "immediate")  # as `pg_ctl` calls them: an orderly end, a crash
AWAY: Final = 20.0  # seconds
SOON: Final = 5.0  # seconds in which the page follows
EVERY: Final = 0.25  # seconds between two questions
LOOK: Final = 0.05  # seconds between two looks at the page
PATIENCE: Final = 60.0  # seconds without an answer after which no more is waited for
COLUMNS = ("PostgreSQL", "way", "red, s", "green, s", "asked", "lost", "twice")


async def turn(session: aiohttp.ClientSession, port: int, status: int) -> float:
    """Seconds until the page on `port` answers with `status`."""
    started = time.monotonic()
    while time.monotonic() - started < PATIENCE:
        async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
            if answer.status == status:
                return time.monotonic() - started
        await asyncio.sleep(LOOK)
    return PATIENCE


async def ask_on(act: Stage) -> None:
    """Let a new reader ask, again and again, until cancelled."""
    while True:
        await act.crowd.burst(1)
        await asyncio.sleep(EVERY)


async def measure(act: Stage, database: Postgres, mode: str, port: int) -> tuple[float, float]:
    """Seconds until the page is red after the end of `database`, and until it is green after its return."""
    async with aiohttp.ClientSession() as session:
        await turn(session, port, 200)
        asking = asyncio.create_task(ask_on(act))
        await asyncio.sleep(2.0)
        await database.stop(mode)
        red = await turn(session, port, 503)
        await asyncio.sleep(AWAY)
        await database.start()
        green = await turn(session, port, 200)
        await asyncio.sleep(2.0)
        asking.cancel()
    await act.crowd.settle(PATIENCE)
    return red, green


async def campaign(options: argparse.Namespace) -> int:
    """Each way to end, each way to get updates; the exit code."""
    report, answers = Report(f"PostgreSQL is away for {AWAY:g} s", COLUMNS), await answers_of("footnote")
    for mode in WAYS_TO_END:
        for way in options.ways:
            report.row(mode, way, *await _one(answers, mode, way, report))
    return report.end()


async def _one(answers: Mapping[str, str], mode: str, way: str, report: Report) -> tuple[object, ...]:
    port = free_port()
    async with (
        postgres(free_port()) as database,
        stage(answers, "footnote", way, database=database, METRICS_PORT=str(port)) as act,
    ):
        await act.start()
        red, green = await measure(act, database, mode, port)
        lost, twice = len(act.crowd.unanswered), act.crowd.twice.total()
    report.promise(red <= SOON, f"{mode}, {way}: red within {SOON:g} s")
    report.promise(green <= SOON, f"{mode}, {way}: green within {SOON:g} s")
    report.promise(not lost, f"{mode}, {way}: nothing is lost, but {lost} questions were")
    return red, green, act.crowd.asked, lost, twice


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
