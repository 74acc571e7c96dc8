"""How soon a bot answers after its start, and how much memory it has when nobody asks; beside the library's echo bot.

A question waits at Telegram when the bot starts: the time is from the process's start to the answer. `learning` is the
first start of all, when the bot learns its book; every later one finds that learnt. The modules are compiled already,
as where the bot is installed. Memory is the process's share (PSS), which counts what it shares with others in part; it
is looked at after IDLE seconds without a question. Telegram is this process.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
from collections.abc import Mapping
from tempfile import TemporaryDirectory
from typing import Final

from tests.campaigns.report import Report
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, stage

IDLE: Final = 5.0  # seconds
PATIENCE: Final = 240.0  # seconds for the first answer
MEMORY: Final = 110.0  # MB
SOON: Final = 1.5  # seconds
COLUMNS = ("bot", "way", "learning, s", "later, s", "CPU s", "idle, MB", "resident, MB")


async def answered(act: Stage) -> tuple[float, float]:
    """Seconds from the bot's start to the answer to a question that waits for it, and of CPU time in them."""
    await act.crowd.burst(1)
    started = asyncio.get_running_loop().time()
    await act.bot.start()
    if not await act.crowd.settle(PATIENCE):
        raise RuntimeError("the question was not answered")
    return asyncio.get_running_loop().time() - started, act.bot.cpu


async def measure(answers: Mapping[str, str], program: str, way: str, rounds: int) -> tuple[float, ...]:
    """The first start, the median of the later ones in real and in CPU time, memory of an idle one."""
    with TemporaryDirectory(prefix="start-") as cache:
        async with stage(answers, program, way, HOME=cache) as act:
            first, _ = await answered(act)
            later = []
            for _ in range(rounds):
                await act.bot.stop()
                later.append(await answered(act))
            await asyncio.sleep(IDLE)
            seconds, cpu = zip(*later, strict=True)
            return first, statistics.median(seconds), statistics.median(cpu), act.bot.share, act.bot.memory


async def campaign(options: argparse.Namespace) -> int:
    """Each bot; the exit code."""
    report = Report(f"Start to first answer, the median of {options.rounds}; memory when idle", COLUMNS)
    for way in options.ways:
        for program in ["footnote"] if way == "webhook" else list(MODULES):  # the other one's needs one more library
            found = await measure(await answers_of(program), program, way, options.rounds)
            report.row(program, way, *found)
            if program == "footnote":
                report.promise(found[1] <= SOON, f"{way}: the first answer {SOON:g} s after the start")
                report.promise(found[3] <= MEMORY, f"{way}: at most {MEMORY:g} MB when idle")
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="later starts (5)")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["polling"])
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
