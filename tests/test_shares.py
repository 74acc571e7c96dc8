"""How a question asks for a share of a part in a whole; what it gets then, `test_held_by_reply` asks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.grammar import grammar_in
from bot.language.shares import Share, sides_of
from bot.language.words import words

SHARES = grammar_in(("en",)).shares


def asked(question: str, language: str) -> Share | None:
    return grammar_in((language,)).shares.asked(words(question))


@pytest.mark.parametrize(
    ("language", "question", "whole", "part"),
    [
        ("en", "What share of the new homes is rented?", "new homes", "rented"),
        ("en", "Of the new homes, what share is rented?", "new homes", "rented"),
        ("en", "rented homes as a share of the new homes", "new homes", "rented homes"),
        ("en", "the city's share of the new homes", "new homes", "city"),
        ("en", "What share of homes in Lund are rented?", "homes lund", "rented"),
        ("en", "How much of the budget goes to schools?", "budget", "schools"),
        ("es", "¿Qué parte de las viviendas nuevas es pública?", "viviendas nuevas", "publica"),
        ("es", "De las viviendas nuevas, ¿qué porcentaje es público?", "viviendas nuevas", "publico"),
        ("es", "la mayoría de las viviendas son nuevas", "viviendas", "nuevas"),
        ("fr", "Quelle part des logements est neuve ?", "logements", "neuve"),
        ("fr", "Parmi les logements, quelle part est neuve ?", "logements", "neuve"),
        ("pt", "Que porcentagem das casas são novas?", "casas", "novas"),
        ("pt", "Das casas, que parte é nova?", "casas", "nova"),
    ],
)
def test_whole_and_part_are_told_in_each_language(language: str, question: str, whole: str, part: str) -> None:
    """Whichever of the two is said first."""
    share = asked(question, language)
    assert share and (share.whole, share.part) == (tuple(whole.split()), tuple(part.split()))


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many homes are new?"),
        ("en", "Lund is part of the county"),
        ("en", "How much does a home cost?"),
        ("en", "What share?"),
        ("fr", "Quelle part la ville paie-t-elle ?"),
        ("es", "¿Cuántas viviendas hay?"),
    ],
)
def test_what_asks_for_no_share_of_anything_has_no_whole(language: str, question: str) -> None:
    """Nor does a word for a share that is one of something else."""
    assert asked(question, language) is None


def senses(said: Sequence[str]) -> set[str]:
    return set(said)


def test_what_stands_on_both_sides_tells_nothing() -> None:
    """A word is of the side on which it stands more often, and of none where that is as often."""
    shares = [Share(("homes",), ("new",), "homes"), Share(("new", "homes"), ("rented",), "homes")]
    sides = sides_of(shares, senses, SHARES)
    assert (sides.whole, sides.part, sides.heads) == ({"homes"}, {"rented"}, {"homes"})


@pytest.mark.parametrize(
    ("question", "turned"),
    [
        ("what share of the rented homes is new", "rented"),
        ("what share of the city is homes", "homes"),
        ("what share of the city is rented homes", "homes"),
        ("rented homes as a share of the total", ""),
        ("what share of the homes is rented", ""),
        ("share of rented homes in the city", ""),
    ],
)
def test_a_share_is_turned_when_a_word_has_changed_its_side(question: str, turned: str) -> None:
    """What may be read in two ways is turned only when it is so in both."""
    sides = sides_of([Share(("homes",), ("rented",), "homes")], senses, SHARES)
    share = asked(question, "en")
    assert share and sides.turned(share, senses, grammar_in(("en",)).shares.names_all) == turned


OIL = [
    Share(("world", "oil", "companies"), ("chinese",), "companies"),
    Share(("world",), ("chinese",), "world"),
    Share(("companies",), ("chinese",), "companies"),
]


@pytest.mark.parametrize(
    ("whole", "other"),
    [
        ("world companies", "companies"),
        ("world oil companies", ""),
        ("companies", ""),
        ("oil companies", ""),
        ("oil", "oil"),
        ("world oil", "oil"),
        ("world oil firms", "oil"),
        ("oil firms", ""),
        ("world", ""),
    ],
)
def test_a_whole_is_narrowed_by_words_that_are_never_its_noun(whole: str, other: str) -> None:
    """Of the world's companies is wider than of its oil companies, and oil alone is none of them.

    Readers of an article leave out what it is about, unless they say that they mean the whole world.
    """
    share = Share(tuple(whole.split()), ("chinese",))
    assert sides_of(OIL, senses, SHARES).other_whole(share, senses, SHARES) == other


def test_a_share_that_is_never_the_worlds_is_not_narrowed() -> None:
    """Who asks about the world then is told of the answer's whole by other checks."""
    share = Share(("world", "companies"), ("chinese",))
    assert not sides_of(OIL[1:], senses, SHARES).other_whole(share, senses, SHARES)
