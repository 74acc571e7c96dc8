"""Telegram's HTTP over aiohttp: a quarter of the time that the library's own client takes, and many at once.

Errors become the library's, their true cause kept as `__cause__`, or those of `errors`. Every answer is held against
its documented form (`answers`). Whether a byte of the request left is told by its body, so that what certainly did
not, `Unsent`, can be sent again.

A request has 10 seconds in all, from the connection to the last byte of the answer. Telegram's answers come within one;
a message whose answer is given up is not sent again, so giving up early would cost answers. Meanwhile only the reader's
own next question waits.
"""

from __future__ import annotations

import asyncio
import json
import select
from functools import cache
from typing import Any, Final

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.settings import proxy_for
from bot.telegram.answers import check_answer
from bot.telegram.errors import Unsent

TIMEOUT: Final = 10.0  # seconds that a request may take in all
HUNG_UP: Final = getattr(select, "POLLRDHUP", 0)
AT_ONCE: Final = 0x10000  # bytes that aiohttp writes before it waits
JSON: Final = {"Content-Type": "application/json"}


class _Body(aiohttp.BytesPayload):
    """A body of JSON that knows whether it `left`, and the headers with it: both are written at once."""

    left = False

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write it, as the library has it; what is too large to be written at once may fail halfway."""
        if _hung_up(writer):
            raise aiohttp.ClientConnectionResetError("closed by the server before the request was written")
        self.left = self.size is None or self.size >= AT_ONCE
        await super().write_with_length(writer, content_length)
        self.left = True


def _hung_up(writer: AbstractStreamWriter) -> bool:
    """Whether the server has closed the connection, which a busy loop may not have heard yet; Linux can tell."""
    transport = writer.transport
    if transport is None or transport.is_closing() or not HUNG_UP:
        return transport is None or transport.is_closing()
    look = select.poll()
    look.register(transport.get_extra_info("socket").fileno(), HUNG_UP)
    return bool(look.poll(0))


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API over at most `connections` connections."""

    def __init__(self, connections: int = 128) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer unless told otherwise."""
        return TIMEOUT

    async def initialize(self) -> None:
        """Open the session; a second time does nothing."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300)
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=jar)

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, read_timeout: Any = None,
        write_timeout: Any = None, connect_timeout: Any = None, pool_timeout: Any = None,
    ) -> tuple[int, bytes]:  # fmt: skip
        """Make one request, which may take `read_timeout` seconds in all: the status and what is read of the body.

        `Unsent`, `TimedOut` or `NetworkError` when it fails, and the errors of `check_answer`.
        """
        if self._session is None:
            raise NetworkError("the request was used before it was opened, or after it was closed")
        seconds = TIMEOUT if read_timeout in (None, BaseRequest.DEFAULT_NONE) else float(read_timeout)
        timeout = aiohttp.ClientTimeout(total=seconds)
        body, headers = _body(request_data) if request_data else (None, {})
        try:
            address = URL(url, encoded=True)
            options = {"headers": headers, "timeout": timeout, "proxy": _proxy(address.scheme, address.host or "")}
            async with self._session.request(method, address, data=body, **options) as answer:
                status, payload = answer.status, await answer.read()
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            raise _failure(error, body) from error
        return status, check_answer(address.name, status, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The body as JSON; `TelegramError` without the body, which may hold readers' words, when it is none."""
        try:
            return json.loads(payload)
        except ValueError:
            raise TelegramError("Telegram's answer is no JSON") from None


@cache
def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for `host`; aiohttp would look for it in a thread at every request."""
    return proxy_for(scheme, host)


def _failure(error: Exception, body: Any) -> NetworkError:
    """`error` as the library's; the request had `body`."""
    name = type(error).__name__
    if isinstance(body, _Body) and not body.left:
        return Unsent(f"not sent: {name}")
    return TimedOut(f"Timed out: {name}") if isinstance(error, asyncio.TimeoutError) else NetworkError(name)


def _body(data: RequestData) -> tuple[Any, dict[str, str]]:
    if not data.contains_files:
        return _Body(json.dumps(data.parameters).encode()), JSON
    form = aiohttp.FormData(data.json_parameters)
    for part, (name, content, media_type) in data.multipart_data.items():
        form.add_field(part, content, filename=name, content_type=media_type)
    return form, {}
