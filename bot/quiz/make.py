"""From a fact to its quiz, and from a book to all of its quizzes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from random import Random

from bot.book.corrections import amounts_before
from bot.book.figures import arithmetic_of, figure_of, where_of
from bot.book.ledger import Amount, amount_of
from bot.book.passage import facts_in, pieces_of, texts_in
from bot.book.values import Book, Fact
from bot.language import say
from bot.language.text import units
from bot.quantity.clauses import sentences
from bot.quantity.read import quantities_in
from bot.quiz.figures import all_fair, qualified, wrong_figures
from bot.quiz.limits import limits_of
from bot.quiz.options import before_words, written
from bot.quiz.order import answer_about, facts_asked
from bot.quiz.questions import question_about
from bot.quiz.values import LONGEST_EXPLANATION, WRONG, Quiz


def quizzes_of(book: Book, language: str) -> Iterator[Quiz]:
    """The quizzes of `book` in `language`, in the order of the book; a fact of which none can be made is left out."""
    for name in facts_asked(book):
        if quiz := quiz_of(book, name, language):
            yield quiz


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
    explanation = _explanation(book, name, answer, language, before_words(book, name, right, language))
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
    return names.index(name) * (WRONG + 1) // len(names)


def other_figures(book: Book, name: str) -> list[Amount]:
    """Every figure of the book but that of `name`, and what they were before they were corrected."""
    names = [*book.facts, *book.derived]
    found = [each for other in names if other != name and (each := amount_of(book, other)) is not None]
    return [*found, *(each for other in names for each in amounts_before(book, other))]


def _sentence(book: Book, answer: str, name: str, language: str, figure: str) -> Iterator[str]:
    """The first sentence of the `answer`, which says of what it speaks, if it gives this figure, as `figure`, alone."""
    if figure_of(book, name, language) != figure:
        return
    reply = book.answers[answer].reply.own(language)
    text = reply[slice(*sentences(reply)[0])].strip()
    if facts_in(text) == [name] and not quantities_in("".join(texts_in(text)), language, book.names):
        yield "".join(
            piece if isinstance(piece, str) else figure_of(book, name, language, bare=piece.bare)
            for piece in pieces_of(text)
        )


def _explanation(book: Book, name: str, answer: str, language: str, figure: str) -> str:
    """A sentence with the right `figure`, who says so and where, and the article; what does not fit is left out.

    A title with a figure is left out too: it may be the right one of the next question.
    """
    entry = book.fact(name)
    own = say(
        "quiz-makes" if name in book.derived else "quiz-says", language, fact=f"{figure} {entry.text.get(language)}"
    )
    where = where_of(entry, language) if isinstance(entry, Fact) else arithmetic_of(book, name, language)
    who = entry.attribution.get(language) if isinstance(entry, Fact) else say("arithmetic", language)
    source = say("quiz-source", language, who=who, where=where)
    titled = [] if quantities_in(book.article.title, book.article.locale, book.names) else [book.article.title]
    said = [*_sentence(book, answer, name, language, figure), own]
    forms = [*([each, source, *more] for each in said for more in (titled, [])), [figure, source]]
    texts = ["\n".join(part[:1].upper() + part[1:] for part in form) for form in forms]
    return next((text for text in texts if units(text) <= LONGEST_EXPLANATION), texts[-1])
