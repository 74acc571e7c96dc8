"""Which book is the first: the one that the database was of before there were others, whose rows name no book."""

from __future__ import annotations

import time
from typing import Final

from bot.conversation.current_library import CurrentLibrary
from bot.store import FIRST, Setting, Store, book_before

SEVERAL: Final = "several books"  # under which the store has that there were others: from then on it stays the first


async def decide_first(library: CurrentLibrary, store: Store) -> None:
    """Let `library` know its first book, and the `store` keep it."""
    known, only = await store.key_values.read(FIRST), library.library.only
    if only and not await store.key_values.read(SEVERAL):
        first: str | None = only
    else:
        first = known or _called(library, await book_before(store.key_values))
    library.decide_first(first)
    writes = [Setting(FIRST, first)] if first and first != known else []
    writes += [] if only else [Setting(SEVERAL, "yes")]
    if writes:
        await store.write(*writes, now=time.time())


def _called(library: CurrentLibrary, name: str | None) -> str | None:
    """The book in the file that is called `name`."""
    found = [entry.id for entry in library.library.entries.values() if entry.path.stem == name]
    return found[0] if len(found) == 1 else None
