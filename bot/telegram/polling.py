"""Polling, our own: the library's stops for good at one update that it cannot parse.

What a request brings is stored together, and confirmed by the next one. Errors are waited out, longer each time.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.store import StoreFailed
from bot.telegram.errors import Throttled
from bot.telegram.request import AiohttpRequest
from bot.telegram.updates import ALLOWED, update_number

WAIT: Final = 25  # seconds that Telegram holds a request while there is nothing new
GRACE: Final = 10  # seconds more until the connection is given up
CONFIRM: Final = 0.4  # seconds for the last request
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds

log = logging.getLogger(__name__)


class Polling:
    """Fetches updates from the Bot API at `base_url` (with the token) and hands each to `take`."""

    def __init__(self, base_url: str, take: Callable[[list[Any]], Awaitable[None]]) -> None:
        self._base_url = base_url
        self._take = take
        self._request = AiohttpRequest(connections=1)
        self._offset = 0
        self._webhook_gone = False

    async def run(self) -> None:
        """Fetch until cancelled, whatever happens."""
        await self._request.initialize()
        pause = FIRST_PAUSE
        while True:
            try:
                await self._fetch(WAIT)
                pause = FIRST_PAUSE
            except Exception as error:  # whatever happens, the next update is asked for
                _tell(error, pause)
                await asyncio.sleep(error.seconds if isinstance(error, Throttled) else pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def close(self) -> None:
        """Confirm what was taken in, so that the next start does not fetch it again, and hang up."""
        try:
            if self._offset:
                await asyncio.wait_for(self._ask(0), CONFIRM)
        except (TelegramError, asyncio.TimeoutError) as error:
            log.warning("The last updates could not be confirmed, they will come again: %s", error)
        finally:
            await self._request.shutdown()

    async def _fetch(self, wait: int) -> None:
        if not self._webhook_gone:  # Telegram posts or is asked, never both
            self._webhook_gone = bool(await self._request.post(f"{self._base_url}/deleteWebhook"))
        updates = await self._ask(wait)
        await self._take(updates)  # stored, and only then confirmed: by the next request
        numbers = [number for raw in updates if (number := update_number(raw)) is not None]
        self._offset = max([self._offset, *(number + 1 for number in numbers)])
        if updates and not numbers:
            raise TelegramError("updates without a number")

    async def _ask(self, wait: int) -> list[Any]:
        query = {"offset": self._offset, "timeout": wait, "allowed_updates": json.dumps(ALLOWED)}
        if not wait:
            query["limit"] = 1
        address = f"{self._base_url}/getUpdates?{urlencode(query)}"
        answer = await self._request.post(address, read_timeout=wait + GRACE)
        return answer if isinstance(answer, list) else []


def _tell(error: Exception, pause: float) -> None:
    if isinstance(error, Conflict):
        log.error("Another program fetches updates with the same token: stop one of the two. (%s)", error)
    elif isinstance(error, InvalidToken):
        log.error("Telegram no longer accepts the token: was it revoked at @BotFather? (%s)", error)
    elif isinstance(error, TelegramError | StoreFailed):
        log.warning("No updates can be fetched, next try in %g s: %s", pause, error)
    else:
        log.error("Fetching updates failed, next try in %g s", pause, exc_info=error)
