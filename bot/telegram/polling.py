"""Raw updates, fetched and stored as they come in.

From polling and from the webhook alike, raw JSON goes into the inbox, and only then is it acknowledged. Nothing is read
of an update by then but its number, its chat and its message's number. One that comes a second time, as a webhook's
may, dies on its number, and a question on its chat and message.

Polling is our own: the library's stops for good at one update that it cannot parse. What a request brings is stored
together, and confirmed by the next one. The offset follows Telegram's numbers, down too: after a week without updates
they start again anywhere, and an offset that only rises would confirm nothing from then on. Errors, and answers that
bring nothing new, are waited out, longer each time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from operator import attrgetter
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.store import Arrival, Inbox, StoreFailed
from bot.telegram.errors import Throttled
from bot.telegram.request import AiohttpRequest
from bot.telegram.updates import ALLOWED

WAIT: Final = 25  # seconds that Telegram holds a request while there is nothing new
GRACE: Final = 10  # seconds more until the connection is given up
CONFIRM: Final = 0.4  # seconds for the last request
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds
LONGEST_FOR_STORE: Final = 5.0  # seconds: it is ours, and a try costs nobody anything
LONGEST_WAIT: Final = 60.0  # seconds, whatever a 429 asks: meanwhile nobody is heard
REVOKED: Final = "Telegram no longer accepts the token: was it revoked? Set TELEGRAM_BOT_TOKEN anew from @BotFather"
DEAF: Final = 60.0  # seconds without an answer of Telegram's, which holds a request for WAIT, until that is a fault
LARGEST: Final = 2**53  # as JSON's numbers are safe
SOON: Final = 1.0  # seconds; a server that answers sooner, with nothing, does not wait for updates: then we do

log = logging.getLogger(__name__)


class Intake:
    """Takes raw updates into `inbox`."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def take(self, raws: Sequence[Any]) -> list[int]:
        """Store `raws` in one transaction; the numbers of those that have one.

        `StoreFailed` when it cannot be: then they must not be acknowledged.
        """
        arrivals = list(filter(None, map(_arrival, raws)))
        if len(arrivals) < len(raws):
            log.info("%d updates without a number were dropped", len(raws) - len(arrivals))
        if arrivals:
            await self._inbox.receive(arrivals, time.time())
        return list(map(attrgetter("update"), arrivals))


def _arrival(raw: Any) -> Arrival | None:
    number = update_number(raw)
    if number is None:
        return None
    message = raw.get("message")
    parts = [_part(message, "chat", "id"), _part(message, "message_id"), _part(message, "date")]
    question = ":".join(map(str, parts)) if None not in parts else None
    return Arrival(number, json.dumps(raw), queue_of(raw), question)


def queue_of(raw: dict[str, Any]) -> str:
    """The chat of the update `raw`, else the person, else nothing: updates of one queue are answered in order."""
    for kind in ALLOWED:
        what = raw.get(kind)
        for path in (("chat", "id"), ("message", "chat", "id"), ("from", "id"), ("user", "id")):
            found = _part(what, *path)
            if found is not None:
                return str(found)
    return ""


def _part(value: Any, *path: str) -> int | None:
    """The number at `path` in strangers' JSON; None when there is none."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, int) and abs(value) < LARGEST else None


def update_number(raw: Any) -> int | None:
    """The `update_id` of a raw update, None when it has none that can be stored."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and 0 <= number < LARGEST else None


class NoProgress(TelegramError):
    """Telegram gives the same updates again, or none that can be told apart."""


