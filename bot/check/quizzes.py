"""Rules about quizzes: what an editor writes for one under `quiz:` can be asked, and no wrong answer in it is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.book.ledger import amount_of
from bot.book.values import Book
from bot.check.inspection import Inspection, localized
from bot.language.text import units
from bot.problems import Problem, did_you_mean
from bot.quantity.values import spelled
from bot.quiz.fair import is_fair
from bot.quiz.figures import all_fair, qualified
from bot.quiz.make import other_figures, quiz_of
from bot.quiz.order import facts_asked
from bot.quiz.questions import gives_away, put
from bot.quiz.values import LONGEST_QUESTION


def no_quiz(inspection: Inspection) -> Iterator[Problem]:
    """A fact under `quiz:` of which no quiz can be made: it is not there, has no figure, is ruled out, or no honest
    wrong figures are found for it.

    Passes::

        quiz.share.question.en: What part of the world's models are there?

    Fails::

        quiz.shares.question.en: What part of the world's models are there?
    """
    book, known = inspection.book, facts_asked(inspection.book)
    for name, entry in book.quiz.items():
        if name not in known:
            what = f"no quiz can be about {name}: it is no fact with a figure that an answer states, or says quiz: no"
            remedy = f"{did_you_mean(name, known)}, or delete it here"
            yield inspection.at_key(("quiz", name), what, remedy, "no-quiz")
        elif not entry.wrong and not _is_made(book, name):
            what = f"for {name} no honest wrong figures are found"
            yield inspection.at_key(("quiz", name), what, "Delete it here", "no-quiz")


def _is_made(book: Book, name: str) -> bool:
    """Whether there is a quiz about the fact `name` in any language of the book."""
    return any(quiz_of(book, name, language) for language in book.languages)


def quiz_figure(inspection: Inspection) -> Iterator[Problem]:
    """A wrong figure under `quiz:` that may be true, is too near the right one or another, or is that of another fact.

    Passes::

        quiz.models.wrong: [600, 900, 1200]

    Fails::

        quiz.models.wrong: [600, 900, 1600]
    """
    book = inspection.book
    for name, entry in book.quiz.items():
        right = amount_of(book, name) if name in facts_asked(book) else None
        wrong, others = (qualified(right, entry.wrong), other_figures(book, name)) if right else ((), [])
        if right is None or not wrong or (all_fair(right, wrong, others) and _is_made(book, name)):
            continue
        unfair = [spelled(one.value) for one in wrong if not is_fair(right, one, others)]
        what = f"{', '.join(unfair)}: no wrong answer beside {spelled(right.value)}, or another fact's figure"
        what = what if unfair else "two of the figures can be taken for each other"
        remedy = "Write figures a quarter apart that are false and no other fact's, or delete the line"
        yield inspection.at_key(("quiz", name, "wrong"), what, remedy, "quiz-figure")


def quiz_question(inspection: Inspection) -> Iterator[Problem]:
    """A question under `quiz:` that has a figure in it, or is longer than Telegram takes.

    Passes::

        quiz.models.question.en: How many models has the land built?

    Fails::

        quiz.models.question.en: Are there more than 1,500 models in the land?
    """
    book = inspection.book
    for name in (name for name in book.quiz if name in facts_asked(book)):
        for path, language, text in localized(("quiz", name, "question"), book.quiz[name].question):
            for what, remedy in _faults(
                put(book, name, text, language), is_telling=gives_away(book, name, text, language)
            ):
                yield inspection.at(path, what, remedy, "quiz-question")


def _faults(text: str, *, is_telling: bool) -> Sequence[tuple[str, str]]:
    long = f"the question has {units(text)} characters, and Telegram takes {LONGEST_QUESTION}"
    return [
        *([("the question has a figure in it, which helps to guess", "Ask without figures")] if is_telling else []),
        *([(long, "Shorten it")] if units(text) > LONGEST_QUESTION else []),
    ]
