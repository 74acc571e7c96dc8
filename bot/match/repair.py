"""Misspelt words read as words of the book: words are repaired, sentences are not.
 A word is left alone when the book knows it, when it is a common word of a language, when it is short, or
when no word of the book is near enough. Words run together are split, and a word torn apart is joined.
"""

from __future__ import annotations

from collections.abc import Set

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.match.vocabulary import Likeness

SHORTEST = 4  # letters; shorter words have too many neighbours
CANDIDATES = 12  # words of the book that share most with the misspelt one
NEAR_ENOUGH = 0.75  # Damerau-Levenshtein similarity


class Repairs:
    """The book's vocabulary, for reading misspelt words."""

    def __init__(self, likeness: Likeness, sound: Set[str]) -> None:
        """Read words as those of `likeness`; leave alone those in `sound`."""
        self._likeness, self._sound_words = likeness, sound
        self._known = likeness.numbers

    def repair(self, words: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """`words` as the book would spell them, and each repair made (as asked, as taken)."""
        read: list[str] = []
        repairs: list[tuple[str, str]] = []
        at = 0
        while at < len(words):
            taken, step = self._read(words, at)
            if taken != words[at : at + step]:
                repairs.append((" ".join(words[at : at + step]), " ".join(taken)))
            read += taken
            at += step
        return read, repairs

    def _read(self, words: list[str], at: int) -> tuple[list[str], int]:
        word = words[at]
        if self._sound(word):
            return [word], 1
        joined = "".join(words[at : at + 2])
        if joined != word and joined in self._known and len(joined) > SHORTEST:
            return [joined], 2
        if len(word) < SHORTEST or not word.isalpha():
            return [word], 1
        return self._split(word) or [self._nearest(word)], 1

    def _sound(self, word: str) -> bool:
        return word in self._known or word in self._sound_words

    def _split(self, word: str) -> list[str] | None:
        for cut in range(2, len(word) - 1):
            if self._sound(word[:cut]) and self._sound(word[cut:]):
                return [word[:cut], word[cut:]]
        return None

    def _nearest(self, word: str) -> str:
        """The word of the book that `word` is a misspelling of, or `word` itself."""
        numbers, alike = self._likeness.kin(word, None)
        likeliest = numbers[np.argsort(-np.round(alike, 9), kind="stable")[:CANDIDATES]]
        names = [self._likeness.words[number] for number in likeliest]
        found = process.extractOne(
            word,
            [name for name in names if len(name) >= SHORTEST - 1 and name.isalpha()],
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=NEAR_ENOUGH,
        )
        return found[0] if found else word
