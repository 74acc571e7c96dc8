"""What makes a figure one of another kind: the signs and words of per cent, money, points, measures and multiples."""

from __future__ import annotations

from typing import Final

from bot.language import LANGUAGES
from bot.quantity.money import CODES, of_family
from bot.quantity.read import quantities_in
from bot.quantity.tokens import Passage
from bot.quantity.units import is_measure, unit_after, unit_sign
from bot.quantity.values import DATE, DECADE, ORDINAL, SCORE, SHARE, TIME, TIMES

_KINDS: Final = frozenset((TIMES, ORDINAL, SHARE, SCORE, DATE, TIME, DECADE, "points"))


def is_sign(unit: str) -> bool:
    """Whether `unit` makes a figure one of a kind: %, money, points, km²; not the noun of what is counted."""
    return (
        bool(unit_sign(unit))
        or unit in _KINDS
        or is_measure(unit)
        or any(unit in language.quantities.measures.values() for language in LANGUAGES.values())
    )


def sign_after(text: str, start: int, locale: str) -> int | None:
    """Where in `text` a unit, a scale or a word of multiples ends that begins at `start`; None when none does."""
    first = start + len(text[start:]) - len(text[start:].lstrip("-‐‑ \u00a0\u202f"))
    passage = Passage(text[first:], locale)
    end = _sign_end(passage)
    return first + passage.tokens[end - 1].end if end else None


def _sign_end(passage: Passage) -> int:
    word, said = passage.word(0), passage.said
    is_scale = word in passage.spoken.numbers.scales or word in said.spaced_scales
    if is_scale or word in said.times or (word and word == said.folds):
        return 1
    unit = unit_after(passage, 0)
    is_verb = word in said.contests or (word in said.points and not said.is_plural(word))  # won, point to it
    if unit is None or is_verb or word in said.of_words:
        return passage.phrase((*said.below_zero, *said.and_half), 0) or 0
    return unit.end


def is_currency(unit: str) -> bool:
    """Whether `unit` is a currency by its ISO 4217 code."""
    return unit in CODES


def currencies_in(text: str, locale: str) -> set[str]:
    """The currencies of which `text` speaks: by the signs and words of its figures, or by name alone."""
    passage = Passage(text, locale)
    home = locale.partition("-")[2].lower()
    named = (passage.said.currencies.get(word) for word in passage.words)
    read = {each.unit for found in quantities_in(text, locale) for each in found.readings}
    return {of_family(name, "", home) for name in named if name} | {unit for unit in read if unit in CODES}
