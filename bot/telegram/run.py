"""The application put together: started, running, and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final, TypeAlias

from telegram import Bot, LinkPreviewOptions
from telegram.error import InvalidToken, NetworkError
from telegram.ext import Application, ApplicationBuilder, Defaults
from telegram.request import BaseRequest

from bot.problems import Place, Problem, Refused
from bot.settings import Settings
from bot.telegram.desk import Desk
from bot.telegram.intake import Me
from bot.telegram.menus import set_menus
from bot.telegram.order import Lanes
from bot.telegram.outbox import Outbox, patiently
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
    application = build(settings)
    await _reach(application)
    try:
        desk = Desk(_me(application.bot), shelf, Outbox(application.bot), settings.groups)
        install(application, desk)
        async with _at_work(application, desk, settings):
            yield desk
    finally:
        await application.shutdown()


def build(settings: Settings, request: BaseRequest | None = None) -> App:
    """The library's application with our own order, no updater, and `request` as its way to Telegram."""
    builder = ApplicationBuilder().token(settings.token).base_url(f"{settings.telegram_api_url}/bot")
    builder = builder.base_file_url(f"{settings.telegram_api_url}/file/bot").updater(None)
    builder = builder.request(request or AiohttpRequest()).get_updates_request(AiohttpRequest(connections=1))
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
        except NetworkError as error:
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
    await patiently(application.bot.delete_webhook)
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
    url, secret, set_webhook = str(settings.webhook_url), settings.secret, application.bot.set_webhook
    try:
        async with _heard(settings, Webhook(secret, intake.take)) as port:
            log.info("Listening for the webhook on port %d", port)
            await patiently(lambda: set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED)))
            yield
    finally:
        await application.stop()


@asynccontextmanager
async def _heard(settings: Settings, hook: Webhook) -> AsyncIterator[int]:
    try:
        async with listening(str(settings.webhook_url), settings.port, hook) as port:
            yield port
    except OSError as error:
        raise port_taken(settings.port) from error


def port_taken(port: int) -> Refused:
    """The refusal of a port that another program uses."""
    return Refused([Problem(Place("PORT"), f"{port} is used by another program", "Set PORT to a free one", "setting")])


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
        log.warning("GROUPS=confident has no effect: turn privacy mode off at @BotFather, or unset GROUPS")


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
