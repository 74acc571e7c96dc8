"""What a question is about, held against what an answer speaks of.
 However alike the rest is, a question about India, 2020 or patents is not answered with China's models. A
word that carries the question (a number, a year, a country, or a content word rare in the book) and that the
answer never speaks of holds the answer back; filler words cost nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from bot.match.text import words


@cache
def countries() -> frozenset[str]:
    """One-word names of countries, English and Spanish, folded."""
    from babel import Locale  # loaded when first asked about: it is slow

    named: set[str] = set()
    for language in ("en", "es"):
        for code, name in Locale(language).territories.items():
            parts = words(name)
            if len(parts) == 1 and len(code) == 2:
                named.add(parts[0])
    return frozenset(named)


def hold(asked: Iterable[str], speaks_of: Collection[str]) -> str:
    """Why an answer that speaks of the words `speaks_of` is held back from a question; "" when it is not."""
    for word in asked:
        if word in speaks_of:
            continue
        if word[0].isdigit():
            return f"the question names {word}, of which the answer says nothing"
        if word in countries():
            return f"the question is about {word}, of which the answer says nothing"
    return ""
