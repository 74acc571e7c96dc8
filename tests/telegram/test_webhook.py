"""The webhook: Telegram posts, and nobody else is heard."""

import asyncio
import io
import socket
import time
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr
from talk import at_work, expect_warnings, judge, warnings_of

from bot.problems import Refused
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.telegram import sources
from bot.telegram import webhook as hook_module
from bot.telegram.webhook import SECRET_HEADER
from bot.web import server
from bot.web.server import LARGEST_BODY

pytestmark = pytest.mark.slow

ASK = "How many models are there?"
SECRET = "s3cret-of-the-webhook"


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settings_for(sandbox, port, path="/telegram"):
    """Settings for a bot with a webhook on `port` at `path`."""
    settings = Settings().at(sandbox.api_url, sandbox.token)
    address = f"http://127.0.0.1:{port}{path}"
    return settings.model_copy(update={"webhook_url": address, "webhook_secret": SecretStr(SECRET), "port": port})


def with_webhook(test):
    """Run `test(sandbox, post)`; `post` posts as somebody on the net: headers and body in, status out."""

    async def run():
        port = free_port()
        async with (
            Sandbox() as sandbox,
            at_work(settings_for(sandbox, port)),
            aiohttp.ClientSession() as session,
        ):

            async def post(body=b"{}", secret=SECRET, path="/telegram", **headers):
                headers = {"Content-Type": "application/json", SECRET_HEADER: secret, **headers}
                address = f"http://127.0.0.1:{port}{path}"
                async with session.post(address, data=io.BytesIO(body), headers=headers) as answer:
                    return answer.status

            with warnings_of(sandbox):
                await test(sandbox, post)
            judge(sandbox)

    asyncio.run(run())


def test_a_question_is_answered_by_webhook():
    """Telegram's posts are heard, with the secret that the bot gave it."""

    async def test(sandbox, post):
        assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are more than 1,500")
        [call] = sandbox.calls_of("setWebhook")
        assert call.params["secret_token"] == SECRET
        assert sandbox.calls_of("getUpdates") == []

    with_webhook(test)


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (403, b"{}", {"secret": "wrong"}),
        (403, b"{}", {"secret": ""}),
        (403, b"x" * 2_000_000, {"secret": "wrong"}),
        (413, b"x" * (LARGEST_BODY + 1), {}),
        (400, b"{not json", {}),
        (400, b"\xff\xfe", {}),
        (400, b"[" * 100_000, {}),
        (415, b"{}", {"Content-Type": "text/plain"}),
        (404, b"{}", {"path": "/other"}),
        (200, b"{}", {}),
        (200, b"[1, 2]", {}),
        (200, b'{"update_id": 1, "message": {"text": "x"}}', {}),
        (200, b'{"update_id": 2}', {"Content-Type": "application/json; charset=utf-8"}),
    ],
)
def test_what_the_webhook_answers(status, body, headers):
    """Without the secret nothing is read; what is no update is taken and set aside, and stops nothing."""

    async def test(sandbox, post):
        assert await post(body, **headers) == status
        assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are")
        sandbox.warnings.lines.clear()

    with_webhook(test)


def test_a_taken_port_is_refused_with_a_remedy():
    """The operator is told which setting to change."""

    async def run():
        async with Sandbox() as sandbox, at_work(settings_for(sandbox, sandbox.port)):
            pass

    with pytest.raises(Refused, match=r"PORT: \d+ is used by another program. Set PORT to a free one"):
        asyncio.run(run())


def test_an_address_that_telegram_refuses_is_told():
    """The operator reads Telegram's reason, and what to set."""

    async def run():
        async with Sandbox() as sandbox:
            settings = settings_for(sandbox, 0).model_copy(update={"webhook_url": "http://example.org/"})
            async with at_work(settings):
                pass

    with pytest.raises(Refused, match="WEBHOOK_URL: Telegram refuses it: Bad webhook"):
        asyncio.run(run())


PATHS = ["/h%7Bk", "/{x}", "/a{b", "/a%2Fb", "/caf%C3%A9/é", "/100%25", "/a+b", "/%zz", "", "/x?key=1"]


@pytest.mark.parametrize("path", PATHS)
def test_every_path_of_an_address_is_served(path):
    """Braces, escapes and letters in WEBHOOK_URL mean themselves, however Telegram spells them when it posts."""

    async def run():
        port = free_port()
        async with Sandbox() as sandbox, at_work(settings_for(sandbox, port, path)):
            said = await sandbox.ask("private", None, ASK)
            assert said["text"].startswith("There are more than 1,500")

    asyncio.run(run())


def test_another_path_is_not_served():
    """Who guesses at paths with the right secret gets a 404; a platform that looks at / hears that the bot is alive."""

    async def test(sandbox, post):
        assert [await post(path=path) for path in ("/", "/telegram/", "/telegram/{x}", "/other")] == [404] * 4

    with_webhook(test)


