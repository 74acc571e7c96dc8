"""What the questions of a new answer may name: what its figures are true of, not what the article says elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from test_corrections_taken import BOOK

from bot.writing.manuscript import Manuscript
from bot.writing.places import problems_of_places

ARTICLE = """Orchards of Vell lose trees
The orchards of Vell lost 4.8 million trees to frost in 2025, the Growers' Union says.
The union made a loss of $52 million last year. Two years ago it had made a gain of $17 million.
It planted 730 trees because of drought, and fewer than 90 because of fire.
In a poll of 1,400 growers, 58% were content with prices; the price of a ton rose by 7%, to $640.
The union borrows $95 million from a bank. In Norway, a loan costs more, says Mara Dunn of Oxley.
By 2031 a Danish firm will buy the plums.
"""


@pytest.fixture(scope="module")
def orchards(tmp_path_factory: pytest.TempPathFactory) -> Manuscript:
    folder = tmp_path_factory.mktemp("orchards")
    (folder / "vell.txt").write_text(ARTICLE, "utf-8")
    return Manuscript(BOOK, folder / "vell.yaml", date(2026, 11, 26))


@pytest.mark.parametrize(
    ("question", "is_of_it"),
    [
        ("How much did the union lose?", True),
        ("How much did the Growers' Union of Vell lose in 2025?", True),
        ("How much did the union lose in Norway?", False),
        ("How much did the Danish union lose?", False),
        ("How much will the union lose in 2031?", False),
        ("How much did Mara Dunn lose?", False),
        ("How much was lost in Oxley?", False),
    ],
)
def test_what_questions_name(orchards: Manuscript, question: str, is_of_it: bool) -> None:
    """A place, a year or an owner that the article names elsewhere only is none of the answer's figures."""
    assert (not list(problems_of_places([question], "loss", orchards))) == is_of_it
