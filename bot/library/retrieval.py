"""Which of many books a question is for: the answers of all of them, each at its centre, held against the question.

A matcher tells how sure it is among its own answers, and nothing of those of others. What can be compared is how near
an answer stands to the question where every word is weighed by how rare it is among all answers of all books. An
answer is kept as an `Outline` has it: how often its phrasings say each of their features and of their pieces of words
(these forgive slips). Outlines are made one by one, and kept; where one changes, its terms alone take the places of the
former ones, and only the weights are reckoned again.

An answer's phrasings in different languages stand apart, and the best stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from bot.language.stems import shared_stems
from bot.language.words import words
from bot.match import Floats, Integers, Phrasing, phrase_features, rarity, softmax, starts_of

Cells = npt.NDArray[np.void]
Damped = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int32]  # of groups
Terms = npt.NDArray[np.uint64]
Standings = Floats  # of the groups of all outlines, in their order
CELL: Final = np.dtype([("term", "<u8"), ("group", "<u2"), ("count", "<u2")])
GONE: Final = -1  # in place of the number of a group that is there no more
PIECE: Final = 3  # letters: with 4, or with 3 and 4, as many are right, and the index is twice as large
DAMPING: Final = 0.75  # of how often a feature is said: between each once (0) and as often as it is (1)
COMMON: Final = 1 / 16  # of the groups say a term that has a row: of a thousand books 284 have, 17 MB
HASHED: Final = 200_000  # terms of which the number is remembered
EVIDENCE: Final = 17.0  # turns a standing, 0 to 1, into evidence for an outline against all others
_HALF: Final = 0.5
_DAMPED: Final[Damped] = np.arange(np.iinfo(np.uint16).max + 1, dtype=np.float32) ** np.float32(DAMPING)  # by count


@dataclass(frozen=True, slots=True)
class Outline:
    """The answers and gaps of one matcher as they are found among many.

    `names` are those of the groups of phrasings, of which one is an answer's in one language; `sizes` count them.
    """

    names: tuple[str, ...]
    sizes: Integers
    phrases: Cells
    pieces: Cells

    @classmethod
    def of(cls, phrasings: Sequence[Phrasing]) -> Outline:
        """The outline of whoever knows these `phrasings`."""
        groups = {key: at for at, key in enumerate(dict.fromkeys((own.answer, own.language) for own in phrasings))}
        of_phrasing = [groups[own.answer, own.language] for own in phrasings]
        read = [words(own.text) for own in phrasings]
        codes = [(own.language,) for own in phrasings]
        features = (phrase_features(own, code, shared_stems()) for own, code in zip(read, codes, strict=True))
        sizes = np.bincount(np.array(of_phrasing, np.int64), minlength=len(groups))
        names = tuple(answer for answer, _ in groups)
        return cls(names, sizes, _cells(features, of_phrasing), _cells(map(_pieces, read), of_phrasing))

    def arrays(self) -> Mapping[str, npt.NDArray[Any]]:
        """The outline as named arrays, to be kept."""
        names = np.array(self.names, np.str_)
        return {"names": names, "sizes": self.sizes, "phrases": self.phrases, "pieces": self.pieces}

    @classmethod
    def from_arrays(cls, kept: Mapping[str, npt.NDArray[Any]]) -> Outline:
        """The outline in the arrays that were `kept`; `KeyError` when they are of another."""
        return cls(tuple(kept["names"].tolist()), kept["sizes"], kept["phrases"], kept["pieces"])


def _cells(texts: Iterable[Iterable[str]], groups: Sequence[int]) -> Cells:
    """How many of the `texts` of each group have each term, by term."""
    read = [list(map(_number, text)) for text in texts]
    terms = np.fromiter(chain.from_iterable(read), np.uint64)
    owners = np.array(groups, np.int64).repeat(list(map(len, read)))
    order = np.lexsort((owners, terms))
    terms, owners = terms[order], owners[order]
    is_first = np.append(True, (terms[1:] != terms[:-1]) | (owners[1:] != owners[:-1]))[: len(terms)]
    first = np.flatnonzero(is_first)
    cells = np.zeros(len(first), CELL)
    cells["group"], cells["term"] = owners[first], terms[first]
    cells["count"] = np.minimum(np.diff(np.append(first, len(terms))), np.iinfo(np.uint16).max)
    return cells


@lru_cache(maxsize=HASHED)
def _number(term: str) -> int:
    """A number for `term`, the same everywhere; of a million terms two share one in one of 30 million cases."""
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "little")


def _pieces(own: Iterable[str]) -> list[str]:
    """The pieces of words, each once; a word's two edges count as letters."""
    edged = [f" {word} " for word in own]
    return list(dict.fromkeys(word[at : at + PIECE] for word in edged for at in range(len(word) - PIECE + 1)))


