"""Those who wait are told once, whatever happens meanwhile, and then nothing is kept of them."""

import asyncio
import signal
import time

import aiohttp
import pytest
from talk import SAMPLE, Patient, conversation, talking
from test_corrected import ASK, CHANGED, NOTE, TEXT, book, recorded, written  # noqa: F401  # a fixture among them
from test_durable import sent
from test_newsroom import IN_ALL, TELL, in_newsroom, in_vain, newcomer
from test_run import program
from test_webhook import SECRET, free_port, settings_for

from bot.conversation.current_library import CurrentLibrary
from bot.conversation.notifications import OWN
from bot.match import Phrasing
from bot.sandbox import NEWSROOM, READER, Sandbox
from bot.store import Arrival, Watching, open_store
from bot.store.schema import inbox, metadata
from bot.telegram.run import running
from bot.telegram.webhook import SECRET_HEADER

pytestmark = pytest.mark.slow

DAY = 24 * 3600.0
CHANGES = "Tell me of changes"
UNLIKELY = 7_123_456_789  # a reader's number, which is part of no other number
FORGED = (OWN, float(OWN), -OWN, 2**63, 2**64)  # numbers to which that of a watch is added
LEARNED = ("- number of models in the land", f"- number of models in the land\n        - {IN_ALL[0]}")


async def watching(sandbox, reader, question, button):
    """A reader asks, and taps that they want to be told."""
    said = await sandbox.ask(reader, None, question) if button == CHANGES else await in_vain(sandbox, reader, question)
    if button == CHANGES:
        await sandbox.tap(said, "More…")
        await sandbox.settle()
    assert "I will tell you" in (await sandbox.tap(said, button))["text"]
    await sandbox.settle()


async def told(sandbox, reader):
    """What a reader was told without having asked."""
    texts = [said["text"].replace("\u00a0", " ") for said in await sandbox.said(reader)]
    return [text for text in texts if text.startswith("You asked")]


async def traces(store, *secrets):
    """Where in the store any of `secrets` stands: tables and columns, but for the journal's text."""
    return {
        (name, column)
        for name, table in metadata.tables.items()
        for row in await store.database.read(table.select())
        for column, value in row._mapping.items()
        if (name, column) != ("journal", "text") and any(secret in str(value) for secret in secrets)
    }


async def own_updates(store):
    """How many rows of the inbox are the bot's own updates."""
    return len(await store.database.read(inbox.select().where(inbox.c.update_id >= OWN)))


def test_a_correction_is_told_once(book):  # noqa: F811  # the fixture
    """Who waits on an answer hears when a figure of it is corrected, not when another one is, and not again."""

    async def run():
        async with talking(book=book) as sandbox:
            store = sandbox.context.store
            await recorded(sandbox.store, "3,755")
            reader, other = UNLIKELY, await newcomer(sandbox, "Reader")
            talker, letter = await newcomer(sandbox, "Talker"), f"{'I write a paper for my school. ' * 12}{ASK}"
            sandbox.service.world.add_person(reader, "Reader", "en")
            await watching(sandbox, reader, ASK, CHANGES)
            await watching(sandbox, talker, letter, CHANGES)
            await watching(sandbox, other, "How many models are there?", CHANGES)
            assert await traces(store, str(reader), ASK) >= {("watches", "chat"), ("watches", "question")}
            written(book, *CHANGED, (TEXT, NOTE))
            assert not await sandbox.context.library.reload()
            await recorded(sandbox.store, "3,760")
            await sandbox.settle()
            assert not await sandbox.context.library.reload()
            await sandbox.settle()
            [text] = await told(sandbox, reader)
            assert text.startswith(f"You asked: “{ASK}”. My answer was corrected.\n\nThe world has 3,760 [1]")
            assert "was 3,755, it is 3,760" in text
            [text] = await told(sandbox, talker)
            assert text.startswith(f"You asked: “{letter[:150]}") and letter[:250] not in text  # the answer has room
            assert await told(sandbox, other) == []
            assert [watch.chat for watch in await store.watches.waiting()] == [other]
            assert await own_updates(store) == 0
            await store.watches.tidy(0.0, time.time() + 1)  # who was told, which is kept for a week
            await store.inbox.tidy(time.time() + 1, 0.0)  # the reader's own updates, which are kept for a day
            await store.threads.tidy(time.time() + 601.0)  # and what was said last, which is kept for ten minutes
            assert await traces(store, str(reader), ASK) == set()

    asyncio.run(run())


@conversation(editors=NEWSROOM)
async def test_who_has_waited_for_two_weeks_is_not_told(sandbox):
    """Not even when the news comes before the hourly tidying has."""
    await in_newsroom(sandbox, "/stats")  # by now the bot has tidied at its start
    store, readers = sandbox.context.store, [await newcomer(sandbox, "Reader") for _ in range(2)]
    for reader, days in zip(readers, (14.1, 13.9), strict=True):
        sandbox.service.world.private_chat(reader)
        await store.write(Watching(reader, "en", IN_ALL[0], None), now=time.time() - days * DAY)
    await sandbox.context.library.teach({None: [Phrasing("models", "en", IN_ALL[0])]})
    await sandbox.happens(lambda event, what: event == "message")
    await sandbox.settle()
    assert [len(await told(sandbox, reader)) for reader in readers] == [0, 1]


