"""Citing: the facts in a reply become figures in the reader's language, each with the number of its citation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

from bot.book.corrections import amount_before
from bot.book.formula import readable
from bot.book.ledger import Amount, amount_of, rests_on
from bot.book.passage import Mention, facts_in, pieces_of
from bot.book.values import Book, Fact
from bot.language import LANGUAGES, has_message, say
from bot.language.locales import language_in
from bot.language.text import fold
from bot.quantity.read import readings_in
from bot.quantity.units import money_or_percent, unit_within
from bot.quantity.values import PERCENT
from bot.quantity.write import write_figure

REMEMBERED: Final = 1000  # figures of books: each reply writes some of them again


@dataclass(frozen=True, slots=True)
class Citation:
    """Where one thing in a reply comes from, in the reader's language."""

    number: int
    fact: str
    figure: str  # with its qualifier, empty when the fact has none
    as_written: str  # as the article writes it, without its qualifier
    qualifier: str
    attribution: str
    where: str  # of a derived figure: the sum that gives it
    excerpt: str
    rests_on: tuple[int, ...] = ()  # the numbers of the citations that it is computed from


@dataclass(frozen=True, slots=True)
class Corrected:
    """What readers are told of a figure that was published wrong; figures with their qualifiers."""

    number: int  # of its citation
    fact: str
    was: str
    figure: str
    date: datetime.date
    why: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure in a reply with the number of its citation; no text where only the mark stands."""

    text: str
    number: int


Shown: TypeAlias = str | Cited


def cite(book: Book, text: str, language: str) -> tuple[tuple[Shown, ...], tuple[Citation, ...]]:
    """Resolve the facts in `text`: its pieces with numbered figures, and a citation for each fact that it rests on.

    A derived figure brings the facts of the article that it is computed from. `KeyError` when the book has no such
    fact, which the check rules out.
    """
    named = facts_in(text)
    bases = [base for name in named if name in book.derived for base in rests_on(book, name)]
    numbers = {name: number for number, name in enumerate(dict.fromkeys([*named, *bases]), start=1)}
    pieces: list[Shown] = []
    for piece in pieces_of(text):
        if isinstance(piece, Mention):
            figure = figure_of(book, piece.fact, language, bare=piece.bare)
            pieces.append(Cited(_capital(figure) if _starts_sentence(pieces) else figure, numbers[piece.fact]))
        else:
            pieces.append(piece)
    return tuple(pieces), tuple(_citation(book, name, numbers, language) for name in numbers)


def citations_of(book: Book, facts: Iterable[str], language: str) -> tuple[Citation, ...]:
    """A citation for each of `facts`, numbered in their order; one that the book no longer has is left out."""
    known = [name for name in facts if name in book.facts or name in book.derived]
    numbers = {name: number for number, name in enumerate(known, start=1)}
    bases = {base for name in known if name in book.derived for base in rests_on(book, name)}
    numbers |= {base: len(numbers) + number for number, base in enumerate(sorted(bases - numbers.keys()), start=1)}
    return tuple(_citation(book, name, numbers, language) for name in known)


def _starts_sentence(before: list[Shown]) -> bool:
    return not before or (isinstance(before[-1], str) and before[-1].rstrip().endswith((".", "!", "?")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


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


def corrections(book: Book, citations: Iterable[Citation], language: str) -> tuple[Corrected, ...]:
    """The notes of the book on the figures that `citations` name, in `language`."""
    found = []
    for citation in citations:
        entry = book.fact(citation.fact)
        before = amount_before(book, citation.fact)
        if entry.corrected is not None and before is not None:
            own = replace(before, unit=_shown_of(book, citation.fact, before.unit)[1])
            was, why = write_amount(own, book.locale(language)), entry.corrected.why.get(language)
            found.append(Corrected(citation.number, citation.fact, was, citation.figure, entry.corrected.date, why))
    return tuple(found)


def arithmetic_of(book: Book, name: str, language: str) -> str:
    """The sum behind a derived fact in figures: `3,755 − more than 1,500`; derived facts in it in brackets."""

    def written(part: str) -> str:
        if part in book.derived:
            return f"({arithmetic_of(book, part, language)})"
        if part in book.facts:
            return _in_sum(book, part, language)
        number = Fraction(part.removesuffix(PERCENT))
        return write_figure(number, PERCENT if part.endswith(PERCENT) else "", book.locale(language))

    return readable(book.derived[name].formula, written)


def _in_sum(book: Book, name: str, language: str) -> str:
    """The figure of a fact as it reads in a sum: 1,500 or more."""
    amount = amount_of(book, name)
    qualifier = amount.qualifier if amount else "exact"
    figure = figure_of(book, name, language, bare=True)
    return figure if qualifier in ("exact", "between") else say(f"in-sum {qualifier}", language, figure=figure)


def where_of(fact: Fact, language: str) -> str:
    """Where in the article a fact stands, in words."""
    return say("paragraph", language, number=fact.where) if fact.where.isdigit() else say(fact.where, language)


def _citation(book: Book, name: str, numbers: Mapping[str, int], language: str) -> Citation:
    figure = figure_of(book, name, language)
    if name in book.facts:
        fact = book.facts[name]
        return Citation(
            number=numbers[name], fact=name, figure=figure, as_written=fact.figure or "",
            qualifier=fact.qualifier or "exact", attribution=fact.attribution.get(language),
            where=where_of(fact, language), excerpt=fact.excerpt,
        )  # fmt: skip
    derived = book.derived[name]
    return Citation(
        number=numbers[name], fact=name, figure=figure, as_written=derived.figure, qualifier=derived.qualifier,
        attribution=say("arithmetic", language), where=arithmetic_of(book, name, language), excerpt="",
        rests_on=tuple(numbers[base] for base in rests_on(book, name)),
    )  # fmt: skip
