"""Figures that stand alone, in a book or a reply, are read and written as English and Spanish do it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.quantity.qualifiers import qualifier_ending
from bot.quantity.read import quantities_in, readings_of, standing_in
from bot.quantity.units import unit_fits
from bot.quantity.values import KINDS as KINDS_OF_UNITS
from bot.quantity.values import value_of
from bot.quantity.write import write_figure


@pytest.mark.parametrize(
    ("language", "written", "values"),
    [
        ("en", "1,500", {"1500"}),
        ("en", "1.5", {"1.5"}),
        ("en", "40%", {"40 %"}),
        ("en", "40 per cent", {"40 %"}),
        ("en", "$1 billion", {"1000000000 USD"}),
        ("en", "seventy-one", {"71"}),
        ("en", "half a million", {"500000"}),
        ("en", "1,50", set()),
        ("en", "three bananas", set()),
        ("es", "1.500", {"1500", "1.5"}),
        ("es", "1,500", {"1500", "1.5"}),
        ("es", "34 000", {"34000"}),
        ("es", "39,9 %", {"39.9 %"}),
        ("es", "1000 millones de dólares", {"1000000000 USD"}),
        ("es", "mil millones", {"1000000000"}),
        ("es", "treinta y cinco", {"35"}),
        ("es", "medio millón", {"500000"}),
        ("es", "1 billón", {"1000000000000"}),
    ],
)
def test_reading(language: str, written: str, values: set[str]) -> None:
    """A figure is read as every value that it can have in its language, and as none when it cannot be read."""
    read = {f"{float(value):.15g} {unit}".strip() for value, unit in readings_of(written, language)}
    assert read == {f"{float(value.split()[0]):.15g} {''.join(value.split()[1:])}".strip() for value in values}


@pytest.mark.parametrize(
    ("value", "unit", "english", "spanish"),
    [
        ("1500", "models", "1,500", "1500"),
        ("34000", "companies", "34,000", "34 000"),
        ("40", "%", "40%", "40 %"),
        ("39.9", "%", "39.9%", "39,9 %"),
        ("1000000000", "USD", "$1 billion", "1000 millones de dólares"),
        ("1000000000000", "USD", "$1 trillion", "1 billón de dólares"),
        ("250", "USD", "$250", "250 dólares"),
        ("4.8", "USD", "$4.80", "4,80 dólares"),
        ("25.75", "USD", "$25.75", "25,75 dólares"),
        ("1.459", "USD", "$1.459", "1,459 dólares"),
        ("4.8", "km", "4.8 km", "4,8 km"),
        ("1000000", "USD", "$1 million", "1 millón de dólares"),
        ("1500000", "USD", "$1.5 million", "1,5 millones de dólares"),
        ("2000000", "USD", "$2 million", "2 millones de dólares"),
        ("1", "USD", "$1", "1 dólar"),
        ("3200000000", "EUR", "€3.2 billion", "3200 millones de euros"),
        ("-25.6", "GBP", "-£25.60", "-25,60 libras esterlinas"),
        ("500", "CAD", "C$500", "500 dólares canadienses"),
        ("1", "CHF", "CHF 1", "1 franco suizo"),
        ("2/3", "share", "two thirds", "dos tercios"),
        ("3/7", "share", "3 in 7", "3 de cada 7"),
        ("3/2", "share", "1.5", "1,5"),
        ("2021", "year", "2021", "2021"),
        ("12000", "year", "12000", "12000"),
        ("11", "ordinal", "11th", "11.º"),
        ("102", "ordinal", "102nd", "102.º"),
    ],
)
def test_writing(value: str, unit: str, english: str, spanish: str) -> None:
    """A figure is written as a newspaper of the language writes it; a billion never becomes a billón."""
    assert write_figure(Fraction(value), unit, "en").replace("\u00a0", " ") == english
    assert write_figure(Fraction(value), unit, "es").replace("\u00a0", " ") == spanish


@pytest.mark.parametrize(
    ("value", "unit", "brazil", "portugal"),
    [
        ("1500", "models", "1.500", "1 500"),
        ("40", "%", "40%", "40%"),
        ("39.9", "%", "39,9%", "39,9%"),
        ("3200000000", "BRL", "R$ 3,2 bilhões", "3,2 mil milhões de reais brasileiros"),
        ("1500000", "USD", "US$ 1,5 milhão", "1,5 milhão de dólares"),
        ("2000000000000", "EUR", "€ 2 trilhões", "2 biliões de euros"),
        ("-25.6", "BRL", "-R$ 25,60", "-25,60 reais brasileiros"),
        ("1", "CHF", "CHF 1", "1 franco suíço"),
        ("0.4", "percentage points", "0,4 ponto percentual", "0,4 ponto percentual"),
        ("3", "percentage points", "3 pontos percentuais", "3 pontos percentuais"),
        ("2/3", "share", "dois terços", "dois terços"),
        ("3/7", "share", "3 em cada 7", "3 em cada 7"),
        ("10", "ordinal", "10º", "10º"),
    ],
)
def test_writing_in_brazil_and_portugal(value: str, unit: str, brazil: str, portugal: str) -> None:
    """Both countries get their own words: a thousand million is a bilhão in one, and the other one's bilião is more."""
    for locale, written in {"pt": brazil, "pt-BR": brazil, "pt-PT": portugal}.items():
        assert write_figure(Fraction(value), unit, locale).replace("\u00a0", " ") == written


