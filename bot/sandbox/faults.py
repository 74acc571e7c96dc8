"""What goes wrong on purpose: errors, lost connections, delays, and Telegram's own rate limits."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from dataclasses import dataclass

from bot.sandbox.errors import ApiError

KINDS = ("429", "500", "502", "reset", "hang", "drip", "delay")
ANY = "*"


@dataclass(slots=True)
class Fault:
    """What the next calls of a method meet.

    `kind` is one of `KINDS`; `times`, how many calls it lasts (0: for good); `seconds`, the length of a delay
    or what a 429 asks to wait; `accepted`, whether the call takes effect all the same before it fails.
    """

    method: str
    kind: str
    times: int = 1
    seconds: float = 0
    accepted: bool = False


class Faults:
    """The faults which are still to come, in the order in which they were asked for."""

    def __init__(self) -> None:
        self.coming: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let `fault` happen; ValueError for a kind that there is not."""
        if fault.kind not in KINDS:
            raise ValueError(f'there is no fault "{fault.kind}": use one of {", ".join(KINDS)}')
        self.coming.append(fault)

    def take(self, method: str) -> list[Fault]:
        """Return the faults of this call of `method`: every delay, and the first other one."""
        if not self.coming:
            return []
        meant = [fault for fault in self.coming if fault.method in (method, ANY)]
        delays = [fault for fault in meant if fault.kind == "delay"]
        others = [fault for fault in meant if fault.kind != "delay"][:1]
        for fault in (*delays, *others):
            self._spend(fault)
        return [*delays, *others]

    def _spend(self, fault: Fault) -> None:
        if fault.times == 1:
            self.coming.remove(fault)
        elif fault.times > 1:
            fault.times -= 1


def as_error(fault: Fault) -> ApiError:
    """Return the refusal of a 429 or a 500."""
    if fault.kind == "429":
        return too_many(max(1, round(fault.seconds)))
    return ApiError(int(fault.kind), "Internal Server Error" if fault.kind == "500" else "Bad Gateway")


def too_many(seconds: int) -> ApiError:
    """Return Telegram's request to wait `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class Rates:
    """Telegram's limits on messages: 30 a second in all, 1 a second in a chat, 20 a minute in a group."""

    def __init__(self) -> None:
        self._sent: dict[str, deque[float]] = defaultdict(deque)

    def check(self, chat: str) -> None:
        """Count a message to `chat` now; ApiError 429 when it is one too many."""
        now = time.monotonic()
        rules = [("", 30, 1.0), (chat, 1, 1.0)]
        if chat.startswith(("-", "@")):
            rules.append((chat + " a minute", 20, 60.0))
        for key, most, seconds in rules:
            self._refuse(self._sent[key], most, seconds, now)
        for key, _, _ in rules:
            self._sent[key].append(now)

    def _refuse(self, sent: deque[float], most: int, seconds: float, now: float) -> None:
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        if len(sent) >= most:
            raise too_many(int(sent[0] + seconds - now) + 1)
