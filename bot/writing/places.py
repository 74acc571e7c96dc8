"""Places, years and owners that the questions of a new answer name, held against those of its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from bot.book.ledger import rests_on
from bot.book.passage import facts_in
from bot.book.values import Book, Derived, Fact
from bot.language import LANGUAGES
from bot.language.lexicon import countries, named_countries
from bot.language.names import never_small
from bot.language.words import words
from bot.problems import Place, Problem
from bot.writing.countries import sentence_of
from bot.writing.manuscript import Manuscript

NamedIn: TypeAlias = Callable[[Sequence[str]], dict[str, str]]  # what texts name, each as it stands
YEARS: Final = range(1900, 2100)
LEAD: Final = 2  # paragraphs: a standfirst, or a line about the article, and the lead itself
REMEDY: Final = "Leave the figure out of the answer, or the question; or say that the article does not tell it"


def problems_of_places(questions: Iterable[str], name: str, after: Manuscript) -> Iterator[Problem]:
    """Why `questions` ask about another place, year or owner than the figures of the answer `name` in the book `after`.

    Where neither the reply nor what is said of the figures names one, they are true of what the article begins with:
    what it names elsewhere is said of something else. An answer without a figure may speak of anything.
    """
    told = _figures(after.book, name)
    if not told:
        return
    own, beginning, names = _own(told, name, after), _beginning(after), partial(_names, known=_names_of(after))
    near = [*own, *beginning, *_paragraphs(told, after)]
    for question in questions:
        places = (_foreign(question, _countries, own, beginning), _foreign(question, _years, own, beginning))
        for asked in filter(None, (*places, _foreign(question, names, near))):
            what = f"it is about {', '.join(asked.values())}, of which no figure of this answer tells"
            yield Problem(Place(f"“{question}”"), what, REMEDY, "another-subject")


def _foreign(question: str, named_in: NamedIn, *told: Sequence[str]) -> dict[str, str]:
    """What `question` names, if it is nothing of what the first of the texts `told` that name anything do."""
    asked = named_in([question])
    known = next(filter(None, map(named_in, told)), {}) if asked else {}
    return asked if asked.keys().isdisjoint(known) else {}


def _figures(book: Book, name: str) -> dict[str, Fact | Derived]:
    """The facts with a figure that the replies of the answer `name` give."""
    named = dict.fromkeys(fact for text in book.answers[name].reply.root.values() for fact in facts_in(text))
    return {fact: entry for fact in named if (entry := book.fact(fact)).figure}


def _own(told: Mapping[str, Fact | Derived], name: str, manuscript: Manuscript) -> list[str]:
    """What says of what the figures `told` are true: their words, the article's sentences, and the reply."""
    book = manuscript.book
    bases = [base for fact in told for base in (rests_on(book, fact) or [fact])]
    sentences = [sentence_of(base, book, manuscript.article) for base in bases]
    texts = [text for fact in (*told, *bases) for text in book.fact(fact).text.root.values()]
    return [*texts, *sentences, *book.answers[name].reply.root.values()]


def _paragraphs(told: Iterable[str], manuscript: Manuscript) -> list[str]:
    """The paragraphs of the article with the figures `told`."""
    book, article = manuscript.book, manuscript.article
    bases = [base for fact in told for base in (rests_on(book, fact) or [fact])]
    found = (article.at(book.facts[base].where) for base in bases) if article else ()
    return [paragraph for paragraph in found if paragraph]


def _beginning(manuscript: Manuscript) -> list[str]:
    """What the whole article is about: its headline, its day and its first paragraphs."""
    article = manuscript.book.article
    known = [article.title, str(article.date or ""), article.publisher]
    return [*known, *manuscript.article.paragraphs[:LEAD]] if manuscript.article else known


def _names_of(manuscript: Manuscript) -> frozenset[str]:
    """The words that the article writes with a capital only, countries and small words apart."""
    if manuscript.article is None:
        return frozenset()
    language = manuscript.book.article.language
    small = LANGUAGES[language].fillers | countries((language,)).keys()
    return never_small(manuscript.article.whole) - small


def _names(texts: Sequence[str], known: frozenset[str]) -> dict[str, str]:
    """The names among those `known` that `texts` write with a capital within a sentence."""
    found = (raw for text in texts for raw in text.split()[1:] if raw[:1].isupper())
    return {word: word for raw in found for word in words(raw) if word in known}


def _countries(texts: Sequence[str]) -> dict[str, str]:
    """The countries that `texts` name, each with its name as it stands."""
    named = (found for text in texts for found in named_countries(words(text), tuple(LANGUAGES)))
    return {country: name for name, country in named}


def _years(texts: Sequence[str]) -> dict[str, str]:
    """The years that `texts` name."""
    found = (word for text in texts for word in words(text) if word.isdecimal() and len(word) == 4)
    return {word: word for word in found if int(word) in YEARS}
