"""Word lists of one or several languages: what the matcher knows before it sees a book."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.language.base import Codes


def fillers(language: str) -> frozenset[str]:
    """Words of `language` that carry no question by themselves; none in a language that is not known."""
    return LANGUAGES[language].fillers if language in LANGUAGES else frozenset()


@cache
def sound_words(language: str) -> frozenset[str]:
    """Words of `language` that are spelt as they should be, names of countries among them."""
    own = LANGUAGES[language].sound_words if language in LANGUAGES else frozenset()
    return own.union(countries((language,)))


def countries(languages: Collection[str]) -> Mapping[str, str]:
    """Names of countries and of their people in `languages`, each with the country that it stands for.

    Those of the default language are among them, for flags are read as these, and headlines have them in any language.
    """
    return _countries(tuple(code for code in LANGUAGES if code in languages or code == DEFAULT_LANGUAGE))


@cache
def _countries(languages: Codes) -> Mapping[str, str]:
    known = (LANGUAGES[code] for code in reversed(languages))
    return {name: code for language in known for name, code in language.countries.items()}


@cache
def _lengths(languages: Codes) -> dict[str, tuple[int, ...]]:
    """By the first word of a country's name, how many words the names that begin with it have, the most first."""
    lengths: dict[str, set[int]] = {}
    for name in countries(languages):
        parts = name.split()
        lengths.setdefault(parts[0], set()).add(len(parts))
    return {first: tuple(sorted(own, reverse=True)) for first, own in lengths.items()}


def named_countries(words: Sequence[str], languages: Codes) -> Iterator[tuple[str, str]]:
    """The countries that `words` name in `languages`, the longest name first: as it stands, and the country."""
    known, lengths, after = countries(languages), _lengths(languages), 0
    for at, word in enumerate(words):
        if word in lengths and at >= after:
            names = (" ".join(words[at : at + length]) for length in lengths[word])
            name = next((name for name in names if name in known), "")
            if name:
                yield name, known[name]
                after = at + len(name.split())
