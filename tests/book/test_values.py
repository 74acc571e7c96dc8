"""The value of a fact is a number, a fraction, a range, a score, a date, a time or a decade, as papers print them."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from bot.book.ledger import amount_of
from bot.book.load import read_book
from bot.book.values import schema
from bot.check import check_book
from bot.problems import Problem
from bot.quantity.values import Date, Decade, Range, Score, Time, Value, spelled, value_of

NUMBERS = st.fractions(max_denominator=1000, min_value=-(10**9), max_value=10**9)
VALUES: st.SearchStrategy[Value] = st.one_of(
    NUMBERS,
    st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: Range(*ends)),
    st.builds(Score, st.integers(0, 999), st.integers(0, 99)),
    st.dates().map(lambda day: Date(day.year, day.month, day.day)),
    st.dates().map(lambda day: Date(day.year, day.month)),
    st.dates().map(lambda day: Date(None, day.month, day.day)),
    st.times().map(lambda time: Time(time.hour, time.minute)),
    st.integers(150, 209).map(lambda tens: Decade(tens * 10)),
)


@given(VALUES)
@pytest.mark.slow
def test_what_is_spelled_is_read_back(value: Value) -> None:
    """Every kind of value is read from its own spelling as itself, and the schema takes that spelling."""
    assert value_of(spelled(value)) == value
    jsonschema.validate(spelled(value), schema()["$defs"]["Fact"]["properties"]["value"])


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("1,500", "no number"),
        ("1e3", "no number"),
        ("1_500", "no number"),
        ("٤٠", "no number"),
        ("1/0", "divides by zero"),
        ("45 to 40", "does not go from a lower number"),
        ("40 to 40", "does not go from a lower number"),
        ("2019-02-29", "no day"),
        ("--02-30", "no day"),
        ("2019-13", "no month"),
        ("--12", "no month"),
        ("24:00", "no time"),
        ("10:60", "no time"),
        ("1995s", "no number"),
        ("1" * 25, "24 digits"),
    ],
)
def test_what_is_no_value_says_why(written: str, reason: str) -> None:
    """A text that looks like a value and is none is refused with what is wrong with it."""
    with pytest.raises(ValueError, match=reason):
        value_of(written)


KINDS: list[tuple[str, str, str, str, str, str]] = [  # figure, value, unit, qualifier, excerpt, and in Spanish
    ("two thirds", "2/3", "share", "exact", "two thirds of the world", "dos tercios"),
    ("a third", "0.333", "share", "exact", "a third of the world", "un tercio"),
    ("a third", "0.3333333333333333", "share", "about", "about a third of the world", "alrededor de un tercio"),
    ("two thirds", "0.6666666666666666", "share", "exact", "two thirds of it", "dos tercios"),
    ("two thirds", "0.67", "share", "exact", "two thirds of it", "dos tercios"),
    ("two thirds", "0.66", "share", "exact", "two thirds of it", "dos tercios"),
    ("three in ten", "0.3", "share", "exact", "three in ten of them", "3 de cada 10"),
    ("40 to 45 per cent", "40 to 45", '"%"', "between", "40 to 45 per cent of it", "del 40 al 45\u00a0%"),
    ("between 3 and 5", "3 to 5", "cities", "between", "in between 3 and 5 cities", "de 3 a 5"),
    ("3 to 5", "3 to 5", "cities", "between", "in 3 to 5 cities", "de 3 a 5"),
    ("$2 million to $3 million", "2000000 to 3000000", "USD", "between", "worth $2 million to $3 million",
     "de 2 a 3 millones de dólares"),
    ("2-0", "2-0", "score", "exact", "They won 2-0 at home", "2-0"),
    ("62 to 38", "62-38", "score", "exact", "they approved it 62 to 38", "62-38"),
    ("3 March 2019", "2019-03-03", "date", "exact", "on 3 March 2019", "3 de marzo de 2019"),
    ("March 2019", "2019-03", "date", "exact", "in March 2019", "marzo de 2019"),
    ("Dec. 6", "--12-06", "date", "exact", "on Dec. 6 at noon", "6 de diciembre"),
    ("10.30pm", "22:30", "time", "exact", "at 10.30pm on Sunday", "22:30"),
    ("1990s", "1990s", "decade", "exact", "in the 1990s", "la década de 1990"),
    ("2019", "2019", "year", "exact", "in 2019", "2019"),
    ("1850", "1850", "year", "exact", "in 1850", "1850"),
    ("10th", "10", "ordinal", "exact", "the 10th model", "10.º"),
    ("tenth", "10", "ordinal", "exact", "the tenth model", "10.º"),
    ("fourfold", "4", "times", "exact", "a fourfold rise", "4 veces"),
    ("4 percentage points", "4", "percentage points", "exact", "by 4 percentage points", "4 puntos porcentuales"),
    ("1 percentage point", "1", "percentage points", "exact", "by 1 percentage point", "1 punto porcentual"),
    ("25 basis points", "25", "basis points", "exact", "by 25 basis points", "25 puntos básicos"),
    ("-5.2", "-5.2", "points", "exact", "it was -5.2", "-5,2"),
    ("40.3 °C", "40.3", "°C", "at least", "at least 40.3 °C", "al menos 40,3\u00a0°C"),
    ("5 km²", "5", "km²", "exact", "5 km² of land", "5\u00a0km²"),
    ("$1 million", "1000000", "USD", "exact", "cost $1 million", "1 millón de dólares"),
]  # fmt: skip


REMEDY = re.compile(r"Write (the value )?(between|exact|score|percentage points|\"%\"|[\d/-]+(?: to \d+)?(?![\ds]))")


def book_with(tmp_path: Path, **parts: str) -> Path:
    """The sample book with `parts` of its fact `models` replaced."""
    data: dict[str, Any] = yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader)
    data["facts"]["models"] |= {key: part.strip('"') for key, part in parts.items()}
    path = tmp_path / "answers.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return path


def of_the_fact(problems: list[Problem]) -> list[str]:
    return [f"{each.what} {each.remedy}" for each in problems if each.rule in ("figure-mismatch", "qualifier-mismatch")]


@pytest.mark.parametrize(("figure", "value", "unit", "qualifier", "excerpt", "spanish"), KINDS)
def test_every_kind_of_figure_can_be_a_fact(
    figure: str, value: str, unit: str, qualifier: str, excerpt: str, spanish: str, tmp_path: Path
) -> None:
    """Whatever a paper prints can be stated: the check takes it, and readers get it in the other language too."""
    from bot.book.figures import figure_of

    path = book_with(tmp_path, figure=figure, value=value, unit=unit, qualifier=qualifier, excerpt=excerpt)
    assert of_the_fact(check_book(path)) == []
    book = read_book(path).book
    assert figure_of(book, "models", "es") == spanish
    assert figure_of(book, "models", "en", bare=True) == figure


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"figure": "a third", "value": "0.3", "unit": "share"}, "not worth 0.3 Write the value 1/3"),
        ({"figure": "a third", "value": "0.34"}, "not worth 0.34 Write the value 1/3"),
        ({"figure": "two thirds", "value": "0.7"}, "not worth 0.7 Write the value 2/3"),
        ({"figure": "40 to 45%", "value": "40 to 46", "unit": "%", "qualifier": "between"}, "Write the value 40 to 45"),
        ({"figure": "3 March 2019", "value": "2019-03-04", "unit": "date"}, "Write the value 2019-03-03"),
        ({"figure": "2-0", "value": "0-2", "unit": "score"}, "Write the value 2-0"),
        ({"figure": "2-0", "value": "2-0", "unit": "goals"}, "not in goals Write score"),
        ({"figure": "4 percentage points", "value": "4", "unit": "%"}, "not in % Write percentage points"),
        ({"figure": "4%", "value": "4", "unit": "percentage points"}, 'not in percentage points Write "%"'),
        ({"figure": "the 1990s", "value": "1990", "unit": "year"}, "is not worth 1990 Write the value 1990s"),
        ({"figure": "40 to 45", "value": "40 to 45", "qualifier": "about"}, "is a range, the fact about Write between"),
        ({"figure": "40", "value": "40", "qualifier": "between"}, "the value 40 is no range Write exact"),
    ],
)
def test_a_value_that_its_figure_does_not_say_is_told(parts: dict[str, str], problem: str, tmp_path: Path) -> None:
    """A wrong value, unit or qualifier of every kind is found, and with what the remedy says written it is gone."""
    parts = {"qualifier": "exact", "excerpt": parts["figure"], **parts}
    (told,) = [each for each in of_the_fact(check_book(book_with(tmp_path, **parts))) if problem in each]
    if (mended := REMEDY.search(told)) is None:
        return
    key = "value" if mended[1] else "qualifier" if mended[2] in ("between", "exact") else "unit"
    assert of_the_fact(check_book(book_with(tmp_path, **parts | {key: mended[2]}))) == []


def test_a_decimal_for_a_fraction_counts_as_the_fraction(tmp_path: Path) -> None:
    """Who writes 0.333 for a third has a third, exactly, in every sum and claim."""
    path = book_with(
        tmp_path, figure="a third", value="0.333", unit="share", qualifier="exact", excerpt="a third of it"
    )
    amount = amount_of(read_book(path).book, "models")
    assert amount is not None
    assert amount.value == Fraction(1, 3)
