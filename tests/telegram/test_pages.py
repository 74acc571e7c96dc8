"""What a platform, a balancer and Prometheus are told of a running bot, over HTTP."""

import asyncio
import json
import re
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request
from aiohttp.web import HTTPNotFound
from talk import at_work, warnings_of
from test_webhook import free_port, settings_for, until

from bot.problems import Refused, StoreFailed
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.telegram import polling, sources
from bot.telegram.application import CONVERSATION
from bot.web.metrics import Metrics

ASK = "How many models are there?"
WELL = {"books": "ok", "database": "ok", "updates": "ok"}


class Seen:
    """A running bot and its pages on `port`, seen from outside."""

    def __init__(self, application, sandbox, session, port):
        self.application, self.sandbox, self._session, self._port = application, sandbox, session, port

    async def get(self, path, port=None, **headers):
        """The status and the text at `path`."""
        async with self._session.get(f"http://127.0.0.1:{port or self._port}{path}", headers=headers) as answer:
            return answer.status, await answer.text()

    async def ready(self):
        """What /readyz says, held against its status."""
        status, text = await self.get("/readyz")
        found = json.loads(text)
        assert (status == 200) == (set(found.values()) == {"ok"})
        return found

    async def figures(self):
        """Every figure of /metrics, by its name with its labels."""
        status, text = await self.get("/metrics")
        assert status == 200
        return {name: float(value) for name, value in re.findall(r"^([^#\s].*) (\S+)$", text, re.MULTILINE)}


@asynccontextmanager
async def seen(way="polling", **changes):
    """A bot at work in a sandbox, with a port."""
    port = free_port()
    async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
        settings = settings_for(sandbox, port)
        if way == "polling":
            settings = Settings().at(sandbox.api_url, sandbox.token).model_copy(update={"port": port})
        async with at_work(settings.model_copy(update=changes)) as application:
            with warnings_of(sandbox):
                yield Seen(application, sandbox, session, port)


@pytest.mark.parametrize("way", ["polling", "webhook"])
def test_a_bot_at_work_is_alive_and_ready(way):
    """By polling and by webhook alike, on the port that the platform gave."""

    async def run():
        async with seen(way) as bot:
            assert await bot.get("/healthz") == (200, "The bot is alive.\n")
            assert await bot.get("/") == (200, "The bot is alive.\n")
            assert await bot.ready() == WELL

    asyncio.run(run())


def test_a_bot_that_cannot_reach_telegram_yet_is_alive_and_not_ready():
    """The port is bound before anything else, since platforms end a bot that binds none in time."""

    async def run():
        port = free_port()
        async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
            await sandbox.fault("getMe", "delay", seconds=30.0)
            starting = at_work(settings_for(sandbox, port))
            task = asyncio.ensure_future(starting.__aenter__())
            bot = Seen(None, sandbox, session, port)
            await until(lambda: sandbox.calls_of("getMe") or task.done())
            assert (await bot.get("/healthz"))[0] == 200
            assert await bot.ready() == {"start": "the bot is starting"}
            assert (await bot.get("/metrics"))[0] == 503
            async with session.post(f"http://127.0.0.1:{port}/telegram") as answer:
                assert answer.status == 403  # as ever, to who has no secret
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())


def test_a_database_that_cannot_be_written_is_told_and_its_return_too(monkeypatch):
    """Ready is red as long as it is away; the page says no more than that."""

    async def run():
        async with seen() as bot:
            store = bot.application.bot_data[CONVERSATION].store
            fence = store.database.fence

            def away(connection):
                raise StoreFailed("/secret/path is gone", "Put it back")

            store.database.fence = away
            assert await bot.ready() == WELL | {"database": "the database cannot be written"}
            figures = await bot.figures()
            assert figures['footnote_ready{check="database"}'] == 0.0
            store.database.fence = fence
            assert await bot.ready() == WELL

    asyncio.run(run())


