"""How people text: short forms and slang, read as the plain words that they stand for.

Each language lists them in its `colloquial.txt`, a line for each plain wording: `people: ppl, peeps`. What stands
before a colon may be several words, or none where nothing is asked: `: at the end of the day`. Epithets of countries
stand there as well, and are read whatever the book says, since all that is asked about a country goes by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache

from bot.language import LANGUAGES, Language
from bot.language.base import Codes
from bot.language.lexicon import countries

SHORTEST = 6  # letters of a word that may be a diminutive: a shorter one is a word of its own (cita, mito)

_Wordings = list[tuple[tuple[str, ...], tuple[str, ...]]]  # the words written, and those that they stand for


class Colloquial:
    """Reads short forms and slang of several languages; of one that two of them have, in the first one's sense."""

    def __init__(self, languages: Sequence[str], is_known: Callable[[Sequence[str]], bool]) -> None:
        """Leave alone what the book says (`is_known`, of one word or several), and what is a diminutive of none."""
        self._is_known, self._countries = is_known, countries(languages)
        self._diminutives, self._wordings = _lists_of(tuple(languages))
        self._small = tuple(self._diminutives)

    def read(self, words: Sequence[str], names: Set[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """`words` as plain ones, and each change made (as written, as read); `names` are left alone."""
        if self._wordings.keys().isdisjoint(words) and not any(word.endswith(self._small) for word in words):
            return list(words), []
        read: list[str] = []
        changes: list[tuple[str, str]] = []
        at = 0
        while at < len(words):
            written, plain = self._plain(words, at, names)
            if list(plain) != list(written):
                changes.append((" ".join(written), " ".join(plain)))
            read += plain
            at += len(written)
        return read, changes

    def _plain(self, words: Sequence[str], at: int, names: Set[str]) -> tuple[Sequence[str], Sequence[str]]:
        """What stands at `at`, one word or several, and what it is read as."""
        word = words[at]
        for written, plain in self._wordings.get(word, ()):
            if tuple(words[at : at + len(written)]) == written and not self._is_left(written, plain, names):
                return written, plain
        return [word], [self._without_diminutive(word) if word.endswith(self._small) else word]

    def _is_left(self, written: Sequence[str], plain: Sequence[str], names: Set[str]) -> bool:
        """Whether `written` is left as it is: a name, or words of the book that stand for no country."""
        if len(written) == 1 and written[0] in names:
            return True
        return " ".join(plain) not in self._countries and self._is_known(written)

    def _without_diminutive(self, word: str) -> str:
        """The word of the book of which `word` is a diminutive, if it is one; itself else."""
        if len(word) < SHORTEST or self._is_known([word]):
            return word
        plain = (word.removesuffix(small) + own for small, own in self._diminutives.items() if word.endswith(small))
        return next((own for own in plain if self._is_known([own])), word)


@cache
def _lists_of(languages: Codes) -> tuple[Mapping[str, str], Mapping[str, _Wordings]]:
    """The endings of diminutives, and the wordings by their first word, the longest first; the same for all books."""
    own = [LANGUAGES[code] for code in languages if code in LANGUAGES]
    diminutives = {small: plain for language in own for small, plain in language.diminutives.items()}
    found: dict[str, _Wordings] = {}
    for written, plain in (pair for language in own for pair in _read_beside(language, own)):
        found.setdefault(written.split()[0], []).append((tuple(written.split()), tuple(plain.split())))
    for wordings in found.values():
        wordings.sort(key=lambda pair: -len(pair[0]))
    return diminutives, found


def _read_beside(language: Language, others: Sequence[Language]) -> Iterator[tuple[str, str]]:
    """What is read in `language` beside `others`: no word of their grammar, as n, which is *and* and n' too."""
    kept = frozenset().union(*(other.dialogue.tell for other in others if other is not language))
    return (pair for pair in language.colloquial.items() if pair[0] not in kept)
