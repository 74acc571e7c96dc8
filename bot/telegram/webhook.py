"""The webhook: Telegram posts updates to our own route, and shows the secret that we gave it.

The secret is compared in constant time before anything of the body is read. Any JSON content type is taken.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from hmac import compare_digest
from typing import Any, Final
from urllib.parse import unquote

from aiohttp import web

from bot.store import StoreFailed
from bot.web.server import LARGEST_BODY

BODY: Final = 10.0  # seconds in which the whole of an update has to come
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"

log = logging.getLogger(__name__)


class Webhook:
    """Answers Telegram's posts to `path`: hands each update to `take`, and only then says 200.

    As long as that is None nothing can be taken, and Telegram sends it again.
    """

    def __init__(self, path: str, secret: str) -> None:
        self._path = unquote(path) or "/"  # Telegram may spell it otherwise than WEBHOOK_URL: {x} as %7Bx%7D
        self._secret = secret.encode()
        self.take: Callable[[list[Any]], Awaitable[object]] | None = None

    async def posted(self, request: web.Request) -> web.Response:
        """Take one update in; 404 at another path, 403 without the secret, 413 for over a megabyte, 400 for no JSON."""
        if unquote(request.raw_path.partition("?")[0]) != self._path:
            return web.Response(status=404)
        shown = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not compare_digest(shown, self._secret):
            log.warning("A post to the webhook without the right secret was refused")
            return web.Response(status=403)
        if (request.content_length or 0) > LARGEST_BODY:
            return web.Response(status=413)
        return await self._read(request)

    async def _read(self, request: web.Request) -> web.Response:
        if not request.content_type.endswith("json"):
            return web.Response(status=415)
        try:
            raw = json.loads(await asyncio.wait_for(request.read(), BODY))
        except asyncio.TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError):
            log.warning("A post to the webhook was refused: it is no JSON")
            return web.Response(status=400)
        return await self._keep(raw)

    async def _keep(self, raw: Any) -> web.Response:
        """Store the update; 503 when that fails, so that Telegram sends it again."""
        if self.take is None:
            return web.Response(status=503)
        try:
            await self.take([raw])
        except StoreFailed as failure:
            log.warning("An update was not taken, Telegram will send it again: %s", failure)
            return web.Response(status=503)
        return web.Response()
