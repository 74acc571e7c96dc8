"""How the figures of a quiz are written: all in one way, that of the article, so that none is known by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from bot.book.figures import amount_as_of, figure_of
from bot.book.ledger import Amount
from bot.book.values import Book
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.language.words import words
from bot.quantity.read import quantities_in, readings_of
from bot.quantity.values import Range
from bot.quiz.asking import kind_of, measure_word
from bot.quiz.values import WRONG

_THOUSANDS: Final = re.compile(r"(?<=\d)[\u00a0\u202f ]?(?=(?:\d{3}[\u00a0\u202f ]?)*\d{3}(?![\d.,]))")
_GROUPED: Final = re.compile(r"\d([.,\u00a0\u202f ])\d{3}(?!\d)")
_SPACED_PERCENT: Final = re.compile(r"(?<=\d)\s%")


def written(book: Book, name: str, amounts: Sequence[Amount], question: str, language: str) -> list[str]:
    """`amounts`, the right one first, as options; nothing where they are not four, or two could be read alike."""
    options = _as_article(book, name, [amount_as_of(book, name, each, language) for each in amounts], language)
    options = _with_measure(book, name, options, amounts, question, language)
    locale = book.locale(language)
    is_read = all(_reads_as(option, amount, locale) for option, amount in zip(options, amounts, strict=True))
    if len(options) != WRONG + 1 or not is_read or any(_are_alike(*pair) for pair in combinations(options, 2)):
        return []
    return options


def _as_article(book: Book, name: str, options: list[str], language: str) -> list[str]:
    """`options` with the point in 3.200 and without the space in 72 %, where the article prints the right one so."""
    printed = figure_of(book, name, language) if language == book.article.language else ""
    changed = options
    if mark := _GROUPED.search(printed):
        changed = [_THOUSANDS.sub(mark[1], option) for option in changed]
    if re.search(r"\d%", printed):
        changed = [_SPACED_PERCENT.sub("%", option) for option in changed]
    return changed if changed[0].casefold() == printed.casefold() else options


def _with_measure(
    book: Book, name: str, options: list[str], amounts: Sequence[Amount], question: str, language: str
) -> list[str]:
    """`options` with the word for what they measure, where the question does not say it: 25 minutes, to *how long*."""
    word = measure_word(book, name, language)
    is_needed = word and kind_of(book, name, language) == "measure" and fold(word) not in words(question)
    if not is_needed or any(fold(word) in words(option) for option in options):
        return options
    return [f"{each}\u00a0{_of(word, amount, language)}" for each, amount in zip(options, amounts, strict=True)]


def _of(word: str, amount: Amount, language: str) -> str:
    """The word for a measure, of one without its ending: second."""
    known = LANGUAGES[language].quantities
    singular = (word[:-cut] for cut in (1, 2) if fold(word[:-cut]) in known.durations | known.continuous)
    return next(singular, word) if amount.number == 1 else word


def _reads_as(option: str, amount: Amount, locale: str) -> bool:
    """Whether a reader of `option` reads the amount, with its qualifier and nothing else."""
    found = quantities_in(option, locale)
    expected = "between" if isinstance(amount.value, Range) else amount.qualifier
    return (
        len(found) == 1
        and found[0].qualifier in (expected, amount.qualifier)
        and amount.value in [reading.value for reading in found[0].readings]
    )


def _are_alike(one: str, other: str) -> bool:
    """Whether two options may be read as the same figure, in whatever language."""
    if fold(one) == fold(other):
        return True
    return any({*readings_of(one, code)} & {*readings_of(other, code)} for code in LANGUAGES)
