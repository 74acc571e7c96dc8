"""Phrasings that are the same or nearly the same, whatever their accents, capitals, marks and order of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from bot.language.words import words

NEARLY_THE_SAME: Final = 95.0  # per cent of the letters: "how many ai models" and "how many AI model" are
BUT_FOR_A_SLIP: Final = 88.0  # per cent: "weather tomorro win merida" of "weather tomorrow in merida" is
_ROWS: Final = 500  # compared at once, so that memory grows with the book and not with its square


def are_near_duplicates(one: str, other: str) -> bool:
    """Whether two texts are one but for a slip of the finger or two."""
    return fuzz.ratio(" ".join(words(one)), " ".join(words(other)), score_cutoff=BUT_FOR_A_SLIP) > 0


def near_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `texts`, the smaller first, whose texts are nearly the same."""
    sorted_words = [" ".join(sorted(words(text))) for text in texts]
    for start in range(0, len(texts), _ROWS):
        rows = sorted_words[start : start + _ROWS]
        likeness = process.cdist(
            rows, sorted_words[start:], scorer=fuzz.ratio, score_cutoff=NEARLY_THE_SAME, dtype=np.uint8
        )
        first, second = np.nonzero(np.triu(likeness, k=1))
        yield from zip((first + start).tolist(), (second + start).tolist(), strict=True)
