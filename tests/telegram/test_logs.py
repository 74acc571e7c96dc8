"""The log never holds the token, the webhook's secret, or readers' words."""

import asyncio
import io
import json
import logging
from contextlib import suppress

import pytest
from talk import conversation, expect_warnings
from test_newsroom import MODELS, TELL, in_newsroom, in_vain, teach

from bot.maintenance.logs import BLOT, LINES, MINUTE, UPDATE, Discreet, Limit, Objects
from bot.sandbox import MARCO, NEWSROOM

TOKEN, SECRET = "123456:" + "T" * 35, "webhook-secret-value"


def written(record_of, form=Discreet, secrets=(TOKEN, SECRET, "")):
    """What a logger with our formatter writes when `record_of(logger)` logs."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(form(secrets))
    logger = logging.Logger("anyone")
    logger.addHandler(handler)
    record_of(logger)
    return stream.getvalue()


def test_secrets_are_blotted_out_of_lines_and_tracebacks():
    """In messages, arguments, addresses and tracebacks alike."""

    def log(logger):
        logger.info("POST https://api.telegram.org/bot%s/getMe secret=%s", TOKEN, SECRET)
        logger.info("quoted: %s", TOKEN.replace(":", "%3A"))
        try:
            raise ValueError(f"bad url {TOKEN}")
        except ValueError:
            logger.exception("failed")

    text = written(log)
    assert text.count(BLOT) >= 3 and "builtins.ValueError" in text
    assert "T" * 35 not in text and SECRET not in text


def test_objects_are_one_a_line_and_as_discreet():
    """Whatever a message holds, a line is an object; no secret passes, as JSON spells it neither."""
    password = 'pass"word\\with\nall'

    def log(logger):
        logger.warning("two\nlines, %s, é and %s", TOKEN, password)
        try:
            raise ValueError(f"bad {password}")
        except ValueError:
            logger.exception("failed")

    lines = [json.loads(line) for line in written(log, Objects, (TOKEN, password)).splitlines()]
    assert lines[0]["message"] == f"two\nlines, {BLOT}, é and {BLOT}" and "error" not in lines[0]
    assert (lines[0]["level"], lines[0]["logger"]) == ("WARNING", "anyone")
    assert lines[0]["time"].endswith("+00:00") and "update" not in lines[0]
    assert lines[1]["error"].endswith("builtins.ValueError") and "all" not in lines[1]["error"]


def test_objects_have_the_update_that_is_worked_on():
    """Through tasks and threads that it starts; beside it, another has its own, and what is of none has none."""

    def log(logger):
        async def work(number):
            UPDATE.set(number)
            await asyncio.sleep(0)
            await asyncio.gather(asyncio.to_thread(logger.warning, "thread"), asyncio.create_task(said()))

        async def said():
            logger.warning("task")

        async def run():
            await asyncio.gather(work(1), work(2))
            logger.warning("nobody")

        asyncio.run(run())

    lines = [json.loads(line) for line in written(log, Objects).splitlines()]
    assert sorted((line["message"], line.get("update", 0)) for line in lines) == [
        ("nobody", 0),
        *(("task", 1), ("task", 2), ("thread", 1), ("thread", 2)),
    ]


@conversation()
async def test_a_worker_names_its_update(sandbox):
    """What is logged of an answer that Telegram refuses has the update's number, of others another."""
    numbers = []

    class Numbers(logging.Handler):
        def emit(self, record):
            numbers.append((record.name, UPDATE.get()))

    handler = Numbers()
    logging.getLogger("bot").addHandler(handler)
    await sandbox.fault("sendMessage", "reset", times=1, accepted=True)
    with suppress(asyncio.TimeoutError):
        await sandbox.ask("private", None, "how many models are there?", timeout=0.5)
    await sandbox.settle()
    logging.getLogger("bot").removeHandler(handler)
    [told] = [number for name, number in numbers if name == "bot.telegram.operator"]
    assert isinstance(told, int)
    expect_warnings(sandbox, "was set aside")


def test_a_whole_conversation_at_debug_tells_nothing(caplog):
    """With our own log at its most talkative, readers' words stay out of it."""
    caplog.set_level(logging.DEBUG, logger="bot")

    @conversation()
    async def run(sandbox):
        await sandbox.ask("private", None, "xyzzy how many models are there")
        await sandbox.ask("group", "marco", "@footnote_bot xyzzy")
        await sandbox.inline("reader", "xyzzy models")

    run()
    assert caplog.records and "xyzzy" not in caplog.text


@pytest.mark.slow
def test_what_editors_teach_and_readers_wait_for_is_in_no_log(caplog):
    """A watched question, the digest with it, a taught wording, the telling: not a word of them is logged."""
    caplog.set_level(logging.DEBUG, logger="bot")

    @conversation(editors=NEWSROOM)
    async def run(sandbox):
        said = await in_vain(sandbox, "private", "land total number")
        await sandbox.tap(said, TELL)
        group = (await in_newsroom(sandbox))[-1]
        await sandbox.tap(group, "Outside the article", MARCO)
        await sandbox.fault("sendMessage", "500")
        await teach(sandbox, group, MODELS)
        await sandbox.settle(1.0)
        told = (await sandbox.said("private"))[-1]["text"]
        assert told.startswith("You asked: “land total number”")
        wrong = await sandbox.ask("marco", None, "worldwiide total")
        await sandbox.tap(wrong, data="x:en")
        await sandbox.settle()
        group = (await in_newsroom(sandbox))[-1]
        await sandbox.tap(group, "Another answer…", "ingrid")
        await sandbox.settle()
        await sandbox.tap(sandbox.current(group), MODELS, "ingrid")
        await in_newsroom(sandbox, "/why land total")
        expect_warnings(sandbox, "Somebody who is no editor")

    run()
    assert "An editor decides" in caplog.text
    assert "land total" not in caplog.text and "worldwiide" not in caplog.text


def test_one_place_cannot_fill_the_disk():
    """Of ten thousand lines from one place a few are written in a minute, with their number; other places are heard."""
    now = 0.0
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Discreet([]))
    handler.addFilter(Limit(lambda: now))
    logger = logging.Logger("anyone")
    logger.addHandler(handler)

    def refuse(number):
        logger.warning("refused %d", number)

    for number in range(10_000):
        refuse(number)
    logger.warning("something else")
    now = MINUTE
    refuse(10_000)
    lines = stream.getvalue().splitlines()
    assert len(lines) == LINES + 2 and "something else" in lines[-2]
    assert lines[-1].endswith(f"refused 10000 ({10_000 - LINES} more like this one were left out)")


def test_what_was_asked_for_at_debug_is_not_limited():
    """Who looks for a fault wants every line."""
    record = logging.LogRecord("x", logging.DEBUG, "x.py", 1, "x", None, None)
    limit = Limit()
    assert all(limit.filter(record) for _ in range(10 * LINES))
