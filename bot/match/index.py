"""An inverted index over phrasings: which phrasings hold a feature, and how much it weighs in each.
 Words and pieces are weighed apart (term frequency, dampened, times inverse document frequency, at length
one) and then share the phrasing half and half, so that one sum over the question's features is the blend of
both cosines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Sides = tuple[Sequence[str], Sequence[str]]  # a text's words-and-pairs, and its pieces


class Index:
    """Weighted features of phrasings, looked up by feature."""

    def __init__(self, texts: Sequence[Sides]) -> None:
        """Index `texts`, one for each phrasing, in the book's order."""
        self.size = len(texts)
        self._ids: dict[str, int] = {}
        counted = [[self._count(side) for side in sides] for sides in texts]
        self._idf = self._inverse_frequencies(counted)
        rows = [self._weigh(sides) for sides in counted]
        self._starts, self._phrasings, self._weights = self._invert(rows)
        self.rows = rows

    def similarities(self, sides: Sides) -> Floats:
        """The blend of cosines, 0 to 1, between the text with features `sides` and each phrasing."""
        known = [Counter(self._ids[name] for name in side if name in self._ids) for side in sides]
        return self._accumulate(*self._weigh(known))

    def row_similarities(self, row: int) -> Floats:
        """The same for the phrasing at `row`."""
        return self._accumulate(*self.rows[row])

    def _accumulate(self, ids: Integers, weights: Floats) -> Floats:
        starts, ends = self._starts[ids], self._starts[ids + 1]
        lengths = ends - starts
        at = np.arange(lengths.sum()) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        shares = self._weights[at] * np.repeat(weights, lengths)
        return np.bincount(self._phrasings[at], shares, minlength=self.size).astype(np.float64)

    def _count(self, names: Iterable[str]) -> Counter[int]:
        ids = self._ids
        return Counter(ids.setdefault(name, len(ids)) for name in names)

    def _inverse_frequencies(self, counted: list[list[Counter[int]]]) -> Floats:
        frequencies = np.zeros(len(self._ids))
        for sides in counted:
            for side in sides:
                frequencies[list(side)] += 1
        return np.asarray(np.log((1 + self.size) / (1 + frequencies)) + 1)

    def _weigh(self, sides: Sequence[Counter[int]]) -> tuple[Integers, Floats]:
        ids = [np.fromiter(side, np.int64, len(side)) for side in sides]
        weights = []
        for side, of in zip(sides, ids, strict=True):
            counts = np.fromiter(side.values(), np.float64, len(side))
            raw = (1 + np.log(counts)) * self._idf[of]
            length = float(np.sqrt(2 * (raw * raw).sum()))
            weights.append(raw / length if length else raw)
        return np.concatenate(ids), np.concatenate(weights)

    def _invert(self, rows: list[tuple[Integers, Floats]]) -> tuple[Integers, Integers, Floats]:
        ids = np.concatenate([row[0] for row in rows]) if rows else np.zeros(0, np.int64)
        weights = np.concatenate([row[1] for row in rows]) if rows else np.zeros(0)
        owners = np.repeat(np.arange(len(rows)), [len(row[0]) for row in rows])
        order = np.argsort(ids, kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.bincount(ids, minlength=len(self._ids)))])
        return starts, owners[order], weights[order]
