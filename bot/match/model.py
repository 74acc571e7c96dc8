"""What a book teaches: the evidence that a question gives for each answer, and how well an answer stands.

An ordinary book is learned by kernel logistic regression over all answers at once, each language by itself:
phrasings of different languages tell little about each other. Each phrasing gets a weight for each answer, and a
question's evidence for an answer is the sum of its similarities times those weights. Training takes a fixed number of
steps from a fixed start, so that a book always gives the same weights. What the evidence would have been without a
phrasing, or without all of an answer, follows from the same matrices in closed form (approximate leave-one-out);
confidence is learned from that.

A book of thousands of phrasings is not learned: pooling similarities does as well there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.match.index import LEFT_OUT, Groups, Index, IndexTerms, Sketch
from bot.match.meaning import Meaning, blend
from bot.match.vocabulary import Floats, Integers, Terms, distinct

Curves = tuple[tuple[float, ...], tuple[float, ...]]  # of confidence: the weights of the signs, for answers and gaps

STRENGTH = 20.0  # how closely the weights follow the book: its inverse is the ridge
STEPS = 8
MANY = 400  # phrasings: to try half of them takes some 50 ms, and to make a copy of the process 10
_BEND = 0.1  # of the loss, for steps: between its mean and its bound, found to settle soonest
_FIRST = 4.0  # the first step overshoots, for shares start far from certain
_MOMENTUM = 0.5
_BEND_LEFT_OUT = 0.02  # of the loss near the solution, where most shares are near 0 or 1
_SMALL = 256  # rows; the inverse of a larger table is made of its halves, by products, which are quicker
NEVER = -9.0  # evidence for an answer that is left out
TEMPER = 15.0  # turns pooled similarity, 0 to 1, into evidence
DECIMALS = 9  # what machines agree on, whatever the order in which they add
_SHORTEST = 0.1  # length of a centre: phrasings that share nothing still have one


def softmax(evidence: Floats) -> Floats:
    """Evidence as each answer's share, the shares of a row summing to one."""
    raised: Floats = np.exp(evidence - evidence.max(axis=-1, keepdims=True))
    raised /= raised.sum(axis=-1, keepdims=True)
    return raised


def train(kernel: Floats, owners: Integers, answers: int) -> Floats:
    """The weight of each phrasing for each of `answers`, from the phrasings' `kernel` and `owners`."""
    target = np.zeros((len(owners), answers))
    target[np.arange(len(owners)), owners] = 1.0
    solve = _inverse(_BEND * kernel + np.eye(len(owners)) / STRENGTH)

    def step(slope: Floats) -> Floats:
        """A step of the weights, and of the evidence: the kernel times it, which the slope tells as well."""
        weights = solve @ slope
        return np.stack([weights, (slope - weights / STRENGTH) / _BEND])

    state = before = _FIRST * _BEND * step(target - target.mean(axis=0))
    for _ in range(STEPS):
        weights, evidence = ahead = state + _MOMENTUM * (state - before)
        before, state = state, ahead + step(target - softmax(evidence) - weights / STRENGTH)
    return np.asarray(state[0])


def left_out(kernel: Floats, owners: Integers, weights: Floats, tried: Integers) -> tuple[Floats, Floats]:
    """The evidence at the phrasings `tried`, each left out itself, and left out with all of its answer."""
    ridge = 1 / (STRENGTH * _BEND_LEFT_OUT)
    inverse = _inverse(kernel + ridge * np.eye(len(owners)))
    alone = kernel[tried] @ weights
    whole = alone.copy()
    alone -= weights[tried] * (1 / np.diag(inverse)[tried] - ridge)[:, None]
    for answer in distinct(owners[tried]):
        own = np.flatnonzero(owners == answer)
        back = np.linalg.inv(inverse[np.ix_(own, own)]) - ridge * np.eye(len(own))
        asked = owners[tried] == answer
        whole[asked] -= (back @ weights[own])[np.searchsorted(own, tried[asked])]
        whole[asked, answer] = NEVER
    return alone, whole


def _inverse(table: Floats) -> Floats:
    """The inverse of a symmetric, positive definite `table`, by the Schur complement of its first half."""
    if len(table) <= _SMALL:
        return np.asarray(np.linalg.inv(table))
    half = len(table) // 2
    first = _inverse(table[:half, :half])
    across = first @ table[:half, half:]
    last = _inverse(table[half:, half:] - across.T @ table[:half, half:])
    corner = -across @ last
    return np.block([[first - corner @ across.T, corner], [corner.T, last]])


@dataclass(frozen=True, slots=True)
class Reading:
    """A question held against the book: its similarity to each phrasing, its evidence for each answer.

    `lexical` is the similarity by letters alone: it tells the language, the nearest phrasing, and that nothing is near.
    """

    similarities: Floats
    lexical: Floats
    evidence: Floats


