"""Telegram asks to wait, a connection breaks, a part of the program does not end: what the bot does then."""

import asyncio
import select
import socket
import threading
import time
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest
from talk import conversation
from telegram.error import TelegramError

from bot.telegram.errors import had_no_effect, perhaps_had_effect
from bot.telegram.rate import SEVERAL, Brake
from bot.telegram.request import AiohttpRequest, Unsent, parameters
from bot.telegram.sending import Slots
from bot.telegram.sources import cancel_task

ASK = "How many models are there?"


def test_one_chat_that_has_to_wait_holds_up_nobody_else():
    """It waits as long as it was told, and no longer."""
    now = 0.0
    brake = Brake(lambda: now)
    brake.hold(1, 5.0)
    assert [brake.delay(chat) for chat in (1, 2)] == [5.0, 0.0]
    now = 5.0
    assert brake.delay(1) == 0.0


def test_several_chats_that_have_to_wait_hold_up_everyone():
    """Then it is the bot that is too fast: all wait until the first may send again, and that one tries."""
    now = 0.0
    brake = Brake(lambda: now)
    for chat in range(SEVERAL):
        brake.hold(chat, 5.0 + chat)
    assert [brake.delay(chat) for chat in (0, 1, 99)] == [5.0, 6.0, 5.0]
    now = 5.0
    assert [brake.delay(chat) for chat in (0, 1, 99)] == [0.0, 1.0, 0.0]
    brake.hold(0, 3.0)
    assert [brake.delay(chat) for chat in (0, 99)] == [3.0, 1.0]


def test_chats_that_had_to_wait_one_after_the_other_hold_up_nobody():
    """Only those count that wait at the same time."""
    now = 0.0
    brake = Brake(lambda: now)
    for chat in range(5 * SEVERAL):
        brake.hold(chat, 1.0)
        now += 1.0
    assert brake.delay(99) == 0.0


@conversation()
async def test_when_the_whole_bot_has_to_wait_nobody_is_written_to(sandbox):
    """While several chats are told to wait, no message is tried in any other; afterwards all are answered."""
    await sandbox.fault("sendMessage", "429", times=SEVERAL, seconds=1)
    readers = [(await sandbox.add_person(f"Reader {n}"))["id"] for n in range(SEVERAL + 3)]
    for reader in readers[:SEVERAL]:
        await sandbox.send_text(reader, reader, ASK)
    while len(sandbox.calls_of("sendMessage")) < SEVERAL:
        await asyncio.sleep(0.005)
    refused = time.monotonic()
    for reader in readers[SEVERAL:]:
        await sandbox.send_text(reader, reader, ASK)
    while len(sandbox.calls_of("sendMessage")) == SEVERAL:
        await asyncio.sleep(0.005)
    waited = time.monotonic() - refused
    await sandbox.settle()
    assert [len(await sandbox.said(reader)) for reader in readers] == [1] * len(readers)
    assert waited > 0.9
    for call in [call for call in sandbox.calls if not call.answer.get("ok")]:
        sandbox.calls.remove(call)


async def failure_of(url, connector=None):
    """What the bot's own request raises for a message that is posted to `url`."""
    request = AiohttpRequest()
    await request.initialize()
    if connector:
        await request.shutdown()
        request._session = aiohttp.ClientSession(connector=connector)
    try:
        await request.post(url, parameters({"chat_id": 1, "text": "x"}), read_timeout=0.2)
    except TelegramError as error:
        return error
    finally:
        await request.shutdown()


@asynccontextmanager
async def server(behave):
    """A server whose connections `behave`; its address."""
    async with await asyncio.start_server(behave, "127.0.0.1", 0) as listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"


async def hang_up(reader, writer):
    """Read the request, and answer with a reset."""
    with suppress(asyncio.IncompleteReadError):
        await reader.readuntil(b"\r\n\r\n")
    writer.transport.abort()


async def keep_silent(reader, writer):
    """Read, and never answer."""
    try:
        await asyncio.sleep(0.5)
    finally:
        writer.transport.abort()


class Closing(aiohttp.TCPConnector):
    """Gives connections that have just been closed."""

    async def connect(self, *arguments, **options):
        connection = await super().connect(*arguments, **options)
        connection.transport.close()
        return connection


@pytest.mark.parametrize(
    ("behave", "connector", "again"), [(hang_up, None, False), (keep_silent, None, False), (hang_up, Closing, True)]
)
def test_what_certainly_never_left_is_told_from_what_perhaps_did(behave, connector, again):
    """Closed before a byte was written: again. A written request without an answer: nobody knows."""

    async def run():
        async with server(behave) as url:
            return await failure_of(url, connector() if connector else None)

    error = asyncio.run(run())
    assert (had_no_effect(error), perhaps_had_effect(error)) == (again, not again)


def answer_once(listening):
    """Accept a connection, answer one request as if there were more to come, and close it."""
    connection, _ = listening.accept()
    with connection:
        connection.recv(10_000)
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok":true,"result":true} ')


@pytest.mark.skipif(not hasattr(select, "POLLRDHUP"), reason="this system does not tell")
def test_a_kept_connection_that_the_server_has_closed_takes_nothing():
    """The loop was busy and has not heard of the end: what is written now is not read by anybody."""

    async def run(url, server):
        async with AiohttpRequest() as request:
            assert await request.post(url, parameters({"text": "x"})) is True
            server.join()
            with pytest.raises(Unsent):
                await request.post(url, parameters({"text": "x"}))

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = threading.Thread(target=answer_once, args=[listening])
        server.start()
        asyncio.run(run(f"http://127.0.0.1:{listening.getsockname()[1]}/", server))


def test_what_found_no_connection_never_left():
    """A server that is not there, or a name that nobody knows."""

    async def run():
        async with server(hang_up) as url:
            pass
        return [await failure_of(address) for address in (url, "http://nowhere.invalid/")]

    for error in asyncio.run(run()):
        assert had_no_effect(error) and not perhaps_had_effect(error)


def test_a_part_that_loses_a_cancellation_ends_all_the_same():
    """Up to Python 3.11 `asyncio.wait_for` drops one that comes at the moment of the result."""

    async def deaf(times):
        for _ in range(times):
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                continue
        await asyncio.sleep(60)

    async def run():
        task = asyncio.create_task(deaf(2))
        await asyncio.sleep(0)
        await asyncio.wait_for(cancel_task(task), 5)
        return task.cancelled()

    assert asyncio.run(run())


def test_slots_are_given_back():
    """As many as there are get one at once; a message that gives up takes none, and the queue gets short again."""

    async def run():
        slots = Slots(1, queue=2)
        await slots.acquire()
        first, second = asyncio.create_task(slots.acquire()), asyncio.create_task(slots.acquire())
        await asyncio.sleep(0)
        waiting = asyncio.create_task(slots.wait_for_short_queue())
        await asyncio.sleep(0)
        assert not waiting.done()
        first.cancel()
        slots.release()
        await second
        await waiting

    asyncio.run(run())
