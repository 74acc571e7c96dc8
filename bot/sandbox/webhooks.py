"""Updates sent to the bot's own address: one at a time a chat, many chats at once, again until accepted."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.sandbox.updates import Updates

Json = dict[str, Any]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 30.0  # seconds; Telegram's own are longer, nobody waits for them here
PATIENCE = aiohttp.ClientTimeout(total=30)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates go: the address, the secret that goes with them, how many at once."""

    url: str = ""
    secret: str = ""
    at_once: int = 40


class Sender:
    """Takes updates out of the queue when the bot's address has accepted them."""

    def __init__(self, updates: Updates) -> None:
        self.updates = updates
        self.webhook = Webhook()
        self.last_error: Json = {}
        self._task: asyncio.Task[None] | None = None
        self._more = asyncio.Event()
        updates.on_push = self._more.set

    @property
    def url(self) -> str:
        """The bot's address; empty when there is none."""
        return self.webhook.url

    def info(self) -> Json:
        """Return what getWebhookInfo tells."""
        known = {"url": self.url, "has_custom_certificate": False}
        return {**known, "max_connections": self.webhook.at_once, **self.last_error} if self.url else known

    def set(self, webhook: Webhook) -> None:
        """Use `webhook` from now on; one without an address ends sending."""
        self.stop()
        self.webhook, self.last_error = webhook, {}
        if webhook.url:
            self._task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """Send no more."""
        if self._task:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            busy: dict[Any, asyncio.Task[None]] = {}
            try:
                while True:
                    self._start(session, busy)
                    await self._pause(busy)
            finally:
                for task in busy.values():
                    task.cancel()

    def _start(self, session: aiohttp.ClientSession, busy: dict[Any, asyncio.Task[None]]) -> None:
        """Begin with the oldest update of every chat that none is under way for."""
        self._more.clear()
        for lane in [lane for lane, task in busy.items() if task.done()]:
            del busy[lane]
        for update in self.updates.queue:
            if len(busy) >= self.webhook.at_once:
                return
            if (lane := _lane(update)) not in busy:
                busy[lane] = asyncio.create_task(self._send(session, update))

    async def _pause(self, busy: dict[Any, asyncio.Task[None]]) -> None:
        more = asyncio.create_task(self._more.wait())
        try:
            await asyncio.wait({more, *busy.values()}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            more.cancel()

    async def _send(self, session: aiohttp.ClientSession, update: Json) -> None:
        pause = FIRST_PAUSE
        while error := await self._refusal(session, update):
            self.last_error = {"last_error_date": int(time.time()), "last_error_message": error}
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        if update in self.updates.queue:
            self.updates.queue.remove(update)

    async def _refusal(self, session: aiohttp.ClientSession, update: Json) -> str:
        """Send `update` once; return what went wrong, or nothing."""
        headers = {SECRET_HEADER: self.webhook.secret} if self.webhook.secret else {}
        try:
            async with session.post(self.webhook.url, json=update, headers=headers) as response:
                accepted = 200 <= response.status < 300
                return "" if accepted else f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            return f"Connection failed: {type(error).__name__}"


def _lane(update: Json) -> Any:
    """Return what keeps the order of updates: the chat, or the person of a query."""
    content = next((value for value in update.values() if isinstance(value, dict)), {})
    for holder in (content, content.get("message")):
        for who in ("chat", "from"):
            if isinstance(holder, dict) and isinstance(found := holder.get(who), dict):
                return str(found.get("id"))
    return None
