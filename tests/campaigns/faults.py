"""Let one thing go wrong at a time while readers ask, and count what each of them saw.

Each fault has a stage of its own: a bot is started, the fault is on while questions come in, then the world is sound
again, and one waits until nothing more comes. `kept` are questions without an answer that the bot's inbox has not
forgotten, and in which state; a question that is neither answered nor kept is lost. `twice` are answers that the
reader saw again.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import nullcontext

from tests.campaigns.inbox import fates, unfinished
from tests.campaigns.report import Report
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, stage
from tests.campaigns.troubles import TROUBLES, small_disk

EACH = 2  # questions of one reader
OVER = 0.5  # seconds in which the questions come
QUIET = {"footnote": 30.0, "stock": 8.0}  # seconds without an answer after which no more is waited for
COLUMNS = ("fault", "way", "asked", "tries", "answered", "kept", "lost", "twice", "what readers saw")


async def suffer(answers: Mapping[str, str], fault: str, way: str, options: argparse.Namespace, report: Report) -> None:
    """One fault, one row."""
    async with stage(answers, options.bot, way) as act:
        with small_disk(act.folder) if fault == "disk full" else nullcontext():
            await _live_through(act, fault, options)
            await act.bot.stop()
            _write_down(act, fault, way, options.bot, report)


async def _live_through(act: Stage, fault: str, options: argparse.Namespace) -> None:
    await act.start()
    await asyncio.sleep(0.3)  # its menus are set
    async with TROUBLES[fault](act):
        await act.crowd.burst(options.questions, EACH, OVER)
        await asyncio.sleep(OVER)
    await act.crowd.settle(QUIET[options.bot])


def _write_down(act: Stage, fault: str, way: str, bot: str, report: Report) -> None:
    crowd = act.crowd
    left = fates(crowd.unanswered, unfinished(act.folder))
    lost, twice = left.pop("lost", 0), crowd.twice.total()
    kept = ", ".join(f"{number} {state}" for state, number in sorted(left.items()))
    numbers = (crowd.asked, act.telegram.tries, len(crowd.waits))
    report.row(fault, way, *numbers, kept or 0, lost, twice, seen(crowd.waits, left, lost, crowd.unexpected))
    if bot == "footnote":
        report.promise(lost == 0, f"{fault}, {way}: nothing is lost, but {lost} questions were")
        report.promise(twice == 0, f"{fault}, {way}: nothing is answered twice, but {twice} questions were")
        ordered = not crowd.disordered or crowd.unanswered  # what comes after a question without an answer is in order
        report.promise(bool(ordered), f"{fault}, {way}: {crowd.disordered} answers out of a reader's order")
        report.promise(not {"new", "taken", "sending"} & left.keys(), f"{fault}, {way}: at the end {kept} still wait")


def seen(waits: list[float], left: Counter[str], lost: int, unexpected: list[str]) -> str:
    """What readers saw, in words; `waits` in seconds."""
    words = []
    if waits:
        words.append(f"the answer after {statistics.median(waits):.2f} s, the last after {max(waits):.2f} s")
    if none := left.total() + lost:
        words.append(f"{none} saw nothing")
    if unexpected:
        words.append(f"some saw: {unexpected[0][:60]!r}")
    return "; ".join(words)


async def campaign(options: argparse.Namespace) -> int:
    """Every fault in turn; the exit code."""
    report = Report(f"{options.bot}: {options.questions} questions to each fault, by {EACH} a reader", COLUMNS)
    answers = await answers_of(options.bot)
    for fault in options.faults:
        for way in options.ways:
            await suffer(answers, fault, way, options, report)
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=40, help="asked during each fault (40)")
    parser.add_argument("--bot", choices=MODULES, default="footnote")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["polling"])
    parser.add_argument("--faults", nargs="+", choices=TROUBLES, default=list(TROUBLES), metavar="FAULT",
                        help=f"of: {'; '.join(TROUBLES)}")  # fmt: skip
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
