"""Which words may begin a figure: at all others no reader has to look, and most words of a text are others.

What is listed here is what the readers ask of the token at which they begin; a test holds it against them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from bot.language import LANGUAGES
from bot.quantity.tokens import Passage

_ROMAN: Final = frozenset("IVXL")


def may_begin(passage: Passage, at: int) -> bool:
    """Whether a figure, or a name that looks like one, may begin at the token `at`."""
    token = passage.tokens[at]
    if token.kind != "word" or token.text in _words(passage.spoken.code) or passage.is_number(at + 1):
        return True
    if token.raw[0] in _ROMAN or token.raw.isnumeric():
        return True
    said = passage.said
    return token.text.startswith(tuple(said.multiple_verbs)) or (bool(said.folds) and token.text.endswith(said.folds))


@cache
def _words(language: str) -> frozenset[str]:
    """The words of `language` that begin figures, alone or with more words."""
    numbers, said = LANGUAGES[language].numbers, LANGUAGES[language].quantities
    of_numbers = (numbers.values, numbers.scales, numbers.fractions, numbers.ones, numbers.articles)
    of_figures = (said.parts, said.halved, said.ordinals, said.multiples, said.vague, said.months, said.decades)
    phrases = (numbers.compounds, said.names, said.rank_words, said.times_before, said.divided_before, said.clock_parts)
    return frozenset(said.laws).union(*of_numbers, *of_figures, *map(_firsts, phrases))


def _firsts(phrases: Iterable[str]) -> Iterable[str]:
    return (phrase.split()[0] for phrase in phrases)
