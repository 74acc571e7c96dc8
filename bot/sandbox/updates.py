"""The queue of updates: kept until the bot confirms them, and given again until then.

As on Telegram: asking with an offset confirms all before it; a second asker ends the first one's wait
with a 409; kinds of update that the bot does not want never enter the queue.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from bot.sandbox.errors import ApiError

Json = dict[str, Any]
FIRST_ID = 1001
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
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

    def release(self) -> None:
        """End the wait of the one who asks, if any; with what there is."""
        if self._asker and not self._asker.done():
            self._asker.set_result(None)

    def drop(self) -> None:
        """Forget every update."""
        self.queue.clear()

    def confirm(self, offset: int) -> None:
        """Forget all updates before `offset`; a negative one keeps that many from the end."""
        if offset < 0:
            self.queue = deque(list(self.queue)[offset:])
        while self.queue and _number(self.queue[0]["update_id"]) < offset:
            self.queue.popleft()

    async def ask(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirm up to `offset`, and return at most `limit` updates, waiting `timeout` seconds for one.

        Raises `ApiError` 409 when another request asks meanwhile.
        """
        self.confirm(offset)
        if self._asker and not self._asker.done():
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
