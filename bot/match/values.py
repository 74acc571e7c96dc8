"""What goes into the matcher and what comes out: frozen values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass


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
    and the gap that beats the answers and yet is too far off to be named.
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
