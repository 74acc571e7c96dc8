"""A memory of stems and of what they mean, filled as words come."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bot.language import LANGUAGES

_REMEMBERED = 200_000  # words: what readers send must not fill the memory


class Stems:
    """A memory of stems."""

    def __init__(self) -> None:
        self._senses: dict[tuple[str, str], tuple[str, str]] = {}
        self._meanings: dict[str, dict[str, str]] = {}

    def stem(self, word: str, language: str) -> str:
        """The stem of a folded `word` in `language`; the word itself in a language without rules."""
        return self.senses(word, language)[0]

    def senses(self, word: str, language: str) -> tuple[str, str]:
        """The stem of `word`, and what it means: "=" and a name shared with others, or else the stem again."""
        senses = self._senses.get((language, word))
        if senses is None:
            own = stem(word, language)
            senses = own, self._meanings_in(language).get(own, own)
            if len(self._senses) < _REMEMBERED:
                self._senses[language, word] = senses
        return senses

    def read(self, words: Iterable[str], language: str) -> tuple[list[str], list[str]]:
        """The stems of `words`, and what they mean."""
        senses = [self.senses(word, language) for word in words]
        return [own for own, _ in senses], [meaning for _, meaning in senses]

    def _meanings_in(self, language: str) -> dict[str, str]:
        known = self._meanings.get(language)
        if known is None:
            known = self._meanings[language] = {}
            synonyms = LANGUAGES[language].synonyms if language in LANGUAGES else {}
            for word, concept in synonyms.items():
                known.setdefault(stem(word, language), f"={concept}")
        return known


@cache
def shared_stems() -> Stems:
    """The memory that all books share: they have most words in common."""
    return Stems()


def stem(word: str, language: str) -> str:
    """The stem of a folded `word` in `language`; the word itself in a language that is not known."""
    return LANGUAGES[language].stem(word) if language in LANGUAGES else word
