"""Nothing is lost: the program is killed and stopped in a burst, and each question gets its answer."""

import asyncio
import signal
from collections import Counter
from contextlib import asynccontextmanager

import pytest
from talk import Patient, at_work, conversation, expect_warnings, warnings_of
from test_run import ASK, program

from bot.conversation.limit import MOST
from bot.sandbox import READER, Sandbox
from bot.settings import Settings
from bot.store import Choice
from bot.store.schema import inbox

pytestmark = pytest.mark.slow

READERS = 40


@asynccontextmanager
async def burst(delay):
    """A sandbox in which many readers ask at once, and each message takes `delay` seconds; and the bot's settings."""
    async with Sandbox() as sandbox:
        await sandbox.fault("sendMessage", "delay", times=0, seconds=delay)
        for number in range(READERS):
            person = (await sandbox.add_person(f"Reader {number}"))["id"]
            await sandbox.send_text(person, person, ASK)
            await sandbox.send_text(person, person, "worldwide total")
        yield sandbox, {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}


async def sent(sandbox, number):
    """Wait until so many messages were sent."""

    async def look():
        while len(sandbox.calls_of("sendMessage")) < number:
            await asyncio.sleep(0.01)

    await asyncio.wait_for(look(), 30)


async def answers(sandbox):
    """How often each reader got each answer."""
    said = [message for chat in sandbox.service.world.chats for message in await sandbox.said(chat)]
    return Counter((message["chat"]["id"], message["text"][:9]) for message in said)


@pytest.mark.parametrize("times", [1, 3])
def test_killed_in_a_burst_it_answers_the_rest_after_a_restart(tmp_path, times):
    """KILL, whenever it comes: every question is answered; twice at most those in flight at the kills."""

    async def run():
        async with burst(0.02) as (sandbox, api):
            for kill in range(times):
                async with program(folder=tmp_path, **api) as bot:
                    await sent(sandbox, 10 * (kill + 1))
                    assert await bot.stops(signal.SIGKILL) == -signal.SIGKILL
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sent(sandbox, 2 * READERS)
                await sandbox.settle(0.5, 20)
                assert await bot.stops() == 0
            return await answers(sandbox)

    counts = asyncio.run(run())
    assert len(counts) == 2 * READERS
    assert sum(counts.values()) <= 2 * READERS + 64 * times


