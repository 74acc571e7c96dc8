"""The editors' group becomes a supergroup, and so gets another number: its editors stay editors."""

import asyncio

import pytest
from talk import conversation, expect_warnings
from test_run import program

from bot.sandbox import SMALL_GROUP, Sandbox

pytestmark = pytest.mark.slow

CHAT = {"EDITORS_CHAT_ID": str(SMALL_GROUP)}


async def commands(sandbox, chat, text="/stats"):
    """The owner of the group commands in `chat`; what the bot says there, once it is quiet."""
    await sandbox.send_text(chat, sandbox.place(chat).owner, text)
    await sandbox.settle(0.3)
    return [message["text"] for message in await sandbox.said(chat)]


@conversation(editors=SMALL_GROUP)
async def test_the_new_number_is_adopted(sandbox):
    """Telegram's note is enough: it is told once in the chat, the log says what to set, and commands are obeyed."""
    await commands(sandbox, "small group")
    new = (await sandbox.migrate("small group"))["id"]
    await sandbox.settle(0.3)
    [told] = [message["text"] for message in await sandbox.said(new)]
    assert f"EDITORS_CHAT_ID={new}" in told
    expect_warnings(sandbox, f"set EDITORS_CHAT_ID={new}")
    assert "last 24 hours" in (await commands(sandbox, new))[-1]


@conversation(editors=SMALL_GROUP)
async def test_a_message_finds_the_new_number(sandbox):
    """Where the note never came, what is sent to the old number brings it."""
    asked = await sandbox.send_text("small group", sandbox.place("small group").owner, "/why")
    await sandbox.settle(0.3)
    new = (await sandbox.migrate("small group"))["id"]
    sandbox.service.updates.drop()
    await sandbox.inject({"message": {**asked, "message_id": asked["message_id"] + 50}})
    await sandbox.settle(0.3)
    texts = [message["text"] for message in await sandbox.said(new)]
    assert len(texts) == 2 and sum(f"EDITORS_CHAT_ID={new}" in text for text in texts) == 1
    sandbox.warnings.lines.clear()
    for call in [call for call in sandbox.calls if "migrate" in str(call.answer)]:
        sandbox.calls.remove(call)
    assert "last 24 hours" in (await commands(sandbox, new))[-1]


@conversation(editors=SMALL_GROUP)
async def test_another_group_is_nobodys_business(sandbox):
    """A group of readers that becomes a supergroup changes nothing for the editors."""
    note = {"message_id": 5, "date": 1, "chat": {"id": -55, "type": "group", "title": "x"}}
    await sandbox.inject({"message": {**note, "from": {"id": 7, "is_bot": False}, "migrate_to_chat_id": -100}})
    assert "last 24 hours" in (await commands(sandbox, "small group"))[-1]
    assert sandbox.context.editors.chat == SMALL_GROUP


def test_it_is_known_after_a_restart(tmp_path):
    """The store has the new number: nothing is told again, and the log goes on saying what to set."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token, **CHAT}
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                new = (await sandbox.migrate("small group"))["id"]
                await bot.says(f"set EDITORS_CHAT_ID={new}")
                await sandbox.settle(0.3)
                await bot.stops()
            async with program(folder=tmp_path, **api) as bot:
                await bot.says(f"set EDITORS_CHAT_ID={new}")
                await bot.says("answers from")
                texts = await commands(sandbox, new)
                await bot.stops()
            return texts

    told, stats = asyncio.run(run())
    assert "EDITORS_CHAT_ID" in told and "last 24 hours" in stats
