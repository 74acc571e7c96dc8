"""A part is not corrected to more than the whole of which the article says that it is a part."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from conftest import ROOT

from bot.article import ArticleText
from bot.book.load import read_book
from bot.writing.manuscript import Manuscript
from bot.writing.replacing import NotTaken, read_correction
from bot.writing.wholes import whole_of

FERRY = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"


@pytest.mark.parametrize(
    ("name", "wholes"),
    [
        ("examples/almenar.yaml", {"hospital-money": 294_000_000, "nurses": 2900, "waiting-long": 9200}),
        ("examples/newsroom/city/ferry.yaml", {"state": 9_000_000}),
        ("examples/newsroom/culture/semillas.yaml", {"tomates": 410}),
        ("tests/sets/lande.yaml", {}),
        ("tests/check/invented/molino.yaml", {}),
    ],
)
def test_the_wholes_of_an_article(name: str, wholes: dict[str, int]) -> None:
    """Each part has the whole before it, past shares that stand between; nothing else is a part."""
    path = ROOT / name
    book, article = read_book(path).book, ArticleText.of(path.with_suffix(".txt").read_text(encoding="utf-8"))
    found = {fact: whole_of(fact, book, article) for fact, own in book.facts.items() if own.figure}
    assert {fact: whole for fact, whole in found.items() if whole is not None} == wholes


@pytest.mark.parametrize(
    ("fact", "text", "why"),
    [
        ("state", "$9.5 million", "over-whole"),
        ("state", "$8.9 million", ""),
        ("state", "$7 million", ""),
        ("price", "$9.5 million", ""),
        ("seats", "9,000,000", ""),
    ],
)
def test_a_part_above_its_whole(fact: str, text: str, why: str) -> None:
    """What is more than the whole is no part of it; the whole itself may be."""
    manuscript = Manuscript(FERRY.read_text(encoding="utf-8"), FERRY, date(2026, 1, 1))
    found = read_correction(text, fact, manuscript)
    assert (found.why if isinstance(found, NotTaken) else "") == why


def test_the_whole_is_what_the_book_says_now() -> None:
    """Once the whole is corrected, the part may grow with it, though the article's file has the old one."""
    text = FERRY.read_text(encoding="utf-8")
    article = ArticleText.of(FERRY.with_suffix(".txt").read_text(encoding="utf-8"))
    book = read_book(FERRY, text).book
    price = book.facts["price"].model_copy(
        update={"value": Fraction(12_000_000), "figure": "$12 million", "excerpt": "It cost $12 million"}
    )
    after = book.model_copy(update={"facts": {**book.facts, "price": price}})
    assert whole_of("state", after, article) == 12_000_000
