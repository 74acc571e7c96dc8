"""What an answer speaks of, and what the guard knows of words: who says them, which are harmless, how one asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from bot.language import LANGUAGES
from bot.language.grammar import Grammar
from bot.language.lexicon import named_countries
from bot.language.names import as_written
from bot.language.text import fold
from bot.language.words import words as words_of
from bot.match.confidence import Query
from bot.match.coverage import AnswerVocabulary

_CURRENCIES = sorted({word for language in LANGUAGES.values() for word in language.figures.currencies})
_MONEY = re.compile(rf"[$€£]|\b(?:{'|'.join(_CURRENCIES)})")
SHARES = 0.75  # of an answer's phrasings; where so many ask for a share, the answer is no count
_YEARS = range(1900, 2100)
_WORDS = [language.guard for language in LANGUAGES.values()]
_AMOUNTS = frozenset().union(*(each.amounts for each in _WORDS))  # the names of a number are no answer
_ASKS_NAMES = {phrase: ask for each in _WORDS for ask, phrases in each.names.items() for phrase in phrases}
NAMING = frozenset(phrase.split()[-1] for phrase in _ASKS_NAMES)  # the words that ask for names
_NAMED = frozenset(["country", "year", "number", "thing", "moment", "word"])  # what is asked about and missing
_REASONS = {
    "count": "the question counts {}, and this answer does not",
    "kind": "the question asks for a {}, and this answer gives none",
    "no share": "the question asks for no {}, and this answer is one",
    "moment": "the question is about another time ({}), of which this answer says nothing",
    "tense": "the question is about another time ({}), of which this answer says nothing",
    "denied": "the question denies something ({}), and this answer does not",
    "base": "the question asks for a share of something else ({})",
    "least": "the question asks for the least ({}), of which this answer says nothing",
    "role": "this answer does not say who holds that role there ({})",
    "way": "no word tells what the question is about, and it asks {} where the nearest one asks for yes or no",
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
    moments: Set[str]  # the senses of the words by which it speaks of other times than the present
    plans: bool  # it speaks of what is to be: the future, a plan, a promise
    least: bool  # it speaks of the least of something
    denied: Set[str]  # the senses of what its phrasings deny
    bases: Set[str]  # the senses of the words of which its phrasings ask a share
    parts: Set[str]  # the senses of the other words of these phrasings: what it is a share for
    roles: Sequence[tuple[str, str]]  # each role in its phrasings and its reply, with where it is held


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies, and how it asks."""

    answer: str
    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things
    counted: Set[str]  # the senses of what its phrasings count
    counted_elsewhere: Set[str]  # the senses of what those of other answers count
    asking: Asking | None  # None without a reply: a draft or a gap states nothing that could be wrong

    def counts_not(self, senses: Set[str]) -> bool:
        """Whether a word of these `senses` is counted by other answers, and not by this one."""
        return senses.isdisjoint(self.counted) and not senses.isdisjoint(self.counted_elsewhere)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of answers and of languages, as the checks ask for them."""

    vocabulary: AnswerVocabulary
    grammar: Grammar
    languages: Sequence[str]

    def senses(self, words: Sequence[str]) -> set[str]:
        """All senses of `words`, in any language of the book."""
        return {sense for word in words for sense in self.vocabulary.senses(word, self.languages)}

    def asking(self, phrasings: Sequence[Sequence[str]], stated: str) -> Asking:
        """How `phrasings` ask for an answer whose reply and facts have the text `stated`."""
        grammar, reply = self.grammar, words_of(stated)
        asked = [grammar.kinds(own) for own in phrasings]
        kinds, said = frozenset().union(*asked), [*phrasings, reply]
        return Asking(
            any(word.isdecimal() for word in reply),
            kinds.union(_stated_kinds(reply, stated)),
            sum("share" in own for own in asked) >= SHARES * len(asked),
            2 * sum(any(map(grammar.narrows, own)) for own in phrasings) > len(phrasings),
            self.senses([word for own in said for word in (grammar.moment(own) or "").split()]),
            any(grammar.plans(own) for own in said),
            any(grammar.least(own) for own in said),
            self.senses([thing for own in phrasings for thing in grammar.left_out(own)]),
            self.senses([word for own in phrasings for base in grammar.bases(own) for word in base]),
            self.senses([word for own in phrasings for word in self.parts_of_share(own)]),
            [role for own in (*phrasings, reply) for role in grammar.roles(own)],
        )

    def parts_of_share(self, asked: Sequence[str]) -> list[str]:
        """The telling words of a question for a share beside those of which it asks a share: whose it is."""
        bases = {word for base in self.grammar.bases(asked) for word in base}
        telling = (word for word in asked if word.isalpha() and self.grammar.is_telling(word))
        return [word for word in telling if word not in bases and not self.grammar.narrows(word)]

    def holds_elsewhere(self, role: str, place: str, asking: Asking) -> bool:
        """Whether the answer speaks of `role` as held somewhere, and never of its being held in `place`."""
        roles, places = self.senses([role]), self.senses([place])
        held = [where for own, where in asking.roles if not roles.isdisjoint(self.senses([own]))]
        return bool(held) and all(places.isdisjoint(self.senses([where])) for where in held)

    def accounts_for(self, word: str, query: Query, scope: Scope) -> bool:
        """Whether the answer speaks of `word`: one that gives a figure is about what its phrasings say, no more."""
        least = 2 if query.own == scope.answer else 1
        is_strict = scope.asking is not None and scope.asking.figures
        says = self.vocabulary.asks if is_strict else self.vocabulary.says
        return says(word, query.languages, scope.answer, least)

    def share_of(self, some: Sequence[str], words: Sequence[str]) -> float:
        """The share of `some` in the words of a question that tell what it is about."""
        return len(some) / max(len(set(filter(self.grammar.is_telling, words)).union(some)), 1)


def _stated_kinds(reply: Sequence[str], text: str) -> set[str]:
    """The kinds of answer that a reply states: a share by a per cent sign, money by its sign, else a count."""
    kinds = {"share"} if "%" in reply else set()
    if any(word.isdecimal() for word in reply):
        kinds.add("count")
    return kinds | ({"money"} if _MONEY.search(fold(text)) else set())
