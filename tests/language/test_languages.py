"""What each language says of itself is whole, and agrees with CLDR where it can."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Collection

import pytest
from babel import Locale

from bot.language import LANGUAGES, Language
from bot.language.calendar import day_in_words, short_day
from bot.language.called import languages_in_words, name_of_language, names_in
from bot.language.lexicon import named_countries
from bot.language.names import as_written
from bot.language.small_talk import (
    greeted_in,
    is_greeting,
    is_insult,
    is_laughter,
    is_noise,
    is_parting,
    is_thanks,
    wants_to_be_left,
)
from bot.language.text import fold, spread
from bot.language.tongue import languages_named
from bot.language.words import words

EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
OURS = {"es": {"group"}}  # CLDR groups Spanish thousands by points, which a Mexican reader takes for decimals
# Congo is the larger of the two, and Santa Lucía mostly a town.
NOT_BY_CLDR = {"es": {"cg", "lc"}, "pt": {"lc"}}


@EVERY
def test_its_marks_are_those_of_cldr(language: Language) -> None:
    """Decimals, thousands and per cent are marked as CLDR has it, but where we say why not."""
    locale, figures = Locale.parse(language.locale), language.figures
    symbols = locale.number_symbols["latn"]
    theirs = {"decimal": symbols["decimal"], "group": symbols["group"]}
    ours = {"decimal": figures.decimal, "group": figures.group}
    assert {name for name in ours if ours[name] != theirs[name]} == OURS.get(language.code, set())
    assert figures.percent == locale.percent_formats[None].pattern.replace("#,##0", "{number}")


@EVERY
def test_its_countries_are_those_of_cldr(language: Language) -> None:
    """Every country by the name that CLDR has for it in the language, and the same countries in all languages."""
    theirs = Locale.parse(language.locale).territories
    codes = {code for each in LANGUAGES.values() for code in each.countries.values() if code.isalpha()}
    own = (language.code,)
    found = {code: [country for _, country in named_countries(words(theirs[code.upper()]), own)] for code in codes}
    assert len(codes) > 180
    assert {code for code in codes if code not in found[code]} == NOT_BY_CLDR.get(language.code, set())


def _quantity_words(language: Language) -> list[str]:
    """Every word and phrase by which the language says figures, but for patterns and codes of currencies."""
    fields = vars(language.quantities).items()
    lists = [value for name, value in fields if isinstance(value, Collection) and name != "dollars"]
    return [word for words in lists if not isinstance(words, str) for word in words]


@EVERY
def test_its_lists_are_folded(language: Language) -> None:
    """Words that are looked up are written as a folded text has them, else they would never be found."""
    numbers, talk = language.numbers, language.small_talk
    lists = (
        *language.sound_words, *language.synonyms, *language.countries, *numbers.values, *numbers.scales, *numbers.ones,
        *numbers.articles, *numbers.joiners, *numbers.fractions, *numbers.percent, *numbers.amounts,
        *language.figures.currencies, *_quantity_words(language), *talk.greetings, *talk.thanks, *talk.courtesies,
        *talk.phrases, *talk.insults, *talk.beside,
    )  # fmt: skip
    assert len(lists) > 500
    assert [word for word in lists if word != fold(unicodedata.normalize("NFC", word))] == []


@EVERY
def test_its_small_talk_is_told(language: Language) -> None:
    """Each greeting and thanks of the language is one, and noise; a question in it is neither."""
    for phrase in language.small_talk.greetings:
        assert greeted_in(f"¡{phrase.title()}!") == language.code and is_greeting(phrase), phrase
    for phrase in language.small_talk.thanks:
        assert is_thanks(f"{phrase.capitalize()}..."), phrase
    assert not is_noise("models") and not is_thanks("models") and not is_greeting("models")


def test_signs_that_greet_and_thank() -> None:
    """A wave greets and a thumb thanks, in any colour; a question behind one stays a question."""
    assert is_greeting("👋") and is_greeting(" 👋!") and greeted_in("👋") is None
    assert is_thanks("👍") and is_thanks("❤\ufe0f") and not is_thanks("👍 how many")


def test_days_and_languages_are_called_as_in_cldr() -> None:
    """Days are written out and in short, and languages are listed, itself first."""
    day, english, spanish = datetime.date(2026, 11, 3), LANGUAGES["en"], LANGUAGES["es"]
    assert [day_in_words(day, each) for each in (english, spanish)] == ["3 November 2026", "3 de noviembre de 2026"]
    assert [short_day(day, each) for each in (english, spanish)] == ["3 Nov", "3 nov"]
    assert short_day(day, english, with_year=True) == "3 Nov 2026"
    assert day_in_words(datetime.date(2027, 3, 1), LANGUAGES["fr"]) == "1er mars 2027"
    assert day_in_words(datetime.date(2011, 3, 11), LANGUAGES["fr"]) == "11 mars 2011"
    assert name_of_language(english, spanish) == "inglés"
    assert languages_in_words((english, spanish), spanish) == "español o inglés"
    assert languages_named(("en", "es"), "en") == "English or Spanish"


def test_what_is_folded_alike() -> None:
    """Case, accents, apostrophes, wide letters and the digits of any script make no difference."""
    assert fold("¿CUÁNTOS?") == "¿cuantos?" and fold("it’s ٤٠") == "it's 40"
    assert spread("ﬁnal x\u0302 １２") == "final x 12"


def test_a_word_is_shown_as_it_was_written() -> None:
    """A word that the bot names stands as the reader wrote it: capitals, accents, and figures with all their words."""
    asked = "¿Cuántos millones? over 10 billion in León, 9,999 in ONE"
    shown = {"10000000000": "10 billion", "leon": "León", "9999": "9,999", "cuantos": "Cuántos", "absent": "absent"}
    assert {word: as_written(asked, word) for word in shown} == shown


@pytest.mark.parametrize(
    ("text", "judge"),
    [
        ("merci bcp", is_thanks),
        ("ok d'accord", is_thanks),
        ("coucou toi", is_greeting),
        ("slt", is_greeting),
        ("Bonne journée à vous", is_parting),
        ("merci et bonne journée", is_parting),
        ("bon week-end", is_parting),
        ("dégage", wants_to_be_left),
        ("Mdrrr", is_laughter),
        ("xptdr", is_laughter),
        ("ta gueule", is_insult),
        ("bande de nazes", is_insult),
    ],
)
def test_what_the_french_say_without_asking_is_known(text: str, judge: Callable[[str], bool]) -> None:
    """Thanks, greetings, goodbyes, laughter and insults as they are typed are no questions."""
    assert judge(text)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_languages_are_called_as_cldr_calls_them(language: Language) -> None:
    """What is listed so that no data need be loaded is what the data says."""
    assert language.names and list(language.names.values()) == names_in(
        language.locale, [LANGUAGES[code] for code in language.names]
    )


@pytest.mark.parametrize("text", ["the cons?", "con todo", "con la ayuda", "con el bot"])
def test_a_word_of_one_language_that_is_an_insult_in_another_is_none(text: str) -> None:
    """Words of every language are known at once: what English and Spanish readers need is no French insult."""
    assert not is_insult(text) and not is_noise(text)
