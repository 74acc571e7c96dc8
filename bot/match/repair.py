"""Misspelt words read as words of the book: words are repaired, sentences are not.

A word is left alone when the book knows it, when it is a common word of a language, when it is short, or
when no word of the book is near enough. Words run together are split, and a word torn apart is joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from functools import cached_property

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.match.vocabulary import Likeness

SHORTEST = 4  # letters; shorter words have too many neighbours
MOST = 60  # words measured against a misspelt one: those that share most pieces with it
NEAR_ENOUGH = 0.75  # Damerau-Levenshtein similarity
SWAPPED = 0.66  # the same for three letters: two of them changed places


class Repairs:
    """The words that a misspelt word may be meant to be."""

    def __init__(
        self, book: Likeness, others: Iterable[str], sound: Set[str], together: Callable[[str, str], bool]
    ) -> None:
        """Read words as those of the `book`, or else as `others`; leave alone those in `sound`.

        `together` says whether two words stand side by side in a phrasing: only such a pair was run together.
        """
        self._book, self._others = book, others
        self._sound_words, self._together = sound, together

    @cached_property
    def _more(self) -> Likeness:
        """The other words that may be meant, taken apart when the first stranger comes."""
        return Likeness([word for word in dict.fromkeys(self._others) if word.isalpha()], compare=False)

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
        if joined != word and joined in self._book.numbers and len(joined) > SHORTEST:
            return [joined], 2
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return [word], 1
        found = self._split(word) or self._nearest(word, self._book) or self._nearest(word, self._more)
        return found or [word], 1

    def _sound(self, word: str) -> bool:
        return word in self._book.numbers or word in self._sound_words

    def _split(self, word: str) -> list[str] | None:
        """`word` as two words of the book that were run together."""
        for cut in range(2, len(word) - 1):
            one, two = word[:cut], word[cut:]
            if one in self._book.numbers and two in self._book.numbers and self._together(one, two):
                return [one, two]
        return None

    @staticmethod
    def _nearest(word: str, among: Likeness) -> list[str] | None:
        """The word that `word` is a misspelling of."""
        numbers, alike = among.kin(word, None)
        if len(numbers) > MOST:
            numbers = np.sort(numbers[(-alike).argsort(kind="stable")[:MOST]])
        found = process.extractOne(
            word,
            [among.words[number] for number in numbers.tolist()],
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=NEAR_ENOUGH if len(word) >= SHORTEST else SWAPPED,
        )
        return [found[0]] if found and found[0].isalpha() and len(found[0]) >= SHORTEST - 1 else None
