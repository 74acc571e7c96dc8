"""In which language a reader writes: ours by grammar and by the book's own words, eight others surely."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import ROOT

from bot.answer.reply import phrasings_of
from bot.book.load import read_book
from bot.language.tongue import choose_language, foreign_language, language_of, words_of_one

BOTH = ("en", "es")  # the languages of the books
BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}


@pytest.fixture(scope="module")
def own():
    """Of both books, the words that stand in one language alone."""
    books = {name: phrasings_of(read_book(path).book) for name, path in BOOKS.items()}
    return {name: words_of_one((one.language, one.text) for one in every) for name, every in books.items()}


def test_questions_in_eight_languages_are_known_as_foreign():
    """Natural questions, accented and not, short ones among them, are each known by their grammar or script."""
    with Path(__file__).with_name("foreign.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["language"] for row in rows}) == 8
    missed = [row for row in rows if getattr(foreign_language(row["question"], BOTH), "code", None) != row["language"]]
    assert missed == []


@pytest.mark.parametrize("path", BOOKS.values(), ids=BOOKS)
def test_no_phrasing_of_a_book_is_foreign(path):
    """None of the ways to ask, in either of our languages, is taken for a third one."""
    texts = [phrasing.text for phrasing in phrasings_of(read_book(path).book)]
    assert len(texts) > 300
    assert [text for text in texts if foreign_language(text, BOTH)] == []


@pytest.mark.parametrize(
    "text", ["MIT license", "models in 中国", "what does 模型 mean", "state subsidies", "ha subido a 3"]
)
def test_a_word_of_another_language_makes_no_text_foreign(text):
    """An acronym, a name in another script, a word that is ours too."""
    assert foreign_language(text, BOTH) is None


@pytest.mark.parametrize(
    ("book", "text", "language"),
    [
        ("article", "unicornios", "es"),
        ("article", "unicorns", "en"),
        ("article", "71 unicornios", "es"),
        ("article", "monopolios chinos", "es"),
        ("almenar", "votaron 12 a favor", "es"),
        ("almenar", "enfermeras", "es"),
        ("almenar", "nurses?", "en"),
    ],
)
def test_a_word_that_the_book_has_in_one_language_decides(own, book, text, language):
    """Whatever was spoken before, where there is no word of grammar."""
    other = {"en": "es", "es": "en"}[language]
    assert choose_language(text, other, other, other, own=lambda: own[book], among=BOTH)[0] == language


@pytest.mark.parametrize(
    "text", ["CAICT", "Guangdong", "editor", "global", "chatgpt", "China", "1,500", "Zúrich", "uu"]
)
def test_names_and_words_that_travel_decide_nothing(own, text):
    """What both languages write alike follows the conversation, whichever phrasings happen to have it."""
    assert {
        language_of(text, lambda: own["article"], among=BOTH),
        language_of(text, lambda: own["almenar"], among=BOTH),
    } == {None}


def test_words_of_grammar_come_before_words_of_the_book(own):
    """A Spanish question with an English word of the book is Spanish."""
    assert language_of("¿qué son los unicorns?", lambda: own["article"], among=BOTH) == "es"
    assert language_of("numero models", lambda: own["article"], among=BOTH) in (None, "en", "es")


def test_a_book_is_read_only_where_other_words_do_not_tell() -> None:
    """Words that a language has for every question tell it with no look at the book's own."""
    asked: list[str] = []

    def own() -> dict[str, str]:
        asked.append("own")
        return {"modelos": "es"}

    assert language_of("how many are there", own, BOTH) == "en"
    assert not asked
    assert language_of("modelos", own, BOTH) == "es"
    assert asked
