"""The correction of a fact: its new figure with the note of it, and every figure that is computed from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from bot.book.corrections import amounts_before, spelled
from bot.book.formula import names_in
from bot.book.ledger import Amount, amount_of, rests_on
from bot.book.short import shortened
from bot.book.values import Book, Fact
from bot.check.arithmetic import gives
from bot.problems import FormulaError
from bot.quantity.read import standing_in
from bot.quantity.units import money_or_percent
from bot.quantity.values import Quantity
from bot.quantity.values import spelled as spelled_value
from bot.quantity.write import write_figure
from bot.writing.figures import amount_in
from bot.writing.manuscript import Manuscript
from bot.writing.replacing import Correction, in_article, replacing, value_of

TOLD: Final = timedelta(days=30)  # for which replies tell of a correction


def corrected(
    name: str, said: Correction, why: Mapping[str, str], manuscript: Manuscript
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """What becomes of the fact `name` by what is `said`, of figures computed from it, and of cross-checks: by path."""
    book = manuscript.book
    [quantity] = replacing(said.figure.partition("\n")[0], book.facts[name], book)
    figure = _figure(quantity, book.facts[name])
    yield (
        ("facts", name),
        _lines(name, figure, said, quantity, manuscript) | {"corrected": _note(name, quantity, why, manuscript)},
    )
    fact = book.facts[name]
    new = fact.model_copy(update={**figure, "value": value_of(quantity, fact)})
    after = book.model_copy(update={"facts": {**book.facts, name: new}})
    for derived in (each for each in after.derived if name in rests_on(after, each)):
        yield from _derived(derived, book, after)
    if title := _title(fact, quantity, book):
        yield ("article", "title"), title
    if after.cross_checks and (checks := _cross_checks(manuscript, after)):
        yield ("cross-checks",), checks


def _figure(quantity: Quantity, fact: Fact) -> dict[str, str]:
    value, qualifier = spelled_value(value_of(quantity, fact)), quantity.qualifier or "exact"
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
    found = in_article(quantity, fact, manuscript)
    if said.excerpt or found is None:
        old = standing_in(fact.excerpt, fact.figure or "", manuscript.book.article.locale, fact.unit or "")
        if said.excerpt or not old or quantity.qualifier != fact.qualifier:
            return said.excerpt or said.figure, fact.where
        return f"{fact.excerpt[: old[0].start]}{quantity.written}{fact.excerpt[old[0].end :]}", fact.where
    return found.around.excerpt, found.where


def _title(fact: Fact, quantity: Quantity, book: Book) -> str:
    """The article's title with the new figure, if it has the old one; else nothing."""
    title, of_book = book.article.title, book.article
    old = standing_in(title, fact.figure or "", of_book.locale, fact.unit or "", book.names)
    return f"{title[: old[0].start]}{quantity.written}{title[old[0].end :]}" if old else ""


def _note(name: str, new: Quantity, why: Mapping[str, str], manuscript: Manuscript) -> dict[str, Any]:
    """The note on the correction, with every figure that was published before but the one that it is again."""
    book, day = manuscript.book, manuscript.day
    amount, fact = amount_of(book, name), book.facts[name]
    assert amount is not None  # a fact without a figure is not corrected
    was = spelled(amount, book.article.locale)
    now = spelled(Amount(value_of(new, fact), amount.unit, new.qualifier or "exact"), book.article.locale)
    before = dict.fromkeys(spelled(each, book.article.locale) for each in amounts_before(book, name))
    earlier = [figure for figure in before if figure not in (was, now)]
    told = {"date": day.isoformat(), "until": (day + TOLD).isoformat(), "why": dict(why)}
    return {"was": was, **({"earlier": earlier} if earlier else {}), **told}


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