@dataclass(frozen=True, slots=True)
class Trial:
    """Phrasings asked of the book without themselves, or without all of their answer: a row for each."""

    phrasings: Integers
    similarities: Floats
    lexical: Floats
    evidence: Floats
    whole: bool

    def readings(self) -> Iterator[tuple[int, Reading]]:
        """Each phrasing's number, and what the rest of the book makes of it."""
        rows = zip(self.phrasings.tolist(), self.similarities, self.lexical, self.evidence, strict=True)
        return ((row, Reading(*own)) for row, *own in rows)


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a book taught, to be kept: learning takes longer than everything else at the start.

    The weight of each phrasing for each answer, the lengths of the answers' centres, and the curves of confidence: the
    weights of the signs for answers, and for gaps. `terms` are those of the phrasings, `covered` the words of the texts
    that answers cover besides.
    """

    weights: Floats
    lengths: Floats
    curves: Curves
    terms: IndexTerms
    covered: Terms

    def arrays(self) -> Mapping[str, npt.NDArray[Any]]:
        """The parameters as named arrays."""
        learned = {"weights": self.weights, "lengths": self.lengths, "curves": np.array(self.curves)}
        return {**learned, **self.terms.arrays(), **self.covered.arrays("covered")}

    @classmethod
    def of(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Parameters:
        """The parameters in named `arrays`."""
        of_answers, of_gaps = arrays["curves"].tolist()
        curves = tuple(of_answers), tuple(of_gaps)
        terms, covered = IndexTerms.from_arrays(arrays), Terms.from_arrays(arrays, "covered")
        return cls(arrays["weights"], arrays["lengths"], curves, terms, covered)


class Model:
    """The index of a book with what was learned from it."""

    def __init__(
        self,
        index: Index,
        groups: Groups,
        languages: Sequence[str],
        learned: tuple[Floats, Floats] | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        """Learn from the phrasings in `index`, grouped by answer in `groups`, in their `languages`.

        With `learned`, the weights and lengths that this book taught before, nothing is learned again. With `meaning`,
        phrasings are similar in meaning as well; a large book goes without.
        """
        self._index, self._groups = index, groups
        self._meaning = meaning if index.small else None
        codes = dict.fromkeys(languages) if index.small else ()
        self._blocks = [np.flatnonzero([own == code for own in languages]) for code in codes]
        self.weights, self.lengths = learned or (self._learn() if index.small else self._measure())

    @property
    def is_long(self) -> bool:
        """Whether trials take longer than to make a copy of the process."""
        return self._index.size >= MANY

    @cached_property
    def _kernels(self) -> list[Floats]:
        return [self._kernel(rows, rows) for rows in self._blocks]

    def _kernel(self, left: Integers, right: Integers) -> Floats:
        lexical = self._index.kernel(left, right)
        return blend(lexical, self._meaning.kernel(left, right)) if self._meaning else lexical

    def read(self, sketch: Sketch, text: str) -> Reading:
        """The question `sketch`, spelt `text`, held against the book."""
        if not self._index.small:
            return self._pooled(*self._index.search(sketch))
        lexical = self._index.scan(sketch).round(DECIMALS)
        similarities = blend(lexical, self._meaning.similarities(text)) if self._meaning else lexical
        return Reading(similarities, lexical, (similarities @ self.weights).round(DECIMALS))

    def standing(self, similarities: Floats, answer: int) -> float:
        """How well `answer` stands, 0 to 1, by the question's `similarities`."""
        return self._groups.standing(similarities, answer, self.lengths)

    def trials(self, limit: int | None = None) -> Iterator[Trial]:
        """The book's own phrasings asked of the book without them; of a large book, or given a `limit`, a part."""
        return chain.from_iterable(self.trials_apart(limit))

    def trials_apart(self, limit: int | None = None) -> list[Iterator[Trial]]:
        """The same, those of each language by themselves; a large book's are all together."""
        if not self._index.small:
            return [self._searched_trials(limit or 400)]
        blocks = zip(self._blocks, self._kernels, strict=True)
        return [self._learned_trials(rows, kernel, limit or len(rows)) for rows, kernel in blocks]

    def _learn(self) -> tuple[Floats, Floats]:
        answers = len(self._groups.names)
        weights, sums = np.zeros((self._index.size, answers)), np.zeros(len(self._groups.sizes))
        for rows, kernel in zip(self._blocks, self._kernels, strict=True):
            owners = self._groups.answers[rows]
            weights[rows] = train(kernel, owners, answers)
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
        is_other = np.ones(self._index.size, bool)
        is_other[rows] = False
        others = np.flatnonzero(is_other)
        elsewhere = np.zeros((len(tried), self._index.size))
        elsewhere[:, others] = self._kernel(rows[tried], others)
        similarities = elsewhere.copy()
        similarities[:, rows] = kernel[tried]
        similarities[np.arange(len(tried)), rows[tried]] = LEFT_OUT
        lexical = self._lexical(rows[tried]) if self._meaning else similarities
        for whole, evidence in enumerate(left_out(kernel, owners, self.weights[rows], tried)):
            if whole:
                elsewhere[owners[tried][:, None] == self._groups.answers[None, :]] = 0.0
            total = evidence + elsewhere @ self.weights
            yield Trial(rows[tried], similarities, lexical, total.round(DECIMALS), bool(whole))

    def _lexical(self, rows: Integers) -> Floats:
        """How similar the phrasings `rows` are to all others, by letters."""
        lexical = self._index.kernel(rows, np.arange(self._index.size))
        lexical[np.arange(len(rows)), rows] = LEFT_OUT
        return lexical

    def _searched_trials(self, limit: int) -> Iterator[Trial]:
        for row in _evenly(self._index.size, limit):
            similarities, nearest = self._index.search(self._index.sketch_of(int(row)))
            for whole in (False, True):
                answer = self._groups.answers[row]
                hidden = np.flatnonzero(self._groups.answers == answer) if whole else np.array([row])
                similarities[hidden] = LEFT_OUT
                found = self._pooled(similarities, nearest[similarities[nearest] >= 0])
                known = similarities[None, :].copy()
                yield Trial(np.array([row]), known, known, found.evidence[None, :], whole)

    def _pooled(self, similarities: Floats, nearest: Integers) -> Reading:
        pooled = self._groups.pool(similarities, nearest, self.lengths)
        lexical = similarities.round(DECIMALS)
        return Reading(lexical, lexical, (TEMPER * pooled).round(DECIMALS))


def _evenly(size: int, limit: int) -> Integers:
    """At most `limit` of the numbers below `size`, spread evenly."""
    return distinct(np.linspace(0, size - 1, min(limit, size)).round().astype(np.int64))
