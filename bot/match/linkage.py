"""Average linkage: from how alike things are, two by two, to the order in which groups of them join.

The nearest-neighbour chain (Benzécri 1982, Juan 1982; described in Murtagh and Contreras, "Algorithms for hierarchical
clustering", 2012): follow each group to its nearest until two are each other's nearest, and join these. It finds the
same tree as joining the nearest two of all, in the square of the number of things instead of its cube. The likeness
of two groups is the mean over all their pairs, so that no chain of small steps joins what is not alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float32]
NOTHING = np.float32(-1.0)  # the likeness of what takes part no more


class Join(NamedTuple):
    """Two groups, each named by one of its members, and how alike they are."""

    one: int
    other: int
    likeness: float


def average_linkage(alike: Table, sizes: Iterable[int], least: float = 0.0) -> list[Join]:
    """The joins of things `alike` (a square table, used up), the likest first, down to the likeness `least`.

    `sizes` says how many times each thing counts. Of equal likenesses the first in order is taken.
    """
    chains = _Chains(alike, list(sizes), least)
    return sorted(chains.run(), key=lambda join: -join.likeness)


class _Chains:
    """The walk over the table, which shrinks as groups join."""

    def __init__(self, alike: Table, sizes: list[int], least: float) -> None:
        self._alike, self._sizes, self._least = alike, sizes, least
        self._joined_at = [float("inf")] * len(sizes)
        np.fill_diagonal(alike, NOTHING)

    def run(self) -> list[Join]:
        """Every join, each before those of the group that it makes."""
        joins: list[Join] = []
        active = dict.fromkeys(range(len(self._sizes)))
        chain: list[int] = []
        while active:
            chain = chain or [next(iter(active))]
            nearest, likeness = self._nearest(chain)
            if likeness < self._least or likeness == NOTHING:
                del active[chain.pop()]
            elif nearest in chain[-2:-1]:
                del active[chain[-1]]
                joins.append(self._join(nearest, chain[-1]))
                chain = chain[:-2]
            else:
                chain.append(nearest)
        return joins

    def _nearest(self, chain: list[int]) -> tuple[int, float]:
        """The nearest to the end of `chain`: the one before it, if no other is nearer."""
        row = self._alike[chain[-1]]
        nearest = int(row.argmax())
        if len(chain) > 1 and row[chain[-2]] >= row[nearest]:
            nearest = chain[-2]
        return nearest, float(row[nearest])

    def _join(self, kept: int, gone: int) -> Join:
        """Give `kept` the mean of both (the update of Lance and Williams), and take `gone` out."""
        likeness = min(float(self._alike[kept, gone]), self._joined_at[kept], self._joined_at[gone])
        self._joined_at[kept] = likeness
        one, other = np.float32(self._sizes[kept]), np.float32(self._sizes[gone])
        mean = (self._alike[kept] * one + self._alike[gone] * other) / (one + other)
        mean[[kept, gone]] = NOTHING
        mean[self._alike[kept] == NOTHING] = NOTHING
        self._alike[kept], self._alike[:, kept] = mean, mean
        self._alike[gone], self._alike[:, gone] = NOTHING, NOTHING
        self._sizes[kept] += self._sizes[gone]
        return Join(kept, gone, likeness)
