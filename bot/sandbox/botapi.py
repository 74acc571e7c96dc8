"""The Bot API over HTTP: from a request to Telegram's answer, faults and rates included.

A request is read as Telegram reads it: GET or POST, query string, form, JSON or multipart.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import json
import logging
import socket
import struct
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.faults import Fault, Faults, Rates, as_error
from bot.sandbox.methods import HANDLERS
from bot.sandbox.service import Service
from bot.sandbox.validate import Upload, read_request

KEPT_CALLS = 50_000
LARGEST_BODY = 50 * 1024 * 1024  # bytes, Telegram's limit for uploads
SPELLING = {name.lower(): name for name in HANDLERS}  # Telegram does not mind the case of a method's name
RATED = ("send", "edit")

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Call:
    """One request of the bot: the method, its parameters as they came, its files, and what was answered."""

    method: str
    params: dict[str, Any]
    files: dict[str, Upload]
    answer: Mapping[str, Any]


async def read_call(method: str, request: web.Request) -> Call:
    """Return the call that `request` makes; ApiError when its body cannot be read."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.can_read_body:
        if request.content_type == "application/json":
            params.update(await _json(request))
        else:
            await _form(request, params, files)
    return Call(method, params, files, {})


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.read())
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("object expected as the body of the request")
    return body


async def _form(request: web.Request, params: dict[str, Any], files: dict[str, Upload]) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, str):
            params[name] = value


class BotApi:
    """Answers `/bot<token>/<method>` and keeps what was asked in `calls`, newest last."""

    def __init__(self, service: Service, faults: Faults, strict: bool, rates: bool) -> None:
        self.service = service
        self.faults = faults
        self.strict = strict
        self.rates = Rates() if rates else None
        self.calls: deque[Call] = deque(maxlen=KEPT_CALLS)
        self.sent = 0
        self.under_way = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        try:
            return _as_response(await self._call(request))
        except ApiError as error:
            return _as_response(error.as_answer())

    async def _call(self, request: web.Request) -> dict[str, Any]:
        if request.match_info["token"] != self.service.token:
            raise ApiError(401, "Unauthorized")
        method = SPELLING.get(request.match_info["method"].lower())
        if method is None:
            raise ApiError(404, "Not Found")
        call = await read_call(method, request)
        self.calls.append(call)
        if method == "getUpdates":
            return await self._under_faults(call, request)
        self.sent += 1
        self.under_way += 1
        try:
            return await self._under_faults(call, request)
        finally:
            self.under_way -= 1

    async def _under_faults(self, call: Call, request: web.Request) -> dict[str, Any]:
        for fault in self.faults.take(call.method):
            if fault.kind == "delay":
                await asyncio.sleep(fault.seconds)
                continue
            if fault.accepted:
                await self._perform(call)
            await _fail(fault, request)
        return await self._perform(call)

    async def _perform(self, call: Call) -> dict[str, Any]:
        try:
            params = read_request(call.method, call.params, call.files, self.strict)
            self._check_rates(call.method, params)
            result = HANDLERS[call.method](self.service, params)
            call.answer = {"ok": True, "result": await result if inspect.isawaitable(result) else result}
        except ApiError as error:
            call.answer = error.as_answer()
            log.info("%s: %s", call.method, error.description)
        return dict(call.answer)

    def _check_rates(self, method: str, params: dict[str, Any]) -> None:
        if self.rates and method.startswith(RATED) and method != "sendChatAction" and "chat_id" in params:
            self.rates.check(str(params["chat_id"]))

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Give a file to the bot, by the path that getFile tells."""
        files = self.service.world.files.values()
        if request.match_info["token"] == self.service.token:
            for stored in files:
                if stored.path == request.match_info["path"]:
                    return web.Response(body=stored.content, content_type=stored.media_type)
        return _as_response(ApiError(404, "Not Found").as_answer())


async def _fail(fault: Fault, request: web.Request) -> None:
    """Let the request fail as `fault` says; always raises."""
    if fault.kind == "hang":
        await asyncio.Event().wait()  # until the bot has had enough: its disconnection cancels this
    if fault.kind == "drip":
        await _drip(request)
    if fault.kind == "reset":
        _reset(request)
    if fault.kind == "502":
        raise web.HTTPBadGateway(text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html")
    raise as_error(fault)


async def _drip(request: web.Request) -> None:
    """Answer a byte a second, until the bot has had enough."""
    response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(1.0)


def _reset(request: web.Request) -> None:
    """Break the connection off, so that the other side sees a reset rather than an orderly end."""
    if request.transport:
        sock = request.transport.get_extra_info("socket")
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    raise asyncio.CancelledError


def _as_response(answer: dict[str, Any]) -> web.Response:
    body = _as_json(answer)
    status = 200 if answer["ok"] else answer["error_code"]
    return web.Response(text=body, content_type="application/json", status=status)


def _as_json(answer: dict[str, Any]) -> str:
    """Return `answer` as JSON; half a surrogate pair, which UTF-8 cannot carry, makes it all escapes."""
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    return body if _encodes(body) else json.dumps(answer, separators=(",", ":"))


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
