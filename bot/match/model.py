"""What a book teaches: the evidence that a question gives for each answer, and how well an answer stands.

An ordinary book is learned from, each language by itself: phrasings of different languages tell little about
each other. A book of thousands of phrasings has so many of them for an answer, or so many answers, that
pooling similarities does as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.match import learn
from bot.match.index import Index, Sketch
from bot.match.rank import LEFT_OUT, Groups
from bot.match.sparse import Floats, Integers

TEMPER = 15.0  # turns pooled similarity, 0 to 1, into evidence
DECIMALS = 9  # what machines agree on, whatever the order in which they add
_SHORTEST = 0.1  # length of a centre: phrasings that share nothing still have one


@dataclass(frozen=True, slots=True)
class Reading:
    """A question held against the book: its similarity to each phrasing, its evidence for each answer."""

    similarities: Floats
    evidence: Floats


@dataclass(frozen=True, slots=True)
class Trial:
    """Phrasings asked of the book without themselves, or without all of their answer: a row for each."""

    phrasings: Integers
    similarities: Floats
    evidence: Floats
    whole: bool


class Model:
    """The index of a book with what was learned from it."""

    def __init__(
        self, index: Index, groups: Groups, languages: Sequence[str], learned: tuple[Floats, Floats] | None = None
    ) -> None:
        """Learn from the phrasings in `index`, grouped by answer in `groups`, in their `languages`.

        With `learned`, the weights and lengths that this book taught before, nothing is learned again.
        """
        self._index, self._groups = index, groups
        codes = dict.fromkeys(languages) if index.small else ()
        self._blocks = [np.flatnonzero([own == code for own in languages]) for code in codes]
        self.weights, self.lengths = learned or (self._learn() if index.small else self._measure())

    @cached_property
    def _kernels(self) -> list[Floats]:
        return [self._index.kernel(rows, rows) for rows in self._blocks]

    def read(self, sketch: Sketch) -> Reading:
        """The question `sketch` held against the book."""
        if not self._index.small:
            return self._pooled(*self._index.search(sketch))
        similarities = self._index.scan(sketch).round(DECIMALS)
        return Reading(similarities, (similarities @ self.weights).round(DECIMALS))

    def standing(self, similarities: Floats, answer: int) -> float:
        """How well `answer` stands, 0 to 1, by the question's `similarities`."""
        return self._groups.standing(similarities, answer, self.lengths)

    def trials(self, limit: int | None = None) -> Iterator[Trial]:
        """The book's own phrasings asked of the book without them; of a large book, or given a `limit`, a part."""
        if not self._index.small:
            yield from self._searched_trials(limit or 400)
        for rows, kernel in zip(self._blocks, self._kernels, strict=True):
            yield from self._learned_trials(rows, kernel, limit or len(rows))

    def _learn(self) -> tuple[Floats, Floats]:
        answers = len(self._groups.names)
        weights, sums = np.zeros((self._index.size, answers)), np.zeros(len(self._groups.sizes))
        for rows, kernel in zip(self._blocks, self._kernels, strict=True):
            owners = self._groups.answers[rows]
            weights[rows] = learn.train(kernel, owners, answers)
            within = (kernel * (owners[:, None] == owners[None, :])).sum(axis=1)
            sums += np.bincount(self._groups.of_phrasing[rows], within, len(sums))
        return weights, np.maximum(np.sqrt(np.maximum(sums, 0)), _SHORTEST)

    def _measure(self) -> tuple[Floats, Floats]:
        lengths = self._index.centre_lengths(self._groups.of_phrasing)
        return np.zeros((self._index.size, 0)), np.maximum(lengths, _SHORTEST)

    def _learned_trials(self, rows: Integers, kernel: Floats, limit: int) -> Iterator[Trial]:
        """The phrasings `rows` of one language; what other languages' phrasings say of them is added."""
        owners = self._groups.answers[rows]
        tried = _evenly(len(rows), limit)
        others = np.setdiff1d(np.arange(self._index.size), rows)
        elsewhere = np.zeros((len(tried), self._index.size))
        elsewhere[:, others] = self._index.kernel(rows[tried], others)
        similarities = elsewhere.copy()
        similarities[:, rows] = kernel[tried]
        for whole, evidence in enumerate(learn.left_out(kernel, owners, self.weights[rows], tried)):
            if whole:
                elsewhere[owners[tried][:, None] == self._groups.answers[None, :]] = 0.0
            total = evidence + elsewhere @ self.weights
            similarities[np.arange(len(tried)), rows[tried]] = LEFT_OUT
            yield Trial(rows[tried], similarities, total.round(DECIMALS), bool(whole))

    def _searched_trials(self, limit: int) -> Iterator[Trial]:
        for row in _evenly(self._index.size, limit):
            similarities, nearest = self._index.search(self._index.sketch_of(int(row)))
            for whole in (False, True):
                answer = self._groups.answers[row]
                hidden = np.flatnonzero(self._groups.answers == answer) if whole else np.array([row])
                similarities[hidden] = LEFT_OUT
                found = self._pooled(similarities, nearest[similarities[nearest] >= 0])
                yield Trial(np.array([row]), similarities[None, :].copy(), found.evidence[None, :], whole)

    def _pooled(self, similarities: Floats, nearest: Integers) -> Reading:
        pooled = self._groups.pool(similarities, nearest, self.lengths)
        return Reading(similarities.round(DECIMALS), (TEMPER * pooled).round(DECIMALS))


def _evenly(size: int, limit: int) -> Integers:
    """At most `limit` of the numbers below `size`, spread evenly."""
    return np.unique(np.linspace(0, size - 1, min(limit, size)).round().astype(np.int64))
