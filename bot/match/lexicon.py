"""What the matcher knows of a language before it sees a book: its stems and its commonest words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import snowballstemmer  # type: ignore[import-untyped, unused-ignore]

_ALGORITHMS = {"en": "english", "es": "spanish"}


@cache
def common_words(language: str) -> frozenset[str]:
    """The commonest words of `language`, folded; none for a language without a list."""
    listed = Path(__file__).with_name(f"common_{language}.txt")
    return frozenset(listed.read_text(encoding="ascii").split()) if listed.exists() else frozenset()


class Stems:
    """Stems of words, each worked out once."""

    def __init__(self) -> None:
        self._stemmers = {code: snowballstemmer.stemmer(name) for code, name in _ALGORITHMS.items()}
        self._known: dict[tuple[str, str], str] = {}

    def stem(self, word: str, language: str) -> str:
        """The stem of `word` in `language`; the word itself in a language without a stemmer."""
        found = self._known.get((word, language))
        if found is None:
            stemmer = self._stemmers.get(language)
            found = self._known[word, language] = stemmer.stemWord(word) if stemmer else word
        return found
