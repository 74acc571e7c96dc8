"""Reads a Bot API request as Telegram does: GET or POST, query string, form, JSON or multipart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.sandbox.errors import bad_request
from bot.sandbox.validate import Upload


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
