"""Dates, ranges, shares, points and orders go through corrections, formulas and replies like plain numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.answer.cite import cite, corrections
from bot.book.corrections import Amount, amounts_in, figures_of, spelled
from bot.book.figures import figure_of
from bot.book.load import read_book
from bot.check import check_book
from bot.problems import Problem
from bot.quantity.values import value_of

KINDS = Path(__file__).parents[1] / "kinds.yaml"
TEXT = KINDS.read_text(encoding="utf-8")
BOOK = read_book(KINDS).book


def problems(folder: Path, *changes: tuple[str, str], published: dict[str, str] | None = None) -> list[Problem]:
    """What the check says of the book of every kind with `changes` made to its text."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = folder / "book.yaml"
    file.write_text(text, encoding="utf-8")
    return check_book(file, published=published)


NOTE = (
    "corrected: {was: %s, date: 2026-11-20, until: 2026-12-20, why: {en: The board erred., es: La junta se equivocó.}}"
)
OLD = {  # how a figure was published, as the book's note may write it, and as Spanish readers are told
    "opened": ("2018-03-03", "3 March 2018", "3 de marzo de 2018"),
    "leaves": ("09:30", '"9:30"', "9:30"),
    "ticket": ("$30 to $35", "between $30 and $35", "de 30 a 35 dólares"),
    "taken": ("0.75", "three quarters", "tres cuartas partes"),
    "delays": ("3", "3 percentage points", "3 puntos porcentuales"),
    "rank": ("9", "ninth", "9.º"),
    "score": ("0-2", "0-2", "0-2"),
    "planned": ("1980s", "1980s", "la década de 1980"),
    "freight": ("3", "tripled", "3 veces"),
    "water": ("more than 21", "more than 21 °C", "más de 21\u00a0°C"),
}


@pytest.mark.parametrize("name", OLD)
def test_a_figure_of_any_kind_that_changed_needs_its_note(name: str, tmp_path: Path) -> None:
    """A change is found, the note that the check asks for is taken, and readers are told in their language."""
    published, _, spanish = OLD[name]
    (told,) = problems(tmp_path, published={name: published})
    assert told.rule == "changed-without-note"
    was = told.remedy.partition("was: ")[2].partition(";")[0]
    for written in (was, OLD[name][1].strip('"')):
        change = (
            f"  {name}:\n    figure:",
            f"  {name}:\n    {NOTE % yaml.safe_dump(written).splitlines()[0]}\n    figure:",
        )
        assert problems(tmp_path, change, published={name: published}) == []
        book = read_book(tmp_path / "book.yaml").book
        told = corrections(book, *cite(book, f"{{{name}}}", "es"), "es")
        assert [each.was for each in told] == [spanish]


def test_every_published_figure_is_read_back() -> None:
    """The one spelling in which figures are kept gives back the value, whatever kind it is of."""
    for name, kept in figures_of(BOOK).items():
        entry = BOOK.fact(name)
        assert [spelled(each) for each in amounts_in(kept, entry.unit or "", "en")] == [kept]


@pytest.mark.parametrize(
    ("value", "unit", "kept"),
    [
        ("2019", "year", "2,019"),
        ("5", "km", "5"),
        ("40.3", "°C", "40.3"),
        ("10", "ordinal", "10"),
        ("4", "percentage points", "4"),
        ("1/3", "share", "1/3"),
        ("0.5", "share", "0.5"),
        ("2019-03-03", "date", "2019-03-03"),
    ],
)
def test_kept_figures_stay_as_they_were(value: str, unit: str, kept: str) -> None:
    """A store of an earlier release has numbers with no noun, measure or kind: they are kept so, or all had changed."""
    assert spelled(Amount(value_of(value), unit, "exact")) == kept


DERIVED = 'figure: 4 percentage points\n    unit: percentage points\n    qualifier: exact\n    text: {en: "more trips'


