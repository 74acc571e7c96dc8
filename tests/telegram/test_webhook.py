"""The webhook: Telegram posts, and nobody else is heard."""

import asyncio
import io
import socket

import aiohttp
import pytest
from pydantic import SecretStr
from talk import at_work, judge, warnings_of

from bot.problems import Refused
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.telegram.webhook import LARGEST_BODY, SECRET_HEADER

ASK = "How many models are there?"
SECRET = "s3cret-of-the-webhook"


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settings_for(sandbox, port, path="/telegram"):
    """Settings for a bot with a webhook on `port` at `path`."""
    settings = Settings(_env_file=None).at(sandbox.api_url, sandbox.token)
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

    with pytest.raises(Refused, match=r"PORT \d+ is used by another program. Set PORT to a free one"):
        asyncio.run(run())


def test_an_address_that_telegram_refuses_is_told():
    """The operator reads Telegram's reason, and what to set."""

    async def run():
        async with Sandbox() as sandbox:
            settings = settings_for(sandbox, 0).model_copy(update={"webhook_url": "http://example.org/"})
            async with at_work(settings):
                pass

    with pytest.raises(Refused, match="WEBHOOK_URL Telegram refuses it: Bad webhook"):
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
            settings = Settings(_env_file=None).at(sandbox.api_url, sandbox.token).model_copy(update={"port": port})
            async with at_work(settings):
                async with session.get(f"http://127.0.0.1:{port}/") as answer:
                    assert (answer.status, await answer.text()) == (200, "The bot is alive.\n")
                async with session.post(f"http://127.0.0.1:{port}/") as answer:
                    assert answer.status == 405
                assert "1,500" in (await sandbox.ask("private", None, ASK))["text"]

    asyncio.run(run())
