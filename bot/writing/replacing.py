"""The figure that an editor writes in place of a fact's: taken as it stands, or not, and why not.

A correction holds the figure alone, or in words that the book has of the fact. A figure that the article tells of
something else is not taken: it may be that one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from bot.book.values import Book, Fact
from bot.draft.figures import Figure, figures_of
from bot.draft.surroundings import EXCERPT, telling_words
from bot.language.locales import figures_in
from bot.language.words import words
from bot.quantity.clauses import qualifying_words
from bot.quantity.direction import direction_at
from bot.quantity.read import quantities_in, standing_in
from bot.quantity.units import is_measure
from bot.quantity.values import PERCENT, SHARE, Quantity, Value
from bot.writing.counting import counts, words_of
from bot.writing.countries import stands_at
from bot.writing.figures import is_unit
from bot.writing.manuscript import Manuscript
from bot.writing.meanings import meanings
from bot.writing.statements import stated
from bot.writing.wholes import whole_of

WHOLE: Final = {PERCENT: Fraction(100), SHARE: Fraction(1)}  # what a share of a whole is at most, by its unit
_BARE: Final = 2  # words beside the figure and its qualifier up to which a line is no excerpt
_GROUP: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,]*\d)")  # 1.150 is 1,150 in other languages
Why: TypeAlias = Literal["no-one-figure", "unclear", "words", "elsewhere", "over-whole"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor writes to correct a fact: the `figure`, an `excerpt` of the article that has it, and `why`.

    The excerpt is empty where it is the old one with the new figure in it.
    """

    figure: str
    excerpt: str
    why: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why a line is no correction; `said` is the article's sentence that has its figure, or the words to leave out."""

    why: Why
    said: str = ""


def read_correction(text: str, name: str, manuscript: Manuscript) -> Correction | NotTaken:
    """The correction of the fact `name` in an editor's `text`: its first line has the figure, the rest is why."""
    line, _, why = text.strip().partition("\n")
    book = manuscript.book
    found = replacing(line, book.facts[name], book)
    if len(found) != 1 or not _may_be(found[0], name, book):
        return NotTaken("no-one-figure")
    if problem := next(_problems(line, found[0], name, manuscript), None):
        return problem
    others = len(line.split()) - len(found[0].written.split())
    is_excerpt = _BARE < others < EXCERPT
    return Correction(line.strip(), line.strip() if is_excerpt else "", " ".join(why.split()))


def replacing(text: str, fact: Fact, book: Book) -> list[Quantity]:
    """The figures of `text` that can be `fact`'s by their unit."""
    found = quantities_in(text, book.article.locale, book.names)
    return [each for each in found if any(_is_unit(way.unit, fact.unit or "") for way in each.readings)]


def value_of(quantity: Quantity, fact: Fact) -> Value:
    """What `quantity` says in the unit of `fact`."""
    return next(way.value for way in quantity.readings if _is_unit(way.unit, fact.unit or ""))


def _is_unit(read: str, named: str) -> bool:
    """Whether a figure in the unit `read` corrects one in the unit `named`: km is no correction of minutes."""
    return is_unit(read, named) and (not is_measure(read) or is_measure(named))


def _may_be(quantity: Quantity, name: str, book: Book) -> bool:
    """Whether `quantity` counts what the fact `name` does, and is on its side of zero."""
    fact = book.facts[name]
    old, new = (value < 0 if isinstance(value, Fraction) else False for value in (fact.value, value_of(quantity, fact)))
    return (old == new or is_measure(fact.unit or "")) and counts(book, name, quantity, book.article.language)


def _problems(line: str, quantity: Quantity, name: str, manuscript: Manuscript) -> Iterator[NotTaken]:
    book, fact = manuscript.book, manuscript.book.facts[name]
    if _is_unclear(quantity.written, book) and not _is_unclear(fact.figure or "", book):
        yield NotTaken("unclear")
    if foreign := _foreign(line, quantity, name, manuscript):
        yield NotTaken("words", foreign)
    value, whole = value_of(quantity, fact), whole_of(name, book, manuscript.article)
    is_larger = whole is not None and isinstance(value, Fraction) and value > whole
    if is_larger or _is_over_whole(value, fact, book):
        yield NotTaken("over-whole")
    if said := _said_elsewhere(quantity, name, manuscript):
        yield NotTaken("elsewhere", said)