def test_polling_on_a_platform_that_wants_a_port():
    """With PORT and no WEBHOOK_URL the bot polls, and a page on the port says that it is alive."""

    async def run():
        port = free_port()
        async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
            settings = Settings().at(sandbox.api_url, sandbox.token).model_copy(update={"port": port})
            async with at_work(settings):
                async with session.get(f"http://127.0.0.1:{port}/") as answer:
                    assert (answer.status, await answer.text()) == (200, "The bot is alive.\n")
                async with session.post(f"http://127.0.0.1:{port}/") as answer:
                    assert answer.status == 405
                assert "1,500" in (await sandbox.ask("private", None, ASK))["text"]

    asyncio.run(run())


async def until(condition):
    """Wait until `condition()` holds, for a while."""

    async def look():
        while not condition():
            await asyncio.sleep(0.005)

    await asyncio.wait_for(look(), 20)


async def somebody_changes_it(sandbox, **changes):
    """Somebody sets another webhook; a question is asked meanwhile, and answered when ours stands again."""
    webhook = sandbox.service.webhook
    ours = webhook.webhook
    webhook.set(replace(ours, **changes))
    assert (await sandbox.ask("private", None, ASK, timeout=20))["text"].startswith("There are")
    assert webhook.webhook == ours


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"url": ""}, "it was deleted"),
        ({"url": "http://127.0.0.1:9/other"}, "at 127.0.0.1"),
        ({"secret": "another"}, "at 127.0.0.1"),
    ],
)
def test_a_webhook_that_somebody_changes_is_set_again(changes, place, monkeypatch):
    """Deleted, set elsewhere, or set without our secret: it is noticed, told once, and no question is lost."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(sources.time, "time", lambda clock=time.time: clock() - 2)  # Telegram's clock has whole seconds

    async def test(sandbox, post):
        await sandbox.ask("private", None, ASK)
        await somebody_changes_it(sandbox, **changes)
        refused = [line for line in sandbox.warnings.lines if "without the right secret" in line]
        told = [line for line in sandbox.warnings.lines if line not in refused]
        assert len(told) == 1 and f"Somebody has changed the webhook ({place}); it was set again" in told[0]
        sandbox.warnings.lines.clear()

    with_webhook(test)


def test_a_webhook_that_is_deleted_at_once_is_set_again(monkeypatch):
    """Even before the bot has looked for the first time."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)

    async def test(sandbox, post):
        assert (await sandbox.ask("private", None, ASK, timeout=20))["text"].startswith("There are")
        expect_warnings(sandbox, "Somebody has changed the webhook (it was deleted); it was set again")

    monkeypatch.setattr(Sandbox, "__aenter__", deleting_the_first_webhook(Sandbox.__aenter__))
    with_webhook(test)


def deleting_the_first_webhook(enter):
    """The sandbox's start, after which the first webhook that is set is gone at once."""

    async def entered(sandbox):
        await enter(sandbox)
        really = sandbox.service.webhook.set

        def set_once(webhook):
            sandbox.service.webhook.set = really
            really(replace(webhook, url=""))

        sandbox.service.webhook.set = set_once
        return sandbox

    return entered


def test_a_webhook_that_somebody_sets_elsewhere_before_the_first_look_is_set_again(monkeypatch):
    """Nobody else's address is taken for ours, however busy the machine is when the bot starts."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)
    sandboxes, enter, run = [], Sandbox.__aenter__, sources.WebhookWatch.run

    async def entered(sandbox):
        sandboxes.append(sandbox)
        return await enter(sandbox)

    async def late(watch):
        webhook = sandboxes[0].service.webhook
        webhook.set(replace(webhook.webhook, url="http://127.0.0.1:9/other"))
        await asyncio.sleep(0.1)  # so that the test hears of it
        await run(watch)

    async def test(sandbox, post):
        assert (await sandbox.ask("private", None, ASK, timeout=20))["text"].startswith("There are")
        expect_warnings(sandbox, "Somebody has changed the webhook (at 127.0.0.1); it was set again")

    monkeypatch.setattr(Sandbox, "__aenter__", entered)
    monkeypatch.setattr(sources.WebhookWatch, "run", late)
    with_webhook(test)


def test_kinds_of_update_that_somebody_turns_off_are_asked_for_again(monkeypatch):
    """A webhook set by another program may leave out what we need."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)

    async def test(sandbox, post):
        await until(lambda: len(sandbox.calls_of("getWebhookInfo")) > 2)  # before it is set, and as what
        ours = sandbox.service.updates.allowed
        sandbox.service.updates.allow(["message"])
        await until(lambda: sandbox.service.updates.allowed == ours and sandbox.warnings.lines)
        expect_warnings(sandbox, "Somebody has changed the webhook (at 127.0.0.1); it was set again")

    with_webhook(test)