@pytest.mark.parametrize(
    ("change", "remedies"),
    [
        ((DERIVED, DERIVED.replace("unit: percentage points", 'unit: "%"')), ["Write percentage points"]),
        ((DERIVED, DERIVED.replace("figure: 4 percentage points", "figure: 4%")), ["Write 4 percentage points, or"]),
        ((DERIVED, DERIVED.replace("figure: 4", "figure: 5")), ["Write 4 percentage points, or correct the formula"]),
        (("formula: after - before\n", "formula: after - opened\n"), ["Name facts with numbers"]),
        (("formula: after - before\n", "formula: after - score\n"), ["Name facts with numbers"]),
        (
            ("gives: 4 percentage points", "gives: 3 percentage points"),
            ["Write 4 percentage points, or correct the facts"],
        ),
        (("agrees-with: delays", "agrees-with: opened"), ["Name facts with numbers"]),
        (("costs {ticket}", "costs between {ticket}"), ["Delete it"]),
        ((DERIVED, DERIVED), []),
        (("formula: after - before\n", "formula: 100% - after\n"), ["Write 84%", 'Write "%"']),
        (("cuesta {ticket}", "cuesta de {ticket}"), ["Delete it"]),
    ],
)
def test_what_is_wrong_with_a_kind_is_told_with_its_remedy(
    change: tuple[str, str], remedies: list[str], tmp_path: Path
) -> None:
    """Percentages that should be points, dates in formulas and ranges that are opened twice are found."""
    found = [each.remedy for each in problems(tmp_path, change) if not each.is_warning and each.rule != "never-cited"]
    assert len(found) == len(remedies)
    assert all(remedy in each for remedy, each in zip(remedies, found, strict=True))


@pytest.mark.parametrize(
    ("figure", "value", "gives", "is_right"),
    [
        ("$3.2 billion", "3200000000", "$3.2 billion", True),
        ("$3.2 billion", "3200000000", "$3.21 billion", True),
        ("$3.2 billion", "3200000000", "$3.3 billion", False),
        ("$3.0 billion", "3000000000", "$3.21 billion", False),
        ("$3 billion", "3000000000", "$3.21 billion", True),
        ("$3.4 billion", "3400000000", "$3.21 billion", False),
        ("$3,210 million", "3210000000", "$3,210 million", True),
        ("$3,211 million", "3211000000", "$3.21 billion", False),
    ],
)
def test_a_cross_check_goes_as_far_as_its_figures_are_written(
    figure: str, value: str, gives: str, is_right: bool, tmp_path: Path
) -> None:
    """A sum of $3,210,000,000 is $3.2 billion and $3 billion, but not $3.0 billion: the zero is written."""
    said = "attribution: {en: We, es: Nos}, where: 1, text: {en: a, es: a}"
    fact = f'{{figure: "{figure}", value: {value}, unit: USD, qualifier: exact, excerpt: "{figure}", {said}}}'
    check = f'{{formula: 3000000000 + 210000000, gives: "{gives}", agrees-with: money}}'
    changes = (("facts:\n", f"facts:\n  money: {fact}\n"), ("cross-checks:\n", f"cross-checks:\n  - {check}\n"))
    found = [each for each in problems(tmp_path, *changes) if each.rule == "cross-check"]
    assert (found == []) is is_right


def test_a_range_has_no_capital_amid_a_sentence_and_a_month_has() -> None:
    """A figure is shown as it is printed, but for the capital of a sentence that it began."""
    printed = {"ticket": "Between $40 and $45", "opened": "March 3, 2019", "taken": "Two thirds"}
    facts = {
        name: BOOK.facts[name].model_copy(update={"figure": each, "excerpt": each}) for name, each in printed.items()
    }
    book = BOOK.model_copy(update={"facts": facts})
    shown = [figure_of(book, name, "en") for name in printed]
    assert shown == ["between $40 and $45", "March 3, 2019", "two thirds"]
