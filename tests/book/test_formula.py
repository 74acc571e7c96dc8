"""Formulas over facts: exact arithmetic, with what is only about, more than or fewer than carried through."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.book.formula import Term, evaluate, round_to
from bot.problems import FormulaError

TERMS = {
    "china": Term.of(Fraction(1500), "models", "more than"),
    "world": Term.of(Fraction(3755), "models", "exact"),
    "share": Term.of(Fraction(40), "%", "about"),
    "firms": Term.of(Fraction(5100), "companies", "more than"),
    "firms-share": Term.of(Fraction(15), "%", "exact"),
    "least": Term.of(Fraction(20), "models", "at least"),
    "most": Term.of(Fraction(30), "models", "at most"),
    "under": Term.of(Fraction(10), "models", "fewer than"),
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
    ],
)
def test_value_and_qualifier(formula: str, unit: str, step: str, shown: str) -> None:
    """A formula gives its value and the qualifier that follows from those of its facts."""
    term = round_to(evaluate(formula, TERMS), Decimal(step), unit)
    assert f"{term.qualifier} {float(term.in_unit(unit)):g}" == shown


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("world -", "ends too early"),
        ("world china", "left over"),
        ("world-china", "no figure"),
        ("(world", "not closed"),
        ("world + share", "percentage and a count"),
        ("world / 0", "zero"),
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
