"""What speaks for an answer or a gap when a question is held against the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.match import calibrate
from bot.match.coverage import Coverage, Spoken
from bot.match.model import Model
from bot.match.rank import Groups
from bot.match.sparse import Floats


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as the book takes it: its words, and the languages that it may be in.

    `similarities` (0 to 1) are those of the phrasings, `shares` (1 in all) those of answers and gaps. `own` is the
    answer or gap whose phrasing it is, when that is left out of the book.
    """

    words: Sequence[str]
    languages: Sequence[str]
    similarities: Floats
    shares: Floats
    own: str = ""

    def without(self, name: str) -> Heard:
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

    def __init__(self, groups: Groups, model: Model, spoken: Spoken) -> None:
        """Know the answers and gaps as `groups` of phrasings, by what was learned and by the words that they use."""
        self._groups, self._model, self._spoken = groups, model, spoken

    def appraise(self, heard: Heard, at: int) -> Appraisal:
        """What speaks for the answer or gap in place `at` of the groups."""
        answer = self._groups.names[at]
        coverage = self._spoken.cover(heard.words, heard.languages, answer, answer == heard.own)
        standing = self._model.standing(heard.similarities, at)
        return Appraisal(standing, coverage, calibrate.signs(heard.shares, at, standing, coverage))
