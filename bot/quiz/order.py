"""Which facts of a book are asked about, and in which order: those that an editor lists, then as answers state them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.book.ledger import amount_of
from bot.book.passage import facts_in
from bot.book.values import Book
from bot.quantity.read import quantities_in


def facts_asked(book: Book) -> list[str]:
    """The facts that quizzes may be about, each once: none that an editor has ruled out, none that no answer states."""
    stated = dict.fromkeys(name for _, names in _stated(book) for name in names)
    listed = [name for name in book.quiz if name in stated]
    return list(dict.fromkeys([*listed, *stated]))


def answer_about(book: Book, name: str) -> str | None:
    """The answer that tells readers more about the fact: the first that states it with no other, else with others."""
    found = [(len(names), answer) for answer, names in _stated(book) if name in names]
    return min(found, key=lambda one: one[0])[1] if found else None


def told_in(book: Book, text: str) -> frozenset[str]:
    """The facts that may be asked about whose figures stand in `text`: who has read it knows the right answer."""
    found = quantities_in(text, book.article.locale, book.names)
    values = {reading.value for each in found for reading in each.readings}
    amounts = ((name, amount_of(book, name)) for name in facts_asked(book))
    return frozenset(name for name, amount in amounts if amount is not None and amount.value in values)


def _stated(book: Book) -> Iterator[tuple[str, list[str]]]:
    """Each answer that may be asked about, with the facts that it states and that may be asked for."""
    for answer_id, answer in book.answers.items():
        if answer.quiz:
            replies = (answer.reply.own(language) for language in answer.reply.languages)
            named = dict.fromkeys(name for reply in replies for name in facts_in(reply))
            yield answer_id, [name for name in named if _may_be_asked(book, name)]


def _may_be_asked(book: Book, name: str) -> bool:
    return (name in book.facts or name in book.derived) and book.fact(name).quiz and book.fact(name).figure is not None
