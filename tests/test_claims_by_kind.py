"""Claims in readers' own words, by what is wrong with them: what must not be confirmed, what must not be denied."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import responder_of
from test_claims import BOOKS, verdict

from bot.answer.interpret import interpret
from bot.answer.reply import Responder

CLAIMS = Path(__file__).parent / "claims.csv"
ALLOWED = {
    "yes": {"yes"},
    "no": {"no"},
    "undecided": {"none", "open"},
    "not yes": {"none", "open", "no"},
}


@pytest.fixture(scope="module")
def responders() -> dict[str, Responder]:
    """Both books, ready to answer."""
    return {name: responder_of(path) for name, path in BOOKS.items()}


def _rows() -> list[dict[str, str]]:
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['kind']}: {row['question']}")
def test_a_claim_is_decided_only_where_the_book_decides_it(responders, row) -> None:
    """A figure of another subject, thing, base or direction is never confirmed; a right one is never denied."""
    reply = interpret(responders[row["book"]], row["question"], row["language"])
    assert verdict(reply) in ALLOWED[row["verdict"]]


COMPARED = [
    ("does China have more unicorns than the rest of the world", "en", ["unicorns", "unicorns-outside-china"]),
    ("¿tiene China más unicornios que el resto del mundo?", "es", ["unicorns", "unicorns-outside-china"]),
    ("how many more models does the world have than China", "en", ["models-outside-china"]),
    ("¿cuántos modelos más tiene el mundo que China?", "es", ["models-outside-china"]),
    ("how many more unicorns are there in the world than in China", "en", ["unicorns-outside-china"]),
]


@pytest.mark.parametrize(("question", "language", "facts"), COMPARED)
def test_a_comparison_takes_both_sides_as_they_are_named(responders, question, language, facts) -> None:
    """The rest of the world is the world without China, and a difference is a derived figure of the book."""
    reply = interpret(responders["article"], question, language)
    assert reply.outcome == "answered"
    assert [each.fact for each in reply.citations][: len(facts)] == facts


def test_a_difference_that_the_book_does_not_derive_is_not_given(responders) -> None:
    """Health care gets more than housing; by how much, no fact says, and none of the two is the answer."""
    reply = interpret(responders["almenar"], "how much more does health care get than housing", "en")
    assert (reply.outcome, reply.citations) == ("suggested", ())
