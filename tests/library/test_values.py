"""What a book says of its place among others, and what an editor is told when it cannot be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.book.load import read_book
from bot.problems import Refused
from tests.library.books import BRIDGE, book, save


def test_a_book_without_them_has_none_of_them(tmp_path: Path) -> None:
    """A book of today has no id of its own, no last day, no pin and no other address."""
    own = read_book(save(tmp_path, "a", book("A", BRIDGE))).book
    assert (own.id, own.until, own.pinned, own.article.addresses) == (None, None, False, ())


@pytest.mark.parametrize(("written", "expected"), [("yes", True), ("no", False), ("true", True), ("false", False)])
def test_what_is_written_is_read(tmp_path: Path, written: str, expected: bool) -> None:
    """Id, last day, pin and addresses are read as they are written, the article's own address first."""
    about = book("A", BRIDGE, link="https://post.example/a", links=["https://pst.example/1"])
    own = read_book(save(tmp_path, "a", about, id="bridge-2", until="2026-05-31", pinned=written)).book
    assert (own.id, own.until, own.pinned) == ("bridge-2", date(2026, 5, 31), expected)
    assert own.article.addresses == ("https://post.example/a", "https://pst.example/1")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"id": "a bridge"}, "id 'a bridge' is not of the form"),
        ({"until": "tomorrow"}, "until 'tomorrow' is not a date such as 2025-07-30"),
        ({"until": "2026-02-30"}, "until '2026-02-30' is no day of the calendar. Write a day that there is"),
        ({"pinned": "maybe"}, "pinned 'maybe' is neither yes nor no. Write yes or no"),
        ({"pined": "yes"}, "the key pined is not known here. Write pinned, if that is meant"),
    ],
)
def test_a_slip_is_told_with_a_remedy(tmp_path: Path, more: dict[str, str], told: str) -> None:
    """A value that cannot be read is a problem with its place, and never a guess."""
    with pytest.raises(Refused) as caught:
        read_book(save(tmp_path, "a", book("A", BRIDGE), **more))
    (problem,) = caught.value.problems
    assert told in str(problem) and problem.place.line == 1


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    """Another address of the article has to be one."""
    with pytest.raises(Refused, match=r"links › item 1 'pst.example/1' is not of the form"):
        read_book(save(tmp_path, "a", book("A", BRIDGE, links=["pst.example/1"])))
