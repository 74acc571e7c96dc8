"""Quizzes from the facts: the right figure is right, the wrong ones are wrong, else there is none."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizzing import PATHS, book_at, faults_of, titled

from bot.book.ledger import Amount
from bot.quantity.values import Date, Decade, Range, Score, Time
from bot.quiz.fair import is_fair
from bot.quiz.figures import wrong_figures
from bot.quiz.make import quiz_of, quizzes_of
from bot.quiz.order import facts_asked
from bot.quiz.values import Quiz

SAMPLE = "tests/sample.yaml"
ENOUGH = 2000


def amount(value: Any, unit: str = "models", qualifier: Any = "exact") -> Amount:
    return Amount(Fraction(value) if isinstance(value, int | Fraction) else value, unit, qualifier)


@pytest.mark.parametrize("path", [SAMPLE, "tests/kinds.yaml", "examples/newsroom/city/ferry.yaml"])
def test_quizzes_of_a_book_are_honest(path: str) -> None:
    """An independent reader finds the right option right, the others wrong, and all within Telegram's limits."""
    book = book_at(path)
    made = [quiz for language in book.languages for quiz in quizzes_of(book, language)]
    assert len(made) > 5
    assert [fault for quiz in made for fault in faults_of(book, quiz)] == []


@pytest.mark.slow
def test_two_thousand_quizzes_are_honest() -> None:
    """Of all books, each under so many titles that two thousand quizzes are made, none has a fault."""
    made, places = 0, Counter[int]()
    for turn in range(50):
        for path in PATHS:
            book = titled(book_at(path), turn)
            for quiz in (quiz for language in book.languages for quiz in quizzes_of(book, language)):
                assert faults_of(book, quiz) == [], (path, quiz)
                made, places = made + 1, places + Counter([quiz.correct])
        if made >= ENOUGH:
            break
    assert made >= ENOUGH
    assert min(places[place] for place in range(4)) > made / 6  # the right one's place varies


def test_a_quiz_is_the_same_each_time() -> None:
    """Two readings of a book make the same quizzes, in each language with the same figures at the same places."""
    assert [*quizzes_of(book_at(SAMPLE), "en")] == [*quizzes_of(book_at(SAMPLE), "en")]
    assert [q.correct for q in quizzes_of(book_at(SAMPLE), "en")] == [
        q.correct for q in quizzes_of(book_at(SAMPLE), "es")
    ]


def test_money_has_the_decimals_of_the_right_option() -> None:
    """Beside R$ 4,80 every wrong sum has two decimals: neither looks shorter than the other."""
    quiz = quiz_of(book_at("tests/sets/serena.yaml"), "tarifa", "pt")
    assert quiz is not None and quiz.options[quiz.correct] == "R$\u00a04,80"
    assert [len(option.partition(",")[2]) for option in quiz.options] == [2, 2, 2, 2]


def test_the_explanation_names_the_source() -> None:
    """The explanation says the figure with its qualifier, what it counts, who says so and where."""
    quiz = quiz_of(book_at(SAMPLE), "models", "en")
    assert quiz is not None
    assert quiz.explanation.splitlines()[:2] == [
        "The article says more than 1,500 models in the land.",
        "Source: The Academy, paragraph 1",
    ]


@pytest.mark.parametrize(
    ("book", "fact", "language", "begins"),
    [
        ("answers.yaml", "companies-share", "en", "China has 15% of the world's AI companies, according to data"),
        ("answers.yaml", "unicorns", "es", "El artículo dice 71 unicornios de IA en China."),  # its reply has two
        ("answers.yaml", "unicorns-outside-china", "en", "That makes about 202 AI unicorns outside China.\n"),
        ("examples/newsroom/culture/semillas.yaml", "ayuda", "es", "El ayuntamiento le da 1.800 euros al año."),
        ("tests/sets/lande.yaml", "plantes", "fr", "L’article indique 1 250 arbres plantés."),
        ("tests/sets/serena.yaml", "frota", "pt", "A frota de Vila Serena tem 1.240 ônibus."),
    ],
)
def test_the_explanation_begins_with_a_sentence(book: str, fact: str, language: str, begins: str) -> None:
    """The first one of the answer, where it gives this figure and no other; else one that says who gives it."""
    quiz = quiz_of(book_at(book), fact, language)
    assert quiz is not None
    assert quiz.explanation.startswith(begins)


