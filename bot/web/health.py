"""Whether the bot is alive, and whether it is ready: each check tells what is wrong, or nothing.

The pages may be public. So a check says what is wrong in general words, with no address and no text of an error.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from aiohttp import web

PATIENCE: Final = 2.0  # seconds that a check may take: platforms ask every few seconds, and wait as long
OK: Final = "ok"

Check: TypeAlias = Callable[[], Awaitable[str | None]]


async def starting() -> str | None:
    """The check of a bot that is not at work yet."""
    return "the bot is starting"


async def stopping() -> str | None:
    """The check of a bot that is being stopped."""
    return "the bot is stopping"


class Health:
    """The `checks` by name; they are replaced when the bot is at work."""

    def __init__(self) -> None:
        self.checks: Mapping[str, Check] = {"start": starting}
        self._asked: dict[str, asyncio.Task[str | None]] = {}

    def routes(self) -> list[web.RouteDef]:
        """The pages; `/` is what platforms look at that are told nothing else."""
        return [web.get("/", self.alive), web.get("/healthz", self.alive), web.get("/readyz", self.ready)]

    async def alive(self, request: web.Request) -> web.Response:
        """Say that the bot is alive: who answers this, is."""
        return web.Response(text="The bot is alive.\n")

    async def ready(self, request: web.Request) -> web.Response:
        """Say of each check what is wrong; 503 when anything is."""
        found = await self.look()
        return web.json_response(found, status=200 if set(found.values()) <= {OK} else 503)

    async def look(self) -> dict[str, str]:
        """What each check says now."""
        said = await asyncio.gather(*map(self._ask, self.checks))
        return dict(zip(self.checks, said, strict=True))

    async def _ask(self, name: str) -> str:
        """What the check says; one that has not answered is not asked a second time meanwhile."""
        task = self._asked.get(name) or asyncio.ensure_future(self.checks[name]())
        self._asked[name] = task
        done, _ = await asyncio.wait([task], timeout=PATIENCE)
        if not done:
            return "no answer in time"
        self._asked.pop(name, None)
        return task.result() or OK