def test_posts_of_telegrams_that_fail_are_told(monkeypatch):
    """The operator reads what Telegram says of them."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)

    async def test(sandbox, post):
        soon = int(time.time()) + 60
        sandbox.service.webhook.last_error = {"last_error_date": soon, "last_error_message": "Connection timed out"}
        await until(lambda: sandbox.warnings.lines)
        expect_warnings(sandbox, "Telegram's posts to the webhook fail: Connection timed out")

    with_webhook(test)


@asynccontextmanager
async def served(routes):
    """A server of ours on this machine; its port."""
    async with server.listening("127.0.0.1", 0, routes) as port:
        yield port


async def hello(request):
    """Answer at once."""
    return web.Response(text="hello")


async def asked(port):
    """What the server answers to a request on a new connection."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/") as answer:
        return await answer.text()


async def closed(reader):
    """Wait until the server has closed the connection."""
    with suppress(ConnectionError):
        while await asyncio.wait_for(reader.read(1000), 20):
            pass


@pytest.mark.parametrize("half", [b"", b"POST / HTTP/1.1\r\nHost: x\r\n", b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT"])
def test_half_a_request_is_not_waited_for(half, monkeypatch):
    """Nothing, half a header, and half a second request: the connection is closed after a while."""
    monkeypatch.setattr(server, "SILENT", 0.2)

    async def run():
        async with served([web.get("/", hello)]) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(half)
            await closed(reader)
            writer.close()
            assert await asked(port) == "hello"

    asyncio.run(run())


def test_bytes_that_trickle_in_keep_no_connection_open(monkeypatch):
    """A header that comes byte by byte is given up all the same."""
    monkeypatch.setattr(server, "SILENT", 0.2)

    async def trickle(writer):
        for byte in b"GET / HTTP/1.1\r\nX: " + b"x" * 10_000:
            writer.write(bytes([byte]))
            await asyncio.sleep(0.01)

    async def run():
        async with served([web.get("/", hello)]) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            task = asyncio.create_task(trickle(writer))
            await closed(reader)
            task.cancel()
            writer.close()

    asyncio.run(run())


def test_more_connections_than_there_is_room_for_end_the_silent_ones(monkeypatch):
    """While many times as many hold half a request open, a whole one is answered; and who is answered is not ended."""
    monkeypatch.setattr(server, "CONNECTIONS", 10)
    go_on = asyncio.Event()

    async def slow(request):
        await go_on.wait()
        return await hello(request)

    async def run():
        async with served([web.get("/", hello), web.get("/slow", slow)]) as port, aiohttp.ClientSession() as session:
            waiting = asyncio.create_task(session.get(f"http://127.0.0.1:{port}/slow"))
            await asyncio.sleep(0.05)
            half = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for _ in range(60)))
            for _, writer in half:
                writer.write(b"GET / HTTP/1.1\r\n")
            await until(lambda: sum(reader.at_eof() or bool(reader.exception()) for reader, _ in half) >= 50)
            assert await asked(port) == "hello"
            go_on.set()
            assert (await waiting).status == 200
            for _, writer in half:
                writer.close()

    asyncio.run(run())


def test_an_update_whose_body_does_not_come_is_given_up(monkeypatch):
    """With the right secret, too."""
    assert hook_module.BODY <= 10.0  # seconds for which a stranger may hold a request open
    monkeypatch.setattr(hook_module, "BODY", 0.2)

    async def test(sandbox, post):
        port = int(sandbox.service.webhook.url.split(":")[2].split("/")[0])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = ("POST /telegram HTTP/1.1", "Host: x", f"{SECRET_HEADER}: {SECRET}", "Content-Type: application/json")
        writer.write("\r\n".join([*head, "Content-Length: 100", "", "{"]).encode())
        assert b" 408 " in await asyncio.wait_for(reader.readline(), 10)
        writer.close()

    with_webhook(test)


def test_a_host_that_is_not_this_machines_is_refused_with_a_remedy():
    """HOST names the address to listen on."""

    async def run():
        async with server.listening("192.0.2.1", 0, []):
            pass

    with pytest.raises(Refused, match=r"HOST: 192\.0\.2\.1 cannot be listened on"):
        asyncio.run(run())


class Ending(asyncio.Transport):
    """A connection that only notes its end, of which the system has not told yet."""

    ended = False

    def abort(self):
        """Note the end."""
        self.ended = True


def test_connections_that_are_opened_all_at_once_are_no_more_than_there_is_room_for(monkeypatch):
    """Each newcomer ends another one, though nobody has heard yet of the ends before."""
    monkeypatch.setattr(server, "CONNECTIONS", 10)

    async def run():
        connections, transports = server.Connections(), [Ending() for _ in range(60)]
        for transport in transports:
            connections.opened(transport)
        assert [transport.ended for transport in transports] == [True] * 50 + [False] * 10
        for transport in transports:
            connections.closed(transport)

    asyncio.run(run())
