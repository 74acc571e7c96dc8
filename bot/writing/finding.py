"""Which facts editors mean who write a figure, or some words: what `/correct` finds without a fact's name."""

from __future__ import annotations

from bot.book.values import Book
from bot.draft.surroundings import telling_words
from bot.quantity.read import quantities_in
from bot.writing.counting import words_of
from bot.writing.figures import figures_in, is_worth
from bot.writing.meanings import meanings


def facts_meant(text: str, book: Book) -> list[str]:
    """The facts that `text` may mean, computed ones too: those of a figure in it, then by its words.

    The likeliest is the first. It is alone where the words of `text` are all that the book says of it.
    """
    worth = _worth(text, book)
    shared = {name: _likeness(text, name, book) for name in worth or figures_in(book)}
    told = [name for name, (known, _) in shared.items() if known == max(shared[each][0] for each in shared)]
    found = told if any(known for known, _ in shared.values()) else worth
    ranked = sorted(found, key=lambda name: -shared[name][1])
    return ranked[:1] if ranked and shared[ranked[0]][1] == 1 else ranked


def _worth(text: str, book: Book) -> list[str]:
    """The facts with a figure that stands in `text`, written as in one of the book's languages."""
    read = [each for code in book.languages for each in quantities_in(text, book.locale(code), book.names)]
    return [name for name in figures_in(book) if any(is_worth(book, name, each) for each in read)]


def _likeness(text: str, name: str, book: Book) -> tuple[int, float]:
    """How many words of `text` tell of the fact, and how much its own words and these are the same: 1 for all."""
    found = [(0, 0.0)]
    for code in book.languages:
        said, own = (_told(each, code) for each in (text, book.fact(name).text.own(code)))
        every = said | own
        found.append((len(said & words_of(book, name, code)), len(said & own) / len(every) if every else 0.0))
    return max(found)


def _told(text: str, language: str) -> set[str]:
    return meanings(" ".join(telling_words(text, language)), language)
