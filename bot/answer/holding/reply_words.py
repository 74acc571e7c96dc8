"""What is asked, and what a reply says, as the checks that hold an answer back read both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, TypeAlias

from bot.language import LANGUAGES, Language
from bot.language.grammar import Grammar
from bot.language.text import fold
from bot.language.words import words

MONEY: Final = frozenset(["money"])
NOT_AMOUNTS: Final = frozenset(["date", "origin", "person", "place", "reason", "title"])  # kinds of answer


@dataclass(frozen=True)
class Asked:
    """A reader's question in its language, and its words, folded."""

    question: str
    words: Sequence[str]
    language: Language
    grammar: Grammar


@dataclass(frozen=True)
class ReplyWords:
    """What one reply says, in its language: its sentences without figures, and `first`, what its first figure is of."""

    language: Language
    sentences: Sequence[str]
    first: str
    asked: Sequence[str]  # the phrasings that get it
    sorts: Set[str] = frozenset()  # what kinds of figures it gives: money, shares
    shares: Sequence[str] = ()  # of what its shares are
    narrow: Set[str] = frozenset()  # the stems that all its phrasings have and that its first figure is of: tomatoes
    wider: Set[str] = frozenset()  # the stems of what other answers count without them: varieties

    @property
    def of(self) -> str:
        """What its first figure is of."""
        return self.sentences[-1]

    @cached_property
    def counts_nothing(self) -> bool:
        """Whether it gives money alone, or tells first by how much something changes."""
        return self.sorts == MONEY or not changes_in(self.language.code).isdisjoint(words(self.of))

    @cached_property
    def phrasings(self) -> Sequence[Sequence[str]]:
        """The words of each phrasing that gets it."""
        return [words(text) for text in self.asked]

    @cached_property
    def words(self) -> Sequence[Sequence[str]]:
        """The words of each sentence."""
        return [words(sentence) for sentence in self.sentences]

    @cached_property
    def texts(self) -> Sequence[Sequence[str]]:
        """The words of each sentence, and of each phrasing that gets it."""
        return [*self.words, *self.phrasings]

    @cached_property
    def said(self) -> Set[str]:
        """Every word of the reply and of its phrasings."""
        return {word for text in self.texts for word in text}

    @cached_property
    def ones(self) -> Set[str]:
        """The words for one of several in its phrasings and around its first figure; a day is none."""
        own = self.language.dialogue
        ones = {word for text in (*self.asked, self.first) for word in after(words(text), own.one | own.every)}
        return ones.difference(own.spans)


Check: TypeAlias = Callable[[Asked, Sequence[ReplyWords]], bool]
Checks: TypeAlias = Sequence[tuple[str, Check, Set[str] | None]]  # a reason, its check, and words one of which is asked


def after(said: Sequence[str], ones: Set[str]) -> Iterator[str]:
    """The words in `said` for one of several, which stand after `ones`: a ticket, each AI unicorn."""
    for at, word in enumerate(said, 1):
        if word in ones:
            yield from said[at : at + 2]


@cache
def changes_in(code: str) -> frozenset[str]:
    """The words of a language for a change, folded."""
    own = LANGUAGES[code].directions
    return moves_in(code).union(map(fold, own.gains | own.losses | own.more | own.less | own.particles))


@cache
def moves_in(code: str) -> frozenset[str]:
    """The words of a language for a rise or a fall, folded."""
    own = LANGUAGES[code].directions
    return frozenset(map(fold, own.rises | own.falls))
