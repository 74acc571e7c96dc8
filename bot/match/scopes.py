"""What an answer or gap speaks of, as the guard reads it: gathered from its phrasings, its replies and its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

Words = Sequence[str]

ASKED_SHARE = 0.05  # of an answer's phrasings; where fewer ask for a kind of answer, it is no answer of that kind


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies, and how it asks."""

    answer: str
    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things
    replies: bool  # there is a reply to hold questions against
    figures: bool  # the reply states a number
    kinds: Set[str]  # of answer that its phrasings ask for or its reply states
    moments: Set[str]  # other times than the present of which its phrasings speak
    denied: Set[str]  # the senses of what its phrasings deny
    exceptional: float  # share of its phrasings that leave something out
    bases: Set[str]  # senses of the words of which its phrasings ask a share
    texts: Sequence[Words]  # the words of each phrasing and of the reply


def asked_kinds(kinds: Sequence[Set[str]]) -> Iterator[str]:
    """The kinds that enough phrasings ask for; `kinds` are those of each phrasing."""
    counted = Counter(kind for own in kinds for kind in own)
    return (kind for kind, count in counted.items() if count > ASKED_SHARE * len(kinds))


def stated_kinds(stated: Words, months: Set[str] = frozenset()) -> Iterator[str]:
    """The kinds of answer that the words of a reply state by themselves: a share by a per cent sign, a count."""
    if "%" in stated:
        yield "share"
    if any(word.isdecimal() for word in stated):
        yield "count"
