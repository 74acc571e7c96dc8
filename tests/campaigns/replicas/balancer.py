"""A balancer before the replicas' webhooks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

import aiohttp
from aiohttp import web

from tests.campaigns.stage import free_port

PATIENCE = 5.0  # seconds in which a replica has to take a post


class Balancer:
    """Hands posts to the replicas at `ports` in turn, and to the next one when one does not take it."""

    def __init__(self, session: aiohttp.ClientSession, ports: Sequence[int]) -> None:
        self._session, self._ports = session, ports
        self._turns = count()

    async def post(self, request: web.Request) -> web.Response:
        """What a replica answers; 502 when none does."""
        body, turn = await request.read(), next(self._turns)
        for more in range(len(self._ports)):
            port = self._ports[(turn + more) % len(self._ports)]
            try:
                url = f"http://127.0.0.1:{port}{request.path}"
                async with self._session.post(url, data=body, headers=request.headers) as answer:
                    if answer.status < 500:
                        return web.Response(status=answer.status)
            except (aiohttp.ClientError, asyncio.TimeoutError):
                continue
        return web.Response(status=502)


@asynccontextmanager
async def balanced(ports: Sequence[int]) -> AsyncIterator[int]:
    """The port of a balancer before `ports`."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        app = web.Application()
        app.router.add_post("/{path:.*}", Balancer(session, ports).post)
        runner, port = web.AppRunner(app), free_port()
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            yield port
        finally:
            await runner.cleanup()
