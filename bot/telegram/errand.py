"""What the bot does about one update, as the inbox has it: what will be sent is recorded before it is sent.

A message is in flight from the moment when it is posted until its id is recorded. There is `Room` for a few of them,
since those are the ones that may come twice when the process is killed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.store import Answered, Asked, Inbox, Request


class Room:
    """So many `places` for what is in flight; `wanted` is how many wait for one."""

    def __init__(self, places: int) -> None:
        self._free = asyncio.Semaphore(places)
        self.wanted = 0

    async def enter(self) -> None:
        """Wait for a place and take it."""
        self.wanted += 1
        try:
            await self._free.acquire()
        finally:
            self.wanted -= 1

    def leave(self) -> None:
        """Give a place back."""
        self._free.release()


@dataclass(slots=True)
class Errand:
    """The work on `update`, and what has come of it so far: `message` is the id of the one that was sent.

    `again` is what a process was sending for it when it died: that goes out in place of the first message. `asked`
    will be in the journal; `forgotten` tells that the reader wants to be, `vanishes` that nobody sends it again.
    """

    inbox: Inbox
    update: int
    again: Mapping[str, Any] | None = None
    message: int | None = None
    asked: Asked | None = None
    forgotten: bool = False
    vanishes: bool = False
    _questions: tuple[tuple[int, int], ...] = ()
    _reader: int | None = None
    _room: Room | None = None

    async def sending(self, method: str, parameters: Mapping[str, Any]) -> None:
        """Record what will be sent. `StoreFailed` when it cannot be: then it must not be sent."""
        await self.inbox.sending(self.update, Request(method, parameters), time.time())

    @property
    def in_flight(self) -> bool:
        """Whether a message is on its way, or has arrived and is not yet recorded: a bot that stops waits for these."""
        return self._room is not None

    async def take_off(self, room: Room) -> None:
        """Wait for a place in the `room` of what is in flight, and keep it until `land`."""
        if self._room is None:
            await room.enter()
            self._room = room

    def land(self) -> None:
        """Give the place back: nothing arrived, or what did is recorded."""
        if self._room is not None:
            self._room.leave()
            self._room = None

    def reply_to(self, reader: int | None, questions: Iterable[tuple[int, int]]) -> None:
        """Note that the message replies to `questions` (chat and message) of `reader`."""
        self._reader, self._questions = reader, tuple(questions)

    @property
    def answered(self) -> Answered:
        """What the store is to know of it in the end."""
        ended = (self.update, self.message, self.asked, self._questions, self._reader)
        return Answered(*ended, self.forgotten, self.vanishes)
