"""A book of many is changed while the real bot is asked 50 questions a second, over real HTTP.

Readers ask out of the blue, each of them once, when the bot has settled after its start. Meanwhile an editor saves a
book three times, each time with another reply; from then on a reader asks for that reply again and again. Two things
count: how long the latest answer of all took, and how many seconds after the save the new reply was given first.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.campaigns.crowd import Json
from tests.campaigns.grown import Grown, save
from tests.campaigns.process import Process
from tests.campaigns.report import Report
from tests.campaigns.stage import START, stage
from tests.campaigns.telegram import Telegram

EACH_SECOND = 50  # questions
LATEST, SERVED = 200.0, 5.0  # milliseconds, and seconds
LOOK = 0.05  # seconds between questions of who waits
BEFORE, BETWEEN = 5.0, 8.0  # seconds: of questions before the first change, and from one change to the next
PATIENCE = 60.0  # seconds for an answer
CALM, MOMENT = 0.08, 3.0  # share of a processor that a settled bot uses at most, over so many seconds
CHANGES = ("Anew.", "Once more.", "At last.")  # before the reply: no figure in it


class Readers:
    """Readers who ask once each, and how long they wait, in seconds."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram, self.waits, self._asked = telegram, list[float](), dict[int, tuple[float, asyncio.Future[str]]]()
        telegram.service.world.listeners.append(self._hear)

    def _hear(self, event: str, message: Json) -> None:
        if event == "message" and message["from"]["is_bot"] and message["chat"]["id"] in self._asked:
            asked, answer = self._asked.pop(message["chat"]["id"])
            self.waits.append(time.monotonic() - asked)
            answer.set_result(message.get("text", ""))

    async def ask(self, text: str) -> str:
        """What a new reader is answered to `text`; nothing when no answer comes for so long that it counts for none."""
        reader = self.telegram.add_readers(1)[0]
        answer = asyncio.get_running_loop().create_future()
        self._asked[reader] = time.monotonic(), answer
        await self.telegram.send_text(reader, None, text)
        try:
            return await asyncio.wait_for(answer, PATIENCE)
        except asyncio.TimeoutError:
            del self._asked[reader]
            self.waits.append(PATIENCE)
            return ""


@dataclass(frozen=True)
class Changed:
    """How long answers took, in seconds, and when each of the changes was answered from."""

    waits: Sequence[float]
    served: Sequence[float]
    memory: float  # of the bot, in MB


async def changed(folder: Path, home: Path, texts: Sequence[str], book: Grown) -> Changed:
    """Let readers ask `texts` while `book` in `folder` changes; the bot's cache is in `home`."""
    async with stage({}, way="webhook", BOOK=str(folder), HOME=str(home)) as act:
        await act.start()
        readers = Readers(act.telegram)
        await _settle(readers, act.bot, texts[0])
        asking = asyncio.create_task(_keep_asking(readers, texts))
        await asyncio.sleep(BEFORE)
        served = [seconds async for seconds in _change(readers, folder / f"book-{book.number}.yaml", book)]
        asking.cancel()
        await asyncio.sleep(BEFORE)
        return Changed(readers.waits, served, act.bot.memory)


async def _settle(readers: Readers, bot: Process, text: str) -> None:
    """Ask once, and let the bot do what a start leaves to do: it has all figures to record and all books to open.

    It is measured all the same when it never ends.
    """
    await readers.ask(text)
    end, before = time.monotonic() + START, bot.cpu
    while time.monotonic() < end:
        await asyncio.sleep(MOMENT)
        used, before = bot.cpu - before, bot.cpu
        if used <= CALM * MOMENT:
            break
    readers.waits.clear()


async def _keep_asking(readers: Readers, texts: Sequence[str]) -> None:
    """Ask one text after another in steady time, whether answers come or not."""
    started, open_ = time.monotonic(), set[asyncio.Task[str]]()
    for number, text in enumerate(texts):
        await asyncio.sleep(max(started + number / EACH_SECOND - time.monotonic(), 0))
        asked = asyncio.create_task(readers.ask(text))
        open_.add(asked)
        asked.add_done_callback(open_.discard)


async def _change(readers: Readers, file: Path, book: Grown) -> AsyncIterator[float]:
    """Save the book with each of the changes, and ask until it is answered from; the seconds that took."""
    text, (name, phrasings) = file.read_text(encoding="utf-8"), next(iter(book.phrasings().items()))
    for mark in CHANGES:
        data = yaml.load(text, yaml.CSafeLoader)
        data["answers"][name]["reply"]["en"] = f"{mark} {data['answers'][name]['reply']['en']}"
        saved = time.monotonic()
        save(data, file)
        while mark not in await readers.ask(phrasings[1]) and time.monotonic() - saved < PATIENCE:
            await asyncio.sleep(LOOK)
        yield time.monotonic() - saved
        await asyncio.sleep(BETWEEN)
    file.write_text(text, encoding="utf-8")


def change(folder: Path, home: Path, texts: Sequence[str], book: Grown, report: Report) -> None:
    """Measure it, and add it to `report`."""
    found = asyncio.run(changed(folder, home, texts, book))
    waits = sorted(1000 * wait for wait in found.waits)
    report.at_most("a question while a book changes, ms at the latest", waits[-1], LATEST)
    report.row("the same, 999 of 1,000", f"{waits[int(0.999 * len(waits))]:.0f}", "")
    report.row("the same, the median", f"{waits[len(waits) // 2]:.0f}", "")
    report.at_most("from save to answer, s", max(found.served), SERVED)
    report.row("memory of the bot, MB", f"{found.memory:.0f}", "")
