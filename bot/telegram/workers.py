"""Takes updates from the inbox in turn, has them answered, and records how that ended.

There is no queue in memory: as many lanes as fit are worked on, and the rest waits in the inbox. When the bot stops,
what is in flight arrives, and everything else is found in the inbox at the next start.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import dataclass
from typing import Final, Literal

from telegram.error import TelegramError

from bot.store import Inbox, StoreFailed, Work
from bot.telegram import news
from bot.telegram.desk import Desk
from bot.telegram.errand import Errand
from bot.telegram.errors import Unsure, describe
from bot.telegram.updates import Unreadable, read_update
from bot.telegram.wiring import dispatch

LANES: Final = 256  # worked on at once: those that wait for their turn at Telegram too
STEP: Final = 16  # taken in one commit, and answered before anything else is heard
AHEAD: Final = 16  # answers that wait for a place in flight: while there are so many, no more are made
TOGETHER: Final = 0.01  # seconds until the next look whether there still are

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work on an update ended, and why it is not `done`."""

    state: Literal["done", "aside", "unsure"]
    reason: str = ""


DONE: Final = Ending("done")


class Workers:
    """Answers what is in the inbox, by the rules of `desk`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._inbox: Inbox = desk.store.inbox
        self._running: dict[asyncio.Task[None], Errand] = {}

    async def run(self) -> None:
        """Take and answer until cancelled."""
        while True:
            await self._desk.operator.retry(self._take)

    async def _take(self) -> None:
        free = LANES - len(self._running)
        if not free:
            await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
            return
        most = min(free, STEP)
        works = await self._inbox.take(most, time.time())
        for work in works:
            self._begin(work)
        if len(works) < most:
            await self._inbox.wait()
        while self._desk.outbox.room.wanted >= AHEAD:
            await asyncio.sleep(TOGETHER)

    def _begin(self, work: Work) -> None:
        errand = Errand(self._inbox, work.update, work.request.parameters if work.request else None)
        task = asyncio.create_task(self._work(work, errand))
        self._running[task] = errand
        task.add_done_callback(self._running.pop)

    async def _work(self, work: Work, errand: Errand) -> None:
        try:
            ending = await self._desk.operator.retry(lambda: self._ending(work, errand))
            await self._desk.operator.retry(lambda: self._record(errand, ending))
        finally:
            errand.land()

    async def _ending(self, work: Work, errand: Errand) -> Ending:
        try:
            await self._handle(work, errand)
        except StoreFailed:
            if errand.message is None:
                raise  # what was sent is not sent again, whatever could not be written after it
        except Unsure as error:
            return Ending("unsure", f"its answer was perhaps sent ({error})")
        except Unreadable as error:
            return Ending("aside", f"it cannot be parsed ({error})")
        except TelegramError as error:
            return Ending("aside", f"Telegram does not take the answer ({describe(error)})")
        except Exception as error:  # a defect of ours must not stop the others
            log.error("Update %d could not be answered", work.update, exc_info=error)
            return Ending("aside", f"the program failed on it ({describe(error)})")
        return DONE

    async def _handle(self, work: Work, errand: Errand) -> None:
        desk = self._desk.on(errand)
        if work.update >= news.OWN:
            await news.tell(desk, work.update)
        elif update := read_update(json.loads(work.raw)):
            await dispatch(desk, update)
        if errand.again:  # nobody has asked for a message this time, as when the book has changed
            await desk.outbox.deliver(errand.again)

    async def _record(self, errand: Errand, ending: Ending) -> Ending:
        now = time.time()
        if ending.state == "done":
            await self._desk.store.endings.done(errand.answered, now)
            return ending
        if errand.asked:
            await self._desk.store.journal.record(errand.update, errand.asked, now)
        move = self._inbox.unsure if ending.state == "unsure" else self._inbox.put_aside
        await move(errand.update, ending.reason, now)
        text = f"Update {errand.update} was set aside: {ending.reason}. See `python -m bot inbox`"
        self._desk.operator.report(ending.reason, text)
        return ending

    async def stop(self, patience: float) -> None:
        """Let what is in flight arrive, for `patience` seconds; leave everything else in the inbox."""
        for task, errand in self._running.items():
            if not errand.in_flight:
                task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=patience)
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
