"""Word lists over all languages: what the matcher knows before it sees a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from bot.language import LANGUAGES


def fillers(language: str) -> frozenset[str]:
    """Words of `language` that carry no question by themselves; none in a language that is not known."""
    return LANGUAGES[language].fillers if language in LANGUAGES else frozenset()


@cache
def sound_words(language: str) -> frozenset[str]:
    """Words of `language` that are spelt as they should be, with the countries of every language."""
    return LANGUAGES[language].sound_words.union(countries()) if language in LANGUAGES else frozenset(countries())


@cache
def countries() -> dict[str, str]:
    """Names of countries and of their people in every language, each with the country that it stands for."""
    return {name: code for language in reversed(list(LANGUAGES.values())) for name, code in language.countries.items()}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """By the first word of a country's name, how many words the names that begin with it have, the most first."""
    lengths: dict[str, set[int]] = {}
    for name in countries():
        parts = name.split()
        lengths.setdefault(parts[0], set()).add(len(parts))
    return {first: tuple(sorted(own, reverse=True)) for first, own in lengths.items()}


def named_countries(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The countries that `words` name, the longest name first: the name as it stands, and the country."""
    lengths, after = _lengths(), 0
    for at, word in enumerate(words):
        if word in lengths and at >= after:
            names = (" ".join(words[at : at + length]) for length in lengths[word])
            name = next((name for name in names if name in countries()), "")
            if name:
                yield name, countries()[name]
                after = at + len(name.split())
