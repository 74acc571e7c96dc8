"""Figures are read in running text as papers print them, and a figure that leaves something open is not guessed."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import counted_calls
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.quantity.read import quantities_in
from bot.quantity.values import Quantity, Value, spelled

FILES: list[dict[str, Any]] = [
    yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("cases*.yaml"))
]
CASES = {part: {language: cases for file in FILES for language, cases in file[part].items()} for part in FILES[0]}
FIGURES = [(language, case) for language, cases in CASES["figures"].items() for case in cases]
NAMES = [(language, text) for language, texts in CASES["names"].items() for text in texts]


def read(text: str, locale: str) -> list[tuple[str, str, str | None]]:
    """The figures of `text` with their readings, as short texts."""
    return [
        (each.written, " | ".join(map(shown, each.readings)), each.qualifier) for each in quantities_in(text, locale)
    ]


def shown(reading: Any) -> str:
    return f"{spelled(reading.value)} {reading.unit}".strip()


def marked(text: str, locale: str) -> list[Quantity]:
    """The figures that share a letter with what stands between [[ ]]."""
    mark = re.search(r"\[\[(.*?)\]\]", text)
    assert mark is not None
    start, end = mark.start(), mark.start() + len(mark[1])
    plain = text.replace("[[", "").replace("]]", "")
    return [each for each in quantities_in(plain, locale) if each.start < end and start < each.end]


def is_same(value: Value, written: str) -> bool:
    if isinstance(value, Fraction) and re.fullmatch(r"-?[\d.]+(?:/\d+)?", written):
        return value == Fraction(written)
    return spelled(value) == written


@pytest.mark.parametrize(("locale", "case"), FIGURES, ids=[case["text"] for _, case in FIGURES])
def test_a_figure_is_read_as_it_is_printed(locale: str, case: dict[str, Any]) -> None:
    """Value, unit and qualifier of a figure are those that its sentence gives it, and of that figure alone."""
    (found,) = marked(case["text"], locale)
    assert found.reading is not None
    assert is_same(found.reading.value, str(case["value"]))
    assert found.qualifier == case.get("qualifier", "exact")
    assert "unit" not in case or found.reading.unit == case["unit"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "Les [[65 ans]] et plus de 30 communes."),
        ("en", "Some are aged [[65]] and over 30 are ill."),
        ("es", "Los de [[65 años]] y más de 30 vecinos."),
    ],
)
def test_words_that_may_bound_either_of_two_figures_leave_the_first_open(locale: str, text: str) -> None:
    """After an age, *and over* before another number belongs to either of the two: no qualifier is guessed."""
    assert [each.qualifier for each in marked(text, locale)] == [None]


def test_there_are_enough_cases() -> None:
    """Each language has at least forty sentences of its own."""
    assert all(len(cases) >= 40 for cases in CASES["figures"].values())
    assert CASES["figures"].keys() == LANGUAGES.keys()


@pytest.mark.parametrize(("locale", "text"), NAMES)
def test_names_are_no_figures(locale: str, text: str) -> None:
    """Names that have digits or number words in them are not taken for figures."""
    assert read(text, locale) == []


def test_names_that_are_given_are_no_figures() -> None:
    """Whoever has a text may say what in it is a name: it counts only as a whole word."""
    text = "The 737 type and Studio 54 sold 737 jets and 54 seats."
    found = [each.written for each in quantities_in(text, "en", names=("737 type", "Studio 54"))]
    assert found == ["737", "54"]


@pytest.mark.parametrize(
    ("locale", "text", "readings"),
    [
        ("es", "Fueron 1.500.", "1500 | 1.5"),
        ("es", "Fueron 1.500 y subió un 2,5 %.", "1500"),
        ("es", "Fueron 1.500 y subió un 2.5 %.", "1.5"),
        ("es", "Fueron 1.500 personas.", "1500 personas"),
        ("es-MX", "Fueron 1.500 y subió.", "1.5"),
        ("es-ES", "Fueron 1.500 y subió.", "1500"),
        ("es", "Viene de los 90.", "1990s decade | 90"),
        ("en", "He ran 100m.", "100000000 | 100 m"),
        ("en", "A sixth left.", "1/6 share | 6 ordinal"),
        ("en", "It was 12/6/2021.", "2021-06-12 date | 2021-12-06 date"),
        ("en", "It costs 80p.", ""),
        ("es", "cuesta 45 euros y", "45 EUR"),
        ("pt", "custa 4 reais e", "4 BRL"),
        ("en", "2/3 of them came.", "2/3 share"),
        ("es", "Vinieron 2/3 de ellos.", "2/3 share"),
        ("es", "En la década de 1990.", "1990s decade"),
        ("es", "El 2/3 de abril.", "2"),
        ("en", "24/30 of them.", "24"),
        ("en", "3/10 of them.", "0.3 share"),
        ("en", "10/3 of them.", "10"),
        ("es", "En los años 1990 y 1991.", "1990 year"),
        ("fr", "Dans les années 1990, tout changea.", "1990s decade"),
        ("fr", "Dans les années 2010 et 2011.", "2010 year"),
        ("en", "The record is 2:00:35.", ""),
        ("en", "Dozens came.", ""),
        ("en-GB", "It weighed 3 pounds.", "3 lb"),
        ("en", "He had 3 pounds.", "3 GBP | 3 lb"),
        ("es-MX", "Son $500.", "500 MXN | 500 USD"),
        ("es-AR", "Son 500 pesos.", "500 ARS"),
        ("pt", "Nos anos 1970.", "1970s decade | 1970 year"),
        ("pt", "Nas décadas de 1970 e 1980.", "1970s decade | 1970 year"),
        ("pt", "Bebeu um quarto de vinho.", "0.25 share | 4 ordinal"),
        ("pt", "Custa 2.5 reais.", ""),
        ("pt", "Custa um euro e vinte.", ""),
        ("pt", "Custa um euro e noventa e nove, diz ele.", ""),
        ("pt", "Custa dois reais e dez.", ""),
        ("pt", "Custa dois reais e vinte centavos.", "2.2 BRL"),
        ("pt", "Custa dois reais e vinte pessoas vieram.", "2 BRL"),
        ("pt", "Custa dez reais e um deles, dois.", "10 BRL"),
        ("pt", "Custa dois reais e nove.", "2 BRL"),
        ("pt", "Custa dois reais e cem.", "2 BRL"),
        ("pt", "Custa dez reais e 20 vieram.", "10 BRL"),
        ("fr", "Il coûte un euro vingt.", ""),
        ("es", "Cuesta un euro y veinte.", ""),
        ("en", "It costs two dollars fifty.", ""),
        ("en", "It costs two dollars and fifty people came.", "2 USD"),
        ("en", "They paid two dollars one day.", "2 USD"),
        ("pt-PT", "Custa 1 500 ou 1.500 euros.", "1500"),
        ("en", "They sold 1 234 567.", "1234567"),
        ("en", "They sold 12\u00a0500 and 3.", "12500"),
        ("en", "They sold 12 500 and 3.", ""),
        ("en", "In 2020 300 came.", "2020 year"),
        ("en", "It weighs 12st.", ""),
        ("en", "It weighs 11st.", ""),
        ("en", "The odds are 4 7/2.", "4"),
        ("en", "It cost £4 m.", "4000000 GBP"),
        ("en", "It is 4 m long.", "4 m"),
        ("en", "One game in three days.", "3 days"),
        ("en", "Two men in ten cities.", "2 men"),
        ("es", "Salió a las 17 horas de empezar.", "17 horas"),
        ("fr", "Réunion en mai, à 2h30.", "02:30 time"),
        ("en", "One child in six goes hungry.", ""),
        ("en", "One in three days.", "1/3 share"),
        ("en", "It starts at half past seven.", ""),
        ("en", "It starts at 7 o'clock.", ""),
        ("en", "It starts at 7 o'clock in the evening.", "19:00 time"),
        ("es", "Empieza a las tres y media.", ""),
        ("es", "Empieza a las tres y media de la tarde.", ""),
        ("es", "Atendió a las tres.", "3"),
        ("fr", "Il coûte 2 euros 50.", ""),
        ("fr", "Il coûte 2 euros et 50 viennent.", "2 EUR"),
        ("fr", "Une course de 2h30.", ""),
        ("fr", "De 14h30 à 16h.", "14:30 time"),
        ("fr", "Il dure environ 2h30.", ""),
        ("pt", "A prova dura 1h45.", ""),
        ("pt", "Em maio às 8h15.", "08:15 time"),
        ("en", "It is full by 8.30 on most days.", "08:30 time | 8.3"),
        ("en", "It rose by 8.30 euros.", "8.3 EUR"),
        ("en", "It is worth 8.30 to them.", "8.3"),
        ("en", "It was full by 8.75.", "8.75"),
        ("en", "It came at 8.30 million.", "8300000"),
        ("en", "They left at 8.", "8"),
        ("en", "She ran it in 31:05.", ""),
        ("es", "Llegó en 2:12.", ""),
        ("fr", "Il a fini en 2 h 12.", ""),
        ("pt", "Terminou em 2h12min, e não em 2h12.", ""),
        ("fr", "Il arrive à 2 h 12.", "02:12 time"),
        ("pt", "Chegou às 2h12min.", "02:12 time"),
        ("en", "It came in 10:30 am.", "10:30 time"),
        ("en", "It passed in 20: 40 came.", "20"),
        ("es-MX", "Tardó 2.30 horas.", "2.3 horas"),
    ],
)
def test_what_is_open_has_several_readings_or_none(locale: str, text: str, readings: str) -> None:
    """A writing that may mean two things has both readings, one that cannot be read has none; a text may tell which."""
    assert read(text, locale)[0][1] == readings


@pytest.mark.parametrize(
    ("locale", "text", "readings"),
    [
        ("fr", "Un déficit de 9,2 millions un an plus tôt.", ["9200000"]),
        ("fr", "Ils sont 9 millions vingt ans plus tard.", ["9000000", "20 ans"]),
        ("fr", "Ils sont 9 millions cinq cent mille.", ["9500000"]),
        ("es", "Eran 9,2 millones un año antes.", ["9200000"]),
        ("es", "Son 3 mil cien y 2 millones y medio.", ["3100", "2500000"]),
        ("fr", "Il coûte 3 M$.", ["3000000 USD | 3000000 CAD"]),
        ("fr", "Il coûte $30.", ["30 USD"]),
        ("fr", "Il coûte 3 dollars.", ["3 USD"]),
        ("fr-FR", "Il coûte 3 M$.", ["3000000 USD"]),
        ("fr-CA", "Il coûte 250 000 $, ou 2 $ US.", ["250000 CAD", "2 USD"]),
        ("fr-CA", "Il coûte 3 $ A Paris.", ["3 CAD"]),
        ("fr-CA", "Il coûte 3 $ us.", ["3 CAD"]),
        ("en-AU", "It costs $5 or US$4.", ["5 AUD", "4 USD"]),
        ("es-AR", "Cuesta $500.", ["500 ARS | 500 USD"]),
        ("es-EC", "Cuesta $500.", ["500 USD"]),
        ("en", "It costs $5.", ["5 USD"]),
        ("en", "Ann Reed, 61, who left, said so.", ["61 years"]),
        ("en", "Ann Reed, 61, Joe Bell and others left.", ["61"]),
        ("en", "Ann Reed, 6, who left, said so.", ["6"]),
        ("en", "Ann Reed, 61 left.", ["61"]),
        ("en", "Ann Reed, 61 are not here.", ["61"]),
        ("en", "Ann Reed 61, who left, said so.", ["61"]),
        ("en", "In Leeds, 61, who left, said so.", ["61"]),
        ("en", "Of seven, 61, who left, said so.", ["7", "61"]),
        ("es", "Ana Ruiz, 61, que salió.", ["61"]),
        ("fr", "Ouvert sept jours sur sept, 7 jours sur 7 et 24 h sur 24, par 3 agents.", ["3 agents"]),
        ("fr", "Le délai est de 4 h 35, contre 3 h 50.", ["", ""]),
        ("fr", "Le délai est passé de 3 h 50 à 4 h 35.", ["", ""]),
        ("fr", "Ouvert de 14 h 30 à 16 h 15.", ["14:30 time", "16:15 time"]),
        ("fr", "Il dure 4 h 35 et finit à 9 h 15.", ["", "09:15 time"]),
        ("fr", "Il dure 4 h 35. Fin : 9 h 15.", ["", "09:15 time"]),
        ("fr", "Le délai est de 4 h 35. Le train de Paris arrive vers 9 h 15.", ["", "09:15 time"]),
        ("fr", "Le délai est de 4 h 35, et voici le train que tous ici appellent 9 h 15.", ["", "09:15 time"]),
    ],
)
def test_what_stands_beside_a_figure_may_tell_what_it_is(locale: str, text: str, readings: list[str]) -> None:
    """Words after a number are another one, a sign is that of the country, a number after a name may be an age."""
    assert [each for _, each, *_ in read(text, locale)] == readings


@pytest.mark.parametrize(
    ("locale", "text", "qualifiers"),
    [
        ("en", "It rose up to 5%, and up to 5 may come.", ["exact", "at most"]),
        (
            "fr",
            "Près des deux tiers, près du quart des élus, aux alentours du tiers des voix.",
            ["about", "about", "about"],
        ),
        ("en", "It may rise up to 5%.", [None]),
        ("en", "He worked there over 3 years.", [None]),
        ("en", "At least some 30 came.", [None]),
        ("en", "Not over 30 came, never fewer than 3, nor more than just 2.", ["at most", "at least", "more than"]),
        ("en", "It should not cost more than $5. It will not rise by more than 3%.", ["at most", "at most"]),
        ("en", "It won't take fewer than 5 days and hasn't exceeded $80.", ["at least", "at most"]),
        ("en", "It is not known to have cost more than $5. Not all of more than 3 came.", [None, None]),
        (
            "en",
            "There is no doubt more than 5 left. It was not the best of all for more than 5 men.",
            [None, "more than"],
        ),
        ("en", "They did not say why more than 5 left. It was not only more than 5.", ["more than", "more than"]),
        ("en", "He did not come, more than 5 did. He is not 5, but over 3.", ["more than", "exact", "more than"]),
        ("es", "No debe costar más de 5 euros. No hubo más de 50 heridos.", ["at most", "at most"]),
        ("es", "No solo más de 5. Había superado los 80 millones.", ["more than", "more than"]),
        (
            "fr",
            "Elle ne devrait pas coûter plus de 5 euros. Il ne sait pas si plus de 5 viendront.",
            ["at most", "more than"],
        ),
        ("pt", "Não deve custar mais de 5 euros, depois de ter ultrapassado os 80.", ["at most", "more than"]),
        ("en", "It will exceed 5, without exceeding 30, and may surpass 3.", ["more than", "at most", "more than"]),
        ("es", "No debe superar los 5 °C; superará los 3 y sobrepasará 2.", ["at most", "more than", "more than"]),
        ("es", "Deben superar dos pruebas sin rebasar los 5.", ["exact", "at most"]),
        ("es", "Ha caído un 5 %, hasta las 3 toneladas. Llegó hasta los 4.", ["exact", "exact", "exact"]),
        ("fr", "Il ne doit pas dépasser 5 °C ; il dépassera 3, sans dépasser 4.", ["at most", "more than", "at most"]),
        ("fr", "Il ne dépassera pas 5.", ["at most"]),
        ("pt", "Não deve ultrapassar os 5 °C; vai exceder 3, sem exceder 4.", ["at most", "more than", "at most"]),
        ("en", "By about 2030, after more than 2019.", ["about", "exact"]),
        ("es", "Subió hasta el 5 % y hasta 5 podrán ir; irán hasta 5.", ["exact", "at most", "at most"]),
        ("es", "No supera los 30; más de unas 300.", ["at most", None]),
        ("es", "Más o menos 30; al menos 30; menos 30 grados.", ["about", "at least", "exact"]),
        ("pt", "A taxa cai até 3%.", ["exact"]),
        ("pt", "A caixa leva até 40; irão até 5.", ["at most", "at most"]),
        ("pt", "Mais ou menos 30; ao menos 30; não mais de 30.", ["about", "at least", "at most"]),
        ("en", "It won't exceed 5%, and exceeds 4%.", ["at most", "more than"]),
        (
            "en",
            "It has not yet reached 5%; it reached 4%; it will not fall below 3%.",
            ["fewer than", "exact", "at least"],
        ),
        ("en", "It did not cost the city more than £5.", [None]),
        ("en", "It is not worth more than £5. No ship of the line carried more than 300.", ["at most", "more than"]),
        ("en", "It did not rise, over 30 stayed; not only more than 9.", ["more than", "more than"]),
        ("en", "Plus or minus 3 points; two hundred-odd; shy of 40.", ["about", "about", "fewer than"]),
        ("en", "They exceeded 3-1.", ["exact"]),
        ("es", "No superará los 30; no ha rebasado 30; superaron 30.", ["at most", "at most", "more than"]),
        (
            "es",
            "No llegó a 30; llegó a 30; no bajará de 30; no pasa de 30.",
            ["fewer than", "exact", "at least", "at most"],
        ),
        ("es", "Unos treinta y pico; ciento y pico.", [None, "more than"]),
        ("fr", "Il ne dépassera pas 30, dépassera 30.", ["at most", "more than"]),
        ("fr", "Il n'atteint pas 30, n'a jamais atteint 30, atteint 30.", ["fewer than", "fewer than", "exact"]),
        ("fr", "Une vingtaine; plus d'une vingtaine; une douzaine.", [None, "more than", "exact"]),
        ("pt", "Não ultrapassará 30; não chegou a 30; chegou a 30.", ["at most", "fewer than", "exact"]),
    ],
)
def test_qualifiers_go_by_what_stands_around_them(locale: str, text: str, qualifiers: list[str | None]) -> None:
    """Negations turn a qualifier round, a goal is no bound, and words that contradict each other leave it open."""
    assert [qualifier for _, _, qualifier in read(text, locale)] == qualifiers


@pytest.mark.parametrize(
    ("locale", "text", "figures"),
    [
        ("en", "It fell by 15,000 to 685,000.", ["15000", "685000"]),
        ("en", "It fell from 5 to 3 million.", ["5000000", "3000000"]),
        ("en", "It will rise 3 to 5 percent.", ["3 to 5 %"]),
        ("en", "From 5 to 7 million came.", ["5000000 to 7000000"]),
        ("en", "They won 6-3, 4-6.", ["6-3 score", "4-6 score"]),
        ("en", "Lows of -5 to -3 and (−3.4).", ["-5 to -3", "-3.4"]),
        ("en", "In May 30 shops and on May 30 others closed.", ["30 shops", "--05-30 date"]),
        ("es", "Pasó del 5 al 7 por ciento.", ["5 %", "7 %"]),
        ("pt", "Passou de 5 para 7 por cento.", ["5 %", "7 %"]),
        ("pt", "Passou de 10 para 12 mil.", ["10000", "12000"]),
        ("pt", "Vieram entre 10 e 12 mil pessoas.", ["10000 to 12000 pessoas"]),
        ("es", "Entre 800 y 2 mil.", ["800 to 2000"]),
        ("en", "It will cost $3-4m, or £1.5-2 billion.", ["3000000 to 4000000 USD", "1500000000 to 2000000000 GBP"]),
        ("en", "From $5 to 10 people paid.", ["5 USD", "10 people"]),
        ("en", "A 4-4-2, and 555-496-123.", ["", ""]),
        ("fr", "Lens a gagné 2 à 0.", ["2-0 score"]),
        ("pt", "Caiu de 31 para 19 horas, com 5 para 7 mil.", ["31 horas", "19 horas", "5", "7000"]),
        ("pt", "Aumentou a ajuda de 3 milhões para 19 crianças.", ["3000000", "19 crianças"]),
        ("pt", "A ajuda de 300 para 900 euros.", ["300", "900 EUR"]),
        ("fr", "Il est passé de 31 à 19 heures, et ouvre à 19 heures.", ["31 heures", "19 heures", "19:00 time"]),
        ("fr", "Ouvert de 10 h à 18 h 30.", ["10:00 time", "18:30 time"]),
        ("fr", "Le trajet passe de 10 h à 8 h de route.", ["10", "8"]),
        ("es", "El jueves 14 a las 19.30 horas, y de 300 a las 500.", ["14", "19:30 time", "300 to 500"]),
        ("es", "Será de 14 a 19.30 horas.", ["14", "19:30 time"]),
        ("fr", "Il a fini 4e sur 23, un élève sur dix.", ["4 ordinal", "23", "0.1 share"]),
        ("fr", "On passe de 9 à 19 heures.", ["9 heures", "19:00 time"]),
        ("en", "Charges go up from £2.80 to £3.50.", ["2.8 GBP", "3.5 GBP"]),
        ("pt", "Perdeu de 40 a 45% da safra.", ["40 to 45 %"]),
        ("pt", "Das 10h às 18h; as 19h de voo.", ["10:00 time", "18:00 time", "19 h"]),
        ("pt", "Na quinta o governo falou; na quinta rodada, no quarto.", ["5 ordinal"]),
        ("pt", "São 2 bi, R$ 3 mi e 4 tri.", ["2000000000", "3000000 BRL", "4000000000000"]),
        ("pt", "Custa 4 reais e 80 centavos; 4 reais e 80 balas.", ["4.8 BRL", "4 BRL", "80 balas"]),
        ("es", "Son 3 mil 500 millones de pesos.", ["3500000000 MXN"]),
        ("es", "Eran dos millones, 300 mil de ellos niños.", ["2000000", "300000"]),
    ],
)
def test_two_numbers_are_one_figure_or_two(locale: str, text: str, figures: list[str]) -> None:
    """A range, a score and a change are told apart, and a scale that both numbers share is read for both."""
    assert [readings for _, readings, _ in read(text, locale)] == figures


@given(
    st.text(st.characters(codec="utf-8"), max_size=80)
    | st.text(st.sampled_from("0123456789 .,'%$€-/:½aemnost"), max_size=60)
)
def test_any_text_is_read(text: str) -> None:
    """Whatever text comes, its figures stand in it one after the other, and their readings can be spelled."""
    for locale in LANGUAGES:
        found = quantities_in(text, locale)
        assert all(text[each.start : each.end] == each.written != "" for each in found)
        assert all(one.end <= after.start for one, after in pairwise(found))
        assert all(spelled(reading.value) for each in found for reading in each.readings)


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        *(
            "1",
            "1.",
            "1,000",
            "1 ",
            "1 000 ",
            "twenty ",
            "mil ",
            "half a ",
            "1 mil 200 mil ",
            "3 to ",
            "one in ",
            "$5 ",
        ),
        *(
            "-5 ",
            "1/",
            "10:30 ",
            "6 de ",
            "no more than ",
            "XIV ",
            "a’",
            "3-",
            "Dec. 6, ",
            "5% to ",
            "dos o ",
            "\n\n",
            "5.\n",
        ),
    ],
)
@pytest.mark.parametrize("locale", ["en", "es"])
def test_time_grows_with_the_text(part: str, locale: str) -> None:
    """Twice the text is read with about twice the calls, whatever it repeats; the old pattern took minutes for some."""
    long = 4000 // len(part)
    once = counted_calls(lambda: quantities_in(part * long, locale))
    assert counted_calls(lambda: quantities_in(part * 2 * long, locale)) < 2.5 * once + 200


def test_digits_without_end_are_read_at_once() -> None:
    """A number of twenty thousand digits is a figure that nobody can read, and takes no time."""
    (found,) = quantities_in("1" * 20_000 + "!", "en")
    assert found.readings == ()