class Polling:
    """Fetches updates from the Bot API at `base_url` (with the token) and hands them to `take`, which numbers them.

    `report` (cause, text) tells the operator, `pause` waits some seconds.
    """

    def __init__(
        self, base_url: str, take: Callable[[list[Any]], Awaitable[list[int]]], report: Callable[[str, str], None],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._base_url = base_url
        self._take = take
        self._report, self._pause = report, pause
        self._request = AiohttpRequest(connections=1)
        self._offset = 0
        self._last: list[int] = []  # the numbers that came last
        self._heard = time.monotonic()  # when Telegram last answered, or the start
        self._webhook_deleted = False

    async def run(self, lead: Callable[[], Awaitable[None]]) -> None:
        """Fetch until cancelled, whatever happens, while this process leads: Telegram gives updates to one.

        `lead` waits until it does, and no other.
        """
        await self._request.initialize()
        await lead()
        self._heard = time.monotonic()
        pause = FIRST_PAUSE
        while True:
            try:
                await lead()
                await self._fetch(WAIT)
                pause = FIRST_PAUSE
            except Exception as error:  # whatever happens, the next update is asked for
                await lead()  # one that was cut off has a conflict with the next one, which is no fault
                if isinstance(error, Throttled):
                    pause = max(pause, min(error.seconds, LONGEST_WAIT))
                if not (isinstance(error, Conflict) and await self._removes_webhook()):
                    self._tell(error, pause)
                await self._pause(pause)
                pause = min(pause * 2, LONGEST_FOR_STORE if isinstance(error, StoreFailed) else LONGEST_PAUSE)

    def fault(self) -> str | None:
        """What is wrong with the updates, None as long as Telegram gives them."""
        silent = time.monotonic() - self._heard
        return f"no updates could be fetched for {silent:.0f} s" if silent > DEAF else None

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
        if not self._webhook_deleted:  # Telegram posts or is asked, never both
            self._webhook_deleted = bool(await self._call("deleteWebhook"))
        asked = time.monotonic()
        updates = await self._ask(wait)
        numbers = await self._take(updates)  # stored, and only then confirmed: by the next request
        self._heard = time.monotonic()
        if updates:
            self._confirm(numbers)
        elif time.monotonic() - asked < SOON:
            await self._pause(SOON)

    def _confirm(self, numbers: list[int]) -> None:
        """Let the next request confirm the updates of `numbers`; `NoProgress` when that was in vain before."""
        if not numbers:
            raise NoProgress("Telegram gives updates without a number")
        before, self._last = self._last, numbers
        self._offset = max(numbers) + 1
        if numbers == before:
            raise NoProgress("Telegram gives the same updates again, though they were confirmed")

    async def _ask(self, wait: int) -> list[Any]:
        query = {"offset": self._offset, "timeout": wait, "allowed_updates": json.dumps(ALLOWED)}
        if not wait:
            query["limit"] = 1
        address = f"{self._base_url}/getUpdates?{urlencode(query)}"
        updates: list[Any] = await self._request.post(address, read_timeout=wait + GRACE)  # type: ignore[assignment]
        return updates

    async def _call(self, method: str) -> Any:
        return await self._request.post(f"{self._base_url}/{method}")

    async def _removes_webhook(self) -> bool:
        """After a conflict: whether a webhook was in the way, which is told and removed; else another program polls."""
        try:
            url = (await self._call("getWebhookInfo"))["url"]
            if url:
                await self._call("deleteWebhook")
                remedy = "If it comes back, stop the program that sets it, or let this bot have WEBHOOK_URL"
                text = (
                    f"Somebody had set a webhook ({urlsplit(url).hostname}); it was removed, polling goes on. {remedy}"
                )
                self._report("webhook set", text)
            return bool(url)
        except TelegramError as error:
            log.warning("There may be a webhook, which cannot be removed yet: %s", error)
            return True

    def _tell(self, error: Exception, pause: float) -> None:
        if isinstance(error, Conflict):
            text = f"Another program fetches updates with the same token: stop one of the two. ({error})"
            self._report("conflict", text)
        elif isinstance(error, InvalidToken):
            self._report("token", f"{REVOKED} ({error})")
        elif isinstance(error, NoProgress):
            self._report("no progress", f"{error}; the next try is in {pause:g} s")
        elif isinstance(error, TelegramError | StoreFailed):
            log.warning("No updates can be fetched, next try in %g s: %s", pause, error)
        else:
            log.error("Fetching updates failed, next try in %g s", pause, exc_info=error)
