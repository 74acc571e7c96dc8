"""What the bot does by itself, beside answering: each a part that never ends."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Final

from telegram import Bot

from bot.conversation import heard, history, notifications
from bot.conversation.channel.correcting import outdated
from bot.conversation.channel.values import forget_before
from bot.conversation.context import Context
from bot.conversation.overlay import serve_overlay, settle, write_books
from bot.conversation.values import EndPoll
from bot.store import retry
from bot.telegram.errors import Unsure
from bot.telegram.menus import menus_of, set_menus
from bot.telegram.operator import Operator
from bot.telegram.sending import Sender

DAY, TIDY_EVERY = 24 * 3600.0, 3600.0  # seconds
LOOK_EVERY: Final = 60.0  # seconds
CLOCK_EVERY: Final = 20.0  # seconds: a jump is told within a minute
DRAFTS_KEPT: Final = 30 * DAY  # of posts for the channel: by then they are no news
JUMP: Final = 10.0  # seconds; a clock that is set by the network is moved by less, or slowly


async def keep_menus(context: Context, bot: Bot) -> None:
    """Bring the menus up to date now and whenever they change with a book or the newsroom, while readers are served."""
    are_set = None
    async for _ in context.library.changes():
        menus = menus_of(context)
        if menus != are_set and await set_menus(bot, menus):
            are_set = menus


async def keep_tidy(context: Context, operator: Operator) -> None:
    """Forget what was kept long enough, now and every hour."""
    while True:
        await retry(operator.report, lambda: context.store.tidy(time.time(), context.journal_days * DAY))
        kept = min(DRAFTS_KEPT, context.journal_days * DAY)
        await retry(operator.report, partial(forget_before, context.store, time.time() - kept))
        await asyncio.sleep(TIDY_EVERY)


async def keep_threads_short(context: Context, operator: Operator) -> None:
    """Forget what nobody goes on from any more, every minute."""
    while True:
        await retry(operator.report, lambda: context.store.threads.tidy(time.time()))
        await asyncio.sleep(LOOK_EVERY)


async def keep_up(context: Context, changed: asyncio.Event, operator: Operator) -> None:
    """Take in what other replicas have `changed`: languages that readers chose, what editors taught and edited."""
    while True:
        await changed.wait()
        changed.clear()
        await retry(operator.report, context.store.readers.load)
        await retry(operator.report, lambda: serve_overlay(context.library, context.store))


async def keep_told(context: Context, sender: Sender, operator: Operator) -> None:
    """Record which figures readers are given, and tell who waits: now, and whenever book or teaching have changed.

    Quizzes that have an old figure for the right one end.
    """
    async for _ in context.library.changes():
        changes = await retry(operator.report, lambda: notifications.publish(context))
        told = await retry(operator.report, lambda: notifications.queue(context))
        if changes:
            named = [history.change_in_words(context, change) for change in changes]
            old = await retry(operator.report, partial(outdated, context, changes))
            await _end(sender, old.ends)
            operator.tell(heard.corrected(named, told, context.editors_language, old.lines))


async def _end(sender: Sender, ends: Sequence[EndPoll]) -> None:
    """End quizzes; one that Telegram does not end is among those that editors are told of."""
    for end in ends:
        with suppress(Unsure):
            await sender.send(end)


async def keep_edits_settled(context: Context, operator: Operator) -> None:
    """Whenever files were read, take out of the overlay what they have caught up with or are at odds with."""
    async for _ in context.library.readings():
        await retry(operator.report, lambda: settle(context.library, context.store))


async def keep_books_written(context: Context, operator: Operator) -> None:
    """Write what editors have published into the books' files, now and whenever they publish."""
    async for _ in context.library.changes():
        for problem in await write_books(context.library):
            operator.report(str(problem), str(problem))


async def keep_clock(
    operator: Operator,
    clock: Callable[[], float] = time.time,
    steady: Callable[[], float] = time.monotonic,
    every: float = CLOCK_EVERY,
) -> None:
    """Tell when the machine's `clock` jumps beside the `steady` one: digests, deadlines and ages go by it.

    It looks each `every` seconds.
    """
    apart = clock() - steady()
    while True:
        await asyncio.sleep(every)
        jump, apart = clock() - steady() - apart, clock() - steady()
        if abs(jump) >= JUMP:
            way = "forward" if jump > 0 else "back"
            remedy = "See that it is set by the network (NTP), and whether the machine has slept"
            operator.report("clock", f"The machine's clock has jumped {way} by {abs(jump):.0f} s. {remedy}")


async def keep_on_time(
    queue: Callable[[datetime], Awaitable[None]],
    operator: Operator,
    clock: Callable[[], datetime] = datetime.now,
    every: float = LOOK_EVERY,
) -> None:
    """Have `queue` put what is due by the `clock` into the inbox, or as soon after it as the bot runs.

    It looks at the clock each `every` seconds.
    """
    while True:
        await retry(operator.report, lambda: queue(clock()))
        await asyncio.sleep(every)
