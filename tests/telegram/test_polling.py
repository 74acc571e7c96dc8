"""Polling a Telegram that misbehaves: every question is answered once, and no loop runs hot."""

import asyncio
import json
import time
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import web
from talk import allow_refusal, conversation, expect_warnings

from bot.telegram.polling import Polling, update_number

pytestmark = pytest.mark.slow

ASK = "How many models are there?"
TOKEN = "4242:x"
SOUND = {"ok": True, "result": []}


class Server:
    """A Bot API that answers getUpdates by `script`, item by item, and then waits; `asked` are the queries of it."""

    def __init__(self, script):
        self.script = list(script)
        self.asked = []
        self.over = asyncio.Event()

    async def answer(self, request):
        if request.match_info["method"] == "getWebhookInfo":
            none = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            return web.json_response({"ok": True, "result": none})
        if request.match_info["method"] != "getUpdates":
            return web.json_response({"ok": True, "result": True})
        self.asked.append(dict(request.query))
        if not self.script:
            self.over.set()
            await asyncio.Event().wait()
        answer = self.script.pop(0)
        status, body = answer if isinstance(answer, tuple) else (200, answer)
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(text=text, status=status, content_type="application/json")


@asynccontextmanager
async def serving(script):
    """The `Server` and its address."""
    server = Server(script)
    application = web.Application()
    application.add_routes([web.post("/bot{token}/{method}", server.answer)])
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield server, f"http://127.0.0.1:{runner.addresses[0][1]}/bot{TOKEN}"
    finally:
        await runner.cleanup()


async def always():
    """Lead, as a process that has no other beside it."""


def poll(script):
    """Poll a server that answers by `script` until it is through: what was taken, pauses, offsets, reports."""
    taken, pauses, reports = [], [], []

    async def pause(seconds):
        pauses.append(seconds)

    async def take(updates):
        taken.extend(updates)
        return [number for raw in updates if (number := update_number(raw)) is not None]

    async def run():
        async with serving(script) as (server, address):
            bot = Polling(address, take, lambda cause, text: reports.append(text), pause)
            task = asyncio.create_task(bot.run(always))
            await asyncio.wait_for(server.over.wait(), 20)
            task.cancel()
            await asyncio.wait([task])
            await bot._request.shutdown()
            return server.asked

    asked = asyncio.run(run())
    return taken, pauses, [int(query["offset"]) for query in asked], reports


def updates(*numbers):
    """An answer with updates of these `numbers`."""
    return {"ok": True, "result": [{"update_id": number} for number in numbers]}


