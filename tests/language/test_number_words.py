"""Number words are read once, for articles and for questions alike, in time that grows with the text."""

from __future__ import annotations

import re
import sys
import unicodedata
from fractions import Fraction

import pytest
from conftest import counted_calls
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.language.number_words import read_number, states_number
from bot.language.small_talk import greeted_in, is_noise, is_thanks
from bot.language.text import fold, spread
from bot.language.words import words
from bot.quantity.qualifiers import qualifier_ending
from bot.quantity.read import quantities_in, readings_of
from bot.quantity.values import ORDINAL

TEXTS = st.text(st.characters(codec="utf-8"), max_size=80)
EVERY_CHARACTER = map(chr, range(sys.maxunicode + 1))
NUMERALS = "".join(char for char in EVERY_CHARACTER if char.isdigit() or unicodedata.numeric(char, None) is not None)
NUMBER_WORDS = sorted(
    {word for each in LANGUAGES.values() for part in (each.numbers.values, each.numbers.scales) for word in part}
    | {word for each in LANGUAGES.values() for word in each.numbers.joiners | each.numbers.ones | each.numbers.articles}
    | {word for each in LANGUAGES.values() for word in each.numbers.fractions}
)


def worth(text: str, language: str) -> Fraction | None:
    """What a number in words is worth, None when `text` is not all one number."""
    said = re.split(r"[\s-]+", fold(text))
    value, end = read_number(said, 0, LANGUAGES[language].numbers)
    return value if end == len(said) else None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two hundred and five", 205),
        ("en", "one hundred thousand", 100_000),
        ("en", "two million three hundred thousand", 2_300_000),
        ("en", "a trillion", 10**12),
        ("en", "two and a half million", 2_500_000),
        ("en", "one and a half", Fraction(3, 2)),
        ("en", "two thirds", Fraction(2, 3)),
        ("en", "two hundred and a half", Fraction(401, 2)),
        ("en", "half a million", 500_000),
        ("en", "three quarters of million", 750_000),
        ("en", "twenty twenty-one", 2021),
        ("en", "nineteen ninety nine", 1999),
        ("en", "twenty ten", 2010),
        ("en", "zero", 0),
        ("es", "doscientas veintiún mil", 221_000),
        ("es", "dos billones tres mil millones cuatro mil", 2_003_000_004_000),
        ("es", "dos millones y medio", 2_500_000),
        ("es", "tres y medio", Fraction(7, 2)),
        ("es", "treinta y una", 31),
        ("es", "ciento un mil", 101_000),
        ("es", "tres cuartos de millón", 750_000),
        ("es", "mil novecientos noventa y nueve", 1999),
        ("es", "un millón", 10**6),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante et onze mille", 71_000),
        ("fr", "septante-deux", 72),
        ("fr", "deux cent quatre-vingts", 280),
        ("fr", "mille neuf cent quatre-vingt-dix-neuf", 1999),
        ("fr", "dix-neuf cent cinquante", 1950),
        ("fr", "deux millions trois cent mille", 2_300_000),
        ("fr", "cent un milliards", 101 * 10**9),
        ("fr", "deux millions et demi", 2_500_000),
        ("fr", "un demi-million", 500_000),
        ("pt", "cento e vinte e três", 123),
        ("pt", "duzentas e cinquenta mil", 250_000),
        ("pt", "mil e quinhentos", 1500),
        ("pt", "mil milhões", 10**9),
        ("pt", "um bilhão e meio", 1_500_000_000),
        ("pt", "dois biliões", 2 * 10**12),
        ("pt", "dois milhões e trezentos mil", 2_300_000),
        ("pt", "dezanove", 19),
    ],
)
def test_what_number_words_are_worth(language: str, text: str, value: int | Fraction) -> None:
    """A number in words is worth what a reader of the language takes it for."""
    assert worth(text, language) == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "five six"),
        ("en", "ten five"),
        ("en", "twenty zero"),
        ("en", "hundred hundred"),
        ("en", "thousand thousand"),
        ("en", "two million one thousand million"),
        ("en", "half half"),
        ("en", "million half"),
        ("en", "and five"),
        ("en", "five and"),
        ("en", "of million"),
        ("en", "a"),
        ("en", "-five"),
        ("en", "€40 million"),
        ("en", "(five)"),
        ("en", "five%"),
        ("es", "−5 millones"),
        ("es", "mil millones de"),
        ("es", "dos tres"),
        ("es", "millón millón"),
        ("es", "treinta y"),
        ("fr", "vingt cent"),
        ("fr", "dix cinq"),
        ("fr", "soixante et"),
        ("fr", "cents"),
        ("pt", "vinte e"),
        ("pt", "dois três"),
    ],
)
def test_what_is_no_number(language: str, text: str) -> None:
    """Number words that make no number are not added up: they cannot be read."""
    assert worth(text, language) is None


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("doscientas", "two hundred", "٢٠٠", "２００"), ["200"]),
        (("veintiún mil", "twenty one thousand", "21 mil", "21 thousand"), ["21000"]),
        (("un billón", "a trillion", "one trillion"), ["1000000000000"]),
        (("dos millones y medio", "two and a half million", "2.5 million", "2,5 millones"), ["2500000"]),
        (("five six", "cinco seis"), ["5", "6"]),
        (("one of the five", "one of the 5"), ["one", "of", "the", "5"]),
        (("two thirds", "2 thirds"), ["2", "thirds"]),
        (("millions", "millions"), ["millions"]),
        (("twenty twenty", "two thousand and twenty", "dos mil veinte", "deux mille vingt"), ["2020"]),
        (("quatre-vingt-un", "eighty-one", "81"), ["81"]),
        (("50 cents", "50 cents"), ["50", "cents"]),
        (("they seize not a cent in sept",), ["they", "seize", "not", "a", "cent", "in", "sept"]),
        (("les seize gares et sept rames", "les 16 gares et 7 rames"), ["les", "16", "gares", "et", "7", "rames"]),
        (("un logement neuf", "un logement neuf"), ["un", "logement", "neuf"]),
        (("Quantos dos alunos?",), ["quantos", "dos", "alunos"]),
        (("¿Cuántos de las dos?",), ["cuantos", "de", "las", "2"]),
        (("cento e vinte e três", "a hundred and twenty-three", "ciento veintitrés"), ["123"]),
        (("dezasseis mil", "dezesseis mil"), ["16000"]),
    ],
)
def test_questions_and_articles_read_the_same_words(texts: tuple[str, ...], read: list[str]) -> None:
    """What an article's figure is worth, a question's is: forms of gender, scales of both languages, all scripts."""
    assert [words(text) for text in texts] == [read] * len(texts)


