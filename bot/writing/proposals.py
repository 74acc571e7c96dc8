"""New facts: the figures that the article states and the book does not, made by the rules of drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.article import ArticleText
from bot.book.names import told_apart
from bot.book.values import Book
from bot.draft.facts import add_facts, has_value, names_for
from bot.draft.figures import Figure, figures_of
from bot.draft.origin import Origin
from bot.draft.trial import Data
from bot.quantity.signs import is_sign
from bot.quantity.values import YEAR, Quantity
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
    quantity: Quantity, sentence: str, language: str, book: Book, article: ArticleText
) -> tuple[Proposal, ...]:
    """The facts that `quantity`, of an editor's `sentence`, may be by what `article` states, the likeliest first."""
    own = language == book.article.language
    found = [
        figure
        for figure in figures_of(article, book.article.locale, book.article.language)
        if _states(figure, quantity)
        and not _is_known(figure, book)
        and (not own or _counts(figure, quantity, language))
    ]
    said = meanings(sentence, language) if own else set()
    found.sort(key=lambda figure: -len(said & meanings(figure.sentence, language)))
    return tuple(_proposals(found[:MOST], book, article))


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
    """Whether a fact of `book` states `figure`: then it is not what the editor means, or not in these words."""
    values = {each.value for each in figure.quantity.readings}
    return any(fact.where == figure.where and fact.value in values for fact in book.facts.values())


def _counts(figure: Figure, quantity: Quantity, language: str) -> bool:
    """Whether the article's sentence speaks of what the editor's figure counts."""
    nouns = {each.unit for each in quantity.readings if each.unit and not sign_of(each.unit)}
    return not nouns or not meanings(" ".join(nouns), language).isdisjoint(meanings(figure.sentence, language))


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
    return {**fact, "attribution": dict.fromkeys(book.languages, speaker)}
