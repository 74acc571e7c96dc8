"""How sure the matcher is: what speaks for an answer, and what that is worth in this book.

The signs of a match are its share of the evidence, its standing and what it covers. What they are worth is learned
from the book itself, with no labelled questions. Each phrasing left out is a question that the book answers (rightly
or not); with its whole answer left out it is a stray; a gap's phrasing always is one. A logistic curve over the signs
then gives the chance that the first candidate is right. A second curve, learned from gaps' phrasings alone, gives the
chance that the likeliest gap is. A book too small to learn from keeps to a curve that is usual for books.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.language.shares import Share
from bot.match.coverage import AnswerVocabulary, Coverage
from bot.match.index import Groups
from bot.match.meaning import FARTHEST
from bot.match.model import Model
from bot.match.vocabulary import Floats

STRAY_SHARE = 0.35  # of questions asked, as readers ask them
_USUAL = np.array([-1.5, 1.5, 1.0, 0.6, 1.0, 1.0, 0.5, -0.1])  # the curve of a book that teaches nothing
_HOLD = 3.0  # how strongly the curve is held to the usual one
_STEPS = 12
_SHARE_FLOOR = 1e-6


def signs(shares: Floats, first: int, standing: float, coverage: Coverage) -> list[float]:
    """The signs of a match: the `first` candidate's part of the `shares`, its standing, and what it covers."""
    share = float(shares[first])
    likeliest = np.partition(shares, -2)[-2:].tolist() if len(shares) > 1 else [share]
    return [
        1.0,
        share,
        share / max(sum(likeliest), share, _SHARE_FLOOR),
        math.log(max(share, _SHARE_FLOOR)),
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
        return 1 / (1 + math.exp(-max(min(slope, 30.0), -30.0)))

    def at_most(self, query: Query, first: int) -> float:
        """The chance at most that a candidate with the share of the `first` is right, whatever else speaks for it."""
        standing = max(float(query.similarities.max()), 1.0)
        low = signs(query.shares, first, 0.0, Coverage(0.0, 0.0, ()))
        high = signs(query.shares, first, standing, Coverage(1.0, 1.0, tuple(query.words)))
        return self.chance(
            [more if weight > 0 else less for weight, less, more in zip(self.weights, low, high, strict=True)]
        )


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


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the book takes it: its words, and the languages that it may be in.

    `similarities` (0 to 1) are those of the phrasings, `lexical` the same by letters alone, `shares` (1 in all) those
    of answers and gaps. `own` is the answer or gap whose phrasing it is, when that is left out of the book. `names`
    are the words that stand as names, `doubts` those taken for others without being sure (as asked, as taken). `share`
    is the one that is asked for.
    """

    words: Sequence[str]
    languages: Sequence[str]
    similarities: Floats
    lexical: Floats
    shares: Floats
    own: str = ""
    names: frozenset[str] = frozenset()
    doubts: tuple[tuple[str, str], ...] = ()
    share: Share | None = None

    @property
    def has_similar(self) -> bool:
        """Whether any phrasing is similar at all."""
        return bool(self.lexical.max() > 0 or self.similarities.max() > FARTHEST)

    def without(self, name: str) -> Query:
        """The same question with the words of `name` left out, unless it has no others."""
        apart = name.split()
        return replace(self, words=[word for word in self.words if word not in apart] or self.words)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """How well an answer or gap stands (0 to 1), what it covers of the question, and the signs to calibrate by."""

    standing: float
    coverage: Coverage
    signs: Sequence[float]


class Appraiser:
    """Holds questions against single answers and gaps."""

    def __init__(self, groups: Groups, model: Model, vocabulary: AnswerVocabulary) -> None:
        """Know the answers and gaps as `groups` of phrasings, by what was learned and by the words that they use."""
        self._groups, self._model, self.vocabulary = groups, model, vocabulary

    def appraise(self, query: Query, at: int) -> Appraisal:
        """What speaks for the answer or gap in place `at` of the groups."""
        answer = self._groups.names[at]
        coverage = self.vocabulary.cover(query.words, query.languages, answer, answer == query.own)
        standing = self._model.standing(query.similarities, at)
        return Appraisal(standing, coverage, signs(query.shares, at, standing, coverage))
