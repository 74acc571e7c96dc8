"""The application put together: started, running, and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final, TypeAlias

from telegram import Bot, LinkPreviewOptions
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, Defaults
from telegram.request import BaseRequest

from bot.problems import Place, Problem, Refused
from bot.settings import Settings
from bot.telegram.desk import Desk
from bot.telegram.intake import Me
from bot.telegram.menus import set_menus
from bot.telegram.order import Lanes
from bot.telegram.outbox import Outbox
from bot.telegram.polling import Polling
from bot.telegram.request import AiohttpRequest
from bot.telegram.shelf import Shelf
from bot.telegram.updates import ALLOWED, Intake
from bot.telegram.webhook import Webhook, listening
from bot.telegram.wiring import install

TRY_AGAIN: Final = 5.0  # seconds between tries to reach Telegram at the start
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

log = logging.getLogger(__name__)


@asynccontextmanager
async def running(settings: Settings, shelf: Shelf) -> AsyncIterator[Desk]:
    """The bot at work with the book of `shelf`, until the block ends; what it took in is answered before it stops.

    `Refused` when the token is not valid, or when the webhook's port is taken.
    """
    async with AiohttpRequest() as request:
        application = build(settings, request)
        await _reach(application)
        try:
            desk = Desk(_me(application.bot), shelf, Outbox(application.bot), settings.groups)
            install(application, desk)
            async with _at_work(application, desk, settings):
                yield desk
        finally:
            await application.shutdown()


def build(settings: Settings, request: BaseRequest) -> App:
    """The library's application with our own order, no updater, and `request` as its way to Telegram."""
    builder = ApplicationBuilder().token(settings.token).base_url(f"{settings.telegram_api_url}/bot")
    builder = builder.base_file_url(f"{settings.telegram_api_url}/file/bot").updater(None)
    builder = builder.request(request).get_updates_request(request)  # polling is our own
    defaults = Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True))
    return builder.concurrent_updates(Lanes()).defaults(defaults).build()


async def _reach(application: App) -> None:
    """Make sure of the token; waits as long as Telegram is out of reach."""
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            place = Place("TELEGRAM_BOT_TOKEN")
            remedy = "Copy the token again from @BotFather"
            raise Refused([Problem(place, "the token is not valid", remedy, "setting")]) from None
        except TelegramError as error:
            log.warning("Telegram cannot be reached, next try in %g s: %s", TRY_AGAIN, error)
            await asyncio.sleep(TRY_AGAIN)


def _me(bot: Bot) -> Me:
    return Me(bot.id, bot.username, bool(bot.bot.can_read_all_group_messages))


@asynccontextmanager
async def _at_work(application: App, desk: Desk, settings: Settings) -> AsyncIterator[None]:
    await application.start()
    aside = [asyncio.create_task(desk.shelf.watch()), asyncio.create_task(_keep_menus(application.bot, desk))]
    try:
        async with _updates(application, settings):
            _introduce(desk, settings)
            yield
    finally:
        for task in aside:
            await _cancelled(task)


async def _keep_menus(bot: Bot, desk: Desk) -> None:
    """Bring the menus up to date now and whenever the book has changed, while readers are served."""
    while True:
        desk.shelf.loaded.clear()
        await set_menus(bot, desk.book.article)
        await desk.shelf.loaded.wait()


@asynccontextmanager
async def _updates(application: App, settings: Settings) -> AsyncIterator[None]:
    """Updates coming in, by webhook or by polling; on leaving, none come any more and the last are answered."""
    intake = Intake(application)
    source = _posted if settings.webhook_url else _polled
    async with source(application, settings, intake):
        yield


@asynccontextmanager
async def _polled(application: App, settings: Settings, intake: Intake) -> AsyncIterator[None]:
    polling = Polling(application.bot.base_url, intake.take)
    task = asyncio.create_task(polling.run())
    try:
        yield
    finally:
        await _cancelled(task)
        await application.stop()
        await polling.close()


@asynccontextmanager
async def _posted(application: App, settings: Settings, intake: Intake) -> AsyncIterator[None]:
    url = str(settings.webhook_url)
    try:
        async with listening(url, settings.port, Webhook(settings.secret, intake.take)) as port:
            log.info("Listening for the webhook on port %d", port)
            await _announce(application.bot, url, settings.secret)
            yield
    finally:
        await application.stop()


async def _announce(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to post; `Refused` when it does not take the address."""
    while True:
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED))
            return
        except BadRequest as error:
            remedy = "Give an https:// address that Telegram can reach, or unset it to poll"
            raise Refused([Problem(Place("WEBHOOK_URL"), f"Telegram refuses it: {error}", remedy, "setting")]) from None
        except TelegramError as error:
            log.warning("The webhook cannot be set, next try in %g s: %s", TRY_AGAIN, error)
            await asyncio.sleep(TRY_AGAIN)


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    [end] = await asyncio.gather(task, return_exceptions=True)
    if isinstance(end, Exception):
        log.error("A part of the program had failed", exc_info=end)


def _introduce(desk: Desk, settings: Settings) -> None:
    reads = "reads all messages of groups" if desk.me.reads_groups else "reads in groups only what is meant for it"
    way = "webhook" if settings.webhook_url else "polling"
    count = len(desk.book.answers)
    log.info("@%s answers from %s: %d answers; it %s (%s)", desk.me.username, settings.book, count, reads, way)
    if settings.groups == "confident" and not desk.me.reads_groups:
        log.warning(
            "GROUPS=confident only counts in groups where the bot is an administrator: see privacy mode at @BotFather"
        )


def heed_signals(shelf: Shelf) -> None:
    """The first TERM or INT cancels the current task, which stops in order; HUP reloads the book.

    Where the system has no such signals, nothing is done.
    """
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None  # this is called from one

    def stop() -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, lambda: log.info("Already stopping"))
        task.cancel()

    with suppress(NotImplementedError, AttributeError):
        loop.add_signal_handler(signal.SIGINT, stop)
        loop.add_signal_handler(signal.SIGTERM, stop)
        loop.add_signal_handler(signal.SIGHUP, lambda: asyncio.ensure_future(shelf.reload()))
