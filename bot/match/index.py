"""The index: any text held against every phrasing, by words that look alike and by stems and pairs of stems.

Words and stems are weighed apart, each side at length one, and share the text half and half. A small book is
compared with all of the question's terms. A large one is searched by its rarest terms first, up to a fixed
number of cells, and what is found is compared exactly: the cost grows slower than the book.

Features are stems, what they mean, and pairs of stems that stand together. A stem has no space in its name, a pair
one space, a pair with a word between a tilde, and what several words mean starts with an equals sign: names of
different kinds cannot clash.

All phrasings of an answer speak together. The best phrasing alone is noise; the three best (.5 .3 .2) and the answer's
centre, half and half, rank better. An answer's phrasings in different languages are different groups, and its best
group stands for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.language.stems import Stems
from bot.match.values import Phrasing
from bot.match.vocabulary import Floats, Integers, Likeness, Rows, Terms, WeighedTerms, distinct, pieces, starts_of

SCAN_WHOLE = 3000  # phrasings; a larger book is searched
CELLS = 60_000  # cells of the index looked at in the search of a large book
EXACT = 400  # phrasings of a large book compared exactly
_HALF = 0.5**0.5  # each side's length, so that both make one
_LENGTH_POWER = 0.25  # longer words tell a little more than their rarity says
_BLOCK = 64

Features = Callable[[Sequence[str], Sequence[str], Stems], list[str]]
BEST_WEIGHTS = (0.5, 0.3, 0.2)
LEFT_OUT = -1.0  # the similarity of a phrasing that does not count


class Groups:
    """The phrasings of a book by answer and language, ready to pool their similarities."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        keys = {key: at for at, key in enumerate(dict.fromkeys((p.answer, p.language) for p in phrasings))}
        self.names = list(dict.fromkeys(p.answer for p in phrasings))
        numbers = {answer: at for at, answer in enumerate(self.names)}
        self.answers = np.array([numbers[p.answer] for p in phrasings], np.int64)
        self.of_phrasing = np.array([keys[p.answer, p.language] for p in phrasings], np.int64)
        self.answer_of = np.array([numbers[answer] for answer, _ in keys], np.int64)
        self.sizes = np.bincount(self.of_phrasing, minlength=len(keys))
        self.members = _grouped(self.of_phrasing, len(keys))
        self.of_answer = _grouped(self.answer_of, len(self.names))
        self.phrasings_of = _grouped(self.answers, len(self.names))

    def standing(self, similarities: Floats, answer: int, lengths: Floats) -> float:
        """How well `answer` stands, 0 to 1, by a question's `similarities`; one of `LEFT_OUT` does not count.

        `lengths` are those of all groups' centres.
        """
        groups = self.of_answer[answer].tolist()
        return max(self._standing_of(similarities, group, float(lengths[group])) for group in groups)

    def _standing_of(self, similarities: Floats, group: int, length: float) -> float:
        known: list[float] = sorted(similarities[self.members[group]].tolist(), reverse=True)
        if known[-1] == LEFT_OUT:
            known = [one for one in known if one != LEFT_OUT] or [0.0]
        best = list(zip(known, BEST_WEIGHTS, strict=False))
        mean = sum(one * weight for one, weight in best) / sum(weight for _, weight in best)
        centre = sum(known) / length * len(self.members[group]) / len(known)
        return (mean + min(centre, 1.0)) / 2

    def pool(self, similarities: Floats, nearest: Integers, lengths: Floats) -> Floats:
        """The standing of each answer, by one question's similarities; of groups without a `nearest` phrasing 0."""
        groups = distinct(self.of_phrasing[nearest])
        sums = np.bincount(self.of_phrasing, np.maximum(similarities, 0), minlength=len(self.sizes))[groups]
        order = nearest[np.lexsort((-similarities[nearest], self.of_phrasing[nearest]))]
        starts = np.searchsorted(self.of_phrasing[order], groups)
        places = starts[:, None] + np.arange(len(BEST_WEIGHTS))
        inside = places < np.append(starts[1:], len(order))[:, None]
        known = np.where(inside, similarities[order[np.minimum(places, len(order) - 1)]], 0.0)
        held = np.arange(len(BEST_WEIGHTS)) < self.sizes[groups][:, None]
        weights = np.where(held, BEST_WEIGHTS, 0.0)
        best = (known * weights).sum(axis=1) / weights.sum(axis=1)
        standing = (best + np.minimum(sums / lengths[groups], 1.0)) / 2
        pooled = np.zeros(len(self.names))
        np.maximum.at(pooled, self.answer_of[groups], standing)
        return pooled