CONFLICT = (409, {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"})


@pytest.mark.parametrize("script", [[SOUND], [CONFLICT]], ids=["it leads no more", "another has followed"])
def test_who_may_not_lead_any_more_asks_nothing(script):
    """A process in doubt waits, and a conflict with the one that has followed it is told to nobody meanwhile."""
    seen = []

    async def run():
        async with serving([*script, SOUND]) as (server, address):
            doubts = asyncio.Event()

            async def lead():
                if server.asked:
                    doubts.set()
                    await asyncio.Event().wait()

            bot = Polling(address, take_none, lambda cause, text: seen.append(text), take_none)
            task = asyncio.create_task(bot.run(lead))
            await asyncio.wait_for(doubts.wait(), 20)
            await asyncio.sleep(0.1)
            seen.append(len(server.asked))
            task.cancel()
            await asyncio.wait([task])
            await bot._request.shutdown()

    asyncio.run(run())
    assert seen == [1]


async def take_none(what):
    """Take nothing, and wait for nothing."""
    return []


WRONG = {
    "null": {"ok": True, "result": None},
    "object": {"ok": True, "result": {}},
    "string": {"ok": True, "result": "x"},
    "no result": {"ok": True},
    "not ok": {"ok": False, "result": []},
    "ok a string": {"ok": "true", "result": []},
    "list": [],
    "nothing": "",
    "no JSON": "<html>",
    "half": '{"ok": tr',
    "deep": "[" * 100_000,
    "non-objects": {"ok": True, "result": [1, "x", None, []]},
    "numbers that are none": {"ok": True, "result": [{"update_id": 1e30}, {"update_id": 1.5}, {"update_id": "7"}]},
    "no numbers": {"ok": True, "result": [{}, {"message": {}}]},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_answers_of_a_wrong_shape_are_waited_out(wrong):
    """The pauses grow, nothing is confirmed, and what comes afterwards is taken."""
    taken, pauses, offsets, _ = poll([wrong] * 4 + [updates(7)])
    assert pauses == [0.5, 1.0, 2.0, 4.0] and offsets == [0] * 5 + [8]
    assert {"update_id": 7} in taken


@pytest.mark.parametrize("wait", ["NaN", "-1", "1e30", '"3"', "null", "true", "[]", "1" * 400, "1" * 5000])
def test_a_429_that_does_not_say_how_long_is_waited_out(wait):
    """Each pause is a number of seconds, longer than the last one and never longer than a minute."""
    body = f'{{"ok": false, "error_code": 429, "description": "x", "parameters": {{"retry_after": {wait}}}}}'
    taken, pauses, _, _ = poll([(429, body)] * 3 + [updates(7)])
    assert len(pauses) == 3 and all(0.5 <= seconds <= 60 for seconds in pauses) and taken == [{"update_id": 7}]


def test_numbers_that_fall_are_followed():
    """Telegram starts again at a lower number: the offset goes down with it."""
    script = [updates(727334707), updates(*range(117314199, 117314299)), updates(117314299, 117314300), updates(5)]
    taken, pauses, offsets, reports = poll(script)
    assert offsets == [0, 727334708, 117314299, 117314301, 6] and len(taken) == 104
    assert pauses == [] and reports == []


def test_updates_that_come_again_though_they_were_confirmed_are_waited_out_and_told():
    """No loop without progress: the pauses grow, and the operator hears of it."""
    _, pauses, _, reports = poll([updates(7, 8)] * 5 + [updates(9)])
    assert pauses == [0.5, 1.0, 2.0, 4.0]
    assert len(reports) == 4 and all("the same updates again" in report for report in reports)


def test_a_server_that_does_not_wait_for_updates_is_asked_once_a_second():
    """It says at once that there is nothing, as a server may that ignores `timeout`."""
    _, pauses, _, reports = poll([SOUND] * 3 + [updates(7)])
    assert pauses == [1.0] * 3 and reports == []


@conversation()
async def test_numbers_that_fall_lose_no_question(sandbox):
    """A hundred and more questions with lower numbers than the last one: all are answered, and then it is quiet."""
    await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    sandbox.service.updates.restart_at(101)
    people = [(await sandbox.add_person(f"Reader {number}"))["id"] for number in range(106)]
    for person in people:
        await sandbox.send_text(person, person, ASK)
    await sandbox.settle()
    assert [len(await sandbox.said(person)) for person in people] == [1] * 106
    before, started = len(sandbox.calls_of("getUpdates")), time.monotonic()
    await sandbox.ask("private", None, ASK)
    assert len(sandbox.calls_of("getUpdates")) - before < 5 + 2 * (time.monotonic() - started)


async def set_by_somebody(sandbox):
    """Somebody sets a webhook for the bot, at which nobody listens; wait until it is gone."""
    webhook = sandbox.service.webhook
    webhook.set(replace(webhook.webhook, url="http://127.0.0.1:9/secret-path"))
    sandbox.service.updates.release()

    async def look():
        while sandbox.service.webhook.url:
            await asyncio.sleep(0.005)

    await asyncio.wait_for(look(), 20)


@conversation()
async def test_a_webhook_that_somebody_sets_is_removed(sandbox):
    """It is told apart from a second program that polls, and polling goes on."""
    await sandbox.ask("private", None, ASK)
    await set_by_somebody(sandbox)
    assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are")
    allow_refusal(sandbox, "Conflict")
    assert "secret-path" not in "".join(sandbox.warnings.lines)
    expect_warnings(sandbox, "Somebody had set a webhook (127.0.0.1); it was removed, polling goes on")


@pytest.mark.parametrize(("method", "kind"), [("getWebhookInfo", "500"), ("deleteWebhook", "reset")])
@conversation()
async def test_a_webhook_that_cannot_be_removed_at_once_is_removed_later(sandbox, method, kind):
    """Telegram fails on the way: the next try does it."""
    await sandbox.ask("private", None, ASK)
    await sandbox.fault(method, kind)
    await set_by_somebody(sandbox)
    assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are")
    allow_refusal(sandbox, "Conflict")
    assert "Somebody had set a webhook" in sandbox.warnings.lines[-1]
    sandbox.warnings.lines.clear()
