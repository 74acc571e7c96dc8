"""What a question is about and what an answer speaks of: countries, years, numbers, names and things counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from bot.language import LANGUAGES
from bot.language.lexicon import named_countries
from bot.language.names import as_written

_YEARS = range(1900, 2100)
_WORDS = [language.guard for language in LANGUAGES.values()]
_AMOUNTS = frozenset().union(*(each.amounts for each in _WORDS))  # the names of a number are no answer
_ASKS_NAMES = {phrase: ask for each in _WORDS for ask, phrases in each.names.items() for phrase in phrases}
NAMING = frozenset(phrase.split()[-1] for phrase in _ASKS_NAMES)  # the words that ask for names
_NAMED = frozenset(["country", "year", "number", "thing", "moment", "word"])  # what is asked about and missing
_REASONS = {
    "kind": "the question asks for a {}, and this answer gives none",
    "moment": "the question is about another time ({}), of which this answer says nothing",
    "tense": "the question is about another time ({}), of which this answer says nothing",
    "denied": "the question denies something ({}), and this answer does not",
    "base": "the question asks for a share of something else ({})",
    "role": "this answer does not say who holds that role there ({})",
    "word": "the question says {}, of which this answer says nothing",
}


class Subject(NamedTuple):
    """Something named in a question: its kind, what it is, and the word that names it."""

    kind: str
    identity: str
    name: str

    def written_in(self, question: str, repaired: Mapping[str, str]) -> str:
        """What the question is about, as its reader wrote it before words were `repaired`; "" for another reason."""
        if self.kind not in _NAMED:
            return ""
        return " ".join(as_written(question, repaired.get(word, word)) for word in self.name.split())

    @property
    def reason(self) -> str:
        """Why an answer is held back from a question about this."""
        if self.kind == "name":
            return f"the question asks for names ({self.name}), and this answer is a count"
        if self.kind in _REASONS:
            return _REASONS[self.kind].format(self.name)
        if self.kind == "word alone":
            return f"the question is {self.name} alone, of which other answers say as much"
        return f"the question is about {self.name}, of which this answer says nothing"


def subjects(words: Sequence[str]) -> Iterator[Subject]:
    """The countries, years and numbers in `words`, and the ways in which they ask for things by name."""
    for name, country in named_countries(words):
        yield Subject("country", country, name)
    for word in words:
        if word[0].isdecimal():
            is_year = word.isdecimal() and int(word[:6]) in _YEARS
            yield Subject("year" if is_year else "number", word, word)
    if not NAMING.isdisjoint(words) and _AMOUNTS.isdisjoint(words):
        for before, word in zip(["", *words], words, strict=False):
            ask = _ASKS_NAMES.get(word) or _ASKS_NAMES.get(f"{before} {word}")
            if ask:
                yield Subject("name", ask, word)


@dataclass(frozen=True, slots=True)
class Asking:
    """How an answer that has a reply is asked for, and what the reply states."""

    figures: bool  # the reply states a number
    kinds: Set[str]  # of answer that its phrasings ask for or its reply states
    shares: bool  # nearly all of its phrasings ask for a share of something
    leaves_out: bool  # most of its phrasings leave something out: not, outside, other
    moments: bool  # its phrasings speak of other times than the present
    denied: Set[str]  # the senses of what its phrasings deny
    bases: Set[str]  # the senses of the words of which its phrasings ask a share
    roles: Sequence[tuple[str, str]]  # each role in its phrasings and its reply, with where it is held


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies, and how it asks."""

    answer: str
    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things
    asking: Asking | None  # None without a reply: a draft or a gap states nothing that could be wrong
