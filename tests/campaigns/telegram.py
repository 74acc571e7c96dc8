"""The sandbox as campaigns need it: sends that take their time, and a count of what was asked of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from aiohttp import web

from bot.sandbox import BotApi, Call, Sandbox

STRANGER = 1_000_000  # the first reader's id
FETCHED = ("getUpdates", "setWebhook")  # with one of these the bot says that it is at work


class Unhurried(BotApi):
    """A Bot API whose messages take effect at once, and are answered `delay` seconds later.

    That is the order which tells: who dies in between has sent a message and does not know it.
    """

    delay = 0.0

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.tries: Counter[str] = Counter()
        self.accepted: set[tuple[int, str]] = set()  # chats and texts, until somebody empties it

    async def _under_faults(self, call: Call, request: web.Request) -> dict[str, Any]:
        self.tries[call.method] += 1
        return await super()._under_faults(call, request)

    async def _perform(self, call: Call) -> dict[str, Any]:
        answer = await super()._perform(call)
        if call.method == "sendMessage":
            if answer["ok"]:
                self.accepted.add((answer["result"]["chat"]["id"], answer["result"]["text"]))
            await asyncio.sleep(self.delay)
        return answer


class Telegram(Sandbox):
    """A sandbox with an `Unhurried` Bot API; parameter: `delay` of each message's answer, in seconds."""

    def __init__(self, delay: float = 0.0) -> None:
        super().__init__()
        self.api = Unhurried(self.service, self.faults, True, False)
        self.api.delay = delay
        self.bot_api = self.api

    async def __aenter__(self) -> Telegram:
        await super().__aenter__()
        return self

    def hang_up(self) -> None:
        """Close every connection on which nothing is asked."""
        server = self._runner.server if self._runner else None
        for connection in server.connections if server else ():
            if connection._current_request is None:  # the server has no public word for it
                connection.force_close()

    @property
    def greetings(self) -> int:
        """How often a bot has asked for updates or named its webhook: it grows when one is at work."""
        return sum(self.api.tries[method] for method in FETCHED)

    @property
    def tries(self) -> int:
        """How often a message was tried to be sent."""
        return self.api.tries["sendMessage"]

    def add_readers(self, number: int) -> list[int]:
        """Let `number` more people exist who can write to the bot; their ids."""
        world = self.service.world
        first = max(STRANGER, *world.people) + 1
        return [world.add_person(first + more, f"Reader {more}", "en")["id"] for more in range(number)]
