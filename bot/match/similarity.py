"""How similar questions are to each other, rather than to the book.

Two things speak for it. The first is their words, by the matcher's own index over the questions and the book together:
a word tells as much as it is rare in both. Questions about one article are asked in much the same way (how many ...
does China have), so words tell more by their rarity here, and pairs of them nothing. The second is what the book makes
of them: the evidence that each question gives for every answer and gap, which says what an unanswered question is near
to. Near duplicates are another matter: texts of the same letters, but for a few.

Words of the book's other languages are first read as those of its first language, by a dictionary that the book itself
holds. Every answer is asked for in each language, so words that mean the same keep to the same answers. Pairs are
taken the best first, each word once (competitive linking: Melamed, "Models of translational equivalence among words",
2000). Words that keep to the same answers may still be no translation of each other, where these are few; so two words
are paired only when they are spelt alike as well, or meet in several answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from bot.language.stems import Stems
from bot.language.words import words
from bot.match.index import Index, meanings
from bot.match.vocabulary import Floats, Integers

Table = npt.NDArray[np.float32]

NEARLY_THE_SAME: Final = 95.0  # per cent of the letters: "how many ai models" and "how many AI model" are
BUT_FOR_A_SLIP: Final = 88.0  # per cent: "weather tomorro win merida" of "weather tomorrow in merida" is
TOGETHER = 0.6  # cosine of where two words occur, by answer; translations keep closer company
SPELT_ALIKE = 0.6  # Damerau-Levenshtein similarity of stems: engineer and ingenier
SEVERAL = 3  # answers in which words that are spelt otherwise must meet
SHARPNESS = 1.5  # the power of a word's rarity
PROFILE = 0.5  # what profiles say, to what words say, where the book knows both questions well
DECIMALS = 6  # what machines agree on
_SHORTEST = 1e-9
_BLOCK = 512  # rows at a time: bounds the memory
_ROWS: Final = 100  # compared at once, with those that are not too long: texts of much the same length


def are_near_duplicates(one: str, other: str) -> bool:
    """Whether two texts are one but for a slip of the finger or two."""
    return fuzz.ratio(" ".join(words(one)), " ".join(words(other)), score_cutoff=BUT_FOR_A_SLIP) > 0


class Wordings:
    """Texts of a book, to be asked whether another one is nearly one of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Know `texts`."""
        self._known = list(map(_sorted_words, texts))

    def add(self, text: str) -> None:
        """Know `text` too."""
        self._known.append(_sorted_words(text))

    def has_nearly(self, text: str) -> bool:
        """Whether `text` is a near duplicate of a text that is known."""
        sought = _sorted_words(text)
        return process.extractOne(sought, self._known, scorer=fuzz.ratio, score_cutoff=NEARLY_THE_SAME) is not None


def _sorted_words(text: str) -> str:
    return " ".join(sorted(words(text)))


def near_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `texts`, the smaller first, in order, whose texts are nearly the same."""
    known = sorted((len(text), at, text) for at, text in enumerate(map(_sorted_words, texts)))
    lengths, places = np.array([length for length, _, _ in known]), np.array([at for _, at, _ in known])
    longest = lengths * (200 - NEARLY_THE_SAME) / NEARLY_THE_SAME  # texts that are longer have too many letters more
    ends = np.searchsorted(lengths, longest, side="right")
    pairs = []
    for start in range(0, len(known), _ROWS):
        rows, others = ([text for _, _, text in known[start:end]] for end in (start + _ROWS, ends[start:][:_ROWS][-1]))
        likeness = process.cdist(rows, others, scorer=fuzz.ratio, score_cutoff=NEARLY_THE_SAME, dtype=np.uint8)
        pairs += np.sort(places[np.argwhere(np.triu(likeness, k=1)) + start]).tolist()
    yield from sorted(map(tuple, pairs))


class _Words:
    """The stems of one language: in which share of each answer's phrasings they occur, and a word for each."""

    def __init__(
        self, texts: Sequence[Sequence[str]], owners: Integers, answers: int, language: str, stems: Stems
    ) -> None:
        held: dict[str, Floats] = {}
        self.word: dict[str, str] = {}
        sizes = np.maximum(np.bincount(owners, minlength=answers), 1)
        for text, owner in zip(texts, owners.tolist(), strict=True):
            for stem, word in {stems.stem(word, language): word for word in text if word.isalpha()}.items():
                self.word.setdefault(stem, word)
                held.setdefault(stem, np.zeros(answers))[owner] += 1 / sizes[owner]
        self.names = list(held)
        self.shares = np.array([held[name] for name in self.names]).reshape(len(held), answers)
        self.directions = self.shares / np.linalg.norm(self.shares, axis=1, keepdims=True)


