"""Average linkage by chains of nearest neighbours, held against joining the two likest again and again."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.match.grouping import Join, average_linkage, best_cut, clusters


def plainly(alike: np.ndarray, sizes: list[int], cut: float) -> list[list[int]]:
    """The groups, found by looking at every pair of groups for each join."""
    groups = [[at] for at in range(len(sizes))]

    def mean(one: list[int], other: list[int]) -> float:
        weights = np.outer([sizes[at] for at in one], [sizes[at] for at in other])
        return float((alike[np.ix_(one, other)] * weights).sum() / weights.sum())

    while len(groups) > 1:
        pairs = [(mean(one, other), one, other) for at, one in enumerate(groups) for other in groups[:at]]
        likeness, one, other = max(pairs, key=lambda pair: pair[0])
        if likeness < cut:
            break
        groups = [own for own in groups if own not in (one, other)] + [sorted(one + other)]
    return sorted(groups)


@given(st.integers(0, 10_000), st.integers(1, 12), st.sampled_from([0.2, 0.45, 0.7]))
def test_the_chain_finds_the_plain_groups(seed: int, size: int, cut: float) -> None:
    """Whatever the table and however often each thing counts, the groups are those of the plain method."""
    numbers = np.random.default_rng(seed)
    half = numbers.random((size, size))
    alike, sizes = (half + half.T) / 2, numbers.integers(1, 4, size).tolist()
    joins = average_linkage(alike.astype(np.float32), sizes, cut)
    assert clusters(joins, size, cut) == plainly(alike, sizes, cut)


def test_the_cut_brings_back_the_owners() -> None:
    """Joining stops after the last join within an owner; with nothing to learn, at the default."""
    joins = [Join(0, 1, 0.9), Join(2, 3, 0.8), Join(0, 2, 0.2)]
    assert best_cut(joins, ["a", "a", "b", "b"], 0.5) == 0.5 * (0.8 + 0.2)
    assert best_cut(joins, ["a", "b", "c", "d"], 0.45) == 0.45
