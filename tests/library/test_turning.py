"""A question asked of one article that another one answers: given where it turns to that, offered where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import asked, book, outcome, save

from bot.answer.reply import NOTHING_SAID, Last
from bot.library import Found

FERRY = {
    "seats": (640, "passengers", ["How many passengers does the ferry carry?", "seats on the ferry", "is it big"]),
    "cars": (85, "cars", ["How many cars fit on the ferry?", "number of cars", "can I take my car"]),
}
MUSEUM = {
    "visitors": (
        920,
        "visitors",
        ["How many visitors did the museum have?", "how many visitors", "its visitors"],
    ),
    "paintings": (140, "paintings", ["How many paintings does the museum have?", "number of paintings", "collection"]),
    "ticket": (12, "coins", ["How much is a ticket?", "price of a ticket", "entrance fee"]),
}
LIBRARY = {
    "visitors": (
        310,
        "visitors",
        ["How many visitors did the library have?", "how many visitors", "its visitors"],
    ),
    "novels": (26, "novels", ["How many novels does the library have?", "number of novels", "how many novels"]),
    "staff": (38, "employees", ["How many people work at the library?", "size of the staff", "how big is the staff"]),
}
MAST = {"height": (90, "meters", ["How high is the mast?", "height of the mast", "how many meters in Tervola"])}
OLD = ["How many of the paintings are old?", "age of the paintings", "are there old paintings"]
CREW = ["How many people work on the ferry?", "who is the captain", "how big is the staff"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A ferry, of whose crew nothing is said; a museum; a library; a mast."""
    ferry = book("A new ferry to the island", FERRY, date="2026-03-01")
    ferry["gaps"] = {"crew": {"questions": {"en": CREW}, "reply": {"en": "Nothing is said of the crew."}}}
    save(tmp_path, "ferry", ferry)
    museum = book("The museum counts its paintings", MUSEUM, date="2026-03-02")
    museum["gaps"] = {"old": {"questions": {"en": OLD}, "reply": {"en": "Nothing is said of their age."}}}
    save(tmp_path, "museum", museum)
    save(tmp_path, "library", book("The library is full again", LIBRARY, date="2026-03-03"))
    save(tmp_path, "mast", book("The mast on the hill", MAST, date="2026-03-04"))
    return tmp_path


def offers(found: Found) -> list[tuple[str, str]]:
    """The questions that are offered, each with its book."""
    return [(offer.book, offer.answer) for offer in found.reply.suggestions]


@pytest.mark.parametrize(
    ("text", "current", "other", "answer"),
    [
        ("how many visitors did the library have", "museum", "library", "visitors"),
        ("how many visitors did the libary have", "museum", "library", "visitors"),
        ("how many paintings does the museum have", "ferry", "museum", "paintings"),
        ("number of novels in the library", "ferry", "library", "novels"),
        ("how many cars fit on the ferry", "museum", "ferry", "cars"),
        ("how high is the mast", "museum", "mast", "height"),
        ("how many meters are there in Tervola", "museum", "mast", "height"),
    ],
)
def test_what_says_the_subject_of_another_article_is_answered(
    folder: Path, text: str, current: str, other: str, answer: str
) -> None:
    """The word for what the other article is about turns to it, misspelt or not."""
    assert outcome(asked(folder, text, book=current)) == (other, "answered", answer)


@pytest.mark.parametrize(
    ("text", "current", "offer"),
    [
        ("how much is a ticket", "ferry", ("museum", "ticket")),
        ("number of paintings", "ferry", ("museum", "paintings")),
        ("how many novels", "museum", ("library", "novels")),
    ],
)
def test_what_fits_another_article_by_chance_is_offered(
    folder: Path, text: str, current: str, offer: tuple[str, str]
) -> None:
    """Asked of a ferry, *how much is a ticket* gets no figure of a museum: a tap tells that it is meant.

    *Paintings* is in the museum's title, and in one of its answers: it is not what the article is about.
    """
    found = asked(folder, text, book=current)
    assert outcome(found) == (None, "suggested", None)
    assert found.reply.citations == () and offers(found) == [offer]


