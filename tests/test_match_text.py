"""What readers type becomes plain words: accents, numbers, forms of a word, and slips of the finger."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from bot.language.stems import Stems
from bot.language.words import LONGEST_TEXT, words
from bot.match import Matcher, Phrasing, make_matcher


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("1,500", "1.500", "1 500", "1500", "1'500"), ["1500"]),
        (("1,234,567", "1.234.567"), ["1234567"]),
        (("3,5", "3.5"), ["3.5"]),
        (("40%", "40 %", "40 percent", "forty per cent", "cuarenta por ciento", "40 por ciento"), ["40", "%"]),
        (("two hundred and fifty", "250"), ["250"]),
        (("five thousand one hundred", "cinco mil ciento", "5,100"), ["5100"]),
        (("1 billion", "1000 millones", "mil millones", "one billion"), ["1000000000"]),
        (("treinta y cinco", "thirty five", "35"), ["35"]),
    ],
)
def test_ways_of_writing_a_number_are_one(texts: tuple[str, ...], read: list[str]) -> None:
    """A number is read the same in digits or in words, in English or in Spanish."""
    assert [words(text) for text in texts] == [read] * len(texts)


@pytest.mark.parametrize("text", ["one of them", "uno de ellos", "the one", "a once in a lifetime thing"])
def test_small_words_that_are_also_numbers_stay_words(text: str) -> None:
    """`one`, `uno` and `once` are words unless a larger number follows."""
    assert words(text) == text.split()


def test_accents_capitals_and_marks_do_not_matter() -> None:
    """¿Cuántos? and CUANTOS are the same word."""
    assert words("¿CUÁNTOS años?!") == words("cuantos anos")


def test_the_us_is_a_country_and_us_is_not() -> None:
    """The United States are told by capitals, by points or by "the"; a small us is just us."""
    for text in ("US models", "U.S. models", "the us models", "THE US MODELS"):
        assert "usa" in words(text)
    assert words("en EE. UU.") == words("en ee uu") == ["en", "eeuu"]
    assert words("tell us") == ["tell", "us"]


def test_apostrophes_do_not_split_words() -> None:
    """What's, whats and what’s meet; a possessive is its owner."""
    assert words("China's plan doesn’t") == ["china", "plan", "doesnt"]


def test_markup_says_nothing() -> None:
    """Tags and what stands before an address are no words; what stands between them is, and so is a comparison."""
    assert words("how many <b>models</b> <a href='x'>here</a>") == ["how", "many", "models", "here"]
    assert words("at https://www.example.org") == ["at", "example", "org"]
    assert words("models < 3 > 2") == ["models", "3", "2"]


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    """A question is a sentence; the rest of a novel costs nothing."""
    assert len(" ".join(words("word " * LONGEST_TEXT))) <= LONGEST_TEXT


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("company", "companies")),
        ("en", ("develop", "developed", "developing", "development")),
        ("en", ("plan", "plans", "planned", "planning")),
        ("es", ("modelo", "modelos")),
        ("es", ("desarrollar", "desarrollado", "desarrolla", "desarrollando")),
        ("es", ("inversion", "inversiones")),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, forms: tuple[str, ...]) -> None:
    """Plural, gender and the common endings of verbs are cut off."""
    assert len({Stems().stem(form, language) for form in forms}) == 1


def test_words_that_mean_the_same_meet_across_languages() -> None:
    """Price and cost are one meaning, and so is precio."""
    stems = Stems()
    meanings = {stems.senses("price", "en")[1], stems.senses("costs", "en")[1], stems.senses("precios", "es")[1]}
    assert len(meanings) == 1


BOOK = [
    Phrasing("models", "en", "how many language models are there in China"),
    Phrasing("models", "es", "cuántos modelos de lenguaje hay en China"),
    Phrasing("companies", "en", "number of companies working on robots"),
    Phrasing("companies", "es", "número de empresas de robots"),
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return make_matcher(BOOK)


@pytest.mark.parametrize(
    ("question", "repair"),
    [
        ("langauge models", ("langauge", "language")),  # letters that changed places
        ("lnguage models", ("lnguage", "language")),  # a letter left out
        ("languagge models", ("languagge", "language")),  # a letter too many
        ("lamguage models", ("lamguage", "language")),  # a wrong letter
        ("cuantos mdoelos", ("mdoelos", "modelos")),
        ("howmany models", ("howmany", "how many")),  # run together
        ("lang uage models", ("lang uage", "language")),  # torn apart
        ("models in Indai", ("indai", "india")),  # a country that the book does not name
        ("yuor models", ("yuor", "your")),  # a filler
    ],
)
def test_a_misspelt_word_is_repaired(matcher: Matcher, question: str, repair: tuple[str, str]) -> None:
    """Each kind of slip is read as the word that was meant, and shown."""
    assert repair in matcher.match(question).repairs


@pytest.mark.parametrize(
    "question", ["nodes", "the number of hours", "work on roads", "medals in china", "models of money", "teh", "xyzzy"]
)
def test_a_sound_word_is_left_alone(matcher: Matcher, question: str) -> None:
    """A common word is never turned into a word of the book, nor is a stranger far from all of them."""
    changed = {before for before, after in matcher.match(question).repairs if after != "the"}
    assert changed.isdisjoint({"number", "hours", "work", "roads", "money", "xyzzy"})


def test_a_repaired_question_finds_its_answer(matcher: Matcher) -> None:
    """With two slips in it, the question is matched as it was meant."""
    assert matcher.match("nubmer of compnaies").candidates[0].answer == "companies"


@given(strategies.text(max_size=60))
def test_no_text_raises(matcher: Matcher, question: str) -> None:
    """Whatever Unicode has is read and matched: flags, digits of every script, marks that join or turn around."""
    assert matcher.match(question).question == question


@given(
    strategies.lists(
        strategies.sampled_from(
            [*(chr(code) for code in range(0x110000) if chr(code).isnumeric()), "models", "🇮🇳", " "]
        )
    )
)
def test_no_digit_raises(matcher: Matcher, parts: list[str]) -> None:
    """Every number sign of every script may stand in a question."""
    question = "".join(parts)
    assert matcher.match(question).question == question
