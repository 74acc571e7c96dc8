"""Which words of one language of a book stand for which of another: a dictionary that the book itself holds.

Every answer is asked for in each language, so words that mean the same keep to the same answers. Pairs are taken the
best first, each word once (competitive linking: Melamed, "Models of translational equivalence among words", 2000).
Words that keep to the same answers may still be no translation of each other, where these are few; so two words are
paired only when they are spelt alike as well, or meet in several answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein

from bot.match.sparse import Floats, Integers
from bot.match.stems import Stems

TOGETHER = 0.6  # cosine of where two words occur, by answer; translations keep closer company
SPELT_ALIKE = 0.6  # Damerau-Levenshtein similarity of stems: engineer and ingenier
SEVERAL = 3  # answers in which words that are spelt otherwise must meet


class _Words:
    """The stems of one language: in which share of each answer's phrasings they occur, and a word for each."""

    def __init__(
        self, texts: Sequence[Sequence[str]], owners: Integers, answers: int, language: str, stems: Stems
    ) -> None:
        held: dict[str, Floats] = {}
        self.word: dict[str, str] = {}
        sizes = np.maximum(np.bincount(owners, minlength=answers), 1)
        for text, owner in zip(texts, owners.tolist(), strict=True):
            for stem, word in {stems.stem(word, language): word for word in text if word.isalpha()}.items():
                self.word.setdefault(stem, word)
                held.setdefault(stem, np.zeros(answers))[owner] += 1 / sizes[owner]
        self.names = list(held)
        self.shares = np.array([held[name] for name in self.names]).reshape(len(held), answers)
        self.directions = self.shares / np.linalg.norm(self.shares, axis=1, keepdims=True)


def counterparts(
    texts: Sequence[Sequence[str]], languages: Sequence[str], owners: Integers, stems: Stems
) -> dict[tuple[str, str], str]:
    """For stems of the book's other languages, with their language, the word of its first that stands for each."""
    codes = list(dict.fromkeys(languages))
    answers = int(owners.max()) + 1 if len(owners) else 0
    sides = []
    for code in codes:
        rows = [at for at, language in enumerate(languages) if language == code]
        sides.append(_Words([texts[at] for at in rows], owners[rows], answers, code, stems))
    return {
        (code, other): sides[0].word[own]
        for code, side in zip(codes[1:], sides[1:], strict=True)
        for own, other in _linked(sides[0], side)
    }


def _linked(left: _Words, right: _Words) -> Iterator[tuple[str, str]]:
    """Pairs of stems, the best first, each stem once."""
    used: set[tuple[int, str]] = set()
    for _, one, other in sorted(_candidates(left, right), key=lambda pair: (-pair[0], pair[1:])):
        if (0, one) not in used and (1, other) not in used:
            used |= {(0, one), (1, other)}
            yield one, other


def _candidates(left: _Words, right: _Words) -> Iterator[tuple[float, str, str]]:
    together = (left.directions @ right.directions.T).round(6)
    shared = (left.shares > 0).astype(float) @ (right.shares > 0).astype(float).T
    for at, to in np.argwhere(together >= TOGETHER).tolist():
        one, other = left.names[at], right.names[to]
        spelling = DamerauLevenshtein.normalized_similarity(one, other)
        if spelling >= SPELT_ALIKE or shared[at, to] >= SEVERAL:
            yield together[at, to] + spelling, one, other
