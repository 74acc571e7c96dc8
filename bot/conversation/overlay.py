"""The overlay over the books: what editors taught and changed, kept in the store, and what becomes of it there."""

from __future__ import annotations

import asyncio
import time

from bot.conversation.current_library import CurrentLibrary
from bot.newsroom.teaching import phrasings_by_book
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
