"""Figures that were replaced by others: why, where they stood, and how many replies gave the old one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.book.corrections import amount_before, figures_of, spelled
from bot.book.ledger import rests_on
from bot.book.values import Book, Localized
from bot.store import Change, Published


@dataclass(frozen=True, slots=True)
class Replaced:
    """A figure that was replaced; `when` in seconds since 1970.

    `why` is what the book's note says, `follows` the facts that a derived figure has followed. `answers` are those that
    showed the old figure or one computed from it, `replies` how many of them the journal has; `book` is whose it is, as
    the store calls it.
    """

    fact: str
    was: str
    figure: str
    when: float
    why: Localized | None
    follows: tuple[str, ...]
    answers: tuple[str, ...]
    replies: int
    book: str | None = None


async def replaced(published: Published, book_of: Callable[[str | None], Book | None]) -> list[Replaced]:
    """Every figure that was replaced, the latest first, with the reasons that its book gives.

    `book_of` gives the book that the store calls so, None when it is there no more.
    """
    changes = await published.history()
    return [_replaced(change, changes, book_of(change.book), await published.replies(change)) for change in changes]


def _replaced(change: Change, changes: Sequence[Change], book: Book | None, replies: int) -> Replaced:
    why, follows = (_why(change, book), _follows(change, changes, book)) if book else (None, ())
    figures = (change.fact, change.old, change.new, change.when)
    return Replaced(*figures, why, follows, change.answers, replies, change.book)


def _why(change: Change, book: Book) -> Localized | None:
    """What the note on `change` says; None when the book has none, or one on a later change."""
    if figures_of(book).get(change.fact) != change.new:
        return None
    note, before = book.fact(change.fact).corrected, amount_before(book, change.fact)
    return note.why if note and before and spelled(before) == change.old else None


def _follows(change: Change, changes: Sequence[Change], book: Book) -> tuple[str, ...]:
    """The facts that changed at the same time as `change`, and from which its figure is computed."""
    if change.fact not in book.derived:
        return ()
    bases = rests_on(book, change.fact)
    return tuple(
        other.fact
        for other in changes
        if other.when == change.when and other.book == change.book and other.fact in bases
    )
