"""What the bot says to a figure that a reader claims: held against arithmetic, for every figure of both books."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from claims import Made, claims
from conftest import ROOT

from bot.answer.claim import read_claim
from bot.answer.interpret import interpret
from bot.answer.judge import judge
from bot.answer.reply import Reply, Responder
from bot.book.ledger import Amount
from bot.book.load import read_book
from bot.language import LANGUAGES

BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}
KEYS = {"claim-yes": "yes", "claim-no": "no", "claim-near": "near", "claim-open": "open", "claim-said": "no"}
FEWEST = {"article": 50, "almenar": 85}  # claims that the rule makes


@pytest.fixture(scope="module", params=BOOKS)
def responder(request: pytest.FixtureRequest) -> Responder:
    """Each book, ready to answer."""
    return Responder(read_book(BOOKS[request.param]).book)


def verdict(reply: Reply) -> str:
    """What the first words of a reply say: yes, no, near, open; none when nothing is decided."""
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in reply.pieces)
    for key, said in KEYS.items():
        start = LANGUAGES[reply.language].messages[key].partition("{")[0]
        if reply.outcome == "answered" and text.startswith(start):
            return said
    return "none"


def worth(made: Made, reply: Reply) -> str:
    """Whether a claim was decided as arithmetic has it, on the figure that it is about."""
    said = verdict(reply)
    if said not in made.right:
        return "undecided" if said == "none" else "wrong"
    about = reply.citations[0].fact if reply.citations else made.fact
    return "right" if about == made.fact or made.kind == "other unit" else "of another figure"


def test_claims_are_decided_by_arithmetic(responder: Responder) -> None:
    """Of the claims made from every figure none is decided wrong, and at least nine in ten are decided."""
    made = list(claims(responder.book))
    asked = [(one, worth(one, interpret(responder, one.question, one.language))) for one in made]
    found = Counter(value for _, value in asked)
    assert len(made) >= (FEWEST["article"] if "china-models" in responder.book.facts else FEWEST["almenar"])
    assert [one for one, value in asked if value in ("wrong", "of another figure")] == []
    assert found["right"] >= 0.9 * len(made)


JUDGED = [
    # value, bound, what the fact says, its qualifier, the verdict
    (1500, "plain", 1500, "more than", "yes"),
    (1700, "plain", 1500, "more than", "open"),
    (1200, "plain", 1500, "more than", "no"),
    (1500, "exactly", 1500, "more than", "no"),
    (1000, "at least", 1500, "more than", "yes"),
    (1500, "more than", 1500, "more than", "yes"),
    (1501, "more than", 1500, "more than", "open"),
    (1500, "fewer than", 1500, "more than", "no"),
    (1600, "at most", 1500, "more than", "open"),
    (2255, "plain", 2255, "fewer than", "yes"),
    (2000, "plain", 2255, "fewer than", "open"),
    (3000, "plain", 2255, "fewer than", "no"),
    (3000, "fewer than", 2255, "fewer than", "yes"),
    (2255, "at least", 2255, "fewer than", "no"),
    (3755, "plain", 3755, "exact", "yes"),
    (3800, "plain", 3755, "exact", "near"),
    (4000, "plain", 3755, "exact", "near"),
    (3700, "plain", 3755, "exact", "no"),
    (3754, "plain", 3755, "exact", "no"),
    (3800, "about", 3755, "exact", "yes"),
    (3755, "more than", 3755, "exact", "no"),
    (3755, "at least", 3755, "exact", "yes"),
    (3755, "at most", 3755, "exact", "yes"),
    (3754, "at most", 3755, "exact", "no"),
    (30, "plain", 26, "exact", "no"),
    (40, "plain", 40, "about", "yes"),
    (Fraction("39.9"), "plain", 40, "about", "near"),
    (42, "plain", 40, "about", "no"),
    (50, "more than", 40, "about", "no"),
    (50, "fewer than", 40, "about", "yes"),
    (40, "more than", 40, "about", "open"),
    (30, "at least", 40, "about", "yes"),
]


@pytest.mark.parametrize(("value", "bound", "stated", "qualifier", "expected"), JUDGED)
def test_a_figure_is_judged_by_its_bounds(value, bound, stated, qualifier, expected) -> None:
    """A reader's figure is confirmed, denied or left open as the bounds of both have it."""
    assert judge(Fraction(value), bound, Amount(Fraction(stated), "models", qualifier)) == expected


READ = [
    # what is written, the value, unit, bound, and words that say of what
    ("did you say 1,700?", 1700, "", "plain", ""),
    ("isn't it two thousand?", 2000, "", "plain", ""),
    ("not fifteen hundred?", 1500, "", "plain", ""),
    ("more than half?", 50, "%", "more than", ""),
    ("is it 26 % of companies?", 26, "%", "plain", "companies"),
    ("does health care get $300 million?", 300_000_000, "USD", "plain", "health care"),
    ("¿son más de mil quinientos modelos?", 1500, "", "more than", "modelos"),
    ("¿es el quince por ciento?", 15, "%", "plain", ""),
    ("mil millones de dólares?", 10**9, "USD", "plain", ""),
    ("are there 1.500 models?", 1500, "", "plain", "models"),
    ("no more than 1,500?", 1500, "", "at most", ""),
    ("al menos 70 unicornios?", 70, "", "at least", "unicornios"),
    ("so there are 2,900 people who work there", 2900, "", "plain", "people who work"),
]


@pytest.mark.parametrize(("text", "value", "unit", "bound", "rest"), READ)
def test_a_claim_is_read(text, value, unit, bound, rest) -> None:
    """A figure is read with its unit and its bound, in digits and in words, in both languages."""
    claim = read_claim(text, "en")
    assert claim is not None
    assert (claim.value, claim.unit, claim.bound) == (value, unit, bound)
    assert " ".join(word.strip("?") for word in claim.rest).startswith(rest)


@pytest.mark.parametrize(
    "text",
    ["why 71?", "¿por qué 71?", "what does the 40% stand for", "how many of the 1,500 are open", "in 2025?",
     "1,500 of 3,755 is 40%?", "how many models?", "models by under 25s", "models in the 1990s",
     "x" * 400 + " 71"],
)  # fmt: skip
def test_what_asks_for_something_else_is_no_claim(text) -> None:
    """A figure inside another question, several figures, and a year are not checked."""
    assert read_claim(text, "en") is None
