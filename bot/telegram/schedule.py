"""What the bot does by itself, beside answering: each a part that never ends."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.conversation import heard, history, notifications
from bot.conversation.channel.correcting import outdated
from bot.conversation.channel.values import forget_before
from bot.conversation.context import Context
from bot.conversation.overlay import serve_overlay, settle, write_books
from bot.conversation.own_updates import queue_digest
from bot.conversation.quiz import offering
from bot.conversation.values import EndPoll, Step
from bot.settings import Settings
from bot.store import Setting, retry
from bot.telegram.errors import Unsure, describe
from bot.telegram.menus import set_menus
from bot.telegram.operator import Operator
from bot.telegram.sending import Sender

DAY, TIDY_EVERY = 24 * 3600.0, 3600.0  # seconds
LOOK_EVERY: Final = 60.0  # seconds
CLOCK_EVERY: Final = 20.0  # seconds: a jump is told within a minute
DRAFTS_KEPT: Final = 30 * DAY  # of posts for the channel: by then they are no news
JUMP: Final = 10.0  # seconds; a clock that is set by the network is moved by less, or slowly
OFFERED: Final = "quiz offered"  # under which the store has the day, or the Monday, of the last quiz that was offered


async def keep_menus(context: Context, bot: Bot) -> None:
    """Bring the menus up to date now and whenever a book or the newsroom has changed, while readers are served."""
    async for _ in context.library.changes():
        await set_menus(bot, context)


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
            named = history.with_words(context, changes)
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


async def keep_digests(
    context: Context,
    operator: Operator,
    hour: int,
    clock: Callable[[], datetime] = datetime.now,
    every: float = LOOK_EVERY,
) -> None:
    """Send a digest each day at `hour` by the `clock`, or as soon after it as the bot runs.

    It looks at the clock each `every` seconds.
    """
    while True:
        await retry(operator.report, lambda: queue_digest(context, hour, clock()))
        await asyncio.sleep(every)


async def keep_quizzes(
    context: Context,
    sender: Sender,
    operator: Operator,
    settings: Settings,
    clock: Callable[[], datetime] = datetime.now,
    every: float = LOOK_EVERY,
) -> None:
    """Offer editors a quiz for the channel at `QUIZ_HOUR` by the `clock`, each day or on the first day of a week.

    It looks at the clock each `every` seconds.
    """
    while True:
        steps = await retry(operator.report, lambda: _due_quiz(context, settings, clock()))
        why = await _why_not_sent(sender, steps)
        if why:
            operator.report("quiz", f"The quiz could not be offered: {why}")
        await asyncio.sleep(every)


async def _due_quiz(context: Context, settings: Settings, now: datetime) -> Sequence[Step]:
    """The quiz of the day or week, once; what is offered waits for an editor."""
    if None in (context.editors.chat, context.channel, settings.quiz_hour) or now.hour < (settings.quiz_hour or 0):
        return ()
    begins = now.date() - timedelta(days=now.weekday()) if settings.quiz_every == "week" else now.date()
    if await context.store.key_values.read(OFFERED) == begins.isoformat():
        return ()
    offer = await offering.due(context)
    await context.store.write(*offer.writes, Setting(OFFERED, begins.isoformat()), now=time.time())
    return offer.steps


async def _why_not_sent(sender: Sender, steps: Sequence[Step]) -> str | None:
    """Send `steps`; what Telegram had against it, None when they were sent: it is not tried again before tomorrow."""
    try:
        for step in steps:
            if await sender.send(step) is None:
                return "the editors' chat takes no messages of the bot"
    except (TelegramError, Unsure) as error:
        return describe(error)
    return None
