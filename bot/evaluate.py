"""Labelled questions asked of a book: right, wrong, suggested or silent, and by how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.book.draft import read_table
from bot.reply import Reply

Verdict = Literal["right", "reached", "wrong", "missed", "quiet", "misled"]
VERDICTS: Final[dict[Verdict, str]] = {
    "right": "answered right",
    "reached": "not answered, but the right answer is among the suggestions",
    "missed": "neither answered nor suggested",
    "wrong": "answered with another answer",
    "quiet": "a stray, not answered",
    "misled": "a stray, answered all the same",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with the answer that it wants; an empty answer marks a stray. `kind` groups strays."""

    question: str
    answer: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled question with the reply it got and what that is worth."""

    labelled: Labelled
    reply: Reply
    verdict: Verdict


def read_labelled(path: Path) -> list[Labelled]:
    """The labelled questions in the CSV file at `path` (`question,answer[,kind]`); `Refused` when it is none."""
    rows = read_table(path, ("question", "answer"))
    return [Labelled(row.cells["question"], row.cells["answer"], row.cells.get("kind", "")) for row in rows]


def judge(labelled: Labelled, reply: Reply) -> Judged:
    """Hold `reply` against what the question wants."""
    return Judged(labelled, reply, _verdict(labelled.answer, reply))


def _verdict(wanted: str, reply: Reply) -> Verdict:
    if not wanted:
        return "misled" if reply.answer else "quiet"
    if reply.answer:
        return "right" if reply.answer == wanted else "wrong"
    return "reached" if wanted in {suggestion.answer for suggestion in reply.suggestions} else "missed"


def counts(judged: Iterable[Judged]) -> Counter[str]:
    """How often each verdict fell."""
    return Counter(one.verdict for one in judged)


def confusions(judged: Iterable[Judged]) -> list[tuple[str, str, int]]:
    """Which answer was given instead of which, most frequent first; an empty name stands for a stray."""
    pairs = Counter(
        (one.labelled.answer, one.reply.answer or "") for one in judged if one.verdict in ("wrong", "misled")
    )
    return [(wanted, given, count) for (wanted, given), count in pairs.most_common()]
