"""Where updates come from: Telegram is asked for them (polling), or posts them (webhook)."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, TelegramError

from bot.problems import Place, Problem, Refused
from bot.settings import USUAL_PORT, Settings, without_secrets
from bot.telegram.errors import describe
from bot.telegram.polling import Intake, Polling
from bot.telegram.server import listening
from bot.telegram.updates import ALLOWED
from bot.telegram.webhook import Webhook, alive

TRY_AGAIN: Final = 5.0  # seconds between tries to reach Telegram at the start
LOOK_EVERY: Final = 30.0  # seconds between two looks at the webhook: a change is noticed within a minute
WRONG_SECRET: Final = (
    "403"  # what Telegram says of a post that we refuse: somebody has set our address without our secret
)
REMEDY: Final = "If this comes again, stop the other program that uses the token"
TOLD_AGAIN: Final = 0.05  # seconds after which a task is told again to end

Report: TypeAlias = Callable[[str, str], None]  # of a cause, in words

log = logging.getLogger(__name__)


def incoming(bot: Bot, settings: Settings, intake: Intake, report: Report) -> AbstractAsyncContextManager[None]:
    """Updates coming in to `intake`, by webhook or by polling, until the block ends; `report` tells the operator."""
    source = _posted if settings.webhook_url else _polled
    return source(bot, settings, intake, report)


@asynccontextmanager
async def _polled(bot: Bot, settings: Settings, intake: Intake, report: Report) -> AsyncIterator[None]:
    """Polling; where a platform has set PORT, a page there says that the bot is alive, or the platform would end it."""
    async with AsyncExitStack() as stack:
        if settings.port is not None:
            port = await stack.enter_async_context(listening(settings.host, settings.port, [web.get("/", alive)]))
            log.info("Polling; port %d says only that the bot is alive (set WEBHOOK_URL to be posted to)", port)
        polling = Polling(bot.base_url, intake.take, report)
        stack.push_async_callback(polling.close)
        stack.push_async_callback(cancel_task, start_task(polling.run()))
        yield


@asynccontextmanager
async def _posted(bot: Bot, settings: Settings, intake: Intake, report: Report) -> AsyncIterator[None]:
    port = USUAL_PORT if settings.port is None else settings.port
    hook = Webhook(urlsplit(str(settings.webhook_url)).path, settings.secret, intake.take)
    routes = [web.post("/{path:.*}", hook.posted), web.get("/", alive)]
    async with listening(settings.host, port, routes) as port:
        log.info("Listening for the webhook on port %d", port)
        await _announce(bot, settings)
        watch = start_task(_keep_webhook(bot, settings, report))
        try:
            yield
        finally:
            await cancel_task(watch)


async def _announce(bot: Bot, settings: Settings) -> None:
    """Tell Telegram where to post; `Refused` when it does not take the address."""
    while True:
        try:
            await _set_webhook(bot, settings)
            return
        except BadRequest as error:
            remedy = "Give an https:// address that Telegram can reach, or unset it to poll"
            what = f"Telegram refuses it: {without_secrets(str(error))}"
            raise Refused([Problem(Place("WEBHOOK_URL"), what, remedy, "setting")]) from None
        except TelegramError as error:
            log.warning("The webhook cannot be set, next try in %g s: %s", TRY_AGAIN, error)
            await asyncio.sleep(TRY_AGAIN)


async def _set_webhook(bot: Bot, settings: Settings) -> None:
    url = str(settings.webhook_url)
    await bot.set_webhook(url, secret_token=settings.secret, allowed_updates=list(ALLOWED))


async def _keep_webhook(bot: Bot, settings: Settings, report: Report) -> None:
    """Look again and again whether Telegram still posts to us, and set the webhook again when somebody changed it."""
    ours, since = None, time.time()
    while True:
        try:
            info = await bot.get_webhook_info()
            now = (info.url, frozenset(info.allowed_updates or ()))
            if ours is None and info.url:
                ours = now  # as Telegram writes what we have set
            elif now != ours or _has_failed(info, since, WRONG_SECRET):
                await _set_webhook(bot, settings)
                ours, since = None, time.time()
                report("webhook lost", f"Somebody has changed the webhook ({_place(info)}); it was set again. {REMEDY}")
                continue
            elif _has_failed(info, since):
                report("webhook fails", f"Telegram's posts to the webhook fail: {info.last_error_message}")
        except TelegramError as error:
            log.warning("Telegram does not say whether it still posts to the webhook: %s", describe(error))
        await asyncio.sleep(LOOK_EVERY)


def _has_failed(info: WebhookInfo, since: float, reason: str = "") -> bool:
    """Whether Telegram's last post failed after `since`, and for this `reason`."""
    failed = info.last_error_date is not None and info.last_error_date.timestamp() > since
    return failed and reason in (info.last_error_message or "")


def _place(info: WebhookInfo) -> str:
    """Where Telegram posts, without the path, which may hold a secret."""
    return f"at {urlsplit(info.url).hostname}" if info.url else "it was deleted"


def start_task(part: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """`part`, which never ends by itself, as a task; nobody awaits it, so the log hears at once when it fails."""
    task = asyncio.create_task(part)
    task.add_done_callback(_tell_if_failed)
    return task


def _tell_if_failed(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("A part of the program has failed; the others go on", exc_info=task.exception())


async def cancel_task(task: asyncio.Task[None]) -> None:
    """End `task`, a part of the program that never ends by itself.

    It is told again until it ends: up to Python 3.11 `asyncio.wait_for`, wherever it is used, can lose a cancellation.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=TOLD_AGAIN)
