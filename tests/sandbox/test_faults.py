"""What goes wrong on purpose."""

import asyncio
import time

import aiohttp
import pytest
from apiclient import with_sandbox

from bot.sandbox import GROUP, READER

TEXT = {"chat_id": READER, "text": "x"}


async def sent(sandbox):
    return len(await sandbox.said("private"))


@with_sandbox()
async def test_too_many_requests_for_so_many_calls(sandbox, bot):
    """A 429 says how long to wait, as often as asked for, and only for that method."""
    await sandbox.send_text("private", None, "hello")
    await sandbox.fault("sendMessage", "429", times=2, seconds=3)
    for _ in range(2):
        answer = await bot.ask("sendMessage", **TEXT)
        assert answer == {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 3",
                          "parameters": {"retry_after": 3}}  # fmt: skip
    assert (await bot.ask("getMe"))["ok"]
    assert (await bot.ask("sendMessage", **TEXT))["ok"]
    assert await sent(sandbox) == 1


@with_sandbox()
async def test_a_500_may_have_taken_effect(sandbox, bot):
    """An accepted call fails all the same, and its message is there; a plain 500 leaves none."""
    await sandbox.fault("sendMessage", "500")
    assert (await bot.ask("sendMessage", **TEXT))["error_code"] == 500
    assert await sent(sandbox) == 0
    await sandbox.fault("sendMessage", "500", accepted=True)
    assert (await bot.ask("sendMessage", **TEXT))["error_code"] == 500
    assert await sent(sandbox) == 1


@with_sandbox()
async def test_a_502_is_no_json(sandbox, bot):
    """A gateway's error page is what stands before Telegram answers with."""
    await sandbox.fault("*", "502")
    async with bot.session.get(bot.address("getMe")) as response:
        assert (response.status, response.content_type) == (502, "text/html")


@with_sandbox()
async def test_a_connection_that_breaks(sandbox, bot):
    """A reset leaves the caller without an answer."""
    await sandbox.fault("sendMessage", "reset", accepted=True)
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("sendMessage", **TEXT)
    assert await sent(sandbox) == 1


@with_sandbox()
async def test_a_call_that_is_accepted_and_never_answered(sandbox, bot):
    """A hanging call ends when the caller gives up; its message was sent."""
    await sandbox.fault("sendMessage", "hang", accepted=True)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(bot.ask("sendMessage", **TEXT), 0.1)
    assert await sent(sandbox) == 1
    assert (await bot.ask("sendMessage", **TEXT))["ok"]


@with_sandbox()
async def test_a_delay_for_good(sandbox, bot):
    """With `times=0` every call is late, until nothing goes wrong any more."""
    await sandbox.fault("sendMessage", "delay", times=0, seconds=0.05)
    began = time.monotonic()
    await asyncio.gather(*[bot.ask("sendMessage", **TEXT) for _ in range(10)])
    assert time.monotonic() - began >= 0.05
    await sandbox.no_faults()
    assert not sandbox.faults.coming


@with_sandbox()
async def test_a_server_that_is_gone_and_comes_back(sandbox, bot):
    """Waiting calls break, new ones are refused, and later all is as before at the same address."""
    waiting = asyncio.create_task(bot.ask("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await sandbox.gone(0.2)
    with pytest.raises(aiohttp.ClientConnectionError):
        await waiting
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("getMe")
    await asyncio.sleep(0.3)
    assert (await bot.ask("getMe"))["ok"]


@with_sandbox()
async def test_an_unknown_fault_is_told_with_what_there_is(sandbox, bot):
    """A misspelt kind names those that exist."""
    with pytest.raises(ValueError, match='no fault "505": use one of 429'):
        await sandbox.fault("*", "505")


@with_sandbox(rates=True)
async def test_telegrams_rates(sandbox, bot):
    """With rates on, a second message to a chat within a second is one too many; another chat's is not."""
    assert (await bot.ask("sendMessage", **TEXT))["ok"]
    assert (await bot.ask("sendMessage", **TEXT))["parameters"] == {"retry_after": 1}
    assert (await bot.ask("sendMessage", chat_id=GROUP, text="x"))["ok"]
