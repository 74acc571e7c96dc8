"""What it costs to be observed: a burst of questions with no port, and with figures that are fetched every second.

Both bots take turns, so that the machine's moods strike both; the best of each counts.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Final

import aiohttp

from tests.campaigns.report import Report
from tests.campaigns.speed import EACH, Pace, burst
from tests.campaigns.stage import answers_of, free_port, stage

EVERY: Final = 1.0  # seconds between two scrapes: Prometheus leaves fifteen and more
LEAST: Final = 0.95  # of the questions a second without
COLUMNS = ("figures", "questions/s", "CPU ms/question", "memory, MB")


@asynccontextmanager
async def scraped(port: int) -> AsyncIterator[None]:
    """Fetch the figures on `port` again and again during the block; RuntimeError when there were none at the end."""
    fetched = 0

    async def scrape() -> None:
        nonlocal fetched
        async with aiohttp.ClientSession() as session:
            while True:
                await asyncio.sleep(EVERY)
                with suppress(aiohttp.ClientConnectorError):  # it starts
                    async with session.get(f"http://127.0.0.1:{port}/metrics") as answer:
                        fetched += answer.status == 200

    task = asyncio.create_task(scrape())
    try:
        yield
        if not fetched:
            raise RuntimeError(f"no figures could be fetched on port {port}")
    finally:
        task.cancel()


async def pace(answers: Mapping[str, str], questions: int, *, observed: bool) -> Pace:
    """One burst."""
    port = free_port()
    settings = {"METRICS_PORT": str(port)} if observed else {}
    async with stage(answers, **settings) as act:
        if not observed:
            return await burst(act, questions, EACH)
        async with scraped(port):
            return await burst(act, questions, EACH)


async def campaign(options: argparse.Namespace) -> int:
    """Both, in turn; the exit code."""
    report = Report(f"{options.questions} questions in a burst, the best of {options.rounds} rounds", COLUMNS)
    answers, best = await answers_of("footnote"), dict[bool, Pace]()
    for observed in (False, True) * options.rounds:
        found = await pace(answers, options.questions, observed=observed)
        best[observed] = max(found, best.get(observed, found), key=lambda pace: pace.rate)
    for observed, found in best.items():
        report.row("every second" if observed else "none", found.rate, found.cpu * 1000, found.memory)
    share = best[True].rate / best[False].rate
    report.promise(share >= LEAST, f"at least {LEAST:g} of the questions a second, not {share:.2f}")
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=1500, help="in a burst (1500)")
    parser.add_argument("--rounds", type=int, default=4, help="of each (4)")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
