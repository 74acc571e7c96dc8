"""Rules about arithmetic: what is computed from facts is what is shown, and facts that overlap agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from bot.book.formula import Term, evaluate, round_to
from bot.book.ledger import compute, term_of, terms_for
from bot.book.values import CrossCheck, Derived, Fact
from bot.check.inspection import Inspection, Path
from bot.problems import FormulaError, Problem, did_you_mean
from bot.quantity.read import readings_of
from bot.quantity.values import PERCENT, Value, spelled
from bot.quantity.write import write_figure


def derived_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A derived fact whose formula does not give the figure or the qualifier that is shown.

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
    term = round_to(result, derived.round, derived.unit)
    value, locale = term.in_unit(derived.unit), inspection.book.article.locale
    shown = readings_of(derived.figure, locale)
    if all(value != possible for possible, _ in shown):
        written = write_figure(value, derived.unit, locale)
        what, remedy = f"the formula gives {written}, not {derived.figure}", f"Write {written}, or correct the formula"
        if step := _step_of(result, derived.unit, shown):
            has_round = "round" in inspection.file.source.names_in(*path)
            what = f"rounded to {derived.round}, {what}"
            remedy = f"{'Write' if has_round else 'Add'} round: {step:f}, as the figure is rounded"
            term = round_to(result, step, derived.unit)
        yield inspection.at((*path, "figure"), what, remedy, "derived-mismatch")
    if (derived.unit == PERCENT) != any(unit == PERCENT for _, unit in shown):
        what = f"the figure {derived.figure} is not in {derived.unit}"
        yield inspection.at((*path, "unit"), what, "Use % for percentages, and only for them", "derived-mismatch")
    if term.qualifier != derived.qualifier:
        what = f"from these facts follows {term.qualifier}, not {derived.qualifier}"
        yield inspection.at((*path, "qualifier"), what, f"Write {term.qualifier}", "derived-mismatch")


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
    term = term_of(fact) if fact else None
    if fact is None or term is None or fact.unit is None:
        what = f"the cross-check names {check.agrees_with}, which has no figure"
        remedy = did_you_mean(check.agrees_with, [name for name, fact in inspection.book.facts.items() if fact.figure])
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")
        return
    locale = inspection.book.article.locale
    shares = [name for name, other in inspection.book.facts.items() if other.unit == PERCENT]
    if shares and fact.unit != PERCENT and any(unit == PERCENT for _, unit in readings_of(check.gives, locale)):
        what = f"{check.gives} is a percentage, and {check.agrees_with} is in {fact.unit}"
        remedy = f"Name a fact in %, such as {shares[0]}, or correct gives:"
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")
        return
    step = _last_digit(check.gives)
    value = result.in_unit(fact.unit)
    rounded = Fraction((value / step + Fraction(1, 2)).__floor__()) * step
    shown = write_figure(rounded, fact.unit, locale)
    if all(rounded != given for given, _ in readings_of(check.gives, locale)):
        what, remedy = f"{check.formula} is {shown}, not {check.gives}", f"Write {shown}, or correct the facts"
        yield inspection.at((*path, "gives"), what, remedy, "cross-check")
    if abs(value - (fact.number or 0)) > _tolerance(fact):
        what = f"{check.formula} is {shown}, but {check.agrees_with} says {fact.qualifier} {fact.figure}"
        remedy = "The article contradicts itself, or a fact is wrong: compare both with the article"
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")


def _last_digit(written: str) -> Fraction:
    """The worth of the last decimal place of a figure as written: 39.9% is written to the tenth."""
    tenths = written.rstrip("% ").replace(",", ".").rpartition(".")
    return Fraction(1, 10 ** len(tenths[2])) if tenths[1] and len(tenths[2]) < 3 else Fraction(1)


def _tolerance(fact: Fact) -> Fraction:
    written = spelled(fact.number or Fraction())
    digits = "".join(filter(str.isdigit, written))
    if fact.qualifier != "about":
        return _last_digit(written) / 2
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in written else 0
    return Fraction(10) ** max(0, min(zeros, len(digits) - 2))
