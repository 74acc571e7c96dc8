"""A network that can be cut between one program and a server: what is sent stays away, and nobody is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

AT_ONCE = 0x10000  # bytes


class Wire:
    """A way to `port` of this machine; once it is `cut`, whatever comes waits until it is mended."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._whole = asyncio.Event()
        self._whole.set()
        self._carried: set[asyncio.Task[None]] = set()

    def cut(self) -> None:
        """Let nothing through any more, as when a cable is pulled: no connection ends by it."""
        self._whole.clear()

    def mend(self) -> None:
        """Let through what waits, and what comes."""
        self._whole.set()

    def replace(self) -> None:
        """Let new connections through, and nothing on those that there are, as a router does that has begun anew."""
        self._whole = asyncio.Event()
        self._whole.set()

    def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection's bytes both ways, until one side ends it."""
        task = asyncio.ensure_future(self._carry(reader, writer))
        self._carried.add(task)
        task.add_done_callback(self._carried.discard)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        whole = self._whole
        try:
            await whole.wait()
            there, to = await asyncio.open_connection("127.0.0.1", self._port)
            await asyncio.gather(_pass(reader, to, whole), _pass(there, writer, whole))
        except OSError:
            return
        finally:
            writer.close()

    async def end(self) -> None:
        """End every connection."""
        for task in self._carried:
            task.cancel()
        await asyncio.gather(*self._carried, return_exceptions=True)
        await asyncio.sleep(0)  # in which the sockets are closed


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, whole: asyncio.Event) -> None:
    """Carry bytes one way, as long as the way is `whole`."""
    try:
        while data := await reader.read(AT_ONCE):
            await whole.wait()
            writer.write(data)
            await writer.drain()
        await whole.wait()
    finally:
        writer.close()


@asynccontextmanager
async def wired(wire: Wire) -> AsyncIterator[int]:
    """The port at which `wire` begins."""
    server = await asyncio.start_server(wire.carry, "127.0.0.1", 0)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        await wire.end()
