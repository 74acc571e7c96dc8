"""A book's lesson kept from one command to the next, so that `ask` answers at once.

Kept in the user's own cache folder, under a name that changes with the book and with the matcher. A cache is never
needed: where it cannot be read or written, the book is learned again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.answer.reply import Responder, covered_by, phrasings_of
from bot.book.values import Book
from bot.match import make_matcher
from bot.match.lesson import Lesson, name_of

KEPT: Final = 20  # lessons, those used last


def responder(book: Book, folder: Path | None = None) -> Responder:
    """The book's responder, learned before if its lesson is in `folder` (by default the user's cache), else now."""
    phrasings, covered = phrasings_of(book), covered_by(book)
    with suppress(OSError, RuntimeError):  # no home, no room, not ours
        folder = folder or Path.home() / ".cache" / "footnote"
        file = folder / f"{name_of(phrasings, covered)}.lesson"
        lesson = _read(file)
        matcher = make_matcher(phrasings, covered, lesson)
        if lesson is None:
            _write(file, matcher.lesson)
        return Responder(book, matcher)
    return Responder(book)


def _read(file: Path) -> Lesson | None:
    try:
        lesson = Lesson.from_bytes(file.read_bytes())
        os.utime(file)
    except (OSError, ValueError):  # missing or damaged
        return None
    return lesson


def _write(file: Path, lesson: Lesson) -> None:
    """Whole or not at all, for its owner only; the lessons not used for longest make room."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(lesson.to_bytes())
    part.replace(file)
    oldest_last = sorted(file.parent.glob("*.lesson"), key=lambda kept: kept.stat().st_mtime, reverse=True)
    for forgotten in oldest_last[KEPT:]:
        forgotten.unlink(missing_ok=True)
