"""The terms of a book: what each is worth, and which words look alike.

A term found under few answers tells more than one found under many (the geometric mean of its inverse
frequencies over phrasings and over answers). Words are alike as far as they share pieces: that forgives
inflections and typos which neither stems nor repairs see through.

Tables of which most cells are nothing are kept as rows of (column, value); the index is made of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count, pairwise
from sys import intern
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.signedinteger[Any]]  # of whichever size


@dataclass(frozen=True, slots=True)
class Rows:
    """Row `i` holds `values[starts[i]:starts[i + 1]]` in the columns `ids` of the same slice."""

    starts: Integers
    ids: Numbers
    values: Floats

    def cells(self, rows: Numbers) -> Integers:
        """Where the cells of `rows` are, row after row."""
        starts, following = self.starts[rows], self.starts[rows + 1]
        lengths = following - starts
        ends = lengths.cumsum()
        total = int(ends[-1]) if len(ends) else 0
        at: Integers = np.arange(total) + (following - ends).repeat(lengths)
        return at

    def pick(self, rows: Numbers) -> tuple[Integers, Integers]:
        """Where the cells of `rows` are, row after row, and to which place in `rows` each belongs."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        return self.cells(rows), np.arange(len(rows)).repeat(lengths)

    def sum_rows(self, rows: Integers, scales: Floats, width: int) -> Floats:
        """The sum of `rows`, each times its scale, as one full row of `width` columns."""
        at = self.cells(rows)
        lengths = self.starts[rows + 1] - self.starts[rows]
        return np.bincount(self.ids[at], self.values[at] * scales.repeat(lengths), width)  # type: ignore[return-value]

    def times(self, right: Rows, rows: Integers, width: int) -> Floats:
        """The product of the picked `rows` of this table with the table `right`, as full rows of `width` columns."""
        at, which = self.pick(rows)
        inner, source = right.pick(self.ids[at])
        cells = which[source] * width + right.ids[inner]
        product = np.bincount(cells, right.values[inner] * self.values[at][source], len(rows) * width)
        return np.asarray(product.reshape(len(rows), width), np.float64)

    def only(self, rows: Integers) -> Rows:
        """The table of these `rows` alone."""
        at, which = self.pick(rows)
        return Rows(starts_of(np.bincount(which, minlength=len(rows))), self.ids[at], self.values[at])

    def without(self, columns: npt.NDArray[np.bool_]) -> Rows:
        """The table with nothing in the marked `columns`."""
        kept = ~columns[self.ids]
        lengths = np.bincount(self.owners()[kept], minlength=len(self.starts) - 1)
        return Rows(starts_of(lengths), self.ids[kept], self.values[kept])

    def beside(self, right: Rows, width: int) -> Rows:
        """The table with each row of `right` put after its own, which is `width` columns wide."""
        owners = np.concatenate([self.owners(), right.owners()])
        order = np.argsort(owners, kind="stable")
        ids, values = np.concatenate([self.ids, right.ids + width]), np.concatenate([self.values, right.values])
        return Rows(self.starts + right.starts, ids[order], values[order])

    def owners(self) -> Integers:
        """The row of each cell."""
        return np.arange(len(self.starts) - 1).repeat(np.diff(self.starts))

    def transposed(self, width: int) -> Rows:
        """The table with rows and columns exchanged; it has `width` columns now."""
        order = np.argsort(self.ids, kind="stable")
        owners = self.owners()[order].astype(np.int32)  # what is kept for questions: half as large
        return Rows(starts_of(np.bincount(self.ids, minlength=width)), owners, self.values[order])


