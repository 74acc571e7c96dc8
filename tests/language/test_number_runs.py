"""Runs of number words: a number is read wherever one can begin, and looked for nowhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.language.words import _beginning, _join_numbers, _read, _telling

NUMBERS = [each.numbers for each in LANGUAGES.values()]
KINDS = ("values", "scales", "ones", "articles", "fractions", "joiners", "links", "compounds", "percent")
SAID = {word for own in NUMBERS for kind in KINDS for phrase in getattr(own, kind) for word in phrase.split()}
RUNS = st.lists(st.sampled_from([*sorted(SAID), "5", "40", "1.5", "%", "models", "casas"]), max_size=8)


def test_each_kind_of_word_begins_a_number() -> None:
    """A number may begin with any kind of word, alone or before a scale; a joiner begins none."""
    assert _join_numbers(["seven", "million"]) == ["7000000"]
    assert _join_numbers(["hundred", "five"]) == ["105"]
    assert _join_numbers(["one", "million"]) == ["1000000"]
    assert _join_numbers(["a", "million"]) == ["1000000"]
    assert _join_numbers(["half", "a", "million"]) == ["500000"]
    assert _join_numbers(["quatre", "vingt", "dix"]) == ["90"]
    assert _join_numbers(["5", "million"]) == ["5000000"]
    assert _join_numbers(["per", "cent"]) == ["%"]
    assert _join_numbers(["and", "seven"]) == ["and", "7"]


def test_compounds_begin_with_numbers() -> None:
    """No number in several words begins with a word that is none, for it would be passed over."""
    first = {compound.split()[0] for own in NUMBERS for compound in own.compounds}
    assert first <= _beginning()
    assert first


@given(RUNS)
def test_no_number_is_passed_over(found: list[str]) -> None:
    """All comes out as if a number were looked for at each word."""
    read, at = [], 0
    while at < len(found):
        word, step = _read(found, at)
        read.append(word)
        at += step
    assert _join_numbers(found) == (found if _telling().isdisjoint(found) else read)
