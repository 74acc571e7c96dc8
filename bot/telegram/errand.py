"""What the bot does about one update, as the inbox has it: what will be sent is recorded before it is sent."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.store import Inbox, Request


@dataclass(slots=True)
class Errand:
    """The work on `update`: the id of the `message` that was sent, and whether one is `in_flight` just now.

    A bot that stops waits for what is in flight, and for nothing else.
    """

    inbox: Inbox
    update: int
    message: int | None = None
    in_flight: bool = False

    async def sending(self, method: str, parameters: Mapping[str, Any]) -> None:
        """Record what will be sent. `StoreFailed` when it cannot be: then it must not be sent."""
        await self.inbox.sending(self.update, Request(method, parameters), time.time())

    @contextmanager
    def flight(self) -> Iterator[None]:
        """A request is in flight; one that arrived stays so until the update is done."""
        self.in_flight = True
        try:
            yield
        except BaseException:
            self.in_flight = False
            raise
