"""Telegram's HTTP over aiohttp: a quarter of the time that the library's own client takes, and many at once.

Errors become the library's, their true cause kept as `__cause__`, or those of `errors`. Every answer is held against
its documented form (`answers`); one that is not of it is `Misshapen`, whose text names the method and the field, and
quotes nothing. Whether a byte of the request left is told by its body, so that what certainly did not, `Unsent`, can be
sent again.

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
from pydantic import TypeAdapter, ValidationError
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.settings import proxy_for
from bot.telegram.answers import REFUSAL, SHAPES, TRUE, UPDATES
from bot.telegram.errors import Faltered, Misshapen, Throttled, Unsent

TIMEOUT: Final = 10.0  # seconds that a request may take in all
LONGEST: Final = 1e9  # seconds, 30 years: to wait longer is to wait as long
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
        return Unsent(f"There is no connection to Telegram: {name}")
    return TimedOut(f"Timed out: {name}") if isinstance(error, asyncio.TimeoutError) else NetworkError(name)


def _body(data: RequestData) -> tuple[Any, dict[str, str]]:
    if not data.contains_files:
        return _Body(json.dumps(data.parameters).encode()), JSON
    form = aiohttp.FormData(data.json_parameters)
    for part, (name, content, media_type) in data.multipart_data.items():
        form.add_field(part, content, filename=name, content_type=media_type)
    return form, {}


def check_answer(method: str, status: int, payload: bytes) -> bytes:
    """What the program reads of `payload`, the answer to `method`, as JSON.

    `Misshapen` when it is not of its form, `Throttled` for a 429, `Faltered` for a 5xx.
    """
    if status >= 500:
        raise Faltered(f"Telegram's server failed with {status}")
    if status == 429:
        raise Throttled(_retry_after(payload))
    answer = _read(method, payload)
    if not 200 <= status <= 299:
        refusal = _checked(REFUSAL, method, "", answer)
        return json.dumps(REFUSAL.dump_python(refusal, exclude_none=True)).encode()
    if answer.get("ok") is not True or "result" not in answer:
        raise Misshapen(method, "result" if answer.get("ok") is True else "ok")
    shape = SHAPES.get(method, TRUE)
    result = _checked(shape, method, "result", answer["result"])
    if method == UPDATES:
        return payload
    return b'{"ok":true,"result":%b}' % json.dumps(shape.dump_python(result, exclude_none=True)).encode()


def _read(method: str, payload: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        raise Misshapen(method) from None
    if not isinstance(answer, dict):
        raise Misshapen(method, "it is no object")
    return answer


def _checked(shape: TypeAdapter[Any], method: str, place: str, value: Any) -> Any:
    try:
        return shape.validate_python(value, strict=True)
    except (ValidationError, RecursionError) as error:
        raise Misshapen(method, _field(place, error)) from None


def _field(place: str, error: Exception) -> str:
    """Where in the answer the first `error` is; the names of a union's members are left out."""
    where = error.errors(include_input=False, include_url=False)[0]["loc"] if isinstance(error, ValidationError) else ()
    steps = [str(step) for step in where if isinstance(step, int) or step[:1].islower()]
    return ".".join([place, *steps] if place else steps) or "error"


def _retry_after(payload: bytes) -> float:
    """The seconds that a 429 asks to wait; 0 when they cannot be read."""
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return 0.0
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    return float(min(seconds, LONGEST)) if is_number and seconds >= 0 else 0.0  # NaN is not at least 0
