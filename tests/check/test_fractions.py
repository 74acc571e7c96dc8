"""A share that no decimals end: what the check says to write is taken when it is written, and so is what is rounded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT
from mutations import Book

INVENTED = ROOT / "tests" / "check" / "invented"
PATH = ("facts", "north", "value")


@pytest.fixture(scope="module")
def book() -> Book:
    return Book(INVENTED / "harbour.yaml", (INVENTED / "harbour.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("wrong", ["0.25", "0.34", "1/4", "2/3"])
def test_the_value_that_the_check_names_is_taken(wrong: str, book: Book, tmp_path: Path) -> None:
    """Of a third that is said to be worth something else, the check names the value, and takes it."""
    told = [each for each in book.problems(tmp_path, [book.whole(wrong, *PATH)]) if each.rule == "figure-mismatch"]
    named = re.match(r"Write the value (\S+?),", told[0].remedy)
    assert named, told[0]
    assert book.problems(tmp_path, [book.whole(named[1], *PATH)]) == []


@pytest.mark.parametrize("value", ["1/3", "0.33", "0.333", "0.3333333333333333"])
def test_a_rounded_third_is_taken(value: str, book: Book, tmp_path: Path) -> None:
    """A decimal that is rounded from the fraction is as good as it."""
    assert book.problems(tmp_path, [book.whole(value, *PATH)]) == []
