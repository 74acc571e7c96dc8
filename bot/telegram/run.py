"""The bot put together: started, running, and stopped in order."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any, Final

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.conversation.current_book import CurrentBook
from bot.newsroom.teaching import phrasings_in
from bot.problems import Place, Problem, Refused
from bot.settings import Settings
from bot.store import Store
from bot.telegram.admins import Admins
from bot.telegram.desk import Desk
from bot.telegram.editors import keep_digests
from bot.telegram.errors import Misshapen
from bot.telegram.intake import Me
from bot.telegram.menus import set_menus
from bot.telegram.news import keep_told
from bot.telegram.operator import Operator
from bot.telegram.outbox import Outbox
from bot.telegram.rate import RateLimiter, Slot, pace_for
from bot.telegram.request import TIMEOUT, AiohttpRequest
from bot.telegram.sources import cancel_task, incoming, start_task
from bot.telegram.updates import Intake
from bot.telegram.workers import Workers

TRY_AGAIN: Final = 5.0  # seconds between tries to reach Telegram at the start
DAY, TIDY_EVERY = 24 * 3600.0, 3600.0  # seconds
PATIENCE: Final = (
    TIMEOUT + 0.5
)  # seconds for what is in flight when the bot stops: by then Telegram has answered it or not
LATEST: Final = PATIENCE + 1.5  # seconds after the signal to stop, when the process ends in any case
OBJECTS: Final = 20_000  # made and not gone, until the collector comes: some megabytes

log = logging.getLogger(__name__)


@asynccontextmanager
async def running(settings: Settings, shelf: CurrentBook, store: Store) -> AsyncIterator[Desk]:
    """The bot at work with the book of `shelf` and what is kept in `store`, until the block ends.

    `Refused` when another bot uses the store, when a figure of the book has changed without a note, when the token is
    not valid, or when the webhook's port is taken.
    """
    async with store.alone(time.time()) as dead, AiohttpRequest() as request:
        if any(dead.values()):
            log.info("Left by the last run: %(taken)d updates wait again, %(sending)d answers are sent again", dead)
        await shelf.hold_against(await store.published.figures())
        limiter = RateLimiter(pace_for(settings.telegram_api_url))
        bot = make_bot(settings, request, limiter)
        await _reach(bot)
        operator = Operator(bot, settings.editors_chat_id)
        limiter.report = operator.report
        outbox = Outbox(bot)
        admins = Admins(bot, settings.editors_chat_id)
        desk = Desk(_me(bot), shelf, outbox, store, operator, admins, settings.groups, settings.journal_days)
        await shelf.teach(phrasings_in(await store.offers.decided()))
        async with _at_work(desk, settings):
            yield desk


def make_bot(settings: Settings, request: BaseRequest, limiter: RateLimiter) -> ExtBot[Slot]:
    """The library's bot, with `request` as its way to Telegram and `limiter` as its pace."""
    base, files = f"{settings.telegram_api_url}/bot", f"{settings.telegram_api_url}/file/bot"
    return ExtBot(settings.token, base, files, request, request, rate_limiter=limiter)


async def _reach(bot: ExtBot[Slot]) -> None:
    """Make sure of the token; waits as long as Telegram is out of reach."""
    while True:
        try:
            await bot.initialize()
            return
        except InvalidToken:
            place = Place("TELEGRAM_BOT_TOKEN")
            remedy = "Copy the token again from @BotFather"
            raise Refused([Problem(place, "the token is not valid", remedy, "setting")]) from None
        except Misshapen as error:
            if error.field:
                place, remedy = Place("TELEGRAM_API_URL"), "Give the address of a server that speaks the Bot API"
                raise Refused([Problem(place, str(error), remedy, "setting")]) from None
            await _wait_for_telegram(error)
        except TelegramError as error:
            await _wait_for_telegram(error)


async def _wait_for_telegram(error: TelegramError) -> None:
    log.warning("Telegram cannot be reached, next try in %g s: %s", TRY_AGAIN, error)
    await asyncio.sleep(TRY_AGAIN)


def _me(bot: ExtBot[Slot]) -> Me:
    return Me(bot.id, bot.username, bool(bot.bot.can_read_all_group_messages))


@asynccontextmanager
async def _at_work(desk: Desk, settings: Settings) -> AsyncIterator[None]:
    workers = Workers(desk)
    newsroom = (keep_digests(desk, settings.digest_hour), keep_told(desk))
    async with _beside(desk.shelf.watch(), _keep_menus(desk), _keep_tidy(desk), *newsroom):
        fetching = AsyncExitStack()
        try:
            await fetching.enter_async_context(
                incoming(desk.outbox.bot, settings, Intake(desk.store.inbox), desk.operator.report)
            )
            async with _beside(workers.run()):
                _introduce(desk, settings)
                yield
        finally:
            await asyncio.gather(workers.stop(PATIENCE), fetching.aclose())  # nothing is sent while the other ends
            await desk.operator.close()


@asynccontextmanager
async def _beside(*parts: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Let `parts`, which never end, run while the block does."""
    tasks = [start_task(part) for part in parts]
    try:
        yield
    finally:
        for task in tasks:
            await cancel_task(task)


async def _keep_menus(desk: Desk) -> None:
    """Bring the menus up to date now and whenever the book has changed, while readers are served."""
    async for _ in desk.shelf.changes():
        await set_menus(desk.outbox.bot, desk.book.article, desk.admins.chat)


async def _keep_tidy(desk: Desk) -> None:
    """Forget what was kept long enough, now and every hour."""
    while True:
        await desk.operator.retry(lambda: desk.store.tidy(time.time(), desk.journal_days * DAY))
        await asyncio.sleep(TIDY_EVERY)


def _introduce(desk: Desk, settings: Settings) -> None:
    reads = "reads all messages of groups" if desk.me.reads_groups else "reads in groups only what is meant for it"
    way = "webhook" if settings.webhook_url else "polling"
    count = len(desk.book.answers)
    log.info("@%s answers from %s: %d answers; it %s (%s)", desk.me.username, settings.book, count, reads, way)
    if settings.groups == "confident" and not desk.me.reads_groups:
        log.warning(
            "GROUPS=confident only counts in groups where the bot is an administrator: see privacy mode at @BotFather"
        )


def spare_the_collector() -> None:
    """Let the garbage collector pass over what stays, the book and the libraries, and come less often.

    Else it takes a fifth of the time of an answer: updates are thousands of small objects, and hardly any in cycles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS)


def handle_signals(shelf: CurrentBook) -> None:
    """The first TERM or INT cancels the current task, which stops in order; HUP reloads the book.

    Should stopping in order take too long, the process ends all the same: the inbox keeps what it did not do. Where
    the system has no such signals, nothing is done.
    """
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None  # this is called from one

    def stop() -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, lambda: log.info("Already stopping"))
        _end_in_any_case()
        task.cancel()

    with suppress(NotImplementedError, AttributeError):
        loop.add_signal_handler(signal.SIGINT, stop)
        loop.add_signal_handler(signal.SIGTERM, stop)
        loop.add_signal_handler(signal.SIGHUP, lambda: asyncio.ensure_future(shelf.reload()))


def _end_in_any_case() -> None:
    timer = threading.Timer(LATEST, os._exit, [0])
    timer.daemon = True  # it holds up nobody who ends earlier
    timer.start()
