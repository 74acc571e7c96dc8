"""What a score is worth in this book: learned from the book itself, with no labelled questions.
 Each phrasing left out is a question that the book answers (rightly or not); asked once more with its whole
answer left out it is a stray; a gap's phrasing always is one. A logistic curve over the signs of a match then
gives the chance that the first candidate is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.match.index import Floats

SIGNS = 5
STRAY_SHARE = 0.35  # of questions asked, as a newsroom's readers ask them
_PRIOR = np.array([-5.0, 6.0, 6.0, 0.0, 2.0])  # for a book too small to learn from
_HOLD = 2.0  # how strongly the curve is held to the prior


def signs(first: float, second: float, covered: float) -> list[float]:
    """The signs by which a match is judged: the best two answers' scores, and the share of the question
    covered.
    """
    margin = max(first - second, 0.0)
    return [1.0, first, margin, (first * margin) ** 0.5, covered]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over the signs of a match."""

    weights: tuple[float, ...]

    def chance(self, of: Sequence[float]) -> float:
        """The chance, 0 to 1 with four decimals, that a match with these signs is right."""
        slope = sum(weight * sign for weight, sign in zip(self.weights, of, strict=True))
        return round(1 / (1 + float(np.exp(-max(min(slope, 30.0), -30.0)))), 4)


def fit(seen: Sequence[Sequence[float]], right: Sequence[bool], stray: Sequence[bool]) -> Calibration:
    """The curve through matches with signs `seen`, of which some were `right` and some asked by a `stray`."""
    if not seen:
        return Calibration(tuple(_PRIOR))
    table, target = np.array(seen), np.array(right, float)
    share = _shares(np.array(stray, bool))
    weights = _PRIOR.copy()
    for _ in range(15):
        weights = weights + _newton_step(table, target, share, weights)
    return Calibration(tuple(float(round(weight, 6)) for weight in weights))


def _shares(stray: np.ndarray) -> Floats:
    strays, others = max(int(stray.sum()), 1), max(int((~stray).sum()), 1)
    return np.where(stray, STRAY_SHARE / strays, (1 - STRAY_SHARE) / others) * len(stray)


def _newton_step(table: Floats, target: Floats, share: Floats, weights: Floats) -> Floats:
    chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
    slope = table.T @ (share * (target - chance)) - _HOLD * (weights - _PRIOR)
    bend = (table.T * (share * chance * (1 - chance))) @ table + _HOLD * np.eye(SIGNS)
    step: Floats = np.clip(np.linalg.solve(bend, slope), -4, 4)
    return step
