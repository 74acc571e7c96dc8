"""Tables of which most cells are nothing, kept as rows of (column, value), the one shape the index is made of."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Row `i` holds `values[starts[i]:starts[i + 1]]` in the columns `ids` of the same slice."""

    starts: Integers
    ids: Integers
    values: Floats

    def cells(self, rows: Integers) -> Integers:
        """Where the cells of `rows` are, row after row."""
        starts, following = self.starts[rows], self.starts[rows + 1]
        lengths = following - starts
        ends = lengths.cumsum()
        total = int(ends[-1]) if len(ends) else 0
        at: Integers = np.arange(total) + (following - ends).repeat(lengths)
        return at

    def pick(self, rows: Integers) -> tuple[Integers, Integers]:
        """Where the cells of `rows` are, row after row, and to which place in `rows` each belongs."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        return self.cells(rows), np.arange(len(rows)).repeat(lengths)

    def scaled(self, scales: Floats) -> Rows:
        """The table with each row times its scale."""
        return Rows(self.starts, self.ids, self.values * scales.repeat(np.diff(self.starts)))

    def sum_rows(self, rows: Integers, scales: Floats, width: int) -> Floats:
        """The sum of `rows`, each times its scale, as one full row of `width` columns."""
        at, which = self.pick(rows)
        return np.bincount(self.ids[at], self.values[at] * scales[which], width)  # type: ignore[return-value]

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
        return Rows(starts_of(np.bincount(self.ids, minlength=width)), self.owners()[order], self.values[order])


def starts_of(lengths: npt.NDArray[np.integer]) -> Integers:
    """Where rows of these `lengths` start, with the end of the last as one more."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])


def tally(numbers: Integers) -> tuple[Integers, Integers]:
    """`numbers` in order, each once, and how often each occurs."""
    return np.unique(numbers, return_counts=True)


def rows_of(lists: Iterable[Sequence[int]]) -> tuple[Integers, Integers]:
    """`lists` as the starts and the columns of a table, taken one at a time."""
    lengths, flat = array("q"), array("q")
    for own in lists:
        lengths.append(len(own))
        flat.extend(own)
    return starts_of(np.array(lengths, np.int64)), np.array(flat, np.int64)
