"""The program as an operator runs it: started as a process, asked, reloaded, stopped."""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import sys
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
import pytest
from aiohttp import web
from talk import SAMPLE

from bot.sandbox import Sandbox

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ASK = "How many models are there?"
GOOD_TOKEN = "123456:" + "a" * 35


class Program:
    """A running `python -m bot` and everything that it has written so far."""

    def __init__(self, process):
        self.process = process
        self.written = ""

    async def says(self, pattern, timeout=60):
        """Wait until it has written what matches; return the match."""

        async def read():
            while not (match := re.search(pattern, self.written)):
                line = await self.process.stdout.readline()
                if not line:
                    raise AssertionError(f"it ended, having written: {self.written}")
                self.written += line.decode()
            return match

        return await asyncio.wait_for(read(), timeout)

    async def stops(self, with_signal=signal.SIGTERM):
        """Send it a signal; return its exit code, within five seconds."""
        self.process.send_signal(with_signal)
        return await self.ends(5)

    async def ends(self, timeout=60):
        """Wait for its end; return its exit code."""
        rest, _ = await asyncio.wait_for(self.process.communicate(), timeout)
        self.written += rest.decode()
        return self.process.returncode


@asynccontextmanager
async def program(*command, folder=None, stdin=asyncio.subprocess.DEVNULL, **settings):
    """`python -m bot` in an environment of `settings` and nothing else of ours, with its book in `folder`."""
    with TemporaryDirectory() as name:
        book = shutil.copy(SAMPLE, folder or name)
        async with started(*command, stdin=stdin, **{"BOOK": book, **settings}) as bot:
            yield bot


@asynccontextmanager
async def started(*command, stdin=asyncio.subprocess.DEVNULL, **settings):
    """`python -m bot` and nothing more."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT")}
    environment = {**kept, "PYTHONPATH": str(ROOT), "PORT": "0", "SANDBOX": "yes", **settings}
    environment |= {"OPENBLAS_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
    pipes = {"stdout": asyncio.subprocess.PIPE, "stderr": asyncio.subprocess.STDOUT, "stdin": stdin}
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", *command, env=environment, **pipes)
    try:
        yield Program(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def test_without_a_token_it_is_the_sandbox_with_the_bot_in_it():
    """It prints its address, the page is there, the bot answers in it, and Ctrl+C ends it."""

    async def run():
        async with program() as bot, aiohttp.ClientSession() as session:
            address = (await bot.says(r"The sandbox: (http://127\.0\.0\.1:\d+/)"))[1]
            await bot.says("@footnote_bot answers from")
            assert "<html" in await (await session.get(address)).text()
            question = {"chat": "private", "user": None, "text": ASK}
            async with session.post(f"{address}control/ask", json=question) as answer:
                assert (await answer.json())["result"]["text"].startswith("There are more than 1,500")
            assert await bot.stops(signal.SIGINT) == 0
            assert "Traceback" not in bot.written

    asyncio.run(run())


def test_what_was_asked_in_a_sandbox_is_in_its_report(tmp_path):
    """Once it has stopped, `report --sandbox` counts it; the bot's own report says where it is, and counts nothing."""

    async def said(*command):
        async with started(*command, BOOK=str(tmp_path / SAMPLE.name)) as bot:
            await bot.ends()
            return bot.written

    async def run():
        async with program(folder=tmp_path) as bot, aiohttp.ClientSession() as session:
            address = (await bot.says(r"The sandbox: (http://127\.0\.0\.1:\d+/)"))[1]
            await bot.says("@footnote_bot answers from")
            for text in (ASK, "who sells violin bows"):
                question = {"chat": "private", "user": None, "text": text}
                await session.post(f"{address}control/ask", json=question)
            assert await bot.stops(signal.SIGINT) == 0
        assert "2 questions from 1 reader" in (await said("report", "--sandbox"))
        own = await said("report")
        assert "python -m bot report --sandbox" in own and "violin" not in own

    asyncio.run(run())


def test_a_sandbox_that_never_was_has_no_report(tmp_path):
    """The refusal says what to do."""
    shutil.copy(SAMPLE, tmp_path)

    async def run():
        async with started("report", "--sandbox", BOOK=str(tmp_path / SAMPLE.name)) as bot:
            assert await bot.ends() == 1 and "no sandbox has left anything there" in bot.written

    asyncio.run(run())


@contextmanager
def taken(port):
    """Somebody else listens on `port`, 0 for any; gives the port."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):  # it is taken already, which does as well
            other.bind(("127.0.0.1", port))
            other.listen()
        yield other.getsockname()[1]


def test_the_usual_port_is_taken():
    """The newcomer's first command takes another port and says so."""

    async def run():
        with taken(8080):
            async with program(PORT="") as bot, aiohttp.ClientSession() as session:
                port = (await bot.says(r"Port 8080 is used by another program: the sandbox takes (\d+)"))[1]
                address = (await bot.says(r"The sandbox: (http://127\.0\.0\.1:\d+/)"))[1]
                assert address == f"http://127.0.0.1:{port}/" and port != "8080"
                assert (await session.get(address)).status == 200
                assert await bot.stops() == 0

    asyncio.run(run())


