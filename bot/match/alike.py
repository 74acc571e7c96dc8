"""How alike questions are to each other, rather than to the book.

Two things speak for it. Their words: the matcher's own index, over the questions and the book together, so that a
word tells as much as it is rare in both; and as questions about one article are asked in much the same way (how many
... does China have), words tell more by their rarity here, and pairs of them nothing. And what the book makes of
them: the evidence that each question gives for every answer and gap. Of a question that the book does not answer,
this says what it is near to, and as the book asks everything in each of its languages, it is a dictionary between
them as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.match.features import meanings
from bot.match.index import Index
from bot.match.linkage import Table
from bot.match.sparse import Floats, Integers
from bot.match.stems import Stems

SHARPNESS = 1.5  # the power of a word's rarity
PROFILE = 0.5  # what profiles say, to what words say, where the book knows both questions well
DECIMALS = 6  # what machines agree on
_SHORTEST = 1e-9
_BLOCK = 512  # rows at a time: bounds the memory


class Profiles:
    """Questions by the evidence that they give for each answer, as far as it differs from what any question gives."""

    def __init__(self, evidence: Floats, owners: Integers) -> None:
        """Learn what is usual from the `evidence` of phrasings (a row each) without their own answers, the `owners`."""
        others = owners[:, None] != np.arange(evidence.shape[1])
        self._usual = (evidence * others).sum(axis=0) / np.maximum(others.sum(axis=0), 1)
        self.left_out = np.where(others, evidence, self._usual)
        lengths = np.linalg.norm(self.left_out - self._usual, axis=1)
        self._full_length = max(float(np.median(lengths)) if len(lengths) else 0.0, _SHORTEST)

    def blend(self, table: Table, evidence: Floats, known: Floats) -> None:
        """Add to the `table` of how alike the words are what `evidence` says of each pair.

        A profile counts in full when it is as long as that of most phrasings, and less by the square of the share of
        the question's words that is `known` to the book: the word that it never uses is what is asked for.
        """
        apart = evidence - self._usual
        lengths = np.linalg.norm(apart, axis=1)
        directions = apart / np.maximum(lengths, _SHORTEST)[:, None]
        weights = np.minimum(lengths / self._full_length, 1.0) * known**2
        for rows in _blocks(len(table)):
            shares = PROFILE * np.outer(weights[rows], weights)
            blended = (table[rows] + shares * (directions[rows] @ directions.T)) / (1 + shares)
            table[rows] = np.maximum(blended.round(DECIMALS), 0.0)


def words_alike(
    texts: Sequence[Sequence[str]], languages: Sequence[str], owners: Integers, stems: Stems, first: int = 0
) -> Table:
    """How alike the words of `texts` from number `first` on are, two by two; those before only tell what is common.

    The square root of what the index says, for short questions with one word in common are more alike than not.
    """
    index = Index(texts, languages, owners, stems, meanings, SHARPNESS)
    numbers = np.arange(first, index.size)
    table = np.zeros((len(numbers), len(numbers)), np.float32)
    for rows in _blocks(len(numbers)):
        later = slice(rows.start, None)
        kernel = np.maximum(index.kernel(numbers[rows], numbers[later]), 0.0)
        table[rows, later] = np.sqrt(kernel.round(DECIMALS))
        table[later, rows] = table[rows, later].T
    return table


def _blocks(size: int) -> Iterator[slice]:
    return (slice(start, start + _BLOCK) for start in range(0, size, _BLOCK))
