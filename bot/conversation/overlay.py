"""The overlay over the books: what editors taught and changed, kept in the store, and what becomes of it there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.check import gone, gone_book, sound
from bot.conversation.current_library import CurrentLibrary
from bot.files import read_text
from bot.match import Phrasing
from bot.newsroom.patch import with_wordings
from bot.newsroom.teaching import lost, overlay, phrasings_by_book, worth_pasting
from bot.newsroom.writing_back import write_back
from bot.problems import Problem
from bot.store import Settled, Store


async def serve_edits(library: CurrentLibrary, store: Store) -> None:
    """Answer from the books with the edits that are published by now."""
    await library.edit(await store.edits.published())


async def serve_overlay(library: CurrentLibrary, store: Store) -> None:
    """Answer from the books with all that editors have taught and changed by now."""
    await serve_edits(library, store)
    await library.teach(phrasings_by_book(await store.offers.decided()))


@dataclass(frozen=True, slots=True)
class Patched:
    """The `text` that `file` would have with all that editors published and taught, and what it has: `before`.

    `unnamed` are wordings outside the article, which need a gap; `problems` say what was taught and is left out.
    """

    file: Path
    before: str
    text: str
    unnamed: tuple[Phrasing, ...] = ()
    problems: tuple[Problem, ...] = ()


async def patched(library: CurrentLibrary, store: Store) -> tuple[list[Patched], list[Problem]]:
    """Each book of `library`, which serves the overlay, as its file would be, and what is of no book any more."""
    taught = phrasings_by_book(await store.offers.decided())
    lost = [problem for kept, own in taught.items() if not library.of_kept(kept) for problem in gone_book(kept, own)]
    made = [partial(_patched, library, book, taught.get(library.kept_as(book), ())) for book in library.library.entries]
    return [await asyncio.to_thread(one) for one in made], lost


def _patched(library: CurrentLibrary, book: str, taught: Sequence[Phrasing]) -> Patched:
    file, text = library.library.entries[book].path, library.text(book)
    before = library.untaught(book)
    kept, problems = sound(before, overlay(before.book, taught)) if taught else ([], [])
    problems += gone(lost(before.book, taught))
    fresh = worth_pasting(before.book, kept)
    unnamed = tuple(phrasing for phrasing in fresh if phrasing.gap)
    return Patched(file, read_text(file), with_wordings(text, str(file), fresh), unnamed, tuple(problems))


async def settle(library: CurrentLibrary, store: Store) -> None:
    """Let revisions that a file has caught up with, or is at odds with, leave the overlay; then serve what is left."""
    moved = [Settled(own, "published", "merged") for came in library.files.written_in for own in sorted(came.merged)]
    moved += [
        Settled(own, "published", "conflict") for came in library.files.written_in for own in sorted(came.conflicts)
    ]
    if moved:
        await store.write(*moved, now=time.time())
        await serve_edits(library, store)


async def write_books(library: CurrentLibrary) -> list[Problem]:
    """Write the books with edits into their files, as they are served; what was in the way.

    A file that changes meanwhile is left alone: it is read again, and then written.
    """
    found: list[Problem] = []
    for entry in library.library.entries.values():
        if entry.text is not None and library.files.is_as_read(entry.path):
            found += await asyncio.to_thread(write_back, entry.path, entry.text)
    return found
