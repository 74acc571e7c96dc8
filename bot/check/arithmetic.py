"""Rules about arithmetic: what is computed from facts is what is shown, and facts that overlap agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.book.formula import Term, evaluate, readable, round_to
from bot.book.ledger import compute, term_of, terms_for
from bot.book.values import Book, CrossCheck, Derived, Fact
from bot.check.inspection import Inspection, Path, unit_remedy
from bot.problems import FormulaError, Problem, did_you_mean
from bot.quantity.read import readings_of
from bot.quantity.units import unit_fits
from bot.quantity.values import BASIS_POINTS, PERCENT, POINTS, Range, Value, spelled
from bot.quantity.write import write_figure

_NUMBER: Final = re.compile(r"\d[\d.,]*")
_TENTHS: Final = re.compile(r"\d[.,](\d{1,2})(?!\d)")


def derived_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A derived fact whose formula does not give the figure, the unit or the qualifier that is shown.

    A percentage less another one is in percentage points; what is left of 100% is a percentage.

    Passes::

        derived.others.formula: all-models - models

    Fails::

        derived.others.formula: all-models + models
    """
    for name, derived in inspection.book.derived.items():
        path: Path = ("derived", name)
        try:
            result = compute(inspection.book, derived, (name,))
        except FormulaError as error:
            yield inspection.at((*path, "formula"), error.what, error.remedy, "derived-mismatch")
            continue
        yield from _held_against_formula(inspection, path, derived, result)


def _held_against_formula(inspection: Inspection, path: Path, derived: Derived, result: Term) -> Iterator[Problem]:
    unit = _unit_of(result, derived.unit)
    if unit != derived.unit:
        what = f"the formula gives {'a percentage' if unit == PERCENT else unit}, not {derived.unit}"
        yield inspection.at((*path, "unit"), what, unit_remedy([unit]), "derived-mismatch")
    term = round_to(result, derived.round, unit)
    value, shown = term.in_unit(unit), readings_of(derived.figure, inspection.book.article.locale)
    is_free = result.kind == "count" and unit == derived.unit  # the formula leaves open what its figure counts
    if shown and is_free and not any(unit_fits(read, unit) for _, read in shown):
        what, remedy = f"the figure {derived.figure} is not in {unit}", unit_remedy(read for _, read in shown)
        yield inspection.at((*path, "unit"), what, remedy, "derived-mismatch")
    elif not any(possible == value and unit_fits(read, unit) for possible, read in shown):
        step = None if any(possible == value for possible, _ in shown) else _step_of(result, unit, shown)
        yield _other_figure(inspection, path, derived, write_figure(value, unit, inspection.book.article.locale), step)
        term = round_to(result, step, unit) if step else term
    if term.qualifier != derived.qualifier:
        what = f"from these facts follows {term.qualifier}, not {derived.qualifier}"
        yield inspection.at((*path, "qualifier"), what, f"Write {term.qualifier}", "derived-mismatch")


def _other_figure(inspection: Inspection, path: Path, derived: Derived, written: str, step: Decimal | None) -> Problem:
    """The formula gives what is `written`, and not the figure; with `step`, it is one that is rounded to that."""
    what, remedy = f"the formula gives {written}, not {derived.figure}", f"Write {written}, or correct the formula"
    if step:
        has_round = "round" in inspection.file.source.names_in(*path)
        what = f"rounded to {derived.round}, {what}"
        remedy = f"{'Write' if has_round else 'Add'} round: {step:f}, as the figure is rounded"
    return inspection.at((*path, "figure"), what, remedy, "derived-mismatch")


def _unit_of(result: Term, unit: str) -> str:
    """`unit`, or the one that the formula gives whatever the book says: points of points, % of what is left of 100%."""
    are_points = unit in (POINTS, BASIS_POINTS)
    if result.kind == "points":
        return unit if are_points else POINTS
    return PERCENT if result.kind == "share" and are_points else unit


def _step_of(result: Term, unit: str, shown: set[tuple[Value, str]]) -> Decimal | None:
    """To what `result` has to be rounded, a power of ten, to be what is shown; None when it is something else."""
    steps = (Decimal(10) ** power for power in range(12, -5, -1))
    values = {value for value, _ in shown} - {Fraction(0)}
    return next((step for step in steps if round_to(result, step, unit).in_unit(unit) in values), None)


def cross_check(inspection: Inspection) -> Iterator[Problem]:
    """Two figures of the article that contradict each other, or a cross-check whose sum is wrong.

    A result agrees with a fact when it rounds to it; with a fact that is *about*, when it is off by no more than one
    in its last digit that is not a zero.

    Passes::

        cross-checks.0.gives: 40%

    Fails::

        cross-checks.0.gives: 41%
    """
    for index, check in enumerate(inspection.book.cross_checks):
        try:
            result = evaluate(check.formula, terms_for(inspection.book, check.formula))
            yield from _compared(inspection, ("cross-checks", index), check, result)
        except FormulaError as error:
            yield inspection.at(("cross-checks", index, "formula"), error.what, error.remedy, "cross-check")


