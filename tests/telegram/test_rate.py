"""Telegram asks to wait, a connection breaks, a part of the program does not end: what the bot does then."""

import asyncio
import select
import socket
import threading
import time
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest
from talk import conversation, expect_warnings
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, TelegramError, TimedOut

from bot.telegram import rate, workers
from bot.telegram.errors import Misshapen, Unsent, had_no_effect, perhaps_had_effect
from bot.telegram.rate import SEVERAL, Brake
from bot.telegram.request import AiohttpRequest
from bot.telegram.sending import Slots
from bot.telegram.sources import cancel_task

ASK = "How many models are there?"


GROUP = -100


def braked():
    """A brake and its clock, a list of one figure."""
    clock = [0.0]
    return Brake(lambda: clock[0]), clock


def test_one_chat_that_has_to_wait_holds_up_nobody_else():
    """It waits as long as it was told, and no longer."""
    brake, clock = braked()
    assert not brake.hold(1, 5.0)
    assert [brake.delay(chat) for chat in (1, 2)] == [5.0, 0.0]
    clock[0] = 5.0
    assert brake.delay(1) == 0.0


def test_several_readers_who_have_to_wait_hold_up_everyone():
    """Then it is the bot that is too fast: all wait until the first may be written to again, and that one tries."""
    brake, clock = braked()
    assert [brake.hold(chat, 5.0 + chat) for chat in (1, 2, 3)] == [False, False, True]
    assert [brake.delay(chat) for chat in (1, 2, 99, GROUP)] == [6.0, 7.0, 6.0, 6.0]
    clock[0] = 6.0
    assert [brake.delay(chat) for chat in (1, 2, 99)] == [0.0, 1.0, 0.0]
    assert brake.hold(1, 3.0)
    assert [brake.delay(chat) for chat in (1, 99)] == [3.0, 1.0]


def test_everyone_waits_for_a_moment_and_a_chat_for_an_hour_at_most():
    """Telegram may ask for a day: who is not meant is served meanwhile, and who is tries again by itself."""
    brake, clock = braked()
    for chat in (1, 2, 3):
        brake.hold(chat, 1e5)
    assert [brake.delay(chat) for chat in (1, 99)] == [3600.0, 30.0]
    clock[0] = 30.0
    assert brake.delay(99) == 0.0
    brake.passed(99)
    assert not brake.hold(4, 1e5) and brake.delay(99) == 0.0


def test_groups_that_have_to_wait_hold_up_nobody_else():
    """A group has a rate of its own, and says nothing about the bot."""
    brake, _ = braked()
    assert not any(brake.hold(GROUP - number, 3000.0) for number in range(5 * SEVERAL))
    assert [brake.delay(chat) for chat in (GROUP, 1, GROUP + 1)] == [3000.0, 0.0, 0.0]


@pytest.mark.parametrize("between", ["time", "a success"])
def test_readers_who_have_to_wait_one_after_the_other_hold_up_nobody(between):
    """Only those count that wait at the same time, while nobody else gets through."""
    brake, clock = braked()
    for chat in range(1, 5 * SEVERAL):
        assert not brake.hold(chat, 1.0)
        if between == "time":
            clock[0] += 1.0
        else:
            brake.passed(99)


@conversation()
async def test_readers_are_served_while_groups_have_to_wait(sandbox):
    """Three groups that are to wait for 50 minutes stop nobody else, and the operator hears of it."""
    await sandbox.fault("sendMessage", "429", times=3, seconds=3000)
    for chat in ("group", "forum", "small group"):
        await sandbox.send_text(chat, "marco", f"@footnote_bot {ASK}")
    await tried(sandbox, 3)
    for number in range(5):
        reader = (await sandbox.add_person(f"Reader {number}"))["id"]
        assert (await sandbox.ask(reader, reader, ASK))["text"].startswith("There are")
    assert len(sandbox.calls_of("sendMessage")) == 3 + 5
    expect_warnings(sandbox, "Telegram asks to wait 3000 s for one chat; the others are served meanwhile")


@conversation()
@pytest.mark.slow
async def test_groups_that_have_to_wait_keep_no_reader_out(sandbox, monkeypatch):
    """Not even when they are as many as are worked on at once: those do not count that only wait."""
    monkeypatch.setattr(workers, "CHATS", 3)
    await sandbox.fault("sendMessage", "429", times=3, seconds=3000)
    for chat in ("group", "forum", "small group"):
        await sandbox.send_text(chat, "marco", f"@footnote_bot {ASK}")
    await tried(sandbox, 3)
    assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are")
    expect_warnings(sandbox, "Telegram asks to wait 3000 s for one chat; the others are served meanwhile")


async def tried(sandbox, number):
    """Wait until so many messages were tried."""

    async def look():
        while len(sandbox.calls_of("sendMessage")) < number:
            await asyncio.sleep(0.005)

    await asyncio.wait_for(look(), 20)


@conversation()
async def test_a_message_goes_by_itself_when_its_long_wait_is_over(sandbox, monkeypatch):
    """However long Telegram asks to wait: no operator has to do anything."""
    monkeypatch.setattr(rate, "LONGEST_WAIT", 0.2)
    await sandbox.fault("sendMessage", "429", times=2, seconds=100_000)
    await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1
    expect_warnings(sandbox, "Telegram asks to wait 100000 s for one chat")


