"""What Telegram counts: when the bot's messages went, to whom, and how many in the fullest second or minute."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from tests.campaigns.telegram import Telegram

SECOND, MINUTE = 1.0, 60.0
MOST = 30  # messages in a second that Telegram takes of one bot
MOST_IN_CHAT = 4  # in a second: three at once and then one a second, as the library allows
MOST_IN_GROUP = 20  # in a minute


def fullest(moments: Sequence[float], seconds: float) -> int:
    """How many of `moments`, which are in order, there are within so many `seconds`, at most."""
    first, most = 0, 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


class Sends:
    """When (seconds of the monotonic clock) the bot sent messages at `telegram`, by chat."""

    def __init__(self, telegram: Telegram) -> None:
        self.all: list[float] = []
        self.by_chat: dict[int, list[float]] = defaultdict(list)
        telegram.service.world.listeners.append(self._hear)

    def _hear(self, event: str, message: Mapping[str, Any]) -> None:
        if event == "message" and (message.get("from") or {}).get("is_bot"):
            self.all.append(time.monotonic())
            self.by_chat[message["chat"]["id"]].append(self.all[-1])

    @property
    def in_second(self) -> int:
        """How many messages were sent in the fullest second."""
        return fullest(self.all, SECOND)

    @property
    def in_chat(self) -> int:
        """How many were sent in the fullest second of a private chat."""
        return _most(self._of(private=True), SECOND)

    @property
    def in_group(self) -> int:
        """How many were sent in the fullest minute of a group."""
        return _most(self._of(private=False), MINUTE)

    def _of(self, private: bool) -> Iterable[list[float]]:
        return (moments for chat, moments in self.by_chat.items() if (chat > 0) is private)

    @property
    def longest_gap(self) -> float:
        """The longest time in which no message was sent, in seconds."""
        return max((later - earlier for earlier, later in pairwise(self.all)), default=0.0)


def _most(chats: Iterable[list[float]], seconds: float) -> int:
    return max((fullest(moments, seconds) for moments in chats), default=0)
