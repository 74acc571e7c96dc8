"""Places and years that the questions of a new answer name, held against those that its figures are true of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.book.passage import facts_in
from bot.book.values import Book, Derived, Fact
from bot.language import LANGUAGES
from bot.language.lexicon import named_countries
from bot.language.words import words
from bot.problems import Place, Problem
from bot.writing.manuscript import Manuscript

YEARS: Final = range(1900, 2100)
REMEDY: Final = "Leave the figure out of the answer, or the question; or say that the article does not tell it"


def problems_of_places(questions: Iterable[str], name: str, after: Manuscript) -> Iterator[Problem]:
    """Why `questions` ask about another place or year than the figures of the answer `name`, in the book `after`.

    Facts that name none are true of what the article names. An answer without a figure may speak of any place.
    """
    told = _figures(after.book, name)
    if not told:
        return
    own, article = [text for entry in told for text in _texts(entry)], _article(after)
    for question in questions:
        for named_in in (_countries, _years):
            asked = named_in([question])
            if asked and asked.keys().isdisjoint(named_in(own) or named_in(article)):
                what = f"it is about {', '.join(asked.values())}, of which no figure of this answer tells"
                yield Problem(Place(f"“{question}”"), what, REMEDY, "another-subject")


def _figures(book: Book, name: str) -> list[Fact | Derived]:
    """The facts with a figure that the replies of the answer `name` give."""
    named = dict.fromkeys(fact for text in book.answers[name].reply.root.values() for fact in facts_in(text))
    entries = (book.facts.get(fact) or book.derived.get(fact) for fact in named)
    return [entry for entry in entries if entry and entry.figure]


def _texts(entry: Fact | Derived) -> list[str]:
    """What says of what the figure of `entry` is true."""
    excerpts = [entry.excerpt] if isinstance(entry, Fact) else []
    return [*entry.text.root.values(), *excerpts]


def _article(manuscript: Manuscript) -> list[str]:
    """What is known of the article: its headline and day, and its text where the book names it."""
    article = manuscript.book.article
    known = [article.title, str(article.date or "")]
    return [*known, *manuscript.article.paragraphs] if manuscript.article else known


def _countries(texts: Sequence[str]) -> dict[str, str]:
    """The countries that `texts` name, each with its name as it stands."""
    named = (found for text in texts for found in named_countries(words(text), tuple(LANGUAGES)))
    return {country: name for name, country in named}


def _years(texts: Sequence[str]) -> dict[str, str]:
    """The years that `texts` name."""
    found = (word for text in texts for word in words(text) if word.isdecimal() and len(word) == 4)
    return {word: word for word in found if int(word) in YEARS}