def _grouped(owners: Integers, count: int) -> list[Integers]:
    """The places at which each of `count` owners stands in `owners`."""
    order = np.argsort(owners, kind="stable")
    return np.split(order, np.cumsum(np.bincount(owners, minlength=count))[:-1])


def best_first(scores: Floats, keep: Integers, limit: int) -> list[int]:
    """The `limit` best of the positions `keep`, best first; `scores` are rounded, ties in the book's order."""
    return [int(at) for at in keep[(-scores[keep]).argsort(kind="stable")[:limit]]]


def phrase_features(words: Sequence[str], languages: Sequence[str], stems: Stems) -> list[str]:
    """The stems of `words`, their meanings and their pairs, once for each of `languages` in which they differ."""
    found: list[str] = []
    for language in languages:
        run, meant = stems.read(words, language)
        found += [*run, *meant, *map(" ".join, pairwise(meant)), *map("~".join, zip(run, run[2:], strict=False))]
    return list(dict.fromkeys(found))


def meanings(words: Sequence[str], languages: Sequence[str], stems: Stems) -> list[str]:
    """What `words` mean, one by one: without pairs, which tell how something is asked more than what."""
    return list(dict.fromkeys(meaning for language in languages for meaning in stems.read(words, language)[1]))


def pair_feature(one: str, two: str, language: str, stems: Stems) -> str:
    """The name of the pair that the words `one` and `two` make in `language`."""
    return " ".join(stems.read((one, two), language)[1])


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text as the index sees it: `terms`, of which one may come again, and the value of each."""

    terms: Integers
    values: Floats


@dataclass(frozen=True, slots=True)
class IndexTerms:
    """By what texts are compared: their `words`, the features of their `phrases`, the `pieces` of each word."""

    words: Terms
    phrases: Terms
    pieces: Terms

    @classmethod
    def of(
        cls,
        texts: Sequence[Sequence[str]],
        languages: Sequence[str],
        stems: Stems,
        features: Features = phrase_features,
    ) -> IndexTerms:
        """The terms of `texts` (the words of each phrasing) in their `languages`."""
        words = Terms.of(texts)
        phrases = Terms.of(features(own, (code,), stems) for own, code in zip(texts, languages, strict=True))
        return cls(words, phrases, Terms.of(map(pieces, words.ids)))

    def arrays(self) -> Mapping[str, npt.NDArray[Any]]:
        """The terms as named arrays, to be kept."""
        return {**self.words.arrays("words"), **self.phrases.arrays("phrases"), **self.pieces.arrays("pieces")}

    @classmethod
    def from_arrays(cls, kept: Mapping[str, npt.NDArray[Any]]) -> IndexTerms:
        """The terms in the arrays that were `kept`."""
        return cls(*(Terms.from_arrays(kept, kind) for kind in ("words", "phrases", "pieces")))


class Index:
    """The phrasings of a book, ready to be compared with."""

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        languages: Sequence[str],
        owners: Integers,
        stems: Stems,
        features: Features = phrase_features,
        sharpness: float = 1.0,
        terms: IndexTerms | None = None,
    ) -> None:
        """Index `texts` (the words of each phrasing) in their `languages`, belonging to the answers `owners`.

        `features` of a text are compared besides its words; the higher the `sharpness`, the less common words count.
        With `terms`, those of the very same texts, these are not read again.
        """
        self.size = len(texts)
        self._texts = texts
        self._stems = stems
        self._languages = tuple(dict.fromkeys(languages))
        self._features = features
        self.terms = terms or IndexTerms.of(texts, languages, stems, features)
        self._words = WeighedTerms(self.terms.words.once(), owners, sharpness)
        self._phrases = WeighedTerms(self.terms.phrases, owners, sharpness)
        names = list(self._words.ids)
        self._word_weights = self._words.weights * np.array([len(n) for n in names], np.float64) ** _LENGTH_POWER
        self.likeness = Likeness(self._words.ids, self.terms.pieces)
        weights = zip(self._phrases.ids, self._phrases.weights.tolist(), strict=True)
        self.stem_weights = {name: weight for name, weight in weights if " " not in name and "~" not in name}
        self.unseen = self._phrases.unseen
        self.width = len(names) + len(self._phrases.ids)
        self.small = self.size <= SCAN_WHOLE
        self._columns = self._make_rows().transposed(self.width)

    def _make_rows(self) -> Rows:
        """The cells of each phrasing, words first."""
        words, phrases = self._side(self._words, self._word_weights), self._side(self._phrases, self._phrases.weights)
        return words.beside(phrases, len(self._words.ids))

    @cached_property
    def _rows(self) -> Rows:
        """Kept for large books alone, whose search needs them."""
        return self._make_rows()

    @cached_property
    def _word_side(self) -> Rows:
        """Kept by who learns the book; a question needs none of it."""
        return self._side(self._words, self._word_weights)

    @cached_property
    def _phrase_side(self) -> Rows:
        return self._side(self._phrases, self._phrases.weights)

    def sketch(self, words: Sequence[str]) -> Sketch:
        """The `words` of a question as the index sees them."""
        kin, shares = self._lay_words(list(dict.fromkeys(words)))
        phrases, values = self._lay_phrases(self._features(words, self._languages, self._stems))
        return Sketch(np.concatenate([kin, phrases]), np.concatenate([shares, values]))

    def sketch_of(self, phrasing: int) -> Sketch:
        """The phrasing at this place as a question."""
        return self.sketch(self._texts[phrasing])

    def knows(self, word: str) -> bool:
        """Whether a phrasing holds `word`."""
        return word in self._words.ids

    def says(self, words: Sequence[str]) -> bool:
        """Whether a phrasing holds each of `words`, and those beside each other side by side."""
        return all(map(self.knows, words)) and all(self.together(*pair) for pair in pairwise(words))

    def knows_form_of(self, word: str) -> bool:
        """Whether a phrasing holds a word with the same stem."""
        return any(self._stems.stem(word, code) in self._phrases.ids for code in self._languages)

    def share_known(self, words: Sequence[str]) -> float:
        """The share of `words`, by weight, of which a phrasing holds a form."""
        stems = [{self._stems.stem(word, code) for code in self._languages} for word in words]
        weights = [max(self.stem_weights.get(stem, 0.0) for stem in own) for own in stems]
        known = sum(weights)
        return known / (known + self.unseen * weights.count(0.0)) if words else 0.0

    def together(self, one: str, two: str) -> bool:
        """Whether the two words stand side by side in a phrasing, in some form."""
        pairs = (pair_feature(one, two, code, self._stems) for code in self._languages)
        return any(pair in self._phrases.ids for pair in pairs)

    def scan(self, sketch: Sketch) -> Floats:
        """How alike the text and each phrasing are, 0 to about 1."""
        return self._columns.sum_rows(sketch.terms, sketch.values, self.size)

    def search(self, sketch: Sketch) -> tuple[Floats, Integers]:
        """The same for a large book, with the nearest phrasings: exact for these, a lower bound for the rest."""
        found = self._by_rarest(sketch)
        nearest = np.sort(np.argpartition(-found, EXACT)[:EXACT])
        at, _ = self._rows.pick(nearest)
        starts = starts_of(self._rows.starts[nearest + 1] - self._rows.starts[nearest])[:-1]
        row = np.bincount(sketch.terms, sketch.values, self.width)
        found[nearest] = np.add.reduceat(row[self._rows.ids[at]] * self._rows.values[at], starts)
        return found, nearest

    def kernel(self, left: Integers, right: Integers) -> Floats:
        """How alike each of the phrasings `left` is to each of `right`, in a book that is scanned as a whole."""
        if not len(right):
            return np.zeros((len(left), 0))
        table = self._word_kernel(left, right) if left is not right else self._own_word_kernel(left)
        back = self._phrase_side.only(right).transposed(len(self._phrases.ids))
        table += np.concatenate([self._phrase_side.times(back, block, len(right)) for block in _blocks(left)])
        return np.asarray(table)

    def _word_kernel(self, left: Integers, right: Integers) -> Floats:
        return np.concatenate([self._word_block(block, right) for block in _blocks(left)])

    def _own_word_kernel(self, rows: Integers) -> Floats:
        """The same of `rows` and themselves: one half of it tells the other."""
        table = np.empty((len(rows), len(rows)))
        for start in range(0, len(rows), _BLOCK):
            own = slice(start, start + _BLOCK)
            table[own, start:] = self._word_block(rows[own], rows[start:])
            table[start:, own] = table[own, start:].T
        return table

    def _word_block(self, block: Integers, rows: Integers) -> Floats:
        """How alike the words of `block` and of `rows` are: those of `block` are spread over their kin."""
        spread = self._word_side.times(self.likeness.table(), block, len(self._words.ids)).T
        at, which = self._word_side.pick(rows)
        cells = spread[self._word_side.ids[at]]
        cells *= self._word_side.values[at][:, None]
        return np.asarray(np.add.reduceat(cells, starts_of(np.bincount(which))[:-1], axis=0).T)

    def _by_rarest(self, sketch: Sketch) -> Floats:
        lengths = self._columns.starts[sketch.terms + 1] - self._columns.starts[sketch.terms]
        order = np.argsort(lengths, kind="stable")
        rarest = order[: max(int(np.searchsorted(lengths[order].cumsum(), CELLS)), 1)]
        return self._columns.sum_rows(sketch.terms[rarest], sketch.values[rarest], self.size)

    def _lay_words(self, words: list[str]) -> tuple[Integers, Floats]:
        """The kin of `words`, and how much of each word's share each of them gets."""
        numbers = [self._words.ids.get(word) for word in words]
        weights = [self._weight(word, number) for word, number in zip(words, numbers, strict=True)]
        length = sum(weight * weight for weight in weights) ** 0.5
        kin = [self.likeness.kin(word, number) for word, number in zip(words, numbers, strict=True)]
        shares = [alike * (weight * _HALF / length) for (_, alike), weight in zip(kin, weights, strict=True)]
        return np.concatenate([ids for ids, _ in kin]), np.concatenate(shares)

    def _weight(self, word: str, number: int | None) -> float:
        if number is not None:
            return float(self._word_weights[number])
        return float(self._words.unseen * len(word) ** _LENGTH_POWER)

    def _lay_phrases(self, names: list[str]) -> tuple[Integers, Floats]:
        """The phrase features that the book knows, and their shares."""
        known = self._phrases.ids
        ids = np.array([known[name] for name in names if name in known], np.int64)
        weights = self._phrases.weights[ids]
        length = float(weights @ weights) ** 0.5
        return ids + len(self._words.ids), weights * (_HALF / length if length else 0.0)

    def centre_lengths(self, groups: Integers) -> Floats:
        """The length of the summed vector of each group of phrasings, words alike not counted."""
        cells = groups.repeat(np.diff(self._rows.starts)) * self.width + self._rows.ids
        places, owners = np.unique(cells, return_inverse=True)
        sums = np.bincount(owners, self._rows.values)
        return np.asarray(np.sqrt(np.bincount(places // self.width, sums * sums)))

    def _side(self, terms: WeighedTerms, weights: Floats) -> Rows:
        """One side of every phrasing, half its length; a phrasing with no term holds one cell of nothing."""
        empty = np.flatnonzero(np.diff(terms.starts) == 0)
        owners = np.concatenate([np.arange(self.size).repeat(np.diff(terms.starts)), empty])
        ids = np.concatenate([terms.flat, np.zeros(len(empty), np.int64)])
        values = np.concatenate([weights[terms.flat], np.zeros(len(empty))])
        length = np.sqrt(np.bincount(owners, values * values, minlength=self.size))
        values *= _HALF / np.maximum(length, 1e-9)[owners]
        order = np.argsort(owners, kind="stable")
        return Rows(starts_of(np.bincount(owners, minlength=self.size)), ids[order], values[order])


def _blocks(rows: Integers) -> list[Integers]:
    return [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
