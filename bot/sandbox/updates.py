"""The queue of updates: kept until the bot confirms them, and given again until then.

As on Telegram: asking with an offset confirms all before it; a second asker ends the first one's wait
with a 409; kinds of update that the bot does not want never enter the queue.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.sandbox.errors import ApiError

Json = dict[str, Any]
FIRST_ID = 1001
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 30.0  # seconds; Telegram's own are longer, nobody waits for them here
PATIENCE = aiohttp.ClientTimeout(total=30)
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """What happened and is not confirmed yet, oldest first."""

    def __init__(self) -> None:
        self.queue: deque[Json] = deque()
        self.next_id = FIRST_ID
        self.allowed: frozenset[str] = frozenset()
        self.on_push: Callable[[], None] = lambda: None
        self._asker: asyncio.Future[None] | None = None

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember which `kinds` the bot wants; None leaves it as it was, none at all means the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def wants(self, kind: str) -> bool:
        """Tell whether the bot wants updates of this `kind`."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def push(self, kind: str, what: Any) -> Json | None:
        """Queue an update; return it, or None when the bot does not want this `kind`."""
        return self.push_raw({kind: what}) if self.wants(kind) else None

    def push_raw(self, update: Json) -> Json:
        """Queue `update` as it is; an `update_id` is added when it has none."""
        if "update_id" not in update:
            update = {"update_id": self.next_id, **update}
        self.next_id = max(self.next_id, _number(update["update_id"])) + 1
        self.queue.append(update)
        self.release()
        self.on_push()
        return update

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for an update."""
        return self._asker is not None and not self._asker.done()

    def release(self) -> None:
        """End the wait of the one who asks, if any; with what there is."""
        if self._asker and self.is_asked:
            self._asker.set_result(None)

    def restart_at(self, number: int) -> None:
        """Number what comes from `number` on, as Telegram does after a week without updates."""
        self.next_id = number

    def drop(self) -> None:
        """Forget every update."""
        self.queue.clear()

    def confirm(self, offset: int) -> None:
        """Forget all updates before `offset`; a negative one keeps that many from the end.

        One beyond the newest number belongs to numbers that are past, and confirms nothing, as on Telegram.
        """
        numbers = [_number(update["update_id"]) for update in self.queue]
        if offset < 0:
            self.queue = deque(list(self.queue)[offset:])
        if offset > max(numbers, default=0) + 1 > 1:
            return
        while self.queue and _number(self.queue[0]["update_id"]) < offset:
            self.queue.popleft()

    async def ask(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirm up to `offset`, and return at most `limit` updates, waiting `timeout` seconds for one.

        Raises `ApiError` 409 when another request asks meanwhile.
        """
        self.confirm(offset)
        if self._asker and self.is_asked:
            self._asker.set_exception(ApiError(409, CONFLICT))
        if not self.queue and timeout > 0:
            await self._wait(timeout)
        return list(itertools.islice(self.queue, limit))

    async def _wait(self, timeout: float) -> None:
        self._asker = asker = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(asker, timeout)
        except asyncio.TimeoutError:
            return
        finally:
            if self._asker is asker:
                self._asker = None


def _number(update_id: Any) -> int:
    """Return `update_id`; 0 for a raw update that has nonsense there."""
    return update_id if isinstance(update_id, int) else 0


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
        for queue in [queue for queue, task in busy.items() if task.done()]:
            del busy[queue]
        for update in self.updates.queue:
            if len(busy) >= self.webhook.at_once:
                return
            if (queue := _queue(update)) not in busy:
                busy[queue] = asyncio.create_task(self._send(session, update))

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


def _queue(update: Json) -> Any:
    """Return what keeps the order of updates: the chat, or the person of a query."""
    content = next((value for value in update.values() if isinstance(value, dict)), {})
    for holder in (content, content.get("message")):
        for who in ("chat", "from"):
            if isinstance(holder, dict) and isinstance(found := holder.get(who), dict):
                return str(found.get("id"))
    return None
