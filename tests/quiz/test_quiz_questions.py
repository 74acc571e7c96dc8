"""What a quiz asks, and among which figures: nothing in its form tells the right one."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from quizzing import PATHS, book_at, titled

from bot.book.ledger import Amount, amount_of
from bot.book.values import Book
from bot.quantity.read import quantities_in
from bot.quantity.values import PERCENT, Range
from bot.quiz.fair import span
from bot.quiz.figures import wrong_figures
from bot.quiz.make import quiz_of, quizzes_of, wrong_beside
from bot.quiz.order import facts_asked, told_in
from bot.quiz.questions import question_about

WHICH = "Which figure does the article give?"  # of what is more than that

ALMENAR, FERRY, METEORS = (
    "examples/almenar.yaml",
    "examples/newsroom/city/ferry.yaml",
    "examples/newsroom/science/meteors.yaml",
)
SEMILLAS = "examples/newsroom/culture/semillas.yaml"


def changed(book: Book, **answers: Any) -> Book:
    """The book with other first questions in some of its answers."""
    raw = book.model_dump(by_alias=True)
    for answer, questions in answers.items():
        raw["answers"][answer]["questions"] = questions
    return type(book).model_validate(raw)


@pytest.mark.parametrize(
    ("path", "fact", "language", "question"),
    [
        (FERRY, "price", "en", "How much did the boat cost?"),  # the state's part comes after it
        (FERRY, "crossing", "en", "How long does the crossing take?"),
        (FERRY, "pass-holders", "en", "How many passengers have a monthly pass?"),
        (ALMENAR, "health-money", "es", "¿Cuánto se destina a la salud?"),  # all of it is said in English
        (METEORS, "height", "es", "¿A qué altura está el observatorio?"),
        (SEMILLAS, "devueltas", "es", "¿Cuántos lectores devuelven semillas?"),
        ("answers.yaml", "unicorns", "en", "How many AI unicorns does China have?"),
        ("tests/sets/lande.yaml", "billet", "fr", "Quel est le prix du billet ?"),
        ("tests/sets/serena.yaml", "mortes", "pt", "Quantas pessoas morreram no trânsito?"),
        (ALMENAR, "beds", "en", "Fill the gap: “… beds in Saint Brigid”"),  # its question asks for nurses too
        (ALMENAR, "rent", "en", "Fill the gap: “… average rent a month”"),  # and this one whether it has risen
        ("tests/sample.yaml", "models", "en", f"Fill the gap: “… models in the land”. {WHICH}"),  # how many: where?
        (METEORS, "comet", "en", None),  # a share of the meteors, of which nothing more is said
        (METEORS, "kit", "en", None),
        (FERRY, "state", "en", None),
        (FERRY, "seats", "en", None),  # people on the boat: its crew?
    ],
)
def test_what_is_asked(path: str, fact: str, language: str, question: str | None) -> None:
    """An answer's own question about this fact, else a gap whose words say what is counted, else nothing."""
    assert question_about(book_at(path), fact, language) == question


@pytest.mark.parametrize("question", ["How much did the council pay?", "Who paid for the boat?", "Was the boat cheap?"])
def test_a_question_about_something_else_is_not_asked(question: str) -> None:
    """The answer gives the price first: what asks for somebody's part, for a person or for yes is not about it."""
    book = changed(book_at(FERRY), price={"en": [question]})
    assert question_about(book, "price", "en") == "Fill the gap: “… for the electric ferry boat”"


def test_a_text_that_quotes_the_article_is_no_gap_to_fill() -> None:
    """The quotation of a draft has a gap of its own, beside which another one would be put."""
    book = book_at(FERRY)
    facts = book.model_dump(by_alias=True)["facts"]
    facts["price"]["text"] = {"en": "“the electric ferry boat of the port cost …”"}
    quoted = type(book).model_validate({**book.model_dump(by_alias=True), "facts": facts})
    assert question_about(changed(quoted, price={"en": ["Who paid for the boat?"]}), "price", "en") is None


def test_an_editor_may_ask_for_any_fact() -> None:
    """What stands under `quiz:` is asked, though its words alone say little."""
    book = book_at(METEORS)
    listed = type(book).model_validate({**book.model_dump(by_alias=True), "quiz": {"comet": {}}})
    assert question_about(listed, "comet", "en") == "Fill the gap: “… of the meteors of that night”"


def test_most_quizzes_ask_a_question() -> None:
    """Of the quizzes of this project's own books at most half are gaps; of all figures once nine in ten were."""
    asked: Counter[bool] = Counter()
    for path in PATHS:
        book = book_at(path)
        quizzes = [quiz for language in book.languages for quiz in quizzes_of(book, language)]
        asked += Counter("… " in quiz.question for quiz in quizzes)
    assert asked[True] < asked[False]
    assert asked.total() > 150


def test_the_right_figure_stands_at_every_place() -> None:
    """Among the four in order of size each place has its part, over all books under three titles; the last no more
    than a third.
    """
    places: Counter[int] = Counter()
    for path in PATHS:
        for turn in range(3):
            book = titled(book_at(path), turn)
            for name in facts_asked(book):
                right = amount_of(book, name)
                if right is not None and isinstance(right.value, Fraction):
                    wrong = wrong_beside(book, name, right, Random(name))
                    places.update([sum(each.number < right.value for each in wrong if each.number)] * bool(wrong))
    total = places.total()
    assert total > 250
    assert all(total / 6 < places[place] < total / 3 for place in range(4)), places


