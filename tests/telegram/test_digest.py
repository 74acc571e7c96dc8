"""What comes by the calendar, a clock that the test sets: the digest and the quiz for the channel, once each."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import botapi
import pytest
from asynchronous import inside
from sqlalchemy import text
from talk import SAMPLE, Patient, expect_warnings, warnings_of

from bot.conversation.context import Context
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.own_updates import DIGEST, queue_digest, queue_quiz
from bot.sandbox import CHANNEL, NEWSROOM
from bot.settings import Settings
from bot.store import Arrival, Asked, open_store
from bot.telegram.admins import EditorsChat
from bot.telegram.application import CONVERSATION, build
from bot.telegram.operator import Operator
from bot.telegram.rate import RateLimiter
from bot.telegram.request import AiohttpRequest
from bot.telegram.schedule import keep_on_time
from bot.telegram.sending import Sender
from bot.telegram.workers import Workers

pytestmark = pytest.mark.slow

HOUR = 9
HEADING = "What readers asked in the last 24 hours"
OFFER = "A quiz for the channel."


class Newsroom:
    """A newsroom whose bot does nothing but keep to the calendar and work on its inbox, in `sandbox`, with `store`.

    A quiz is offered `quizzes` (each day or week), if ever.
    """

    quizzes = None

    def __init__(self, sandbox, context, operator, application):
        self.sandbox = sandbox
        self.context, self.operator, self.application = context, operator, application
        self.store = context.store
        self.tasks = []
        self._now = datetime(2026, 3, 1)

    async def begin(self, day, hour):
        """Let the bot begin at `hour` of a day in March, and look at the clock."""
        self._now = datetime(2026, 3, day, hour)
        limiter, sender = self.application.bot.rate_limiter, Sender(self.application.bot)
        self.application.bot_data[CONVERSATION] = self.context
        self.workers = Workers(self.application, limiter, sender, self.operator, self.context.editors)
        queues = [partial(queue_digest, self.context, HOUR)]
        queues += [partial(queue_quiz, self.context, HOUR, self.quizzes)] if self.quizzes else []
        parts = [keep_on_time(queue, self.operator, lambda: self._now, 0.01) for queue in queues]
        self.tasks = [asyncio.create_task(part) for part in (*parts, self.workers.run())]
        await self.digests()

    async def end(self):
        """Let it end."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.workers.stop(0)

    async def restart(self, day, hour):
        """Let it end, and begin again."""
        await self.end()
        await self.store.inbox.restart(0.0)
        await self.begin(day, hour)

    def at(self, day, hour):
        """Let it be `hour` of a day in March."""
        self._now = datetime(2026, 3, day, hour)

    async def digests(self, day=None, hour=0, quiet=0.15):
        """How many digests there are in the chat, some time after `hour` of a day in March has come."""
        return len(await self._said(HEADING, day, hour, quiet))

    async def offers(self, day=None, hour=0, quiet=0.15):
        """How many quizzes are offered there by then: no two of them are the same."""
        texts = await self._said(OFFER, day, hour, quiet)
        assert len(set(texts)) == len(texts)
        return len(texts)

    async def _said(self, heading, day, hour, quiet):
        if day is not None:
            self.at(day, hour)
        await self.sandbox.settle(quiet)
        assert not any(task.done() for task in self.tasks)
        texts = [message["text"] for message in await self.sandbox.said("newsroom")]
        return [text for text in texts if text.startswith(heading)]


@asynccontextmanager
async def newsroom():
    """A sandbox, a store, and a bot that keeps digests once it is begun."""
    async with Patient() as sandbox, AiohttpRequest() as request:
        settings = Settings().at(sandbox.api_url, sandbox.token)
        application = build(settings, request, RateLimiter())
        bot = application.bot
        await bot.initialize()
        with TemporaryDirectory() as folder, warnings_of(sandbox):
            async with open_store(Path(folder), patience=0.1) as store:
                operator, editors = Operator(bot, NEWSROOM), EditorsChat(bot, NEWSROOM)
                context = Context("footnote_bot", CurrentLibrary(SAMPLE), store, editors, channel=CHANNEL)
                paper = Newsroom(sandbox, context, operator, application)
                sandbox.store = store
                try:
                    yield paper
                finally:
                    await paper.end()
                    await operator.close()
        assert sandbox.warnings.lines == []
        assert botapi.problems_of_calls(sandbox.calls) == []


in_newsroom = inside(newsroom)


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
    assert "that have no answer yet: 1" in summary["text"] and "when do schools teach robots" in group["text"]
    assert len(await paper.store.database.read(text("SELECT id FROM offers"))) == 1


