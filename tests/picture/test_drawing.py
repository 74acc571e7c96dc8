"""A picture says what its fact says: its form is true, its marks are to scale, its open and soft ends are there."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from bot.book.figures import figure_of
from bot.book.ledger import Amount, amount_of
from bot.book.load import read_book
from bot.book.values import Book
from bot.picture import Drawing, drawing_of
from bot.picture.drawing import EDGES
from bot.quantity.values import Range

PATHS = [
    ROOT / "answers.yaml",
    *sorted((ROOT / "examples").rglob("[!n]*.yaml")),
    *sorted((ROOT / "tests" / "sets").glob("*.yaml")),
    ROOT / "tests" / "kinds.yaml",
]
BOOKS = {path.stem: read_book(path).book for path in PATHS}
FIGURES = [
    (name, fact, language)
    for name, book in BOOKS.items()
    for fact in [*book.facts, *book.derived]
    if amount_of(book, fact)
    for language in book.languages
]


def drawn(name: str, fact: str, language: str | None = None, **more: Any) -> Drawing:
    book = BOOKS[name]
    found = drawing_of(book, fact, language or book.article.language, **more)
    assert found is not None
    return found


@cache
def amounts(name: str, language: str) -> dict[str, Amount]:
    """The amounts of a book by their figures as they are drawn."""
    book = BOOKS[name]
    known = {fact: amount for fact in [*book.facts, *book.derived] if (amount := amount_of(book, fact))}
    return {figure_of(book, fact, language): amount for fact, amount in known.items()}


def book_of(tmp_path: Path, facts: str, more: str = "", reply: str = "{a} and {b}.") -> Book:
    """A book with `facts`, of which one reply names some."""
    text = f"""
article: {{title: T, publisher: P, language: en}}
topics: {{t: {{en: T}}}}
facts: {{{facts}}}
{more}
answers:
  one: {{topic: t, questions: {{en: [a, b, c]}}, reply: {{en: "{reply}"}}}}
"""
    path = tmp_path / "book.yaml"
    path.write_text(text, encoding="utf-8")
    return read_book(path).book


def fact(name: str, figure: str, value: str, unit: str, text: str, qualifier: str = "exact", excerpt: str = "") -> str:
    return (
        f'{name}: {{figure: "{figure}", value: "{value}", unit: "{unit}", qualifier: {qualifier}, where: 1, '
        f'attribution: {{en: A}}, excerpt: "{excerpt or figure}", text: {{en: "{text}"}}}}'
    )


def test_every_book_is_there() -> None:
    """The sample's book, the two invented ones, the examples and all kinds of figures are drawn below."""
    assert set(BOOKS) == {"answers", "almenar", "ferry", "meteors", "semillas", "serena", "lande", "kinds"}
    assert len(FIGURES) > 150


@pytest.mark.parametrize(("name", "fact", "language"), FIGURES)
def test_marks_are_to_scale(name: str, fact: str, language: str) -> None:
    """Of every figure in each language: lengths stand to each other as the values do, from zero, with their ends."""
    book, drawing = BOOKS[name], drawn(name, fact, language)
    own = amount_of(book, fact)
    assert own and drawing.figure and drawing.words and drawing.source and book.article.title in drawing.title
    assert drawing.language == language and sum(mark.is_own for mark in drawing.marks) == bool(drawing.marks)
    for mark in drawing.marks:
        assert 0 <= mark.start < mark.end <= 1 and (mark.start == 0 or drawing.form == "span")
        assert mark.figure in drawing.alt
    mark = next((mark for mark in drawing.marks if mark.is_own), None)
    if mark is None:
        return
    assert mark.edge == EDGES[own.qualifier] and bool(drawing.notes) == any(m.edge != "sharp" for m in drawing.marks)
    if isinstance(own.value, Range):
        assert mark.start / mark.end == pytest.approx(float(own.value.low / own.value.high))
    elif drawing.form == "share":
        assert mark.end == pytest.approx(float(own.least / (100 if own.unit == "%" else 1)))
    else:
        values = amounts(name, language)
        for other in drawing.marks:
            amount = values[other.figure]
            assert other.end / mark.end == pytest.approx(float(amount.least / own.least))
            assert other.edge == EDGES[amount.qualifier]


