"""How many questions a second one, two and four replicas answer when each message takes 50 ms, and what each costs.

A burst waits for them, each question of another reader, so that no chat's order and no rate of Telegram's holds them
up: the server is not Telegram's, and the bot knows none there. Replicas, database and Telegram share the machine's
cores, so what more replicas bring here ends with the cores; the cost of a question does not depend on that. From it is
worked out what a load on paper needs, and how much of it Telegram would take of one bot.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from bot.telegram.sending import IN_FLIGHT
from tests.campaigns.replicas.act import DELAY, Act, replicated
from tests.campaigns.replicas.sends import MOST
from tests.campaigns.report import Report
from tests.campaigns.stage import answers_of

NUMBERS = (1, 2, 4)
ON_PAPER = 10_000  # questions a second
WARM = 50  # questions before any is counted
QUIET = 30.0  # seconds without an answer after which a measure has failed
COLUMNS = ("replicas", "questions/s", "ms of a replica", "ms of the database", "ms of Telegram here", "cores used")


@dataclass(frozen=True, slots=True)
class Cost:
    """How many questions a second went, and the CPU time of each, in seconds: of replicas, database, and Telegram."""

    rate: float
    bot: float
    database: float
    telegram: float


async def burst(act: Act, questions: int) -> Cost:
    """What so many questions cost that are asked at once; RuntimeError when not all are answered."""
    await _ask(act, WARM)
    before, began = _spent(act), time.monotonic()
    await _ask(act, questions)
    seconds = time.monotonic() - began
    spent = [(now - then) / questions for now, then in zip(_spent(act), before, strict=True)]
    return Cost(questions / seconds, *spent)


async def _ask(act: Act, questions: int) -> None:
    await act.crowd.burst(questions)
    if not await act.crowd.settle(QUIET):
        raise RuntimeError(f"{len(act.crowd.unanswered)} questions were not answered")


def _spent(act: Act) -> Sequence[float]:
    return sum(replica.cpu for replica in act.replicas), act.database.cpu, time.process_time()


async def measure(answers: Mapping[str, str], number: int, options: argparse.Namespace) -> Cost:
    """The best of the rounds with so many replicas."""
    costs = []
    for _ in range(options.rounds):
        async with replicated(answers, options.way, number, program="bot") as act:
            costs.append(await burst(act, options.questions))
    return max(costs, key=lambda cost: cost.rate)


async def campaign(options: argparse.Namespace) -> int:
    """Each number of replicas; the exit code."""
    title = (
        f"{options.questions} questions at once, {options.way}, sends of {DELAY * 1000:g} ms, {os.cpu_count()} cores"
    )
    report, costs = Report(title, COLUMNS), dict[int, Cost]()
    answers = await answers_of("footnote")
    for number in options.replicas:
        costs[number] = cost = await measure(answers, number, options)
        parts = (cost.bot, cost.database, cost.telegram)
        report.row(number, cost.rate, *(part * 1000 for part in parts), sum(parts) * cost.rate)
    code = report.end()
    print(on_paper(costs[max(costs)], ON_PAPER))
    return code


def on_paper(cost: Cost, rate: int) -> str:
    """What `rate` questions a second need by `cost`, and what Telegram allows beside it."""
    of_one = IN_FLIGHT / DELAY
    replicas = max(ceil(rate * cost.bot), ceil(rate / of_one))
    flight = f"{IN_FLIGHT} messages in flight of {DELAY * 1000:g} ms each are {of_one:,.0f} a second"
    return (
        f"On paper, {rate:,} questions a second need {rate * cost.bot:,.0f} cores for the bot, as {replicas:,} "
        f"replicas ({flight}), and {rate * cost.database:,.0f} cores for the database. Telegram takes {MOST} messages "
        f"a second of one bot: that is {MOST * cost.bot:.0%} of a core, and {rate:,} are {ceil(rate / MOST):,} bots."
    )


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=2000, help="in a burst (2,000)")
    parser.add_argument("--replicas", nargs="+", type=int, default=list(NUMBERS), help=f"how many: {NUMBERS}")
    parser.add_argument("--rounds", type=int, default=2, help="of every measure, the best of which counts (2)")
    parser.add_argument("--way", choices=("polling", "webhook"), default="polling")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
