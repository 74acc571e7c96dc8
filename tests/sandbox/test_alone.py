"""The sandbox alone, as its README says: for a bot that is not ours."""

import asyncio
import json
import re
import sys
from contextlib import asynccontextmanager

import aiohttp
from conftest import ROOT

README = (ROOT / "bot" / "sandbox" / "README.md").read_text(encoding="utf-8")


@asynccontextmanager
async def alone(*arguments):
    """`python -m bot.sandbox` and what it printed."""
    pipes = {"stdout": asyncio.subprocess.PIPE, "stderr": asyncio.subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.sandbox", "--port", "0", *arguments), cwd=ROOT, **pipes
    )
    try:
        printed = [(await asyncio.wait_for(process.stdout.readline(), 20)).decode().strip() for _ in range(3)]
        yield process, dict(line.split("=", 1) for line in printed[:2])
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def asked(session, address, **body):
    """The answer to a post, as JSON."""
    async with session.post(address, json=body) as answer:
        return await answer.json()


def test_another_bot_talks_with_a_reader_in_it():
    """Start, point a bot at it, write as a reader, show notices, look at what was refused: each step of the README."""
    command, notices = re.findall(r"curl -s localhost:8081(\S+) .*?-d '(.+?)'", README, re.DOTALL)

    async def run():
        async with alone() as (process, settings), aiohttp.ClientSession() as session:
            assert list(settings) == ["TELEGRAM_API_URL", "TELEGRAM_BOT_TOKEN"]
            api = settings["TELEGRAM_API_URL"]
            bot = f"{api}/bot{settings['TELEGRAM_BOT_TOKEN']}"
            question = asyncio.create_task(asked(session, api + command[0], **json.loads(command[1])))
            [update] = (await asked(session, f"{bot}/getUpdates", timeout=10))["result"]
            chat = update["message"]["chat"]["id"]
            assert not (await asked(session, f"{bot}/sendMessage", chat_id=chat, text="Hi", reply_to=1))["ok"]
            assert (await asked(session, f"{bot}/sendMessage", chat_id=chat, text="Hi"))["ok"]
            assert (await question)["result"]["text"] == "Hi"
            async with session.get(f"{api}/control/refused") as refused:
                assert [call["params"]["reply_to"] for call in await refused.json()] == [1]
            await asked(session, api + notices[0], **json.loads(notices[1]))
            assert [
                one["what"] for one in (await asked(session, f"{api}/control/state"))["result"]["notices"]["notices"]
            ]
            told = await asyncio.wait_for(process.stderr.readline(), 10)
            assert told.startswith(b'refused: sendMessage: Bad Request: unknown parameter "reply_to"')

    asyncio.run(run())


def test_a_lenient_one_with_a_token():
    """What Telegram overlooks is overlooked when that is wanted; the token may be given."""

    async def run():
        token = "77:" + "x" * 30
        async with alone("--lenient", "--token", token) as (_, settings), aiohttp.ClientSession() as session:
            assert settings["TELEGRAM_BOT_TOKEN"] == token
            bot = f"{settings['TELEGRAM_API_URL']}/bot{token}"
            assert (await asked(session, f"{bot}/sendMessage", chat_id=101, text="Hi", reply_to=1))["ok"]

    asyncio.run(run())


def test_the_readme_names_what_there_is():
    """Every control and every command-line option that it names exists."""

    async def run():
        async with alone() as (_, settings), aiohttp.ClientSession() as session:
            return await asked(session, f"{settings['TELEGRAM_API_URL']}/control/nothing")

    known = set(re.findall(r"[a-z_]+", asyncio.run(run())["error"].partition("use one of ")[2]))
    paragraph = README[README.index("Others of the controls:") : README.index("An unknown name")]
    named = {name for name in re.findall(r"`([a-z_]+)`", paragraph) if name not in {"reset", "hang", "delay"}}
    assert len(named) >= 14 and named <= known
