"""What the signs of a match are worth in this book: learned from the book itself, with no labelled questions.

Each phrasing left out is a question that the book answers (rightly or not); with its whole answer left out
it is a stray; a gap's phrasing always is one. A logistic curve over the signs then gives the chance that the
first candidate is right, and another one, learned from gaps' phrasings alone, that the likeliest gap is. A book
too small to learn from keeps to a curve that is usual for books.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.match.coverage import Coverage
from bot.match.sparse import Floats

Curves = tuple[tuple[float, ...], tuple[float, ...]]  # of a book: the weights for its answers, and for its gaps

STRAY_SHARE = 0.35  # of questions asked, as readers ask them
_USUAL = np.array([-1.5, 1.5, 1.0, 0.6, 1.0, 1.0, 0.5, -0.1])  # the curve of a book that teaches nothing
_HOLD = 3.0  # how strongly the curve is held to the usual one
_STEPS = 12
_SHARE_FLOOR = 1e-6


def signs(shares: Floats, first: int, standing: float, coverage: Coverage) -> list[float]:
    """The signs of a match: the `first` candidate's part of the `shares`, its standing, and what it covers."""
    share = float(shares[first])
    rival = float(np.partition(shares, -2)[-2:].sum()) if len(shares) > 1 else share
    log = float(np.log(max(share, _SHARE_FLOOR)))
    return [
        1.0,
        share,
        share / max(rival, share, _SHARE_FLOOR),
        log,
        standing,
        coverage.all_words,
        coverage.content,
        float(len(coverage.uncovered)),
    ]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over the signs of a match."""

    weights: tuple[float, ...]

    def chance(self, of: Sequence[float]) -> float:
        """The chance, 0 to 1, that a match with these signs is right."""
        slope = sum(weight * sign for weight, sign in zip(self.weights, of, strict=True))
        return 1 / (1 + float(np.exp(-max(min(slope, 30.0), -30.0))))


@dataclass(frozen=True, slots=True)
class Sample:
    """A match seen in the book: its signs, whether its first candidate was right, whether a stray asked."""

    signs: Sequence[float]
    right: bool
    stray: bool


def fit(seen: Sequence[Sample]) -> Calibration:
    """The curve through the matches `seen`."""
    weights = _USUAL.copy()
    if seen:
        table, target = np.array([own.signs for own in seen]), np.array([own.right for own in seen], float)
        importance = _importance(np.array([own.stray for own in seen], bool))
        for _ in range(_STEPS):
            weights = weights + _newton_step(table, target, importance, weights)
    return Calibration(tuple(float(round(weight, 6)) for weight in weights))


def _importance(stray: np.ndarray) -> Floats:
    strays, others = max(int(stray.sum()), 1), max(int((~stray).sum()), 1)
    return np.where(stray, STRAY_SHARE / strays, (1 - STRAY_SHARE) / others) * others / (1 - STRAY_SHARE)


def _newton_step(table: Floats, target: Floats, importance: Floats, weights: Floats) -> Floats:
    chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
    slope = table.T @ (importance * (target - chance)) - _HOLD * (weights - _USUAL)
    bend = (table.T * (importance * chance * (1 - chance))) @ table + _HOLD * np.eye(len(weights))
    step: Floats = np.clip(np.linalg.solve(bend, slope), -3, 3)
    return step
