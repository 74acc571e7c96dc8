"""Figures: found in a text, read from the way an article writes them, and written in the reader's language.

Reading gives *every* value that a writing can have (in Spanish `1.500` is 1500 in Madrid, and `1,500` is in Mérida):
the editor states the value, and the check asks whether it is one of them. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Figures, Language
from bot.language.locales import figures_in, language_in
from bot.language.number_words import read_number, spans_of_number_words, value_of_words
from bot.language.text import fold

PERCENT: Final = "%"
DOLLARS: Final = "USD"

_DIGITS: Final = r"\d+(?:[.,'’ \u00a0\u202f]\d+)*"
_WRITTEN: Final = re.compile(
    rf"(?P<sign>US\$|\$)?\s?(?P<digits>{_DIGITS})\s?(?P<percent>%)?(?P<words>[^\d%$]*)", re.IGNORECASE
)
_NOT_A_DIGIT: Final = re.compile(r"\D")
LONGEST_QUALIFIER: Final = 5  # words
_FIGURE: Final = re.compile(rf"(?:US\$|[$€£¥])?\s?{_DIGITS}(?:\s?%|(?:st|nd|rd|th|º|ª)\b)?")


def spans_of_figures(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of everything in `text` that states a figure: digits, number words, ½ and its like, 四 too.

    Words for per cent belong to their figure.
    """
    spans = [match.span() for match in _FIGURE.finditer(text)]
    spans += spans_of_number_words(text, LANGUAGES[language].numbers)
    spans += [(at, at + 1) for at, char in enumerate(text) if char.isnumeric()]
    percent, folded = LANGUAGES[language].numbers.percent_pattern, fold(text)
    after = (percent.match(folded, end) for _, end in _joined(sorted(spans), text))
    return _joined(sorted([*spans, *(found.span() for found in after if found)]), text)


def _joined(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """`spans` with those made one that overlap or have only a space between: $1 and billion."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def readings(written: str, locale: str) -> set[tuple[Fraction, str]]:
    """Every value, with `%`, `USD` or an empty unit, that `written` can mean in an article in `locale`.

    An empty set says that it cannot be read.
    """
    spoken = LANGUAGES[language_in(locale)]
    match = _WRITTEN.fullmatch(fold(written.strip()))
    if match is None:
        value = value_of_words(written, spoken.numbers)
        return set() if value is None else {(value, "")}
    told = _unit_and_scale(match["words"].split(), spoken)
    if told is None:
        return set()
    unit, scale = told
    unit = PERCENT if match["percent"] else DOLLARS if match["sign"] else unit
    return {(number * scale, unit) for number in _numbers(match["digits"], figures_in(locale))}


def _unit_and_scale(words: Sequence[str], spoken: Language) -> tuple[str, Fraction] | None:
    """The unit and the scale that `words` after a figure's digits give it; None when they say anything else."""
    percent = next((phrase for phrase in spoken.numbers.percent if _begins(words, phrase)), "")
    words = words[len(percent.split()) :]
    scale, words = _scale(words, spoken)
    dollars = " ".join(words)
    if dollars and dollars not in spoken.figures.money_words:
        return None
    return PERCENT if percent else DOLLARS if dollars else "", scale


def _begins(words: Sequence[str], phrase: str) -> bool:
    return list(words[: len(phrase.split())]) == phrase.split()


def _scale(words: Sequence[str], spoken: Language) -> tuple[Fraction, Sequence[str]]:
    """What `words` multiply a number by (million, mil millones, bn), and the words after that."""
    if words and words[0] in spoken.figures.short_scales:
        return Fraction(spoken.figures.short_scales[words[0]]), words[1:]
    if not words or words[0] not in spoken.numbers.scales:
        return Fraction(1), words
    scale, end = read_number(words, 0, spoken.numbers)
    return scale, words[end:]


def unit_fits(written: str, unit: str) -> bool:
    """Whether a figure whose writing has the unit `written` (`%`, `USD` or empty) can be one in `unit`."""
    return written == unit if written else unit != PERCENT


def _numbers(digits: str, figures: Figures) -> set[Fraction]:
    """What `digits` are worth with their marks as thousands, and with the last one as decimals."""
    grouped = rf"\d{{1,3}}(?:[{re.escape(fold(figures.groups_read))}]\d{{3}})+"
    found = {digits} if digits.isdecimal() else set()
    if re.fullmatch(grouped, digits) and len(set(_NOT_A_DIGIT.findall(digits))) == 1:
        found.add(_NOT_A_DIGIT.sub("", digits))
    for mark in figures.decimals_read:
        whole, _, tenths = digits.rpartition(mark)
        if tenths.isdecimal() and mark not in whole and re.fullmatch(rf"\d+|{grouped}", whole):
            found.add(f"{_NOT_A_DIGIT.sub('', whole)}.{tenths}")
    return {Fraction(number) for number in found}


def qualifier_before(figure: str, text: str, language: str) -> str | None:
    """The qualifier that `text` puts right before `figure` (*over* is `more than`), None when it puts none."""
    before, found, _ = fold(text).partition(fold(figure)) if figure else ("", "", "")
    return qualifier_at_end(before, language) if found else None


def qualifier_at_end(text: str, language: str) -> str | None:
    """The qualifier with which `text` ends, as before a figure that follows it, None when there is none."""
    spoken = LANGUAGES[language]
    words = fold(text).split() if text[-1:].isspace() else []
    if words and words[-1] in spoken.figures.articles:
        words = words[:-1]
    before = " ".join(words[-LONGEST_QUALIFIER:])
    for qualifier, phrases in spoken.qualifiers.items():
        if any(re.search(rf"\b{re.escape(phrase)}$", before) for phrase in phrases):
            return qualifier
    return None


def write_figure(value: Fraction, unit: str, locale: str) -> str:
    """`value` as a newspaper in `locale` writes it: `1,500` and `1500`, `40%` and `40 %`, `$1 billion`."""
    figures = figures_in(locale)
    if unit == PERCENT:
        return figures.percent.format(number=_number(value, figures))
    if unit == DOLLARS:
        return _dollars(value, figures)
    return _number(value, figures)


def _number(value: Fraction, figures: Figures) -> str:
    decimal = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    whole, _, tenths = f"{decimal:,f}".partition(".")
    is_grouped = abs(decimal) >= 10 ** (figures.group_from - 1)
    whole = whole.replace(",", figures.group if is_grouped else "")
    return f"{whole}{figures.decimal}{tenths}" if tenths else whole


def _dollars(value: Fraction, figures: Figures) -> str:
    one, several = figures.dollars
    for power, scale_for_one, scale_for_several in figures.scales:
        if value >= 10**power:
            number = value / 10**power
            scale = scale_for_one if figures.is_one(number) else scale_for_several
            return figures.scaled_money.format(number=_number(number, figures), scale=scale, dollars=several)
    dollars = one if figures.is_one(value) else several
    return figures.money.format(number=_number(value, figures), dollars=dollars)
