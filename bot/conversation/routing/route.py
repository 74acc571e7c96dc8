"""From clues to a decision: which book a question is about, and by which clue.

The first clue counts, in the order in which people would be surprised by another book's answer: a reply to a message,
and the post above a comment, are before everybody's eyes; what was followed or sent on was done a moment ago; what was
spoken of before is only in mind. A name that other books alone have (their cities, their people) says more than what
is before one's eyes: an answer without it would be a wrong one. But who reads that one article may mean another thing
by the name, so the other book's figure is not said there: it is offered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Way: TypeAlias = Literal["reply", "post", "link", "shared", "conversation", "all"]
Missing: TypeAlias = Literal[
    "gone", "page"
]  # a book that is not here (any more); a page about which there never was one
WAYS: Final[tuple[Way, ...]] = ("reply", "post", "link", "shared", "conversation", "all")
BEFORE_EYES: Final[tuple[Way, ...]] = ("reply", "post")
OPEN: Final[tuple[Way, ...]] = ("conversation", "all")


@dataclass(frozen=True, slots=True)
class Clue:
    """What tells a book: the `way`, and the `book`; None where it tells one that is not here, for being `missing`."""

    way: Way
    book: str | None
    missing: Missing = "gone"


@dataclass(frozen=True, slots=True)
class Route:
    """The book that a question is about; None where it is `missing`; None else: any of them may be.

    Where the book of the conversation is `missing`, its words may still tell another. `is_elsewhere`: a name in it
    tells another book than the one that is before everybody's eyes.
    """

    book: str | None
    way: Way
    missing: Missing | None = None
    is_elsewhere: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the words of the question may still tell another book."""
        return self.way in OPEN


def route(clues: Iterable[Clue], told: frozenset[str] = frozenset()) -> Route:
    """The decision that follows from `clues`, in whatever order they come, and from the books that names tell alone."""
    first = min(clues, key=lambda clue: WAYS.index(clue.way), default=Clue("all", None))
    if told and first.way in BEFORE_EYES and first.book not in told:
        return Route(None, "all", is_elsewhere=first.book is not None)
    if first.book is None and first.way in OPEN:
        return Route(None, "all", first.missing if first.way == "conversation" else None)
    return Route(first.book, first.way, first.missing if first.book is None else None)