def test_a_port_that_somebody_has_set_is_the_sandboxs():
    """A port that is set and free is where the page is; the bot in the sandbox wants none besides."""

    async def run():
        with taken(0) as port:
            pass  # it is free again
        async with program(PORT=str(port)) as bot:
            assert (await bot.says(r"The sandbox: http://127\.0\.0\.1:(\d+)/"))[1] == str(port)
            await bot.says("@footnote_bot answers from")
            assert await bot.stops() == 0

    asyncio.run(run())


@pytest.mark.parametrize("way", ["sandbox", "webhook", "polling"])
def test_a_port_that_somebody_has_set_and_is_taken(way):
    """A port that is set is meant: when it is taken, one line says so, whatever the bot wants of it."""

    async def run():
        with taken(0) as port:
            async with Sandbox() as sandbox:
                api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
                webhook = {**api, "WEBHOOK_URL": "http://127.0.0.1:1/"}
                settings = {"sandbox": {}, "polling": api, "webhook": webhook}[way]
                async with program(PORT=str(port), **settings) as bot:
                    assert await bot.ends() == 1
                    return port, bot.written

    port, written = asyncio.run(run())
    assert "Traceback" not in written and f"{port}" in written and "Set PORT" in written.replace("set PORT", "Set PORT")
    assert written.startswith("PORT:") or "\nPORT:" in written


