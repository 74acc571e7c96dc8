"""Where sentences end."""

from __future__ import annotations

import pytest

from bot.quantity.clauses import sentence_at, sentences
from bot.quantity.read import quantities_in


@pytest.mark.parametrize(
    "parts",
    [
        ["A ticket costs $4. ", "Children travel free."],
        ["It was 22.8 °C. ", "The quay is 14 m. ", "Ana B. Lee left."],
        ["They lend to the Northern Bank. ", "It has 1.5 million readers."],
        ["The hospital St. Brigid has J. Mora for a head, and Mr. Arce for a cook. ", "Both left."],
        ["Lo dijo la Sra. Vega. ", "«¿Cuántos?» ", "Nadie lo sabe…"],
        ["M. Roux l'a dit à Mme. Blanc ! ", "« Non ! » ", "Puis il part."],
        ["A Dra. Lima respondeu: “Não.” ", "{votes} votos foram contra."],
        ["1. The first line\n2. The second line"],
        [""],
    ],
)
def test_a_text_is_cut_where_its_sentences_end(parts: list[str]) -> None:
    """Not after an initial, an abbreviation or the number of a list; after a figure, a name and a closing quotation."""
    text = "".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize(
    ("locale", "text", "written", "count"),
    [
        ("en", "It starts on 12 June. The mayor came.", "12 June", 2),
        ("es", "Empieza el 12 de mayo. El alcalde vino.", "12 de mayo", 2),
        ("en", "On 12 Dec. Ann Lee came.", "12 Dec.", 1),
    ],
)
def test_a_whole_month_is_no_abbreviation(locale: str, text: str, written: str, count: int) -> None:
    """The full stop after the whole name of a month ends the sentence; after a part of it, it is of the date."""
    (found,) = quantities_in(text, locale)
    assert (found.written, len(sentences(text, [found]))) == (written, count)


def test_a_figure_is_not_cut() -> None:
    """A mark within a figure ends nothing; every place of a text is in one sentence, its end too."""
    text = "It opened on 3. March 2019. It has 10 p.m. trains."
    found = quantities_in(text, "en")
    assert sentence_at(text, found, 0)[0] == 0
    assert sentence_at(text, found, len(text)) == sentences(text, found)[-1]
    for quantity in found:
        assert sentence_at(text, found, quantity.start) == sentence_at(text, found, quantity.end - 1)
