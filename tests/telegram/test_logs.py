"""The log never holds the token, the webhook's secret, or readers' words."""

import io
import logging

import pytest
from talk import conversation, expect_warnings
from test_newsroom import MODELS, TELL, in_newsroom, in_vain, teach

from bot.sandbox import MARCO, NEWSROOM
from bot.telegram.logs import BLOT, LINES, MINUTE, Discreet, Limit

TOKEN, SECRET = "123456:" + "T" * 35, "webhook-secret-value"


def written(record_of):
    """What a logger with our formatter writes when `record_of(logger)` logs."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Discreet([TOKEN, SECRET, ""]))
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
        said = await in_vain(sandbox, "private", "xyzzy schools teaching robots")
        await sandbox.tap(said, TELL)
        group = (await in_newsroom(sandbox))[-1]
        await sandbox.tap(group, MODELS, MARCO)
        await sandbox.fault("sendMessage", "500")
        await teach(sandbox, group, MODELS)
        await sandbox.settle(1.0)
        told = (await sandbox.said("private"))[-1]["text"]
        assert told.startswith("You asked: “xyzzy schools teaching robots”")
        wrong = await sandbox.ask("marco", None, "worldwiide total")
        await sandbox.tap(wrong, data="x:en")
        await sandbox.settle()
        group = (await in_newsroom(sandbox))[-1]
        await sandbox.tap(group, MODELS, "ingrid")
        await in_newsroom(sandbox, "/why xyzzy schools")
        expect_warnings(sandbox, "Somebody who is no editor")

    run()
    assert "An editor decides" in caplog.text
    assert "xyzzy" not in caplog.text and "worldwiide" not in caplog.text


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
