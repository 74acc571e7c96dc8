"""From phrasings that are alike to answers that are meant: all phrasings of an answer speak together.
 The best phrasing alone is noise; the three best (.5 .3 .2) and the answer's centre, half and half, rank
better. An answer's phrasings in different languages are different groups, and its best group stands for it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.match.index import Floats, Integers
from bot.match.values import Phrasing

BEST_WEIGHTS = np.array([0.5, 0.3, 0.2])


class Groups:
    """The phrasings of a book by answer and language, ready to pool their similarities."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        self.answers = list(dict.fromkeys(p.answer for p in phrasings))
        keys = {key: at for at, key in enumerate(dict.fromkeys((p.answer, p.language) for p in phrasings))}
        numbers = {answer: at for at, answer in enumerate(self.answers)}
        self.of_phrasing = np.array([keys[p.answer, p.language] for p in phrasings], np.int64)
        self.answer_of = np.array([numbers[p.answer] for p in phrasings], np.int64)
        self._answer_of_group = np.array([numbers[answer] for answer, _ in keys], np.int64)
        self._sizes = np.bincount(self.of_phrasing, minlength=len(keys))

    def centre_lengths(self, similarity: Floats) -> Floats:
        """How long each group's summed vector is; `similarity` is each phrasing's to all of its group."""
        sums = np.bincount(self.of_phrasing, similarity, minlength=len(self._sizes))
        return np.sqrt(np.maximum(sums, 1e-12))

    def pool(self, similarities: Floats, lengths: Floats, without: int | None = None) -> Floats:
        """The score of each answer, 0 to 1, given the question's similarity to each phrasing.

        `lengths` are those of the groups' centres; `without` is a phrasing to be left out of its group.
        """
        known = similarities.copy()
        sizes = self._sizes.copy()
        if without is not None:
            known[without] = 0.0
            sizes[self.of_phrasing[without]] -= 1
        centres = np.bincount(self.of_phrasing, known, minlength=len(sizes)) / lengths
        scores = (self._best_three(known, sizes) + np.minimum(centres, 1.0)) / 2
        pooled = np.zeros(len(self.answers))
        np.maximum.at(pooled, self._answer_of_group, scores)
        return pooled

    def _best_three(self, similarities: Floats, sizes: Integers) -> Floats:
        order = np.argsort(2.0 * self.of_phrasing - similarities, kind="stable")
        starts = np.cumsum(self._sizes) - self._sizes
        total, weight = np.zeros(len(sizes)), np.zeros(len(sizes))
        for place, share in enumerate(BEST_WEIGHTS):
            held = sizes > place
            at = order[np.minimum(starts + place, len(order) - 1)]
            total += np.where(held, share * similarities[at], 0.0)
            weight += np.where(held, share, 0.0)
        best: Floats = total / np.maximum(weight, BEST_WEIGHTS[-1])
        return best


def best_first(scores: Floats, keep: Integers, limit: int) -> list[int]:
    """The `limit` best of the positions `keep`, best first, ties in the book's order."""
    rounded = np.round(scores[keep], 9)
    return [int(at) for at in keep[np.argsort(-rounded, kind="stable")[:limit]]]