@given(TEXTS | st.text(st.sampled_from(NUMERALS + " .,'%$-"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Whatever Unicode has, nothing that reads a reader's or an editor's text fails, and positions hold."""
    assert len(fold(text)) == len(text)
    assert fold(spread(text)) == spread(text)
    assert all(isinstance(word, str) and word for word in words(text))
    for language in LANGUAGES:
        readings_of(text, language)
        qualifier_ending(text, language)
    for judge in (greeted_in, is_thanks, is_noise):
        judge(text)


@given(st.lists(st.sampled_from(NUMBER_WORDS), max_size=12))
def test_any_number_words_are_read(said: list[str]) -> None:
    """Number words in any order come out as words, none lost into nothing, and their value is not negative."""
    read = words(" ".join(said))
    assert bool(read) == bool(said)
    for language in LANGUAGES.values():
        value = worth(" ".join(said), language.code)
        assert value is None or value >= 0


@pytest.mark.parametrize("part", ["twenty ", "thousand ", "one and ", "mil ", "half a ", "two thirds ", "1 million "])
def test_time_grows_with_the_number_of_words(part: str) -> None:
    """Twice the number words are read with about twice the calls, whatever they are."""
    once = counted_calls(lambda: words(part * 30))
    assert counted_calls(lambda: words(part * 60)) < 2.5 * once


@pytest.mark.parametrize(
    "digits", ["1" * 60 + "!", "1." * 5000 + "!", "1 " * 5000 + "x", "1" * 20_000 + "%!", "$" * 5000, "1,000" * 4000]
)
@pytest.mark.slow
def test_no_figure_takes_forever(digits: str) -> None:
    """Digits in any number are read in linear time: for the old pattern 26 of them took more than a minute."""
    for language in LANGUAGES:
        readings_of(digits, language)
        quantities_in(digits, language)


@given(
    TEXTS | st.text(NUMERALS, max_size=8) | st.lists(st.sampled_from(["so", *NUMBER_WORDS]), max_size=4).map(" ".join)
)
def test_a_number_is_stated_where_a_figure_stands(text: str) -> None:
    """Every text in which a language finds a number or a share states one."""
    found = [each for language in LANGUAGES for figure in quantities_in(text, language) for each in figure.readings]
    assert states_number(text) or all(each.number is None or each.unit == ORDINAL for each in found)
