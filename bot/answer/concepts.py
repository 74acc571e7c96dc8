"""Which words mean the same, for finding a fact by its own words: stems, synonyms, countries, in a book's languages."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Codes
from bot.language.lexicon import countries
from bot.language.words import words

SHORTEST: Final = 3  # letters of a stem that tells a word
REMEMBERED: Final = 10_000  # words of readers of which stems and meanings are kept, some megabytes


class Concepts:
    """What words mean in `languages`, taken together; what was asked last is remembered.

    `stems` gives a word and its stem in each language, `meanings` the names of what it may mean: two words that share
    one mean the same.
    """

    def __init__(self, languages: Codes) -> None:
        self._every = [LANGUAGES[code] for code in languages]
        self._countries = countries(languages)
        self._fillers = frozenset().union(*(own.fillers for own in self._every))
        self.weighty = frozenset().union(*(own.questions.exceptions | own.dialogue.weighty for own in self._every))
        self.spans = frozenset().union(*(own.dialogue.spans for own in self._every))
        self.meanings = lru_cache(REMEMBERED)(self._meanings)
        self.stems = lru_cache(REMEMBERED)(self._stems)

    def content(self, text: str, known: Collection[str] = ()) -> tuple[str, ...]:
        """The words of `text` that say what it is about, and those that turn it round: outside, against, not.

        A word that is `known` to tell something is kept even where it mostly asks for nothing.
        """
        return tuple(word for word in words(text) if word in self.weighty or word in known or not self._is_empty(word))

    def telling(self, text: str) -> tuple[str, ...]:
        """The words of an editor's `text`, which are few and all meant, without those of grammar."""
        return tuple(word for word in words(text) if word in self.weighty or word not in self._fillers)

    def _is_empty(self, word: str) -> bool:
        if word in self._countries:
            return False  # usa is also a Spanish verb
        if word.isdigit() or word == "%" or word in self._fillers:
            return True
        return any(own.questions.is_harmless(word) for own in self._every)

    def _meanings(self, word: str) -> frozenset[str]:
        found = {f"={stem}" for stem in self.stems(word)}
        for language in self._every:
            if word in language.synonyms:
                found.add(language.synonyms[word])
            found |= {f"~{language.code}{at}" for at in language.questions.concepts.lines_of(word)}
            if word in language.questions.exceptions:
                found.add("~except")
        if word in self._countries:
            found.add(f"country {self._countries[word]}")
        return frozenset(found)

    def is_same(self, word: str, other: str) -> bool:
        """Whether two words mean the same."""
        return word == other or not self.meanings(word).isdisjoint(self.meanings(other))

    def is_world(self, word: str) -> bool:
        """Whether `word` names the whole world."""
        return "world" in self.meanings(word)

    def is_place(self, word: str) -> bool:
        """Whether `word` is a country, or the whole world."""
        return word in self._countries or self.is_world(word)

    def covers(self, told: Iterable[str], asked: Iterable[str]) -> bool:
        """Whether each word of `asked` means the same as one of `told`."""
        known = list(told)
        return all(any(self.is_same(word, other) for other in known) for word in asked)

    def _stems(self, word: str) -> frozenset[str]:
        found = {language.stem(word) for language in self._every}
        return frozenset({word} | {stem for stem in found if len(stem) >= SHORTEST})


@cache
def concepts_in(languages: Codes) -> Concepts:
    """The concepts of `languages`, made once."""
    return Concepts(languages)
