"""Rules about figures: none without a fact behind it, none that its own writing, formula or sister contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from bot.article import squeezed
from bot.book.figures import figure_of
from bot.book.passage import Mention, facts_in, pieces_of
from bot.book.values import Book, Fact
from bot.check.inspection import Inspection, figures_of, said_of, unit_remedy
from bot.check.undeclared import figures_in
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.problems import FormulaError, Problem
from bot.quantity.qualifiers import may_be_goal, qualifier_ending
from bot.quantity.read import quantities_in, readings_in
from bot.quantity.units import unit_fits
from bot.quantity.values import PERCENT, Qualifier, Range, Value, is_rounded_from, spelled

MAX_EXCERPT_WORDS = 8


def incomplete_figure(inspection: Inspection) -> Iterator[Problem]:
    """A fact that has some of figure, value, unit and qualifier, but not all four.

    Passes::

        facts.models.qualifier: more than

    Fails::

        facts.new: {figure: 7, attribution: {en: We, es: Nos}, where: 1, excerpt: the world, text: {en: a, es: b}}
    """
    for name in inspection.book.facts:
        parts = ("figure", "value", "unit", "qualifier")
        written = inspection.file.source.names_in("facts", name)
        missing = [part for part in parts if part not in written]
        if 0 < len(missing) < len(parts):
            what = f"the fact {name} has a figure but no {' and no '.join(missing)}"
            yield inspection.at_key(("facts", name), what, f"Add {missing[0]}:", "incomplete-figure")


def figure_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A fact whose value or unit is not what its figure says, or whose excerpt does not have the figure whole.

    Passes::

        facts.models.value: 1500

    Fails::

        facts.models.value: 1600
    """
    article = inspection.book.article
    for name, fact in inspection.book.facts.items():
        if fact.figure is not None and fact.value is not None and fact.unit is not None:
            yield from _held_against_writing(inspection, name, fact, article.locale)
        yield from _held_against_excerpt(inspection, name, fact)


def _held_against_writing(inspection: Inspection, name: str, fact: Fact, locale: str) -> Iterator[Problem]:
    possible = readings_in(squeezed(fact.excerpt), fact.figure or "", locale)
    units = {unit for value, unit in possible if fact.value is not None and _is_worth(fact.value, value)}
    if not possible:
        inside = quantities_in(fact.figure or "", locale) or quantities_in(squeezed(fact.excerpt), locale)
        what = f"the figure {fact.figure} cannot be read as a number"
        remedy = f"Write {inside[0].written}" if len(inside) == 1 else "Write it in digits, as 1,500 or 40%"
        yield inspection.at(("facts", name, "figure"), what, remedy, "figure-mismatch")
    elif not units:
        fitting = {value for value, unit in possible if unit_fits(unit, fact.unit or "")}
        values = fitting or {value for value, _ in possible}
        yield _not_worth(inspection, name, fact, {spelled(value) for value in values})
    elif not any(unit_fits(unit, fact.unit or "") for unit in units):
        what = f"the figure {fact.figure} is not in {fact.unit}"
        yield inspection.at(("facts", name, "unit"), what, unit_remedy(units), "figure-mismatch")


def _is_worth(value: Value, read: Value) -> bool:
    return value == read or is_rounded_from(value, read)


def _not_worth(inspection: Inspection, name: str, fact: Fact, values: set[str]) -> Problem:
    """Which of the two is wrong, the excerpt tells: it was copied from the article."""
    what = f"the figure {fact.figure} is not worth {spelled(fact.value or Fraction())}"
    remedy = f"Write the value {' or '.join(sorted(values))}, or correct the figure"
    wrong = "value" if (fact.figure or "") in fact.excerpt else "figure"
    return inspection.at(("facts", name, wrong), what, remedy, "figure-mismatch")


def _held_against_excerpt(inspection: Inspection, name: str, fact: Fact) -> Iterator[Problem]:
    """The excerpt has the figure, whole; others may stand beside it. A fact without a figure has none there."""
    book, path = inspection.book, ("facts", name, "excerpt")
    if figures_of(book, fact, fact.excerpt):
        return
    others = list(figures_in(fact.excerpt, book.article.locale, book.names))
    for before, found in others:
        what = f"the excerpt says {found}, the fact {fact.figure or 'has no figure'}"
        remedy = "Correct the one that is wrong" if fact.figure else "Shorten the excerpt, or write figure:"
        yield inspection.at_text(path, found, before, what, remedy, "figure-mismatch")
    if fact.figure and not others:
        what, remedy = f"the excerpt does not have the figure {fact.figure}", "Copy the words round the figure with it"
        yield inspection.at(path, what, remedy, "figure-mismatch")


