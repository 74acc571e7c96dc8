"""The bot's own updates: what it says unasked goes through the inbox, and outlives a crash as a reader's question does.

Their numbers tell what they are: news that a reader waits for (`notifications`), and above all of these the digest of a
day. That a day has its digest is on record from the moment on when it is to be sent.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from bot.conversation.context import Context
from bot.conversation.editors import is_due
from bot.conversation.notifications import told
from bot.conversation.unanswered.digests import digest_of
from bot.conversation.values import NOTHING, Outcome, Spot
from bot.store import Arrival, Setting

DIGESTS: Final = 2**62  # a day's digest is numbered from here, by the days since the year 1; no news is so far up
SENT: Final = "digest"  # under which the store has the day of the last digest


async def outcome_of(context: Context, number: int) -> Outcome:
    """What comes of the bot's own update `number`."""
    return await told(context, number) if number < DIGESTS else await _digest(context, _sent(number - DIGESTS))


async def _digest(context: Context, sent: Setting) -> Outcome:
    """The digest that is then on record as `sent`; nothing where it is, or where there is no chat for it any more."""
    if context.editors.chat is None or await context.store.key_values.read(SENT) == sent.value:
        return NOTHING
    digest = await digest_of(context, Spot(context.editors.chat, 0))
    return replace(digest, writes=(*digest.writes, sent))


def _sent(day: int) -> Setting:
    return Setting(SENT, date.fromordinal(day).isoformat())


async def queue_digest(context: Context, hour: int, now: datetime) -> None:
    """Put the digest of the day into the inbox from its `hour` on, once; a store that begins today has no news yet."""
    if context.editors.chat is None:
        return
    last, day = await context.store.key_values.read(SENT), now.date().toordinal()
    if last is None:
        await context.store.write(_sent(day), now=time.time())
    if is_due(last, hour, now):
        digest = Arrival(DIGESTS + day, "{}", str(context.editors.chat))
        await context.store.inbox.receive([digest], time.time())
