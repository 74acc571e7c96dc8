"""Which facts of a book are asked about, and in which order: those that an editor lists, then as answers state them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.book.passage import facts_in
from bot.book.values import Book


def facts_asked(book: Book) -> list[str]:
    """The facts that quizzes may be about, each once: none that an editor has ruled out, none that no answer states."""
    stated = dict.fromkeys(name for _, names in _stated(book) for name in names)
    listed = [name for name in book.quiz if name in stated]
    return list(dict.fromkeys([*listed, *stated]))


def answer_about(book: Book, name: str) -> str | None:
    """The answer that tells readers more about the fact: the first that states it with no other, else with others."""
    found = [(len(names), answer) for answer, names in _stated(book) if name in names]
    return min(found, key=lambda one: one[0])[1] if found else None


def _stated(book: Book) -> Iterator[tuple[str, list[str]]]:
    """Each answer that may be asked about, with the facts that it states and that may be asked for."""
    for answer_id, answer in book.answers.items():
        if answer.quiz:
            replies = (answer.reply.own(language) for language in answer.reply.languages)
            named = dict.fromkeys(name for reply in replies for name in facts_in(reply))
            yield answer_id, [name for name in named if _may_be_asked(book, name)]


def _may_be_asked(book: Book, name: str) -> bool:
    return (name in book.facts or name in book.derived) and book.fact(name).quiz and book.fact(name).figure is not None
