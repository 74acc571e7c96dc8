"""Tells the operator what went wrong: in the editors' chat and in the log, once per cause in an hour.

What is told is a cause and a number, never a reader's words.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar, cast

from telegram import Bot
from telegram.error import TelegramError

from bot.conversation.limit import LruCache
from bot.problems import Refused, StoreFailed
from bot.telegram.errors import describe

PAUSE: Final = 0.5  # seconds between two tries of what the database failed at
EVERY: Final = 3600.0  # seconds between two reports of one cause
CAUSES: Final = 1000  # remembered

T = TypeVar("T")

log = logging.getLogger(__name__)


class Operator:
    """Reports through `bot` to the chat `chat`, or to the log alone when that is None."""

    def __init__(self, bot: Bot, chat: int | None = None) -> None:
        self._bot = bot
        self.chat = chat
        self._told: LruCache[str, float] = LruCache(CAUSES)
        self._sending: set[asyncio.Task[None]] = set()

    def report(self, cause: str, text: str) -> None:
        """Tell `text`, unless something of the same `cause` was told within the hour; the log hears it each time."""
        log.warning("%s", text)
        if self.chat is None or time.monotonic() - (self._told.get(cause) or -EVERY) < EVERY:
            return
        self._told.put(cause, time.monotonic())
        task = asyncio.create_task(self._send(self.chat, f"⚠ {text}"))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def retry(self, step: Callable[[], Awaitable[T]], *, once: bool = False) -> T:
        """What `step` gives; tried again, and reported, as long as the database fails.

        A step that can be done `once` only is refused when an earlier try was written all the same: then it is done.
        """
        has_failed = False
        while True:
            try:
                return await step()
            except Refused:
                if not (once and has_failed):
                    raise
                return cast("T", None)  # what is written gives nothing
            except StoreFailed as failure:
                has_failed = True
                self.report(failure.what, str(failure))
                await asyncio.sleep(PAUSE)

    async def _send(self, chat: int, text: str) -> None:
        try:
            await self._bot.send_message(chat, text[:4000])
        except TelegramError as error:
            log.warning("The editors' chat takes no report: %s", describe(error))

    async def close(self) -> None:
        """Give up what could not be told yet."""
        for task in list(self._sending):
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)
