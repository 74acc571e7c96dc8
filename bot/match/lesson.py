"""What a book has taught, to be kept: learning it again takes longer than everything else at the start."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.match.sparse import Floats
from bot.match.values import Phrasing


@dataclass(frozen=True, slots=True)
class Lesson:
    """The weight of each phrasing for each answer, the lengths of the answers' centres, the curve of confidence."""

    weights: Floats
    lengths: Floats
    curve: tuple[float, ...]

    def to_bytes(self) -> bytes:
        """The lesson as a file's content."""
        file = io.BytesIO()
        np.savez(file, weights=self.weights, lengths=self.lengths, curve=np.array(self.curve))
        return file.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> Lesson:
        """The lesson in a file's content; what numpy raises when it is damaged."""
        with np.load(io.BytesIO(content), allow_pickle=False) as kept:
            return cls(kept["weights"], kept["lengths"], tuple(kept["curve"].tolist()))


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
