"""Which words mean the same, for finding a fact by its own words: stems, synonyms, countries, in every language."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from bot.language import LANGUAGES
from bot.language.lexicon import countries
from bot.language.words import words

SHORTEST = 3  # letters of a stem that tells a word


def content(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The words of `text` that say what it is about, and those that turn it round: outside, against, not.

    A word that is `known` to tell something is kept even where it mostly asks for nothing.
    """
    return tuple(word for word in words(text) if word in weighty() or word in known or not _is_empty(word))


def telling(text: str) -> tuple[str, ...]:
    """The words of an editor's `text`, which are few and all meant, without those of grammar."""
    return tuple(word for word in words(text) if word in weighty() or word not in _fillers())


def _is_empty(word: str) -> bool:
    if word in countries():
        return False  # usa is also a Spanish verb
    return word.isdigit() or word == "%" or word in _fillers() or word in _harmless()


@cache
def meanings(word: str) -> frozenset[str]:
    """The names of what `word` may mean; two words that share one mean the same."""
    found = {f"={stem}" for stem in stems(word)}
    for code, language in LANGUAGES.items():
        if word in language.synonyms:
            found.add(language.synonyms[word])
        found |= {f"~{code}{at}" for at in language.questions.concepts.lines_of(word)}
        if word in language.questions.exceptions:
            found.add("~except")
    if word in countries():
        found.add(f"country {countries()[word]}")
    return frozenset(found)


def is_same(word: str, other: str) -> bool:
    """Whether two words mean the same."""
    return word == other or not meanings(word).isdisjoint(meanings(other))


def is_world(word: str) -> bool:
    """Whether `word` names the whole world."""
    return "world" in meanings(word)


def covers(told: Iterable[str], asked: Iterable[str]) -> bool:
    """Whether each word of `asked` means the same as one of `told`."""
    known = list(told)
    return all(any(is_same(word, other) for other in known) for word in asked)


@cache
def weighty() -> frozenset[str]:
    """Words that make another figure of one: all but, against, without."""
    every = LANGUAGES.values()
    return frozenset().union(*(own.questions.exceptions | own.dialogue.weighty for own in every))


@cache
def _fillers() -> frozenset[str]:
    return frozenset().union(*(language.fillers for language in LANGUAGES.values()))


@cache
def _harmless() -> frozenset[str]:
    """Words that ask for nothing, in every form."""
    return frozenset().union(*(language.questions.harmless_forms for language in LANGUAGES.values()))


@cache
def stems(word: str) -> frozenset[str]:
    """`word`, and its stem in each language."""
    found = {language.stem(word) for language in LANGUAGES.values()}
    return frozenset({word} | {stem for stem in found if len(stem) >= SHORTEST})
