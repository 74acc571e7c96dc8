"""After /forget no file of the bot's and no line of its log holds a word, a name or the number of the reader."""

import asyncio
import logging

import pytest
from talk import SAMPLE, Patient
from test_newsroom import TELL, in_vain
from test_webhook import free_port, settings_for

from bot.conversation.current_library import CurrentLibrary
from bot.conversation.limit import MOST
from bot.sandbox import GROUP
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.run import running

pytestmark = pytest.mark.slow

NAME, WORD = "Wilhelmina", "wobbletang"
NUMBER = 7_123_456_000  # part of no other number


def traces(folder, person, *more):
    """What tells of `person` in the bytes of the folder's files, and in `more` texts."""
    whole = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file()) + "".join(more).encode()
    return [sign for sign in (NAME, WORD, str(person)) if sign.encode() in whole]


async def newcomer(sandbox):
    """A person of that name, with a number by which they can be found."""
    return sandbox.service.world.add_person(NUMBER, NAME, "en")["id"]


async def asks_everywhere(sandbox, reader):
    """Ask in private, in a group, inline; wait to be told; edit; and let answers go wrong in both ways."""
    await sandbox.tap(await in_vain(sandbox, reader, f"xyzzy when do schools teach the {WORD}?"), TELL)
    question = await sandbox.send_text(reader, reader, "How many models are there?")
    await sandbox.settle()
    await sandbox.edit_text(question, f"How many models are there in {WORD}?")
    await sandbox.ask("group", reader, f"/ask {WORD} in France")
    cards = (await sandbox.inline(reader, "how many models are there"))["cards"]
    await sandbox.choose("group", reader, cards[0], f"how many models {WORD}")
    await sandbox.settle()
    for kind, accepted in (("reset", True), ("hang", True)):
        await sandbox.fault("sendMessage", kind, seconds=0.1, accepted=accepted)
        await sandbox.send_text("group", reader, f"/ask worldwide total {WORD}")
        await sandbox.settle()
    person = {"id": reader, "first_name": NAME, "is_bot": False}
    await sandbox.inject({"message": {"from": person, "chat": {"id": GROUP}, "text": WORD}})  # it has no number
    await sandbox.settle()


@pytest.mark.parametrize("way", ["polling", "webhook"])
def test_nothing_is_left(tmp_path, way, caplog):
    """By polling and webhook, from every place, also of what went wrong, and when the reader is over the limit."""

    async def run():
        async with Patient() as sandbox:
            settings = Settings(book=SAMPLE).at(sandbox.api_url, sandbox.token)
            if way == "webhook":
                settings = settings_for(sandbox, free_port())
            async with open_store(tmp_path) as store, running(settings, CurrentLibrary(SAMPLE), store):
                sandbox.store = store
                reader = await newcomer(sandbox)
                await asks_everywhere(sandbox, reader)
                for number in range(MOST + 2):
                    await sandbox.send_text(reader, reader, f"{WORD} {number}")
                await sandbox.settle(0.2)
                assert traces(tmp_path, reader) == [NAME, WORD, str(reader)]
                counts = await store.inbox.counts()
                assert counts["aside"] >= 1 and counts["unsure"] >= 1
                assert len(await store.watches.waiting()) == 1
                assert (await sandbox.ask(reader, None, "/forget"))["text"].startswith("Done")
                await sandbox.settle()
                assert traces(tmp_path, reader, caplog.text) == []
            assert traces(tmp_path, reader, caplog.text) == []

    with caplog.at_level(logging.DEBUG, "bot"):
        asyncio.run(run())
