"""Nearly the same texts: found among texts of much the same length only, and none is missed."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from bot.answer.reply import Responder, phrasings_of
from bot.language.words import words
from bot.match import near_duplicates


def by_pairs(texts: list[str]) -> list[tuple[int, int]]:
    """The same by comparing each with each."""
    sorted_words = [" ".join(sorted(words(text))) for text in texts]
    return [
        (one, other)
        for one, other in combinations(range(len(texts)), 2)
        if fuzz.ratio(sorted_words[one], sorted_words[other]) >= 95
    ]


@given(st.lists(st.text("ab ", max_size=45), max_size=12))
@example(["a" * 19, "a" * 21, "a" * 22])  # 95 per cent to the letter, and below it
@example(["", "", "a"])
def test_as_if_each_were_compared_with_each(texts: list[str]) -> None:
    """The pairs are those of a comparison of each text with each, in the order of the texts."""
    assert list(near_duplicates(texts)) == by_pairs(texts)


def test_texts_of_the_last_length_are_compared() -> None:
    """A text that has just as many letters more as it may have is compared, where many shorter ones stand before it."""
    shorter = ["a" * 19] * 100
    assert [pair for pair in near_duplicates([*shorter, "a" * 21]) if pair[1] == 100] == [
        (at, 100) for at in range(100)
    ]


def test_a_whole_book_twice_is_found(responder: Responder) -> None:
    """Of a book that is there twice, each phrasing is found beside itself: more than are compared at once."""
    own = [phrasing.text for phrasing in phrasings_of(responder.book)]
    found = set(near_duplicates([*own, *own]))
    assert len(own) > 500
    assert all((at, at + len(own)) in found for at in range(len(own)))
