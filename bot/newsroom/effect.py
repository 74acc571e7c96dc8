"""What a teaching would do, before it counts: which questions get the answer from then on, and why it must not be.

A wording that asks about another place, another time or what the article does not tell would put a figure where it is
not true. So it is held against the book as it is, and the real matcher, with the teaching applied, is asked what
readers have asked in vain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answer.reply import Responder
from bot.book.passage import facts_in
from bot.book.values import Book
from bot.check import check_taught
from bot.match import Phrasing
from bot.problems import Place, Problem
from bot.store import Wording


@dataclass(frozen=True, slots=True)
class Effect:
    """What a teaching would do: the `problems` that forbid it, and the questions, asked lately, that `gain` by it."""

    problems: tuple[Problem, ...]
    gain: tuple[str, ...] = ()


def gives_figure(book: Book, answer: str) -> bool:
    """Whether the reply of `answer` states a figure."""
    return any(True for text in book.answers[answer].reply.root.values() for _ in facts_in(text))


def problems_of_subject(wordings: Sequence[Wording], answer: str, untaught: Responder) -> list[Problem]:
    """Why `wordings` ask about something else than the figure of `answer` is true of; nothing where it gives none.

    `untaught` knows nothing but the book: what was taught wrong before is no reason to teach more of it.
    """
    if not gives_figure(untaught.book, answer):
        return []
    return [problem for wording in wordings for problem in _of_subject(wording.text, answer, untaught)]


def _of_subject(text: str, answer: str, untaught: Responder) -> Iterator[Problem]:
    gap = untaught.reply(text).gap
    if gap:
        what = f"the article does not tell that, says the gap {gap}"
        yield Problem(Place(f"“{text}”"), what, "Leave it, or say that it is outside the article", "gap-question")
    elif about := untaught.matcher.another_subject(text, answer):
        what = f"it is about {about}, of which {answer} says nothing"
        yield Problem(Place(f"“{text}”"), what, "Leave it, or say that it is outside the article", "another-subject")


def effect_of(untaught: Responder, before: Sequence[Phrasing], new: Sequence[Phrasing], tried: Sequence[str]) -> Effect:
    """What it would do to teach `new`, all of one answer, to who knows the book and what was taught `before`.

    `tried` are questions that had no answer, those asked last first.
    """
    answer, wordings = new[0].answer, [Wording(phrasing.language, phrasing.text) for phrasing in new]
    now, then = untaught.taught(before), untaught.taught([*before, *new])
    problems = problems_of_subject(wordings, answer, untaught) or check_taught(now, then, new)
    if problems:
        return Effect(tuple(problems))
    known = {wording.text for wording in wordings}
    gain = tuple(text for text in tried if text not in known and _gains(text, answer, now, then))
    wrong = (text for text in gain if problems_of_subject([Wording("", text)], answer, untaught))
    return Effect(tuple(_drawing(text, answer, wordings[0]) for text in wrong), gain)


def _gains(text: str, answer: str, now: Responder, then: Responder) -> bool:
    return then.reply(text).answer == answer and now.reply(text).answer != answer


def _drawing(text: str, answer: str, wording: Wording) -> Problem:
    what = f"with it, “{text}” would get {answer} too, and asks about something else"
    return Problem(Place(f"“{wording.text}”"), what, "Leave it, or say that it is outside the article", "draws-others")
