"""Whatever an update does is done once: with a database that is away, after a kill, when a commit's answer is lost."""

import asyncio
import signal

import pytest
from talk import SAMPLE, conversation, expect_warnings, tap_behind_more
from test_newsroom import IN_ALL, TELL, in_vain
from test_run import program

from bot.conversation.limit import MOST
from bot.problems import StoreFailed
from bot.sandbox import READER, Sandbox
from bot.store import database, open_store
from bot.store.schema import inbox

pytestmark = pytest.mark.slow

ASK = "How many models are there?"
CHANGES = "Tell me of changes"
TIMES = 40  # failures: at 0.5 s each, a database that is away for 20 s


def fails(holder, name, monkeypatch, times=TIMES, late=False):
    """Let the method `name` of a part of the store fail some times, after the work is done if `late`; its calls."""
    method, calls = getattr(holder, name), []

    async def failing(*arguments, **options):
        calls.append(name)
        if len(calls) <= times:
            if late:
                await method(*arguments, **options)
            raise StoreFailed("it is away", "Wait")
        return await method(*arguments, **options)

    monkeypatch.setattr(database, "PAUSE", 0.001)
    monkeypatch.setattr(type(holder), name, lambda _, *arguments, **options: failing(*arguments, **options))
    return calls


async def asks(sandbox):
    """A reader asks."""
    await sandbox.send_text("private", None, ASK)


async def edits(sandbox):
    """A reader edits a message that was never answered into a question."""
    message = await sandbox.send_text("private", None, "/start")
    await sandbox.settle()
    await sandbox.edit_text(message, ASK)


async def says_wrong(sandbox):
    """A reader asks and says that the reply misses it."""
    said = await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    await tap_behind_more(sandbox, said, "Not what I asked")


@pytest.mark.parametrize(
    ("part", "method", "acts", "said"),
    [
        ("inbox", "commit", asks, 1),
        ("inbox", "done", asks, 1),
        ("inbox", "take", asks, 1),
        ("replies", "reply_to", edits, 2),
        ("replies", "entry_of", says_wrong, 2),
        ("journal", "entry", says_wrong, 2),
    ],
)
def test_a_database_that_is_away_loses_nothing(monkeypatch, part, method, acts, said):
    """40 failures wherever the store is used: all is answered and recorded once, and nobody is told off."""

    @conversation()
    async def run(sandbox):
        calls = fails(getattr(sandbox.store, part), method, monkeypatch)
        await acts(sandbox)
        while len(calls) <= TIMES:
            await asyncio.sleep(0.005)
        await sandbox.settle(0.4)
        texts = [message["text"] for message in await sandbox.said("private")]
        assert len(texts) == said and not any("more than I can answer" in text for text in texts)
        entries = [entry async for entry in sandbox.store.journal.entries(0, 1e12)]
        assert len(entries) == 1 and len(entries[0].events) == (1 if acts is says_wrong else 0)
        assert set(await sandbox.store.inbox.counts()) == {"done", "repeated"}
        expect_warnings(sandbox, "it is away")

    run()


@conversation()
async def test_a_commit_whose_answer_is_lost_is_not_done_again(sandbox, monkeypatch):
    """It is written, and the connection breaks before the server says so: the repeat does not take a watch back."""
    said = await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    fails(sandbox.store.inbox, "commit", monkeypatch, times=1, late=True)
    assert "I will tell you" in (await tap_behind_more(sandbox, said, CHANGES))["text"]
    await sandbox.settle()
    assert [watch.question for watch in await sandbox.store.watches.waiting()] == [ASK]
    assert set(await sandbox.store.inbox.counts()) == {"done", "repeated"}
    expect_warnings(sandbox, "it is away")


@pytest.mark.parametrize("method", ["commit", "done"])
def test_an_end_whose_answer_is_lost_is_not_done_again(monkeypatch, method):
    """Nor is a question recorded twice, or answered twice."""

    @conversation()
    async def run(sandbox):
        fails(sandbox.store.inbox, method, monkeypatch, times=1, late=True)
        await asks(sandbox)
        await sandbox.settle(0.4)
        assert len(await sandbox.said("private")) == 1
        assert len([entry async for entry in sandbox.store.journal.entries(0, 1e12)]) == 1
        assert await sandbox.store.inbox.kept() == []
        expect_warnings(sandbox, "it is away")

    run()


