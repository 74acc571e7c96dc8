"""Spellings that words alone do not tell: whatever is written so is searched for, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.language.base import Spelling
from bot.language.words import words

EVERY = [spelling for each in LANGUAGES.values() for spelling in (*each.spellings, *each.initials)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("in the US", ["in", "the", "usa"]),
        ("in The uS", ["in", "the", "usa"]),
        *((f"China{mark}s models", ["china", "models"]) for mark in "'’‘`´"),
        ("B4 noon", ["before", "noon"]),
        ("good 4 u", ["good", "for", "u"]),
        ("up 2 us", ["up", "to", "us"]),
        ("CEOs and PhDs", ["ceo", "and", "phds"]),
        ("the U.S. debt", ["the", "usa", "debt"]),
        ("U. S. A. debt", ["usa", "debt"]),
        ("USA debt", ["usa", "debt"]),
        ("EE. UU.", ["eeuu"]),
        ("Más allá de China", ["fuera", "de", "china"]),
        ("É-U, Amérique", ["etats", "unis", "amerique"]),
        ("EU (AMERIQUE)", ["etats", "unis", "amerique"]),
        ("Aujourd’hui", ["aujourdhui"]),
        *((f"nos {states}", ["nos", "eua"]) for states in ("EUA", "E.U.A.", "E U A", "E. U. A.")),
        ("Além de Angola", ["fora", "de", "angola"]),
        ("alem de Angola", ["fora", "de", "angola"]),
        ("o IRÃ", ["o", "iraniano"]),
        ("no Irão", ["iraniano"]),
        ("na Sérvia", ["na", "servio"]),
        ("4's me", ["for", "me"]),
        ("b4 2 us EE UU", ["before", "to", "us", "eeuu"]),
    ],
)
def test_what_is_written_so_is_read_so(text: str, read: list[str]) -> None:
    """Each way to write it is found, in capitals and in small letters, and several in one text."""
    assert words(text) == read


@pytest.mark.parametrize("spelling", EVERY, ids=[spelling.pattern for spelling in EVERY])
@settings(max_examples=30)
@given(data=st.data())
def test_no_text_is_passed_over(spelling: Spelling, data: st.DataObject) -> None:
    """Whatever the pattern finds has one of the signs without which it is not searched for."""
    plain = re.sub(r"\(\?<?=", "(?:", spelling.pattern)  # what stands around it is written as well
    text = data.draw(st.from_regex(plain))
    assume(re.search(spelling.pattern, text))
    assert any(sign in text.casefold() for sign in spelling.signs)
