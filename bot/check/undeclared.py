"""Rules about figures with no fact behind them: in what readers see, and in the title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bot.article import squeezed
from bot.book.passage import texts_in
from bot.book.values import Book, Fact
from bot.check.inspection import Inspection, Path, figures_of, localized
from bot.problems import Problem
from bot.quantity.read import quantities_in
from bot.quantity.units import unit_fits
from bot.quantity.values import ORDINAL, Quantity

LAST_EVERYDAY_ORDINAL: Final = 3  # first, second and third are words of every kind of text


def undeclared_figure(inspection: Inspection) -> Iterator[Problem]:
    """A figure in something that readers see, with no fact behind it.

    Digits, percentages, money, years and number words (forty, a third, half a million) count, in replies, in the
    texts of facts, in topics and in the first phrasing of a language, which buttons show.

    Passes::

        answers.models.reply.en: There are {models} models.

    Fails::

        answers.models.reply.en: There are 1,500 models.
    """
    for path, language, text in _shown(inspection):
        for before, found in figures_in(text, language, inspection.book.names):
            what = f"{found} is a figure without a fact"
            yield inspection.at_text(path, found, before, what, _instead(path), "undeclared-figure")


def _instead(path: Path) -> str:
    """What to do about a figure at `path`: only replies name facts."""
    if path[-2] == "reply":
        return "Write it as a fact and name it here: {fact-name}"
    if path[0] == "facts" and path[-2] == "text":
        return "Make it the figure of a fact of its own, and leave it out here"
    return "Put a phrasing without it first" if path[-1] == 0 else "Say it without the figure"


def title_figure(inspection: Inspection) -> Iterator[Problem]:
    """A figure in the article's title that no fact states, and that is no part of a name under `names:`.

    Passes::

        article.title: The land of the 1,500 models

    Fails::

        article.title: The land of the 1,600 models
    """
    book, title = inspection.book, squeezed(inspection.book.article.title)
    stated = {found.start for fact in book.facts.values() for found in _stating(book, fact)}
    for found in quantities_in(title, book.article.locale, book.names):
        if found.readings and found.start not in stated and not is_mere_order(found):
            what = f"{found.written} in the title is no fact's figure"
            remedy = "Correct the title, or add the fact, or the whole name under names: if it is part of one"
            yield inspection.at_text(
                ("article", "title"), found.written, title[: found.start], what, remedy, "title-figure"
            )


def _stating(book: Book, fact: Fact) -> Iterator[Quantity]:
    """The figures of the title that the fact states: those that it has, and those of its value and unit."""
    yield from figures_of(book, fact, book.article.title)
    for found in quantities_in(squeezed(book.article.title), book.article.locale, book.names):
        if any(each.value == fact.value and unit_fits(each.unit, fact.unit or "") for each in found.readings):
            yield found


def _shown(inspection: Inspection) -> Iterator[tuple[Path, str, str]]:
    book = inspection.book
    yield from inspection.replies()
    for name, topic in book.topics.items():
        yield from localized(("topics", name), topic)
    for name, fact in book.facts.items():
        yield from localized(("facts", name, "text"), fact.text)
        by = localized(("facts", name, "attribution"), fact.attribution)
        yield from (said for said in by if said[2] != book.article.publisher)  # a name, and no figure
    for name, derived in book.derived.items():
        yield from localized(("derived", name, "text"), derived.text)
    if not inspection.file.draft:
        for path, _, text in inspection.phrasings():
            if path[-1] == 0:
                yield path, str(path[-2]), text


def figures_in(text: str, locale: str, names: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Each figure in `text` outside its placeholders, with the text before it; kings and third times are none."""
    before = ""
    for part in texts_in(text):
        for found in quantities_in(part, locale, names):
            if not is_mere_order(found):
                yield before + part[: found.start], found.written
        before += part


def is_mere_order(found: Quantity) -> bool:
    """Whether an ordinal is one in letters that is no figure to readers: the third time, Felipe VI."""
    if any(map(str.isnumeric, found.written)) or not any(each.unit == ORDINAL for each in found.readings):
        return False
    order = found.readings[-1].number or 0
    return found.written.isupper() or (len(found.readings) == 1 and order <= LAST_EVERYDAY_ORDINAL)
