"""How alike questions are to each other, rather than to the book.

Two things speak for it. Their words: the matcher's own index, over the questions and the book together, so that a
word tells as much as it is rare in both; words that only frame a question are left out. And what the book makes of
them: the evidence that each question gives for every answer and gap. Of a question that the book does not answer,
this says what it is near to, and as the book asks everything in each of its languages, it is a dictionary between
them as well.
"""

from __future__ import annotations

import numpy as np

from bot.match.index import Index
from bot.match.linkage import Table
from bot.match.sparse import Floats

PROFILE = 0.5  # what profiles say, to what words say, where the book knows both questions well
DECIMALS = 6  # what machines agree on
_SHORTEST = 1e-9


class Profiles:
    """Questions by the evidence that they give for each answer, as far as it differs from what any question gives."""

    def __init__(self, evidence: Floats, usual: Floats, length: float) -> None:
        """Hold `evidence` (a row a question) against the `usual`; at `length` and beyond a profile counts in full."""
        apart = evidence - usual
        lengths = np.linalg.norm(apart, axis=1)
        self.directions = (apart / np.maximum(lengths, _SHORTEST)[:, None]).round(DECIMALS)
        self.weights = np.minimum(lengths / max(length, _SHORTEST), 1.0).round(DECIMALS)

    def blend(self, table: Floats) -> Table:
        """The `table` of how alike the words are, with what the profiles say of each pair added by its weight."""
        shares = PROFILE * np.outer(self.weights, self.weights)
        blended = (table + shares * (self.directions @ self.directions.T)) / (1 + shares)
        return np.maximum(blended.round(DECIMALS), 0.0).astype(np.float32)


def words_alike(index: Index, first: int) -> Floats:
    """How alike the texts of `index` from number `first` on are, the same from both sides."""
    rows = np.arange(first, index.size)
    table = index.kernel(rows, rows)
    return np.asarray((table + table.T) / 2)
