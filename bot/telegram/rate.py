"""Telegram's own rates, kept by waiting: 30 messages a second in all, 1 a second in a chat, 20 a minute in a group.

A message that would come too soon waits for its turn; none is dropped. A chat that waits holds up nobody else. The
rates hold where Telegram does: a server of one's own, and the sandbox, have theirs. Where Telegram asks to wait all the
same, its `Brake` is on.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from bot.telegram.request import Throttled

TELEGRAM: Final = "https://api.telegram.org"
REMEMBERED: Final = 10_000  # chats, after which those that may send again are forgotten
SEVERAL: Final = 3  # chats that Telegram asks to wait at the same time: then it means the bot, and not the chats


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


class Brake:
    """Whom Telegram has asked to wait: a chat, or the whole bot, which it does not tell apart.

    One chat that is asked to wait holds up nobody else. When several are at the same time, everyone waits, until the
    first of them may send again: the one who then does shows whether it is over. `clock` gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[int, float] = {}
        self._all = 0.0

    @contextmanager
    def heeded(self, chat: int) -> Iterator[None]:
        """Put the brake on when the block, which sends to `chat`, is asked to wait."""
        try:
            yield
        except Throttled as throttled:
            self.hold(chat, throttled.seconds)
            raise

    def hold(self, chat: int, seconds: float) -> None:
        """Let `chat` wait for `seconds`, and everyone when it is one of several."""
        now = self._clock()
        self._until = {key: until for key, until in self._until.items() if until > now}
        self._until[chat] = now + seconds
        if len(self._until) >= SEVERAL:
            self._all = min(self._until.values())

    def delay(self, chat: int) -> float:
        """The seconds until a message may go to `chat`."""
        return max(0.0, max(self._all, self._until.get(chat, 0.0)) - self._clock())

    async def wait(self, chat: int) -> None:
        """Wait until a message may go to `chat`."""
        while delay := self.delay(chat):
            await asyncio.sleep(delay)


def pace_for(api_url: str) -> Pace | None:
    """The pace that the server at `api_url` wants; None where it is not Telegram's own."""
    return Pace() if api_url == TELEGRAM else None