@pytest.mark.parametrize(
    ("locale", "written", "value"),
    [
        ("pt", "1.500", 1500), ("pt-BR", "1.500", 1500), ("pt-PT", "1.500", 1500), ("pt-PT", "1 500", 1500),
        ("pt", "2.5", None), ("pt", "1,5", Fraction(3, 2)), ("es-MX", "1.500", Fraction(3, 2)),
        ("es-ES", "1.500", 1500),
        ("pt-PT", "3 biliões", 3 * 10**12), ("pt", "3 bilhões", 3 * 10**9),
    ],
)  # fmt: skip
def test_marks_in_a_country(locale: str, written: str, value: Fraction | int | None) -> None:
    """Thousands are read by every mark of the language but the one that the country has before decimals."""
    assert {number for number, _ in readings_of(written, locale)} == ({value} if value is not None else set())


@given(
    st.integers(-(10**9), 10**15),
    st.sampled_from(["en", "es", "pt", "pt-PT"]),
    st.sampled_from(["models", "%", "USD", "EUR", "MXN"]),
)
def test_what_is_written_can_be_read(number: int, language: str, unit: str) -> None:
    """Whatever the program writes as a figure, it reads back as the same value."""
    written = write_figure(Fraction(number), unit, language)
    assert number in {value for value, _ in readings_of(written, language)}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "There are 1,500 of them", ["1,500"]),
        ("en", "worth $1 billion, or 40% more", ["$1 billion", "40%"]),
        ("en", "forty of them, a third, half a million", ["forty", "a third", "half a million"]),
        ("en", "40 per cent of them, and forty percent", ["40 per cent", "forty percent"]),
        ("es", "el 40 por ciento", ["40 por ciento"]),
        ("en", "in 2020 and on the 4th", ["2020", "4th"]),
        ("en", "½ or 四 or Ⅻ or ٤٠", ["½", "四", "Ⅻ", "٤٠"]),
        ("en", "dozens, twice, thousands", ["dozens", "twice", "thousands"]),
        ("en", "One model, and the other one; once, second to none", []),
        ("es", "cuarenta y dos, la mitad, un tercio, miles", ["cuarenta y dos", "mitad", "un tercio", "miles"]),
        ("es", "la tercera parte y medio millón", ["tercera parte", "medio millón"]),
        ("es", "Un modelo y una empresa; el primer ministro, los medios", []),
    ],
)
def test_finding(language: str, text: str, found: list[str]) -> None:
    """A figure in a text is found in digits, in words and in other scripts; articles are not figures."""
    assert [each.written for each in quantities_in(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "figure", "qualifier"),
    [
        ("en", "China has over 1,500 models", "1,500", "more than"),
        ("en", "approximately 40% of all", "40%", "about"),
        ("en", "a global total of 3,755", "3,755", "exact"),
        ("es", "cerca del 40 % de ellos", "40 %", "about"),
        ("es", "menos de 100 empresas", "100", "fewer than"),
    ],
)
def test_qualifier(language: str, text: str, figure: str, qualifier: str) -> None:
    """The words beside a figure tell how it is meant: over is more than, approximately is about."""
    assert [each.qualifier for each in standing_in(text, figure, language)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It costs $966 billion.", "$966"),
        ("It is 46 %.", "46"),
        ("It fell to -5.2.", "5.2"),
        ("There are 1,500,000.", "1,500"),
        ("It is 115%.", "15%"),
        ("Aged 20-79.", "20"),
        ("It costs $5.", "5"),
        ("The G7 met.", "7"),
    ],
)
def test_a_figure_stands_whole(text: str, figure: str) -> None:
    """A figure that is a part of another one, or has another unit there, does not stand in a text."""
    assert standing_in(text, figure, "en") == []


