"""Answers without replies yet: as nothing but phrasings tells what they speak of, it takes more to give one."""

from __future__ import annotations

import pytest
from conftest import ROOT

from bot.answer.reply import Responder, covered_by, phrasings_of
from bot.book.load import read_book
from bot.match import Match, make_matcher
from bot.match.decision import ANSWER_AT, CLEAR_AT, DRAFT_AT, STRANGE_AT


@pytest.fixture(scope="module")
def drafted(sample: Responder) -> list[Match]:
    """Each phrasing asked of the book without itself, where no answer has a reply."""
    return [match for _, match in make_matcher(phrasings_of(sample.book)).leave_one_out()]


def test_a_draft_is_given_only_when_it_is_surer(drafted: list[Match]) -> None:
    """No answer of a draft is given below its own threshold, which lies higher when a word is left uncovered."""
    given = [match for match in drafted if match.verdict == "answer"]
    assert given
    assert all(match.confidence >= (STRANGE_AT if match.uncovered else DRAFT_AT) for match in given)
    between = [match for match in drafted if ANSWER_AT <= match.confidence < DRAFT_AT]
    assert between
    assert all(match.verdict != "answer" for match in between)


def test_a_blank_reply_is_no_reply(sample: Responder, drafted: list[Match]) -> None:
    """A book whose replies are all blank is matched as one without replies."""
    blank = make_matcher(phrasings_of(sample.book), dict.fromkeys(sample.book.answers, " "))
    assert [match.verdict for _, match in blank.leave_one_out()] == [match.verdict for match in drafted]


@pytest.mark.slow
def test_an_answer_with_a_reply_is_given_sooner() -> None:
    """Where there is a reply, an answer is given below the threshold of drafts."""
    book = read_book(ROOT / "answers.yaml").book
    whole = make_matcher(phrasings_of(book), covered_by(book))
    given = [match.confidence for _, match in whole.leave_one_out() if match.verdict == "answer"]
    assert CLEAR_AT <= min(given) < ANSWER_AT < DRAFT_AT
