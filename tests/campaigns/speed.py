"""How fast the bot is, beside the library's echo bot in the same run, through the same local Telegram.

Four measures: questions a second when a burst waits (no delay), and the CPU time of each; the time of one question by
itself; questions a second when each message takes 50 ms, from as many readers as questions; the time of the start.
Telegram runs in this process and so on another core than the bot, where there are two.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass

from tests.campaigns.report import Report
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, stage

EACH = 2  # questions of one reader in a burst
SLOW = 0.05  # seconds that a message takes, for the third measure
QUIET = 10.0  # seconds without an answer after which a measure has failed
LEAST = 200.0  # questions a second with SLOW messages
LONGEST = 10.0  # milliseconds of one question by itself
WARM = 20  # questions before one is timed
COLUMNS = (
    "bot", "way", "questions/s", "CPU ms/question", "one question, ms", "slowest, ms", f"/s at {SLOW * 1000:g} ms",
    "out of order", "start, s", "memory, MB",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pace:
    """How a burst went: questions and CPU time a second, memory in MB, answers out of a reader's order."""

    rate: float
    cpu: float
    memory: float
    disordered: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one bot; times of one question in milliseconds, of the start in seconds."""

    full: Pace
    one: float
    slowest: float
    slow: Pace
    start: float

    def cells(self) -> tuple[object, ...]:
        """The columns of the table after the bot's name."""
        full, slow = self.full, self.slow
        disordered = full.disordered + slow.disordered
        times = (round(full.rate), full.cpu * 1000, self.one, self.slowest, round(slow.rate))
        return (*times, disordered, self.start, round(full.memory))


async def burst(act: Stage, number: int, each: int) -> Pace:
    """Let `number` questions wait for the bot all at once; RuntimeError when not all are answered."""
    await act.start()
    await _warm(act)
    spent, before, started = act.bot.cpu, len(act.crowd.waits), time.monotonic()
    await act.crowd.burst(number, each)
    if not await act.crowd.settle(QUIET):
        raise RuntimeError(f"{len(act.crowd.unanswered)} of {number} questions were not answered")
    seconds, answered = time.monotonic() - started, len(act.crowd.waits) - before
    return Pace(answered / seconds, (act.bot.cpu - spent) / answered, act.bot.memory, act.crowd.disordered)


async def _warm(act: Stage) -> None:
    await act.crowd.burst(WARM)
    await act.crowd.settle(QUIET)


async def one_by_one(act: Stage, number: int) -> list[float]:
    """Milliseconds from question to answer, each asked when the one before is answered."""
    await act.start()
    await _warm(act)
    for _ in range(number):
        await act.crowd.burst(1)
        if not await act.crowd.settle(QUIET):
            raise RuntimeError("a question was not answered")
    return [wait * 1000 for wait in act.crowd.waits[-number:]]


async def measure(answers: Mapping[str, str], program: str, way: str, options: argparse.Namespace) -> Figures:
    """All measures of one bot."""
    async with stage(answers, program, way) as act:
        full = await burst(act, options.questions, EACH)
    async with stage(answers, program, way) as act:
        waits = await one_by_one(act, options.single)
    async with stage(answers, program, way, SLOW) as slow_act:
        slow = await burst(slow_act, options.slow, 1)
    return Figures(full, statistics.median(waits), max(waits), slow, statistics.median(act.starts))


async def campaign(options: argparse.Namespace) -> int:
    """Each bot, each way, as often as asked; the best round of each counts. The exit code."""
    title = f"{options.questions} questions in a burst, {options.single} one by one, {options.slow} slow ones"
    report = Report(f"{title}; the best of {options.rounds} rounds", COLUMNS)
    answers = {program: await answers_of(program) for program in MODULES}
    for way in options.ways:
        programs = ["footnote"] if way == "webhook" else list(MODULES)
        best: dict[str, Figures] = {}
        for program in programs * options.rounds:  # in turn, so that the machine's moods strike both
            found = await measure(answers[program], program, way, options)
            best[program] = max(found, best.get(program, found), key=lambda figures: figures.full.rate)
        for program, figures in best.items():
            report.row(program, way, *figures.cells())
        _judge(report, way, best)
    return report.end()


def _judge(report: Report, way: str, best: Mapping[str, Figures]) -> None:
    ours, stock = best["footnote"], best.get("stock")
    if stock:
        least = stock.full.rate
        report.promise(ours.full.rate >= least, f"{way}: at least the echo bot's {least:.0f} questions a second")
    report.promise(ours.one <= LONGEST, f"{way}: one question takes at most {LONGEST:g} ms")
    report.promise(ours.slow.rate >= LEAST, f"{way}: with slow messages, at least {LEAST:g} a second")
    report.promise(not ours.full.disordered + ours.slow.disordered, f"{way}: each reader's questions in order")


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=400, help="in a burst (400)")
    parser.add_argument("--single", type=int, default=50, help="one by one (50)")
    parser.add_argument("--slow", type=int, default=100, help="with slow messages (100)")
    parser.add_argument("--rounds", type=int, default=1, help="of every measure (1)")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["polling"])
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
