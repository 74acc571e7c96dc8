"""The correction of a fact: its new figure with the note of it, and every figure that is computed from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Any, Final

from bot.book.corrections import spelled
from bot.book.formula import names_in
from bot.book.ledger import amount_of, rests_on
from bot.book.short import shortened
from bot.book.values import Book, Fact
from bot.check.arithmetic import gives
from bot.draft.figures import Figure, figures_of
from bot.draft.surroundings import EXCERPT, telling_words
from bot.problems import FormulaError
from bot.quantity.read import quantities_in, standing_in
from bot.quantity.units import is_measure, money_or_percent
from bot.quantity.values import Quantity, Value
from bot.quantity.values import spelled as spelled_value
from bot.quantity.write import write_figure
from bot.writing.counting import counts, words_of
from bot.writing.figures import amount_in, is_unit
from bot.writing.manuscript import Manuscript
from bot.writing.meanings import meanings

TOLD: Final = timedelta(days=30)  # for which replies tell of a correction
_BARE: Final = 2  # words beside the figure and its qualifier up to which a line is no excerpt


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor writes to correct a fact: the `figure`, an `excerpt` of the article that has it, and `why`.

    The excerpt is empty where it is the old one with the new figure in it.
    """

    figure: str
    excerpt: str
    why: str


def read_correction(text: str, name: str, book: Book) -> Correction | None:
    """The correction of the fact `name` in an editor's `text`: its first line has the figure, the rest is why.

    None when that line has not one figure that may be the fact's, or a figure of another thing or with another sign.
    """
    line, _, why = text.strip().partition("\n")
    found = _figures(line, book.facts[name], book)
    if len(found) != 1 or not _may_be(found[0], line, name, book):
        return None
    others = len(line.split()) - len(found[0].written.split())
    is_excerpt = _BARE < others < EXCERPT
    return Correction(line.strip(), line.strip() if is_excerpt else "", " ".join(why.split()))


def _may_be(quantity: Quantity, line: str, name: str, book: Book) -> bool:
    """Whether `quantity`, the figure of `line`, counts what the fact `name` does, and is on its side of zero."""
    fact, language = book.facts[name], book.article.language
    old, new = (value < 0 if isinstance(value, Fraction) else False for value in (fact.value, _value(quantity, fact)))
    if (old != new and not is_measure(fact.unit or "")) or not counts(book, name, quantity, language):
        return False
    beside = telling_words(f"{line[: quantity.start]} {line[quantity.end :]}", language)
    return len(beside) > _BARE or meanings(" ".join(beside), language) <= words_of(book, name, language)


def _figures(text: str, fact: Fact, book: Book) -> list[Quantity]:
    found = quantities_in(text, book.article.locale, book.names)
    return [each for each in found if any(_is_unit(way.unit, fact.unit or "") for way in each.readings)]


def _is_unit(read: str, named: str) -> bool:
    """Whether a figure in the unit `read` corrects one in the unit `named`: km is no correction of minutes."""
    return is_unit(read, named) and (not is_measure(read) or is_measure(named))


