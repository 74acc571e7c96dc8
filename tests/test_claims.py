"""What the bot says to a figure that a reader claims: held against arithmetic, for every figure of both books."""

from __future__ import annotations

import csv
from collections import Counter
from fractions import Fraction

import pytest
from claims import Made, claims
from conftest import ROOT, responder_of

from bot.answer.claim import read_claim
from bot.answer.interpret import interpret
from bot.answer.judge import judge
from bot.answer.reply import NOTHING_SAID, Reply, Responder
from bot.book.ledger import Amount
from bot.language import LANGUAGES
from bot.language.tongue import language_of

BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}
KEYS = {"claim-yes": "yes", "claim-no": "no", "claim-near": "near", "claim-open": "open", "claim-said": "no"}
FEWEST = {"article": 50, "almenar": 85}  # claims that the rule makes


@pytest.fixture(scope="module", params=BOOKS)
def responder(request: pytest.FixtureRequest) -> Responder:
    """Each book, ready to answer."""
    return responder_of(BOOKS[request.param])


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
    (4100, "about", 3755, "exact", "no"),
    (3900, "about", 3755, "exact", "yes"),
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
    (12, "plain", 12, "at least", "yes"),
    (12, "at least", 12, "at least", "yes"),
    (12, "more than", 12, "at least", "open"),
    (12, "at most", 12, "at least", "open"),
    (12, "fewer than", 12, "at least", "no"),
    (11, "more than", 12, "at least", "yes"),
    (13, "plain", 12, "at least", "open"),
    (11, "plain", 12, "at least", "no"),
    (12, "fewer than", 12, "at most", "open"),
    (12, "more than", 12, "at most", "no"),
    (13, "at most", 12, "at most", "yes"),
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
    claim = read_claim(text, "en", ("en", "es"))
    assert claim is not None
    assert (claim.value, claim.unit, claim.bound) == (value, unit, bound)
    assert " ".join(word.strip("?") for word in claim.rest).startswith(rest)


@pytest.mark.parametrize(
    "text",
    ["why 71?", "¿por qué 71?", "what does the 40% stand for", "how many of the 1,500 are open", "in 2025?",
     "1,500 of 3,755 is 40%?", "1,500 40% of 3,755 models", "how many models?", "models by under 25s",
     "models in the 1990s",
     "x" * 400 + " 71"],
)  # fmt: skip
def test_what_asks_for_something_else_is_no_claim(text) -> None:
    """A figure inside another question, several figures, and a year are not checked."""
    assert read_claim(text, "en", ("en", "es")) is None


def hand_made() -> list[dict[str, str]]:
    with (ROOT / "tests" / "conversations" / "claims_by_hand.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_claims_in_readers_own_words_are_decided_by_arithmetic() -> None:
    """Ranges, fractions, bounds, other units and subjects: no claim is decided wrong, and most are decided."""
    responders = {name: responder_of(path) for name, path in BOOKS.items()}
    rows = [(row, row["right"].split("|")) for row in hand_made()]
    said = [
        (row, right, verdict(interpret(responders[row["book"]], row["question"], language_of(row["question"]) or "en")))
        for row, right in rows
    ]
    assert [(row["question"], found) for row, right, found in said if found not in (*right, "none")] == []
    claims_made = [found for row, _, found in said if row["kind"] != "adversarial"]
    assert len(claims_made) >= 60 and len(said) - len(claims_made) >= 23
    assert sum(found != "none" for found in claims_made) >= 0.85 * len(claims_made)


@pytest.mark.parametrize(
    "text",
    ["sum it up 4 me", "4 me", "I have 2 questions", "2 questions", "give me 2 more", "in 50 words", "u 2",
     "10 out of 10", "1 more question", "100% sure", "7 days", "page 2", "3", "two", "$5", "the other half",
     "dos preguntas", "tengo 3 preguntas", "cuéntame en 3 frases", "a las 5", "2 words: thank you", "zero"],
)  # fmt: skip
@pytest.mark.parametrize("goes_on", [False, True], ids=["alone", "after an answer"])
def test_a_number_that_claims_nothing_is_not_checked(text: str, goes_on: bool) -> None:
    """A number of something else, or one that is only mentioned, is neither confirmed nor denied."""
    responder = responder_of(BOOKS["article"])
    last = NOTHING_SAID.after(responder.answer("unicorns", "en")) if goes_on else None
    assert verdict(interpret(responder, text, "en", last)) == "none"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("71?", "none"), ("72?", "no"), ("isn't it 71", "yes"), ("did you say 80", "no"), ("more than 70", "yes"),
     ("between 70 and 80?", "yes"), ("between 75 and 80?", "no"), ("¿entre 60 y 70?", "no"), ("not 70?", "near"),
     ("half?", "no"), ("a quarter?", "no")],
)  # fmt: skip
def test_a_figure_that_is_put_after_an_answer_is_checked(text: str, expected: str) -> None:
    """A question mark, a bound, or a word that asks makes a claim on what was said last."""
    responder = responder_of(BOOKS["article"])
    last = NOTHING_SAID.after(responder.answer("unicorns", "en"))
    assert verdict(interpret(responder, text, "en", last)) == expected