@conversation()
async def test_an_album_is_answered_once_whatever_fails(sandbox, monkeypatch):
    """The first picture's answer is repeated with the store's failures, and the other pictures get none."""
    fails(sandbox.store.inbox, "commit", monkeypatch, times=3)
    picture = await sandbox.send_media("private", None, "sticker")
    await sandbox.settle()
    for number in range(3):
        changed = {"message_id": 900 + number, "photo": [{}], "media_group_id": "holiday"}
        await sandbox.inject({"message": {**picture, **changed}})
    await sandbox.settle(0.4)
    assert len(await sandbox.said("private")) == 2
    expect_warnings(sandbox, "it is away")


@pytest.mark.parametrize("stops", [signal.SIGKILL, signal.SIGTERM])
def test_a_watch_outlives_the_stop_of_the_bot(tmp_path, stops):
    """Stopped while the tap's answer is on its way, started again: the reader waits for news all the same."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                said = await in_vain(sandbox, READER, IN_ALL[0])
                await sandbox.settle()
                await sandbox.fault("answerCallbackQuery", "delay", times=1, seconds=20)
                tap = asyncio.create_task(sandbox.tap(said, TELL, timeout=0.1))
                while not sandbox.calls_of("answerCallbackQuery"):
                    await asyncio.sleep(0.01)
                await bot.stops(stops)
                await asyncio.gather(tap, return_exceptions=True)
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sandbox.settle(0.5, 20)
                await bot.stops()
        async with open_store(tmp_path / "data", book=SAMPLE.stem) as store:
            return [watch.question for watch in await store.watches.waiting()]

    assert asyncio.run(run()) == [IN_ALL[0]]


@conversation()
async def test_taps_count_against_the_limit(sandbox):
    """Who taps a hundred times gets as much as who asks a hundred times; each tap is still let go of."""
    said = await sandbox.ask("private", None, ASK)
    for _ in range(100):
        await sandbox.tap(said, data="a:en:models", timeout=5)
    await sandbox.settle(0.4)
    assert len(await sandbox.said("private")) == MOST
    assert len(sandbox.calls_of("answerCallbackQuery")) == 100


@conversation()
async def test_edits_count_against_the_limit(sandbox):
    """Nor do edits of what was never answered get a hundred answers; one is the notice."""
    message = await sandbox.send_text("private", None, "x")
    await sandbox.settle()
    for number in range(100):
        await sandbox.inject({"edited_message": {**message, "message_id": 1000 + number, "text": ASK}})
    await sandbox.settle(0.4)
    texts = [said["text"] for said in await sandbox.said("private")]
    assert len(texts) == MOST + 1 and texts[-1].startswith("That is more than I can answer")


@conversation()
async def test_forget_works_for_who_has_asked_too_much(sandbox):
    """However much a reader has asked, they are forgotten when they want to be."""
    for _ in range(MOST + 2):
        await asks(sandbox)
    await sandbox.settle(0.4)
    assert (await sandbox.ask("private", None, "/forget"))["text"].startswith("Done")
    await sandbox.settle()
    assert [entry async for entry in sandbox.store.journal.entries(0, 1e12)] == []


@conversation()
async def test_forget_leaves_nothing_though_its_answer_is_lost(sandbox):
    """Nobody knows whether *Done* arrived, and all the same the update is not kept for the operator."""
    await asks(sandbox)
    await sandbox.settle()
    await sandbox.fault("sendMessage", "reset")
    await sandbox.send_text("private", None, "/forget")
    await sandbox.settle(0.4)
    assert await sandbox.store.inbox.kept() == []
    rows = await sandbox.store.database.read(inbox.select())
    assert {(row.queue, row.raw, row.delivery) for row in rows} == {("", "", None)}
    sandbox.warnings.lines.clear()
    for call in [call for call in sandbox.calls if not call.answer or not call.answer["ok"]]:
        sandbox.calls.remove(call)
