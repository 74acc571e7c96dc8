"""Claims about dates, times, ranges, scores, shares, multiples, orders and points: judged right, or held back."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from conftest import responder_of
from test_claims import verdict

from bot.answer.claim import read_claim, without_figures
from bot.answer.interpret import interpret
from bot.answer.relevance import may_be_of
from bot.answer.reply import Responder
from bot.answer.subject import measured, sort_of
from bot.book.ledger import Amount
from bot.check import check_book
from bot.quantity.values import Score

KINDS = Path(__file__).parent / "kinds.yaml"
ARTICLE = KINDS.with_suffix(".txt")
BOTH = ("en", "es")

DECIDED = [
    ("en", "is it $40 to $45 for a ticket of the ferry?", "yes"),
    ("en", "is it $38 to $50 for a ticket of the ferry?", "yes"),
    ("en", "is it $42 for a ticket of the ferry?", "open"),
    ("en", "is it $40 for a ticket of the ferry?", "open"),
    ("en", "is it $45 for a ticket of the ferry?", "open"),
    ("en", "is it $40 to $42 for a ticket of the ferry?", "open"),
    ("en", "is it more than $42 for a ticket of the ferry?", "open"),
    ("en", "is it $50 for a ticket of the ferry?", "no"),
    ("en", "is it $46 to $50 for a ticket of the ferry?", "no"),
    ("en", "is it more than $30 for a ticket of the ferry?", "yes"),
    ("en", "is it at most $45 for a ticket of the ferry?", "yes"),
    ("en", "is it less than $40 for a ticket of the ferry?", "no"),
    ("es", "¿son 50 dólares por un billete del ferry?", "no"),
    ("es", "¿son entre 40 y 45 dólares por un billete del ferry?", "yes"),
    ("en", "did freight double?", "yes"),
    ("en", "did freight triple?", "no"),
    ("en", "did delays rise by 4 percentage points?", "yes"),
    ("en", "did delays rise by 5 points?", "no"),
]  # of what one fact says, in its own words
HELD = [
    ("en", "was the ferry opened on 3 March 2019?"),
    ("en", "was the ferry opened on 4 March 2019?"),
    ("en", "was the ferry opened on 4 March?"),
    ("en", "was pier 39 opened in 2018?"),
    ("en", "does the ferry leave at 11:30?"),
    ("en", "was the ferry planned in the 1980s?"),
    ("en", "did the crew win 3-0?"),
    ("en", "is it the ninth ferry of the region?"),
    ("en", "are there 12 ferries of the region?"),
    ("en", "did freight rise to 3 tonnes?"),
    ("en", "did delays rise by 4%?"),
    ("en", "did delays double?"),
    ("en", "do 30 ferries leave?"),
    ("es", "¿abrió el ferry el 4 de marzo?"),
    ("es", "¿sale el ferry a las 11:30?"),
    ("es", "¿es el noveno ferry de la región?"),
    ("es", "¿subieron los retrasos un 4 %?"),
]


@pytest.fixture(scope="module")
def kinds() -> Responder:
    """The book that has a fact of every kind."""
    return responder_of(KINDS)


def test_a_book_with_every_kind_of_figure_has_no_problem() -> None:
    """A true book with dates, ranges, points, orders and names is refused nowhere, held against its article too."""
    assert check_book(KINDS, ARTICLE.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("language", "question", "expected"), DECIDED)
def test_a_claim_is_judged_by_its_kind(kinds: Responder, language: str, question: str, expected: str) -> None:
    """A range says yes to what holds for all of it, no to what holds for none, and leaves the rest open."""
    assert verdict(interpret(kinds, question, language)) == expected


@pytest.mark.parametrize(("language", "question"), HELD)
def test_what_is_no_amount_is_neither_confirmed_nor_denied(kinds: Responder, language: str, question: str) -> None:
    """A date, a time, a score or an order is not judged, and no plain number is held against one."""
    assert verdict(interpret(kinds, question, language)) in ("none", "open")


def test_a_multiple_is_held_against_no_count(responder: Responder) -> None:
    """Whether a number doubled, a figure of how many there are does not say."""
    reply = interpret(responder, "has the number of AI models in China doubled?", "en")
    assert verdict(reply) == "none"
    assert [each.fact for each in reply.citations] == ["china-models"]


def test_a_date_is_read_as_one_and_not_as_a_number_of_another_language() -> None:
    """The 4 of 4 March is no claim, though Spanish would read it as a number."""
    assert read_claim("was the ferry opened on 4 March?", "en", BOTH) is None


def test_a_year_is_no_number_of_things(kinds: Responder) -> None:
    """What is said to have been so many is not held against the year in which it was."""
    assert verdict(interpret(kinds, "does the yard of the ferry have 30 boats?", "en")) == "none"
    assert not may_be_of("", "year")
    assert may_be_of("", "boats")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Amount(Fraction(2, 3), "share", "exact"), Amount(Fraction(200, 3), "%", "exact")),
        (Amount(Fraction(2, 3), "loaves", "exact"), Amount(Fraction(2, 3), "loaves", "exact")),
        (Amount(Score(2, 0), "score", "exact"), Amount(Score(2, 0), "score", "exact")),
    ],
)
def test_a_share_is_compared_in_per_cent(amount: Amount, expected: Amount) -> None:
    """Two thirds of something and 66.7% of it are the same to a claim."""
    assert measured(amount) == expected
    assert sort_of("share") == sort_of("%") == "share"


def test_a_name_in_a_claim_is_no_figure() -> None:
    """With names known, the figure of a claim is the one that is left, however the name is written."""
    names = ("Pier 39", "Four Seasons")
    claim = read_claim("is it true that pier 39 of the Four Seasons has 12 boats?", "en", BOTH, names)
    assert claim is not None
    assert claim.value == 12
    assert read_claim("is it true that pier 39 of the Four Seasons has 12 boats?", "en", BOTH) is None
    assert without_figures("Pier 39, Pier 391", names, BOTH) == "Pier, Pier 391"
