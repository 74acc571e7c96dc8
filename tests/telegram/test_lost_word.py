"""A database that writes and does not say so: its word is lost on the way, when a connection breaks at the commit."""

import asyncio
import random
from collections import Counter
from functools import partial

import pytest
from talk import SAMPLE, Patient
from test_run import ASK

from bot.conversation.current_library import CurrentLibrary
from bot.settings import Settings
from bot.store import database, transitions
from bot.telegram.run import running
from tests.store.shop import Shop, opened_shop  # noqa: F401  # the fixture

pytestmark = pytest.mark.slow

QUESTIONS = (ASK, "worldwide total")
READERS = 12
SHARE = 0.4  # of all commits, whose word is lost


class Forgetful:
    """A writer that does what it is told, and `loses` its word at some of the times."""

    def __init__(self, writer, loses):
        self._writer, self._loses = writer, loses

    async def run(self, work):
        """Do `work`; then the connection breaks, perhaps."""
        done = await self._writer.run(work)
        if self._loses(done):
            raise ConnectionResetError
        return done

    async def close(self):
        await self._writer.close()


def at_random(seed):
    """Any word may be lost."""
    chance = random.Random(seed)
    return lambda done: chance.random() < SHARE


def of_taking():
    """The word is lost three times of what was taken."""
    left = [None] * 3

    def loses(done):
        return any(piece.batch is transitions.take and taken for piece, taken in done) and left and not left.pop()

    return loses


LOSING = {"taking": of_taking, **{f"seed {seed}": partial(at_random, seed) for seed in range(3)}}


@pytest.mark.parametrize("losing", LOSING.values(), ids=LOSING)
def test_no_question_is_lost_and_none_is_answered_twice(shop: Shop, monkeypatch, losing):
    """Whichever commit it is whose word is lost, each question is answered once, and in its reader's order."""
    monkeypatch.setattr(database, "PAUSE", 0.01)

    async def run():
        async with Patient() as sandbox, shop.open() as store:
            settings = Settings(book=SAMPLE).at(sandbox.api_url, sandbox.token)
            async with running(settings, CurrentLibrary(SAMPLE), store):
                store.database._writer = Forgetful(store.database._writer, losing())
                people = [(await sandbox.add_person(f"Reader {number}"))["id"] for number in range(READERS)]
                for question in QUESTIONS:
                    for person in people:
                        await sandbox.send_text(person, person, question)
                await asyncio.wait_for(answered(sandbox, people), 60)
                await sandbox.settle(0.1)
            return Counter([len(await sandbox.said(person)) for person in people])

    assert asyncio.run(run()) == {len(QUESTIONS): READERS}


async def answered(sandbox, people):
    """Wait until each of `people` has as many messages as they asked questions."""
    while any([len(await sandbox.said(person)) < len(QUESTIONS) for person in people]):
        await asyncio.sleep(0.02)
