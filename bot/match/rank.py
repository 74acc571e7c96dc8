"""From phrasings that are alike to answers that are meant: all phrasings of an answer speak together.
 The best phrasing alone is noise; the three best (.5 .3 .2) and the answer's centre, half and half, rank
better. An answer's phrasings in different languages are different groups, and its best group stands for it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.match.sparse import Floats, Integers
from bot.match.values import Phrasing

BEST_WEIGHTS = np.array([0.5, 0.3, 0.2])
LEFT_OUT = -1.0  # the similarity of a phrasing that does not count


class Groups:
    """The phrasings of a book by answer and language, ready to pool their similarities."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        keys = {key: at for at, key in enumerate(dict.fromkeys((p.answer, p.language) for p in phrasings))}
        self.names = list(dict.fromkeys(p.answer for p in phrasings))
        numbers = {answer: at for at, answer in enumerate(self.names)}
        self.answers = np.array([numbers[p.answer] for p in phrasings], np.int64)
        self.of_phrasing = np.array([keys[p.answer, p.language] for p in phrasings], np.int64)
        self.answer_of = np.array([numbers[answer] for answer, _ in keys], np.int64)
        self.sizes = np.bincount(self.of_phrasing, minlength=len(keys))
        self._order = np.argsort(self.of_phrasing, kind="stable")
        self._starts = np.cumsum(self.sizes) - self.sizes
        self.of_answer = _grouped(self.answer_of, len(self.names))
        self.phrasings_of = _grouped(self.answers, len(self.names))

    def standing(self, similarities: Floats, groups: Integers, lengths: Floats) -> Floats:
        """How well each of `groups` stands, 0 to 1, by the row of `similarities` at the same place.
         `lengths` are those of all groups' centres; a
        similarity of `LEFT_OUT` does not count.
        """
        places = np.arange(self.sizes[groups].max())[None, :]
        held = places < self.sizes[groups][:, None]
        members = self._order[np.where(held, self._starts[groups][:, None] + places, 0)]
        known = np.where(held, similarities[np.arange(len(groups))[:, None], members], LEFT_OUT)
        counted = np.maximum((known >= 0).sum(axis=1), 1)
        centre = np.maximum(known, 0).sum(axis=1) / lengths[groups] * self.sizes[groups] / counted
        return np.asarray((_best_three(known) + np.minimum(centre, 1.0)) / 2)

    def pool(self, similarities: Floats, nearest: Integers, lengths: Floats) -> Floats:
        """The standing of each answer, by one question's similarities; of groups without a `nearest` phrasing
        0.
        """
        groups = np.unique(self.of_phrasing[nearest])
        sums = np.bincount(self.of_phrasing, np.maximum(similarities, 0), minlength=len(self.sizes))[groups]
        order = nearest[np.lexsort((-similarities[nearest], self.of_phrasing[nearest]))]
        starts = np.searchsorted(self.of_phrasing[order], groups)
        places = starts[:, None] + np.arange(len(BEST_WEIGHTS))
        inside = places < np.append(starts[1:], len(order))[:, None]
        known = np.where(inside, similarities[order[np.minimum(places, len(order) - 1)]], 0.0)
        known[places - starts[:, None] >= self.sizes[groups][:, None]] = LEFT_OUT
        pooled = np.zeros(len(self.names))
        standing = (_best_three(known) + np.minimum(sums / lengths[groups], 1.0)) / 2
        np.maximum.at(pooled, self.answer_of[groups], standing)
        return pooled


def _grouped(owners: Integers, count: int) -> list[Integers]:
    """The places at which each of `count` owners stands in `owners`."""
    order = np.argsort(owners, kind="stable")
    return np.split(order, np.cumsum(np.bincount(owners, minlength=count))[:-1])


def _best_three(known: Floats) -> Floats:
    best = -np.sort(-known, axis=1)[:, : len(BEST_WEIGHTS)]
    weights = np.where(best >= 0, BEST_WEIGHTS[: best.shape[1]], 0.0)
    total = weights.sum(axis=1)
    mean: Floats = (weights * best).sum(axis=1) / np.where(total > 0, total, 1.0)
    return mean


def best_first(scores: Floats, keep: Integers, limit: int) -> list[int]:
    """The `limit` best of the positions `keep`, best first; `scores` are rounded, ties in the book's
    order.
    """
    return [int(at) for at in keep[(-scores[keep]).argsort(kind="stable")[:limit]]]
