"""Let many thousands of updates wait for the bot, and see that it takes them in without growing.

They wait at Telegram when the bot starts, or are posted to its webhook as fast as it takes them. It takes them into its
inbox, and answers meanwhile; its memory is read on the way. When all are in, it is stopped: none may be missing.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import time
from contextlib import closing
from typing import Any

from tests.campaigns.inbox import DATABASE
from tests.campaigns.report import Report
from tests.campaigns.stage import WAYS, Stage, answers_of, stage

READERS = 5000
LOOK = 0.5  # seconds
PATIENCE = 60.0  # seconds without one more in the inbox
ROWS = 10  # of the table
GROWTH = 1.10  # of the memory when a tenth is in
COLUMNS = ("in the inbox", "after s", "answered", "memory, MB", "database, MB")


def taken_in(act: Stage) -> int:
    """How many updates the bot's inbox has."""
    with closing(sqlite3.connect(f"file:{act.folder / DATABASE}?mode=ro", uri=True, timeout=10)) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM inbox").fetchone()[0])


def pile_up(act: Stage, number: int) -> None:
    """Let `number` questions wait: each reader's one after the other, as raw updates."""
    texts, updates = list(act.crowd.answers), act.telegram.service.updates
    readers = act.telegram.add_readers(READERS)
    for count in range(number):
        reader = readers[count % READERS]
        act.telegram.service.world.private_chat(reader)
        updates.push_raw({"message": _message(count, reader, texts[count % len(texts)])})


def _message(count: int, reader: int, text: str) -> dict[str, Any]:
    person = {"id": reader, "is_bot": False, "first_name": "Reader", "language_code": "en"}
    chat = {"id": reader, "type": "private", "first_name": "Reader"}
    return {"message_id": 1_000_000 + count, "date": int(time.time()), "chat": chat, "from": person, "text": text}


async def watch(act: Stage, number: int, report: Report) -> None:
    """Look on until all are in; the rows, and what was promised."""
    started = last = time.monotonic()
    found, first, highest, next_row = 0, 0.0, 0.0, number // ROWS
    while found < number and time.monotonic() - last < PATIENCE:
        await asyncio.sleep(LOOK)
        before, found = found, taken_in(act)
        last = time.monotonic() if found > before else last
        highest = max(highest, act.bot.memory)
        first = first or (act.bot.memory if found >= number // ROWS else 0.0)
        if found >= next_row:
            _row(act, found, started, report)
            next_row = (found * ROWS // number + 1) * number // ROWS
    report.promise(found >= number, f"all {number} are taken in, but {found} were")
    report.row(f"highest memory {highest:.0f} MB, {highest / (first or 1) - 1:+.0%} since a tenth was in")
    report.promise(highest <= first * GROWTH, f"memory within {GROWTH - 1:.0%}: {first:.0f} to {highest:.0f} MB")


def _row(act: Stage, found: int, started: float, report: Report) -> None:
    size = sum(file.stat().st_size for file in (act.folder / DATABASE.parent).iterdir()) / 1e6
    report.row(found, time.monotonic() - started, act.telegram.tries, act.bot.memory, size)


async def campaign(options: argparse.Namespace) -> int:
    """The whole; the exit code."""
    report = Report(f"{options.updates} updates of {READERS} readers at once, {options.way}", COLUMNS)
    async with stage(await answers_of("footnote"), way=options.way) as act:
        if options.way == "polling":
            pile_up(act, options.updates)
        await act.start()
        if options.way == "webhook":
            pile_up(act, options.updates)
        report.row("at the start", 0.0, 0, act.bot.memory)
        await watch(act, options.updates, report)
        report.row("exit", await act.bot.stop())
        report.promise(taken_in(act) >= options.updates, "all are still there after the bot was stopped")
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--updates", type=int, default=10_000, help="that wait (10000)")
    parser.add_argument("--way", choices=WAYS, default="polling")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
