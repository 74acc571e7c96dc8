"""From a fact to its quiz, and from a book to all of its quizzes."""

from __future__ import annotations

from bisect import bisect
from hashlib import sha256
from random import Random
from typing import Final

from bot.book.corrections import amounts_before
from bot.book.figures import arithmetic_of, where_of
from bot.book.ledger import Amount, amount_of
from bot.book.values import Book, Fact
from bot.language import say
from bot.language.text import units
from bot.quantity.read import quantities_in
from bot.quiz.figures import all_fair, qualified, wrong_figures
from bot.quiz.limits import limits_of
from bot.quiz.options import before_words, written
from bot.quiz.order import answer_about
from bot.quiz.questions import question_about
from bot.quiz.values import LONGEST_EXPLANATION, Quiz

OFTEN: Final = (3, 6, 9, 11)  # how often 0, 1, 2 and 3 are smaller, summed up: 3 less, as it is so beside bounds anyway


def quiz_of(book: Book, name: str, language: str) -> Quiz | None:
    """The quiz about the fact `name` in `language`, the same each time; None where no honest one can be made."""
    amount, answer = amount_of(book, name), answer_about(book, name)
    question = question_about(book, name, language)
    if amount is None or answer is None or question is None:
        return None
    random = Random(f"{book.article.title} {name} {amount.value}")
    options = written(book, name, (amount, *wrong_beside(book, name, amount, random)), question, language)
    if not options:
        return None
    right = options[0]
    random.shuffle(options)
    explanation = _explanation(book, name, language, before_words(book, name, right, language))
    quiz = Quiz(name, answer, language, question, tuple(options), options.index(right), explanation)
    return quiz if quiz.fits else None


def wrong_beside(book: Book, name: str, amount: Amount, random: Random) -> tuple[Amount, ...]:
    """Three wrong figures beside that of the fact `name`, an editor's where there are any; none where none are fair."""
    others = other_figures(book, name)
    own = qualified(amount, book.quiz[name].wrong) if name in book.quiz else ()
    if own:
        return own if all_fair(amount, own, others) else ()
    return wrong_figures(amount, others, random, limits_of(book, name), smaller_beside(book, name))


def smaller_beside(book: Book, name: str) -> int:
    """How many of the wrong figures beside that of the fact `name` should be smaller: over the book each number evenly.

    The facts are put in order by chance that depends on their names, and each number is given to a part of them.
    """
    names = [other for other in [*book.facts, *book.derived] if book.fact(other).figure is not None]
    names.sort(key=lambda other: sha256(f"{book.article.title} {other}".encode()).digest())
    return bisect(OFTEN, (names.index(name) + 1 / 2) / len(names) * OFTEN[-1])


def other_figures(book: Book, name: str) -> list[Amount]:
    """Every figure of the book but that of `name`, and what they were before they were corrected."""
    names = [*book.facts, *book.derived]
    found = [each for other in names if other != name and (each := amount_of(book, other)) is not None]
    return [*found, *(each for other in names for each in amounts_before(book, other))]


def _explanation(book: Book, name: str, language: str, figure: str) -> str:
    """The right `figure` in its words, who says so and where, and the article; what does not fit is left out.

    A title with a figure is left out too: it may be the right one of the next question.
    """
    entry = book.fact(name)
    said = f"{figure} {entry.text.get(language)}"
    where = where_of(entry, language) if isinstance(entry, Fact) else arithmetic_of(book, name, language)
    who = entry.attribution.get(language) if isinstance(entry, Fact) else say("arithmetic", language)
    source = say("quiz-source", language, who=who, where=where)
    titled = [] if quantities_in(book.article.title, book.article.locale, book.names) else [book.article.title]
    forms = ([said, source, *titled], [said, source], [figure, source])
    texts = ["\n".join(part[:1].upper() + part[1:] for part in form) for form in forms]
    return next((text for text in texts if units(text) <= LONGEST_EXPLANATION), texts[-1])