def test_what_both_titles_say_tells_neither(tmp_path: Path) -> None:
    """The town of both articles does not turn from one to the other."""
    wall = {"wall": (12, "meters", ["How long is the wall of Lugo?", "length of the wall", "how long is the wall"])}
    town = {"tax": (7, "coins", ["How high is the tax in Lugo?", "the tax of Lugo", "how much is the tax"])}
    save(tmp_path, "wall", book("The wall of Lugo", wall, date="2026-03-01"))
    save(tmp_path, "town", book("The council of Lugo", town, date="2026-03-02"))
    assert outcome(asked(tmp_path, "how high is the tax in Lugo", book="wall")) == (None, "suggested", None)
    assert outcome(asked(tmp_path, "how high is the tax in Lugo")) == ("town", "answered", "tax")


@pytest.mark.parametrize("text", ["and the library?", "what about the library", "and in the libary?", "y la library?"])
def test_what_goes_on_with_another_article_is_asked_again_of_that(folder: Path, text: str) -> None:
    """After the museum's visitors, *and the library?* offers the library's visitors first, and gives no figure."""
    first = asked(folder, "how many visitors", book="museum")
    found = asked(folder, text, book="museum", last=NOTHING_SAID.after(first.reply))
    assert outcome(found) == (None, "suggested", None) and found.reply.citations == ()
    assert offers(found)[0] == ("library", "visitors")


def test_what_goes_on_with_nothing_before_it_is_taken_as_it_stands(folder: Path) -> None:
    """With no question before, it is about the library, and offered."""
    last: Last | None = None
    found = asked(folder, "and the staff of the library?", book="museum", last=last)
    assert outcome(found) == (None, "suggested", None) and offers(found)[0] == ("library", "staff")


def test_a_gap_gives_way_to_the_subject_of_another_article(folder: Path) -> None:
    """Nothing is said of the ferry's crew; but who works at the library, the library's article tells."""
    assert asked(folder, "how many people work on the ferry", book="ferry").reply.gap == "crew"
    assert asked(folder, "how big is the staff", book="ferry").reply.gap == "crew"
    assert outcome(asked(folder, "how big is the staff of the library", book="ferry")) == (
        "library",
        "answered",
        "staff",
    )
    assert outcome(asked(folder, "how many people work at the library", book="ferry")) == (
        "library",
        "answered",
        "staff",
    )


def test_what_another_article_says_is_missing_in_it_is_said_of_that(folder: Path) -> None:
    """Nobody but the ferry's article knows of a captain: that it does not name one is no figure, and is told."""
    found = asked(folder, "who is the captain", book="museum")
    assert (found.book, found.reply.gap) == ("ferry", "crew")


def test_nothing_is_said_to_be_unknown_that_another_article_has(folder: Path) -> None:
    """Where the article of the conversation lacks a word, and another has it, that one's questions are offered."""
    found = asked(folder, "how many staff are there for novels", book="museum")
    assert outcome(found) == (None, "suggested", None) and {own for own, _ in offers(found)} == {"library"}
    here = asked(folder, "how many visitors come from abroad", book="museum")
    assert here.book == "museum" and here.reply.outcome == "suggested"


def test_what_no_article_has_is_named_where_others_are_offered(folder: Path) -> None:
    """A word that all articles lack is told, whether one is spoken of or none; one that another has is not."""
    for current, text in (
        ("ferry", "how much is a ticket to Mount Erebus"),
        (None, "how many visitors to Mount Erebus"),
    ):
        found = asked(folder, text, book=current)
        assert found.reply.outcome == "suggested" and found.reply.match
        assert found.reply.match.missing == "Mount Erebus", current
    bare = asked(folder, "how much is a ticket on the ferry", book="library")
    assert bare.reply.match and bare.reply.match.missing == ""
