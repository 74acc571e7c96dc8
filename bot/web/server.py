"""The HTTP server; it stands when strangers keep it busy.

A connection on which nothing is being answered is closed after a while, whatever trickles in on it: half a request, or
nothing. There is room for so many connections; one more takes the place of the one that has been silent for longest.
"""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final

from aiohttp import web

from bot.problems import Place, Problem, Refused

LARGEST_BODY: Final = 1024 * 1024  # bytes
SILENT: Final = 15.0  # seconds; Telegram's requests are whole within one
CONNECTIONS: Final = 256  # Telegram opens 100 at most; a process may often have no more than 1,024 files
WAITING: Final = 512  # connections that the system keeps until they are accepted
LAST_ANSWERS: Final = 0.5  # seconds for what is being answered when the server stops

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Connections:
    """The connections of a server: those on which something is answered, and the `silent`, the oldest first."""

    def __init__(self) -> None:
        self._silent: dict[asyncio.BaseTransport, asyncio.TimerHandle] = {}
        self._answering: set[asyncio.BaseTransport] = set()

    def opened(self, transport: asyncio.BaseTransport) -> None:
        """Note a new connection; when there are too many, end the one that has been silent for longest."""
        self._begin_silence(transport)
        if len(self._silent) + len(self._answering) > CONNECTIONS:
            oldest = next(iter(self._silent))
            self.closed(oldest)  # now, since many may be opened before the system tells of this one's end
            _end(oldest)

    def closed(self, transport: asyncio.BaseTransport | None) -> None:
        """Note that the connection is gone."""
        if transport in self._answering:
            self._answering.remove(transport)
        elif transport in self._silent:
            self._silent.pop(transport).cancel()

    @contextmanager
    def answering(self, transport: asyncio.BaseTransport | None) -> Iterator[None]:
        """Keep the connection while a request of it is answered in the block."""
        if transport in self._silent:
            self._silent.pop(transport).cancel()
            self._answering.add(transport)
        try:
            yield
        finally:
            if transport in self._answering:  # else it was closed meanwhile
                self._answering.remove(transport)
                self._begin_silence(transport)

    def _begin_silence(self, transport: asyncio.BaseTransport) -> None:
        self._silent[transport] = asyncio.get_running_loop().call_later(SILENT, _end, transport)


def _end(transport: asyncio.BaseTransport) -> None:
    """End a connection at once: to close it would wait for a peer that does not read."""
    if isinstance(transport, asyncio.Transport):
        transport.abort()


class _Watched(asyncio.Protocol):
    """aiohttp's own protocol of one connection, whose beginning and end `connections` hears of."""

    def __init__(self, protocol: asyncio.Protocol, connections: Connections) -> None:
        self._protocol = protocol
        self._connections = connections
        self._transport: asyncio.BaseTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._protocol.connection_made(transport)
        self._connections.opened(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._connections.closed(self._transport)
        self._protocol.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._protocol.data_received(data)

    def eof_received(self) -> bool | None:
        return self._protocol.eof_received()

    def pause_writing(self) -> None:
        self._protocol.pause_writing()

    def resume_writing(self) -> None:
        self._protocol.resume_writing()


@asynccontextmanager
async def listening(
    host: str | None, port: int, routes: Iterable[web.RouteDef], prefix: str = ""
) -> AsyncIterator[int]:
    """Answer by `routes` on `port` of `host` (None: of every address); yields the port, which 0 leaves to the system.

    `Refused` when that cannot be; the settings that it names begin with `prefix`.
    """
    connections = Connections()

    @web.middleware
    async def watched(request: web.Request, handler: Handler) -> web.StreamResponse:
        with connections.answering(request.transport):
            return await handler(request)

    application = web.Application(client_max_size=LARGEST_BODY, middlewares=[watched])
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=LAST_ANSWERS)
    await runner.setup()
    try:
        async with _opened(lambda: _Watched(_protocol_of(runner), connections), host, port, prefix) as number:
            yield number
    finally:
        await runner.cleanup()


def _protocol_of(runner: web.AppRunner) -> Any:
    assert runner.server is not None  # it was set up
    return runner.server()


@asynccontextmanager
async def _opened(
    factory: Callable[[], asyncio.Protocol], host: str | None, port: int, prefix: str
) -> AsyncIterator[int]:
    try:
        server = await asyncio.get_running_loop().create_server(factory, host, port, backlog=WAITING)
    except OSError as error:
        raise Refused([_problem(error, host, port, prefix)]) from error
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()


def _problem(error: OSError, host: str | None, port: int, prefix: str) -> Problem:
    if error.errno == errno.EADDRINUSE:
        what, remedy = f"{port} is used by another program", f"Set {prefix}PORT to a free one"
        return Problem(Place(f"{prefix}PORT"), what, remedy, "port")  # not "setting": it may be free again soon
    if error.errno == errno.EACCES:
        what, remedy = f"this user may not listen on {port}", f"Set {prefix}PORT to one above 1023"
        return Problem(Place(f"{prefix}PORT"), what, remedy, "setting")
    what = f"{host or 'this machine'} cannot be listened on ({error.strerror or error})"
    return Problem(Place(f"{prefix}HOST"), what, f"Set {prefix}HOST to 0.0.0.0", "port")
