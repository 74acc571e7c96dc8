"""Figures that were replaced by others: why, where they stood, and how many replies gave the old one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.book.corrections import amount_before, figures_of, spelled
from bot.book.ledger import rests_on
from bot.book.values import Book, Localized
from bot.store import Change, Published


@dataclass(frozen=True, slots=True)
class Replaced:
    """A figure that was replaced; `when` in seconds since 1970.

    `why` is what the book's note says, `follows` the facts that a derived figure has followed. `answers` are those that
    showed the old figure or one computed from it, `replies` how many of them the journal has.
    """

    fact: str
    was: str
    figure: str
    when: float
    why: Localized | None
    follows: tuple[str, ...]
    answers: tuple[str, ...]
    replies: int


async def replaced(published: Published, book: Book) -> list[Replaced]:
    """Every figure that was replaced, the latest first, with the reasons that `book` gives."""
    changes = await published.history()
    return [
        Replaced(
            change.fact, change.old, change.new, change.when,
            _why(change, book), _follows(change, changes, book), change.answers, await published.replies(change),
        )
        for change in changes
    ]  # fmt: skip


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
    return tuple(other.fact for other in changes if other.when == change.when and other.fact in bases)
