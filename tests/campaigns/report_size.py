"""The report of a hundred thousand questions: how long it takes, and how much memory.

    python -m tests.campaigns.report_size [FOLDER]

In FOLDER the questions stay for the next time; making them takes minutes.
"""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.book.load import read_book
from bot.cli.responder import responder_of
from bot.newsroom.demo import fill
from bot.store import open_store
from tests.campaigns.report import Report

QUESTIONS = 100_000
MOST_SECONDS = 10.0
MOST_MEGABYTES = 300.0
BOOK = Path(__file__).parents[2] / "answers.yaml"


async def make(folder: Path) -> None:
    """Fill the store in `folder`, unless it is filled."""
    now = time.time()
    async with open_store(folder) as store:
        if await store.journal.count(0, now) < QUESTIONS:
            responder = responder_of(read_book(BOOK).book)
            await fill(store, [responder.book], lambda text: (responder.reply(text), None), now, QUESTIONS)


def measure(folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds, and megabytes at the most, that `python -m bot` takes for the book in `folder`."""
    started = time.monotonic()
    environment = {**os.environ, "BOOK": str(folder / "answers.yaml")}
    subprocess.run([sys.executable, "-m", "bot", *arguments], env=environment, cwd=BOOK.parent, check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # of the largest child so far
    return time.monotonic() - started, peak / 1024


def main(folder: Path) -> int:
    """Measure the report of the store in `folder`; the exit code."""
    (folder / "answers.yaml").write_bytes(BOOK.read_bytes())
    asyncio.run(make(folder / "data"))
    report = Report(f"{QUESTIONS:,} questions", ("command", "seconds", "megabytes"))
    for command in ("report --days 30 --html page.html", "report --days 30", "report --days 30 --csv figures.csv"):
        words = [str(folder / word) if "." in word else word for word in command.split()]
        seconds, megabytes = measure(folder, *words)
        report.row(command, seconds, megabytes)
        report.promise(seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES, command)
    return report.end()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1])))
    with TemporaryDirectory() as made:
        sys.exit(main(Path(made)))
