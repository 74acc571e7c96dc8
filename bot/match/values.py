"""What goes into the matcher and what comes out, as frozen values; and the seam where a matcher may be replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way of asking: the answer (or gap) that it wants, its language, its words."""

    answer: str
    language: str
    text: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer that may be meant, its score (0 to 1, four decimals), and its nearest phrasing."""

    answer: str
    score: float
    phrasing: Phrasing


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the question, the word of the phrasing that it matched, and how alike they are (0 to 1)."""

    asked: str
    found: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Match:
    """What the matcher makes of one question.

    `verdict` is "answer", "suggest" or "unknown". `candidates` are the best five answers, best first; a gap
    is never among them. `gap` is the gap that the question falls into: one that beats the answers and is likelier than
    not the one asked about, or one about the kind of subject for which the guard held an answer back.
    `confidence` (0 to 1, four decimals) is the chance that the first candidate is right. `language` is that
    of the words that matched.

    The rest is for the explanation: words repaired (asked, taken as), words that matched, words of the
    question that the first candidate does not speak of, why the guard held an answer back ("" when it did not),
    the gap that beats the answers and yet is too far off to be named, and what the question is about, as its reader
    wrote it, of which the answer that was held back says nothing ("" where it was held back for another reason).
    """

    question: str
    verdict: str
    candidates: tuple[Candidate, ...]
    gap: Candidate | None
    confidence: float
    language: str | None
    repairs: tuple[tuple[str, str], ...] = ()
    pairs: tuple[Pair, ...] = ()
    uncovered: tuple[str, ...] = ()
    guard: str = ""
    far_gap: Candidate | None = None
    missing: str = ""


class Matcher(Protocol):
    """From a question to the answers of one book that it may want. All that the rest of the program knows of matching.

    Nothing is raised, whatever a reader sends; a book with no phrasing matches nothing. Nobody looks at an answer again
    that it is sure of: it has to hold back itself what the book says nothing about.
    """

    def match(self, question: str) -> Match:
        """What the book has for `question`."""

    def taken_for(self, phrasings: Sequence[Phrasing]) -> list[str | None]:
        """The answer that a reader who asks each of `phrasings` is taken to mean: the first candidate that `match` has.

        For the phrasing of a gap it is the answer that is given, and None where none is.
        """

    def taught(self, phrasings: Sequence[Phrasing]) -> Matcher:
        """A matcher that knows `phrasings` as well, which readers wrote and editors put in their place."""

    def another_subject(self, question: str, answer: str) -> str:
        """What `question` is about, a place, a time, a quantity, of which `answer` does not speak; "" for nothing."""

    def unlike(self, question: str, answer: str) -> str:
        """Why `question` may ask for something else than the figure of `answer`: any word more; "" for nothing."""

    def group(self, questions: Sequence[str]) -> list[list[int]]:
        """The places in `questions` grouped by what they ask, whether the book answers it or not.

        In each group different wordings come first, the most typical before all, and then their repetitions.
        """

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it; of a large book, a sample of its phrasings."""


class Embedder(Protocol):
    """From texts to vectors that are near each other where the texts mean much the same. It may be absent."""

    version: str  # names the model and its release: vectors of different versions must not be compared

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """A row of length one for each of `texts`."""
