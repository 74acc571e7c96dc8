"""Every figure of a book in one place: those of its facts, and those that the program computes from them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bot.book.formula import Term, evaluate, names_in, round_to
from bot.book.values import Book, Derived, Fact
from bot.problems import FormulaError
from bot.quantity.read import readings_of
from bot.quantity.values import SHARE, Qualifier, Range, Value, is_rounded_from


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure ready to be written: its value in its unit (per cent as 40), unit and qualifier."""

    value: Value
    unit: str
    qualifier: Qualifier

    @property
    def number(self) -> Fraction | None:
        """The value, when it is one number."""
        return self.value if isinstance(self.value, Fraction) else None

    @property
    def is_bound(self) -> bool:
        """Whether what it counts is on one side of the value: *more than* that, *at most* that."""
        return self.qualifier in ("more than", "at least", "fewer than", "at most")

    @property
    def least(self) -> Fraction:
        """The value, or the lower end of a range; zero for what is no amount."""
        return self.value.low if isinstance(self.value, Range) else self.number or Fraction()


def amount_of(book: Book, name: str) -> Amount | None:
    """The figure of a fact, or of a derived fact as computed and rounded; None when it has none.

    `KeyError` when the book has no such fact, `FormulaError` when it cannot be computed: the check rules both out.
    """
    if name in book.facts:
        fact = book.facts[name]
        value = value_in(book, fact)
        if value is None or fact.unit is None:
            return None
        return Amount(value, fact.unit, fact.qualifier or "exact")
    derived = book.derived[name]
    term = round_to(compute(book, derived, (name,)), derived.round, derived.unit)
    return Amount(term.in_unit(derived.unit), derived.unit, term.qualifier)


def value_in(book: Book, fact: Fact) -> Value | None:
    """The value of the fact; of a decimal that stands for a fraction, which no decimals end, the fraction itself."""
    if fact.number is None or fact.unit != SHARE or fact.figure is None:
        return fact.value
    exact = (value for value, _ in readings_of(fact.figure, book.article.locale))
    return next((value for value in exact if is_rounded_from(fact.number, value)), fact.value)


def term_of(book: Book, name: str) -> Term | None:
    """The figure of the fact `name` as a term of a formula, None when it has none; `FormulaError` for a date."""
    fact = book.facts[name]
    value = value_in(book, fact)
    if value is None or fact.unit is None:
        return None
    if not isinstance(value, Fraction | Range):
        raise FormulaError(f"the formula names {name}, which is no number but a {fact.unit}", "Name facts with numbers")
    return Term.of(value, fact.unit, fact.qualifier or "exact")


def compute(book: Book, derived: Derived, above: tuple[str, ...] = ()) -> Term:
    """Evaluate a derived fact, and those that it rests on, unrounded; `FormulaError` when it cannot be done."""
    return evaluate(derived.formula, terms_for(book, derived.formula, above))


def terms_for(book: Book, formula: str, above: tuple[str, ...] = ()) -> dict[str, Term]:
    """The terms that `formula` names, derived ones computed; `above` are the derived facts that are under way."""
    terms = {}
    for name in names_in(formula):
        if name in book.facts and (term := term_of(book, name)) is not None:
            terms[name] = term
        elif name in above:
            raise FormulaError(f"the formula rests on itself through {name}", "Break the circle")
        elif name in book.derived:
            terms[name] = compute(book, book.derived[name], (*above, name))
    return terms


def rests_on(book: Book, name: str) -> list[str]:
    """The facts of the article that a derived fact comes from, each once, in the formula's order.

    A circle of formulas ends the search; `check` reports it.
    """
    found: dict[str, None] = {}
    visited: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop(0)
        if current in book.facts:
            found[current] = None
        elif current in book.derived and current not in visited:
            visited.add(current)
            waiting = names_in(book.derived[current].formula) + waiting
    return list(found)
