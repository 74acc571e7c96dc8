"""Which country a figure is of: the nearest that its sentence names, on the side where the sentence begins to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.article import ArticleText
from bot.book.ledger import rests_on
from bot.book.passage import facts_in
from bot.book.values import Book, Fact
from bot.draft.figures import Figure, figures_of
from bot.language.lexicon import named_countries
from bot.language.words import words
from bot.quantity.clauses import sentence_at
from bot.quantity.read import quantities_in, standing_in
from bot.quantity.values import Quantity


def places_in(text: str, language: str) -> list[str]:
    """The countries that `text` names, in its order, by their people too."""
    return [country for _, country in named_countries(words(text), (language,))]


def place_at(text: str, found: Sequence[Quantity], at: int, language: str) -> str:
    """The country that the figure `found[at]` of `text` is of; nothing where its sentence names none.

    Where one stands before the first figure of the sentence, figures follow their countries; else they precede them.
    """
    return owner_at(text, found, at, lambda part: places_in(part, language))


def owner_at(text: str, found: Sequence[Quantity], at: int, named: Callable[[str], list[str]]) -> str:
    """Which of those that are `named` in a part of a text the figure `found[at]` of `text` is of; see `place_at`."""
    start, stop = sentence_at(text, found, found[at].start)
    first = next(each for each in found if each.start >= start)
    before, after = named(text[start : found[at].start]), named(text[found[at].end : stop])
    if before and (not after or named(text[start : first.start])):
        return before[-1]
    return after[0] if after else ""


def place_in_article(figure: Figure, article: ArticleText, locale: str, language: str) -> str:
    """The country that `figure` of `article` is of: of its sentence, else the last that is named before it."""
    found = quantities_in(figure.paragraph, locale)
    at = next((at for at, each in enumerate(found) if each.start == figure.quantity.start), None)
    if at is not None and (own := place_at(figure.paragraph, found, at, language)):
        return own
    number = int(figure.where) - 1 if figure.where.isdigit() else 0
    before = [article.headline, *article.paragraphs[:number], figure.paragraph[: figure.around.sentence[0]]]
    return next((named[-1] for part in reversed(before) if (named := places_in(part, language))), "")


def places_of(name: str, book: Book, article: ArticleText | None) -> set[str]:
    """The countries that the figure of the fact `name` may be told of: by its words, the article, and replies."""
    own = book.article.language
    told = [(book.article.title, own), *texts_of(name, book)]
    facts = [name] if name in book.facts else [*rests_on(book, name)]
    stated = {
        place_in_article(figure, article, book.article.locale, own)
        for figure in (figures_of(article, book.article.locale, own) if article else ())
        if article and any(stands_at(book.facts[fact], figure, book) for fact in facts)
    }
    return stated | {country for text, language in told for country in places_in(text, language)}


def stands_at(fact: Fact, figure: Figure, book: Book) -> bool:
    """Whether `figure` of the article is where `fact` stands; it may have another value since a correction."""
    if fact.where != figure.where or fact.figure is None:
        return False
    of_book, quantity = book.article, figure.quantity
    if fact.value in {each.value for each in quantity.readings}:
        return True
    own = standing_in(fact.excerpt, fact.figure, of_book.locale, fact.unit or "", book.names)
    as_before = (f"{fact.excerpt[: one.start]}{quantity.written}{fact.excerpt[one.end :]}" for one in own)
    return any(excerpt in figure.paragraph for excerpt in as_before)


def texts_of(name: str, book: Book) -> Iterator[tuple[str, str]]:
    """The words that go with a fact, each with its language: its own, and those of every reply that shows it."""
    for entry in (book.fact(name), *(book.facts[fact] for fact in rests_on(book, name) if fact in book.facts)):
        yield from ((text, language) for language, text in entry.text.root.items())
    for answer in book.answers.values():
        yield from ((reply, language) for language, reply in answer.reply.root.items() if name in facts_in(reply))


def sentence_of(name: str, book: Book, article: ArticleText | None) -> str:
    """The article's sentence with the fact `name`, or with the first that it is computed from; else the excerpt."""
    fact = book.facts[rests_on(book, name)[0]]
    figures = figures_of(article, book.article.locale, book.article.language) if article else []
    return next((figure.sentence for figure in figures if stands_at(fact, figure, book)), fact.excerpt)
