"""What a book teaches: the evidence that a question gives for each answer, and how well an answer stands.
 An ordinary book is learned from, language by language. A book of thousands of phrasings has so many of them
for an answer, or so many answers, that pooling similarities does as well; it is tried on a part of itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.match import learn
from bot.match.index import Index, Sketch
from bot.match.rank import LEFT_OUT, Groups
from bot.match.sparse import Floats, Integers

TEMPER = 15.0  # turns pooled similarity, 0 to 1, into evidence
DECIMALS = 9  # what machines agree on, whatever the order in which they add
SAMPLE = 400  # phrasings that a large book is tried on
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

    def __init__(self, index: Index, groups: Groups, languages: Sequence[str]) -> None:
        """Learn from the phrasings in `index`, grouped by answer in `groups`, in their `languages`."""
        self._index, self._groups = index, groups
        self._blocks = [
            np.flatnonzero([own == code for own in languages]) for code in dict.fromkeys(languages) if index.small
        ]
        self._weights = np.zeros((index.size, len(groups.names) if index.small else 0))
        self._lengths = np.ones(len(groups.sizes))
        self._left_out: list[Trial] = []
        if index.small:
            self._train()
        else:
            self._lengths = np.maximum(index.centre_lengths(groups.of_phrasing), _SHORTEST)

    def read(self, sketch: Sketch) -> Reading:
        """The question `sketch` held against the book."""
        if self._index.small:
            similarities = self._index.scan(sketch).round(DECIMALS)
            return Reading(similarities, (similarities @ self._weights).round(DECIMALS))
        return self._pooled(*self._index.search(sketch))

    def standing(self, similarities: Floats, answers: Integers) -> Floats:
        """How well each of `answers` stands, 0 to 1, by the row of `similarities` at the same place."""
        best = np.zeros(len(answers))
        groups = [self._groups.of_answer[answer] for answer in answers]
        rows = np.arange(len(answers)).repeat([len(own) for own in groups])
        found = self._groups.standing(similarities[rows], np.concatenate(groups), self._lengths)
        np.maximum.at(best, rows, found)
        return best

    def trials(self) -> Iterator[Trial]:
        """The book's own phrasings, asked of the book without them."""
        yield from self._left_out if self._index.small else self._sampled_trials()

    def _train(self) -> None:
        for rows in self._blocks:
            kernel = self._index.kernel(rows)
            owners = self._groups.answers[rows]
            self._weights[rows] = learn.train(kernel, owners, len(self._groups.names))
            sums = np.bincount(self._groups.of_phrasing[rows], self._within(rows, kernel), len(self._lengths))
            self._lengths = np.where(sums > 0, np.maximum(np.sqrt(sums), _SHORTEST), self._lengths)
            self._left_out += self._leave_out(rows, kernel)

    def _within(self, rows: Integers, kernel: Floats) -> Floats:
        """The sum of each phrasing's similarities to those of its own answer."""
        own = self._groups.answers[rows]
        same = own[:, None] == own[None, :]
        return np.asarray((kernel * same).sum(axis=1))

    def _leave_out(self, rows: Integers, kernel: Floats) -> Iterator[Trial]:
        similarities = np.zeros((len(rows), self._index.size))
        similarities[:, rows] = kernel
        similarities[np.arange(len(rows)), rows] = LEFT_OUT
        evidence = learn.left_out(kernel, self._groups.answers[rows], self._weights[rows])
        for whole, own in zip((False, True), evidence, strict=True):
            yield Trial(rows, similarities, own.round(DECIMALS), whole)

    def _sampled_trials(self) -> Iterator[Trial]:
        for row in np.unique(np.linspace(0, self._index.size - 1, SAMPLE, dtype=np.int64)):
            similarities, nearest = self._index.search(self._index.sketch_of(int(row)))
            for whole in (False, True):
                answer = self._groups.answers[row]
                hidden = np.flatnonzero(self._groups.answers == answer) if whole else np.array([row])
                similarities[hidden] = LEFT_OUT
                found = self._pooled(similarities, nearest[similarities[nearest] >= 0])
                yield Trial(np.array([row]), similarities[None, :].copy(), found.evidence[None, :], whole)

    def _pooled(self, similarities: Floats, nearest: Integers) -> Reading:
        pooled = self._groups.pool(similarities, nearest, self._lengths)
        return Reading(similarities.round(DECIMALS), (TEMPER * pooled).round(DECIMALS))
