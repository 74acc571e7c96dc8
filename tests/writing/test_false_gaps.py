"""Of what a fact of the book tells nobody can say that the article does not tell it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.writing.gaps import problems_of_gap

FERRY = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"
SEMILLAS = ROOT / "examples" / "newsroom" / "culture" / "semillas.yaml"


@pytest.mark.parametrize(
    ("book", "text", "fact"),
    [
        (FERRY, "What is the price of a ticket?", "ticket"),
        (FERRY, "how long does the crossing take", "crossing"),
        (SEMILLAS, "¿Cuántas variedades de tomate tiene?", "tomates"),
        (ROOT / "tests" / "sets" / "lande.yaml", "Combien d'arbres seront coupés ?", "coupes"),
        (ROOT / "tests" / "sets" / "serena.yaml", "Quantos ônibus elétricos a cidade comprou?", "eletricos"),
        (FERRY, "How many people work on the ferry?", ""),
        (FERRY, "Does the ferry take bicycles?", ""),
        (FERRY, "How many passengers did the ferry carry in Norway?", ""),
        (SEMILLAS, "¿Cuánto cuesta un sobre?", ""),
    ],
)
def test_what_a_fact_tells_is_no_gap(book: Path, text: str, fact: str) -> None:
    """The fact is named; what the book leaves open, or tells of another place, may be a gap."""
    told = [problem.what for problem in problems_of_gap([text], responder_of(book)) if not problem.is_warning]
    assert told == ([f"the article does tell “{text}”: {{{fact}}}"] if fact else [])


def test_hardly_a_gap_of_a_book_is_refused() -> None:
    """The gaps that editors have written may be written in the chat, by hardly an exception."""
    tried = refused = 0
    for path in (FERRY, SEMILLAS, *(ROOT / "tests" / "sets").glob("*.yaml"), ROOT / "examples" / "almenar.yaml"):
        responder = responder_of(path)
        asked = [text for gap in responder.book.gaps.values() for own in gap.questions.root.values() for text in own]
        tried += len(asked)
        refused += sum(not problem.is_warning for problem in problems_of_gap(asked, responder))
    assert tried >= 100 and refused <= tried / 50
