"""Small talk as any place gets it: what asks nothing of the book is told what the bot is for, and is no question."""

from __future__ import annotations

import pytest
from conftest import ROOT, responder_of

from bot.answer.interpret import GREETING, answer_to, interpret
from bot.answer.reply import Responder, phrasings_of
from bot.language import LANGUAGES, say
from bot.language.tongue import spoken


@pytest.fixture(scope="module")
def responder() -> Responder:
    """The book of the article."""
    return responder_of(ROOT / "answers.yaml")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("thanks", "goodbye"),
        ("bye", "goodbye"),
        ("hello", "empty"),
        ("[1]", "empty"),
        ("stop", "leave-me"),
        ("hahaha", "here-i-am"),
        ("are you sure?", "sure"),
        ("can I trust you?", "sure"),
        ("tell me a joke", "unknown"),
        ("please sing a song", "unknown"),
        ("do you love me?", "unknown"),
        ("gracias", "goodbye"),
        ("¿estás seguro?", "sure"),
        ("no te creo", "sure"),
        ("cuéntame un chiste", "unknown"),
        ("¿cuántos años tienes?", "unknown"),
    ],
)
def test_small_talk_answers_nothing_and_is_nothing_to_count(responder, text, key):
    """It gets a line of its own, gives no answer of the book, and leaves the newsroom alone."""
    language = "es" if any(char in text for char in "¿á") or text in ("gracias", "no te creo") else "en"
    reply = interpret(responder, text, language)
    assert reply.pieces == (say(key, language),)
    assert (reply.outcome, reply.answer, reply.is_talk, reply.match) == ("unknown", None, True, None)


@pytest.mark.parametrize("path", [ROOT / "answers.yaml", ROOT / "examples" / "almenar.yaml"], ids=str)
def test_what_a_book_asks_for_is_no_small_talk(path):
    """Each phrasing of a book, even one like small talk, is left to the book."""
    responder = responder_of(path)
    asked = [phrasing for phrasing in phrasings_of(responder.book) if not phrasing.gap]
    assert [one.text for one in asked if interpret(responder, one.text, one.language).is_talk] == []


def test_who_asks_in_a_language_that_the_book_lacks_is_told_which_there_are(responder):
    """The wish itself is understood: nobody is told that there is no answer to it, and both languages say which."""
    reply = answer_to(responder, "vous parlez français ?")
    assert reply.pieces == (spoken(("en", "es"), "en"),)
    assert reply.aside == spoken(("en", "es"), "fr")


@pytest.mark.parametrize(
    ("text", "language", "told", "aside"),
    [
        ("¿hablas español?", "en", "es", ""),
        ("in English please", "es", "en", ""),
        ("do you speak French?", "en", "en", "Je réponds"),
        ("no entiendo inglés", "es", "es", ""),
    ],
)
def test_a_language_asked_for_gets_the_languages_there_are(responder, text, language, told, aside):
    """In the language that is asked for, if the bot speaks it; else a line of that one stands beside."""
    reply = interpret(responder, text, language)
    assert reply.pieces == (spoken(("en", "es"), told),)
    assert reply.is_talk
    assert reply.aside.startswith(aside)
    assert bool(reply.aside) == bool(aside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_one_language_is_offered_no_choice(language):
    """How to choose a language is told where there are several."""
    assert spoken((language,), language).count(".") == 1 and "/language" not in spoken((language,), language)
    assert spoken(("en", "es"), language).endswith(say("choose-language", language))


def test_no_greeting_is_longer_than_those_looked_for():
    """The longest greeting of all languages is as long as greetings are looked for where a book has their words."""
    every = [phrase for each in LANGUAGES.values() for phrase in each.small_talk.greetings]
    assert max(len(phrase.split()) for phrase in every) == GREETING
