"""What is compared besides words: stems, what they mean, and pairs of stems that stand together.

A stem has no space in its name, a pair one space, a pair with a word between a tilde, and what several words
mean starts with an equals sign: names of different kinds cannot clash.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.match.stems import Stems


def phrase_features(words: Sequence[str], languages: Sequence[str], stems: Stems) -> list[str]:
    """The stems of `words`, their meanings and their pairs, once for each of `languages` in which they differ."""
    found: dict[str, None] = {}
    for language in languages:
        run, meant = stems.read(words, language)
        found.update(dict.fromkeys(run))
        found.update(dict.fromkeys(meant))
        found.update(dict.fromkeys(map(" ".join, pairwise(meant))))
        found.update(dict.fromkeys(map("~".join, zip(run, run[2:], strict=False))))
    return list(found)


def meanings(words: Sequence[str], languages: Sequence[str], stems: Stems) -> list[str]:
    """What `words` mean, one by one: without pairs, which tell how something is asked more than what."""
    return list(dict.fromkeys(meaning for language in languages for meaning in stems.read(words, language)[1]))


def pair_feature(one: str, two: str, language: str, stems: Stems) -> str:
    """The name of the pair that the words `one` and `two` make in `language`."""
    return " ".join(stems.read((one, two), language)[1])
