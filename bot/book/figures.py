"""How a reader sees the figures of a book: each in the reader's language, behind its qualifier, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from bot.book.formula import readable
from bot.book.ledger import Amount, amount_of
from bot.book.values import Book, Fact
from bot.language import LANGUAGES, has_message, say
from bot.language.locales import language_in
from bot.language.text import fold
from bot.quantity.read import readings_in
from bot.quantity.units import money_or_percent, unit_within
from bot.quantity.values import PERCENT
from bot.quantity.write import has_scale, write_figure, write_scaled

REMEMBERED: Final = 1000  # figures of books: each reply writes some of them again


def figure_of(book: Book, name: str, language: str, *, bare: bool = False) -> str:
    """The figure of a fact or derived fact, behind its qualifier unless `bare`; empty when the fact has none.

    In the article's language it is written as the article writes it, in another one as that language does.
    """
    amount = amount_of(book, name)
    if amount is None:
        return ""
    own, unit = _shown_of(book, name, amount.unit)
    is_own = own and language == book.article.language
    figure = own if is_own else write_figure(amount.value, unit, book.locale(language))
    return figure if bare else _qualified(figure, amount, language)


def _shown_of(book: Book, name: str, unit: str) -> tuple[str, str]:
    """The figure of a fact in `unit` as it is printed, and the unit that is written with it in other languages."""
    entry = book.fact(name)
    excerpt = entry.excerpt if isinstance(entry, Fact) else ""
    return _as_printed(entry.figure or "", excerpt, unit, book.article.locale)


@lru_cache(maxsize=REMEMBERED)
def _as_printed(figure: str, excerpt: str, unit: str, locale: str) -> tuple[str, str]:
    """`figure` as the article has it, amid a sentence, and the unit that is written with it in other languages.

    No figure where it is written without its %, or its currency; no unit where the words after it name what it counts.
    """
    units = {read for _, read in readings_in(excerpt, figure, locale)}
    own = figure[:1].lower() + figure[1:] if _is_lower_amid(figure, locale) else figure
    if money_or_percent(unit):
        return (own if unit in units else ""), unit
    return (own if units else ""), unit_within(units, unit)


def _is_lower_amid(figure: str, locale: str) -> bool:
    """Whether `figure` has no capital amid a sentence: one in words, or a range that a word opens; March 3 has one."""
    said = LANGUAGES[language_in(locale)].quantities
    is_opened = fold(figure.partition(" ")[0]) in said.openings | said.from_words
    return figure[:1].isalpha() and (is_opened or not any(map(str.isdigit, figure)))


def amount_as_of(book: Book, name: str, amount: Amount, language: str) -> str:
    """`amount`, behind its qualifier, as it would be written if it were the figure of the fact `name`: 3 million."""
    own = replace(amount, unit=_shown_of(book, name, amount.unit)[1])
    is_money = money_or_percent(own.unit)  # which has its scale anyway
    if amount.number is not None and not is_money and has_scale(book.fact(name).figure or "", book.article.locale):
        return _qualified(write_scaled(amount.number, own.unit, book.locale(language)), amount, language)
    return write_amount(own, book.locale(language))


def write_amount(amount: Amount, locale: str) -> str:
    """`amount` as `locale` writes it, behind its qualifier."""
    return _qualified(write_figure(amount.value, amount.unit, locale), amount, language_in(locale))


def _qualified(figure: str, amount: Amount, language: str) -> str:
    """`figure` behind its qualifier; a range says by itself between what it lies."""
    if amount.qualifier in ("exact", "between"):
        return figure
    key = f"{amount.qualifier} {amount.unit}"  # a percentage takes other words: alrededor del 40 %, less than 60%
    said = say(key if has_message(key, language) else amount.qualifier, language, figure=figure)
    return LANGUAGES[language].elided(said)


def arithmetic_of(book: Book, name: str, language: str) -> str:
    """The sum behind a derived fact in figures: `3,755 − more than 1,500`; derived facts in it in brackets."""

    def written(part: str) -> str:
        if part in book.derived:
            return f"({arithmetic_of(book, part, language)})"
        if part in book.facts:
            return figure_of(book, part, language)
        number = Fraction(part.removesuffix(PERCENT))
        return write_figure(number, PERCENT if part.endswith(PERCENT) else "", book.locale(language))

    return readable(book.derived[name].formula, written)


def where_of(fact: Fact, language: str) -> str:
    """Where in the article a fact stands, in words."""
    return say("paragraph", language, number=fact.where) if fact.where.isdigit() else say(fact.where, language)