def test_a_database_that_does_not_answer_is_waited_for_once(monkeypatch):
    """A check that hangs is told after a moment, and asked only once however often the platform looks."""
    monkeypatch.setattr("bot.web.health.PATIENCE", 0.05)
    asked = []

    async def hanging():
        asked.append(1)
        await asyncio.sleep(60)

    async def run():
        async with seen() as bot:
            bot.application.bot_data[CONVERSATION].store.database.fence = None
            monkeypatch.setattr("bot.store.Store.touch", lambda self: hanging())
            for _ in range(3):
                assert (await bot.ready())["database"] == "no answer in time"
            assert len(asked) == 1

    asyncio.run(run())


def test_a_bot_that_telegram_gives_no_updates_is_not_ready(monkeypatch):
    """Once no request for updates has been answered for a minute, until one is."""
    monkeypatch.setattr(polling, "DEAF", 0.0)

    async def run():
        async with seen() as bot:
            assert (await bot.ready())["updates"].startswith("no updates could be fetched for ")
            monkeypatch.setattr(polling, "DEAF", 60.0)
            assert await bot.ready() == WELL

    asyncio.run(run())


def test_a_request_that_telegram_holds_is_no_fault_and_a_minute_of_silence_is():
    """Telegram answers only when there is something new, or after a while."""
    assert polling.WAIT + polling.GRACE < polling.DEAF <= 60.0


