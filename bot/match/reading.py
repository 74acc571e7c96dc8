"""A question read as the book would put it: slang and misspelt words as they were meant, and nothing around it.

Words are repaired, sentences are not. A word is left alone when the book knows it or a form of it, when it is a sound
word of a language, when it is short, or when no word is near enough. Words run together are split, and a word torn
apart is joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Indel

from bot.language.colloquial import Colloquial
from bot.language.gist import gist_in
from bot.language.grammar import Grammar
from bot.language.lexicon import countries, fillers
from bot.language.names import names
from bot.language.words import words
from bot.match.index import Index
from bot.match.vocabulary import LARGEST_TABLE

SHORTEST = 4  # letters; shorter words have too many neighbours
SWAPPED = 3  # letters of a word that is repaired only when two of them changed places
TWO_SLIPS = 7  # letters; a word of so many may be two slips away from the one that was meant
MOST = 60  # words measured against one with two slips: those that share most pieces with it
FORM = 4  # letters; words that begin with so many and differ by an ending are forms of one
SURE = 8  # letters; in a word of so many, one that is near enough is the one that was meant
SHORTEST_NAME = 4  # letters of a country that a misspelt word may be, or fewer than it has
NEAR_ENOUGH = 0.75  # Damerau-Levenshtein similarity
FOREIGN = 0.5  # share of a question's words that the book knows; with fewer, it is in another language
EACH_LEFT_OUT = 2  # letters by which two words differ that are the same once each leaves one out

Spelt = Callable[[str], bool]


@cache
def usual_words(languages: tuple[str, ...]) -> tuple[str, ...]:
    """What every book in `languages` has: their fillers, and the names of countries."""
    common = (word for code in languages for word in sorted(fillers(code)))
    named = (name for name in countries(languages) if len(name) > SHORTEST_NAME)
    return tuple(dict.fromkeys(chain(common, named)))


class Repairs:
    """The words that a misspelt word may be meant to be."""

    def __init__(
        self,
        index: Index,
        others: Sequence[str],
        is_spelt: Spelt,
        texts: Sequence[str],
        endings: Set[str],
        languages: tuple[str, ...],
    ) -> None:
        """Read words as those of the book in `index`, or else as `others` or what is usual in `languages`.

        Those that are `is_spelt` well are left alone.

        A name is read as another name only, one in `texts` or a country; forms of a word differ by `endings`.
        """
        self._texts, self._endings = texts, endings
        self._index, self._book = index, index.likeness
        self._others, self._is_spelt, self._languages = others, is_spelt, languages

    def beside(self, words: Sequence[str]) -> Repairs:
        """The repairs with `words` sound as well, and before all others what a misspelt word may be."""
        own = frozenset(words)
        others, spelt = (*words, *self._others), lambda word: word in own or self._is_spelt(word)
        return Repairs(self._index, others, spelt, self._texts, self._endings, self._languages)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset().union(countries(self._languages), *map(names, self._texts))

    @cached_property
    def _every_other(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(chain(self._others, usual_words(self._languages))))

    def repair(self, words: list[str], named: Set[str] = frozenset()) -> tuple[list[str], list[tuple[str, str]]]:
        """`words` as the book would spell them, and each repair made (as asked, as taken); `named` are names."""
        read: list[str] = []
        repairs: list[tuple[str, str]] = []
        at = 0
        while at < len(words):
            taken, step = ([words[at]], 1) if self.is_sound(words[at]) else self._read(words, at)
            if words[at] in named and not self._is_same_name(words[at], taken):
                taken, step = [words[at]], 1
            if taken != words[at : at + step]:
                repairs.append((" ".join(words[at : at + step]), " ".join(taken)))
            read += taken
            at += step
        return read, repairs

    def _read(self, words: list[str], at: int) -> tuple[list[str], int]:
        """The unknown word at `at` as it was meant, and how many of `words` that takes up."""
        word = words[at]
        joined = "".join(words[at : at + 2])
        if joined != word and joined in self._book.numbers and len(joined) > SHORTEST:
            return [joined], 2
        if len(word) < SWAPPED or not word.isalpha():
            return [word], 1
        return self._split(word) or [next(self._meant(word), word)], 1

    def _is_same_name(self, asked: str, taken: list[str]) -> bool:
        """Whether the name `asked` is one of the book's names, misspelt by a slip that makes no other name."""
        name = " ".join(taken)
        is_other = len(asked) == len(name) and sorted(asked) != sorted(name)  # a letter became another
        return name in self._names and is_sure(asked, name, self._endings) and not is_other

    def is_sound(self, word: str) -> bool:
        """Whether `word` is left alone: the book or a language knows it."""
        return word in self._book.numbers or self._is_spelt(word) or self._index.knows_form_of(word)

    def _split(self, word: str) -> list[str] | None:
        """`word` as two words of the book that were run together."""
        for cut in range(2, len(word) - 1):
            one, two = word[:cut], word[cut:]
            if one in self._book.numbers and two in self._book.numbers and self._index.together(one, two):
                return [one, two]
        return None

    def _meant(self, word: str) -> Iterator[str]:
        """The words that `word` may be a misspelling of, the likeliest first."""
        is_small = len(self._book.words) <= LARGEST_TABLE
        yield from _nearest(word, _one_slip_from(word, self._book.words) if is_small else [])
        if len(word) >= TWO_SLIPS or not is_small:
            yield from _nearest(word, self._sharing_most(word))
        yield from _nearest(word, _one_slip_from(word, self._every_other))

    def _sharing_most(self, word: str) -> list[str]:
        numbers, alike = self._book.kin(word, None)
        if len(numbers) > MOST:
            numbers = np.sort(numbers[(-alike).argsort(kind="stable")[:MOST]])
        return [self._book.words[number] for number in numbers.tolist()]