@pytest.mark.parametrize("accepted", [True, False])
def test_an_edit_after_a_kill_edits_the_answer(tmp_path, accepted):
    """An answer that was sent again after a kill is known as the question's: an edit of the one edits the other."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
            await sandbox.fault("sendMessage", "hang", accepted=accepted)
            question = await sandbox.send_text("private", None, ASK)
            async with program(folder=tmp_path, **api) as bot:
                await sent(sandbox, 1)
                await bot.stops(signal.SIGKILL)
            async with program(folder=tmp_path, **api) as bot:
                await sent(sandbox, 2)
                await sandbox.settle(0.3, 20)
                await sandbox.edit_text(question, "worldwide total")
                await sandbox.settle(0.5, 20)
                assert await bot.stops() == 0
            return [message["text"][:9] for message in await sandbox.said("private")]

    said = asyncio.run(run())
    assert said[:-1] == (["There are"] if accepted else []) and said[-1] != "There are"


@pytest.mark.parametrize("signals", [1, 2])
def test_stopped_in_a_burst_it_loses_nothing_and_repeats_nothing(tmp_path, signals):
    """TERM, once or twice: what is in flight arrives, the rest is answered after the restart, nothing twice."""

    async def run():
        async with burst(0.02) as (sandbox, api):
            async with program(folder=tmp_path, **api) as bot:
                await sent(sandbox, 10)
                for _ in range(signals - 1):
                    bot.process.send_signal(signal.SIGTERM)
                assert await bot.stops() == 0
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sent(sandbox, 2 * READERS)
                await sandbox.settle(0.5, 20)
                assert await bot.stops() == 0
            return await answers(sandbox)

    counts = asyncio.run(run())
    assert len(counts) == 2 * READERS and set(counts.values()) == {1}


def test_a_second_bot_on_the_same_data_is_refused(tmp_path):
    """It says which process has it, and exits with code 1."""

    async def run():
        async with burst(0) as (_, api), program(folder=tmp_path, **api) as first:
            await first.says("answers from")
            async with program(folder=tmp_path, **api) as second:
                assert await second.ends() == 1
                assert f"process {first.process.pid}" in second.written and "Traceback" not in second.written
            assert await first.stops() == 0

    asyncio.run(run())


def test_the_inbox_lists_retries_and_drops(tmp_path):
    """What was set aside is listed with its reason, answered anew by `retry`, and left by `drop`."""

    async def run():
        async with Sandbox() as sandbox:
            api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
            await sandbox.fault("sendMessage", "reset")
            await sandbox.send_text("private", None, ASK)
            await sandbox.inject({"message": "xyzzy"})
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("1002 was set aside")
                await bot.says("1001 was set aside")
                await bot.stops()
            written = []
            for command in (["inbox"], ["inbox", "retry", "1001"], ["inbox", "drop", "1002"], ["inbox"]):
                async with program(*command, folder=tmp_path) as operator:
                    assert await operator.ends() == 0
                    written.append(operator.written)
            async with program("inbox", "drop", "7", folder=tmp_path) as operator:
                assert await operator.ends() == 1 and "there is no such update" in operator.written
            async with program(folder=tmp_path, **api) as bot:
                await bot.says("answers from")
                await sent(sandbox, 2)
                await bot.stops()
            return written, await sandbox.said("private")

    written, said = asyncio.run(run())
    assert "its answer was perhaps sent" in written[0] and "it cannot be parsed (message)" in written[0]
    assert "Nothing was set aside" in written[3] and "xyzzy" not in "".join(written)
    assert [message["text"][:9] for message in said] == ["There are"]


@conversation()
async def test_a_question_that_comes_again_under_another_number_is_answered_once(sandbox):
    """Chat and message tell it too."""
    question = await sandbox.send_text("private", None, ASK)
    await sandbox.settle()
    await sandbox.inject({"message": question})
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1


@conversation()
async def test_a_flood_gets_one_kind_notice(sandbox):
    """A reader who asks more than the limit is told once; another reader is answered meanwhile."""
    for _ in range(MOST + 5):
        await sandbox.send_text("private", None, ASK)
    other = (await sandbox.add_person("Other"))["id"]
    await sandbox.send_text(other, other, ASK)
    await sandbox.settle(0.4)
    said = [message["text"] for message in await sandbox.said("private")]
    assert len(said) == MOST + 1 and said[-1].startswith("That is more than I can answer")
    assert len(await sandbox.said(other)) == 1


@conversation()
async def test_forget_deletes_what_is_kept(sandbox):
    """Questions, replies and the chosen language are gone after /forget."""
    await sandbox.context.store.write(Choice(READER, "es"), now=0.0)
    await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    store = sandbox.context.store
    assert [entry.answer async for entry in store.journal.entries(0, 1e12)] == ["models"]
    assert (await sandbox.ask("private", None, "/forget"))["text"].startswith("Listo")
    await sandbox.settle()
    assert [entry async for entry in store.journal.entries(0, 1e12)] == []
    assert sandbox.context.store.readers.language(READER) is None
    assert [row.raw for row in await store.database.read(inbox.select())] == [""]


def test_the_editors_chat_hears_of_a_cause_once():
    """What was set aside is reported there, without readers' words, and not again within the hour."""

    async def run():
        async with Patient() as sandbox:
            settings = Settings().at(sandbox.api_url, sandbox.token)
            async with at_work(settings.model_copy(update={"editors_chat_id": READER})):
                with warnings_of(sandbox):
                    for _ in range(2):
                        await sandbox.inject({"message": "xyzzy"})
                    await sandbox.settle()
                    expect_warnings(sandbox, "it cannot be parsed")
                    return [message["text"] for message in await sandbox.said("private")]

    [report] = asyncio.run(run())
    assert "was set aside: it cannot be parsed (message)" in report and "xyzzy" not in report