def test_a_webhook_whose_posts_fail_is_told_once_and_no_longer_than_they_do(monkeypatch):
    """An expired certificate: the operator reads what to do, the page is red, and green when posts arrive again."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)
    reason = "SSL error {error:0A000086:SSL routines::certificate verify failed}"

    async def run():
        async with seen("webhook") as bot:
            webhook, lines = bot.sandbox.service.webhook, bot.sandbox.warnings.lines
            webhook.last_error = {"last_error_date": 1_700_000_000, "last_error_message": reason}
            await until(lambda: lines)
            assert "Renew the certificate of WEBHOOK_URL's host" in lines[0]
            looks = len(bot.sandbox.calls_of("getWebhookInfo"))
            await until(lambda: len(bot.sandbox.calls_of("getWebhookInfo")) > looks + 2)
            assert len(lines) == 1 and await bot.ready() == WELL

    asyncio.run(run())


def test_a_webhook_of_a_revoked_token_is_named(monkeypatch):
    """Telegram then says nothing of the webhook, and posts nothing: the operator reads why."""
    monkeypatch.setattr(sources, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(sources, "DEAF", 0.0)

    async def run():
        async with seen("webhook") as bot:
            bot.sandbox.service.token = "4242:another"
            named = "Telegram no longer accepts the token"
            await until(lambda: [line for line in bot.sandbox.warnings.lines if line.startswith(named)])
            assert (await bot.ready())["updates"].startswith("Telegram has not said for ")

    asyncio.run(run())


def test_figures_tell_of_each_question(monkeypatch):
    """What came of it, where, in which language, of which article, and how long each stage took."""

    async def run():
        async with seen() as bot:
            before = await bot.figures()
            assert not [name for name in before if name.startswith("footnote_questions_total")]
            await bot.sandbox.ask("private", None, ASK)
            await bot.sandbox.ask("private", None, "What is the weather like in Quito?")
            await bot.sandbox.settle(0.3)
            for _ in range(2):  # a second look counts nothing twice
                after = await bot.figures()
                of = 'language="en",outcome="{}",place="private"'
                asked = {name: value for name, value in after.items() if name.startswith("footnote_questions_total")}
                assert asked == {
                    f'footnote_questions_total{{article="sample",{of.format("answered")}}}': 1.0,
                    f'footnote_questions_total{{article="sample",{of.format("suggested")}}}': 1.0,
                }
            for stage in ("receive", "decide", "send", "all"):
                assert after[f'footnote_answer_seconds_count{{stage="{stage}"}}'] == 2.0
            assert after["footnote_handling_seconds_count"] == 2.0 <= after["footnote_matching_seconds_count"]
            assert 0.0 < after["footnote_matching_seconds_sum"] < after["footnote_handling_seconds_sum"] < 10.0
            assert after['footnote_telegram_requests_total{method="sendMessage",result="ok"}'] >= 2.0
            assert after['footnote_inbox_updates{state="done"}'] == 2.0
            assert after["footnote_inbox_oldest_seconds"] == 0.0
            assert after["footnote_books"] == 1.0 and after['footnote_loads_total{result="taken"}'] == 0.0
            assert after["process_resident_memory_bytes"] > 1e6

    asyncio.run(run())


@pytest.mark.slow
def test_figures_tell_what_telegram_refused_and_what_went_again():
    """Each try is counted by what became of it."""

    async def run():
        async with seen() as bot:
            await bot.sandbox.fault("sendMessage", "429", times=1, seconds=1)
            await bot.sandbox.ask("private", None, ASK, timeout=20)
            await bot.sandbox.settle(0.3)
            figures = await bot.figures()
            assert figures['footnote_telegram_requests_total{method="sendMessage",result="throttled"}'] == 1.0
            assert figures['footnote_telegram_requests_total{method="sendMessage",result="ok"}'] == 1.0
            assert figures['footnote_telegram_retries_total{method="sendMessage"}'] == 1.0

    asyncio.run(run())


@pytest.mark.slow
def test_a_question_that_waits_for_its_answer_is_timed_once_it_is_there():
    """A scrape in between forgets none, and its age shows meanwhile."""

    async def run():
        async with seen() as bot:
            await bot.sandbox.fault("sendMessage", "delay", times=1, seconds=1.0)
            asking = asyncio.ensure_future(bot.sandbox.ask("private", None, ASK, timeout=20))
            await until(lambda: bot.sandbox.calls_of("sendMessage"))
            figures = await bot.figures()
            assert figures['footnote_inbox_updates{state="sending"}'] == figures["footnote_claims"] == 1.0
            assert figures["footnote_inbox_oldest_seconds"] > 0.0
            assert 'footnote_answer_seconds_count{stage="all"}' not in figures
            await asking
            await bot.sandbox.settle(0.3)
            figures = await bot.figures()
            assert figures['footnote_answer_seconds_sum{stage="send"}'] >= 1.0
            assert figures["footnote_claims"] == 0.0
            assert figures["footnote_replicas"] == figures["footnote_leads"] == 1.0

    asyncio.run(run())


def test_no_label_holds_a_readers_word():
    """Whatever readers write, the page names none of it."""

    async def run():
        async with seen() as bot:
            await bot.sandbox.ask("private", None, "Xylophones, zebras and Quetzalcoatl?")
            await bot.sandbox.settle(0.3)
            page = (await bot.get("/metrics"))[1].lower()
            assert "footnote_questions_total" in page
            assert [word for word in ("xylo", "zebra", "quetzal") if word in page] == []

    asyncio.run(run())


def test_figures_on_the_public_port_are_this_machines_own():
    """What came through a proxy is not answered; nothing says that there are any."""

    async def run():
        async with seen("webhook") as bot:
            assert (await bot.get("/metrics"))[0] == 200
            for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
                assert (await bot.get("/metrics", **{name: "203.0.113.9"}))[0] == 404

    asyncio.run(run())


@pytest.mark.parametrize("remote", ["203.0.113.9", "10.0.0.7", "::ffff:10.0.0.7", None])
def test_figures_on_the_public_port_are_nobody_elses(remote):
    """Another machine gets a 404, before anything is read."""
    request = make_mocked_request("GET", "/metrics").clone(remote=remote) if remote else make_mocked_request("GET", "/")
    with pytest.raises(HTTPNotFound):
        asyncio.run(Metrics.local_page(None, request))


def test_figures_on_a_port_of_their_own():
    """METRICS_PORT has figures and health, with nothing else; by default for this machine alone."""

    async def run():
        own = free_port()
        async with seen(metrics_port=own) as bot:
            assert (await bot.get("/metrics", own, **{"X-Forwarded-For": "203.0.113.9"}))[0] == 200
            assert (await bot.get("/readyz", own))[0] == 200
            assert (await bot.get("/other", own))[0] == 404

    asyncio.run(run())
    assert Settings().metrics_host == "127.0.0.1"


def test_a_port_of_figures_that_is_taken_is_refused_by_its_name():
    """Both ports may be set, so the refusal says which."""

    async def run():
        port = free_port()
        async with seen(port=port, metrics_port=port, metrics_host="0.0.0.0"):
            pass

    with pytest.raises(Refused, match=r"METRICS_PORT: \d+ is used by another program. Set METRICS_PORT to a free one"):
        asyncio.run(run())