@pytest.mark.parametrize(
    ("right", "wrong", "fair"),
    [
        (amount(1500, qualifier="more than"), amount(1600), False),
        (amount(1500, qualifier="more than"), amount(900, qualifier="more than"), True),
        (amount(1500, qualifier="more than"), amount(1900, qualifier="more than"), True),
        (amount(1500, qualifier="more than"), amount(1800, qualifier="more than"), False),
        (amount(1500, qualifier="more than"), amount(1900, qualifier="at least"), False),
        (amount(2019, "year", "more than"), amount(2022, "year", "more than"), False),
        (amount(1500, qualifier="more than"), amount(900, qualifier="about"), True),
        (amount(1500, qualifier="more than"), amount(1200), True),
        (amount(1500, qualifier="more than"), amount(1201), False),
        (amount(1500, qualifier="at least"), amount(1000, qualifier="fewer than"), True),
        (amount(600, qualifier="fewer than"), amount(500), False),
        (amount(600, qualifier="fewer than"), amount(900, qualifier="more than"), True),
        (amount(40, "%", "about"), amount(33, "%", "about"), False),
        (amount(40, "%", "about"), amount(32, "%", "about"), True),
        (amount(72, "%"), amount(80, "%"), True),  # 28 % and 20 % are left
        (amount(72, "%"), amount(79, "%"), False),
        (amount(60, "%"), amount(67, "%"), False),
        (amount(50, "%"), amount(59, "%"), False),
        (amount(72), amount(80), False),
        (amount(72, "%"), amount(100, "%"), True),
        (amount(80, "%"), amount(100, "%"), True),
        (amount(85, "%"), amount(100, "%"), False),
        (amount(90, "%"), amount(120, "%"), False),
        (amount(150, "%"), amount(200, "%"), True),
        (amount(71), amount(Fraction(71, 2)), False),
        (amount(71), amount(88), False),
        (amount(71), amount(89), True),
        (amount(-5, "°C"), amount(10, "°C"), False),
        (amount(-5, "°C"), amount(-10, "°C"), True),
        (amount(2022, "year"), amount(2023, "year"), False),
        (amount(2022, "year"), amount(2024, "year"), True),
        (amount(71), amount(200, "people"), False),
        (amount(Range(Fraction(40), Fraction(45)), "%"), amount(Range(Fraction(44), Fraction(60)), "%"), False),
        (amount(Range(Fraction(40), Fraction(45)), "%"), amount(Range(Fraction(20), Fraction(25)), "%"), True),
        (amount(Score(2, 0), "score"), amount(Score(0, 2), "score"), False),
        (amount(840_000_000, "USD"), amount(2_430_000_000, "USD"), False),
        (amount(2, "times"), amount(1, "times"), False),
        (amount(Date(2019, 3, 3), "date"), amount(Date(2019, 3, 9), "date"), False),
        (amount(Date(2019, 3, 3), "date"), amount(Date(2019, 3, 10), "date"), True),
        (amount(Date(2019, 3, 3), "date"), amount(Date(2019, 5), "date"), False),
        (amount(Date(2019, 3), "date"), amount(Date(2019, 4), "date"), False),
        (amount(Date(2019, 3), "date"), amount(Date(2019, 1), "date"), True),
        (amount(Date(None, 12, 29), "date"), amount(Date(None, 1, 2), "date"), False),
        (amount(Time(10, 30), "time"), amount(Time(11, 15), "time"), False),
        (amount(Time(10, 30), "time"), amount(Time(11, 30), "time"), True),
        (amount(Decade(1990), "decade"), amount(Decade(1980), "decade"), True),
    ],
)
def test_what_is_a_fair_wrong_answer(right: Amount, wrong: Amount, fair: bool) -> None:
    """A wrong answer is false, at least a quarter away, of the same unit and kind, and possible."""
    assert is_fair(right, wrong, ()) is fair


