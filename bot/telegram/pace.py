"""Telegram's own rates, kept by waiting: 30 messages a second in all, 1 a second in a chat, 20 a minute in a group.

A message that would come too soon waits for its turn; none is dropped. A chat that waits holds up nobody else. The
rates hold where Telegram does: a server of one's own, and the sandbox, have theirs.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

TELEGRAM: Final = "https://api.telegram.org"
REMEMBERED: Final = 10_000  # chats, after which those that may send again are forgotten


@dataclass(slots=True)
class Rate:
    """At most `burst` at once, and from then on one in `every` seconds, for each key."""

    every: float
    burst: int
    _full: dict[int, float] = field(default_factory=dict)  # when the key has its whole burst again

    def delay(self, key: int, now: float) -> float:
        """Give `key` the next turn; the seconds from `now` until then."""
        full = max(self._full.get(key, now), now) + self.every
        self._full[key] = full
        if len(self._full) > REMEMBERED:
            self._full = {key: full for key, full in self._full.items() if full > now}
        return max(0.0, full - self.every * self.burst - now)


class Pace:
    """Says when a message may go. `clock` gives seconds, `pause` waits some."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, pause: Callable[[float], asyncio.Future[None]] | None = None
    ) -> None:
        self._clock = clock
        self._pause = pause or asyncio.sleep
        self._private, self._group = Rate(1.0, 3), Rate(4.0, 5)  # a group: 5 and 15 are 20 in any minute
        self._all = Rate(1 / 25, 5)  # 5 and 25 are 30 in any second

    async def turn(self, chat: int) -> None:
        """Wait until a message may go to `chat`."""
        await self._wait(self._group if chat < 0 else self._private, chat)
        await self._wait(self._all, 0)

    async def _wait(self, rate: Rate, key: int) -> None:
        delay = rate.delay(key, self._clock())
        if delay:
            await self._pause(delay)


def pace_for(api_url: str) -> Pace | None:
    """The pace that the server at `api_url` wants; None where it is not Telegram's own."""
    return Pace() if api_url == TELEGRAM else None