def _compared(inspection: Inspection, path: Path, check: CrossCheck, result: Term) -> Iterator[Problem]:
    fact = inspection.book.facts.get(check.agrees_with)
    term = term_of(inspection.book, check.agrees_with) if fact else None
    if fact is None or term is None or fact.unit is None:
        what = f"the cross-check names {check.agrees_with}, which has no figure"
        remedy = did_you_mean(check.agrees_with, [name for name, fact in inspection.book.facts.items() if fact.figure])
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")
        return
    locale, known = inspection.book.article.locale, {*inspection.book.facts, *inspection.book.derived}
    shares = [name for name, other in inspection.book.facts.items() if other.unit == PERCENT]
    if shares and fact.unit != PERCENT and any(unit == PERCENT for _, unit in readings_of(check.gives, locale)):
        what = f"{check.gives} is a percentage, and {check.agrees_with} is in {fact.unit}"
        remedy = f"Name a fact in %, such as {shares[0]}, or correct gives:"
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")
        return
    step, value = _last_digit(check.gives, locale), result.in_unit(fact.unit)
    rounded = _rounded(value, step)
    shown = write_figure(rounded, fact.unit, locale)
    if all(rounded != given for given, _ in readings_of(check.gives, locale)):
        what, remedy = f"{check.formula} is {shown}, not {check.gives}", f"Write {shown}, or correct the facts"
        yield inspection.at((*path, "gives"), what, remedy, "cross-check")
    if not _agree(value, fact, term, locale):
        formula = readable(check.formula, lambda name: f"{{{name}}}" if name in known else name)
        what = f"{formula} is {shown}, but {{{check.agrees_with}}} says {fact.qualifier} {fact.figure}"
        remedy = "The article contradicts itself, or a fact is wrong: compare both with the article"
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")


def gives(book: Book, check: CrossCheck) -> str:
    """What the formula of `check` gives, as far as it is written now; `FormulaError` when it cannot be computed."""
    unit = book.facts[check.agrees_with].unit or ""
    value = evaluate(check.formula, terms_for(book, check.formula)).in_unit(unit)
    return write_figure(_rounded(value, _last_digit(check.gives, book.article.locale)), unit, book.article.locale)


def _ends(value: Fraction | Range) -> tuple[Fraction, Fraction]:
    return (value.low, value.high) if isinstance(value, Range) else (value, value)


def _rounded(value: Fraction | Range, step: Fraction) -> Fraction | Range:
    low, high = (Fraction((end / step + Fraction(1, 2)).__floor__()) * step for end in _ends(value))
    return Range(low, high) if isinstance(value, Range) else low


def _agree(value: Fraction | Range, fact: Fact, term: Term, locale: str) -> bool:
    """Whether `value` is what `fact` says, as far as that is written; a number may lie anywhere in a range."""
    (low, high), stated = _ends(value), _ends(term.in_unit(fact.unit or ""))
    tolerance = _tolerance(fact, locale)
    if not isinstance(value, Range):
        return stated[0] - tolerance <= low <= stated[1] + tolerance
    return abs(low - stated[0]) <= tolerance and abs(high - stated[1]) <= tolerance


def _last_digit(written: str, locale: str) -> Fraction:
    """The worth of the last digit of a figure as written, zeros too: a tenth in 39.9%, 10^8 in $3.2 billion."""
    number = _NUMBER.search(written)
    tenths = _TENTHS.search(number[0]) if number else None
    step = Fraction(1, 10 ** len(tenths[1])) if tenths else Fraction(1)
    whole, plain = (_numbers(text, locale) for text in (written, number[0] if number else ""))
    scales = {one / other for one in whole for other in plain if other}
    return step * scales.pop() if len(scales) == 1 else step


def _numbers(written: str, locale: str) -> set[Fraction]:
    return {value for value, _ in readings_of(written, locale) if isinstance(value, Fraction)}


def _tolerance(fact: Fact, locale: str) -> Fraction:
    """How far off what agrees with a fact may be: half of its last digit, or one in it when that is only about."""
    written = spelled(fact.number or Fraction())
    if fact.qualifier != "about":
        printed = _last_digit(fact.figure or "", locale)
        return (printed if printed > 1 else min(printed, Fraction(1, 10 ** len(written.partition(".")[2])))) / 2
    zeros = len(written) - len(written.rstrip("0")) if "." not in written else 0
    digits = sum(map(str.isdigit, written))
    return Fraction(10) ** max(0, min(zeros, digits - 2))
