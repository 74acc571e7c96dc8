"""The matcher, asked as readers ask."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.match import Matcher, Phrasing, explain

BOOK = [
    Phrasing("models", "en", "How many AI models does China have?"),
    Phrasing("models", "en", "number of Chinese models"),
    Phrasing("models", "es", "¿Cuántos modelos de IA tiene China?"),
    Phrasing("companies", "en", "How many AI companies are there in China?"),
    Phrasing("companies", "en", "number of Chinese firms"),
    Phrasing("companies", "es", "¿Cuántas empresas de IA hay en China?"),
    Phrasing("countries", "en", "How many models does Japan have?", gap=True),
    Phrasing("countries", "es", "¿Cuántos modelos tiene Japón?", gap=True),
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(BOOK, {"models": "1,500 large models"})


def best(matcher: Matcher, question: str) -> str | None:
    found: Sequence[object] = matcher.match(question).candidates
    return matcher.match(question).candidates[0].answer if found else None


def test_a_phrasing_finds_its_answer(matcher: Matcher) -> None:
    """Every phrasing of an answer, asked as it stands, ranks that answer first."""
    assert [best(matcher, p.text) for p in BOOK if not p.gap] == [p.answer for p in BOOK if not p.gap]


def test_a_misspelt_word_is_repaired_and_shown(matcher: Matcher) -> None:
    """A typo is read as the book's word, and the explanation says so."""
    match = matcher.match("how many compnies in china")
    assert match.candidates[0].answer == "companies"
    assert "repaired: compnies read as companies" in explain(match)


@pytest.mark.parametrize("question", ["", " ", "x" * 10_000, "🤖", "שלום עולם", "\0", "\ud800 china", "%", "9" * 99])
def test_whatever_a_reader_sends_is_matched(matcher: Matcher, question: str) -> None:
    """Hostile input gives a verdict and a confidence between 0 and 1, never an exception."""
    match = matcher.match(question)
    assert match.verdict in ("answer", "suggest", "unknown")
    assert 0 <= match.confidence <= 1


def test_another_country_is_not_answered_with_china(matcher: Matcher) -> None:
    """A question about a country that the answer does not speak of is never answered with that answer."""
    asked = ["how many models does india have", "cuantos modelos tiene japon"]
    assert all(matcher.match(question).verdict != "answer" for question in asked)
