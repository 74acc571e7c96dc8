"""From phrasings that are alike to answers that are meant: all phrasings of an answer speak together.

The best phrasing alone is noise; the three best (.5 .3 .2) and the answer's centre, half and half, rank
better. An answer's phrasings in different languages are different groups, and its best group stands for it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.match.values import Phrasing
from bot.match.vocabulary import Floats, Integers

BEST_WEIGHTS = (0.5, 0.3, 0.2)
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
        self.members = _grouped(self.of_phrasing, len(keys))
        self.of_answer = _grouped(self.answer_of, len(self.names))
        self.phrasings_of = _grouped(self.answers, len(self.names))

    def standing(self, similarities: Floats, answer: int, lengths: Floats) -> float:
        """How well `answer` stands, 0 to 1, by a question's `similarities`; one of `LEFT_OUT` does not count.

        `lengths` are those of all groups' centres.
        """
        groups = self.of_answer[answer].tolist()
        return max(self._standing_of(similarities, group, float(lengths[group])) for group in groups)

    def _standing_of(self, similarities: Floats, group: int, length: float) -> float:
        known: list[float] = sorted(similarities[self.members[group]].tolist(), reverse=True)
        if known[-1] == LEFT_OUT:
            known = [one for one in known if one != LEFT_OUT] or [0.0]
        best = list(zip(known, BEST_WEIGHTS, strict=False))
        mean = sum(one * weight for one, weight in best) / sum(weight for _, weight in best)
        centre = sum(known) / length * len(self.members[group]) / len(known)
        return (mean + min(centre, 1.0)) / 2

    def pool(self, similarities: Floats, nearest: Integers, lengths: Floats) -> Floats:
        """The standing of each answer, by one question's similarities; of groups without a `nearest` phrasing 0."""
        groups = np.unique(self.of_phrasing[nearest])
        sums = np.bincount(self.of_phrasing, np.maximum(similarities, 0), minlength=len(self.sizes))[groups]
        order = nearest[np.lexsort((-similarities[nearest], self.of_phrasing[nearest]))]
        starts = np.searchsorted(self.of_phrasing[order], groups)
        places = starts[:, None] + np.arange(len(BEST_WEIGHTS))
        inside = places < np.append(starts[1:], len(order))[:, None]
        known = np.where(inside, similarities[order[np.minimum(places, len(order) - 1)]], 0.0)
        held = np.arange(len(BEST_WEIGHTS)) < self.sizes[groups][:, None]
        weights = np.where(held, BEST_WEIGHTS, 0.0)
        best = (known * weights).sum(axis=1) / weights.sum(axis=1)
        standing = (best + np.minimum(sums / lengths[groups], 1.0)) / 2
        pooled = np.zeros(len(self.names))
        np.maximum.at(pooled, self.answer_of[groups], standing)
        return pooled


def _grouped(owners: Integers, count: int) -> list[Integers]:
    """The places at which each of `count` owners stands in `owners`."""
    order = np.argsort(owners, kind="stable")
    return np.split(order, np.cumsum(np.bincount(owners, minlength=count))[:-1])


def best_first(scores: Floats, keep: Integers, limit: int) -> list[int]:
    """The `limit` best of the positions `keep`, best first; `scores` are rounded, ties in the book's order."""
    return [int(at) for at in keep[(-scores[keep]).argsort(kind="stable")[:limit]]]
