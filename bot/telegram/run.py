"""The bot put together: started, running, and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.conversation.context import Context
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.editors import chat_moved
from bot.conversation.notifications import as_published
from bot.conversation.overlay import serve_edits, serve_overlay
from bot.conversation.own_updates import queue_digest, queue_quiz
from bot.conversation.quiz import counting
from bot.conversation.routing.first import decide_first
from bot.conversation.values import Poll
from bot.problems import Place, Problem, Refused
from bot.settings import Settings
from bot.store import Lock, Store, retry
from bot.telegram.admins import EditorsChat, editors_chat
from bot.telegram.application import CONVERSATION, BotApplication, build
from bot.telegram.channel import keep_channel
from bot.telegram.errors import Misshapen
from bot.telegram.operator import Operator
from bot.telegram.polling import Intake
from bot.telegram.rate import RateLimiter, Slot, pace_for
from bot.telegram.request import TIMEOUT, AiohttpRequest
from bot.telegram.schedule import (
    keep_books_written,
    keep_clock,
    keep_edits_settled,
    keep_menus,
    keep_on_time,
    keep_threads_short,
    keep_tidy,
    keep_told,
    keep_up,
)
from bot.telegram.sending import Sender, Slots
from bot.telegram.sources import cancel_task, incoming, pause_after, start_task
from bot.telegram.workers import Workers

if TYPE_CHECKING:
    from bot.telegram.pages import Pages

# When the bot stops, what is in flight gets all the time that a request has. Then it is known of each message whether
# it was sent: less would repeat some at the next start. Platforms wait 10 s (Docker) or 30 s (Heroku, Kubernetes).
PATIENCE: Final = TIMEOUT + 0.5  # seconds
LATEST: Final = PATIENCE + 1.5  # seconds after the signal to stop, when the process ends in any case

log = logging.getLogger(__name__)


@asynccontextmanager
async def running(settings: Settings, library: CurrentLibrary, store: Store) -> AsyncIterator[BotApplication]:
    """The bot at work with the current `library` and what is kept in `store`, until the block ends.

    `Refused` when another bot uses the store, when a figure of the book has changed without a note, when the token is
    not valid, or when a port is taken.
    """
    joined = store.joined(time.time(), settings.bot)
    async with opened_pages(settings) as pages, joined as lock, AiohttpRequest() as request:
        if any(lock.freed.values()):
            log.info("Left by the dead: %(taken)d updates wait again, %(sending)d answers are sent again", lock.freed)
        await decide_first(library, store)
        await serve_edits(library, store)
        await library.hold_against(await store.published.figures(), await as_published(store))
        limiter = RateLimiter(pace_for(settings.telegram_api_url, store.rates, lock))
        application = build(settings, request, limiter)
        await _reach(application.bot)
        editors = await editors_chat(application.bot, store, settings.editors_chat_id)
        own = (settings.groups, settings.journal_days, settings.invite, settings.review)
        public = (settings.channel_id, settings.pages_at)
        context = Context(application.bot.username, library, store, editors, *own, *public)
        application.bot_data[CONVERSATION] = context
        await serve_overlay(library, store)
        async with _at_work(application, limiter, context, editors, settings, pages, lock):
            yield application


@asynccontextmanager
async def opened_pages(settings: Settings) -> AsyncIterator[Pages | None]:
    """What the ports answer, until the block ends; nothing where none is set."""
    if settings.webhook_url or (settings.port, settings.metrics_port) != (None, None):
        from bot.telegram.pages import answering  # an HTTP server, 3 MB: most bots poll, and have no port

        async with answering(settings) as pages:
            yield pages
    else:
        yield None


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
    pause = pause_after(error)
    log.warning("Telegram cannot be reached, next try in %g s: %s", pause, error)
    await asyncio.sleep(pause)


@asynccontextmanager
async def _at_work(
    application: BotApplication, limiter: RateLimiter, context: Context, editors: EditorsChat, settings: Settings,
    pages: Pages | None, lock: Lock,
) -> AsyncIterator[None]:  # fmt: skip
    operator = Operator(application.bot, editors.chat)
    limiter.report = context.library.report = operator.report
    context.library.tell = operator.tell

    async def moved(old: int, new: int) -> None:
        """A message finds that its chat has become another one."""
        outcome = await chat_moved(context, old, new)
        if outcome.editors is not None:
            editors.adopt(new)
            operator.chat = new
            await retry(operator.report, lambda: context.store.write(*outcome.writes, now=time.time()))
            await asyncio.gather(*map(sender.send, outcome.steps))

    async def polled(step: Poll, poll: str, message: int) -> None:
        """A quiz is out; what is chosen in it comes back under what Telegram calls it."""
        out = counting.polled(step, poll, message)
        await retry(operator.report, lambda: context.store.write(out, now=time.time()))

    sender = Sender(application.bot, Slots(sure=lock.sure), moved, polled, context.store.pictures)
    workers = Workers(application, limiter, sender, operator, editors)
    digests = partial(queue_digest, context, settings.digest_hour)
    once = [keep_on_time(digests, operator), keep_told(context, sender, operator)]
    once += [keep_menus(context, application.bot), keep_tidy(context, operator), keep_edits_settled(context, operator)]
    once += [keep_books_written(context, operator)] if settings.write_book else []
    once += [keep_channel(context, sender, operator)] if context.channel is not None else []
    if settings.quiz_hour is not None:
        quizzes = partial(queue_quiz, context, settings.quiz_hour, settings.quiz_every)
        once += [keep_on_time(quizzes, operator)]
    own = (keep_threads_short(context, operator), keep_up(context, lock.changed, operator), keep_clock(operator))
    books = (context.library.watch(), context.library.keep_open())
    async with _beside(*books, *own, _once_leading(lock.leads, once)):
        fetching = AsyncExitStack()
        try:
            if pages:
                await pages.count(context, limiter, workers, lock)
            intake, hook = Intake(context.store.inbox), pages.hook if pages else None
            source = incoming(application.bot, settings, intake, operator.report, hook, lock)
            fault = await fetching.enter_async_context(source)
            async with _beside(workers.run()):
                if pages:
                    pages.check(context, fault)
                    pages.show_answers(context)
                _introduce(application.bot, context, settings)
                yield
        finally:
            if pages:
                pages.end()
            await asyncio.gather(workers.stop(PATIENCE), fetching.aclose())  # nothing is sent while the other ends
            await operator.close()


@asynccontextmanager
async def _beside(*parts: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Let `parts`, which never end, run while the block does."""
    tasks = [start_task(part) for part in parts]
    try:
        yield
    finally:
        for task in tasks:
            await cancel_task(task)


