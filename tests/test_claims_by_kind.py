"""Claims in readers' own words, by what is wrong with them: what must not be confirmed, what must not be denied."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from test_claims import BOOKS, verdict

from bot.answer.interpret import interpret
from bot.answer.reply import Responder
from bot.book.load import read_book

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
    return {name: Responder(read_book(path).book) for name, path in BOOKS.items()}


def _rows() -> list[dict[str, str]]:
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['kind']}: {row['question']}")
def test_a_claim_is_decided_only_where_the_book_decides_it(responders, row) -> None:
    """A figure of another subject, thing, base or direction is never confirmed; a right one is never denied."""
    reply = interpret(responders[row["book"]], row["question"], row["language"])
    assert verdict(reply) in ALLOWED[row["verdict"]]
