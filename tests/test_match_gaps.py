"""Gaps: what the book knows that it does not answer is told where it is asked, and nowhere else."""

from __future__ import annotations

import pytest

from bot.answer.reply import Responder
from bot.match import Matcher, Phrasing, explain, make_matcher
from tests.test_match import BOOK, COVERED, GAPS

ELSEWHERE = (
    "how do I boil an egg", "what time does the pharmacy close", "play some jazz", "my back hurts, what should I take",
    "translate dog into Italian", "who sang that song", "recommend me a film for tonight", "is my flight delayed",
    "where can I park", "cómo quito una mancha de vino", "a qué hora sale el autobús", "qué ceno hoy",
    "pon una alarma para mañana", "cuánto cuesta un boleto al cine", "cómo está el tráfico", "dónde aparco",
)  # fmt: skip


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return make_matcher(BOOK, COVERED)


@pytest.mark.parametrize("question", ["will it rain in Japan on sunday", "how tall is the tower in France"])
def test_a_country_alone_does_not_name_the_gap_about_countries(matcher: Matcher, question: str) -> None:
    """Where nothing but a country is the book's, no gap is named, and the explanation says which was too far off."""
    match = matcher.match(question)
    assert (match.verdict, match.gap) == ("unknown", None)
    assert match.far_gap is not None and match.far_gap.answer == "countries"
    assert any(line.startswith("gap too far off to be named: countries") for line in explain(match))


def test_a_gap_that_is_named_is_not_too_far_off(matcher: Matcher) -> None:
    """A gap asked in its own words is named, and only then."""
    for gap, texts in GAPS.items():
        for text in texts:
            match = matcher.match(text)
            assert match.gap is not None and (match.gap.answer, match.far_gap) == (gap, None)


def test_countries_named_in_passing_make_no_gap_about_countries() -> None:
    """A gap is about countries when its phrasings often name one that is not the answer's own, not when two do."""
    passing = [
        f"who will {what} the race" for what in ("win", "lose", "enter", "join", "leave", "lead", "end", "start")
    ]
    passing += ["will Japan win the race", "will France win the race"]
    book = [
        *(one for one in BOOK if one.answer != "countries"),
        *(Phrasing("race", "en", text, True) for text in passing),
    ]
    match = make_matcher(book, COVERED).match("how many AI models does India have")
    assert match.guard
    assert match.gap is None


def test_hardly_a_question_about_something_else_names_a_gap(responder: Responder) -> None:
    """Of everyday questions few are told what the article does not say about something that they did not ask."""
    named = [question for question in ELSEWHERE if responder.reply(question).gap]
    assert len(named) <= len(ELSEWHERE) / 4


def test_most_phrasings_of_gaps_find_their_gap_without_themselves(responder: Responder) -> None:
    """Each gap's phrasing, asked of the book without it: eight in nine of the gaps named are its own."""
    asked = [(phrasing, match.gap) for phrasing, match in responder.matcher.leave_one_out() if phrasing.gap]
    named = [gap.answer == phrasing.answer for phrasing, gap in asked if gap]
    assert sum(named) >= len(asked) / 2
    assert sum(named) >= len(named) * 8 / 9
