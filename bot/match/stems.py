"""Stems of English and Spanish words: the commonest endings cut off, so that forms of a word meet.

A light stemmer, on purpose. Forms that it leaves apart still meet by their pieces, so it need not go far: on
real questions it ranks as well as Snowball's rules, and it costs a microsecond where they cost forty.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.match.lexicon import synonyms

_SHORTEST = 3  # letters that remain
_REMEMBERED = 200_000  # words: what readers send must not fill the memory
_VOWELS = frozenset("aeiouy")
_PLURALS = {
    "en": (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", "")),
    "es": (("ces", "z"), ("iones", "ion"), ("ores", "or"), ("eres", "er"), ("ales", "al"), ("ades", "ad"), ("s", "")),
}
_ENDINGS = {
    "en": ("ingly", "edly", "ations", "ation", "ment", "ing", "ed", "ly"),
    "es": (
        "imiento", "amiento", "acion", "mente", "iendo", "ieron", "ando", "aron", "aban", "idad", "cion", "ado", "ada",
        "ido", "ida", "aba", "ar", "er", "ir", "an",
    ),
}  # fmt: skip
_NOT_PLURAL = ("ss", "is", "us")  # glass, this, status
_SILENT = {"en": "e", "es": "aeo"}  # vowels that a stem does not end in


class Stems:
    """A memory of stems, filled as words come."""

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
            for word, shared in synonyms(language).items():
                known.setdefault(stem(word, language), f"={shared}")
        return known


def stem(word: str, language: str) -> str:
    """The stem of a folded `word` in `language`; the word itself in a language without rules."""
    if language not in _ENDINGS or len(word) <= _SHORTEST or not word.isalpha():
        return word
    singular = _singular(word, language)
    cut = _without_ending(singular, language)
    return _without_last_vowel(cut, language)


def _singular(word: str, language: str) -> str:
    if not word.endswith("s") or (language == "en" and word.endswith(_NOT_PLURAL)):
        return word
    endings = (pair for pair in _PLURALS[language] if word.endswith(pair[0]))
    ending, instead = next(endings)
    singular = word[: -len(ending)] + instead
    return singular if len(singular) >= _SHORTEST else word


def _without_ending(word: str, language: str) -> str:
    if not word.endswith(_ENDINGS[language]):  # most words; asking for all at once is quick
        return word
    for ending in filter(word.endswith, _ENDINGS[language]):
        rest = word[: -len(ending)]
        if len(rest) >= _SHORTEST and not _VOWELS.isdisjoint(rest):
            return _undoubled(rest)
    return word


def _undoubled(word: str) -> str:
    """Planned and plan: a doubled consonant left at the end is one."""
    doubled = len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if doubled else word


def _without_last_vowel(word: str, language: str) -> str:
    if len(word) <= _SHORTEST:
        return word
    if word[-1] == "y":
        return word[:-1] + "i"
    return word[:-1] if word[-1] in _SILENT[language] else word
