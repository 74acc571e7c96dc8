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


def book_of(tmp_path: Path, facts: str, more: str = "", reply: str = "{a} and {b}.", *, language: str = "en") -> Book:
    """A book in `language` with `facts`, of which one reply names some."""
    text = f"""
article: {{title: T, publisher: P, language: {language}}}
topics: {{t: {{{language}: T}}}}
facts: {{{facts}}}
{more}
answers:
  one: {{topic: t, questions: {{{language}: [a, b, c]}}, reply: {{{language}: "{reply}"}}}}
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
        assert mark.figure.lower() in drawing.alt.lower()
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


@pytest.mark.parametrize(
    ("a", "b", "excerpt", "form"),
    [
        (("-4%", "-4", "%"), ("-2%", "-2", "%"), "from -4% to -2%", "figure"),  # below zero
        (("-3%", "-3", "%"), ("5%", "5", "%"), "from -3% to 5%", "figure"),
        (("0%", "0", "%"), ("5%", "5", "%"), "from 0% to 5%", "figure"),
        (("7th", "7", "ordinal"), ("3rd", "3", "ordinal"), "from 7th to 3rd", "figure"),  # the third is not less
        (("twice", "2", "times"), ("three times", "3", "times"), "from twice to three times", "figure"),
        (("1990", "1990", "year"), ("2020", "2020", "year"), "from 1990 to 2020", "figure"),
        (("8 °C", "8", "°C"), ("20 °C", "20", "°C"), "from 8 °C to 20 °C", "figure"),
        (("5", "5", "cats"), ("900", "900", "cats"), "from 5 to 900", "figure"),  # too small to be seen
        (("9", "9", "cats"), ("900", "900", "cats"), "from 9 to 900", "change"),
        (("12%", "12", "%"), ("16%", "16", "%"), "from 12% to 16%", "change"),
        (("a third", "1/3", "share"), ("half", "1/2", "share"), "from a third to half", "change"),
    ],
)
def test_before_and_after_have_lengths_that_can_be_seen(
    tmp_path: Path, a: tuple[str, str, str], b: tuple[str, str, str], excerpt: str, form: str
) -> None:
    """Only what is above zero and has a length is drawn as before and after: no ranks, no degrees, no multiples."""
    facts = ", ".join(fact(name, *said, "of it", excerpt=excerpt) for name, said in (("a", a), ("b", b)))
    drawing = drawing_of(book_of(tmp_path, facts), "a", "en")
    assert drawing and drawing.form == form


@pytest.mark.parametrize(
    ("unit", "form"), [("cats", "span"), ("ordinal", "figure"), ("°C", "figure"), ("degrees", "figure")]
)
def test_a_span_has_a_length(tmp_path: Path, unit: str, form: str) -> None:
    """Degrees do not begin at zero, and places have no length."""
    facts = f"{fact('a', '3 to 5', '3 to 5', unit, 'x')}, {fact('b', '7', '7', 'dogs', 'B')}"
    drawing = drawing_of(book_of(tmp_path, facts), "a", "en")
    assert drawing and drawing.form == form


@pytest.mark.parametrize(
    ("unit", "a", "b", "form"),
    [
        ("trips", "trips a day", "trips a week", "figure"),
        ("trips", "trips daily", "trips weekly", "figure"),
        ("trips", "trips", "trips a week", "figure"),
        ("trips", "trips a day by boat", "trips each day by bus", "counts"),
        ("USD", "for a ticket", "for a monthly ticket", "figure"),
        ("USD", "for a ticket", "for the repairs", "figure"),
        ("USD", "of loss in the harbour", "of debt of the harbour", "figure"),  # both name the harbour, as their place
        ("USD", "for an adult ticket", "for a child ticket", "counts"),
        ("m", "of old pier", "of new pier", "counts"),
        ("m", "of old pier", "above the sea", "figure"),
        ("°C", "in May", "in June", "figure"),
        ("°F", "in May", "in June", "figure"),
        ("K", "in May", "in June", "figure"),
        ("degrees", "in May", "in June", "figure"),
        ("cats", "in A", "in B", "counts"),
    ],
)
def test_only_what_is_alike_stands_side_by_side(tmp_path: Path, unit: str, a: str, b: str, form: str) -> None:
    """Counts of two periods are not compared, nor degrees, nor money and measures of what has no name in common."""
    facts = f"{fact('a', '14', '14', unit, a)}, {fact('b', '98', '98', unit, b)}"
    drawing = drawing_of(book_of(tmp_path, facts), "a", "en")
    assert drawing and drawing.form == form


@pytest.mark.parametrize(
    ("language", "one", "other", "money"),
    [
        ("es", "viajes al día", "viajes a la semana", "de deuda"),
        ("fr", "trajets par jour", "trajets par semaine", "de dette"),
        ("pt", "viagens por dia", "viagens por semana", "de dívida"),
        ("pt", "viagens diárias", "viagens semanais", "de dívida"),
        ("fr", "trajets quotidiens", "trajets mensuels", "de dette"),
        ("es", "viajes mensuales", "viajes anuales", "de deuda"),
    ],
)
def test_periods_are_known_in_every_language(tmp_path: Path, language: str, one: str, other: str, money: str) -> None:
    """A day stands beside no week in any language of the program, and a loss beside no debt."""
    for unit, texts in (("trips", (one, other)), ("EUR", (one, money))):
        facts = ", ".join(fact(name, "14", "14", unit, text) for name, text in zip("ab", texts, strict=True))
        book = book_of(tmp_path, facts.replace("{en:", f"{{{language}:"), language=language)
        drawing = drawing_of(book, "a", language)
        assert drawing and drawing.form == "figure"


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("en", "of the normal level of traffic", "figure"),
        ("en", "of the old price", "figure"),
        ("en", "of the average wage", "figure"),
        ("en", "of all last year's sales", "figure"),
        ("en", "of the planned size", "figure"),
        ("en", "of the mean", "figure"),
        ("en", "of the growth rate", "figure"),
        ("en", "of the region's traffic", "share"),
        ("en", "of the homes that are sold at the normal price", "share"),
        ("es", "del nivel normal", "figure"),
        ("es", "del precio antiguo", "figure"),
        ("es", "de la media nacional", "figure"),
        ("es", "de las viviendas", "share"),
        ("fr", "du niveau normal", "figure"),
        ("fr", "du prix ancien", "figure"),
        ("fr", "du public prévu", "figure"),
        ("fr", "de la moyenne", "figure"),
        ("fr", "des élèves", "share"),
        ("pt", "do nível normal", "figure"),
        ("pt", "do preço antigo", "figure"),
        ("pt", "da média nacional", "figure"),
        ("pt", "dos alunos", "share"),
    ],
)
def test_a_level_or_a_price_is_no_whole(tmp_path: Path, language: str, text: str, form: str) -> None:
    """80% *of the normal level* is no share of anything; in doubt the figure stands alone."""
    facts = fact("a", "80%", "80", "%", text) + ", " + fact("b", "7", "7", "cats", "B")
    book = book_of(tmp_path, facts.replace("{en:", f"{{{language}:"), language=language)
    drawing = drawing_of(book, "a", language)
    assert drawing and drawing.form == form


def test_every_bar_has_its_source(tmp_path: Path) -> None:
    """Where bars are from several sources each is told with its figure, our own arithmetic among them; else once."""
    a, b = fact("a", "90", "90", "cats", "in A"), fact("b", "70", "70", "cats", "in B")
    same = drawing_of(book_of(tmp_path, f"{a}, {b}"), "a", "en")
    assert same and same.form == "counts" and same.source == "Source: A, paragraph 1"
    elsewhere = b.replace("where: 1", "where: 2").replace("{en: A}", "{en: The council}")
    two = drawing_of(book_of(tmp_path, f"{a}, {elsewhere}"), "a", "en")
    assert two and two.source == "Source: 90 (A, paragraph 1); 70 (The council, paragraph 2)"
    rest = drawn("answers", "ai-companies")
    assert "our own arithmetic" in rest.source and "paragraph" in rest.source
    assert rest.source in rest.alt and all(f"{mark.figure} (" in rest.source for mark in rest.marks)


def test_the_words_for_who_does_not_see_are_sentences(tmp_path: Path) -> None:
    """After a full stop stands a capital."""
    a = fact("a", "1,500", "1500", "m", "of old pier")
    b = fact("b", "900", "900", "m", "of new pier", "at most")
    drawing = drawing_of(book_of(tmp_path, f"{a}, {b}"), "a", "en")
    assert drawing and drawing.alt.startswith("1,500 of old pier. At most 900 of new pier. At most: the end is hollow.")
