"""New facts of a draft after others have published: each has a name of its own, and none is there twice."""

from __future__ import annotations

from test_figures_written import BOOK

from bot.writing.drafts import Draft, with_free_names

LINES = {"figure": "12", "where": "3", "excerpt": "Children under 12 travel free", "text": {}}


def test_a_name_that_the_book_has_by_now_is_not_taken() -> None:
    """Another fact of that name is not overwritten."""
    draft = Draft("answer", facts={"seats": LINES, "children": LINES})
    assert list(with_free_names(draft, BOOK).facts) == ["seats-2", "children"]


def test_a_fact_that_the_book_states_by_now_is_no_new_one() -> None:
    """What another draft has published is not added again under another name."""
    seats = BOOK.facts["seats"]
    same = {**LINES, "figure": seats.figure, "where": seats.where, "excerpt": seats.excerpt}
    assert list(with_free_names(Draft("answer", facts={"people": same}), BOOK).facts) == []
    elsewhere = {**same, "where": "headline"}
    assert list(with_free_names(Draft("answer", facts={"people": elsewhere}), BOOK).facts) == ["people"]
