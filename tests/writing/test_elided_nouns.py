"""Honest texts about figures whose noun, or whose limit, the article says a little otherwise."""

from __future__ import annotations

import pytest
from test_questions_of_new_answers import orchards  # noqa: F401  # the fixture

from bot.quantity.read import quantities_in
from bot.writing.drafts import book_with
from bot.writing.figures import resolved
from bot.writing.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Fewer than 90 trees were planted because of fire.", ""),
        ("The east lost 1.5 million trees.", ""),
        ("The east lost 1.5 million plums.", "article"),
        ("The debt is more than $300 million.", "otherwise"),
        ("About 90 trees were planted because of fire.", "otherwise"),
    ],
)
def test_a_noun_that_the_article_leaves_out(orchards: Manuscript, text: str, why: str) -> None:  # noqa: F811
    """What the figure before counts is counted by one with no noun; another qualifier is told with the sentence."""
    article = type(orchards.article).of(
        "Orchards of Vell lose trees\n\nThe orchards lost 4.8 million trees to frost in 2025.\n\n"
        "The west lost 3.3 million of them, the east 1.5 million.\n\n"
        "It planted 730 trees because of drought, and fewer than 90 because of fire. The debt is $300 million."
    )
    found = resolved(text, "en", orchards.book, article)
    assert [each.why for each in found.refusals] == ([why] if why else [])
    for [proposal, *_] in found.choices:  # taken, it is cited in the same words
        book = book_with(orchards.book, {proposal.name: proposal.lines})
        assert resolved(text, "en", book, article).is_whole


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The debt does not exceed €300 million."),
        ("en", "a debt not exceeding €300 million"),
        ("es", "La deuda no supera los 300 millones."),
        ("fr", "La dette ne dépasse pas 300 millions."),
        ("pt", "A dívida não ultrapassa 300 milhões."),
    ],
)
def test_what_does_not_exceed_a_figure_is_at_most_that(language: str, text: str) -> None:
    """A limit is none that is passed: it is read so in each language."""
    assert [each.qualifier for each in quantities_in(text, language)] == ["at most"]


def test_a_year_counts_nothing(orchards: Manuscript) -> None:  # noqa: F811
    """A year that the article names is proposed once, and with a text, so that nobody is asked what it counts."""
    [[proposal]] = resolved("By 2031 it is sold.", "en", orchards.book, orchards.article).choices
    assert proposal.lines["text"] == {"en": "the year"}
