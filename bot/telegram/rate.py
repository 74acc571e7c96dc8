"""The pace of all that is sent, and what is done when Telegram asks to wait or fails: the library's `BaseRateLimiter`.

- Telegram's own rates are kept by waiting: 30 messages a second in all, 1 a second in a chat, 20 a minute in a group.
  They hold where Telegram does: a server of one's own, and the sandbox, have theirs. A second's 30 are counted by
  places, each taken until a second after the answer: whatever a request and its answer wait for on their way, it
  arrived in between, so no second at Telegram has more, which a pace of departures cannot promise.
- A chat that Telegram asks to wait (429) waits alone. Only when several private chats in a row have to, and none got
  through meanwhile, the whole bot is meant. Then all wait, but not long: the next one tries whether it is over.
- What certainly or probably had no effect is tried again (`errors`), and what does no harm a second time too. The
  library leaves errors other than a 429 to the caller, since it cannot tell these from the rest; our request can.

No wait is for good: after the longest one the message is tried by itself. It holds up nobody but its own chat.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Protocol

from telegram.error import TelegramError
from telegram.ext import BaseRateLimiter

from bot.store import Lock, Rates, retry
from bot.telegram.errors import Throttled, had_no_effect, kind_of, perhaps_had_effect

TELEGRAM: Final = "https://api.telegram.org"
REMEMBERED: Final = 10_000  # chats, after which those that may send again are forgotten
SEVERAL: Final = 3  # private chats in a row that have to wait: then Telegram means the bot, and not the chats
LONGEST_WAIT: Final = 3600.0  # seconds that a chat waits before it tries again, whatever Telegram asks
LONGEST_FOR_ALL: Final = 30.0  # seconds that everyone waits; a chat that alone is slow must not stop the others longer
LOOK_AGAIN: Final = 1.0  # seconds; who waits because everyone does may be free earlier
TOLD_FROM: Final = 60.0  # seconds: of a longer wait the operator hears
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between two tries; doubled at each
MANY, FEW, ONE = 20, 3, 1  # tries; MANY take about seven minutes, longer than Telegram's servers need to come back
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
MOST: Final = 30  # messages in a second that Telegram takes
SECOND: Final = 1.0
PACED: Final = ("send", "edit")  # how the methods begin that count as messages
SENDING: Final = ("send", "copy", "forward")  # these show twice when they are done twice
BRIEF: Final = frozenset(  # worth nothing when they come late
    {"answerCallbackQuery", "answerInlineQuery", "setMessageReaction", "editMessageReplyMarkup", "getChatMember"}
)
OWN_PACE: Final = frozenset(  # who calls these tries again by itself
    {"getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"}
)

log = logging.getLogger(__name__)


class Slot(Protocol):
    """A place among the few messages that are under way at a time."""

    async def take(self) -> None:
        """Wait for it and keep it, also after the message was sent: its owner gives it back when that is recorded.

        One that is held is kept; either way this process has the message's update when it returns.
        """

    def release(self) -> None:
        """Give it back; nothing happens when it is not taken."""


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
        self, clock: Callable[[], float] = time.monotonic, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._clock = clock
        self._pause = pause
        self._private, self._group = (
            Rate(1.0, 3),
            Rate(4.0, 4),
        )  # a group: 4 and 15 are 19 in any minute, and one may come late
        self._under_way = 0  # places whose messages wait for their answers
        self._free: deque[float] = deque()  # when each of the other places that are taken is free again
        self._next = asyncio.Lock()

    @property
    def most(self) -> int:
        """How many places there are."""
        return MOST

    async def turn(self, chat: int) -> None:
        """Wait until a message may go to `chat`, as far as that chat goes."""
        await self._wait(self._group if chat < 0 else self._private, chat)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for one of a second's places, and keep it while a message is sent, and for a second more."""
        await self._take_place()
        try:
            yield
        finally:
            self._under_way -= 1
            self._free.append(self._clock() + SECOND)

    async def _take_place(self) -> None:
        async with self._next:  # in the order in which they are asked for
            while self._taken() >= self.most:
                await self._pause(self._free[0] - self._clock() if self._free else SECOND)  # none can be free before
            self._under_way += 1

    def _taken(self) -> int:
        """How many places are taken."""
        while self._free and self._free[0] <= self._clock():
            self._free.popleft()
        return self._under_way + len(self._free)

    async def _wait(self, rate: Rate, key: int) -> None:
        delay = rate.delay(key, self._clock())
        if delay:
            await self._pause(delay)


