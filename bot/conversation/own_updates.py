"""The bot's own updates: what it says unasked goes through the inbox, and outlives a crash as a reader's question does.

Their numbers tell what they are: news that a reader waits for (`notifications`), and above all of these what comes by
the calendar. That a day has had it is on record from the moment on when it is to be sent.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal

from bot.conversation.context import Context
from bot.conversation.notifications import told
from bot.conversation.quiz import offering
from bot.conversation.unanswered.digests import digest_of
from bot.conversation.values import NOTHING, Outcome, Spot
from bot.store import Arrival, Setting


@dataclass(frozen=True, slots=True)
class Regular:
    """What editors get regularly: `make` is what they get then.

    Its updates are numbered from `first`, by the days since the year 1; the store has the last day under `name`.
    """

    first: int
    name: str
    make: Callable[[Context, Spot], Awaitable[Outcome]]

    def on_record(self, day: date) -> Setting:
        """What the store has once `day` has had it."""
        return Setting(self.name, day.isoformat())


DIGEST: Final = Regular(2**62, "digest", digest_of)  # no news is so far up
QUIZ: Final = Regular(2**62 + 2**32, "quiz offered", offering.due)


async def outcome_of(context: Context, number: int) -> Outcome:
    """What comes of the bot's own update `number`."""
    if number < DIGEST.first:
        return await told(context, number)
    regular = DIGEST if number < QUIZ.first else QUIZ
    return await _made(context, regular, date.fromordinal(number - regular.first))


async def _made(context: Context, regular: Regular, day: date) -> Outcome:
    """What `day` gets; nothing where it has had it, or where there is no chat for it any more."""
    if context.editors.chat is None or await _has_had(context, regular, day):
        return NOTHING
    made = await regular.make(context, Spot(context.editors.chat, 0))
    return replace(made, writes=(*made.writes, regular.on_record(day)))


async def _has_had(context: Context, regular: Regular, day: date) -> bool:
    return await context.store.key_values.read(regular.name) == regular.on_record(day).value


async def queue_digest(context: Context, hour: int, now: datetime) -> None:
    """Put the digest of the day into the inbox from its `hour` on, once; a store that begins today has no news yet."""
    if context.editors.chat is not None and await context.store.key_values.read(DIGEST.name) is None:
        await context.store.write(DIGEST.on_record(now.date()), now=time.time())
    await _queue(context, DIGEST, hour, now.date(), now)


async def queue_quiz(context: Context, hour: int, every: Literal["day", "week"], now: datetime) -> None:
    """Put a quiz for the channel into the inbox from `hour` on, once each day, or in each week from its Monday on."""
    monday = now.date() - timedelta(days=now.weekday())
    if context.channel is not None:
        await _queue(context, QUIZ, hour, monday if every == "week" else now.date(), now)


async def _queue(context: Context, regular: Regular, hour: int, day: date, now: datetime) -> None:
    if context.editors.chat is None or now.hour < hour or await _has_had(context, regular, day):
        return
    due = Arrival(regular.first + day.toordinal(), "{}", str(context.editors.chat))
    await context.store.inbox.receive([due], time.time())