def test_no_two_options_can_both_be_true() -> None:
    """Of options that say *about* each rules the others out."""
    made = 0
    for path in PATHS:
        book = book_at(path)
        for name in facts_asked(book):
            right = amount_of(book, name)
            if right is None or right.qualifier != "about" or isinstance(right.value, Range):
                continue
            for one, other in combinations((right, *wrong_beside(book, name, right, Random(name))), 2):
                made += 1
                assert _is_apart(one, other), (name, one, other)
    assert made > 50


def _is_apart(one: Amount, other: Amount) -> bool:
    (low, high), (other_low, other_high) = span(one), span(other)
    below = high is not None and other_low is not None and high <= other_low
    return below or (other_high is not None and low is not None and other_high <= low)


def test_a_bound_is_not_known_by_its_place() -> None:
    """Beside *more than* and *fewer than* the right figure is the least, the largest, or between; all have its form."""
    places: set[tuple[str, int]] = set()
    for turn, path in product(range(8), PATHS):
        book = titled(book_at(path), turn)
        for name in facts_asked(book):
            right = amount_of(book, name)
            if right is not None and right.is_bound and right.number is not None:
                wrong = wrong_beside(book, name, right, Random(name))
                assert {each.qualifier for each in wrong} <= {right.qualifier}
                smaller = sum(each.number < right.number for each in wrong if each.number)
                places |= {(right.qualifier, smaller)} if wrong else set()
    assert places == set(product(("more than", "at least", "fewer than"), range(4)))


def test_no_wrong_share_is_nearly_all() -> None:
    """Beside 25 % there is no 97 %, which nobody would choose."""
    for path in PATHS:
        book = book_at(path)
        for name in facts_asked(book):
            right = amount_of(book, name)
            if right is not None and right.unit == PERCENT and right.number is not None:
                wrong = wrong_beside(book, name, right, Random(name))
                assert all(each.number is not None and each.number <= 50 + right.number / 2 for each in wrong)


def test_a_large_share_is_not_always_the_largest() -> None:
    """Beside 72 % stands a larger one too, which leaves less: 28 % and 20 %; and never 94 %."""
    right = Amount(Fraction(72), PERCENT, "exact")
    found = [wrong_figures(right, [], Random(seed), smaller=2) for seed in range(20)]
    tops = {max(each.number for each in wrong if each.number is not None) for wrong in found if wrong}
    assert len(tops) > 1
    assert all(80 <= top <= 86 for top in tops)


@pytest.mark.parametrize(
    ("path", "fact", "language", "mark"),
    [
        (SEMILLAS, "sobres", "es", ""), (SEMILLAS, "ayuda", "es", ""), (SEMILLAS, "devueltas", "es", "%"),
        ("tests/check/invented/molino.yaml", "kilos", "es", "."), ("tests/sets/serena.yaml", "frota", "pt", "."),
    ],
)  # fmt: skip
def test_options_are_written_as_the_article_writes(path: str, fact: str, language: str, mark: str) -> None:
    """Where it prints 72% and 3.416.700, no option is 41 % or 2 628 200. 3.200 may be 3.2 to a reader in Mexico: there
    the explanation is written as the options are.
    """
    quiz = quiz_of(book_at(path), fact, language)
    assert quiz is not None
    assert all(mark in option and "\u00a0%" not in option for option in quiz.options), quiz.options
    assert quiz.options[quiz.correct].partition("\u00a0")[0] in quiz.explanation


@pytest.mark.parametrize(
    ("path", "fact", "language", "ends"),
    [
        (FERRY, "crossing", "en", {"minutes"}), (METEORS, "height", "es", {"metros"}),
        (METEORS, "brightest", "en", {"seconds", "second"}), ("tests/sets/lande.yaml", "trajet", "fr", {"minutes"}),
        ("tests/sets/lande.yaml", "bus", "fr", set[str]()),
    ],
)  # fmt: skip
def test_to_how_long_the_options_are_minutes(path: str, fact: str, language: str, ends: set[str]) -> None:
    """Where the question does not say what is measured, each option does; where it does, none."""
    for turn in range(9):
        quiz = quiz_of(titled(book_at(path), turn), fact, language)
        assert quiz is not None
        assert {option.partition("\u00a0")[2] for option in quiz.options} - {""} <= ends
        assert all("\u00a0" in option for option in quiz.options) is bool(ends)
        assert not any(option in ("1\u00a0seconds", "3\u00a0second") for option in quiz.options)
        assert len(quantities_in(quiz.explanation.splitlines()[0], language)) == 1


def test_what_a_text_tells() -> None:
    """A title with a figure tells the fact that has it, in whichever writing; one without tells nothing."""
    book = book_at(FERRY)
    assert told_in(book, book.article.title) == {"passengers"}
    assert told_in(book, "It carried 48,000 passengers. The boat cost $9 million.") == {"passengers", "price"}
    assert told_in(book, "The ferry was a success") == frozenset()