class SharedPace(Pace):
    """A pace that all replicas keep together: a chat's by their `rates`, that of all by shares.

    `lock` tells how many replicas there are. One that has just begun waits until the others know of it (`Lock.sure`).
    """

    def __init__(self, rates: Rates, lock: Lock) -> None:
        super().__init__()
        self._rates, self._lock = rates, lock
        lock.is_over = lambda: self._taken() > self.most

    @property
    def most(self) -> int:
        """This replica's share of the places."""
        return max(1, MOST // self._lock.replicas)

    async def _wait(self, rate: Rate, key: int) -> None:
        delay = await retry(_log, lambda: self._rates.delay(key, rate.every, rate.burst))
        if delay:
            await self._pause(delay)


class Brake:
    """Whom Telegram has asked to wait: a chat, or the whole bot, which it does not tell apart.

    `clock` gives seconds; `waiting` is how many messages wait for a chat of their own to take them.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[int, float] = {}
        self._refused: set[int] = set()  # private chats since one was written to
        self._all = 0.0
        self.waiting = 0

    def hold(self, chat: int, seconds: float) -> bool:
        """Let `chat` wait for `seconds`; whether everyone has to, since it is one of several."""
        now = self._clock()
        self._until = {key: until for key, until in self._until.items() if until > now}
        self._until[chat] = now + min(seconds, LONGEST_WAIT)
        if chat > 0:
            self._refused = {key for key in self._refused if key in self._until} | {chat}
        everyone = len(self._refused) >= SEVERAL
        if everyone:
            first = min(self._until[key] for key in self._refused)
            self._all = min(first, now + LONGEST_FOR_ALL)
        return everyone

    def passed(self, chat: int) -> None:
        """Note that `chat` was written to: those private chats that have to wait do so for themselves."""
        if chat > 0:
            self._refused.clear()
            self._all = 0.0

    def delay(self, chat: int) -> float:
        """The seconds until a message may go to `chat`."""
        return max(0.0, max(self._all, self._until.get(chat, 0.0)) - self._clock())

    async def wait(self, chat: int) -> None:
        """Wait until a message may go to `chat`."""
        alone = self._until.get(chat, 0.0) > max(self._all, self._clock())
        self.waiting += alone
        try:
            while delay := self.delay(chat):
                await asyncio.sleep(min(delay, LOOK_AGAIN))
        finally:
            self.waiting -= alone


class RateLimiter(BaseRateLimiter[Slot]):
    """Lets requests go in time, one by one for each chat's sake, at `pace`; `rate_limit_args` is a message's `Slot`.

    `report` (cause, text) tells the operator.
    """

    def __init__(self, pace: Pace | None = None, brake: Brake | None = None) -> None:
        self._pace = pace
        self.brake = brake or Brake()
        self.results: Counter[tuple[str, str]] = Counter()  # of every try, by method
        self.retries: Counter[str] = Counter()  # tries after a first one, by method
        self.report: Callable[[str, str], None] = lambda _, text: log.warning("%s", text)

    async def initialize(self) -> None:
        """Nothing is needed."""

    async def shutdown(self) -> None:
        """Nothing is needed."""

    async def process_request(
        self, callback: Callable[..., Coroutine[Any, Any, Any]], args: Any, kwargs: dict[str, Any],
        endpoint: str, data: dict[str, Any], rate_limit_args: Slot | None,
    ) -> Any:  # fmt: skip
        """What `callback` gives, once it may be called, and again while that is safe; else its last error."""
        call = partial(callback, *args, **kwargs)
        chat, failures = _chat(endpoint, data), 0
        while True:
            try:
                result = await self._once(call, chat, rate_limit_args)
                self.results[endpoint, "ok"] += 1
                return result
            except TelegramError as error:
                failures += 1
                self.results[endpoint, kind_of(error)] += 1
                pause, its_chat_waits = _pause(error, failures), False
                if isinstance(error, Throttled) and chat is not None:
                    self._hold(chat, max(pause, error.seconds))
                    its_chat_waits = True
                if not _may_go_again(endpoint, error, failures):
                    raise
            self.retries[endpoint] += 1
            await asyncio.sleep(0.0 if its_chat_waits else pause)

    def _hold(self, chat: int, seconds: float) -> None:
        everyone = self.brake.hold(chat, seconds)
        if everyone and seconds >= TOLD_FROM:
            self.report("429 all", f"Telegram slows the whole bot: several chats have to wait, one {seconds:.0f} s")
        elif seconds >= TOLD_FROM:
            self.report("429", f"Telegram asks to wait {seconds:.0f} s for one chat; the others are served meanwhile")

    async def _once(self, call: Callable[[], Awaitable[Any]], chat: int | None, slot: Slot | None) -> Any:
        if chat is not None:
            if self._pace:
                await self._pace.turn(chat)
            await self.brake.wait(chat)
        if slot:
            await self._take(slot, chat)
        try:
            if self._pace and chat is not None:
                async with self._pace.place():
                    if slot:
                        await slot.take()  # again: this process may have been away while it waited for the place
                    result = await call()
            else:
                result = await call()
        except BaseException:
            if slot:
                slot.release()
            raise
        if chat is not None:
            self.brake.passed(chat)
        return result

    async def _take(self, slot: Slot, chat: int | None) -> None:
        """Take the slot; the chat may be asked to wait while one waits for it."""
        await slot.take()
        while chat is not None and self.brake.delay(chat):
            slot.release()
            await self.brake.wait(chat)
            await slot.take()


def _log(cause: str, text: str) -> None:
    log.warning("%s", text)


def _chat(endpoint: str, data: Mapping[str, Any]) -> int | None:
    """The chat whose pace counts; None when what is done is no message."""
    chat = data.get("chat_id") if endpoint.startswith(PACED) else None
    return chat if isinstance(chat, int) else None


def _pause(error: TelegramError, failures: int) -> float:
    """The seconds until the next try: as Telegram asks, but longer each time and never for good."""
    growing = min(FIRST_PAUSE * 2.0 ** min(failures - 1, MANY), LONGEST_PAUSE) * random.uniform(0.75, 1.25)
    return max(growing, min(error.seconds, LONGEST_WAIT)) if isinstance(error, Throttled) else growing


def _may_go_again(endpoint: str, error: TelegramError, failures: int) -> bool:
    """Whether `endpoint` is called again after so many `failures`, the last of which was `error`."""
    if endpoint in OWN_PACE:
        return False
    if isinstance(error, Throttled):
        return endpoint not in BRIEF or (failures < FEW and error.seconds <= LONGEST_PAUSE)
    repeatable = not endpoint.startswith(SENDING) and perhaps_had_effect(error)
    return (had_no_effect(error) or repeatable) and failures < (FEW if endpoint in BRIEF else MANY)


def pace_for(api_url: str, rates: Rates | None, lock: Lock) -> Pace | None:
    """The pace that the server at `api_url` wants, kept together by `rates`; None where it is not Telegram's own."""
    if api_url != TELEGRAM:
        return None
    return SharedPace(rates, lock) if rates else Pace()
