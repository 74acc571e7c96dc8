"""What a figure counts where its noun stands with the one before it: 300 ships, of which 96; 300 people, up from 96."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language import LANGUAGES
from bot.language.text import fold
from bot.quantity.clauses import STOP, qualifying_words, sentence_at
from bot.quantity.units import is_measure, unit_sign
from bot.quantity.values import DATE, DECADE, KINDS, TIME, YEAR, Quantity

_MOMENTS: Final = frozenset({YEAR, DATE, TIME, DECADE})


def elided_noun(text: str, found: Sequence[Quantity], at: int, language: str) -> str:
    """The noun of the figures before `found[at]` in its sentence, where the words between say it is of that too.

    Nothing where they count several things.
    """
    figure, said = found[at], LANGUAGES[language].quantities
    start, _ = sentence_at(text, found, figure.start)
    units = {_unit(each) for each in found[:at] if start <= each.start} - _MOMENTS
    if len(units) != 1:
        return ""
    between = fold(STOP.split(text[found[at - 1].end : figure.start])[-1]).split()
    small = said.articles | qualifying_words(language)
    while between and " ".join(between) not in said.likens and between[-1] in small:
        between.pop()
    (unit,) = units
    is_noun = not (unit_sign(unit) or unit in KINDS or is_measure(unit))
    return unit if is_noun and " ".join(between) in said.likens else ""


def _unit(quantity: Quantity) -> str:
    return quantity.reading.unit if quantity.reading else ""
