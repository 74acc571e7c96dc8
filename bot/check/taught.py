"""The rules about phrasings held against what editors taught, before readers are answered by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answer.reply import Responder, phrasings_of
from bot.check.wordings import called, misled
from bot.match import Phrasing, near_duplicates
from bot.problems import Place, Problem


def check_taught(before: Responder, after: Responder, taught: Sequence[Phrasing]) -> list[Problem]:
    """The problems of `taught`, which make the responder `after` of the one `before`; none when they may be taught.

    A wording must not be nearly another answer's, nor be taken for one, nor draw readers of another answer to its own.
    """
    own = phrasings_of(before.book)
    drawn = _drawn(before, after, own, taught)
    return [*_copies(own, taught), *_misled(after, taught), *drawn]


def sound(book: Responder, taught: Sequence[Phrasing]) -> tuple[list[Phrasing], list[Problem]]:
    """Those of `taught` that `book` may be taught, and the problems of the others."""
    kept = list(taught)
    found: list[Problem] = []
    while problems := check_taught(book, book.taught(kept), kept):
        found += problems
        places = {problem.place for problem in problems}
        kept = [phrasing for phrasing in kept if _place(phrasing) not in places]
    return kept, found


def gone(lost: Sequence[Phrasing]) -> list[Problem]:
    """The problems of wordings that were taught for answers which the book no longer has."""
    remedy = "Paste it under the answer that it wants now, or under a gap"
    return [
        Problem(_place(phrasing), f"it was taught for {phrasing.answer}, which is gone", remedy, "unknown-answer")
        for phrasing in lost
    ]


def gone_book(book: str | None, taught: Sequence[Phrasing]) -> list[Problem]:
    """The problems of wordings that were taught for `book`, which is not in the folder any more."""
    what, remedy = f"it was taught for the book {book}, which is gone", "Paste it into the book that it wants now"
    return [Problem(_place(phrasing), what, remedy, "unknown-book") for phrasing in taught]


def _copies(own: Sequence[Phrasing], taught: Sequence[Phrasing]) -> Iterator[Problem]:
    every = [*own, *taught]
    for first, second in near_duplicates([phrasing.text for phrasing in every]):
        one, other = every[first], every[second]
        if second >= len(own) and one.answer != other.answer:
            yield _problem(other, f"it is nearly “{one.text}” of {one.answer}", "same-phrasing")


def _misled(after: Responder, taught: Sequence[Phrasing]) -> Iterator[Problem]:
    for phrasing, wrong in zip(taught, misled(after.matcher, taught), strict=True):
        if wrong:
            named = called(after.book, wrong, phrasing.language)
            yield _problem(phrasing, f"a reader who asks this would be taken to mean {named}", "misleading-phrasing")


def _drawn(
    before: Responder, after: Responder, own: Sequence[Phrasing], taught: Sequence[Phrasing]
) -> Iterator[Problem]:
    targets = {phrasing.answer: phrasing for phrasing in taught}
    for phrasing, wrong in zip(own, misled(after.matcher, own), strict=True):
        if wrong in targets and misled(before.matcher, [phrasing]) != [wrong]:
            named = called(after.book, wrong, phrasing.language)
            what = f"with it, a reader who asks “{phrasing.text}” would be taken to mean {named}"
            nearest = {own.answer: own.phrasing for own in after.matcher.match(phrasing.text).candidates}.get(wrong)
            drawing = nearest if nearest and nearest in taught else targets[wrong]
            yield _problem(drawing, what, "misleading-phrasing")


def _problem(phrasing: Phrasing, what: str, rule: str) -> Problem:
    return Problem(_place(phrasing), what, "Put it with that answer, or leave it", rule)


def _place(phrasing: Phrasing) -> Place:
    return Place(f"“{phrasing.text}”")
