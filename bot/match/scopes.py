"""What a question is about and what an answer speaks of: countries, years, numbers, names and things counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from bot.language import LANGUAGES
from bot.language.lexicon import named_countries

COUNTED = 3  # content words that say what is counted, at most
_YEARS = range(1900, 2100)
_WORDS = [language.guard for language in LANGUAGES.values()]
_COUNTS = frozenset(phrase for each in _WORDS for phrase in each.counts)
_AMOUNTS = frozenset().union(*(each.amounts for each in _WORDS))  # the names of a number are no answer
_ASKS_NAMES = {phrase: ask for each in _WORDS for ask, phrases in each.names.items() for phrase in phrases}
NAMING = frozenset(phrase.split()[-1] for phrase in _ASKS_NAMES)  # the words that ask for names
HEADS_FIRST = frozenset(phrase.split()[-1] for each in _WORDS if each.heads_first for phrase in each.counts)
LINKS = frozenset().union(*(each.links for each in _WORDS))
_REASONS = {
    "kind": "the question asks for another kind of answer ({}), which this answer does not give",
    "moment": "the question is about another time ({}), of which this answer says nothing",
    "denied": "the question denies something ({}), and this answer does not",
    "base": "the question asks for a share of something else ({})",
    "role": "this answer does not say who holds that role there ({})",
    "word": "this answer says nothing of {}",
}


class Subject(NamedTuple):
    """Something named in a question: its kind, what it is, and the word that names it."""

    kind: str
    identity: str
    name: str

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


def counted(words: Sequence[str], fillers: Set[str]) -> list[str]:
    """The words that a question counts: the noun and what belongs to it, after "how many", "cuántas" and the like."""
    found: list[str] = []
    for before, word, at in zip(["", *words], words, range(1, len(words) + 1), strict=False):
        if word in _COUNTS or f"{before} {word}" in _COUNTS:
            found += noun_phrase(words[at:], fillers, heads_first=word in HEADS_FIRST)
    return found


def noun_phrase(words: Sequence[str], fillers: Set[str], heads_first: bool) -> list[str]:
    """The content words at the start of `words`, up to a filler that links nothing.

    Where the noun comes first (Spanish), a second word belongs to it only after "de": what follows is the verb.
    """
    found: list[str] = []
    linked = True
    for word in words:
        if word in LINKS:
            linked = True
        elif word in fillers or (heads_first and not linked):
            break
        else:
            found.append(word)
            linked = False
    return found[:COUNTED]


@dataclass(frozen=True, slots=True)
class Asking:
    """How an answer that has a reply is asked for, and what the reply states."""

    figures: bool  # the reply states a number
    kinds: Set[str]  # of answer that its phrasings ask for or its reply states
    leaves_out: bool  # most of its phrasings leave something out: not, outside, other
    moments: bool  # its phrasings speak of other times than the present
    denied: Set[str]  # the senses of what its phrasings deny
    bases: Set[str]  # the senses of the words of which its phrasings ask a share
    texts: Sequence[Sequence[str]]  # the words of each phrasing and of the reply, for words that stand together


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies, and how it asks."""

    answer: str
    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things
    asking: Asking | None  # None without a reply: a draft or a gap states nothing that could be wrong
