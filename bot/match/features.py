"""What is compared besides words: stems, and pairs of stems that stand together or with one word between.
 A stem has no space in its name, a pair one space, a pair around a word a tilde, and a class (a country, a
year or a number of which no answer speaks) is in angle brackets: names of different kinds cannot clash.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.match.stems import Stems


def phrase_features(words: Sequence[str], languages: Sequence[str], stems: Stems) -> list[str]:
    """The stems of `words` and their pairs, once for each of `languages` in which they differ."""
    found: dict[str, None] = {}
    for language in languages:
        run = [stems.stem(word, language) for word in words]
        found.update(dict.fromkeys(run))
        found.update((f"={shared}", None) for own in run if (shared := stems.meaning(own, language)))
        meant = [stems.meaning(own, language) or own for own in run]
        found.update(dict.fromkeys(map(" ".join, pairwise(meant))))
        found.update(dict.fromkeys(map("~".join, zip(run, run[2:], strict=False))))
    return list(found)
