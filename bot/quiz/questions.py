"""What a quiz asks: an editor's own question, an answer's own where it asks for this figure alone, else a gap to fill.

No question holds a figure, which may be the right one or tell how large it is; a year or a date may stand in one that
asks for an amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.book.ledger import amount_of
from bot.book.passage import facts_in
from bot.book.values import Answer, Book
from bot.language import say
from bot.language.grammar import Grammar
from bot.language.words import words
from bot.quantity.money import CODES
from bot.quantity.read import quantities_in
from bot.quantity.values import DATE, DECADE, KINDS, ORDINAL, PERCENT, SHARE, TIME, YEAR

STEM: Final = 4  # letters by which forms of a word are known: carry, carried
HARMLESS: Final = frozenset((YEAR, DATE, DECADE, TIME, ORDINAL))  # units of what may stand in a question


def question_about(book: Book, name: str, language: str) -> str | None:
    """How readers are asked for the figure of the fact `name`; None where that cannot be asked in `language`."""
    return next(
        (each for each in _candidates(book, name, language) if not gives_away(book, name, each, language)), None
    )


def _candidates(book: Book, name: str, language: str) -> Iterator[str]:
    own = book.quiz[name].question.own(language) if name in book.quiz else ""
    if own:
        yield own
    yield from (answer.questions.label(language) for answer in _asking_for(book, name, language))
    text = book.fact(name).text.own(language)
    if text:
        yield say("quiz-gap", language, text=text)


def _asking_for(book: Book, name: str, language: str) -> Iterator[Answer]:
    """The answers that state this figure and no other, and whose first question asks for it.

    It asks for a figure of that kind, and every word of it that tells something is said of the figure.
    """
    kind = _kind(book, name)
    for answer in book.answers.values():
        asked, reply = answer.questions.get(language), answer.reply.own(language)
        if not answer.quiz or not asked or not reply or figures_in_reply(book, reply) != [name]:
            continue
        is_of_kind = kind and kind in _grammar(language).kinds(words(asked[0]))
        if is_of_kind and _is_said(asked[0], f"{reply} {book.fact(name).text.own(language)}", language):
            yield answer


def _is_said(question: str, said: str, language: str) -> bool:
    """Whether what `said` has every word of `question` that tells something: how many *a year* is another question."""
    known = {word[:STEM] for word in words(said)}
    return all(word[:STEM] in known for word in words(question) if _grammar(language).is_telling(word))


def figures_in_reply(book: Book, reply: str) -> list[str]:
    """The facts with a figure that `reply` states."""
    known = (name for name in facts_in(reply) if name in book.facts or name in book.derived)
    return [name for name in known if amount_of(book, name) is not None]


@lru_cache
def _grammar(language: str) -> Grammar:
    return Grammar((language,))


def _kind(book: Book, name: str) -> str:
    """What kind of answer the figure is, as questions ask for it; nothing where that is not told for sure."""
    amount = amount_of(book, name)
    unit = amount.unit if amount else ""
    if unit in (PERCENT, SHARE):
        return "share"
    if unit in (DATE, YEAR):
        return "date"
    if unit in CODES:
        return "money"
    return "" if not unit or unit in KINDS else "count"


def gives_away(book: Book, name: str, question: str, language: str) -> bool:
    """Whether a figure stands in `question` that may help to guess the right one."""
    amount = amount_of(book, name)
    found = quantities_in(question, book.locale(language), book.names)
    units = {reading.unit for each in found for reading in each.readings}
    unread = any(not each.readings for each in found)
    return unread or not units <= HARMLESS - {amount.unit if amount else ""}