def corrected(
    name: str, said: Correction, why: Mapping[str, str], manuscript: Manuscript
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """What becomes of the fact `name` by what is `said`, of figures computed from it, and of cross-checks: by path."""
    book = manuscript.book
    [quantity] = _figures(said.figure.partition("\n")[0], book.facts[name], book)
    figure = _figure(quantity, book.facts[name])
    yield (
        ("facts", name),
        _lines(name, figure, said, quantity, manuscript) | {"corrected": _note(name, why, manuscript)},
    )
    fact = book.facts[name]
    new = fact.model_copy(update={**figure, "value": _value(quantity, fact)})
    after = book.model_copy(update={"facts": {**book.facts, name: new}})
    for derived in (each for each in after.derived if name in rests_on(after, each)):
        yield from _derived(derived, book, after)
    if title := _title(fact, quantity, book):
        yield ("article", "title"), title
    if after.cross_checks and (checks := _cross_checks(manuscript, after)):
        yield ("cross-checks",), checks


def _value(quantity: Quantity, fact: Fact) -> Value:
    return next(way.value for way in quantity.readings if _is_unit(way.unit, fact.unit or ""))


def _figure(quantity: Quantity, fact: Fact) -> dict[str, str]:
    value, qualifier = spelled_value(_value(quantity, fact)), quantity.qualifier or "exact"
    return {"figure": quantity.written, "value": value, "qualifier": qualifier}


def _lines(
    name: str, figure: Mapping[str, str], said: Correction, quantity: Quantity, manuscript: Manuscript
) -> dict[str, Any]:
    """The lines of the fact with its new `figure`, and with words of the article that have it."""
    book, article = manuscript.book, manuscript.article
    fact = book.facts[name]
    excerpt, where = _proof(quantity, said, fact, manuscript)
    whole = {**manuscript.entry("facts", name), **figure, "unit": fact.unit, "where": where, "excerpt": excerpt}
    return shortened(whole, article, book.article.locale, book.names) if manuscript.is_short and article else whole


def _proof(quantity: Quantity, said: Correction, fact: Fact, manuscript: Manuscript) -> tuple[str, str]:
    """Words with the new figure, and where they stand: the editor's, else the article's, else the old with it."""
    found = _in_article(quantity, fact, manuscript)
    if said.excerpt or found is None:
        old = standing_in(fact.excerpt, fact.figure or "", manuscript.book.article.locale, fact.unit or "")
        if said.excerpt or not old or quantity.qualifier != fact.qualifier:
            return said.excerpt or said.figure, fact.where
        return f"{fact.excerpt[: old[0].start]}{quantity.written}{fact.excerpt[old[0].end :]}", fact.where
    return found.around.excerpt, found.where


def _in_article(quantity: Quantity, fact: Fact, manuscript: Manuscript) -> Figure | None:
    """Where the article, which may be corrected by now, has the new figure, in words that the old proof has too."""
    article, of_book = manuscript.article, manuscript.book.article
    said, value = meanings(fact.excerpt, of_book.language), _value(quantity, fact)
    for figure in figures_of(article, of_book.locale, of_book.language) if article else ():
        ways = (way for way in figure.quantity.readings if way.value == value and is_unit(way.unit, fact.unit or ""))
        is_same = figure.quantity.qualifier == quantity.qualifier and any(ways)
        if is_same and said & meanings(figure.sentence, of_book.language):
            return figure
    return None


def _title(fact: Fact, quantity: Quantity, book: Book) -> str:
    """The article's title with the new figure, if it has the old one; else nothing."""
    title, of_book = book.article.title, book.article
    old = standing_in(title, fact.figure or "", of_book.locale, fact.unit or "", book.names)
    return f"{title[: old[0].start]}{quantity.written}{title[old[0].end :]}" if old else ""


def _note(name: str, why: Mapping[str, str], manuscript: Manuscript) -> dict[str, Any]:
    amount, day = amount_of(manuscript.book, name), manuscript.day
    assert amount is not None  # a fact without a figure is not corrected
    was = spelled(amount, manuscript.book.article.locale)
    return {"was": was, "date": day.isoformat(), "until": (day + TOLD).isoformat(), "why": dict(why)}


def _derived(name: str, before: Book, after: Book) -> Iterator[tuple[tuple[str, ...], Any]]:
    old, new = amount_in(before, name), amount_in(after, name)
    if new is not None and new != old:
        figure = write_figure(new.value, money_or_percent(new.unit), after.article.locale)
        yield ("derived", name, "figure"), figure
        yield ("derived", name, "qualifier"), new.qualifier


def partners_of(name: str, book: Book) -> list[str]:
    """The facts of `book` that its cross-checks hold against the fact `name`."""
    sums = ([*names_in(check.formula), check.agrees_with] for check in book.cross_checks)
    facts = [{fact for one in own for fact in _facts_behind(one, book)} for own in sums]
    return [fact for fact in book.facts if fact != name and any({fact, name} <= own for own in facts)]


def _facts_behind(name: str, book: Book) -> list[str]:
    return [name] if name in book.facts else rests_on(book, name) if name in book.derived else []


def _cross_checks(manuscript: Manuscript, after: Book) -> list[dict[str, Any]] | None:
    """The cross-checks with what their formulas give now; None where all stay."""
    written = manuscript.entry("cross-checks")
    made = []
    for lines, check in zip(written, after.cross_checks, strict=True):
        with suppress(FormulaError, KeyError):
            is_right = gives(manuscript.book, check) == gives(after, check)
            made.append(lines if is_right else {**lines, "gives": gives(after, check)})
    return made if len(made) == len(written) and made != written else None
