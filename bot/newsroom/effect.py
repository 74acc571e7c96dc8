"""What a teaching would do, before it counts: which questions get the answer from then on, and why it must not be.

A wording that asks about another place, another time or what the article does not tell would put a figure where it is
not true, and so may one with any word that the answer does not say: how many models did China *ban*. So it is held
against the book as it is, and the real matcher, with the teaching applied, is asked what readers have asked in vain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answer.reply import Responder
from bot.book.passage import facts_in
from bot.book.values import Book, Derived, Fact
from bot.check import check_taught
from bot.match import Phrasing
from bot.newsroom.unanswered import asks_nothing
from bot.problems import Place, Problem
from bot.store import Wording


@dataclass(frozen=True, slots=True)
class Effect:
    """What a teaching would do: the `problems` that forbid it, and the questions, asked lately, that `gain` by it."""

    problems: tuple[Problem, ...]
    gain: tuple[str, ...] = ()


OUTSIDE: Final = "Leave it, or say that it is outside the article"
BY_HAND: Final = "Leave it; if it does mean the same, add it to the questions of that answer with /edit"


def gives_figure(book: Book, answer: str) -> bool:
    """Whether the reply of `answer` states a figure."""
    return any(entry.figure for entry in _told(book, answer))


def tells_fact(book: Book, answer: str) -> bool:
    """Whether the reply of `answer` tells a fact, with a figure or without."""
    return any(True for _ in _told(book, answer))


def _told(book: Book, answer: str) -> Iterator[Fact | Derived]:
    names = (name for text in book.answers[answer].reply.root.values() for name in facts_in(text))
    return (entry for name in names if (entry := book.facts.get(name) or book.derived.get(name)))


def problems_of_subject(wordings: Sequence[Wording], answer: str, untaught: Responder) -> list[Problem]:
    """Why `wordings` ask about something else than the facts of `answer` are true of; nothing where it tells none.

    `untaught` knows nothing but the book: what was taught wrong before is no reason to teach more of it.
    """
    if not tells_fact(untaught.book, answer):
        return []
    return [problem for wording in wordings for problem in _of_subject(wording.text, answer, untaught)]


def _of_subject(text: str, answer: str, untaught: Responder) -> Iterator[Problem]:
    place, gap = Place(f"“{text}”"), untaught.reply(text).gap
    if gap:
        yield Problem(place, f"the article does not tell that: “{_called(gap, untaught)}”", OUTSIDE, "gap-question")
    elif about := untaught.matcher.another_subject(text, answer):
        yield Problem(
            place,
            f"it is about {about}, of which “{_called(answer, untaught)}” tells nothing",
            OUTSIDE,
            "another-subject",
        )


def problems_of_teaching(wordings: Sequence[Wording], answer: str, untaught: Responder) -> list[Problem]:
    """Why `wordings` must not be taught to `answer` with a tap.

    Nobody looks twice at what takes a tap: where a figure is given, one word that the answer does not say is enough.
    """
    problems = problems_of_subject(wordings, answer, untaught)
    if problems or not gives_figure(untaught.book, answer):
        return problems
    return [problem for wording in wordings for problem in _of_figure(wording.text, answer, untaught)]


def _of_figure(text: str, answer: str, untaught: Responder) -> Iterator[Problem]:
    place, called = Place(f"“{text}”"), _called(answer, untaught)
    if asks_nothing(text):
        yield Problem(place, f"it asks nothing, and “{called}” gives a figure", "Leave it", "asks-nothing")
    elif why := untaught.matcher.unlike(text, answer):
        yield Problem(place, f"“{called}” gives a figure, and may not fit: {why}", BY_HAND, "another-figure")


def _called(name: str, untaught: Responder) -> str:
    """What editors call an answer or a gap: the question that it stands for."""
    book = untaught.book
    entry = book.answers.get(name) or book.gaps[name]
    return entry.questions.label(book.article.language) or name


def effect_of(untaught: Responder, before: Sequence[Phrasing], new: Sequence[Phrasing], tried: Sequence[str]) -> Effect:
    """What it would do to teach `new`, all of one answer, to who knows the book and what was taught `before`.

    `tried` are questions that had no answer, those asked last first.
    """
    answer, wordings = new[0].answer, [Wording(phrasing.language, phrasing.text) for phrasing in new]
    if problems := problems_of_teaching(wordings, answer, untaught):
        return Effect(tuple(problems))
    now, then = untaught.taught(before), untaught.taught([*before, *new])
    if problems := check_taught(now, then, new):
        return Effect(tuple(problems))
    known = {wording.text for wording in wordings}
    gain = tuple(text for text in tried if text not in known and _gains(text, answer, now, then))
    wrong = (text for text in gain if problems_of_teaching([Wording("", text)], answer, untaught))
    return Effect(tuple(_drawing(text, _called(answer, untaught), wordings[0]) for text in wrong), gain)


def _gains(text: str, answer: str, now: Responder, then: Responder) -> bool:
    return then.reply(text).answer == answer and now.reply(text).answer != answer


def _drawing(text: str, called: str, wording: Wording) -> Problem:
    what = f"with it, “{text}” would get “{called}” too, and asks about something else"
    return Problem(Place(f"“{wording.text}”"), what, OUTSIDE, "draws-others")