@pytest.mark.parametrize(
    ("name", "fact", "form", "marks"),
    [
        ("answers", "china-share", "share", 1),
        ("answers", "china-models", "part", 2),  # by the cross-check
        ("answers", "ai-companies", "part", 2),  # by a derived whole
        ("answers", "models-outside-china", "part", 2),  # what is left of the whole
        ("answers", "unicorn-value", "figure", 0),
        ("almenar", "cheap-homes", "part", 2),  # by a derived part
        ("almenar", "budget", "part", 4),  # a whole with its parts, and what is left
        ("almenar", "votes-for", "counts", 2),  # a margin is no part
        ("almenar", "rent-rise", "figure", 0),  # 8% of rise is no share
        ("almenar", "unemployment", "figure", 0),  # nor is a rate
        ("almenar", "rent", "figure", 0),
        ("lande", "part", "share", 1),
        ("serena", "mulheres", "share", 1),
        ("semillas", "devueltas", "share", 1),
        ("kinds", "empty", "share", 1),
        ("kinds", "ticket", "span", 1),
        ("kinds", "before", "change", 2),
        ("kinds", "after", "change", 2),
        ("kinds", "opened", "figure", 0),
        ("kinds", "score", "figure", 0),
        ("kinds", "water", "figure", 0),
    ],
)
def test_the_form_follows_the_fact(name: str, fact: str, form: str, marks: int) -> None:
    """A form is taken where the book itself says what it shows, and the figure stands alone where it does not."""
    drawing = drawn(name, fact)
    assert (drawing.form, len(drawing.marks)) == (form, marks)


def test_a_fact_without_a_figure_has_no_picture() -> None:
    """Of a statement there is nothing to draw."""
    assert drawing_of(BOOKS["answers"], "lead", "en") is None


def test_a_ranking_needs_a_known_order(tmp_path: Path) -> None:
    """Three counts that surely follow each other are ranked; where an end is open the order is the reply's."""
    b, c = fact("b", "90", "90", "cats", "in B"), fact("c", "70", "70", "cats", "in C")
    for a, form, order in (
        (fact("a", "80", "80", "cats", "in A"), "ranking", ["90", "80", "70"]),
        (fact("a", "90", "90", "cats", "in A"), "ranking", ["90", "90", "70"]),
        (fact("a", "80", "80", "cats", "in A", "more than"), "counts", ["more than 80", "90", "70"]),
        (fact("a", "85", "85", "cats", "in A", "about"), "counts", ["about 85", "90", "70"]),
        (fact("a", "100", "100", "cats", "in A", "more than"), "ranking", ["more than 100", "90", "70"]),
        (fact("a", "95", "95", "cats", "in A", "fewer than"), "counts", ["fewer than 95", "90", "70"]),
    ):
        drawing = drawing_of(book_of(tmp_path, ", ".join((a, b, c)), reply="{a}, {b}, {c}."), "b", "en")
        assert drawing and (drawing.form, [mark.figure for mark in drawing.marks]) == (form, order)