def counterparts(
    texts: Sequence[Sequence[str]], languages: Sequence[str], owners: Integers, stems: Stems
) -> dict[tuple[str, str], str]:
    """For stems of the book's other languages, with their language, the word of its first that stands for each."""
    codes = list(dict.fromkeys(languages))
    answers = int(owners.max()) + 1 if len(owners) else 0
    sides = []
    for code in codes:
        rows = [at for at, language in enumerate(languages) if language == code]
        sides.append(_Words([texts[at] for at in rows], owners[rows], answers, code, stems))
    return {
        (code, other): sides[0].word[own]
        for code, side in zip(codes[1:], sides[1:], strict=True)
        for own, other in _linked(sides[0], side)
    }


def _linked(left: _Words, right: _Words) -> Iterator[tuple[str, str]]:
    """Pairs of stems, the best first, each stem once."""
    used: set[tuple[int, str]] = set()
    for _, one, other in sorted(_candidates(left, right), key=lambda pair: (-pair[0], pair[1:])):
        if (0, one) not in used and (1, other) not in used:
            used |= {(0, one), (1, other)}
            yield one, other


def _candidates(left: _Words, right: _Words) -> Iterator[tuple[float, str, str]]:
    together = (left.directions @ right.directions.T).round(6)
    shared = (left.shares > 0).astype(float) @ (right.shares > 0).astype(float).T
    for at, to in np.argwhere(together >= TOGETHER).tolist():
        one, other = left.names[at], right.names[to]
        spelling = DamerauLevenshtein.normalized_similarity(one, other)
        if spelling >= SPELT_ALIKE or shared[at, to] >= SEVERAL:
            yield together[at, to] + spelling, one, other


class Profiles:
    """Questions by the evidence that they give for each answer, as far as it differs from what any question gives."""

    def __init__(self, evidence: Floats, owners: Integers) -> None:
        """Learn what is usual from the `evidence` of phrasings (a row each) without their own answers, the `owners`."""
        others = owners[:, None] != np.arange(evidence.shape[1])
        self._usual = (evidence * others).sum(axis=0) / np.maximum(others.sum(axis=0), 1)
        self.left_out = np.where(others, evidence, self._usual)
        lengths = np.linalg.norm(self.left_out - self._usual, axis=1)
        self._full_length = max(float(np.median(lengths)) if len(lengths) else 0.0, _SHORTEST)

    def blend(self, table: Table, evidence: Floats, known: Floats) -> None:
        """Add to the `table` of how alike the words are what `evidence` says of each pair.

        A profile counts in full when it is as long as that of most phrasings, and less by the square of the share of
        the question's words that is `known` to the book: the word that it never uses is what is asked for.
        """
        apart = evidence - self._usual
        lengths = np.linalg.norm(apart, axis=1)
        directions = apart / np.maximum(lengths, _SHORTEST)[:, None]
        weights = np.minimum(lengths / self._full_length, 1.0) * known**2
        for rows in _blocks(len(table)):
            shares = PROFILE * np.outer(weights[rows], weights)
            blended = (table[rows] + shares * (directions[rows] @ directions.T)) / (1 + shares)
            table[rows] = np.maximum(blended.round(DECIMALS), 0.0)


def words_alike(
    texts: Sequence[Sequence[str]], languages: Sequence[str], owners: Integers, stems: Stems, first: int = 0
) -> Table:
    """How alike the words of `texts` from number `first` on are, two by two; those before only tell what is common.

    The square root of what the index says, for short questions with one word in common are more alike than not.
    """
    index = Index(texts, languages, owners, stems, meanings, SHARPNESS)
    numbers = np.arange(first, index.size)
    table = np.zeros((len(numbers), len(numbers)), np.float32)
    for rows in _blocks(len(numbers)):
        later = slice(rows.start, None)
        kernel = np.maximum(index.kernel(numbers[rows], numbers[later]), 0.0)
        table[rows, later] = np.sqrt(kernel.round(DECIMALS))
        table[later, rows] = table[rows, later].T
    return table


def _blocks(size: int) -> Iterator[slice]:
    return (slice(start, start + _BLOCK) for start in range(0, size, _BLOCK))
