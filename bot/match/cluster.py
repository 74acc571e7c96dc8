"""Where to stop joining: at the likeness at which a book's own phrasings fall back into their answers best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from bot.match.linkage import Join

PRECISION = 0.5  # the beta of F: to join what differs is twice as bad as to leave apart what belongs together


def best_cut(joins: Sequence[Join], owners: Sequence[Hashable], default: float) -> float:
    """The likeness down to which `joins` bring things of one owner together best, by the pairs that they make.

    Halfway between the last join that helps and the next; `default` where no two things have the same owner.
    """
    scores = list(_scores(joins, owners))
    if not any(scores):
        return default
    best = max(range(len(scores)), key=scores.__getitem__)
    following = joins[best + 1].likeness if best + 1 < len(joins) else 0.0
    return (joins[best].likeness + following) / 2


def _scores(joins: Sequence[Join], owners: Sequence[Hashable]) -> Iterator[float]:
    """The F of the pairs after each join."""
    held = {at: Counter([owner]) for at, owner in enumerate(owners)}
    wanted = sum(size * (size - 1) // 2 for size in Counter(owners).values())
    made = right = 0
    for one, other, _ in joins:
        kept, gone = held[one], held.pop(other)
        made += kept.total() * gone.total()
        right += sum(kept[owner] * count for owner, count in gone.items())
        kept.update(gone)
        yield (1 + PRECISION**2) * right / (PRECISION**2 * wanted + made) if right else 0.0


def clusters(joins: Sequence[Join], size: int, cut: float) -> list[list[int]]:
    """The numbers below `size` in the groups that `joins` make down to the likeness `cut`, in order of their first."""
    members = {at: [at] for at in range(size)}
    for one, other, likeness in joins:
        if likeness >= cut:
            members[one] += members.pop(other)
    return sorted(sorted(own) for own in members.values())
