"""An hour of readers with faults, in less: is a question lost, and does the bot's memory stay as it is?

The questions of an hour at 50 a second are asked at a higher rate, and held back while too many wait for their
answer. Faults strike all the time. Memory is read after the first simulated minute (and after the first real one), then
ten times more.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from dataclasses import dataclass

from tests.campaigns.inbox import fates, unfinished
from tests.campaigns.report import Report
from tests.campaigns.stage import WAYS, Stage, answers_of, stage

A_SECOND = 50  # readers, simulated
MINUTE = 60 * A_SECOND  # questions in it
READERS = 3000
MOST_WAITING = 1000  # questions without an answer: no more are asked meanwhile
KEPT_MESSAGES = 30  # in each chat of the local Telegram, whose memory is bounded too
QUIET = 30.0  # seconds without an answer after which no more is waited for
GROWTH = 1.10  # of the memory after the first minute
READINGS = 10
FAULTS = (  # of messages: kind, how many, seconds, accepted all the same; one a simulated minute
    ("429", 5, 1.0, False), ("500", 5, 0.0, False), ("502", 5, 0.0, False), ("delay", 30, 0.3, False),
    ("reset", 2, 0.0, True), ("hang", 1, 0.0, True),
)  # fmt: skip
COLUMNS = ("simulated, min", "real, s", "asked", "answered", "waiting", "memory, MB")


@dataclass(slots=True)
class Soak:
    """What is measured on the way: when it began, and the memory (MB) after the first minutes."""

    act: Stage
    report: Report
    started: float
    simulated: float = 0.0
    real: float = 0.0

    def read(self, asked: int) -> float:
        """A row of the table; the memory now."""
        crowd, memory = self.act.crowd, self.act.bot.memory
        waiting, seconds = len(crowd.unanswered), time.monotonic() - self.started
        self.report.row(f"{asked / MINUTE:.0f}", round(seconds), asked, len(crowd.waits), waiting, memory)
        return memory

    def look(self, asked: int, every: int) -> None:
        """After each question: whether it is time to read the memory."""
        if asked == MINUTE:
            self.simulated = self.read(asked)
        elif not self.real and time.monotonic() - self.started > 60:
            self.real = self.read(asked)
        elif asked % every == 0:
            self.read(asked)


async def run(act: Stage, options: argparse.Namespace, report: Report) -> None:
    """All questions, then the end."""
    chance, crowd, total = random.Random(options.seed), act.crowd, options.minutes * MINUTE
    readers, texts = act.telegram.add_readers(READERS), list(crowd.answers)
    soak = Soak(act, report, time.monotonic())
    for number in range(1, total + 1):
        await _in_time(act, soak.started, number, options.rate)
        reader = readers[number % READERS]
        _forget(act, reader)
        await crowd.ask(reader, texts[(number // READERS + number) % len(texts)])
        if number % MINUTE == 0:
            await act.telegram.fault("sendMessage", *chance.choice(FAULTS))
        soak.look(number, max(MINUTE, total // READINGS))
    await crowd.settle(QUIET)
    _judge(soak, soak.read(total))


async def _in_time(act: Stage, started: float, number: int, rate: float) -> None:
    """Wait until the question is due, and until not too many wait."""
    ahead = started + number / rate - time.monotonic()
    await asyncio.sleep(max(ahead, 0))
    while number % 50 == 0 and len(act.crowd.unanswered) > MOST_WAITING and act.bot.alive:
        await asyncio.sleep(0.05)


def _forget(act: Stage, reader: int) -> None:
    """Remove a chat's old messages from the local Telegram."""
    messages = act.telegram.service.world.private_chat(reader).messages
    for old in list(messages)[:-KEPT_MESSAGES]:
        del messages[old]


def _judge(soak: Soak, end: float) -> None:
    for name, first in (("simulated", soak.simulated), ("real", soak.real)):
        if first:
            grown = f"{end / first - 1:+.0%} since the first {name} minute"
            soak.report.row(f"memory {grown}")
            soak.report.promise(end <= first * GROWTH, f"memory within {GROWTH - 1:.0%}, but {grown}")


async def campaign(options: argparse.Namespace) -> int:
    """The whole; the exit code."""
    title = f"{options.minutes} simulated minutes at {A_SECOND} a second, asked at up to {options.rate:g} a second"
    report = Report(f"{title}, {options.way}, seed {options.seed}", COLUMNS)
    async with stage(await answers_of("footnote"), way=options.way) as act:
        await act.start()
        await run(act, options, report)
        await act.bot.stop()
        left = fates(act.crowd.unanswered, unfinished(act.folder))
        lost, twice = left.pop("lost", 0), act.crowd.twice.total()
        report.row(f"lost {lost}, twice {twice}, kept {dict(left) or 0}, other words {len(act.crowd.unexpected)}")
    report.promise(lost == 0, f"nothing is lost, but {lost} questions were")
    report.promise(not act.crowd.unexpected, f"it says what it always says, but said {act.crowd.unexpected[:3]}")
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=3, help="simulated (3)")
    parser.add_argument("--rate", type=float, default=300.0, help="questions a real second, at most (300)")
    parser.add_argument("--seed", type=int, default=1, help="of the faults (1)")
    parser.add_argument("--way", choices=WAYS, default="polling")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
