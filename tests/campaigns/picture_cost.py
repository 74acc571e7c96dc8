"""What pictures cost: how long the first one takes and one that Telegram keeps, what the bot's memory grows by, and how
long readers of text wait while a hundred different pictures are asked for at once.

`python -m tests.campaigns.picture_cost`. The bot and a sandbox run in this process, so that the sandbox's own work on
a hundred uploads is counted too.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.book.load import read_book
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.values import Post, Spot, notice
from bot.picture import Drawing, drawing_of
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.run import running
from bot.telegram.sending import Sender
from tests.campaigns.report import Report

BOOK: Final = Path(__file__).parents[2] / "answers.yaml"
ASKED: Final = "How many models does China have?"
AT_ONCE: Final = 100
FIRST: Final = 400.0  # ms
MORE: Final = 50.0  # ms that a reader of text may wait longer
GROWN: Final = 40.0  # MB
ROUNDS: Final = 5


def memory() -> float:
    """What this process has in memory, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def drawings() -> list[Drawing]:
    """A hundred different pictures."""
    book = read_book(BOOK).book
    found = [drawn for fact in [*book.facts, *book.derived] if (drawn := drawing_of(book, fact, "en"))]
    return [replace(found[at % len(found)], title=f"Title {at}") for at in range(AT_ONCE)]


async def timed_texts(sandbox: Sandbox, until: asyncio.Future[object] | None, most: int) -> list[float]:
    """How long each of `most` texts took in ms, one after the other; none after `until` is done."""
    took = []
    while len(took) < most and not (until and until.done()):
        person = await sandbox.add_person("Reader")  # one reader alone may not ask so much
        started = time.perf_counter()
        await sandbox.ask(person["id"], person["id"], ASKED)
        took.append(1000 * (time.perf_counter() - started))
    return took


async def timed(sender: Sender, post: Post) -> float:
    """How long it takes to send `post`, in ms."""
    started = time.perf_counter()
    await sender.send(post)
    return 1000 * (time.perf_counter() - started)


async def measured(sandbox: Sandbox, sender: Sender, report: Report) -> None:
    """Fill the report."""
    spot = Spot(sandbox.place("private").id, 1)
    posts: Sequence[Post] = [Post(spot, notice("."), picture=drawing) for drawing in drawings()]
    await timed_texts(sandbox, None, 20)
    before = memory()
    text = min([await timed(sender, Post(spot, notice("."))) for _ in range(ROUNDS)])
    first = min([await timed(sender, post) for post in posts[:ROUNDS]])
    kept = min([await timed(sender, post) for post in posts[:ROUNDS]])
    report.at_most("first picture, ms", first, FIRST)
    report.at_most("one that Telegram keeps, ms", kept, text + 20)
    report.row("a text, ms", text, "", "")
    alone = await timed_texts(sandbox, None, 60)
    drawing = asyncio.gather(*(sender.send(post) for post in posts[ROUNDS:]))
    beside = await timed_texts(sandbox, drawing, 400)
    await drawing
    for name, share in (("half of all", 50), ("19 of 20", 95)):
        without, during = (statistics.quantiles(took, n=100)[share - 1] for took in (alone, beside))
        report.at_most(f"texts beside {AT_ONCE} pictures, {name}, ms longer", during - without, MORE)
    report.row("texts asked meanwhile", len(beside), "", "")
    report.at_most("memory, MB more", memory() - before, GROWN)


async def campaign() -> int:
    """Measure; the exit code."""
    report = Report("What pictures cost", ("what", "measured", "bar", ""))
    async with Sandbox() as sandbox:
        settings = Settings(book=BOOK).at(sandbox.api_url, sandbox.token)
        with TemporaryDirectory() as folder:
            async with open_store(Path(folder)) as store, running(settings, CurrentLibrary(BOOK), store) as application:
                await measured(sandbox, Sender(application.bot, pictures=store.pictures), report)
    return report.end()


if __name__ == "__main__":
    sys.exit(asyncio.run(campaign()))
