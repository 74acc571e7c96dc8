"""What a question is about, held against what an answer speaks of.

However alike the rest is, a question about India, 2020 or patents is not answered with China's models. A country, a
year, a number or a thing counted ("how many patents ...") of which the answer never speaks holds the answer back.
Where an answer's own phrasings name several of a kind ("how do I say it in French", "... in Japanese"), that kind is
a blank to be filled in and holds nothing back. A gap whose phrasings name several of a kind is about that kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from bot.match.coverage import Spoken
from bot.match.lexicon import named_countries
from bot.match.text import words as words_of
from bot.match.values import Phrasing

BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
BLANK_SHARE = 0.5  # of an answer's phrasings that count: so many count different things, and the thing is a blank
COUNTED = 3  # content words that say what is counted, at most
_YEARS = range(1900, 2100)
_COUNTS = {  # a word that asks for a count, after the word before it ("" for any)
    "": frozenset(["cuantos", "cuantas", "percentage", "percent", "proportion", "porcentaje", "proporcion"]),
    "how": frozenset(["many"]),
    "number": frozenset(["of"]),
    "share": frozenset(["of"]),
    "numero": frozenset(["de"]),
    "cantidad": frozenset(["de"]),
    "parte": frozenset(["de"]),
}


_HEADS_FIRST = frozenset(["cuantos", "cuantas", "porcentaje", "proporcion", "de"])
_LINKS = frozenset(["of", "the", "all", "these", "those", "de", "del", "la", "el", "los", "las", "todos", "todas"])


class Subject(NamedTuple):
    """Something named in a question: its kind, what it is, and the word that names it."""

    kind: str
    identity: str
    name: str


def subjects(words: Sequence[str]) -> Iterator[Subject]:
    """The countries, years and numbers in `words`."""
    for name, country in named_countries(words):
        yield Subject("country", country, name)
    for word in words:
        if word[0].isdigit():
            is_year = word.isdigit() and int(word[:6]) in _YEARS
            yield Subject("year" if is_year else "number", word, word)


def counted(words: Sequence[str], fillers: Set[str]) -> list[str]:
    """The words that a question counts: the noun and what belongs to it, after "how many", "cuántas" and the like."""
    found: list[str] = []
    for before, word, at in zip(["", *words], words, range(1, len(words) + 1), strict=False):
        if word in _COUNTS[""] or word in _COUNTS.get(before, ()):
            found += _noun_phrase(words[at:], fillers, heads_first=word in _HEADS_FIRST)
    return found


def _noun_phrase(words: Sequence[str], fillers: Set[str], heads_first: bool) -> list[str]:
    """The content words at the start of `words`, up to a filler that links nothing.

    Where the noun comes first (Spanish), a second word belongs to it only after "de": what follows is the verb.
    """
    found: list[str] = []
    linked = True
    for word in words:
        if word in _LINKS:
            linked = True
        elif word in fillers or (heads_first and not linked):
            break
        else:
            found.append(word)
            linked = False
    return found[:COUNTED]


class Guard:
    """What each answer and gap of a book speaks of: its countries, years, numbers and things counted."""

    def __init__(self, covered: Mapping[str, str], spoken: Spoken, fillers: Set[str]) -> None:
        """Start from the texts `covered`, by answer; `spoken` knows the words that answers use."""
        self._spoken, self._fillers = spoken, fillers
        self._stated = {answer: {own.identity for own in subjects(words_of(text))} for answer, text in covered.items()}
        self._named: dict[tuple[str, str], set[str]] = {}
        self._counting: Counter[str] = Counter()
        self._counting_else: Counter[str] = Counter()
        self._gaps: set[str] = set()

    def read(self, phrasing: Phrasing, words: Sequence[str]) -> None:
        """Learn from a phrasing what its answer speaks of. All phrasings are in `spoken` by now."""
        for own in subjects(words):
            self._named.setdefault((phrasing.answer, own.kind), set()).add(own.identity)
        if phrasing.gap:
            self._gaps.add(phrasing.answer)
        things = counted(words, self._fillers)
        if things:
            uncovered = self._spoken.cover(words, (phrasing.language,), phrasing.answer, True).uncovered
            self._counting[phrasing.answer] += 1
            self._counting_else[phrasing.answer] += not set(things).isdisjoint(uncovered)

    def hold(self, words: Sequence[str], answer: str, uncovered: Sequence[str]) -> Subject | None:
        """The subject of the question in `words` for which `answer` is held back, if any.

        `uncovered` are the words of the question that the answer does not use.
        """
        for own in subjects(words):
            named = self._named.get((answer, own.kind), set())
            stated = self._stated.get(answer, set())
            if own.identity not in named | stated and len(named - stated) < BLANK:
                return own
        other = [word for word in counted(words, self._fillers) if word in uncovered]
        is_blank = self._counting_else[answer] > BLANK_SHARE * self._counting[answer]
        return Subject("thing", other[0], other[0]) if other and not is_blank else None

    def gaps_about(self, kind: str) -> list[str]:
        """The gaps that are about subjects of this kind, whichever they name."""
        return [gap for gap in sorted(self._gaps) if len(self._named.get((gap, kind), ())) >= BLANK]