def _is_unclear(written: str, book: Book) -> bool:
    """Whether the mark before decimals stands where other languages mark thousands by it."""
    found = _GROUP.search(written)
    return found is not None and found[1] in figures_in(book.article.locale).decimals_read


def _foreign(line: str, quantity: Quantity, name: str, manuscript: Manuscript) -> str:
    """The words and figures of `line`, beside the figure and its qualifier, that nothing says of the fact."""
    book, fact = manuscript.book, manuscript.book.facts[name]
    language = book.article.language
    known, beside = _said_of(name, manuscript), f"{line[: quantity.start]} {line[quantity.end :]}"
    figures = [each.written for each in quantities_in(beside, book.article.locale, book.names)]
    own = frozenset[str]() if quantity.qualifier == "exact" else qualifying_words(language)
    told = [word for word in words(beside) if word.isalpha() and word not in own]
    foreign = [word for word in told if meanings(word, language).isdisjoint(known)]
    return ", ".join([*foreign, *(each for each in figures if each not in fact.excerpt)])


def _said_of(name: str, manuscript: Manuscript) -> set[str]:
    """What the words mean that the book, and the article round its figure, says of the fact `name`."""
    book, language = manuscript.book, manuscript.book.article.language
    clauses = (" ".join(each.clause) for each in stated(name, book, manuscript.article))
    return words_of(book, name, language) | meanings(" ".join(clauses), language)


def _is_over_whole(value: Value, fact: Fact, book: Book) -> bool:
    """Whether `value` is more than all, of a `fact` that is a share of a whole and no change."""
    whole = WHOLE.get(fact.unit or "")
    if whole is None or not (isinstance(value, Fraction) and isinstance(fact.value, Fraction)):
        return False
    locale = book.article.locale
    standing = standing_in(fact.excerpt, fact.figure or "", locale, fact.unit or "", book.names)
    is_change = any(direction_at(fact.excerpt, each.start, each.end, locale) for each in standing)
    return not is_change and fact.value <= whole < value


def _said_elsewhere(quantity: Quantity, name: str, manuscript: Manuscript) -> str:
    """The article's sentence that tells the figure of something else, where it does not tell it of the fact."""
    book, fact = manuscript.book, manuscript.book.facts[name]
    if value_of(quantity, fact) == fact.value or in_article(quantity, fact, manuscript):
        return ""
    same = _same(quantity, fact, manuscript)
    every = (each for each in same if counts(book, name, each.quantity, book.article.language))
    return next((each.sentence for each in every), "")


def _same(quantity: Quantity, fact: Fact, manuscript: Manuscript) -> list[Figure]:
    """The figures of the article with the value of `quantity`, in the unit of `fact`."""
    value = value_of(quantity, fact)
    return [
        figure
        for figure in _figures(manuscript)
        if any(way.value == value and is_unit(way.unit, fact.unit or "") for way in figure.quantity.readings)
    ]


def _figures(manuscript: Manuscript) -> list[Figure]:
    article, of_book = manuscript.article, manuscript.book.article
    return figures_of(article, of_book.locale, of_book.language) if article else []


def in_article(quantity: Quantity, fact: Fact, manuscript: Manuscript) -> Figure | None:
    """Where the article, which may be corrected by now, has the new figure: in place of the old one.

    That is in the old proof; once the article does not state the old figure any more, in words of it, in its paragraph.
    """
    book, language = manuscript.book, manuscript.book.article.language
    found = [each for each in _same(quantity, fact, manuscript) if each.quantity.qualifier == quantity.qualifier]
    if in_place := next((each for each in found if stands_at(fact, each, book)), None):
        return in_place
    if any(_states(each, fact) for each in _figures(manuscript)):
        return None
    said = meanings(" ".join(telling_words(fact.excerpt, language)), language)
    near = (each for each in found if each.where == fact.where)
    return next((each for each in near if said & meanings(each.sentence, language)), None)


def _states(figure: Figure, fact: Fact) -> bool:
    """Whether the article still says the old figure of `fact` at `figure`."""
    return figure.where == fact.where and fact.value in {each.value for each in figure.quantity.readings}