@pytest.mark.parametrize(
    ("a", "b", "more"),
    [
        (("90", "90", "cats"), ("70", "70", "dogs"), ""),  # two units
        (("9000", "9000", "cats"), ("89", "89", "cats"), ""),  # too small to be seen beside the other
        (("101", "101", "cats"), ("1", "1", "cats"), ""),
        (("-5", "-5", "°C"), ("7", "7", "°C"), ""),  # no bar below zero
        (("0", "0", "cats"), ("0", "0", "cats"), ""),
        (("-5 to 5", "-5 to 5", "°C"), ("7", "7", "°C"), ""),
        (("5%", "5", "%"), ("7%", "7", "%"), ""),
        (("1990", "1990", "year"), ("2000", "2000", "year"), ""),
        (("120%", "120", "%"), ("7", "7", "cats"), ""),  # no part of a whole
        (("30", "30", "cats"), ("90", "90", "dogs"), "derived: {d: {formula: a / b, figure: 33%, unit: '%', "
         "qualifier: exact, text: {en: of the animals}}}"),  # a part has its whole's unit
        (("90", "90", "cats"), ("30", "30", "dogs"), "derived: {d: {formula: a / b, figure: 300%, unit: '%', "
         "qualifier: exact, text: {en: of the animals}}}"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_stands_alone(
    tmp_path: Path, a: tuple[str, str, str], b: tuple[str, str, str], more: str
) -> None:
    """Nothing stands beside a figure of another kind, nor where its bar would be no bar."""
    book = book_of(tmp_path, f"{fact('a', *a, 'of it' if a[2] == '%' else 'in A')}, {fact('b', *b, 'in B')}", more)
    drawing = drawing_of(book, "a", "en")
    assert drawing and drawing.form == "figure"


def test_as_many_stand_side_by_side_as_can_be_seen(tmp_path: Path) -> None:
    """Six bars at most, each a hundredth of the longest or more; beyond the longest there is room for an open end."""
    counts = [fact(f"f{at}", str(100 - at), str(100 - at), "cats", f"in {at}") for at in range(7)]
    for many, form in ((6, "ranking"), (7, "figure")):
        reply = ", ".join(f"{{f{at}}}" for at in range(many))
        drawing = drawing_of(book_of(tmp_path, ", ".join(counts), reply=reply), "f0", "en")
        assert drawing and drawing.form == form
        assert all(mark.end < 0.93 for mark in drawing.marks)
    least = fact("a", "100", "100", "cats", "A"), fact("b", "1", "1", "cats", "B")
    drawing = drawing_of(book_of(tmp_path, ", ".join(least)), "b", "en")
    assert drawing and drawing.form == "counts"


@pytest.mark.parametrize(
    "text", ["of a rise in rents", "of rise in the rent", "of unemployment", "more of the trips", ""]
)
def test_a_percentage_of_no_whole_is_no_share(tmp_path: Path, text: str) -> None:
    """Only *of the* and its like name a whole."""
    facts = f"{fact('a', '5%', '5', '%', text or 'x')}, {fact('b', '7', '7', 'cats', 'B')}"
    drawing = drawing_of(book_of(tmp_path, facts), "a", "en")
    assert drawing and drawing.form == "figure"


def test_no_share_is_more_than_its_whole(tmp_path: Path) -> None:
    """120% of the trips is drawn as no share, and what is more than its whole as no part, whatever a check says."""
    facts = [fact("a", "90", "90", "cats", "A"), fact("b", "30", "30", "dogs", "B"), fact("c", "30", "30", "cats", "C")]
    facts += [fact("s", "40%", "40", "%", "of the cats"), fact("t", "120%", "120", "%", "of the trips")]
    checks = "cross-checks: [{formula: a / c, gives: 300%, agrees-with: s}]"
    book = book_of(tmp_path, ", ".join(facts), checks)
    forms = {name: drawn.form for name in "abst" if (drawn := drawing_of(book, name, "en"))}
    assert forms == {"a": "figure", "b": "figure", "s": "share", "t": "figure"}


def test_a_percentage_is_a_share_in_every_language(tmp_path: Path) -> None:
    """Words that name a whole in one language, and none in another, make no share."""
    text, other = fact("a", "5%", "5", "%", "of the trips"), fact("b", "7", "7", "cats", "B")
    one = drawing_of(book_of(tmp_path, f"{text}, {other}"), "a", "en")
    assert one and one.form == "share"
    rises = text.replace('trips"', 'trips", es: "de subida"')
    two = drawing_of(book_of(tmp_path, f"{rises}, {other}"), "a", "en")
    assert two and two.form == "figure"


def test_the_reply_that_is_asked_for_gives_what_stands_beside() -> None:
    """Counts stand beside those of the answer under which the picture was asked for."""
    assert [mark.is_own for mark in drawn("almenar", "votes-for", answer="vote").marks].count(True) == 1


def test_a_key_is_of_all_that_is_seen() -> None:
    """Another language, figure or colour is another picture; the same one is not drawn again."""
    keys = {drawn("answers", "china-share", language).key for language in ("en", "es")}
    assert len(keys | {drawn("answers", "china-models").key}) == 3
    assert drawn("answers", "china-share").key == drawn("answers", "china-share").key
