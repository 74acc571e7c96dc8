"""Which of many books a question is about, and what the likeliest of them make of it.

Every book gets a chance by how near its best answer stands to the question. A name that one book alone says leaves no
other book. Those that are likely enough are asked, and the answer that their own matcher thinks best then speaks for
them, its misspelt words read as that book reads them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.language.words import words
from bot.library.entry import Entry
from bot.library.retrieval import Retrieval, Standings, chances
from bot.match import Floats, Integers, Match, Matcher

LIKELY: Final = 0.05  # chance of a book that is asked: with .1, the right book and answer of 6 in 1,000 questions less
ASKED: Final = 5  # books, at most


@dataclass(frozen=True, slots=True)
class Judged:
    """What a book makes of a question, and the chance that the book is meant."""

    book: str
    match: Match
    chance: float

    @property
    def confidence(self) -> float:
        """The chance, 0 to 1, that its best answer is the right one of all books."""
        return round(self.match.confidence * self.chance, 4)


class Search:
    """A search over books."""

    def __init__(self, entries: Sequence[Entry], before: Search | None = None) -> None:
        """Search `entries`, at least one; those with no phrasing are never found.

        What the search `before` has of the same entries is taken over: one changed book costs one.
        """
        self._over, self._entries = entries, [entry for entry in entries if entry.outline.names]
        languages = dict.fromkeys(code for entry in self._entries for code in entry.languages)
        outlines = [entry.outline for entry in self._entries]
        self._retrieval: Retrieval = Retrieval(outlines, list(languages), before._retrieval if before else None)
        self._often = _often(self._entries, before)
        names = ((name, at) for at, entry in enumerate(self._entries) for name in entry.names)
        self._owners = {name: at for name, at in names if self._often[name] == 1}  # names that one book alone says

    def is_over(self, entries: Sequence[Entry]) -> bool:
        """Whether it is a search over these very `entries`."""
        return list(map(id, self._over)) == list(map(id, entries))

    def judged(self, question: str, matcher_of: Callable[[str], Matcher]) -> list[Judged]:
        """What the likeliest books make of `question`, the best first; `matcher_of` gives the matcher of a book."""
        asked = words(question)
        standings = self._retrieval.standings(asked)
        near, places = self._retrieval.best(standings), self._told_by_name(asked)
        likely = _likely(_chances(near, places), places)
        matches = {at: matcher_of(self._entries[at].id).match(question) for at in likely}
        for at, match in matches.items():
            near[at] = self._standing(at, match, asked, standings)
        chance = dict(zip(places.tolist(), _chances(near, places).tolist(), strict=True))
        judged = [Judged(self._entries[at].id, match, chance[at]) for at, match in matches.items()]
        return sorted(judged, key=lambda own: (-own.confidence, -own.chance))

    def _standing(self, at: int, match: Match, asked: Sequence[str], standings: Standings) -> float:
        """How near what the book makes of the question stands to it, as the book reads its words."""
        best = match.gap or next(iter(match.candidates), None)
        if best is None:
            return 0.0
        if match.repairs:
            taken = dict(match.repairs)
            standings = self._retrieval.standings(" ".join(taken.get(word, word) for word in asked).split())
        return self._retrieval.of(standings, at, best.answer)

    def tells(self, question: str) -> frozenset[str]:
        """The books that `question` names by a word that no other book says."""
        own = (self._owners.get(word) for word in words(question))
        return frozenset(self._entries[at].id for at in own if at is not None)

    def _told_by_name(self, asked: Sequence[str]) -> Integers:
        """The places of the books that a name in `asked` tells; of all, where none does."""
        told = {self._owners[word] for word in asked if word in self._owners}
        return np.array(sorted(told) or range(len(self._entries)), np.int64)


def _often(entries: Sequence[Entry], before: Search | None) -> Counter[str]:
    """How many of `entries` say each word; what the search `before` counted is taken over."""
    own = {id(entry): entry for entry in entries}
    counted = {id(entry): entry for entry in before._entries} if before else {}
    often = Counter(before._often) if before else Counter[str]()
    often.subtract(word for key, entry in counted.items() if key not in own for word in entry.said)
    often.update(word for key, entry in own.items() if key not in counted for word in entry.said)
    return often


def _chances(near: Floats, places: Integers) -> Floats:
    """The chance of each of the books in `places` that it is meant, none other being so."""
    return chances(near[places])


def _likely(chance: Floats, places: Integers) -> list[int]:
    """Those of `places` to be asked, the likeliest first: that one, and all that are likely."""
    best = np.argsort(-chance, kind="stable")[:ASKED]
    likely = np.append(best[:1], best[1:][chance[best[1:]] >= LIKELY])
    found: list[int] = places[likely].tolist()
    return found