def test_the_figure_of_another_fact_is_no_wrong_answer() -> None:
    """A figure that the book gives for something else, or nearly that of the same unit, is not offered as wrong."""
    right = amount(71)
    assert is_fair(right, amount(200), [amount(300)])
    assert not is_fair(right, amount(200), [amount(200, "people")])
    assert not is_fair(right, amount(200), [amount(202)])
    assert is_fair(right, amount(200), [amount(205)])
    assert not is_fair(right, amount(200), [amount(215, qualifier="about")])


NUMBERS = st.one_of(
    st.integers(1, 10**7).map(Fraction),
    st.integers(-500, 5000).map(lambda tenths: Fraction(tenths, 10)),
    st.integers(1, 900).map(lambda number: Fraction(number * 10**7)),
)
QUALIFIERS = st.sampled_from(["exact", "about", "more than", "at least", "fewer than", "at most"])


@settings(max_examples=20, deadline=None)
@given(NUMBERS, QUALIFIERS, st.sampled_from(["models", "%", "USD", "km", "people"]), st.randoms(use_true_random=False))
def test_wrong_figures_are_fair_or_none(number: Fraction, qualifier: Any, unit: str, random: Any) -> None:
    """Whatever the fact, there are three fair figures as round as its own, qualified as it is, or none."""
    right = Amount(number, unit, qualifier)
    wrong = wrong_figures(right, [], random)
    assert len(wrong) in (0, 3)
    for each in wrong:
        assert each.number is not None
        assert each.qualifier == qualifier
        assert each.number != number
        assert each.number.denominator == number.denominator or number.denominator > 1
        assert unit != "%" or number > 100 or each.number <= 100
        assert zeros(each.number) == zeros(number)


def zeros(number: Fraction) -> int:
    """How many zeros a whole number ends with: how far it is rounded."""
    digits = str(number.numerator) if number.denominator == 1 else ""
    return len(digits) - len(digits.rstrip("0"))


@pytest.mark.parametrize("value", [amount(0), amount(100, "%"), amount(2019, "year", "more than")])
def test_where_no_honest_figures_are_there_are_none(value: Amount) -> None:
    """Nothing stands beside zero, a whole hundred per cent, or a bounded year."""
    import random

    assert wrong_figures(value, (), random.Random(1)) == ()


def test_vetoes_and_order(tmp_path: Any) -> None:
    """`quiz: no` keeps a fact out, on an answer all that it alone states; `quiz:` comes first, in its order."""
    book = book_at(SAMPLE)
    assert facts_asked(book)[:2] == ["models", "share"]
    fact = book.facts["models"].model_copy(update={"quiz": False})
    assert "models" not in facts_asked(book.model_copy(update={"facts": {**book.facts, "models": fact}}))
    silent = {name: answer.model_copy(update={"quiz": False}) for name, answer in book.answers.items()}
    assert facts_asked(book.model_copy(update={"answers": silent})) == []
    listed = type(book).model_validate({**book.model_dump(by_alias=True), "quiz": {"all-models": {}, "share": {}}})
    assert facts_asked(listed)[:3] == ["all-models", "share", "models"]


def test_an_editors_own_question_and_figures_are_used() -> None:
    """An editor's question stands in its language, and the wrong figures in each, qualified as the right one."""
    own = {"models": {"question": {"en": "How many in the land?"}, "wrong": ["600", "900", "1200"]}}
    book = book_at(SAMPLE)
    book = type(book).model_validate({**book.model_dump(by_alias=True), "quiz": own})
    quiz, other = quiz_of(book, "models", "en"), quiz_of(book, "models", "es")
    assert quiz is not None
    assert other is not None
    assert quiz.question == "How many in the land? Which figure does the article give?"
    assert {*quiz.options} == {"more than 600", "more than 900", "more than 1,200", "more than 1,500"}
    assert "más de 600" in other.options
    assert other.question == "Completa la frase: «… modelos en el país». ¿Qué cifra da el artículo?"


