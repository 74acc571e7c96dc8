"""Formulas over facts: exact arithmetic, with what is only about, more than or fewer than carried through."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.book.formula import Term, evaluate, round_to
from bot.problems import FormulaError
from bot.quantity.values import Range, spelled

TERMS = {
    "china": Term.of(Fraction(1500), "models", "more than"),
    "world": Term.of(Fraction(3755), "models", "exact"),
    "share": Term.of(Fraction(40), "%", "about"),
    "firms": Term.of(Fraction(5100), "companies", "more than"),
    "firms-share": Term.of(Fraction(15), "%", "exact"),
    "least": Term.of(Fraction(20), "models", "at least"),
    "most": Term.of(Fraction(30), "models", "at most"),
    "under": Term.of(Fraction(10), "models", "fewer than"),
    "rise": Term.of(Fraction(4), "percentage points", "exact"),
    "rate": Term.of(Fraction(25), "basis points", "exact"),
    "half": Term.of(Fraction(1, 2), "share", "exact"),
    "range": Term.of(Range(Fraction(40), Fraction(45)), "models", "between"),
    "shares": Term.of(Range(Fraction(10), Fraction(20)), "%", "between"),
}


@pytest.mark.parametrize(
    ("formula", "unit", "step", "shown"),
    [
        ("world - china", "models", "1", "fewer than 2255"),
        ("100% - share", "%", "1", "about 60"),
        ("firms / firms-share", "companies", "1000", "about 34000"),
        ("firms / firms-share - firms", "companies", "100", "about 28900"),
        ("china / world", "%", "0.1", "more than 39.9"),
        ("china / world", "%", "1", "about 40"),
        ("world / china", "times", "0.01", "about 2.5"),
        ("china + under", "models", "1", "about 1510"),
        ("china - under", "models", "1", "more than 1490"),
        ("china * 2", "models", "1", "more than 3000"),
        ("(world - china) * 2", "models", "1", "fewer than 4510"),
        ("2 + 3 * 4", "models", "1", "exact 14"),
        ("world - least", "models", "1", "at most 3735"),
        ("least + most", "models", "1", "about 50"),
        ("least + china", "models", "1", "more than 1520"),
        ("least * 2", "models", "100", "at least 0"),
        ("least * 6", "models", "100", "at least 100"),
        ("share - firms-share", "percentage points", "1", "about 25"),
        ("rise + rate", "percentage points", "0.01", "exact 4.25"),
        ("firms-share + rise", "%", "1", "exact 19"),
        ("rate * 2", "basis points", "1", "about 50"),
        ("rise / 2", "percentage points", "1", "about 2"),
        ("half * world", "models", "0.5", "about 1877.5"),
        ("100% - half", "%", "1", "exact 50"),
        ("(share - firms-share) / firms-share", "%", "1", "about 167"),
        ("range - 5", "models", "1", "between 35 to 40"),
        ("100 - range", "models", "1", "between 55 to 60"),
        ("range * 0.1", "models", "1", "between 4 to 5"),
        ("range / 0.25 - range", "models", "1", "between 115 to 140"),
        ("world * shares", "models", "1", "between 375 to 751"),
        ("100% - shares", "%", "1", "between 80 to 90"),
        ("shares - firms-share", "percentage points", "1", "between -5 to 5"),
    ],
)
def test_value_and_qualifier(formula: str, unit: str, step: str, shown: str) -> None:
    """A formula gives its value and the qualifier that follows from those of its facts."""
    term = round_to(evaluate(formula, TERMS), Decimal(step), unit)
    assert f"{term.qualifier} {spelled(term.in_unit(unit))}" == shown


@pytest.mark.parametrize(
    ("formula", "kind"),
    [
        ("share - firms-share", "points"),
        ("share - firms-share - rise", "points"),
        ("share + rise", "share"),
        ("rise - rise", "points"),
        ("(share - firms-share) * 2", "points"),
        ("share / firms-share", "count"),
        ("100% - share - firms-share", "share"),
        ("50% - share", "points"),
        ("share * firms-share", "share"),
        ("share * world", "count"),
        ("rise * share", "points"),
        ("rise / share", "count"),
    ],
)
def test_a_percentage_less_another_is_in_points(formula: str, kind: str) -> None:
    """What is left of all is a share, what one share is above another is in points, and a part of a share is one."""
    assert evaluate(formula, TERMS).kind == kind


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("world -", "ends too early"),
        ("world china", "left over"),
        ("world-china", "no figure"),
        ("(world", "not closed"),
        ("world + share", "percentage and a count"),
        ("world / 0", "zero"),
        ("world / (range - 42)", "zero"),
        ("range - china", "leaves its ends open"),
        ("share * range", "leaves its ends open"),
        ("rise - share", "Put the percentage first|adds a percentage to"),
        ("world + rise", "percentage and a count"),
        ("world ^ 2", "cannot be read"),
        (") + 1", "where a value should be"),
        (" + ".join(["world"] * 60), "more than 100"),
    ],
)
def test_refused(formula: str, reason: str) -> None:
    """A formula that cannot be read or computed says why, and what to do."""
    with pytest.raises(FormulaError, match=reason) as error:
        evaluate(formula, TERMS)
    assert error.value.remedy


BOUNDS = st.sampled_from(["exact", "more than", "fewer than", "at least", "at most"])


@given(st.integers(1, 999), BOUNDS, st.integers(1, 999), BOUNDS, st.integers(0, 50), st.integers(0, 50))
def test_bounds_hold(left: int, above: str, right: int, below: str, up: int, down: int) -> None:
    """Whatever the true values behind two bounds are, the bound that the formula gives is true of their result."""
    truth = {"exact": 0, "more than": 1, "fewer than": -1, "at least": 1, "at most": -1}
    up, down = (max(size, 1) if "than" in bound else size for size, bound in ((up, above), (down, below)))
    terms = {"a": Term(Fraction(left), above), "b": Term(Fraction(right), below)}  # type: ignore[arg-type]
    true_a = left + truth[above] * Fraction(up, 100)
    true_b = right + truth[below] * Fraction(down, 100)
    for formula, result in (("a + b", true_a + true_b), ("a - b", true_a - true_b), ("a * b", true_a * true_b)):
        given_ = evaluate(formula, terms)
        if formula == "a * b" and given_.value < 0:
            continue
        if given_.qualifier == "more than":
            assert result > given_.value
        elif given_.qualifier == "fewer than":
            assert result < given_.value
        elif given_.qualifier == "at least":
            assert result >= given_.value
        elif given_.qualifier == "at most":
            assert result <= given_.value
