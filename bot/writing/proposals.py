"""New facts: the figures that the article states and the book does not, made by the rules of drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.article import ArticleText
from bot.book.corrections import amounts_before
from bot.book.names import told_apart
from bot.book.values import Book
from bot.draft.facts import add_facts, has_value, names_for
from bot.draft.figures import Figure, figures_of
from bot.draft.origin import Origin
from bot.draft.trial import Data
from bot.language import say
from bot.quantity.signs import is_sign
from bot.quantity.values import YEAR, Quantity
from bot.writing.countries import place_in_article, stands_at
from bot.writing.meanings import meanings

MOST: Final = 3  # places of the article that an editor chooses among


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that the book would have from now on: its `name`, its `lines`, and the `sentence` that proves it."""

    name: str
    lines: Data
    sentence: str

    @property
    def where(self) -> str:
        """The paragraph of the article, or the headline."""
        return str(self.lines["where"])


def proposals_for(
    quantity: Quantity, sentence: str, place: str, language: str, book: Book, article: ArticleText
) -> tuple[Proposal, ...]:
    """The facts that `quantity`, of an editor's `sentence`, may be by what `article` states, the likeliest first.

    `place` is the country of which the editor tells it, if any: then the article tells it of that one.
    """
    own = language == book.article.language
    found = [
        figure
        for figure in unknown_figures(quantity, book, article)
        if (not own or _counts(figure, quantity, book, article)) and _is_of(place, figure, book, article)
    ]
    said = meanings(sentence, language) if own else set()
    found.sort(key=lambda figure: -len(said & meanings(figure.sentence, language)))
    found = found[:1] if any(each.unit == YEAR for each in quantity.readings) else found  # a year is one everywhere
    return tuple(_proposals(found[:MOST], book, article))


def unknown_figures(quantity: Quantity, book: Book, article: ArticleText) -> list[Figure]:
    """The figures of `article` that say what `quantity` does, its nouns apart, and that no fact of `book` states."""
    every = figures_of(article, book.article.locale, book.article.language)
    return [figure for figure in every if _states(figure, quantity) and not _is_known(figure, book)]


def qualified_otherwise(quantity: Quantity, book: Book, article: ArticleText) -> list[Figure]:
    """The figures of `article` that say what `quantity` does but for its qualifier."""
    every = figures_of(article, book.article.locale, book.article.language)
    return [one for one in every if _states(one, replace(quantity, qualifier=one.quantity.qualifier))]


def corrected_in(quantity: Quantity, book: Book, article: ArticleText) -> list[str]:
    """The facts that say something else where `article` has `quantity`: they were corrected, and its file was not."""
    every = figures_of(article, book.article.locale, book.article.language)
    stated = [figure for figure in every if _states(figure, quantity)]
    return [name for name in book.facts if any(_is_before(name, figure, book) for figure in stated)]


def _is_before(name: str, figure: Figure, book: Book) -> bool:
    """Whether `figure` is what the fact `name` said before it was corrected."""
    fact, values = book.facts[name], {each.value for each in figure.quantity.readings}
    was = fact.where == figure.where and any(before.value in values for before in amounts_before(book, name))
    return fact.value not in values and (was or stands_at(fact, figure, book))


def _states(figure: Figure, quantity: Quantity) -> bool:
    """Whether `figure` has the value, the unit and the qualifier of `quantity`; nouns are left to the words."""
    return figure.quantity.qualifier == quantity.qualifier and any(
        one.value == other.value and sign_of(one.unit) == sign_of(other.unit)
        for one in figure.quantity.readings
        for other in quantity.readings
    )


def sign_of(unit: str) -> str:
    """`unit` when it makes a figure one of a kind; nothing for the noun of what is counted."""
    return unit if unit == YEAR or is_sign(unit) else ""


def _is_known(figure: Figure, book: Book) -> bool:
    """Whether a fact of `book` stands at `figure`: then it is not what the editor means, or not in these words."""
    return any(stands_at(fact, figure, book) or _is_before(name, figure, book) for name, fact in book.facts.items())


def _counts(figure: Figure, quantity: Quantity, book: Book, article: ArticleText) -> bool:
    """Whether the article's figure counts what the editor's does; one with no noun, what its sentence speaks of.

    Or what the last figure before it counts: 5 million passengers, in the south 3 million.
    """
    language, nouns = book.article.language, _nouns(figure.quantity)
    said = meanings(" ".join(_nouns(quantity)), language)
    own = [*nouns, figure.around.after] if nouns else [figure.sentence, *_nouns_before(figure, book, article)]
    return not said or not said.isdisjoint(meanings(" ".join(own), language))


def words_round(name: str, book: Book, article: ArticleText | None) -> str:
    """The sentence in which `article` states the fact `name`, and what the last figure before it counts."""
    every = figures_of(article, book.article.locale, book.article.language) if article and name in book.facts else []
    figure = next((each for each in every if stands_at(book.facts[name], each, book)), None)
    return " ".join([figure.sentence, *_nouns_before(figure, book, article)]) if figure and article else ""


def _nouns_before(figure: Figure, book: Book, article: ArticleText) -> set[str]:
    """What the last figure of `article` before `figure` counts that has a noun, in its paragraph or the one before."""
    every = figures_of(article, book.article.locale, book.article.language)
    places = (figure.where, str(int(figure.where) - 1)) if figure.where.isdigit() else (figure.where,)
    before = [each for each in every[: every.index(figure)] if each.where in places]
    return next((nouns for each in reversed(before) if (nouns := _nouns(each.quantity))), set())


def _nouns(quantity: Quantity) -> set[str]:
    """What `quantity` counts, in its text's words."""
    return {each.unit for each in quantity.readings if each.unit and not sign_of(each.unit)}


def _is_of(place: str, figure: Figure, book: Book, article: ArticleText) -> bool:
    of_book = book.article
    return not place or place == place_in_article(figure, article, of_book.locale, of_book.language)


def _proposals(found: Sequence[Figure], book: Book, article: ArticleText) -> list[Proposal]:
    origin = Origin(article, book.article.locale)
    data = _opened(book)
    taken = [*book.facts, *book.derived]
    names = told_apart([*taken, *names_for(found, origin)])[len(taken) :]
    by_name = dict(zip(names, found, strict=True))
    add_facts(data, origin, by_name)
    kept = [name for name in by_name if has_value(data, name)]
    return [Proposal(name, _lines(data["facts"][name], book), by_name[name].sentence) for name in kept]


def _opened(book: Book) -> Data:
    """A book with the article of `book` alone."""
    article = {"title": book.article.title, "publisher": book.article.publisher, "language": book.article.locale}
    empty: dict[str, Any] = {"topics": {}, "facts": {}, "derived": {}, "cross-checks": [], "answers": {}, "gaps": {}}
    return {"article": article, **empty}


def _lines(fact: Data, book: Book) -> Data:
    """`fact` with who says so in each language of `book`: whom the sentence names, else the article's publisher."""
    [speaker] = fact.get("attribution", {"": book.article.publisher}).values()
    years = {code: say("fact-of-year", code) for code in book.languages} if fact.get("unit") == YEAR else fact["text"]
    return {**fact, "attribution": dict.fromkeys(book.languages, speaker), "text": years}
