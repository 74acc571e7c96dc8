"""A reader who floods the bot: one kind notice, then silence until the minute is over. Nobody types as fast as that.

Whatever the bot answers counts: questions, commands, edits, taps, guests' calls; not what is typed inline, letter by
letter. /forget always works. What is counted is in memory: a restart forgives, and no question waits for a commit more.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, Generic, TypeVar

from bot.conversation.values import Edit, Outcome, Poll, Post, Reaction, Spot, Step, TapAnswer, notice

MOST: Final = 30  # answers to one reader
SPAN: Final = 60.0  # seconds
READERS: Final = 20_000  # whose answers are counted
ALBUMS: Final = 1000  # of which it is known which message is answered

K = TypeVar("K")
V = TypeVar("V")


class LruCache(Generic[K, V]):
    """A dictionary of at most `most` entries; what was not touched for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._entries: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: K) -> V | None:
        """What is remembered of `key`, or None."""
        if key in self._entries:
            self._entries.move_to_end(key)
        return self._entries.get(key)

    def put(self, key: K, value: V) -> None:
        """Remember `value` of `key`."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        while len(self._entries) > self._most:
            self._entries.popitem(last=False)

    def forget(self, key: K) -> None:
        """Remember nothing of `key`."""
        self._entries.pop(key, None)


class Limit:
    """Counts what readers get. It is asked once an update, after the handler; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counts: LruCache[int, tuple[float, int]] = LruCache(READERS)
        self._albums: LruCache[str, int] = LruCache(ALBUMS)

    def limited(self, outcome: Outcome, update: int, reader: int | None, text: Callable[[], str]) -> Outcome:
        """What is left of `outcome` of `update`: all, a notice with `text`, nothing; without `reader` all."""
        if outcome.album and self._is_answered(outcome.album, update):
            return replace(outcome, steps=(), writes=())
        if reader is None or not outcome.steps or outcome.forget is not None:
            return outcome
        count = self._count(reader)
        if count <= MOST:
            return outcome
        return Outcome(tuple(_kept(outcome.steps, text() if count == MOST + 1 else None)))

    def _is_answered(self, album: str, update: int) -> bool:
        """Whether another update than `update` has the answer to `album`."""
        first = self._albums.get(album)
        if first is None:
            self._albums.put(album, update)
        return first not in (None, update)

    def _count(self, reader: int) -> int:
        """One answer more for `reader`; how many within the span that makes."""
        began, count = self._counts.get(reader) or (self._clock(), 0)
        if self._clock() - began >= SPAN:
            began, count = self._clock(), 0
        self._counts.put(reader, (began, count + 1))
        return count + 1


def _kept(steps: tuple[Step, ...], text: str | None) -> Iterator[Step]:
    """Of `steps` the answers to taps, so that no button keeps turning; and `text`, if there is one."""
    taps = [step for step in steps if isinstance(step, TapAnswer)]
    yield from (TapAnswer(step.query, text) for step in taps)
    if text and not taps:
        yield from (Post(spot, notice(text)) for spot in _spots(steps)[:1])


def _spots(steps: tuple[Step, ...]) -> list[Spot]:
    spots = [step.spot for step in steps if isinstance(step, Post | Poll)]
    others = [step for step in steps if isinstance(step, Edit | Reaction)]
    return spots + [Spot(step.chat, step.id, None, step.chat > 0) for step in others]
