"""How good a book is at being asked: labelled questions, or its own phrasings left out one at a time.

Right, wrong, suggested and silent are counted; the reliability table shows whether a confidence means what it says;
the thresholds show what answering more or less readily would do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.answer.interpret import answer_to
from bot.answer.reply import CAREFUL, Reply, Responder, is_given
from bot.book.values import Book
from bot.match import Match
from bot.problems import Problem, Refused, did_you_mean
from bot.spreadsheet.table import Row, Table, read_table

LABELLED: Final = ("question", "answer")  # the columns of labelled questions
Verdict = Literal["right", "reached", "missed", "wrong", "quiet", "misled"]
ANSWERABLE: Final[dict[Verdict, str]] = {
    "right": "answered right",
    "reached": "not answered, but the right answer is among the suggestions",
    "missed": "neither answered nor suggested",
    "wrong": "answered with another answer",
}
STRAYS: Final[dict[Verdict, str]] = {
    "quiet": "not answered, as it should be",
    "misled": "answered all the same",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with the answer that it wants; an empty answer marks a stray. `kind` groups questions."""

    question: str
    answer: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled question with the reply it got and what that is worth."""

    labelled: Labelled
    reply: Reply
    verdict: Verdict

    @property
    def best_is_right(self) -> bool:
        """True when the best answer, given or not, is the one wanted: what the confidence is the chance of."""
        candidates = self.reply.match.candidates if self.reply.match else ()
        return bool(candidates) and candidates[0].answer == self.labelled.answer


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose confidence lies between `low` and `high`, and for how many the best answer is right."""

    low: float
    high: float
    questions: int
    right: int


@dataclass(frozen=True, slots=True)
class Threshold:
    """What would be if every question at or above a confidence were answered, and no other."""

    confidence: float
    right: int
    wrong: int
    strays: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What would be if the book were as `careful` as this."""

    careful: str
    right: int
    wrong: int
    strays: int


def read_labelled(path: Path, book: Book) -> list[Labelled]:
    """The labelled questions in the spreadsheet at `path`; `Refused` when it is no such table, or by `labelled_in`."""
    return labelled_in(read_table(path, LABELLED), book.answers, book.gaps)


def labelled_in(table: Table, answers: Collection[str], gaps: Collection[str]) -> list[Labelled]:
    """The labelled questions in `table`: `question,answer[,kind]`; `Refused` when one wants what is not there.

    Gaps count as strays.
    """
    known = {"", *answers, *gaps}
    unknown = [row for row in table.rows if row.text("answer") not in known]
    if unknown:
        raise Refused(
            Problem(
                row.of("answer")[0].place,
                f"there is no answer {row.text('answer')}",
                did_you_mean(row.text("answer"), answers),
                "eval",
            )
            for row in unknown
        )
    return [_labelled(row, gaps) for row in table.rows]


def _labelled(row: Row, gaps: Collection[str]) -> Labelled:
    answer = "" if row.text("answer") in gaps else row.text("answer")
    return Labelled(row.text("question"), answer, row.text("kind"))


def asked(labelled: Iterable[Labelled], responder: Responder) -> Iterator[Judged]:
    """Each labelled question, asked and judged."""
    for one in labelled:
        yield judge(one, answer_to(responder, one.question))


def left_out(responder: Responder) -> Iterator[Judged]:
    """Each phrasing of the book asked of the book without it, and judged; phrasings of gaps are strays."""
    for phrasing, match in responder.matcher.leave_one_out():
        wanted = "" if phrasing.gap else phrasing.answer
        yield judge(Labelled(phrasing.text, wanted, phrasing.answer), responder.decide(match))


def judge(labelled: Labelled, reply: Reply) -> Judged:
    """Hold `reply` against what the question wants."""
    return Judged(labelled, reply, _verdict(labelled.answer, reply))


def _verdict(wanted: str, reply: Reply) -> Verdict:
    is_answered = reply.outcome == "answered"
    if not wanted:
        return "misled" if is_answered else "quiet"
    if is_answered:
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


def reliability(judged: list[Judged]) -> list[Bin]:
    """The questions in ten bins of confidence, empty ones left out: the share of right ones should lie in the bin."""
    bins = []
    for tenth in range(10):
        low, high = tenth / 10, (tenth + 1) / 10
        inside = [one for one in judged if low <= one.reply.confidence < high or one.reply.confidence == high == 1]
        if inside:
            bins.append(Bin(low, high, len(inside), sum(one.best_is_right for one in inside)))
    return bins


def thresholds(judged: list[Judged]) -> list[Threshold]:
    """What answering from each of nine confidences on would give."""
    return [_threshold(tenth / 10, judged) for tenth in range(1, 10)]


def _threshold(confidence: float, judged: list[Judged]) -> Threshold:
    answered = [one for one in judged if one.reply.confidence >= confidence]
    right = sum(one.best_is_right for one in answered)
    strays = sum(not one.labelled.answer for one in answered)
    return Threshold(confidence, right, len(answered) - right - strays, strays)


def choices(judged: list[Judged]) -> list[Choice]:
    """What each way of being careful would give."""
    return [_choice(careful, judged) for careful in CAREFUL]


def _choice(careful: str, judged: list[Judged]) -> Choice:
    given = [one for one in judged if one.reply.match and is_given(one.reply.match, careful)]
    right = sum(one.best_is_right for one in given)
    strays = sum(not one.labelled.answer for one in given)
    return Choice(careful, right, len(given) - right - strays, strays)


def by_kind(judged: Iterable[Judged]) -> dict[str, Counter[str]]:
    """How often each verdict fell, for each kind of question that has a name."""
    found: dict[str, Counter[str]] = {}
    for one in judged:
        if one.labelled.kind:
            found.setdefault(one.labelled.kind, Counter())[one.verdict] += 1
    return found


def evidence(match: Match | None) -> str:
    """The nearest phrasing of the best answer, for a listing of what went wrong."""
    return match.candidates[0].phrasing.text if match and match.candidates else ""
