"""The controls over HTTP, for the page and for tests in another process: `POST /control/NAME` with JSON.

Each control is a Python method of the sandbox, by its name. The guard keeps other websites out: a browser that
shows one of them must not be able to drive this server, or read it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.sandbox.botapi import Call
from bot.sandbox.world import Json, World

PAGE = Path(__file__).parent / "page"
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
HEARTBEAT = 15.0  # seconds between signs of life to a page
Deed = Callable[..., Awaitable[Any]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another website sends: a foreign Host (DNS rebinding), Origin or fetch site."""
    own = {f"127.0.0.1:{request.url.port}", f"localhost:{request.url.port}", f"[::1]:{request.url.port}"}
    origin = request.headers.get("Origin", "")
    site = request.headers.get("Sec-Fetch-Site", "none")
    foreign = request.host not in own or origin.removeprefix("http://") not in {"", *own}
    if foreign or (site not in ("none", "same-origin") and request.path != "/"):
        raise web.HTTPForbidden(text="This server answers only its own page and programs on this machine.")
    return await handler(request)


class Controls:
    """The routes of the page and of the controls."""

    def __init__(self, controls: Mapping[str, Deed], world: World, recorded: Iterable[Call]) -> None:
        self._controls = controls
        self._world = world
        self._calls = recorded
        self.streams: set[asyncio.Queue[tuple[str, Json] | None]] = set()
        world.listeners.append(self._tell)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/", self.page),
            web.get("/page/{name}", self.page),
            web.get("/control/events", self.events),
            web.get("/control/calls", self.calls),
            web.get("/control/refused", self.refused),
            web.get("/control/file/{id}", self.file),
            web.post("/control/{name}", self.control),
        ]

    async def page(self, request: web.Request) -> web.StreamResponse:
        """Give a file of the page."""
        path = PAGE / request.match_info.get("name", "index.html")
        if path.suffix not in KINDS or path.parent != PAGE or not path.is_file():
            raise web.HTTPNotFound(text="no such page", headers=HEADERS)
        text = path.read_text(encoding="utf-8")
        return web.Response(text=text, content_type=KINDS[path.suffix], charset="utf-8", headers=HEADERS)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Give the page a picture."""
        stored = self._world.files.get(request.match_info["id"])
        if stored is None or not stored.media_type.startswith("image/") or "svg" in stored.media_type:
            raise web.HTTPNotFound(text="no such picture", headers=HEADERS)
        return web.Response(body=stored.content, content_type=stored.media_type, headers=HEADERS)

    async def control(self, request: web.Request) -> web.StreamResponse:
        """Call a control by its name; its result is the answer, its error a 400 with the text."""
        name = request.match_info["name"]
        if name not in self._controls:
            return _json({"error": f"no control {name}: use one of {', '.join(sorted(self._controls))}"}, 404)
        if request.content_type != "application/json":
            return _json({"error": "send the arguments as application/json"}, 415)
        try:
            return _json({"result": await self._controls[name](**await request.json())})
        except (LookupError, TypeError, ValueError, TimeoutError, asyncio.TimeoutError) as error:
            return _json({"error": str(error) or type(error).__name__}, 400)

    async def calls(self, request: web.Request) -> web.StreamResponse:
        """Tell what the bot asked: method, parameters and answer of each call."""
        return _json([_shown(call) for call in self._calls])

    async def refused(self, request: web.Request) -> web.StreamResponse:
        """Tell the calls that were refused, in the same way."""
        return _json([_shown(call) for call in self._calls if call.answer and not call.answer["ok"]])

    def _tell(self, event: str, what: Json) -> None:
        for stream in self.streams:
            stream.put_nowait((event, what))

    def close(self) -> None:
        """End every page's stream of events."""
        for stream in self.streams:
            stream.put_nowait(None)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tell the page what happens, as server-sent events, until it goes away."""
        stream: asyncio.Queue[tuple[str, Json] | None] = asyncio.Queue()
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b": hello\n\n")
        self.streams.add(stream)
        try:
            while (chunk := await _next(stream)) is not None:
                await response.write(chunk)
        except ConnectionError:
            pass  # the page was closed
        finally:
            self.streams.discard(stream)
        return response


async def _next(stream: asyncio.Queue[tuple[str, Json] | None]) -> bytes | None:
    try:
        item = await asyncio.wait_for(stream.get(), HEARTBEAT)
    except asyncio.TimeoutError:
        return b": still here\n\n"
    if item is None:
        return None
    return f"event: {item[0]}\ndata: {json.dumps(item[1], ensure_ascii=False)}\n\n".encode()


def _shown(call: Call) -> Json:
    return {"method": call.method, "params": call.params, "answer": call.answer}


def _json(value: Any, status: int = 200) -> web.Response:
    text = json.dumps(value, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json", headers=HEADERS)
