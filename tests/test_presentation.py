"""How a reply looks on a phone: two questions to go on with, labels and amounts that can be told apart."""

from __future__ import annotations

import pytest
from conftest import ROOT, responder_of

from bot.answer.claim import read_claim
from bot.answer.relevance import fits
from bot.answer.reply import Responder
from bot.conversation.presentation import distinct, in_private


@pytest.fixture(scope="module")
def article() -> Responder:
    """The article's book, ready to answer."""
    return responder_of(ROOT / "answers.yaml")


def test_two_related_questions_and_few_actions_stand_under_an_answer(article: Responder) -> None:
    """Also where the book has more: they are behind the last button. With a figure, whose picture is one, two rows."""
    seen = set()
    for name, entry in article.book.answers.items():
        reply = article.answer(name, "en")
        rows = in_private(reply, article.book).rows
        has_figure = any(citation.figure for citation in reply.citations)
        seen.add(len(entry.related))
        assert len(rows) == min(len(entry.related), 2) + 1 + has_figure
    assert max(seen) > 2


def test_labels_that_begin_alike_for_as_long_as_a_phone_shows_begin_where_they_differ() -> None:
    """Thirty letters are shown for sure; what differs within these stays as it is."""
    alike = ["How many of the new homes will be sold?", "How many of the new homes will be rented cheaply?"]
    assert distinct(alike) == ["…sold?", "…rented cheaply?"]
    soon = ["How many of the new homes are there?", "How many of the old homes are there?"]
    assert distinct(soon) == soon
    at_thirty = ["x" * 29 + "a and more", "x" * 29 + "b and more"]
    assert distinct(at_thirty) == at_thirty
    after_thirty = ["x" * 25 + " aaaab", "x" * 25 + " aaaac"]
    assert distinct(after_thirty) == ["…aaaab", "…aaaac"]


@pytest.mark.parametrize(("said", "may_be_meant"), [("12,000", False), ("167,999", False), ("168,000", True)])
def test_a_number_far_below_an_amount_of_money_is_not_held_against_it(said: str, may_be_meant: bool) -> None:
    """A thousandth of $168 million counts something else, or leaves out its millions."""
    responder = responder_of(ROOT / "examples" / "almenar.yaml")
    claim = read_claim(f"is it {said} for housing?", "en", ("en", "es"))
    assert claim is not None
    assert fits(claim, responder.subjects.accounts["housing-money"]) is may_be_meant
