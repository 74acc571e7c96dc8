"""How the figures of a quiz are written: all in one way, that of the article, so that none is known by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from bot.book.figures import amount_as_of, figure_of
from bot.book.ledger import Amount, amount_of
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
_MARKS: Final = re.compile(r"[.,\s]")  # a no-break space too
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


def before_words(book: Book, name: str, right: str, language: str) -> str:
    """The option `right` as it stands before the words of its fact: without its measure, which begins them.

    In the article's language it is as the article prints it, unless that has no more than other marks (3.200, 3200):
    then one of the options alone would have a twin.
    """
    amount, word = amount_of(book, name), measure_word(book, name, language)
    option = right.removesuffix(f"\u00a0{_of(word, amount, language)}") if amount and word else right
    printed = figure_of(book, name, language) if language == book.article.language else ""
    return option if not printed or _plain(printed) == _plain(option) else printed


def _plain(figure: str) -> str:
    """`figure` without points, commas and spaces."""
    return _MARKS.sub("", figure).casefold()


def _as_article(book: Book, name: str, options: list[str], language: str) -> list[str]:
    """`options` without the space in 72 % where the article prints the right one so, and with the mark in 3.200 if all
    can be read in one way.
    """
    printed = figure_of(book, name, language) if language == book.article.language else ""
    changed = options
    if re.search(r"\d%", printed):
        changed = [_SPACED_PERCENT.sub("%", option) for option in changed]
    if mark := _GROUPED.search(printed):
        marked = [_THOUSANDS.sub(mark[1], option) for option in changed]
        changed = marked if all(_is_clear(option, book.locale(language)) for option in marked) else changed
    return changed if _plain(changed[0]) == _plain(printed) else options


def _is_clear(option: str, locale: str) -> bool:
    """Whether `option` has one figure, of one value."""
    return [len({reading.value for reading in found.readings}) for found in quantities_in(option, locale)] == [1]


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
