"""How long readers wait at a given load: questions arrive when they arrive, however the bot fares.

Arrivals are a Poisson process, as of many readers who know nothing of each other: the pauses between two are
exponential. A wait counts from the moment at which the question was due, so a bot that stands still, or a Telegram that
is late with a question, shows in every wait behind it. Telegram is this process, the bot another one. Each load is a
curve, up to the wait that one question in a thousand exceeds; the knee is the highest load at which all but one in a
hundred wait no longer than LONGEST seconds. What limits it is whichever process uses its core up.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.campaigns.curve import Curve, draw, percentile
from tests.campaigns.report import Report
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, stage

RATES = (10, 25, 50, 100, 200)  # questions a second
QUESTIONS = 2000  # at each load: two of them are beyond 99.9 %
SEED = 20261126
WARM = 50  # questions before any is counted
PATIENCE = 30.0  # seconds without an answer after which no more is waited for
LONGEST = 1.0  # seconds
BUSY = 0.9  # of a core: the process limits
SHOWN = (50.0, 90.0, 99.0, 99.9)  # per cent
COLUMNS = ("asked/s", "questions", "answered", *(f"{share:g} %, s" for share in SHOWN), "bot's core", "Telegram's core")


@dataclass(frozen=True, slots=True)
class Load:
    """How a load was borne: questions a second, waits in seconds, and the share of a core that each process used."""

    rate: float
    asked: int
    waits: Sequence[float]
    bot: float
    telegram: float


async def bear(act: Stage, rate: float, questions: int, chance: random.Random) -> Load:
    """Let `questions` arrive at `rate` a second, each of another reader."""
    crowd, texts = act.crowd, list(act.crowd.answers)
    readers = act.telegram.add_readers(questions)
    before, spent, own, started = len(crowd.waits), act.bot.cpu, time.process_time(), time.monotonic()
    due = started
    for number, reader in enumerate(readers):
        due += chance.expovariate(rate)
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        await crowd.ask(reader, texts[number % len(texts)])
        crowd.waiting[reader] = [replace(crowd.waiting[reader][0], asked=due)]
    seconds = time.monotonic() - started
    used = (act.bot.cpu - spent) / seconds, (time.process_time() - own) / seconds
    await crowd.settle(PATIENCE)
    return Load(rate, questions, sorted(crowd.waits[before:]), *used)


async def campaign(options: argparse.Namespace) -> int:
    """Every load on one bot, the lightest first; the exit code."""
    chance, answers = random.Random(SEED), await answers_of(options.bot)
    title = f"{options.bot}, {options.way}: Poisson arrivals, sends of {options.delay * 1000:g} ms"
    report, loads = Report(title, COLUMNS), list[Load]()
    async with stage(answers, options.bot, options.way, options.delay) as act:
        await act.start()
        await act.crowd.burst(WARM, over=5.0)
        await act.crowd.settle(PATIENCE)
        for rate in sorted(options.rates):
            loads.append(await bear(act, rate, options.questions, chance))
            _tell(report, loads[-1])
            if len(loads[-1].waits) < options.questions:
                break
    _draw(options.picture, title, loads)
    report.promise(any(_is_borne(load) for load in loads), f"one load at least is borne within {LONGEST:g} s")
    print(f"{_knee(loads)} The picture: {options.picture}")
    return report.end()


def _tell(report: Report, load: Load) -> None:
    shown = [percentile(load.waits, share) for share in SHOWN] if load.waits else [""] * len(SHOWN)
    report.row(load.rate, load.asked, len(load.waits), *shown, load.bot, load.telegram)


def _is_borne(load: Load) -> bool:
    return len(load.waits) == load.asked and percentile(load.waits, 99.0) <= LONGEST


def _knee(loads: Sequence[Load]) -> str:
    """The highest load that is borne, and what limits the next one."""
    borne = [load for load in loads if _is_borne(load)]
    beyond = next((load for load in loads if not _is_borne(load)), None)
    knee = f"Borne: up to {borne[-1].rate:g} questions a second." if borne else "No load is borne."
    if beyond is None:
        return f"{knee} No load was too much."
    limits = [name for name, share in (("the bot", beyond.bot), ("Telegram", beyond.telegram)) if share >= BUSY]
    return f"{knee} At {beyond.rate:g} the limit is {' and '.join(limits) or 'neither process, but the machine'}."


def _draw(picture: Path, title: str, loads: Sequence[Load]) -> None:
    curves = [Curve(f"{load.rate:g} a second", load.waits) for load in loads if load.waits]
    picture.write_text(draw(title, curves), encoding="utf-8")


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bot", choices=MODULES, default="footnote")
    parser.add_argument("--way", choices=WAYS, default="webhook")
    parser.add_argument("--rates", nargs="+", type=float, default=list(RATES), help=f"a second: {RATES}")
    parser.add_argument("--questions", type=int, default=QUESTIONS, help=f"at each rate ({QUESTIONS})")
    parser.add_argument("--delay", type=float, default=0.05, help="seconds that a send takes (0.05)")
    parser.add_argument("--picture", type=Path, default=Path("load.svg"), help="where the curves are drawn (load.svg)")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
