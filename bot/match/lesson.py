"""What a book has taught, to be kept: learning it again takes longer than everything else at the start."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.match.confidence import Curves
from bot.match.sparse import Floats
from bot.match.values import Phrasing

_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Lesson:
    """The weight of each phrasing for each answer, the lengths of the answers' centres, the curves of confidence."""

    weights: Floats
    lengths: Floats
    curves: Curves

    def to_bytes(self) -> bytes:
        """The lesson as a file's content."""
        sizes = [*self.weights.shape, len(self.lengths)]
        numbers = np.concatenate([sizes, self.weights.ravel(), self.lengths, *self.curves]).tobytes()
        return hashlib.sha256(numbers).digest() + numbers

    @classmethod
    def from_bytes(cls, content: bytes) -> Lesson:
        """The lesson in a file's content; `ValueError` when it is damaged."""
        digest, numbers = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(numbers).digest() != digest:
            raise ValueError("the lesson is damaged")
        sizes, rest = np.split(np.frombuffer(numbers), [3])
        phrasings, answers, groups = sizes.astype(int).tolist()
        weights, lengths, curves = np.split(rest, np.cumsum([phrasings * answers, groups]))
        of_answers, of_gaps = curves.reshape(2, -1).tolist()
        return cls(weights.reshape(phrasings, answers), lengths, (tuple(of_answers), tuple(of_gaps)))


def name_of(phrasings: Iterable[Phrasing], covered: Mapping[str, str]) -> str:
    """A name for the lesson of this book, another one after any change of the book, of this room or of numpy."""
    digest = hashlib.sha256(np.__version__.encode())
    for file in sorted(Path(__file__).parent.iterdir()):
        if file.suffix in (".py", ".txt"):
            digest.update(file.read_bytes())
    for phrasing in phrasings:
        digest.update(repr((phrasing.answer, phrasing.language, phrasing.text, phrasing.gap)).encode())
    digest.update(repr(sorted(covered.items())).encode())
    return digest.hexdigest()[:32]