def is_sure(asked: str, taken: str, endings: Set[str], as_filler: bool = False) -> bool:
    """Whether `asked` is `taken` beyond doubt: few letters differ, the first is the same, and none became another.

    Forms of a word differ by `endings`.
    Letters that changed places, a letter left out and one typed twice are slips; another letter in a short word, or
    one too many, may as well make another word.
    """
    if " " in asked or " " in taken:
        return True
    if as_filler and len(asked) <= SHORTEST and sorted(asked) != sorted(taken):
        return False  # quit is not quite: a filler asks for nothing, and the word may be all that was asked
    if as_filler and DamerauLevenshtein.distance(asked, taken) > 1:
        return False  # nor is quiebran quieren
    pairs = enumerate(zip(asked, taken, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(asked), len(taken)))
    if shared >= FORM and {asked[shared:], taken[shared:]} <= endings:
        return True
    if taken.startswith(asked) and len(asked) >= SURE - 2:
        return True
    if asked[0] != taken[0] and (len(asked) <= SHORTEST or sorted(asked[:2]) != sorted(taken[:2])):
        return False
    if len(asked) >= SURE:
        return True
    slips = DamerauLevenshtein.distance(asked, taken)
    if slips > 1:
        return False
    if len(asked) == len(taken):
        return sorted(asked) == sorted(taken) or len(asked) >= SURE - 2
    return len(asked) < len(taken) or any(one == two for one, two in pairwise(asked))


def _one_slip_from(word: str, among: Sequence[str]) -> list[str]:
    """The words of `among` one slip away from `word`, and some two away: the same once each leaves a letter out.

    They come by the place of the letter that `word` leaves out, and then as in `among`.
    """
    places = {form: at for at, form in reversed([*enumerate(_shortened(word))])}
    near = process.extract(word, among, scorer=Indel.distance, score_cutoff=EACH_LEFT_OUT, limit=None)
    words = ((other, at) for other, _, at in near if other.isalpha() and len(other) >= SWAPPED)
    shared = ((places.keys() & _shortened(other), at, other) for other, at in words)
    first = sorted((min(map(places.__getitem__, own)), at, other) for own, at, other in shared if own)
    return [other for _, _, other in first]


def _shortened(word: str) -> list[str]:
    """`word`, and `word` with each letter left out in turn."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _nearest(word: str, among: list[str]) -> Iterator[str]:
    """The word of `among` that is nearest to `word`, if it is near enough; three letters must be the same three."""
    if len(word) <= SWAPPED:
        yield from (other for other in among if sorted(other) == sorted(word))
    elif among:
        found = process.extractOne(
            word, among, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=NEAR_ENOUGH
        )
        if found and len(found[0]) >= SHORTEST - 1 and found[0].isalpha():
            yield found[0]


@dataclass(frozen=True, slots=True)
class Read:
    """A question as it was read.

    `asked` are its words as the book would spell them, `own` those by which answers are judged, `text` what is
    embedded. `names` are the words that stand as names, `read_as` what was read otherwise than it was written,
    `doubts` what of that is not sure (both as asked, as taken).
    """

    asked: list[str]
    own: list[str]
    text: str
    names: frozenset[str]
    read_as: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]


class Reader:
    """Reads questions for one book."""

    def __init__(
        self, index: Index, grammar: Grammar, repairs: Repairs, *, has_replies: bool, by_meaning: bool
    ) -> None:
        """Read as the phrasings in `index` are spelt, in the languages of `grammar`.

        All words of a question count unless the book `has_replies`. With `by_meaning`, a question may be in a language
        that the book does not have.
        """
        self._index, self._grammar, self._repairs = index, grammar, repairs
        self._has_replies, self._by_meaning = has_replies, by_meaning
        self._colloquial = Colloquial(grammar.languages, index.says)
        self._gist = gist_in(grammar.languages)

    def read(self, question: str) -> Read:
        """The `question`, which may be anything that a reader sends, as the book would put it."""
        capitals = names(question)
        plain, changes = self._colloquial.read(self._asking(question), capitals)
        asked, repairs = self._repairs.repair(plain, capitals)
        read_as, known = (*changes, *repairs), self._grammar.names(plain, capitals)
        if self._is_foreign(plain):
            return Read(asked, plain, question, known, read_as, ())
        doubts = tuple(own for own in repairs if not self._is_sure(*own))
        return Read(asked, asked, " ".join(asked) if read_as else question, known, read_as, doubts)

    def _asking(self, question: str) -> list[str]:
        """The words of `question` without what leads up to it; all of them, where no reply is given for the rest."""
        return self._gist.read(question, self._knows) if self._has_replies else words(question)

    def _knows(self, word: str) -> bool:
        """Whether the book uses a form of `word`, misspelt or not."""
        return any(map(self._index.knows_form_of, self._repairs.repair([word])[0]))

    def _is_sure(self, asked: str, taken: str) -> bool:
        """Whether a word that was `asked` is the one that it was `taken` for."""
        return is_sure(asked, taken, self._grammar.endings, as_filler=taken in self._grammar.fillers)

    def _is_foreign(self, plain: Sequence[str]) -> bool:
        """Whether a question has so many unknown words that it is in another language and not misspelt."""
        known = sum(map(self._repairs.is_sound, plain)) if self._by_meaning else len(plain)
        return known < FOREIGN * len(plain)