def test_a_bound_that_was_computed_is_not_the_articles() -> None:
    """Which figure follows from the article is asked then; of what is no bound neither."""
    book = book_at(SAMPLE)
    ends = {"models": "Which figure does the article give?", "others": "Which figure follows from the article?"}
    for name in facts_asked(book):
        quiz = quiz_of(book, name, "en")
        assert quiz is not None
        assert quiz.question.endswith(ends.get(name, quiz.question))
        assert ("Which figure" in quiz.question) == (name in ends)


def test_editors_figures_that_may_be_meant_make_no_quiz() -> None:
    """With a wrong figure of the editor's that is too near, there is no quiz at all rather than a dishonest one."""
    book = book_at(SAMPLE)
    own = {"models": {"wrong": ["600", "900", "1600"]}}
    assert quiz_of(type(book).model_validate({**book.model_dump(by_alias=True), "quiz": own}), "models", "en") is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many passengers did the ferry carry?", True),
        ("How many passengers did the ferry carry to Quillan?", True),
        ("How many passengers does the ferry carry in fog?", False),
        ("Is the ferry popular?", False),
    ],
)
def test_an_answers_question_is_asked_if_it_asks_for_this_figure(question: str, asked: bool) -> None:
    """With a word that the answer does not say, or for no figure, the fact's own words are asked for instead."""
    book = book_at("examples/newsroom/city/ferry.yaml")
    raw = book.model_dump(by_alias=True)
    raw["answers"]["passengers"]["questions"]["en"] = [question]
    quiz = quiz_of(type(book).model_validate(raw), "passengers", "en")
    assert quiz is not None
    assert (quiz.question == question) is asked


def test_a_question_gives_no_figure_away() -> None:
    """An editor's question with a figure in it is not asked: the book's own words are."""
    book = book_at(SAMPLE)
    own = {"models": {"question": {"en": "Are there more than 1,500 in the land?"}}}
    quiz = quiz_of(type(book).model_validate({**book.model_dump(by_alias=True), "quiz": own}), "models", "en")
    assert quiz is not None
    assert quiz.question.startswith("Fill the gap: “… models in the land”")


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({"question": "x" * 300}, True),
        ({"question": "x" * 301}, False),
        ({"question": ""}, False),
        ({"question": "😀" * 151}, False),
        ({"options": ("x" * 100, "b", "c", "d")}, True),
        ({"options": ("x" * 101, "b", "c", "d")}, False),
        ({"explanation": "x" * 200}, True),
        ({"explanation": "x" * 201}, False),
        ({"explanation": "a\nb\nc"}, True),
        ({"explanation": "a\nb\nc\nd"}, False),
    ],
)
def test_what_telegram_takes(change: Any, fits: bool) -> None:
    """A quiz is one that Telegram takes up to each limit, and none beyond it."""
    quiz = Quiz("models", "models", "en", "How many?", ("a", "b", "c", "d"), 0, "Because")
    assert replace(quiz, **change).fits is fits


def test_a_long_text_leaves_the_explanation_its_source() -> None:
    """What does not fit into an explanation goes: the title first, then the words of the fact, never the source."""
    book = book_at("tests/check/invented/harbour.yaml")
    raw = book.model_dump(by_alias=True)
    raw["facts"]["ships"]["text"]["en"] = "ships " + "that come by day " * 9
    quiz = quiz_of(type(book).model_validate(raw), "ships", "en")
    assert quiz is not None
    assert quiz.explanation.endswith("Source: The article, paragraph 10")
    raw["facts"]["ships"]["text"]["en"] = "ships " + "that come by day " * 15
    quiz = quiz_of(type(book).model_validate(raw), "ships", "en")
    assert quiz is not None
    assert quiz.explanation == "24\nSource: The article, paragraph 10"


def test_options_that_read_alike_in_some_language_make_no_quiz() -> None:
    """1,800 km is 1.8 km to a Spanish eye: beside each other they are no options."""
    book = book_at("tests/check/invented/harbour.yaml")
    raw = book.model_dump(by_alias=True)
    for wrong, is_made in ((["1700", "5", "9"], True), (["1800", "5", "9"], False)):
        own = type(book).model_validate({**raw, "quiz": {"length": {"wrong": wrong}}})
        assert (quiz_of(own, "length", "en") is not None) is is_made
