"""Kill the bot in a burst of questions, again and again on one database, and count what became of each question.

Three ways to end it: KILL at random moments (between two of them a random number of answers, or a random time of the
start), TERM, and TERM twice. Each by polling and by webhook, and the library's echo bot beside ours.

`in flight` are messages that Telegram had accepted when their bot was killed, and that it had not recorded: they may
be sent again, since nobody can know. Everything else is answered once.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec

from tests.campaigns.crowd import Crowd
from tests.campaigns.inbox import unfinished
from tests.campaigns.report import Report, console
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, stage

DELAY = 0.02  # seconds that each message's answer takes
EACH = 2  # questions of one reader
LONGEST_EXIT = 2.0  # seconds
QUIET = {"footnote": 15.0, "stock": 2.0}  # seconds without an answer after which no more is waited for
COLUMNS = (
    "bot", "way", "signal", "kills", "asked", "lost", "twice", "in flight", "out of order", "unexpected",
    "longest exit, s",
)  # fmt: skip


@dataclass(slots=True)
class Ends:
    """How the bot ended: how often, how long the longest took (seconds), what was in flight."""

    times: int = 0
    longest: float = 0.0
    in_flight: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The sizes: questions, kills, and how many seconds to wait for an answer that may not come."""

    questions: int
    kills: int
    quiet: float


Ending = Callable[[Stage, Ends, Plan, random.Random], Awaitable[None]]


async def killed(act: Stage, ends: Ends, plan: Plan, chance: random.Random) -> None:
    """KILL at random moments."""
    for _ in range(plan.kills):
        act.telegram.api.accepted.clear()
        await _moment(act, plan, chance)
        await act.bot.kill()
        ends.in_flight += _in_flight(act)
        ends.times += 1
        await act.bot.start()


async def _moment(act: Stage, plan: Plan, chance: random.Random) -> None:
    """Let a random number of answers pass; now and then, a random part of the start instead."""
    number = chance.randint(0, 2 * plan.questions // (plan.kills + 1))
    if number < 5:
        await asyncio.sleep(chance.uniform(0, 1.2 * max(act.starts)))
    else:
        await act.crowd.answered(min(len(act.crowd.waits) + number, act.crowd.asked), 2.0)
        await asyncio.sleep(chance.uniform(0, DELAY))


def _in_flight(act: Stage) -> int:
    """How many messages Telegram accepted in the life that has ended, and the inbox does not know to be done.

    What an earlier life left is sent again as it is, and need not be marked as being sent. Of a bot without an inbox it
    is none: what that one has sent, it does not send again.
    """
    left = {(place[0], act.crowd.expected[place]) for place in unfinished(act.folder)}
    return len(left & act.telegram.api.accepted)


async def stopped(act: Stage, ends: Ends, plan: Plan, chance: random.Random, times: int = 1) -> None:
    """TERM once, when a quarter is answered."""
    await act.crowd.answered(plan.questions // 4, plan.quiet)
    ends.longest = await act.bot.stop(times)
    ends.times = times
    await act.start()


async def stopped_twice(act: Stage, ends: Ends, plan: Plan, chance: random.Random) -> None:
    """TERM, and TERM again 50 ms later."""
    await stopped(act, ends, plan, chance, times=2)


async def perform(answers: Mapping[str, str], program: str, way: str, signal: str, options: argparse.Namespace) -> Row:
    """One act: a burst, the ends, and the last bot left alone until nothing more comes; its row of the table."""
    plan = Plan(options.questions, options.kills, QUIET[program])
    ends, chance = Ends(), random.Random(f"{options.seed} {signal} {way}")
    async with stage(answers, program, way, DELAY) as act:
        await act.start()
        await act.crowd.burst(plan.questions, EACH)
        await ENDINGS[signal](act, ends, plan, chance)
        await act.crowd.settle(plan.quiet)
        return Row(program, way, signal, ends, act.crowd)


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one act."""

    program: str
    way: str
    signal: str
    ends: Ends
    crowd: Crowd

    def add_to(self, report: Report) -> None:
        """Write it down, and what of it was promised when the bot is ours."""
        crowd, ends = self.crowd, self.ends
        lost, twice, exit_ = len(crowd.unanswered), crowd.twice.total(), ends.longest
        numbers = (ends.times, crowd.asked, lost, twice, ends.in_flight, crowd.disordered, len(crowd.unexpected))
        report.row(self.program, self.way, self.signal, *numbers, exit_ or "")
        if self.program != "footnote":
            return
        name = f"{self.way}, {self.signal}"
        report.promise(lost == 0, f"{name}: nothing is lost, but {lost} questions were")
        most = ends.in_flight if self.signal == "KILL" else 0
        report.promise(twice <= most, f"{name}: at most {most} are answered twice, but {twice} were")
        report.promise(exit_ <= LONGEST_EXIT, f"{name}: it ends within {LONGEST_EXIT:g} s, but took {exit_:.1f} s")
        report.promise(not crowd.disordered, f"{name}: a reader's questions are answered in their order")
        report.promise(not crowd.unexpected, f"{name}: it says what it always says, but said {crowd.unexpected[:3]}")


ENDINGS: Mapping[str, Ending] = {"KILL": killed, "TERM": stopped, "TERM, TERM": stopped_twice}


async def campaign(options: argparse.Namespace) -> int:
    """Every act in turn; the exit code."""
    report = Report(f"{options.questions} questions, {DELAY * 1000:g} ms a message, seed {options.seed}", COLUMNS)
    for program in options.bots:
        answers = await answers_of(program)
        for way in _possible(program, options.ways):
            for signal in options.signals:
                (await perform(answers, program, way, signal, options)).add_to(report)
    return report.end()


def _possible(program: str, ways: list[str]) -> list[str]:
    """Of `ways`, those that `program` can go."""
    if program == "stock" and find_spec("tornado") is None:
        console.print("The library's webhook is left out: pip install 'python-telegram-bot[webhooks]'", markup=False)
        return [way for way in ways if way != "webhook"]
    return ways


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=100, help="asked in a burst, in each act (100)")
    parser.add_argument("--kills", type=int, default=5, help="in each act that ends with KILL (5)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments of the kills (1)")
    parser.add_argument("--bots", nargs="+", choices=MODULES, default=list(MODULES))
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--signals", nargs="+", choices=ENDINGS, default=list(ENDINGS))
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
