"""A reader of quizzes who knows nothing of how they are made: the options are read back, and held against the book."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import count

from conftest import ROOT

from bot.book.ledger import Amount, amount_of
from bot.book.load import read_book
from bot.book.values import Book
from bot.quantity.read import quantities_in, readings_of
from bot.quantity.values import PERCENT, YEAR, Date, Range, Score, Time, Value
from bot.quiz.make import quizzes_of
from bot.quiz.values import Quiz

PATHS = [
    "answers.yaml", "tests/sample.yaml", "tests/kinds.yaml", "examples/almenar.yaml",
    "examples/newsroom/city/ferry.yaml",
    "examples/newsroom/culture/semillas.yaml", "examples/newsroom/science/meteors.yaml", "tests/sets/lande.yaml",
    "tests/sets/serena.yaml", "tests/check/invented/harbour.yaml", "tests/check/invented/molino.yaml",
]  # fmt: skip
LIMITS = {"question": 300, "option": 100, "explanation": 200, "line feeds": 2}
FAR = Fraction(10**30)
BOUNDS = ("more than", "at least", "fewer than", "at most")
WHICH = ("Which figure ", "¿Qué cifra ", "Quel chiffre ", "Que número ")


@cache
def book_at(path: str) -> Book:
    """The book in a file of this project, read once; it is not to be changed."""
    return read_book(ROOT / path).book


def every_quiz() -> Iterator[Quiz]:
    """The quizzes of all books in each language, again and again under other titles, which make other ones."""
    for turn in count():
        for path in PATHS:
            book = titled(book_at(path), turn)
            for language in book.languages:
                yield from quizzes_of(book, language)


def titled(book: Book, turn: int) -> Book:
    """The book with another title."""
    article = book.article.model_copy(update={"title": f"{book.article.title} {turn}"})
    return book.model_copy(update={"article": article})


def faults_of(book: Book, quiz: Quiz) -> list[str]:
    """What is wrong with `quiz`; nothing when it is honest."""
    right = amount_of(book, quiz.fact)
    assert right is not None
    read = [_read(book, quiz, option) for option in quiz.options]
    faults = [*_limits(quiz), *_twice(quiz)]
    is_put = any(which in quiz.question for which in WHICH)
    faults += [] if is_put == (right.qualifier in BOUNDS) else ["it asks for the article's figure, or does not"]
    faults += [] if _means(read[quiz.correct], right) else ["the right option is not the fact's figure"]
    for option, (values, qualifier) in zip(quiz.options, read, strict=True):
        if option != quiz.options[quiz.correct]:
            faults += [f"{option}: {why}" for value in values for why in _wrongs(book, quiz, right, value, qualifier)]
            faults += [] if values else [f"{option} cannot be read"]
    return faults


def _read(book: Book, quiz: Quiz, option: str) -> tuple[list[Value], str]:
    found = quantities_in(option, book.locale(quiz.language))
    assert len(found) == 1, option
    unit = book.fact(quiz.fact).unit
    same = [reading for reading in found[0].readings if reading.unit == unit]  # a third is no 3rd
    return [reading.value for reading in same or found[0].readings], found[0].qualifier or "none"


def _means(read: tuple[list[Value], str], right: Amount) -> bool:
    values, qualifier = read
    return right.value in values and (qualifier == right.qualifier or isinstance(right.value, Range))


def _limits(quiz: Quiz) -> list[str]:
    found = ["four options"] if len(quiz.options) != 4 else []
    found += ["question"] if not 0 < len(quiz.question.encode("utf-16-le")) // 2 <= LIMITS["question"] else []
    found += ["option" for each in quiz.options if not 0 < len(each) <= LIMITS["option"]]
    found += ["explanation"] if len(quiz.explanation.encode("utf-16-le")) // 2 > LIMITS["explanation"] else []
    return found + (["line feeds"] if quiz.explanation.count("\n") > LIMITS["line feeds"] else [])


def _twice(quiz: Quiz) -> list[str]:
    """Options that are the same to a reader of any locale."""
    found = []
    for at, one in enumerate(quiz.options):
        for other in quiz.options[at + 1 :]:
            alike = any(readings_of(one, code) & readings_of(other, code) for code in ("en", "es", "fr", "pt", "es-MX"))
            found += [f"{one} reads as {other}"] if alike or one.lower() == other.lower() else []
    return found


def _wrongs(book: Book, quiz: Quiz, right: Amount, value: Value, qualifier: str) -> list[str]:
    names = [*book.facts, *book.derived]
    others = [amount_of(book, name) for name in names if name != quiz.fact]
    found = ["is another fact's figure"] if value in [other.value for other in others if other] else []
    if isinstance(value, Fraction | Range) and isinstance(right.value, Fraction | Range):
        return found + _wrong_number(right, value, qualifier)
    return found + ([] if _is_apart(right.value, value) else ["is too near"])


def _wrong_number(right: Amount, value: Fraction | Range, qualifier: str) -> list[str]:
    assert isinstance(right.value, Fraction | Range)
    (low, high), (own_low, own_high) = _span(right.value, right.qualifier), _span(value, qualifier)
    is_put = right.qualifier == qualifier and qualifier in BOUNDS  # which figure the article gives is asked then
    found = ["may be true"] if low <= own_high and own_low <= high and not is_put else []
    (least, most), (own_least, own_most) = _ends(right.value), _ends(value)
    near = (
        abs(own_least + own_most) * 5 > abs(least + most) * 4 and abs(own_least + own_most) * 4 < abs(least + most) * 5
    )
    if right.unit == PERCENT and least > 0 and 0 < own_least < 100 and most < 100 and abs(own_least - least) >= 8:
        left, own_left = 100 - least, 100 - own_least
        near = near and own_left * 5 > left * 4 and own_left * 4 < left * 5
    if right.unit == YEAR:
        near = abs(own_least - least) < 2
    found += ["is too near"] if near else []
    found += ["is more than all"] if right.unit == PERCENT and most <= 100 < own_most else []
    found += ["is no whole number"] if least.denominator == most.denominator == 1 != own_least.denominator else []
    return found + (["has another sign"] if least * own_least <= 0 else [])


def _span(value: Fraction | Range, qualifier: str) -> tuple[Fraction, Fraction]:
    low, high = _ends(value)
    if qualifier in ("more than", "at least"):
        return low + (Fraction(1, 10**9) if qualifier == "more than" else 0), FAR
    if qualifier in ("fewer than", "at most"):
        return -FAR, high - (Fraction(1, 10**9) if qualifier == "fewer than" else 0)
    room = Fraction(1, 20) if qualifier == "about" else 0
    return low - abs(low) * room, high + abs(high) * room


def _ends(value: Fraction | Range) -> tuple[Fraction, Fraction]:
    return (value.low, value.high) if isinstance(value, Range) else (value, value)


def _is_apart(one: Value, other: Value) -> bool:
    if isinstance(one, Time) and isinstance(other, Time):
        return abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute) >= 60
    if isinstance(one, Date) and isinstance(other, Date):
        return (one.day is None) == (other.day is None) and one != other
    if isinstance(one, Score) and isinstance(other, Score):
        return {one.ours, one.theirs} != {other.ours, other.theirs}
    return one != other
