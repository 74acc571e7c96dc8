"""What a wrong figure cannot be, as the book tells: later than the article, or more than its whole."""

from __future__ import annotations

import datetime
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from quizzing import book_at

from bot.book.ledger import Amount
from bot.book.values import Book
from bot.quantity.read import quantities_in
from bot.quantity.values import Date, Decade, Qualifier, Range, Value
from bot.quiz.figures import wrong_figures
from bot.quiz.limits import Limits, limits_of
from bot.quiz.make import quiz_of

PRINTED = datetime.date(2026, 5, 14)
TURNS = 60


def made(value: Value, unit: str, limits: Limits, qualifier: Qualifier = "exact") -> list[Value]:
    """The values of wrong figures, of many turns."""
    right = Amount(value, unit, qualifier)
    turns = [wrong_figures(right, (), Random(turn), limits) for turn in range(TURNS)]
    assert any(turns)
    return [wrong.value for turn in turns for wrong in turn]


def years(low: int, high: int) -> Range:
    return Range(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (Fraction(2026), "year"), (Fraction(1987), "year"), (Fraction(2020), "year"), (Date(2026, 5, 14), "date"),
        (Date(2026, 4), "date"), (Decade(2020), "decade"), (years(1990, 2020), "year"),
    ],
)  # fmt: skip
def test_what_has_happened_is_asked_for_among_what_may_have(value: Value, unit: str) -> None:
    """Beside a year, day, decade or period up to the article's day, none is later than that day."""
    for wrong in made(value, unit, Limits(PRINTED)):
        assert str(wrong) <= "2026-05-14" or wrong == Decade(2020)
        if isinstance(wrong, Range):
            assert wrong.high <= 2026


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (Fraction(2027), "year"), (Fraction(2030), "year"), (Date(2026, 5, 15), "date"), (Date(2026, 6), "date"),
        (Decade(2030), "decade"), (years(2027, 2029), "year"),
    ],
)  # fmt: skip
def test_what_will_happen_is_asked_for_among_what_may(value: Value, unit: str) -> None:
    """Beside what is after the article's day nothing is before it."""
    for wrong in made(value, unit, Limits(PRINTED)):
        assert str(wrong) >= ("2026" if unit != "date" else "2026-05")
        assert not isinstance(wrong, Date) or wrong.day is None or str(wrong) > "2026-05-14"


def test_without_a_day_of_the_article_years_are_on_both_sides() -> None:
    """Where nobody knows when it was printed, or a day has no year, nothing is left out."""
    assert {wrong > 2030 for wrong in made(Fraction(2030), "year", Limits())} == {True, False}  # type: ignore[operator]
    assert made(Date(None, 5, 20), "date", Limits(PRINTED))


def test_periods_are_beside_periods() -> None:
    """From 1990 to 2020 stands beside as long periods that do not meet it, as round, and not beside the year 7510."""
    for wrong in made(years(1990, 2020), "year", Limits()):
        assert isinstance(wrong, Range)
        assert wrong.high - wrong.low == 30
        assert wrong.high < 1990 or wrong.low > 2020
        assert 1850 < wrong.low < 2100
        assert wrong.low % 5 == 0


@pytest.mark.parametrize("qualifier", ["exact", "about", "more than", "fewer than"])
def test_a_part_is_less_than_its_whole(qualifier: Qualifier) -> None:
    """No wrong figure is as much as the whole."""
    assert max(made(Fraction(290), "USD", Limits(most=Fraction(840)), qualifier)) < 840  # type: ignore[type-var]


def changed(book: Book, **facts: Any) -> Book:
    """The book with changes in some of its facts."""
    raw = book.model_dump(by_alias=True)
    for name, change in facts.items():
        raw["facts"][name].update(change)
    return type(book).model_validate(raw)


def test_the_book_tells_the_whole() -> None:
    """It is the least larger figure that a reply or a sum has with this one, else the largest of the unit."""
    book = book_at("tests/sample.yaml")
    assert limits_of(book, "models").most == 2255  # in doubt: what a sum leaves
    assert limits_of(book, "others").most == 3755
    assert limits_of(book, "all-models").most is None
    harbour = book_at("tests/check/invented/harbour.yaml")
    assert limits_of(harbour, "ships").most is None or limits_of(harbour, "ships").most > 24


@pytest.mark.parametrize(("language", "scale"), [("en", "million"), ("es", "millones")])
def test_options_have_the_scale_of_the_article(language: str, scale: str) -> None:
    """Where the article writes 39 million, no option is 39,000,000; where it writes 1,500, none has a scale."""
    book = book_at("tests/sample.yaml")
    scaled = changed(
        book, models={"figure": "39 million", "value": "39000000", "unit": "models", "excerpt": "more than 39 million"}
    )
    quiz, plain = quiz_of(scaled, "models", language), quiz_of(book, "models", language)
    assert quiz is not None
    assert plain is not None
    assert all(f"\u00a0{scale}" in option or f" {scale[:6]}" in option for option in quiz.options), quiz.options
    assert not any(scale[:5] in option for option in plain.options)
    assert len(quantities_in(quiz.explanation.splitlines()[0], book.locale(language))) == 1
    assert scale in quiz.explanation
