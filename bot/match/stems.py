"""Stems of English and Spanish words: the commonest endings cut off, so that forms of a word meet.
 A light stemmer, on purpose. Forms that it leaves apart still meet by their pieces, so it need not go far: on
real questions it ranks as well as Snowball's rules, and it costs a microsecond where they cost forty.
"""

from __future__ import annotations

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
        "ido", "ida", "ar", "er", "ir",
    ),
}  # fmt: skip
_NOT_PLURAL = ("ss", "is", "us")  # glass, this, status
_SILENT = {"en": "e", "es": "aeo"}  # vowels that a stem does not end in


class Stems:
    """A memory of stems, filled as words come."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, str]] = {}
        self._meanings: dict[str, dict[str, str]] = {}

    def stem(self, word: str, language: str) -> str:
        """The stem of a folded `word` in `language`; the word itself in a language without rules."""
        known = self._known.setdefault(language, {})
        found = known.get(word)
        if found is None:
            found = stem(word, language)
            if len(known) < _REMEMBERED:
                known[word] = found
        return found

    def senses(self, word: str, language: str) -> tuple[str, str]:
        """The stem of `word` and what it means, "=" and a name shared with other words; the stem twice
        without.
        """
        own = self.stem(word, language)
        meaning = self.meaning(own, language)
        return own, f"={meaning}" if meaning else own

    def meaning(self, stem_of_word: str, language: str) -> str | None:
        """The name shared by words that mean what a word with this stem means."""
        known = self._meanings.get(language)
        if known is None:
            pairs = ((self.stem(word, language), shared) for word, shared in synonyms(language).items())
            known = self._meanings[language] = {}
            for own, shared in pairs:
                known.setdefault(own, shared)
        return known.get(stem_of_word)


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
