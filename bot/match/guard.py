"""What a question is about, held against what an answer speaks of.
 However alike the rest is, a question about India or 2020 is not answered with China's models. A country, a
year or a number that the answer never speaks of holds the answer back. Where an answer's own phrasings name
several of a kind ("how do I say it in French", "... in Japanese") that kind is a blank to be filled in, and
holds nothing back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from bot.match.lexicon import named_countries
from bot.match.text import words as words_of

BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
COUNTED = 3  # content words after "how many" that say what is counted
_YEARS = range(1900, 2100)
_COUNTS = {
    "": frozenset(["cuantos", "cuantas", "percentage", "percent", "proportion", "porcentaje", "proporcion"]),
    "how": frozenset(["many"]),
    "number": frozenset(["of"]),
    "share": frozenset(["of"]),
    "numero": frozenset(["de"]),
    "cantidad": frozenset(["de"]),
    "parte": frozenset(["de"]),
}


def subjects(words: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The countries, years and numbers in `words`: each with its kind, and the name that it goes by here."""
    found = {country: ("country", name) for name, country in named_countries(words)}
    for word in words:
        if word[0].isdigit():
            found[word] = ("year" if word.isdigit() and int(word[:6]) in _YEARS else "number", word)
    return found


def counted(words: Sequence[str], fillers: Set[str]) -> list[str]:
    """The words that a question counts: those that follow "how many", "cuántas", "share of" and the like."""
    found: list[str] = []
    for at, word in enumerate(words):
        if word in _COUNTS.get(words[at - 1] if at else "", ()) or word in _COUNTS[""]:
            content = [own for own in words[at + 1 :] if own not in fillers]
            found += content[:COUNTED]
    return found


class Guard:
    """What each answer speaks of: its countries, years and numbers."""

    def __init__(self, phrasings: Iterable[tuple[str, Sequence[str]]], covered: Mapping[str, str]) -> None:
        """Read `phrasings` (answer, words) and the texts `covered`, by answer."""
        self._said: dict[str, set[str]] = {}
        self._kinds: dict[str, dict[str, set[str]]] = {}
        for answer, text in covered.items():
            self._said.setdefault(answer, set()).update(subjects(words_of(text)))
        stated = {answer: frozenset(said) for answer, said in self._said.items()}
        for answer, words in phrasings:
            for subject, (kind, _) in subjects(words).items():
                self._said.setdefault(answer, set()).add(subject)
                if subject not in stated.get(answer, ()):
                    self._kinds.setdefault(answer, {}).setdefault(kind, set()).add(subject)

    def hold(self, words: Sequence[str], answer: str) -> str:
        """Why `answer` is held back from the question in `words`; "" when it is not."""
        said, kinds = self._said.get(answer, set()), self._kinds.get(answer, {})
        for subject, (kind, name) in subjects(words).items():
            if subject not in said and len(kinds.get(kind, ())) < BLANK:
                return f"the question names {name}, of which the answer says nothing"
        return ""