def starts_of(lengths: npt.NDArray[np.integer]) -> Integers:
    """Where rows of these `lengths` start, with the end of the last as one more."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])


def tally(numbers: Integers) -> tuple[Integers, Integers]:
    """`numbers` in order, each once, and how often each occurs."""
    return np.unique(numbers, return_counts=True)


def distinct(numbers: Integers) -> Integers:
    """`numbers` in order, each once."""
    return tally(numbers)[0]  # asked for no counts, numpy would load its masked arrays: a megabyte, and 20 ms


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of texts: text `i` has those of the numbers `flat[starts[i]:starts[i + 1]]`, each known by its `ids`.

    Numbers go by which term came first. To tell terms apart takes longer than all that is made of them.
    """

    ids: Mapping[str, int]
    starts: npt.NDArray[np.int32]
    flat: npt.NDArray[np.int32]

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Terms:
        """The terms of `texts`, which are taken one at a time."""
        ids: dict[str, int] = {}
        starts, flat = array("i", [0]), array("i")
        for text in texts:
            flat.extend([ids.setdefault(term, len(ids)) for term in text])
            starts.append(len(flat))
        return cls(ids, np.array(starts, np.int32), np.array(flat, np.int32))

    def arrays(self, kind: str) -> Mapping[str, npt.NDArray[Any]]:
        """The terms as named arrays, to be kept; names of the same `kind` belong together."""
        names = np.frombuffer("\n".join(self.ids).encode(), np.uint8)
        return {kind: names, f"{kind}_starts": self.starts, f"{kind}_flat": self.flat}

    @classmethod
    def from_arrays(cls, kept: Mapping[str, npt.NDArray[Any]], kind: str) -> Terms:
        """The terms in the arrays that were `kept`; `KeyError` when they are of another kind."""
        names = kept[kind].tobytes().decode()
        ids = dict(zip(map(intern, names.split("\n")), count())) if names else {}  # books share many
        return cls(ids, kept[f"{kind}_starts"], kept[f"{kind}_flat"])

    def once(self) -> Terms:
        """The same with each term of a text once, where it came first."""
        owners = np.arange(len(self.starts) - 1).repeat(np.diff(self.starts))
        first = np.sort(np.unique(owners * max(len(self.ids), 1) + self.flat, return_index=True)[1])
        starts = starts_of(np.bincount(owners[first], minlength=len(self.starts) - 1)).astype(np.int32)
        return Terms(self.ids, starts, self.flat[first])

    def texts(self) -> list[list[str]]:
        """The terms of each text, as they came."""
        names, flat = list(self.ids), self.flat.tolist()
        return [[names[at] for at in flat[start:end]] for start, end in pairwise(self.starts.tolist())]


PIECE_LENGTHS = (2, 3, 4)  # characters, the word's two edges counted as one each
EVERYDAY = 25  # a piece in more than one word of so many tells nothing of a word
ALIKE = 0.05  # cosine of pieces; below it two words share an ending, no more
LARGEST_TABLE = 6000  # words; the kin of a larger vocabulary are worked out when asked for
REMEMBERED = 1000  # words of readers whose kin is kept: a question asks for each twice
_BLOCK = 64  # words compared at a time: what is in use then stays in the processor's cache

Kin = tuple[Numbers, Floats]