@pytest.mark.parametrize(
    ("before", "qualifier"),
    [
        *(("over ", "more than"), ("over the ", "more than"), ("over", None), ("moreover ", None)),
        *(("over all of ", None), ("no more than ", "at most"), ("not over ", "at most")),
    ],
)
def test_qualifier_at_the_end_of_a_text(before: str, qualifier: str | None) -> None:
    """A qualifier is a whole word, or an article after one, with a space before the figure."""
    found = qualifier_ending(before, "en")
    assert (found and found[0]) == qualifier


def test_what_is_no_figure_has_no_reading() -> None:
    """A text that is no figure has no value: it is not read as zero."""
    assert readings_of("nothing much", "en") == readings_of("", "es") == set()


KINDS: list[tuple[str, str]] = [
    *(("1/2", "share"), ("1/3", "share"), ("2/3", "share"), ("3/4", "share"), ("1/5", "share"), ("7/10", "share")),
    *(("3/7", "share"), ("2", "times"), ("2.5", "times"), ("1", "ordinal"), ("10", "ordinal"), ("23", "ordinal")),
    *(("0.5", "percentage points"), ("1", "percentage points"), ("-4", "percentage points"), ("25", "basis points")),
    *(("2019", "year"), ("1850", "year"), ("40.3", "°C"), ("-3", "°C"), ("5", "km²"), ("120", "km/h")),
    *(("40 to 45", "%"), ("39.5 to 41.25", "%"), ("3 to 5", "cities"), ("1500 to 2000", "cities"), ("-5 to 3", "%")),
    *(("2000000 to 3000000", "USD"), ("800 to 1200", "EUR"), ("1990 to 1995", "year"), ("-5 to -3", "°C")),
    *(("2 to 4", "percentage points"), ("10 to 20", "km"), ("2-0", "score"), ("51-49", "score")),
    *(("2019-03-03", "date"), ("2019-03", "date"), ("--12-06", "date"), ("10:30", "time"), ("22:05", "time")),
    *(("00:15", "time"), ("09:00", "time"), ("1990s", "decade"), ("2010s", "decade")),
]


@pytest.mark.parametrize(("value", "unit"), KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_read_as_it_is_written(language: str, value: str, unit: str) -> None:
    """What the program writes of every kind of figure, it reads back as one figure of that value and kind."""
    written = write_figure(value_of(value), unit, language)
    (found,) = quantities_in(written, language)
    named = {each.unit for each in found.readings if each.value == value_of(value)}
    assert any(unit_fits(read, unit) for read in named), written
    assert unit not in KINDS_OF_UNITS or unit in named


@pytest.mark.parametrize(
    ("value", "unit", "locale", "written"),
    [
        ("1990 to 1995", "year", "en", "1990 to 1995"),
        ("1500 to 2000", "models", "en", "1,500 to 2,000"),
        ("40 to 45", "%", "es", "del 40 al 45 %"),
        ("40 to 45", "%", "en", "40 to 45%"),
        ("2000000 to 3000000", "USD", "en", "$2 million to $3 million"),
        ("2000000 to 3000000", "USD", "es", "de 2 a 3 millones de dólares"),
        ("900000 to 1200000", "USD", "es", "de 900 000 dólares a 1,2 millones de dólares"),
        ("1 to 2", "percentage points", "en", "1 to 2 percentage points"),
        ("2019-03-03", "date", "en-US", "March 3, 2019"),
        ("2019-03-03", "date", "es-MX", "3 de marzo de 2019"),
        ("22:30", "time", "es", "22:30"),
        ("40.3", "°C", "es", "40,3 °C"),
        ("1500", "m", "en", "1,500 m"),
        ("-4", "percentage points", "es", "-4 puntos porcentuales"),
        ("5/100000", "share", "en", "1 in 20,000"),
        ("113", "ordinal", "en", "113th"),
        ("21", "ordinal", "en", "21st"),
        ("3", "ordinal", "en", "3rd"),
    ],
)
def test_how_kinds_are_written(value: str, unit: str, locale: str, written: str) -> None:
    """Ranges name their unit once where it stands after the number; dates and times are those of the locale."""
    assert write_figure(value_of(value), unit, locale).replace("\u00a0", " ") == written