def test_nothing_secret_and_no_readers_words_are_written():
    """At DEBUG, with errors provoked, the log has neither token nor question in it."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token, "LOG_LEVEL": "DEBUG"}
            async with program(**api) as bot:
                await bot.says("@footnote_bot answers from .*: 2 answers; it reads in groups only what is meant for it")
                for kind in ("reset", "500", "502"):
                    await sandbox.fault("*", kind)
                await sandbox.fault("sendMessage", "reset")
                await sandbox.send_text("private", None, "xyzzy plugh")
                await sandbox.inject({"message": {"text": "xyzzy", "chat": "plugh"}})
                await sandbox.inject({"callback_query": {"id": "1", "data": "xyzzy"}})
                await sandbox.ask("private", None, f"xyzzy {ASK}", timeout=20)
                assert await bot.stops() == 0
            return sandbox.token, bot.written

    token, written = asyncio.run(run())
    assert "its answer was perhaps sent" in written and "it cannot be parsed" in written
    for secret in (token, token.partition(":")[2], "xyzzy", "plugh"):
        assert secret not in written


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no SIGHUP")
def test_a_signal_reloads_the_book(tmp_path):
    """SIGHUP reads the book again, at once."""
    book = tmp_path / "answers.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")

    async def run():
        async with program(BOOK=str(book)) as bot:
            await bot.says("answers from")
            bot.process.send_signal(signal.SIGHUP)
            await bot.says("was loaded again: 2 answers")
            assert await bot.stops() == 0

    asyncio.run(run())


@pytest.mark.parametrize(
    ("settings", "told", "code"),
    [
        (
            {"TELEGRAM_BOT_TOKEN": "nonsense", "GROUPS": "loud"},
            ["TELEGRAM_BOT_TOKEN: its value is not", "GROUPS: 'loud' is not"],
            78,
        ),
        (
            {"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "LOG_FORMAT": "json", "HTTPS_PROXY": "nonsense"},
            ["HTTPS_PROXY"],
            78,
        ),
        ({"BOOK": "nowhere.yaml"}, ["nowhere.yaml"], 1),
    ],
)
def test_mistakes_are_told_and_end_the_program(settings, told, code):
    """Every problem on its line, no traceback; wrong settings have an exit code of their own."""

    async def run():
        async with program(**settings) as bot:
            assert await bot.ends() == code
            return bot.written

    written = asyncio.run(run())
    assert all(text in written for text in told) and "Traceback" not in written


def test_a_token_that_telegram_does_not_know_is_refused():
    """The operator is told where to get the right one."""

    async def run():
        async with Sandbox() as sandbox:
            wrong = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": "1:" + "x" * 35}
            async with program(**wrong) as bot:
                assert await bot.ends() == 78
                assert "Copy the token again from @BotFather" in bot.written
                assert json.dumps(wrong["TELEGRAM_BOT_TOKEN"])[3:-1] not in bot.written

    asyncio.run(run())


GETME = {"id": 4242, "is_bot": True, "first_name": "x", "username": "x_bot"}


@asynccontextmanager
async def introducing(me):
    """A Bot API that says `me` of the bot; its settings."""

    async def answer(_):
        return web.json_response({"ok": True, "result": me})

    application = web.Application()
    application.add_routes([web.post("/{any:.*}", answer)])
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield {"TELEGRAM_API_URL": address, "TELEGRAM_BOT_TOKEN": "1:" + "x" * 35}
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"is_bot": None}, "result.is_bot"),
        ({"username": 7}, "result.username"),
        ({"id": 1e30}, "result.id"),
        (None, "result"),
    ],
)
def test_a_server_that_does_not_speak_the_bot_api_is_named(change, field):
    """One line: whose answer it is, and which field of it is wrong."""
    me = change and {name: value for name, value in {**GETME, **change}.items() if value is not None}

    async def run():
        async with introducing(me) as api, program(**api) as bot:
            assert await bot.ends() == 78
            return bot.written

    written = asyncio.run(run())
    assert f"TELEGRAM_API_URL: Telegram's answer to getMe is not as the Bot API documents it: {field}. Give" in written
    assert "Traceback" not in written


def test_a_message_under_way_gets_the_time_that_telegram_takes(tmp_path):
    """TERM twice while Telegram takes three seconds for an answer: it arrives, and nothing is repeated afterwards."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sandbox.fault("sendMessage", "delay", seconds=3.0)
                await sandbox.send_text("private", None, ASK)
                while not sandbox.calls_of("sendMessage"):
                    await asyncio.sleep(0.01)
                bot.process.send_signal(signal.SIGTERM)
                assert await bot.stops() == 0
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sandbox.ask("private", None, "worldwide total", timeout=20)
                await sandbox.ask("private", None, "How many does India have?", timeout=20)
                assert await bot.stops() == 0
            return [message["text"][:9] for message in await sandbox.said("private")]

    assert asyncio.run(run()) == ["There are", "The world", "The artic"]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            {},
            "it runs without a terminal, as on a server. Set it to the token from @BotFather, or SANDBOX=yes",
        ),
        (
            {"WEBHOOK_URL": "https://bot.example"},
            "there is no token, and WEBHOOK_URL is set, and it runs without a terminal",
        ),
        ({"TELEGRAM_TOKEN": "x"}, "TELEGRAM_TOKEN: warning: there is no such setting, and TELEGRAM_BOT_TOKEN is one"),
        (
            {"MY_KEY": GOOD_TOKEN},
            "MY_KEY: warning: there is no such setting, and TELEGRAM_BOT_TOKEN is one.",
        ),
        (
            {"LOG_FORMAT": "json"},
            '"level": "CRITICAL", "logger": "bot.cli.run", "message": "TELEGRAM_BOT_TOKEN: there is',
        ),
    ],
)
def test_without_a_token_it_is_no_sandbox_unless_that_is_meant(settings, told):
    """In production a token that is missing or misspelt would leave readers with nobody, and the operator unaware."""

    async def run():
        async with program(SANDBOX="", **settings) as bot:
            assert await bot.ends() == 78
            assert told in bot.written and "Traceback" not in bot.written and GOOD_TOKEN not in bot.written

    asyncio.run(run())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(
    ("settings", "code"), [({}, 0), ({"DATABASE_URL": "postgresql://u@h/d"}, 78), ({"BOT_TOKEN": GOOD_TOKEN}, 78)]
)
def test_in_a_terminal_it_is_the_sandbox_unless_something_of_production_is_set(settings, code):
    """Who types `python -m bot` to see the bot sees it; who has set what a sandbox does not use meant another."""
    import pty

    async def run():
        ours, its = pty.openpty()
        async with program(SANDBOX="", stdin=its, **settings) as bot:
            if code:
                assert await bot.ends() == code and "SANDBOX=yes" in bot.written
            else:
                await bot.says("answers from")
                assert "The sandbox: http" in bot.written and await bot.stops() == 0
        os.close(ours)
        os.close(its)

    asyncio.run(run())


def test_the_log_as_objects_tells_of_each_update_by_its_number():
    """Every line is an object; what comes of a question has its update's number, and no reader's word."""

    async def run():
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_BOT_TOKEN": sandbox.token, "TELEGRAM_API_URL": sandbox.api_url}
            async with program(LOG_FORMAT="json", LOG_LEVEL="DEBUG", WEBHOOK_SECERT="x", **settings) as bot:
                await bot.says("answers from")
                await sandbox.fault("sendMessage", "500", times=1)
                await sandbox.ask("private", None, "xyzzy how many models are there?", timeout=20)
                assert await bot.stops() == 0
            lines = [json.loads(line) for line in bot.written.splitlines()]
            assert {"time", "level", "logger", "message"} <= set(lines[0])
            assert any("WEBHOOK_SECRET is one" in line["message"] for line in lines)
            assert "xyzzy" not in bot.written and sandbox.token not in bot.written

    asyncio.run(run())
