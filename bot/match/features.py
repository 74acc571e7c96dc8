"""The features by which texts are compared: stems, pairs of stems, and pieces of words.
 Words tell what is asked, pairs of words how they belong together, and pieces of words forgive what stems and
repairs leave. Feature names of the kinds cannot clash: a stem has no space, a pair one, a piece starts with
`#`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.match.lexicon import Stems

PIECE_LENGTHS = (2, 3, 4, 5)  # characters, the word's two edges counted as one each


def word_features(words: Sequence[str], languages: Iterable[str], stems: Stems) -> list[str]:
    """Stems and pairs of neighbouring stems, once for each language in which they differ."""
    found: dict[str, None] = {}
    for language in languages:
        run = [stems.stem(word, language) for word in words]
        found.update(dict.fromkeys(run))
        found.update(dict.fromkeys(f"{one} {two}" for one, two in pairwise(run)))
    return list(found)


def piece_features(words: Iterable[str]) -> list[str]:
    """Every piece of every word, as often as it occurs."""
    return [piece for word in words for piece in _pieces(word)]


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[str, ...]:
    edged = f" {word} "
    return tuple(
        "#" + edged[start : start + length]
        for length in PIECE_LENGTHS
        for start in range(max(len(edged) - length + 1, 0))
    )
