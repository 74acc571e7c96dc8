"""What a phrasing is taken for, which the check asks of every phrasing: the same as the match says, made with less."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT, counted_calls, responder_of

from bot.answer.reply import Responder, covered_by, phrasings_of
from bot.check.wordings import misled
from bot.match import Matcher, ModelCache, Phrasing, make_matcher


def by_match(matcher: Matcher, phrasing: Phrasing) -> str | None:
    match = matcher.match(phrasing.text)
    is_taken = match.candidates and (not phrasing.gap or match.verdict == "answer")
    return match.candidates[0].answer if is_taken else None


def questions() -> list[str]:
    files = (ROOT / "tests" / "questions.csv", ROOT / "tests" / "questions_blind.csv")
    lines = [file.read_text(encoding="utf-8").splitlines() for file in files]
    return [row["question"] for own in lines for row in csv.DictReader(own)]


@pytest.mark.parametrize("gap", [False, True], ids=["of an answer", "of a gap"])
def test_readers_questions_are_taken_as_matched(responder: Responder, gap: bool) -> None:
    """What readers ask is taken for the first candidate of its match; a gap's phrasing for the answer that is given."""
    asked = [Phrasing("", "en", text, gap) for text in [*questions(), "", "?", "12", "🇨🇳"]]
    expected = [by_match(responder.matcher, phrasing) for phrasing in asked]
    assert responder.matcher.taken_for(asked) == expected
    assert None in expected and len(set(expected)) > 10


def test_an_answer_that_is_meant_instead_is_taken(responder: Responder) -> None:
    """Where another answer than the likeliest is meant, the phrasing is taken for that, as in the match."""
    matcher = responder.matcher
    bare = [Phrasing("", "en", text) for text in ("how many models", "what number of models", "models not from china")]
    assert matcher.taken_for(bare) == [by_match(matcher, phrasing) for phrasing in bare]


def test_an_answer_that_is_meant_instead_may_be_given() -> None:
    """A gap's phrasing that draws an answer which is not the likeliest, and surer than that, is taken for it."""
    matcher = responder_of(ROOT / "examples" / "almenar.yaml").matcher
    texts = ("what percent of the patients have", "how many patients did hospital turn away")
    asked = [Phrasing("", "en", text, gap=True) for text in texts]
    assert matcher.taken_for(asked) == [by_match(matcher, phrasing) for phrasing in asked]
    assert any(matcher.taken_for(asked))


def test_a_books_own_phrasings_are_taken_as_matched(sample: Responder) -> None:
    """Each phrasing of a book, and each asked of the book for the next one, is taken as the match says."""
    own = phrasings_of(sample.book)
    turned = [Phrasing(other.answer, one.language, one.text, one.gap) for one, other in pairwise(own)]
    for asked in (own, turned):
        assert sample.matcher.taken_for(asked) == [by_match(sample.matcher, phrasing) for phrasing in asked]
    assert any(misled(sample.matcher, turned)) and not any(misled(sample.matcher, own))


def test_a_book_without_phrasings_takes_nothing() -> None:
    """A book with no phrasing takes no question for anything."""
    assert make_matcher([]).taken_for([Phrasing("a", "en", "how many")]) == [None]


def test_taking_costs_less_than_matching(responder: Responder) -> None:
    """A book's phrasings are taken with fewer than three quarters of the calls that matching them takes."""
    own = phrasings_of(responder.book)[::20]
    responder.matcher.taken_for(own)  # what is made once is made
    taking = counted_calls(lambda: responder.matcher.taken_for(own))
    matching = counted_calls(lambda: [make_again(responder).match(phrasing.text) for phrasing in own])
    assert taking < 0.75 * matching


def make_again(responder: Responder) -> Matcher:
    """The matcher, which remembers nothing of what it was asked."""
    responder.matcher._matches.clear()  # type: ignore[attr-defined]
    return responder.matcher


def test_which_comes_first_is_known_before_how_sure_that_is(sample: Responder, tmp_path: Path) -> None:
    """A matcher that makes its parts when needed takes an answer's phrasing before confidence is learned and kept.

    A gap's phrasing needs that, and is taken the same.
    """
    phrasings, cache = phrasings_of(sample.book), ModelCache(tmp_path)
    matcher = make_matcher(phrasings, covered_by(sample.book), cache, prepared=False)
    for gap in (False, True):
        asked = [own for own in phrasings if own.gap is gap]
        assert matcher.taken_for(asked) == sample.matcher.taken_for(asked)
        assert bool([*tmp_path.iterdir()]) is gap
