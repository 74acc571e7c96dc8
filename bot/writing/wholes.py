"""The whole of which the article says that a figure is a part: *2,900 people. Of its staff, 1,200 are nurses*."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.article import ArticleText
from bot.book.values import Book
from bot.draft.figures import Figure, figures_of
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.quantity.values import KINDS
from bot.writing.countries import stands_at
from bot.writing.proposals import sign_of


def whole_of(name: str, book: Book, article: ArticleText | None) -> Fraction | None:
    """How much the whole is of which the fact `name` is a part, as the book has it now; None where it is of none."""
    fact, own = book.facts[name], book.article
    every = figures_of(article, own.locale, own.language) if article else []
    for at, figure in enumerate(every):
        if stands_at(fact, figure, book) and (whole := _whole_before(every[:at], figure, own.language)):
            return _value_of(whole, book)
    return None


def _whole_before(before: Sequence[Figure], part: Figure, language: str) -> Figure | None:
    """The last figure of its kind before `part` in its paragraph, where the words between make a whole of it."""
    here = [each for each in before if each.where == part.where]
    whole = next((each for each in reversed(here) if _sign(each) == _sign(part)), None)
    if whole is None or whole.number is None or _sign(part) in KINDS:
        return None
    said, last = LANGUAGES[language], here[-1].quantity.end
    opening = fold(part.paragraph[max(part.around.sentence[0], last) : part.quantity.start]).lstrip()
    is_first = last <= part.around.sentence[0]
    is_part = said.scope.of_those.search(opening) or (is_first and said.quantities.wholes.match(opening))
    return whole if is_part else None


def _sign(figure: Figure) -> str | None:
    """The sign of its unit, nothing for a noun; None where the figure is read in no one way."""
    return sign_of(figure.reading.unit) if figure.reading else None


def _value_of(figure: Figure, book: Book) -> Fraction | None:
    """What the fact that stands at `figure` says now; else what the article does."""
    facts = (fact.number for fact in book.facts.values() if stands_at(fact, figure, book))
    return next((number for number in facts if number is not None), figure.number)