@dataclass(frozen=True, slots=True)
class Postings:
    """Which groups say each of the `terms`, and how often: those from one of the `starts` to the next."""

    terms: Terms
    starts: Integers
    groups: Numbers
    counts: npt.NDArray[np.uint16]

    @classmethod
    def of(cls, cells: Sequence[Cells], before: Integers) -> Postings:
        """Those in the `cells` of outlines, of which each has as many groups of others `before` it; none has none."""
        every = np.concatenate([np.zeros(0, CELL), *cells])
        groups = every["group"].astype(np.int32) + before.astype(np.int32).repeat(list(map(len, cells)))
        order = np.argsort(every["term"], kind="stable")  # of runs that are in order each, which goes fast
        terms, sizes = _each_once(every["term"][order], np.ones(len(order), np.int64))
        return cls(terms, starts_of(sizes), groups[order], every["count"][order])

    def among(self, numbers: Numbers) -> Postings:
        """The same with groups under other `numbers`, and without those that are `GONE`."""
        groups = numbers[self.groups]
        is_kept = groups != GONE
        sizes = np.diff(np.append(0, is_kept.cumsum())[self.starts])
        return Postings(self.terms[sizes > 0], starts_of(sizes[sizes > 0]), groups[is_kept], self.counts[is_kept])

    def beside(self, others: Postings) -> Postings:
        """These and `others`, whose groups come after these where they say the same; not sorted again."""
        sizes = np.diff(others.starts)
        places = self.starts[self.terms.searchsorted(others.terms, "right")].repeat(sizes)
        groups = np.insert(self.groups, places, others.groups)
        counts = np.insert(self.counts, places, others.counts)
        terms = np.concatenate([self.terms, others.terms])
        order = np.argsort(terms, kind="stable")
        terms, sizes = _each_once(terms[order], np.append(np.diff(self.starts), sizes)[order])
        return Postings(terms, starts_of(sizes), groups, counts)


def _each_once(terms: Terms, sizes: Integers) -> tuple[Terms, Integers]:
    """Each of `terms`, which are in order, and all its `sizes` together."""
    first = np.flatnonzero(np.append(True, terms[1:] != terms[:-1])[: len(terms)])
    return terms[first], np.add.reduceat(sizes, first) if len(first) else sizes


