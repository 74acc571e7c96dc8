"""How updates reach a bot: asked for, asked for twice, or sent to its own address."""

import asyncio
import contextlib

from aiohttp import web
from apiclient import with_sandbox

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def write(sandbox, *texts):
    return [await sandbox.send_text("private", None, text) for text in texts]


def texts_of(updates):
    return [update["message"]["text"] for update in updates]


@with_sandbox()
async def test_updates_are_given_again_until_they_are_confirmed(sandbox, bot):
    """Only an offset beyond an update ends its being given."""
    await write(sandbox, "a", "b", "c")
    first = await bot.updates(limit=2)
    assert texts_of(first) == ["a", "b"]
    assert texts_of(await bot.updates(limit=2)) == ["a", "b"]
    assert texts_of(await bot.updates(offset=first[0]["update_id"] + 1)) == ["b", "c"]
    assert texts_of(await bot.updates(offset=first[-1]["update_id"] + 1)) == ["c"]
    assert texts_of(await bot.updates(offset=0)) == ["c"]


@with_sandbox()
async def test_a_negative_offset_keeps_that_many_from_the_end(sandbox, bot):
    """The last updates are given, the others forgotten."""
    await write(sandbox, "a", "b", "c")
    assert texts_of(await bot.updates(offset=-1)) == ["c"]
    assert texts_of(await bot.updates()) == ["c"]


@with_sandbox()
async def test_a_long_poll_ends_with_the_first_update(sandbox, bot):
    """One who waits is given what comes; one who waits in vain gets an empty list."""
    asked = asyncio.create_task(bot.updates(timeout=30))
    await asyncio.sleep(0.05)
    assert not asked.done()
    await write(sandbox, "a")
    assert texts_of(await asked) == ["a"]
    await bot.next_update()
    assert await bot.updates(timeout=1) == []


@with_sandbox()
async def test_a_second_asker_ends_the_first_ones_wait(sandbox, bot):
    """Two programs with one token conflict, and the first is told."""
    first = asyncio.create_task(bot.ask("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(bot.ask("getUpdates", timeout=1))
    answer = await first
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request;")
    assert (await second)["result"] == []


@with_sandbox()
async def test_only_the_kinds_that_the_bot_wants(sandbox, bot):
    """`allowed_updates` holds until it is named again; an empty list means the default."""
    await bot.updates(allowed_updates=["callback_query"])
    await write(sandbox, "a")
    assert await bot.updates() == []
    await bot.updates(allowed_updates=[])
    await write(sandbox, "b")
    assert texts_of(await bot.updates()) == ["b"]


@with_sandbox()
async def test_a_raw_update_is_given_as_it_is(sandbox, bot):
    """A test can send the bot what Telegram never should."""
    await sandbox.inject({"callback_query": {"id": "1"}})
    await sandbox.inject({"update_id": 5000, "nonsense": True})
    assert [sorted(update) for update in await bot.updates()] == [
        ["callback_query", "update_id"],
        ["nonsense", "update_id"],
    ]
    await write(sandbox, "a")
    assert (await bot.updates())[-1]["update_id"] == 5001


@contextlib.asynccontextmanager
async def receiver(answers):
    """A bot's own address, which answers with `answers` in turn and then with 200; yields it and what came."""
    got = []

    async def take(request):
        got.append((request.headers.get(SECRET_HEADER), await request.json()))
        return web.Response(status=answers.pop(0) if answers else 200)

    application = web.Application()
    application.router.add_post("/hook", take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", got
    finally:
        await runner.cleanup()


async def until(condition):
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come about")


@with_sandbox()
async def test_a_webhook_gets_the_secret_and_each_update_once(sandbox, bot):
    """Updates go to the address in order, with the secret, and are then done with; asking meanwhile conflicts."""
    async with receiver([]) as (url, got):
        await bot.result("setWebhook", url=url, secret_token="s-1")
        await write(sandbox, "a", "b")
        await until(lambda: len(got) == 2 and not sandbox.service.updates.queue)
        assert [(secret, update["message"]["text"]) for secret, update in got] == [("s-1", "a"), ("s-1", "b")]
        assert "can't use getUpdates method while webhook is active" in await bot.refusal("getUpdates")
        await bot.result("deleteWebhook")
        assert await bot.result("getWebhookInfo") == {
            "url": "", "has_custom_certificate": False, "pending_update_count": 0,
        }  # fmt: skip


@with_sandbox()
async def test_a_webhook_that_fails_gets_the_update_again(sandbox, bot):
    """A refused update is sent again, the failure is told, and the next one of that chat waits behind it."""
    async with receiver([500, 503]) as (url, got):
        await bot.result("setWebhook", url=url)
        await write(sandbox, "a", "b")
        await until(lambda: len(got) == 4)
        assert [update["message"]["text"] for _, update in got] == ["a", "a", "a", "b"]
        info = await bot.result("getWebhookInfo")
        assert info["last_error_message"].startswith("Wrong response from the webhook: 503")


@with_sandbox()
async def test_a_new_webhook_may_drop_what_waits(sandbox, bot):
    """`drop_pending_updates` forgets the past."""
    await write(sandbox, "a")
    await bot.result("deleteWebhook", drop_pending_updates=True)
    assert await bot.updates() == []


@with_sandbox()
async def test_a_webhook_gets_nonsense_too(sandbox, bot):
    """An update without a chat, or with something else in its place, is sent like any other."""
    async with receiver([]) as (url, got):
        await bot.result("setWebhook", url=url)
        for nonsense in ({"message": 1}, {"message": {"chat": []}}, {"callback_query": {"message": 3, "from": {}}}, {}):
            await sandbox.inject(nonsense)
        await until(lambda: len(got) == 4 and not sandbox.service.updates.queue)