class WeighedTerms:
    """The terms of a book, and their weights."""

    def __init__(self, terms: Terms, owners: Integers, sharpness: float = 1.0) -> None:
        """Weigh `terms`, of which a text has each once and belongs to the answer numbered in `owners`.

        Weights are raised to `sharpness`.
        """
        self.ids, self.starts, self.flat = terms.ids, terms.starts, terms.flat
        self.weights = self._weigh(owners) ** sharpness
        answers = int(owners.max()) + 1 if len(owners) else 0
        self.unseen = float(np.sqrt((np.log(1 + len(owners)) + 1) * (np.log(1 + answers) + 1))) ** sharpness

    def _weigh(self, owners: Integers) -> Floats:
        """The weight of each term."""
        phrasings, answers = len(owners), int(owners.max()) + 1 if len(owners) else 0
        held_by = owners.repeat(np.diff(self.starts))
        pairs, _ = tally(self.flat.astype(np.int64) * max(answers, 1) + held_by)
        in_answers = np.bincount(pairs // max(answers, 1), minlength=len(self.ids))
        in_phrasings = np.bincount(self.flat, minlength=len(self.ids))
        return rarity(phrasings, in_phrasings, answers, in_answers)


def rarity(phrasings: int, in_phrasings: npt.NDArray[Any], answers: int, in_answers: npt.NDArray[Any]) -> Floats:
    """What terms are worth that stand in so many of the `phrasings` and under so many of the `answers`."""
    rare = np.log((1 + phrasings) / (1 + in_phrasings)) + 1
    telling = np.log((1 + answers) / (1 + in_answers)) + 1
    weights: Floats = np.sqrt(rare * telling)
    return weights


class Likeness:
    """How much the words of a vocabulary look like each other and like any word."""

    def __init__(self, numbers: Mapping[str, int], pieces: Terms) -> None:
        """Know words by their `numbers`, in this order, and the `pieces` of each."""
        self.words, self.numbers = list(numbers), numbers
        self._pieces = pieces.ids
        self._remembered: dict[str, Kin] = {}
        self._rarity = np.zeros(0)
        self._by_piece = self._weigh(pieces)
        self._small = len(numbers) <= LARGEST_TABLE
        self._table: Rows | None = None

    def table(self) -> Rows:
        """The kin of every word; for a vocabulary larger than `LARGEST_TABLE`, a matter of seconds."""
        if self._table is None:
            self._table = self._compare_all()
        return self._table

    def kin(self, word: str, number: int | None) -> Kin:
        """The words like `word` (its own `number` when it is of the vocabulary), and how alike each is, 0 to 1."""
        if number is not None and self._table is not None:
            own = slice(self._table.starts[number], self._table.starts[number + 1])
            return self._table.ids[own], self._table.values[own]
        if word not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            known = number if self._small else None
            self._remembered[word] = self._compare(word) if known is None else self._row(known)
        return self._remembered[word]

    def _row(self, number: int) -> Kin:
        """The row of the table for the word of this `number`, to the last bit, without the others."""
        alike = self._apart.times(self._by_piece, np.array([number]), len(self.words))[0]
        found = (alike >= ALIKE).nonzero()[0]
        return found, alike[found]

    def _compare(self, word: str) -> Kin:
        all_pieces = pieces(word)
        numbers = [number for number in map(self._pieces.get, all_pieces) if number is not None]
        if not numbers:
            return np.zeros(0, np.int64), np.zeros(0)
        ids = np.array(numbers, np.int64)
        weights = self._rarity[ids]
        strange = (len(all_pieces) - len(numbers)) * self._rarest**2
        length = float(weights @ weights + strange) ** 0.5
        alike = self._by_piece.sum_rows(ids, weights, len(self.words))
        found = (alike >= ALIKE * length).nonzero()[0]
        return found, alike[found] / length

    def _weigh(self, pieces: Terms) -> Rows:
        ids, size = pieces.ids, len(self.words)
        cells, counts = tally(np.arange(size).repeat(np.diff(pieces.starts)) * len(ids) + pieces.flat)
        owners, flat = np.divmod(cells, max(len(ids), 1))
        held_by = np.bincount(flat, minlength=len(ids))
        self._rarity = np.log((1 + size) / (1 + held_by)) + 1
        self._rarest = float(np.log(1 + size) + 1)
        raw = counts * self._rarity[flat]
        lengths = np.sqrt(np.bincount(owners, raw * raw, size))
        starts = starts_of(np.bincount(owners, minlength=size))
        self._apart = Rows(starts, flat.astype(np.int32), raw / lengths[owners])
        telling = held_by <= max(size // EVERYDAY, 8)
        return self._apart.without(~telling).transposed(len(ids))

    def _compare_all(self) -> Rows:
        width = len(self.words)
        lengths, ids, values = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0)]
        for start in range(0, width, _BLOCK):
            block = np.arange(start, min(start + _BLOCK, width))
            alike = self._apart.times(self._by_piece, block, width)
            row, column = np.nonzero(alike >= ALIKE)
            lengths.append(np.bincount(row, minlength=len(block)))
            ids.append(column)
            values.append(alike[row, column])
        return Rows(starts_of(np.concatenate(lengths)), np.concatenate(ids), np.concatenate(values))


def pieces(word: str) -> list[str]:
    """Every piece of `word`, as often as it occurs."""
    edged = f" {word} "
    size = len(edged)
    return [edged[at : at + length] for length in PIECE_LENGTHS for at in range(size - length + 1)]
