"""Rules that hold the book against the article itself (`article: {text: FILE}`, or `check --article FILE`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.article import ArticleText, squeezed
from bot.book.values import Book, Fact
from bot.check.inspection import Inspection, figures_of, said_of
from bot.problems import Problem
from bot.quantity.signs import currencies_in, is_currency


def title_not_in_article(inspection: Inspection) -> Iterator[Problem]:
    """A title that is not the article's headline, word for word.

    Passes::

        article.title: The land of the 1,500 models

    Fails::

        article.title: The land of the models
    """
    article = _article(inspection)
    title = inspection.book.article.title
    if squeezed(title) != squeezed(article.headline):
        what = f"the headline is “{article.headline[:80]}”, not “{title[:80]}”"
        yield inspection.at(("article", "title"), what, "Copy the headline word for word", "title-not-in-article")


def excerpt_not_in_article(inspection: Inspection) -> Iterator[Problem]:
    """An excerpt that does not stand, letter by letter, in the paragraph that the fact names.

    Passes::

        facts.models.excerpt: more than 1,500 models

    Fails::

        facts.models.excerpt: more than 1,500 systems
    """
    article = _article(inspection)
    for name, fact in inspection.book.facts.items():
        paragraph = article.at(fact.where)
        if paragraph is None:
            what = f"there is no paragraph {fact.where}; the article has {len(article.paragraphs)}"
            remedy = "Count the lines that are not empty, the one after the headline is 1"
            yield inspection.at(("facts", name, "where"), what, remedy, "excerpt-not-in-article")
        elif squeezed(fact.excerpt) not in squeezed(paragraph):
            what = f"{_named(fact)} does not say “{fact.excerpt}”"
            remedy = _elsewhere(article, fact.excerpt) or "Copy the excerpt letter by letter"
            yield inspection.at(("facts", name, "excerpt"), what, remedy, "excerpt-not-in-article")


def figure_not_in_article(inspection: Inspection) -> Iterator[Problem]:
    """A figure that does not stand in the paragraph that the fact names.

    Passes::

        facts.models.where: 1

    Fails::

        facts.models.where: 2
    """
    article, book = _article(inspection), inspection.book
    for name, fact in book.facts.items():
        paragraph = article.at(fact.where)
        if fact.figure and paragraph is not None and not figures_of(book, fact, paragraph):
            what = f"{fact.figure} does not stand in {_named(fact)}"
            remedy = _figure_elsewhere(article, fact, book) or "Write the figure as the article does"
            yield inspection.at(("facts", name, "figure"), what, remedy, "figure-not-in-article")


def currency_not_in_article(inspection: Inspection) -> Iterator[Problem]:
    """A fact in a currency of which the article does not speak.

    Passes::

        facts.models.unit: models

    Fails::

        facts.models.unit: JPY
    """
    article, locale = _article(inspection), inspection.book.article.locale
    texts = (article.headline, *article.paragraphs)
    known = {code for text in texts for code in currencies_in(text, locale)}
    for name, fact in inspection.book.facts.items():
        if fact.unit is not None and is_currency(fact.unit) and fact.unit not in known:
            what = f"the article does not speak of {fact.unit}"
            remedy = f"Write {' or '.join(sorted(known))}, or what is counted" if known else "Write what is counted"
            yield inspection.at(("facts", name, "unit"), what, remedy, "currency-not-in-article")


def qualifier_not_in_article(inspection: Inspection) -> Iterator[Problem]:
    """A fact whose qualifier is not the one that the article gives the figure.

    Passes::

        facts.share.qualifier: about

    Fails::

        facts.share.qualifier: exact
    """
    article, book = _article(inspection), inspection.book
    for name, fact in book.facts.items():
        said = said_of(book, fact, article.at(fact.where) or "")
        if said and fact.qualifier not in said:
            first = sorted(said)[0]
            what = f"{_named(fact)} says {first} {fact.figure}, the fact {fact.qualifier}"
            yield inspection.at(("facts", name, "qualifier"), what, f"Write {first}", "qualifier-not-in-article")


def _article(inspection: Inspection) -> ArticleText:
    assert inspection.article is not None, "rules of the article run only with an article"
    return inspection.article


def _named(fact: Fact) -> str:
    return f"paragraph {fact.where}" if fact.where.isdigit() else f"the {fact.where}"


def _elsewhere(article: ArticleText, excerpt: str) -> str | None:
    """Where in the article `excerpt` does stand, as a remedy."""
    return _in_paragraph(article, lambda paragraph: squeezed(excerpt) in squeezed(paragraph))


def _figure_elsewhere(article: ArticleText, fact: Fact, book: Book) -> str | None:
    """Where in the article the figure of `fact` does stand, as a remedy."""
    return _in_paragraph(article, lambda paragraph: bool(figures_of(book, fact, paragraph)))


def _in_paragraph(article: ArticleText, stands: Callable[[str], bool]) -> str | None:
    for number, paragraph in enumerate(article.paragraphs, start=1):
        if stands(paragraph):
            return f"It stands in paragraph {number}: correct where:, if that is meant"
    return None
