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
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, nullcontext

from tests.campaigns.inbox import Place, fates, unfinished, unfinished_in
from tests.campaigns.postgres import is_installed, postgres
from tests.campaigns.report import Report
from tests.campaigns.stage import MODULES, WAYS, Stage, answers_of, free_port, stage
from tests.campaigns.troubles import TROUBLES, Situation, small_disk

EACH = 2  # questions of one reader
OVER = 0.5  # seconds in which the questions come
AT_ONCE = 4  # situations that are lived through side by side: most of their time they wait
QUIET = {"footnote": 60.0, "stock": 8.0}  # seconds without an answer after which no more is waited for
LOG = 200_000  # bytes that the log may have in the end
COLUMNS = ("fault", "way", "asked", "tries", "answered", "kept", "lost", "twice", "others served", "what readers saw")

Row = tuple[object, ...]


async def suffer(answers: Mapping[str, str], fault: str, way: str, options: argparse.Namespace, report: Report) -> Row:
    """One fault: its row."""
    situation = TROUBLES[fault]
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(postgres(free_port())) if situation.postgres else None
        act = await stack.enter_async_context(stage(answers, options.bot, way, database=database))
        with small_disk(act.folder) if fault.startswith("disk full") else nullcontext():
            await _live_through(act, situation, options)
            left = await unfinished_in(database) if database else None
            await act.bot.stop()
            left = unfinished(act.folder) if left is None else left
            return _row(act, left, fault, way, options.bot, report)


async def _live_through(act: Stage, situation: Situation, options: argparse.Namespace) -> None:
    await act.start()
    await asyncio.sleep(0.5)  # its menus are set
    async with situation.trouble(act):
        await act.crowd.burst(options.questions, EACH, OVER)
        await asyncio.sleep(OVER)
    await act.crowd.settle(QUIET[options.bot])


def _row(act: Stage, unfinished: Mapping[Place, str], fault: str, way: str, bot: str, report: Report) -> Row:
    crowd, served = act.crowd, TROUBLES[fault].served
    left = fates(crowd.unanswered, unfinished)
    lost, twice = left.pop("lost", 0), crowd.twice.total()
    kept = ", ".join(f"{number} {state}" for state, number in sorted(left.items()))
    slowest, log = max(crowd.waits, default=0.0), act.bot.log.stat().st_size
    in_time = "" if served is None else f"{'all' if slowest <= served else 'not all'} within {served:.0f} s"
    if bot == "footnote":
        report.promise(lost == 0, f"{fault}, {way}: nothing is lost, but {lost} questions were")
        report.promise(twice == 0, f"{fault}, {way}: nothing is answered twice, but {twice} questions were")
        ordered = not crowd.disordered or crowd.unanswered  # what comes after a question without an answer is in order
        report.promise(bool(ordered), f"{fault}, {way}: {crowd.disordered} answers out of a reader's order")
        report.promise(not {"new", "taken", "sending"} & left.keys(), f"{fault}, {way}: at the end {kept} still wait")
        report.promise(not in_time.startswith("not"), f"{fault}, {way}: one waited {slowest:.0f} s, {in_time}")
        report.promise(log < LOG, f"{fault}, {way}: the log has {log:,} bytes")
    numbers = (crowd.asked, act.telegram.tries, len(crowd.waits))
    saw = seen(crowd.waits, left, lost, crowd.unexpected)
    return (fault, way, *numbers, kept or 0, lost, twice, in_time, saw)


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
    """Every fault, some side by side; the exit code."""
    report = Report(f"{options.bot}: {options.questions} questions to each fault, by {EACH} a reader", COLUMNS)
    answers, places = await answers_of(options.bot), asyncio.Semaphore(options.at_once)

    async def one(fault: str, way: str) -> Row:
        async with places:
            try:
                return await suffer(answers, fault, way, options, report)
            except Exception as error:  # the others are still of interest
                report.promise(False, f"{fault}, {way}: it could not be tried: {error!r}")
                return fault, way, "not tried"

    plan = [(fault, way) for fault in options.faults for way in _ways(fault, options.ways)]
    if not is_installed():
        report.promise(False, "PostgreSQL is on this machine, but it is not")
        plan = [(fault, way) for fault, way in plan if not TROUBLES[fault].postgres]
    for row in await asyncio.gather(*(one(*situation) for situation in plan)):
        report.row(*row)
    return report.end()


def _ways(fault: str, wanted: Sequence[str]) -> list[str]:
    """Those `wanted` in which `fault` can happen; else the one in which it does."""
    possible = TROUBLES[fault].ways
    return [way for way in wanted if way in possible] or list(possible)


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=40, help="asked during each fault (40)")
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help=f"faults side by side ({AT_ONCE})")
    parser.add_argument("--bot", choices=MODULES, default="footnote")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["polling"])
    parser.add_argument("--faults", nargs="+", choices=TROUBLES, default=list(TROUBLES), metavar="FAULT",
                        help=f"of: {'; '.join(TROUBLES)}")  # fmt: skip
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
