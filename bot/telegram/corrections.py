"""The figures that readers are given, on record: what a later book has to say when it changes one of them."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from typing import Final

from bot.book.corrections import standing
from bot.store import Change, StoreFailed
from bot.telegram.desk import Desk

TRY_AGAIN: Final = 5.0  # seconds after a failure of the store

log = logging.getLogger(__name__)


async def keep_published(desk: Desk) -> None:
    """Record the figures that readers are given, now and whenever the book has changed."""
    while True:
        change = asyncio.ensure_future(desk.shelf.change())  # before the work: a book may come meanwhile
        while (changes := await publish(desk)) is None:
            await asyncio.sleep(TRY_AGAIN)
        for one in changes:
            log.info("%s was %s, it is %s: %s", one.fact, one.old, one.new, ", ".join(one.answers) or "in no answer")
        await change


async def publish(desk: Desk) -> Sequence[Change] | None:
    """Record the figures of the current book, to which the next is held; what has changed, None if the store fails."""
    figures = standing(desk.book)
    try:
        changes = await desk.store.published.publish(figures, time.time())
    except StoreFailed as failure:
        desk.operator.report(failure.what, str(failure))
        return None
    desk.shelf.published = {fact: stands.figure for fact, stands in figures.items()}
    return changes