class Side:
    """One kind of terms, and how much each group has of it; all of a group's together have length one.

    A term that many groups say has a row of all groups besides: adding that takes a tenth of the time.
    """

    def __init__(self, postings: Postings, groups: int, phrasings: int) -> None:
        """Weigh `postings` of so many groups, of so many phrasings in all."""
        self.postings, self._groups = postings, groups
        known = np.diff(postings.starts)
        said = np.diff(np.append(0, postings.counts.cumsum(dtype=np.int64))[postings.starts])
        self._weights = rarity(phrasings, said, groups, known)
        values = self._weights.repeat(known)
        values *= _DAMPED[postings.counts]
        values *= values
        lengths = np.sqrt(np.bincount(postings.groups, values, groups))
        self._lengths = np.where(lengths > 0, lengths, 1.0)
        self._rows = {term: self._row(term) for term in np.flatnonzero(known > COMMON * groups).tolist()}

    def _row(self, term: int) -> Damped:
        row = np.zeros(self._groups, np.float32)
        groups, damped = self._said(term)
        row[groups] = damped
        return row

    def _said(self, term: int) -> tuple[Numbers, Damped]:
        """The groups that say `term`, each once, and how much each does."""
        own = slice(self.postings.starts[term], self.postings.starts[term + 1])
        return self.postings.groups[own], _DAMPED[self.postings.counts[own]]

    def standings(self, asked: Iterable[str]) -> Floats:
        """How near each group stands to the terms `asked`, 0 to 1; terms that no group has count for nothing."""
        terms = self.postings.terms
        numbers = np.array([_number(term) for term in asked], np.uint64)
        at = np.searchsorted(terms, numbers)
        found = at[(at < len(terms)) & (terms[np.minimum(at, len(terms) - 1)] == numbers)]
        weights = self._weights[found]
        length = float(np.sqrt(weights @ weights)) or 1.0
        standings = np.zeros(self._groups)
        for term, weight in zip(found.tolist(), (weights * weights / length).tolist(), strict=True):
            if term in self._rows:
                standings += weight * self._rows[term]
            else:
                groups, damped = self._said(term)
                standings[groups] += weight * damped
        return standings / self._lengths


class Retrieval:
    """Answers of many books, ready to be asked which of them a question is for."""

    def __init__(self, outlines: Sequence[Outline], languages: Sequence[str], before: Retrieval | None = None) -> None:
        """Take `outlines` together, whose phrasings are in `languages`; each has a phrasing at least.

        Of `before`, the terms of those outlines are kept that are among these too.
        """
        self._languages, self._stems, self._outlines = tuple(languages), shared_stems(), tuple(outlines)
        self._starts = starts_of(np.array([len(own.names) for own in outlines], np.int64))
        phrasings = int(sum(own.sizes.sum() for own in outlines))
        groups, kept = int(self._starts[-1]), self._taken_over(before) if before else None
        known = {id(own) for own in before._outlines} if before else set()
        new = [at for at, own in enumerate(outlines) if id(own) not in known]
        starts = self._starts[new]
        phrases = Postings.of([outlines[at].phrases for at in new], starts)
        pieces = Postings.of([outlines[at].pieces for at in new], starts)
        if kept:
            phrases, pieces = kept[0].beside(phrases), kept[1].beside(pieces)
        self._phrases, self._pieces = Side(phrases, groups, phrasings), Side(pieces, groups, phrasings)

    def _taken_over(self, before: Retrieval) -> tuple[Postings, Postings]:
        """What `before` has of these outlines, under the numbers that their groups have here."""
        old = {id(own): at for at, own in enumerate(before._outlines)}
        numbers = np.full(int(before._starts[-1]), GONE, np.int32)
        for at, was in enumerate(map(old.get, map(id, self._outlines))):
            if was is not None:
                groups = np.arange(before._starts[was], before._starts[was + 1])
                numbers[groups] = groups + self._starts[at] - before._starts[was]
        phrases, pieces = before.postings
        return phrases.among(numbers), pieces.among(numbers)

    @property
    def postings(self) -> tuple[Postings, Postings]:
        """The terms of all outlines: of their phrases, and pieces."""
        return self._phrases.postings, self._pieces.postings

    def standings(self, asked: Sequence[str]) -> Standings:
        """How near each answer and gap of all outlines stands to the words `asked`, 0 to 1."""
        features = phrase_features(asked, self._languages, self._stems)
        return _HALF * (self._phrases.standings(features) + self._pieces.standings(_pieces(asked)))

    def best(self, standings: Standings) -> Floats:
        """The best of the `standings` of each outline."""
        return np.asarray(np.maximum.reduceat(standings, self._starts[:-1]))

    def of(self, standings: Standings, outline: int, answer: str) -> float:
        """The standing of `answer` of one outline; 0 where it has no phrasing."""
        names, start = self._outlines[outline].names, self._starts[outline]
        return max((float(standings[start + at]) for at, name in enumerate(names) if name == answer), default=0.0)


def chances(standings: Floats) -> Floats:
    """The chance that each of several is meant, by how near each stands."""
    return softmax(EVIDENCE * standings)
