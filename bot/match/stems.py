"""Stems of words by Snowball's rules, each worked out once: working one out costs more than matching it."""

from __future__ import annotations

import snowballstemmer  # type: ignore[import-untyped]

_ALGORITHMS = {"en": "english", "es": "spanish"}
_REMEMBERED = 200_000  # words: what readers send must not fill the memory


class Stems:
    """A memory of stems, filled as words come."""

    def __init__(self) -> None:
        self._stemmers = {code: snowballstemmer.stemmer(name) for code, name in _ALGORITHMS.items()}
        self._known: dict[tuple[str, str], str] = {}

    def stem(self, word: str, language: str) -> str:
        """The stem of a folded `word` in `language`; the word itself in a language without rules."""
        found = self._known.get((word, language))
        if found is None:
            stemmer = self._stemmers.get(language)
            found = str(stemmer.stemWord(word)) if stemmer else word
            if len(self._known) < _REMEMBERED:
                self._known[word, language] = found
        return found
