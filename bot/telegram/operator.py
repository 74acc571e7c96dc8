"""Tells the operator what went wrong: in the editors' chat and in the log, once per cause in an hour.

What is told is a cause and a number, never a reader's words.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.conversation.limit import LruCache
from bot.telegram.errors import describe

EVERY: Final = 3600.0  # seconds between two reports of one cause
CAUSES: Final = 1000  # remembered

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
        self._say(f"⚠ {text}")

    def tell(self, text: str) -> None:
        """Tell `text`, which is nothing to worry about."""
        self._say(f"✓ {text}")

    def _say(self, text: str) -> None:
        if self.chat is None:
            return
        task = asyncio.create_task(self._send(self.chat, text))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

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