async def _once_leading(leads: asyncio.Event, parts: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Let `parts`, which never end, run in the one process that leads."""
    try:
        await leads.wait()
        async with _beside(*parts):
            await asyncio.Event().wait()
    finally:
        for part in parts:
            part.close()  # some may not have begun


def _introduce(bot: ExtBot[Slot], context: Context, settings: Settings) -> None:
    all_of_groups = bot.bot.can_read_all_group_messages
    reads = "reads all messages of groups" if all_of_groups else "reads in groups only what is meant for it"
    way = "webhook" if settings.webhook_url else "polling"
    counts = context.library.counts
    log.info("@%s answers from %s: %s; it %s (%s)", bot.username, settings.book, counts, reads, way)
    for setting, is_set in (("GROUPS=confident", settings.groups == "confident"), ("INVITE=yes", settings.invite)):
        if is_set and not all_of_groups:
            where = "in groups where the bot is an administrator: see privacy mode at @BotFather"
            log.warning("%s only counts %s", setting, where)


def handle_signals(library: CurrentLibrary) -> None:
    """The first TERM or INT cancels the current task, which stops in order; HUP looks at the books again.

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
        loop.add_signal_handler(signal.SIGHUP, lambda: asyncio.ensure_future(library.reload()))


def _end_in_any_case() -> None:
    timer = threading.Timer(LATEST, os._exit, [0])
    timer.daemon = True  # it holds up nobody who ends earlier
    timer.start()
