"""The bot is killed while an editor writes and publishes: nothing is half published, and nobody is told twice."""

import asyncio
import shutil
import signal
from contextlib import suppress
from functools import partial

import pytest
from newsroom_chat import FERRY
from talk import buttons
from test_run import started

from bot.sandbox import NEWSROOM, Sandbox
from bot.store import open_store

pytestmark = pytest.mark.slow

QUESTION = "do children travel free of charge"
TEXT = f"{QUESTION.capitalize()}?\nChildren under 12 travel free."

SAID = {
    "begins": "with the answer in English",
    "writes": "Take it as a new fact?",
    "takes": "What does 12 count?",
    "counts": "This is what readers will get",
    "publishes": "✓ Published",
    "takes_back": "✗ Taken back",
}
NEWS = f"You asked: “{QUESTION}”. "


@pytest.mark.parametrize("moment", ["when it is fetched", "when it is answered"])
def test_killed_at_each_step(tmp_path, moment):
    """Killed at each step of a new answer with a new fact, and when it is taken back, the bot goes on from there.

    It is published whole; who waits is told once, and then that it was wrong: once more where that message is under way
    when the bot is killed, as any may be.
    """
    told, revisions = asyncio.run(story(tmp_path, moment))
    new, *wrong = [text.split("\n")[0] for text in told]
    assert new == f"{NEWS}Now I have an answer."
    assert len(wrong) in ((1,) if moment == "when it is fetched" else (1, 2))
    assert all(text.startswith(f"{NEWS}The answer that I sent you later") for text in wrong)
    assert [(own.state, [edit.path[0] for edit in own.edits]) for own in revisions] == [
        ("undone", ["facts", "answers"])
    ]


async def story(folder, moment):
    """What a reader who waits is told, and the revisions in the store, when every step is killed at that `moment`."""
    for file in (FERRY, FERRY.with_suffix(".txt")):
        shutil.copy(file, folder)
    async with Sandbox() as sandbox:
        api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
        settings = {**api, "BOOK": str(folder / FERRY.name), "EDITORS_CHAT_ID": str(NEWSROOM)}
        async with started(**settings) as bot:
            said = await sandbox.ask("private", None, QUESTION, timeout=60)
            await sandbox.tap(said, next(text for text in buttons(said) if text.startswith("Tell me")), timeout=60)
            await ends(sandbox, bot, partial(is_told, sandbox, ""))
        for step in (begins, writes, takes, counts, publishes):
            await killed(sandbox, settings, step, moment)
        async with started(**settings) as bot:
            await ends(sandbox, bot, partial(is_told, sandbox, "Now I have"))
        await killed(sandbox, settings, takes_back, moment)
        async with started(**settings) as bot:
            await ends(sandbox, bot, partial(is_told, sandbox, "does not fit"))
        async with open_store(folder / "data", book="ferry") as store:
            every = await store.edits.in_state("draft", "published", "conflict", "merged", "undone", "dropped")
        return [text for text in await texts(sandbox, "private") if text.startswith(NEWS)], every


async def ends(sandbox, bot, has_ended):
    """Let the bot finish what it does, and stop in order."""
    await bot.says("answers from")
    await until(has_ended)
    await sandbox.settle(1.5, 30)  # what was left in flight is sent again first
    assert await bot.stops() == 0


async def until(happened):
    """Wait until something has `happened`."""

    async def look():
        while not await happened():
            await asyncio.sleep(0.005)

    await asyncio.wait_for(look(), 60)


async def killed(sandbox, settings, step, moment):
    """Do `step`, kill the bot at that `moment`, and let another one finish it."""
    async with started(**settings) as bot:
        await bot.says("answers from")
        calls = len(sandbox.calls)
        await step(sandbox)
        await until(partial(has_come, sandbox, moment, calls))
        assert await bot.stops(signal.SIGKILL) == -signal.SIGKILL
    async with started(**settings) as bot:
        await ends(sandbox, bot, partial(is_said, sandbox, SAID[step.__name__]))


async def has_come(sandbox, moment, calls):
    """Whether the moment has come at which the bot is killed."""
    if moment == "when it is fetched":
        return not sandbox.service.updates.queue
    made = [call.method for call in list(sandbox.calls)[calls:]]
    return bool({"sendMessage", "answerCallbackQuery"} & set(made))


async def is_said(sandbox, text):
    """Whether the bot has said something with `text` in the newsroom."""
    return any(text in own for own in await texts(sandbox, "newsroom"))


async def texts(sandbox, chat):
    return [message["text"] for message in await sandbox.said(chat)]


async def is_told(sandbox, text):
    """Whether the reader has been told something with `text` in it."""
    return any(text in own for own in await texts(sandbox, "private"))


async def last(sandbox, button=None):
    """The bot's last message in the newsroom; with `button`, the last that has one of that name."""
    every = await sandbox.said("newsroom")
    return next(one for one in reversed(every) if button is None or button in buttons(one))


async def begins(sandbox):
    await sandbox.send_text("newsroom", "ingrid", "/answer")


async def writes(sandbox):
    await sandbox.send_text("newsroom", "ingrid", TEXT, reply_to=await last(sandbox))


async def takes(sandbox):
    await tapped(sandbox, "Take fewer than 12")


async def counts(sandbox):
    await sandbox.send_text("newsroom", "ingrid", "years of age, the age of free travel", reply_to=await last(sandbox))


async def publishes(sandbox):
    await tapped(sandbox, "Publish")


async def takes_back(sandbox):
    await tapped(sandbox, "Undo, and say so")


async def tapped(sandbox, button):
    """An editor taps; a bot that is killed may leave the tap without an answer, so nobody waits for it here."""
    with suppress(TimeoutError):
        await sandbox.tap(await last(sandbox, button), button, "ingrid", timeout=0.001)