@in_newsroom
async def test_a_failing_store_is_waited_out(paper):
    """Wherever it fails, also when the digest is being made: it is reported, and the digest comes, once."""
    await paper.begin(1, 10)
    await paper.digests()
    paper.sandbox.store = None  # it is not waited for
    for day, table in ((2, "key_values"), (3, "journal"), (4, "offers")):
        await renamed(paper.store, table, f"{table}_away")
        paper.at(day, 9)
        while not paper.sandbox.warnings.lines:
            await asyncio.sleep(0.01)
        assert await paper.digests() == day - 2
        expect_warnings(paper.sandbox, "The database")
        await renamed(paper.store, f"{table}_away", table)
        while await paper.digests() < day - 1:
            await asyncio.sleep(0.01)
        assert await paper.digests() == day - 1
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
    expect_warnings(paper.sandbox, "The editors' chat takes no messages of the bot")
    newsroom.standing = "member"
    assert [await paper.digests(2, 20), await paper.digests(3, 9)] == [0, 1]


@in_newsroom
async def test_there_is_no_such_chat(paper):
    """A wrong EDITORS_CHAT_ID is told in the log, and ends nothing."""
    paper.context = replace(paper.context, editors=EditorsChat(paper.application.bot, -1009999999999))
    await paper.begin(1, 10)
    assert await paper.digests(2, 9) == 0
    expect_warnings(paper.sandbox, "hat not found")


@in_newsroom
async def test_nobody_knows_whether_it_arrived(paper):
    """When the connection breaks the digest is not sent again that day; it is reported, and the next one comes."""
    await paper.begin(1, 10)
    await paper.sandbox.fault("sendMessage", "reset", accepted=True)
    assert await paper.digests(2, 9) == 1
    expect_warnings(paper.sandbox, "its answer was perhaps sent")
    assert await paper.digests(3, 9) == 2


@in_newsroom
async def test_killed_before_it_is_sent(paper):
    """A bot that dies with the digest in its hands sends it after the restart, whenever that is, and once."""
    await paper.begin(1, 10)
    await paper.digests()
    await paper.sandbox.fault("sendMessage", "hang")
    paper.at(2, 9)
    while "sending" not in await paper.store.inbox.counts():
        await asyncio.sleep(0.01)
    await paper.restart(2, 11)
    assert await paper.digests() == 1
    assert await paper.digests(2, 23) == 1


@in_newsroom
async def test_found_due_while_it_was_sent(paper):
    """Who finds the digest due just before it is on record, and puts it into the inbox again, sends no second one."""
    await paper.begin(1, 10)
    assert await paper.digests(2, 9) == 1
    again = Arrival(DIGEST.first + date(2026, 3, 2).toordinal(), "{}", "newsroom")
    assert await paper.store.inbox.receive([again], 0.0) == [again]
    assert await paper.digests() == 1


@in_newsroom
async def test_a_quiz_is_offered_once_a_day(paper):
    """At QUIZ_HOUR or as soon after it as the bot runs, also on the first day; each time another one."""
    paper.quizzes = "day"
    await paper.begin(2, 8)
    assert [await paper.offers(2, hour) for hour in (8, 9, 10)] == [0, 1, 1]
    await paper.restart(2, 11)
    assert [await paper.offers(2, 12), await paper.offers(3, 8), await paper.offers(3, 23)] == [1, 1, 2]


@in_newsroom
async def test_a_quiz_is_offered_once_a_week(paper):
    """From its Monday on, as soon as the bot runs."""
    paper.quizzes = "week"
    await paper.begin(4, 8)
    assert [await paper.offers(4, 9), await paper.offers(8, 23), await paper.offers(9, 8)] == [1, 1, 1]
    assert [await paper.offers(9, 9), await paper.offers(15, 9)] == [2, 2]


@in_newsroom
async def test_killed_before_a_quiz_is_sent(paper):
    """A bot that dies with the day's offer in its hands sends it after the restart, and once."""
    paper.quizzes = "day"
    await paper.begin(1, 8)
    await paper.sandbox.fault("sendMessage", "hang")
    paper.at(1, 9)
    while "sending" not in await paper.store.inbox.counts():
        await asyncio.sleep(0.01)
    await paper.restart(1, 11)
    assert [await paper.offers(), await paper.offers(1, 23)] == [1, 1]


@in_newsroom
async def test_no_channel_no_quiz(paper):
    """Without a channel nothing is offered."""
    paper.quizzes = "day"
    paper.context = replace(paper.context, channel=None)
    await paper.begin(1, 10)
    assert await paper.offers() == 0