def qualifier_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A fact whose qualifier is not the one that its excerpt gives the figure: *more than*, *nearly*, *under*.

    What lies between two numbers has a range for its value, and nothing else has.

    Passes::

        facts.models.qualifier: more than

    Fails::

        facts.models.qualifier: about
    """
    locale = inspection.book.article.locale
    for name, fact in inspection.book.facts.items():
        if fact.qualifier and (fact.qualifier == "between") != isinstance(fact.value, Range):
            yield _not_between(inspection, name, fact)
            continue
        excerpt = squeezed(fact.excerpt)
        found = [
            each
            for each in figures_of(inspection.book, fact, excerpt)
            if not may_be_goal(excerpt[: each.start], locale)
        ]
        said = {each.qualifier for each in found if each.qualifier is not None} - {"exact"}
        if said and fact.qualifier and fact.qualifier not in said and _bears_out(inspection, fact, said):
            first = sorted(said)[0]
            what = f"the excerpt says {first} {fact.figure}, the fact {fact.qualifier}"
            yield inspection.at(("facts", name, "qualifier"), what, f"Write {first}", "qualifier-mismatch")


def _not_between(inspection: Inspection, name: str, fact: Fact) -> Problem:
    value = spelled(fact.value or Fraction())
    if fact.qualifier == "between":
        what, remedy = f"the value {value} is no range", "Write exact, or as the article qualifies it"
    else:
        what, remedy = f"the value {value} is a range, the fact {fact.qualifier}", "Write between"
    return inspection.at(("facts", name, "qualifier"), what, remedy, "qualifier-mismatch")


def _bears_out(inspection: Inspection, fact: Fact, said: set[Qualifier]) -> bool:
    """Whether the article, when it is at hand, qualifies the figure as its excerpt does; not if *no* is cut off."""
    if inspection.article is None:
        return True
    paragraph = inspection.article.at(fact.where) or ""
    return not said.isdisjoint(said_of(inspection.book, fact, paragraph))


def doubled_words(inspection: Inspection) -> Iterator[Problem]:
    """A reply that says before a figure what the figure's qualifier says again: *more than more than 1,500*.

    In Spanish also an article before a percentage that brings its own: *el alrededor del 40 %*.

    Passes::

        answers.models.reply.en: There are more than {models:figure} models.

    Fails::

        answers.models.reply.en: There are over {models} models.
    """
    book = inspection.book
    for path, language, text in inspection.replies():
        pieces = pieces_of(text)
        for before, piece in pairwise(pieces):
            if not isinstance(before, str) or not isinstance(piece, Mention) or piece.bare:
                continue
            entry = book.facts.get(piece.fact) or book.derived.get(piece.fact)
            if entry is None or entry.qualifier in (None, "exact"):
                continue
            articles = LANGUAGES[language].figures.percent_articles if entry.unit == PERCENT else ()
            article = before[-1:].isspace() and fold(before).split()[-1:] in [[article] for article in articles]
            if article or qualifier_ending(before, language) or _is_opened_twice(book, before, piece, language):
                what = (
                    f"“{before.split()[-1]}” stands before {{{piece.fact}}}, which is written “{entry.qualifier} ...”"
                )
                remedy = "Delete it" if entry.qualifier == "between" else f"Delete it, or write {{{piece.fact}:figure}}"
                yield inspection.at_text(path, "{" + piece.fact, "", what, remedy, "doubled-words")


def _is_opened_twice(book: Book, before: str, mention: Mention, language: str) -> bool:
    """Whether a range follows a word that opens ranges, and begins with one itself: between between 3 and 5.

    A sum *de entre 300 y 450 euros* is opened once.
    """
    said, word = LANGUAGES[language].quantities, (fold(before).split() or [""])[-1]
    if word not in said.openings | said.from_words:
        return False
    try:
        first = fold(figure_of(book, mention.fact, language)).split()[0]
    except FormulaError:
        return False
    return first in said.from_words or (first in said.openings and word in said.openings)


def excerpt_too_long(inspection: Inspection) -> Iterator[Problem]:
    """An excerpt of more than eight words: it is a proof, not a copy.

    Passes::

        facts.models.excerpt: 1,500 models

    Fails::

        facts.models.excerpt: there are 1,500 models in the land of the models
    """
    for name, fact in inspection.book.facts.items():
        count = len(fact.excerpt.split())
        if count > MAX_EXCERPT_WORDS:
            what = f"the excerpt has {count} words"
            yield inspection.at(
                ("facts", name, "excerpt"), what, "Keep the eight that prove the fact", "excerpt-too-long"
            )


def never_cited(inspection: Inspection) -> Iterator[Problem]:
    """A fact that no reply cites: readers cannot get at it.

    A derived fact cites the facts that it rests on.

    Passes::

        answers.models.reply.en: There are {models} models of {all-models:figure}.

    Fails::

        answers.models.reply.en: There are some models.
        answers.models.reply.es: Hay algunos modelos.
    """
    book = inspection.book
    cited = {name for _, _, text in inspection.replies() for name in facts_in(text)}
    for section, names in (("facts", book.facts), ("derived", book.derived)):
        for name in names:
            if name not in cited:
                what = f"no reply cites {name}"
                remedy = f"Name {{{name}}} in a reply, or delete it"
                yield inspection.at_key((section, name), what, remedy, "never-cited")
