"""Callback data and start payloads: short, and read as input of strangers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talk import SAMPLE

from bot.book.load import read_book
from bot.conversation.callbacks import Tap, read_tap
from bot.conversation.limit import LruCache
from bot.conversation.links import Start, answer_payload, private_link, read_start

BOOK = read_book(SAMPLE).book
NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,47}", fullmatch=True)


@given(NAMES, st.sampled_from(["en", "es"]))
def test_a_button_is_read_as_it_was_written(name, language):
    """Whatever the answer's id, its button fits 64 bytes and comes back the same."""
    for tap in (Tap("answer", language, name), Tap("topic", language, name)):
        assert len(tap.data.encode()) <= 64
        assert read_tap(tap.data) == tap


@given(NAMES, st.sampled_from(["en", "es"]))
def test_links_have_the_form_that_telegram_takes(name, language):
    """A payload is at most 64 of the letters that Telegram allows."""
    payload = answer_payload(name, language)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
    assert private_link("bot", payload) == f"https://t.me/bot?start={payload}"


@given(st.text())
def test_data_of_strangers_is_read_or_refused(text):
    """No text breaks the reading, of buttons or of links."""
    read_tap(text)
    read_start(text, BOOK)


@pytest.mark.parametrize(
    "data", [None, 7, "", "a", "a:en", "a:de:models", "a:en:models\n", "A:en:models", "f:en:٣", "x:en:y"]
)
def test_what_no_button_carries_is_refused(data):
    """Data of another form is no tap."""
    assert read_tap(data) is None


def test_links_lead_to_answers():
    """An answer's id is enough; the bot's own links have a language too."""
    assert read_start("models", BOOK) == Start("models", None)
    assert read_start("es_models", BOOK) == Start("models", "es")
    assert read_start("es_gone", BOOK) is None


def test_what_is_remembered_is_bounded():
    """The entry that was not touched for longest is forgotten first."""
    memory = LruCache(2)
    memory.put("a", 1)
    memory.put("b", 2)
    assert memory.get("a") == 1
    memory.put("c", 3)
    assert (memory.get("a"), memory.get("b"), memory.get("c"), len(memory)) == (1, None, 3, 2)
