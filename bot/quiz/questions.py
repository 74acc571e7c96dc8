"""What a quiz asks: an editor's own question, an answer's own where it asks for this figure, else a gap to fill.

A gap is asked only where the words of the fact alone say what is counted. No question holds a figure, which may be the
right one or tell how large it is; a year or a date may stand in one that asks for an amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.book.ledger import amount_of
from bot.book.passage import GAP
from bot.book.values import Book
from bot.language import LANGUAGES, say
from bot.language.grammar import grammar_in
from bot.language.text import fold
from bot.language.words import words
from bot.quantity.read import quantities_in
from bot.quantity.values import DATE, DECADE, ORDINAL, TIME, TIMES, YEAR
from bot.quiz.asking import asking_for, kind_of, telling_words

HARMLESS: Final = frozenset((YEAR, DATE, DECADE, TIME, ORDINAL))  # units of what may stand in a question
ENOUGH: Final = {
    "share": 1,
    "count": 1,
    "money": 3,
}  # words that tell what is counted, in a gap; of sums: for a ticket of the ferry
ENOUGH_ELSE: Final = 2


def question_about(book: Book, name: str, language: str) -> str | None:
    """How readers are asked for the figure of the fact `name`; None where that cannot be asked in `language`."""
    found = (each for each in _candidates(book, name, language) if not gives_away(book, name, each, language))
    question = next(found, None)
    return put(book, name, question, language) if question else None


def put(book: Book, name: str, question: str, language: str) -> str:
    """`question` as it is put: of a bound, for which figure the article gives, as others are true too."""
    amount = amount_of(book, name)
    if amount is None or not amount.is_bound:
        return question
    ended = question if question.endswith(("?", ".", "!")) else f"{question}."
    return say("quiz-which-computed" if name in book.derived else "quiz-which", language, question=ended)


def _candidates(book: Book, name: str, language: str) -> Iterator[str]:
    own = book.quiz[name].question.own(language) if name in book.quiz else ""
    if own:
        yield own
    yield from (answer.questions.label(language) for answer in asking_for(book, name, language))
    if name in book.quiz or tells_what_is_counted(book, name, language):
        yield say("quiz-gap", language, text=book.fact(name).text.own(language))


def tells_what_is_counted(book: Book, name: str, language: str) -> bool:
    """Whether the words of a fact say by themselves what its figure is of, so that a reader can guess it.

    Of a share they name the whole, and after a comma the part: *of the ferry's passengers* tells nothing. Beside what
    is counted they have a word that tells more, of people and measures two: *people on the boat* may be many things. A
    quotation has gaps of its own.
    """
    text, kind = book.fact(name).text.own(language), kind_of(book, name, language)
    counted, said = text.partition(" ")[0], telling_words(text, language)
    if (kind == "share" and "," not in text) or book.fact(name).unit == TIMES or GAP in text:
        return False
    if kind in ("count", "measure"):
        said -= telling_words(counted, language)
    elif kind in ("date", ""):
        said -= telling_words(" ".join(LANGUAGES[language].quantities.durations), language)
    is_anyone = kind == "count" and fold(counted) in grammar_in((language,)).anyone
    is_rate = kind == "count" and not is_anyone and len(words(text)) > ENOUGH_ELSE  # ships a day
    return is_rate or len(said) >= (ENOUGH_ELSE if is_anyone else ENOUGH.get(kind, ENOUGH_ELSE))


def gives_away(book: Book, name: str, question: str, language: str) -> bool:
    """Whether a figure stands in `question` that may help to guess the right one."""
    amount = amount_of(book, name)
    found = quantities_in(question, book.locale(language), book.names)
    units = {reading.unit for each in found for reading in each.readings}
    unread = any(not each.readings for each in found)
    return unread or not units <= HARMLESS - {amount.unit if amount else ""}
