"""What a report and a digest tell: the journal of a period in figures, and what nobody could answer in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from bot.answer.reply import Responder
from bot.newsroom.tally import Tally, Tallying
from bot.newsroom.teaching import settled_texts
from bot.newsroom.unanswered import Unanswered, Unsettled
from bot.store import Entry, Store

MADE_UP: Final = "made-up"  # the note in a store whose questions nobody asked
STEP: Final = 1000  # entries between two calls that tell how far reading is


@dataclass(frozen=True, slots=True)
class Facts:
    """The `tally` of a period, what is `unsettled` in it, and whether all of it is made up, as a demonstration is."""

    tally: Tally
    unsettled: Unsettled
    made_up: bool


async def read_facts(
    store: Store,
    responder: Responder,
    period: tuple[float, float],
    *,
    most: int | None = None,
    zone: tzinfo | None = None,
    read: Callable[[int], object] = lambda entries: None,
    of: Callable[[Entry], bool] = lambda entry: True,
) -> Facts:
    """The facts of `store` from the one time of `period` to before the other (seconds since 1970).

    `most` groups are given (None: all), `zone` is the machine's unless it is given, and `read` is told how
    many entries more were read. Only entries that are `of` what is asked for count. `StoreFailed` when the database
    cannot give them.
    """
    settled = settled_texts(await store.offers.decided(), period[1])
    tallying, unanswered = Tallying(zone), Unanswered(settled, zone)
    count = 0
    async for entry in store.journal.entries(*period):
        if of(entry):
            tallying.add(entry)
            unanswered.add(entry)
        count += 1
        if count % STEP == 0:
            read(STEP)
    made_up = await store.key_values.read(MADE_UP) is not None
    unsettled = await asyncio.to_thread(unanswered.groups, responder, *period, most)  # seconds, for thousands
    return Facts(tallying.tally(*period), unsettled, made_up)
