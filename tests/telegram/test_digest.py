"""The daily digest, by a clock that the test sets: once a day, whatever fails."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import botapi
import pytest
from sqlalchemy import text
from talk import SAMPLE, Patient, expect_warnings, warnings_of

from bot.conversation.context import Context
from bot.conversation.current_library import CurrentLibrary
from bot.sandbox import NEWSROOM
from bot.settings import Settings
from bot.store import Asked, open_store
from bot.telegram.admins import EditorsChat
from bot.telegram.application import build
from bot.telegram.operator import Operator
from bot.telegram.rate import RateLimiter
from bot.telegram.request import AiohttpRequest
from bot.telegram.schedule import keep_digests
from bot.telegram.sending import Sender

pytestmark = pytest.mark.slow

HOUR = 9
HEADING = "What readers asked in the last 24 hours"


class Newsroom:
    """A newsroom whose bot does nothing but keep digests, in `sandbox`, with `store`."""

    def __init__(self, sandbox, context, sender, operator):
        self.sandbox = sandbox
        self.context, self.sender, self.operator = context, sender, operator
        self.store = context.store
        self.task = None
        self._now = datetime(2026, 3, 1)

    async def begin(self, day, hour):
        """Let the bot begin at `hour` of a day in March, and look at the clock."""
        self._now = datetime(2026, 3, day, hour)
        self.task = asyncio.create_task(
            keep_digests(self.context, self.sender, self.operator, HOUR, lambda: self._now, 0.01)
        )
        await self.digests()

    async def restart(self, day, hour):
        """Let it end, and begin again."""
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        await self.begin(day, hour)

    async def digests(self, day=None, hour=0, quiet=0.15):
        """How many digests there are in the chat, some time after `hour` of a day in March has come."""
        if day is not None:
            self._now = datetime(2026, 3, day, hour)
        await self.sandbox.settle(quiet)
        assert not self.task.done()
        return sum(message["text"].startswith(HEADING) for message in await self.sandbox.said("newsroom"))


@asynccontextmanager
async def newsroom():
    """A sandbox, a store, and a bot that keeps digests once it is begun."""
    async with Patient() as sandbox, AiohttpRequest() as request:
        settings = Settings().at(sandbox.api_url, sandbox.token)
        bot = build(settings, request, RateLimiter()).bot
        await bot.initialize()
        with TemporaryDirectory() as folder, warnings_of(sandbox):
            async with open_store(Path(folder), patience=0.1) as store:
                operator, editors = Operator(bot, NEWSROOM), EditorsChat(bot, NEWSROOM)
                context = Context("footnote_bot", CurrentLibrary(SAMPLE), store, editors)
                paper = Newsroom(sandbox, context, Sender(bot), operator)
                yield paper
                paper.task.cancel()
                await asyncio.gather(paper.task, return_exceptions=True)
                await operator.close()
        assert sandbox.warnings.lines == []
        assert botapi.problems_of_calls(sandbox.calls) == []


def in_newsroom(test):
    """Run `test(paper)`."""

    def wrapper():
        async def run():
            async with newsroom() as paper:
                await test(paper)

        asyncio.run(run())

    wrapper.__doc__ = test.__doc__
    return wrapper


@in_newsroom
async def test_once_a_day_after_the_hour(paper):
    """Not on the first day of a store, whenever it began; then each day, once the hour has come, and once only."""
    await paper.begin(1, 7)
    assert [await paper.digests(1, hour) for hour in (7, 9, 23)] == [0, 0, 0]
    assert [await paper.digests(2, hour) for hour in (0, 8, 9, 10, 23)] == [0, 0, 1, 1, 1]
    assert [await paper.digests(3, hour) for hour in (8, 12)] == [1, 2]


@in_newsroom
async def test_not_twice_after_a_restart(paper):
    """The store knows on which day the last one went out; one that was missed while the bot was down comes later."""
    await paper.begin(1, 10)
    assert await paper.digests(2, 9) == 1
    await paper.restart(2, 10)
    assert await paper.digests() == 1
    await paper.restart(4, 22)
    assert await paper.digests() == 2


@in_newsroom
async def test_it_has_the_groups(paper):
    """Each group of what nobody could answer follows, with its buttons, as after /digest."""
    asked = Asked("when do schools teach robots", "unknown", None, 0.1, "en", "private", 7)
    await paper.store.journal.record(1, asked, datetime.now().timestamp())
    await paper.begin(1, 10)
    group = paper.sandbox.happens(lambda event, what: event == "message" and "robots" in what["text"])
    await paper.digests(2, 9)
    await group
    summary, group = await paper.sandbox.said("newsroom")
    assert "by what is asked: 1" in summary["text"] and "when do schools teach robots" in group["text"]
    assert len(await paper.store.database.read(text("SELECT id FROM offers"))) == 1


@in_newsroom
async def test_a_failing_store_is_waited_out(paper):
    """Wherever it fails, also when the digest is being made: it is reported, and the digest comes, once."""
    await paper.begin(1, 10)
    await paper.digests()
    for day, table in ((2, "key_values"), (3, "journal"), (4, "offers")):
        await renamed(paper.store, table, f"{table}_away")
        assert await paper.digests(day, 9) == day - 2
        expect_warnings(paper.sandbox, "The database")
        await renamed(paper.store, f"{table}_away", table)
        assert await paper.digests(quiet=0.7) == day - 1
        paper.sandbox.warnings.lines.clear()


async def renamed(store, table, name):
    """Rename a table, as an operator's mishap would."""
    async with store.database.engine.begin() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))


@in_newsroom
async def test_telegram_refuses_it(paper):
    """A bot that was thrown out of the chat says so in the log, and tries again on the next day."""
    await paper.begin(1, 10)
    newsroom = paper.sandbox.place("newsroom")
    newsroom.standing = "kicked"
    assert await paper.digests(2, 9) == 0
    assert paper.sandbox.warnings.lines[0] == (
        "The digest could not be sent: the editors' chat takes no messages of the bot"
    )
    paper.sandbox.warnings.lines.clear()
    newsroom.standing = "member"
    assert [await paper.digests(2, 20), await paper.digests(3, 9)] == [0, 1]


@in_newsroom
async def test_there_is_no_such_chat(paper):
    """A wrong EDITORS_CHAT_ID is told in the log, and ends nothing."""
    paper.context = replace(paper.context, editors=EditorsChat(paper.sender.bot, -1009999999999))
    await paper.begin(1, 10)
    assert await paper.digests(2, 9) == 0
    expect_warnings(paper.sandbox, "Chat not found")


@in_newsroom
async def test_nobody_knows_whether_it_arrived(paper):
    """When the connection breaks the digest is not sent again that day; it is reported, and the next one comes."""
    await paper.begin(1, 10)
    await paper.sandbox.fault("sendMessage", "reset", accepted=True)
    assert await paper.digests(2, 9) == 1
    expect_warnings(paper.sandbox, "The digest could not be sent")
    assert await paper.digests(3, 9) == 2