def test_a_telling_outlives_a_kill(book):  # noqa: F811  # the fixture
    """Killed while it tells, it tells after the restart, twice at most; who has blocked the bot holds up nobody."""

    async def run():
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token, "BOOK": str(book)}
            readers = [await newcomer(sandbox, "Reader") for _ in range(4)]
            async with open_store(book.parent / "data", book=book.stem) as store:
                for reader in readers:
                    sandbox.service.world.private_chat(reader)
                    await store.write(Watching(reader, "en", IN_ALL[0], None), now=time.time())
                await sandbox.block(readers[1])
                written(book, LEARNED)
                await sandbox.fault("sendMessage", "delay", times=0, seconds=0.1)
                async with program(**settings) as bot:
                    await sent(sandbox, 1)
                    await bot.stops(signal.SIGKILL)
                async with program(**settings) as bot:
                    while await store.watches.waiting() or await own_updates(store):
                        await asyncio.sleep(0.05)
                    assert await bot.stops() == 0
                    assert "Traceback" not in bot.written
            return [len(await told(sandbox, reader)) for reader in readers]

    counts = asyncio.run(asyncio.wait_for(run(), 120))
    assert counts[1] == 0 and {counts[0], counts[2], counts[3]} <= {1, 2}


@conversation(editors=NEWSROOM)
async def test_news_that_vanished_comes_back(sandbox):
    """Taught, taken back before the reader was told, and taught again: the reader is told then."""
    store, current_book = sandbox.context.store, sandbox.context.library
    reader = await newcomer(sandbox, "Reader")
    await watching(sandbox, reader, IN_ALL[0], TELL)
    [watch] = await store.watches.waiting()
    update = Arrival(OWN + watch.id, "{}", f"watch {watch.id}")
    await store.inbox.receive([update], time.time())  # as when *undo* comes before its turn
    await sandbox.settle()
    assert await told(sandbox, reader) == [] and await own_updates(store) == 0
    await current_book.teach({None: [Phrasing("models", "en", IN_ALL[0])]})
    await sandbox.happens(lambda event, what: event == "message")
    await sandbox.settle()
    assert len(await told(sandbox, reader)) == 1 and await store.watches.waiting() == []


@conversation(editors=NEWSROOM)
async def test_no_update_passes_for_one_of_the_bots_own_by_polling(sandbox):
    """Whatever its number, an update from outside tells nobody anything, and the next question is answered."""
    store, updates = sandbox.context.store, sandbox.service.updates
    question = await sandbox.send_text("private", None, "/about")
    await sandbox.settle()
    await store.write(
        Watching(READER, "en", "worldwide total", None), now=time.time()
    )  # there is news; nobody looks yet
    [watch] = await store.watches.waiting()
    number = updates.next_id
    for forged in FORGED:
        await sandbox.inject({"update_id": forged + watch.id, "message": question})
    updates.next_id = number  # Telegram goes on counting from where it was
    assert (await sandbox.ask("private", None, ASK))["text"].startswith("The world has")
    assert await told(sandbox, READER) == [] and await own_updates(store) == 0
    updates.drop()  # what was refused is never confirmed
    sandbox.warnings.lines.clear()  # of updates without a number
    await sandbox.context.library.teach({})  # now somebody looks
    await sandbox.happens(lambda event, what: event == "message")
    await sandbox.settle()
    assert len(await told(sandbox, READER)) == 1


def test_no_update_passes_for_one_of_the_bots_own_by_webhook(tmp_path):
    """As by polling: it is taken, so that it does not come again, and nothing comes of it."""

    async def run():
        port = free_port()
        async with (
            Patient() as sandbox,
            open_store(tmp_path) as store,
            running(settings_for(sandbox, port), CurrentLibrary(SAMPLE), store),
            aiohttp.ClientSession() as session,
        ):
            question = await sandbox.send_text("private", None, "/about")
            await sandbox.settle()
            await store.write(Watching(READER, "en", "worldwide total", None), now=time.time())
            [watch] = await store.watches.waiting()
            for forged in FORGED:
                update = {"update_id": forged + watch.id, "message": question}
                headers = {SECRET_HEADER: SECRET}
                async with session.post(f"http://127.0.0.1:{port}/telegram", json=update, headers=headers) as answer:
                    assert answer.status == 200
            assert (await sandbox.ask("private", None, ASK))["text"].startswith("The world has")
            assert await told(sandbox, READER) == [] and await own_updates(store) == 0
            assert await store.watches.waiting() == [watch]

    asyncio.run(run())
