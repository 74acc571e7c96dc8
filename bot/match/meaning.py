"""Similarity in meaning: texts as vectors, by an `Embedder`, blended with what letters say.

A vector knows that *cuántas empresas* asks what *how many firms* asks, which no letter tells. It does not know that
*London* is not *China*: what a question is about is the guard's to judge, with vectors as without.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.match.sparse import Floats, Integers
from bot.match.values import Embedder

Vectors = npt.NDArray[np.float32]

WEIGHT = 0.5  # of meaning in a similarity; letters have the rest
_SHARPNESS = 2.0  # a Gaussian kernel of the distance between unit vectors: exp(-distance²), which is exp(2 (cosine - 1))
_DECIMALS = 6  # what machines agree on in single precision


class Meaning:
    """The phrasings of a book as vectors."""

    def __init__(self, embedder: Embedder, texts: Sequence[str], vectors: Vectors | None = None) -> None:
        """Embed `texts`, unless their `vectors` are known."""
        self._embedder = embedder
        self.vectors = embedder.embed(texts) if vectors is None else vectors

    def similarities(self, text: str) -> Floats:
        """How near `text` is in meaning to each phrasing, above 0 and up to 1."""
        return np.asarray(_kernel(self._embedder.embed([text]), self.vectors)[0])

    def kernel(self, left: Integers, right: Integers) -> Floats:
        """How near each of the phrasings `left` is to each of `right`."""
        return _kernel(self.vectors[left], self.vectors[right])


def blend(lexical: Floats, meaning: Floats) -> Floats:
    """Similarity by letters and by meaning as one."""
    return np.asarray((1 - WEIGHT) * lexical + WEIGHT * meaning)


def _kernel(left: Vectors, right: Vectors) -> Floats:
    cosines = (left @ right.T).astype(np.float64)
    return np.asarray(np.exp(_SHARPNESS * (cosines - 1)).round(_DECIMALS))
