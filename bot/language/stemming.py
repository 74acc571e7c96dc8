"""Stems: the commonest endings of words cut off, so that forms of a word meet.

A light stemmer, on purpose. Forms that it leaves apart still meet by their pieces, so it need not go far: on
real questions it ranks as well as Snowball's rules, and it costs a microsecond where they cost forty.
"""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST = 3  # letters that remain
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class LightStemmer:
    """Cuts plurals, then one of the `endings`, then a silent vowel, from folded words."""

    plurals: tuple[tuple[str, str], ...]  # endings of plurals, the longest first, and what stands there instead
    endings: tuple[str, ...]  # the longest first
    silent: str  # vowels that a stem does not end in
    not_plural: tuple[str, ...] = ()  # endings in s that are no plural: glass, this, status

    def __call__(self, word: str) -> str:
        """The stem of a folded `word`."""
        if len(word) <= SHORTEST or not word.isalpha():
            return word
        return self._without_last_vowel(self._without_ending(self._singular(word)))

    def _singular(self, word: str) -> str:
        if not word.endswith("s") or (self.not_plural and word.endswith(self.not_plural)):
            return word
        found = next((pair for pair in self.plurals if word.endswith(pair[0])), None)
        singular = word[: -len(found[0])] + found[1] if found else word
        return singular if len(singular) >= SHORTEST else word

    def _without_ending(self, word: str) -> str:
        if not word.endswith(self.endings):  # most words; asking for all at once is quick
            return word
        for ending in filter(word.endswith, self.endings):
            rest = word[: -len(ending)]
            if len(rest) >= SHORTEST and not _VOWELS.isdisjoint(rest):
                return _undoubled(rest)
        return word

    def _without_last_vowel(self, word: str) -> str:
        if len(word) <= SHORTEST:
            return word
        if word[-1] == "y":
            return word[:-1] + "i"
        return word[:-1] if word[-1] in self.silent else word


def _undoubled(word: str) -> str:
    """Planned and plan: a doubled consonant left at the end is one."""
    doubled = len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if doubled else word
