"""Figures: found in a text, read from the way an article writes them, and written in the reader's language.

Reading gives *every* value that a writing can have (in Spanish `1.500` is 1500 in Madrid, and `1,500` is in Mérida):
the editor states the value, and the check asks whether it is one of them. Nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.book.number_words import fold, spans_of_number_words, value_of_words

PERCENT: Final = "%"
DOLLARS: Final = "USD"

_DIGITS: Final = r"\d+(?:[.,'’ \u00a0\u202f]?\d+)*"
_SCALE: Final = {
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "bn": 9},
    "es": {"mil": 3, "millon": 6, "millones": 6, "mil millones": 9, "billon": 12, "billones": 12},
}
_WRITTEN: Final = re.compile(
    rf"(?P<sign>US\$|\$)?\s?(?P<digits>{_DIGITS})\s?(?P<percent>%|per ?cent|por ciento)?\s?"
    r"(?P<scale>[a-z]+(?: millones)?)?\s?(?P<dollars>(?:de )?(?:us )?dollars|(?:de )?dolares)?",
    re.IGNORECASE,
)
_QUALIFIERS: Final = {
    "en": {
        "more than": "more than|over|above|at least|upwards of",
        "fewer than": "fewer than|less than|under|below|at most|up to",
        "about": "about|around|approximately|roughly|nearly|almost|close to|some",
    },
    "es": {
        "more than": "mas de|mas del|al menos|por encima de|por encima del",
        "fewer than": "menos de|menos del|como maximo|por debajo de|por debajo del|hasta",
        "about": "cerca de|cerca del|alrededor de|alrededor del|aproximadamente|casi|unos|unas",
    },
}
_FIGURE: Final = re.compile(rf"(?:US\$|[$€£¥])?\s?{_DIGITS}(?:\s?%|(?:st|nd|rd|th|º|ª)\b)?")


def spans_of_figures(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of everything in `text` that states a figure: digits, number words, ½ and its like, 四 too."""
    spans = [match.span() for match in _FIGURE.finditer(text)]
    spans += spans_of_number_words(text, language)
    spans += [(at, at + 1) for at, char in enumerate(text) if _is_numeral(char)]
    return _joined(sorted(spans), text)


def _joined(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """`spans` with those made one that overlap or have only a space between: $1 and billion."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_numeral(char: str) -> bool:
    return unicodedata.numeric(char, None) is not None


def readings(written: str, language: str) -> set[tuple[Fraction, str]]:
    """Every value, with `%`, `USD` or an empty unit, that `written` can mean in an article in `language`.

    An empty set says that it cannot be read.
    """
    match = _WRITTEN.fullmatch(fold(written.strip()))
    if match is None:
        value = value_of_words(written, language)
        return set() if value is None else {(value, "")}
    scale = (match["scale"] or "").lower()
    if scale and scale not in _SCALE[language]:
        return set()
    unit = PERCENT if match["percent"] else DOLLARS if match["sign"] or match["dollars"] else ""
    power = Fraction(10) ** _SCALE[language].get(scale, 0)
    return {(number * power, unit) for number in _numbers(match["digits"], language)}


def unit_fits(written: str, unit: str) -> bool:
    """Whether a figure whose writing has the unit `written` (`%`, `USD` or empty) can be one in `unit`."""
    return written == unit if written else unit != PERCENT


def _numbers(digits: str, language: str) -> set[Fraction]:
    decimal_marks = "." if language == "en" else ".,"
    group_marks = "," if language == "en" else ".,'’ \u00a0\u202f"
    whole = {_plain(digits)} if re.fullmatch(r"\d+", digits) else set()
    grouped = {
        re.sub(r"\D", "", digits)
        for mark in group_marks
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+", digits)
    }
    decimal = {
        f"{whole_part}.{tenths}"
        for mark in decimal_marks
        for whole_part, _, tenths in [digits.rpartition(mark)]
        if tenths.isdigit() and re.fullmatch(r"\d+|\d{1,3}(?:[.,  ]\d{3})+", whole_part) and mark not in whole_part
        for whole_part in [re.sub(r"\D", "", whole_part)]
    }
    return {Fraction(number) for number in whole | grouped | decimal}


def _plain(digits: str) -> str:
    return str(int(digits))


def qualifier_before(figure: str, text: str, language: str) -> str | None:
    """The qualifier that `text` puts right before `figure` (*over* is `more than`), None when it puts none."""
    before, found, _ = fold(text).partition(fold(figure)) if figure else ("", "", "")
    return qualifier_at_end(before, language) if found else None


def qualifier_at_end(text: str, language: str) -> str | None:
    """The qualifier with which `text` ends, as before a figure that follows it, None when there is none."""
    for qualifier, words in _QUALIFIERS[language].items():
        if re.search(rf"\b(?:{words})\s(?:(?:the|el|los|las)\s)?$", fold(text)):
            return qualifier
    return None


def write_figure(value: Fraction, unit: str, language: str) -> str:
    """`value` as a newspaper in `language` writes it: `1,500` and `1500`, `40%` and `40 %`, `$1 billion`.

    Spanish as the Academies have it (Ortografía de la lengua española, 2010, VIII 2.2.1): no mark in four digits, a
    space from five on. `1.500` would be one and a half to a Mexican reader, and *billón* is not a billion.
    """
    if unit == PERCENT:
        return _number(value, language) + ("%" if language == "en" else "\u00a0%")
    if unit == DOLLARS:
        return _dollars(value, language)
    return _number(value, language)


def _number(value: Fraction, language: str) -> str:
    decimal = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    written = f"{decimal:,f}"
    if language == "en":
        return written
    whole, _, tenths = written.partition(".")
    whole = whole.replace(",", "" if abs(decimal) < 10_000 else "\u00a0")
    return f"{whole},{tenths}" if tenths else whole


def _dollars(value: Fraction, language: str) -> str:
    scales = {"en": [(12, "trillion"), (9, "billion"), (6, "million")], "es": [(12, "billones"), (6, "millones")]}
    for power, word in scales[language]:
        if value >= 10**power:
            number = _number(value / 10**power, language)
            return f"${number} {word}" if language == "en" else f"{number} {word} de dólares"
    number = _number(value, language)
    return f"${number}" if language == "en" else f"{number} dólares"