@conversation()
@pytest.mark.slow
async def test_when_the_whole_bot_has_to_wait_nobody_is_written_to(sandbox):
    """While several readers' chats are told to wait, no message is tried in any other; afterwards all are answered."""
    await sandbox.fault("sendMessage", "429", times=SEVERAL, seconds=1)
    readers = [(await sandbox.add_person(f"Reader {n}"))["id"] for n in range(SEVERAL + 3)]
    for reader in readers[:SEVERAL]:
        await sandbox.send_text(reader, reader, ASK)
    await tried(sandbox, SEVERAL)
    refused = time.monotonic()
    for reader in readers[SEVERAL:]:
        await sandbox.send_text(reader, reader, ASK)
    await tried(sandbox, SEVERAL + 1)
    waited = time.monotonic() - refused
    await sandbox.settle()
    assert [len(await sandbox.said(reader)) for reader in readers] == [1] * len(readers)
    assert waited > 0.9


async def say(request, url, **timeouts):
    """Send a message to the server at `url`, by the library's bot with our `request`."""
    bot = Bot("1:x", base_url=f"{url}bot", request=request, get_updates_request=request)
    return await bot.send_message(1, "x", **timeouts)


async def failure_of(url, connector=None):
    """What the bot's own request raises for a message that is posted to `url`."""
    request = AiohttpRequest()
    await request.initialize()
    if connector:
        await request.shutdown()
        request._session = aiohttp.ClientSession(connector=connector)
    try:
        await say(request, url, read_timeout=0.2)
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


NONSENSE = {
    "true": b'{"ok":true,"result":true}',
    "null": b'{"ok":true,"result":null}',
    "no number": b'{"ok":true,"result":{"date":1,"chat":{"id":1,"type":"private"}}}',
    "a huge number": b'{"ok":true,"result":{"message_id":1e30,"date":1,"chat":{"id":1,"type":"private"}}}',
    "a list": b'{"ok":true,"result":[]}',
    "no JSON": b"<html>",
    "not ok": b'{"ok":false}',
}


def saying(body, status=b"200 OK", pause=0.0):
    """A server's way to answer each request with `body`, `pause` seconds after each byte."""

    head = b"HTTP/1.1 %b\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % (status, len(body))

    async def behave(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            await reader.read(1000)  # what is left unread when the connection is closed would break it
            writer.write(head if pause else head + body)
            for byte in body if pause else ():
                writer.write(bytes([byte]))
                await asyncio.sleep(pause)
            await reader.read()  # the client closes
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.transport.abort()

    return behave


@pytest.mark.parametrize("body", NONSENSE.values(), ids=NONSENSE)
def test_a_send_that_is_answered_with_nonsense_had_perhaps_its_effect(body):
    """Nobody knows whether it was sent; the error names the method and the field, and quotes nothing."""

    async def run():
        async with server(saying(body)) as url:
            return await failure_of(url)

    error = asyncio.run(run())
    assert perhaps_had_effect(error) and not had_no_effect(error)
    assert str(error).startswith("Telegram's answer to sendMessage is ")


@pytest.mark.parametrize("status", [b"200 OK", b"400 Bad Request"])
def test_an_answer_that_comes_a_byte_at_a_time_is_given_up(status):
    """A request has so many seconds in all, however alive the connection is."""

    async def run():
        async with server(saying(b" " * 1000, status, 0.05)) as url:
            started = time.monotonic()
            return await failure_of(url), time.monotonic() - started

    error, seconds = asyncio.run(run())
    assert isinstance(error, TimedOut) and perhaps_had_effect(error) and seconds < 5


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"ok":false,"description":"Bad Request: x","parameters":{"migrate_to_chat_id":-5}}', ChatMigrated),
        (b'{"ok":false,"description":"Bad Request: x"}', BadRequest),
        (b'{"ok":false,"description":"Bad Request: x","parameters":{}}', BadRequest),
        (b'{"ok":false,"description":"Bad Request: x","parameters":{"retry_after":"NaN"}}', BadRequest),
        (b'{"ok":false,"description":7}', Misshapen),
        (b'{"ok":false,"parameters":[]}', Misshapen),
        (b'{"ok":false,"parameters":{"migrate_to_chat_id":"x"}}', Misshapen),
        (b"[]", Misshapen),
        (b"<html>nginx", Misshapen),
        (b"", Misshapen),
    ],
)
def test_a_refusal_is_held_against_its_form_too(body, kind):
    """What is not of it raises a named error, and never one of the library's own fields."""

    async def run():
        async with server(saying(body, b"400 Bad Request")) as url:
            return await failure_of(url)

    assert type(asyncio.run(run())) is kind


def answer_once(listening):
    """Accept a connection, answer one request as if there were more to come, and close it."""
    connection, _ = listening.accept()
    with connection:
        connection.recv(10_000)
        body = b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}'
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))


@pytest.mark.skipif(not hasattr(select, "POLLRDHUP"), reason="this system does not tell")
def test_a_kept_connection_that_the_server_has_closed_takes_nothing():
    """The loop was busy and has not heard of the end: what is written now is not read by anybody."""

    async def run(url, server):
        async with AiohttpRequest() as request:
            assert (await say(request, url)).message_id == 1
            server.join()
            with pytest.raises(Unsent):
                await say(request, url)

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
        waiting = asyncio.create_task(slots.queue_is_short.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        first.cancel()
        slots.release()
        await second
        await waiting

    asyncio.run(run())
