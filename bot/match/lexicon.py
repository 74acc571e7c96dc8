"""What the matcher knows of languages before it sees a book: commonest words, names of countries.

The lists are plain text beside this module, folded as `text` folds (no capitals, no accents).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent


@cache
def fillers(language: str) -> frozenset[str]:
    """Words of `language` that carry no question by themselves: please, exactly, the."""
    return frozenset(_listed(f"fillers_{language}.txt"))


@cache
def sound_words(language: str) -> frozenset[str]:
    """Words of `language` that are spelt as they should be, for all that a matcher needs to know."""
    return fillers(language).union(_listed(f"common_{language}.txt"), synonyms(language), countries())


def _listed(name: str) -> list[str]:
    path = _ROOM / name
    return path.read_text(encoding="ascii").split() if path.exists() else []


@cache
def countries() -> dict[str, str]:
    """Names of countries and of their people, English and Spanish, each with the country that it stands for."""
    lines = (_ROOM / "countries.txt").read_text(encoding="ascii").splitlines()
    return {name.replace("+", " "): line.split()[0] for line in lines for name in reversed(line.split())}


def named_countries(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The countries that `words` name, in one word or in two: the name as it stands, and the country."""
    known = countries()
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        name = pair if pair in known else words[at]
        if name in known:
            yield name, known[name]
        at += 2 if name is pair and " " in pair else 1


@cache
def synonyms(language: str) -> dict[str, str]:
    """Words of `language` that mean much the same, each with the first word of its line, which stands for all."""
    side = {"en": 0, "es": 1}.get(language)
    lines = (_ROOM / "synonyms.txt").read_text(encoding="ascii").splitlines() if side is not None else []
    shared: dict[str, str] = {}
    for line in lines:
        for word in line.split("|")[side or 0].split():
            shared.setdefault(word, line.split()[0])
    return shared
