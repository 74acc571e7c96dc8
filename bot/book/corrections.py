"""Figures that change: how they stand before readers, what they were before, and for how long readers are told.

A figure that has been published is kept in one spelling (`more than 1,500`, `about 40%`), so that writing 1,500 as
1500 changes nothing, and putting *about* for *more than* does.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, TypeVar, get_args

from bot.book.formula import names_in
from bot.book.ledger import Amount, amount_of, rests_on
from bot.book.passage import facts_in
from bot.book.values import Answer, Book, Derived, Fact
from bot.language import DEFAULT_LANGUAGE
from bot.problems import FormulaError
from bot.quantity.read import readings_of
from bot.quantity.units import money_or_percent, unit_fits
from bot.quantity.values import NOT_AMOUNTS, Qualifier, Range, Value, value_of
from bot.quantity.values import spelled as spelled_value
from bot.quantity.write import write_figure

SPELLING: Final = DEFAULT_LANGUAGE  # the language of figures that are kept
_QUALIFIERS: Final[tuple[Qualifier, ...]] = get_args(Qualifier)
Entry = TypeVar("Entry", Fact, Derived)


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact's figure as it stands before readers, and the answers that show it or reckon with it."""

    figure: str
    answers: tuple[str, ...]


def as_of(book: Book, day: datetime.date) -> Book:
    """`book` without the notes on corrections that are past on `day`; the same one where there are none."""
    if not any(_is_past(entry, day) for entries in (book.facts, book.derived) for entry in entries.values()):
        return book
    return book.model_copy(update={"facts": _told(book.facts, day), "derived": _told(book.derived, day)})


def _told(entries: Mapping[str, Entry], day: datetime.date) -> dict[str, Entry]:
    return {
        name: entry.model_copy(update={"corrected": None}) if _is_past(entry, day) else entry
        for name, entry in entries.items()
    }


def _is_past(entry: Fact | Derived, day: datetime.date) -> bool:
    """Whether `entry` has a note that is past on `day`."""
    return entry.corrected is not None and entry.corrected.until < day


def spelled(amount: Amount, locale: str = SPELLING) -> str:
    """`amount` in one spelling: its qualifier in the book's word, none for exact, then the figure.

    The noun or the measure is no part of it, so that another word for the unit changes nothing.
    """
    is_amount = isinstance(amount.value, Fraction | Range)
    unit = money_or_percent(amount.unit)
    figure = write_figure(amount.value, unit, locale) if is_amount else spelled_value(amount.value)
    return figure if amount.qualifier in ("exact", "between") else f"{amount.qualifier} {figure}"


def amounts_in(written: str, unit: str, locale: str) -> list[Amount]:
    """Every figure in `unit` that `written` can mean: a qualifier of the book, or none, and a figure in `locale`."""
    qualifier: Qualifier = next((known for known in _QUALIFIERS if written.startswith(f"{known} ")), "exact")
    figure = written if qualifier == "between" else written.removeprefix(f"{qualifier} ")
    if unit in NOT_AMOUNTS or "/" in figure:  # in no language's writing, but a book's
        with suppress(ValueError):
            return [Amount(value_of(figure), unit, qualifier)]
    found = dict.fromkeys(value for value, given in readings_of(figure, locale) if unit_fits(given, unit))
    return [Amount(value, unit, _of(value, qualifier)) for value in found]


def _of(value: Value, qualifier: Qualifier) -> Qualifier:
    return "between" if isinstance(value, Range) else qualifier


def amount_before(book: Book, name: str) -> Amount | None:
    """The figure of `name` before its correction; None when it has no note, or one that cannot be read in one way."""
    note = book.fact(name).corrected
    return _amount_in(book, name, note.was) if note else None


def amounts_before(book: Book, name: str) -> list[Amount]:
    """Every figure that `name` was before its corrections, the last first, as far as they can be read in one way."""
    note = book.fact(name).corrected
    found = (_amount_in(book, name, figure) for figure in (note.was, *note.earlier)) if note else ()
    return [amount for amount in found if amount is not None]


def _amount_in(book: Book, name: str, figure: str) -> Amount | None:
    unit = book.fact(name).unit
    found = amounts_in(figure, unit, book.article.locale) if unit else []
    return found[0] if len(found) == 1 else None


def amounts_then(book: Book, name: str) -> list[Amount]:
    """The figures of `name` before it was corrected, or before what it is computed from was, the last first."""
    own = amounts_before(book, name)
    if own or name in book.facts:
        return own
    old = {base: found for base in rests_on(book, name) if (found := amounts_before(book, base))}
    times = max(map(len, old.values()), default=0)
    then = [{base: found[min(time, len(found) - 1)] for base, found in old.items()} for time in range(times)]
    return [amount for figures in then if (amount := _amount_with(book, name, figures)) is not None]


def _amount_with(book: Book, name: str, figures: Mapping[str, Amount]) -> Amount | None:
    """The figure of `name` where those of its facts are `figures`."""
    facts = {base: book.facts[base].model_copy(update=_figure(was)) for base, was in figures.items()}
    with suppress(FormulaError):
        return amount_of(book.model_copy(update={"facts": {**book.facts, **facts}}), name)
    return None


def _figure(amount: Amount) -> dict[str, Any]:
    return {"figure": None, "value": amount.value, "qualifier": amount.qualifier}


def figures_of(book: Book) -> dict[str, str]:
    """The figures of `book` by fact, derived ones too, in one spelling; what cannot be computed is left out."""
    found = {}
    for name in [*book.facts, *book.derived]:
        with suppress(FormulaError):
            amount = amount_of(book, name)
            if amount is not None:
                found[name] = spelled(amount)
    return found


def standing(book: Book) -> dict[str, Standing]:
    """How each figure of `book` stands before readers; `FormulaError` for formulas that the check rules out."""
    used = {name: _used_by(book, answer) for name, answer in book.answers.items()}
    return {
        fact: Standing(figure, tuple(name for name, facts in used.items() if fact in facts))
        for fact, figure in figures_of(book).items()
    }


def answers_about(book: Book, fact: str, language: str) -> list[str]:
    """The answers that give `fact` in `language`: first those that begin with it, of these those with fewest others."""
    told = {name: facts_in(answer.reply.get(language)) for name, answer in book.answers.items()}
    showing = {name: facts for name, facts in told.items() if fact in facts}
    return sorted(showing, key=lambda name: (showing[name].index(fact), len(showing[name])))


def _used_by(book: Book, answer: Answer) -> set[str]:
    """The facts that `answer` names, and those that these are computed from."""
    waiting = [fact for reply in answer.reply.root.values() for fact in facts_in(reply)]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in book.derived and name not in used:
            waiting += names_in(book.derived[name].formula)
        used.add(name)
    return used
