"""Many readers at once, each reader's own updates in order.

A lane is a chat (or the reader of an inline query): what comes in a lane waits for what came before it. Lanes do not
wait for each other, so a reader who sends a hundred questions holds up nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

TAKEN_IN: Final = 4096  # updates that wait or are worked on
AT_ONCE: Final = 128  # lanes that are worked on: as many as there are connections


class Lanes(BaseUpdateProcessor):
    """Processes updates of different lanes at once, and those of one lane one after the other."""

    def __init__(self) -> None:
        super().__init__(TAKEN_IN)
        self._last: dict[int, asyncio.Future[None]] = {}
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process `update` when its turn comes."""
        lane = lane_of(update)
        before, done = self._last.get(lane), asyncio.get_running_loop().create_future()
        self._last[lane] = done
        try:
            if before is not None:
                await before
            async with self._at_once:
                await coroutine
        finally:
            done.set_result(None)
            if self._last.get(lane) is done:
                del self._last[lane]


def lane_of(update: object) -> int:
    """The chat of `update`, else the person, else 0."""
    if not isinstance(update, Update):
        return 0
    owner = update.effective_chat or update.effective_user
    return owner.id if owner and isinstance(owner.id, int) else 0
