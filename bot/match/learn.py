"""A decision learned from the book's own phrasings: kernel logistic regression over all answers at once.

Each phrasing gets a weight for each answer, and a question's evidence for an answer is the sum of its
similarities times those weights. Training takes a fixed number of steps from a fixed start, so that a book
always gives the same weights. What the evidence would have been without a phrasing, or without all of an
answer, follows from the same matrices in closed form (approximate leave-one-out), and is what confidence is
learned from.
"""

from __future__ import annotations

import numpy as np

from bot.match.sparse import Floats, Integers

STRENGTH = 20.0  # how closely the weights follow the book: its inverse is the ridge
STEPS = 8
_BEND = 0.1  # of the loss, for steps: between its mean and its bound, found to settle soonest
_FIRST = 4.0  # the first step overshoots, for shares start far from certain
_MOMENTUM = 0.5
_BEND_LEFT_OUT = 0.02  # of the loss near the solution, where most shares are near 0 or 1
_SMALL = 256  # rows; the inverse of a larger table is made of its halves, by products, which are quicker
NEVER = -9.0  # evidence for an answer that is left out


def shares(evidence: Floats) -> Floats:
    """Evidence as each answer's share, the shares of a row summing to one."""
    raised: Floats = np.exp(evidence - evidence.max(axis=-1, keepdims=True))
    raised /= raised.sum(axis=-1, keepdims=True)
    return raised


def train(kernel: Floats, owners: Integers, answers: int) -> Floats:
    """The weight of each phrasing for each of `answers`, from the phrasings' `kernel` and `owners`."""
    target = np.zeros((len(owners), answers))
    target[np.arange(len(owners)), owners] = 1.0
    solve = _inverse(_BEND * kernel + np.eye(len(owners)) / STRENGTH)
    weights = _FIRST * _BEND * (solve @ (target - target.mean(axis=0)))
    before = weights
    for _ in range(STEPS):
        ahead = weights + _MOMENTUM * (weights - before)
        before = weights
        weights = ahead + solve @ (target - shares(kernel @ ahead) - ahead / STRENGTH)
    return np.asarray(weights)


def left_out(kernel: Floats, owners: Integers, weights: Floats, tried: Integers) -> tuple[Floats, Floats]:
    """The evidence at the phrasings `tried`, each left out itself, and left out with all of its answer."""
    ridge = 1 / (STRENGTH * _BEND_LEFT_OUT)
    inverse = _inverse(kernel + ridge * np.eye(len(owners)))
    alone = kernel[tried] @ weights
    whole = alone.copy()
    alone -= weights[tried] * (1 / np.diag(inverse)[tried] - ridge)[:, None]
    for answer in np.unique(owners[tried]):
        own = np.flatnonzero(owners == answer)
        back = np.linalg.inv(inverse[np.ix_(own, own)]) - ridge * np.eye(len(own))
        asked = owners[tried] == answer
        whole[asked] -= (back @ weights[own])[np.searchsorted(own, tried[asked])]
        whole[asked, answer] = NEVER
    return alone, whole


def _inverse(table: Floats) -> Floats:
    """The inverse of a symmetric, positive definite `table`, by the Schur complement of its first half."""
    if len(table) <= _SMALL:
        return np.asarray(np.linalg.inv(table))
    half = len(table) // 2
    first = _inverse(table[:half, :half])
    across = first @ table[:half, half:]
    last = _inverse(table[half:, half:] - across.T @ table[:half, half:])
    corner = -across @ last
    return np.block([[first - corner @ across.T, corner], [corner.T, last]])
