"""Misspelt words read as words of the book: words are repaired, sentences are not.

A word is left alone when the book knows it, when it is a common word of a language, when it is short, or
when no word of the book is near enough. Words run together are split, and a word torn apart is joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from functools import cached_property
from itertools import chain

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.match.vocabulary import Likeness

SHORTEST = 4  # letters; shorter words have too many neighbours
CANDIDATES = 40  # words of the book that share most with the misspelt one
NEAR_ENOUGH = 0.75  # Damerau-Levenshtein similarity
SWAPPED = 0.66  # the same for three letters: two of them changed places
DECIMALS = 9  # what machines agree on


class Repairs:
    """The words that a misspelt word may be meant to be."""

    def __init__(
        self, book: Iterable[str], others: Iterable[str], sound: Set[str], together: Callable[[str, str], bool]
    ) -> None:
        """Read words as those of the `book` or as `others`; leave alone those in `sound`.

        `together` says whether two words stand side by side in a phrasing: only such a pair was run together.
        """
        self._targets = chain(book, others)
        self._known = frozenset(book)
        self._sound_words, self._together = sound, together

    @cached_property
    def _likeness(self) -> Likeness:
        """The words that may be meant, taken apart when the first misspelt word comes."""
        targets = (word for word in self._targets if len(word) >= SHORTEST - 1 and word.isalpha())
        return Likeness(list(dict.fromkeys(targets)), compare=False)

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
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return [word], 1
        return self._split(word) or self._nearest(word) or [word], 1

    def _sound(self, word: str) -> bool:
        return word in self._known or word in self._sound_words

    def _split(self, word: str) -> list[str] | None:
        """`word` as two words of the book that were run together."""
        for cut in range(2, len(word) - 1):
            one, two = word[:cut], word[cut:]
            if one in self._known and two in self._known and self._together(one, two):
                return [one, two]
        return None

    def _nearest(self, word: str) -> list[str] | None:
        """The word that `word` is a misspelling of; words of the book come before others."""
        numbers, alike = self._likeness.kin(word, None)
        likeliest = numbers[np.argsort(-np.round(alike, DECIMALS), kind="stable")[:CANDIDATES]]
        found = process.extractOne(
            word,
            [self._likeness.words[number] for number in sorted(likeliest)],
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=NEAR_ENOUGH if len(word) >= SHORTEST else SWAPPED,
        )
        return [found[0]] if found else None
