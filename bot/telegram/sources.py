"""Where updates come from: Telegram is asked for them (polling), or posts them (webhook)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.problems import Place, Problem, Refused
from bot.settings import Settings
from bot.telegram.polling import Polling
from bot.telegram.updates import ALLOWED, Intake
from bot.telegram.webhook import Webhook, listening

TRY_AGAIN: Final = 5.0  # seconds between tries to reach Telegram at the start
TOLD_AGAIN: Final = 0.05  # seconds after which a task is told again to end

log = logging.getLogger(__name__)


def incoming(bot: Bot, settings: Settings, intake: Intake) -> AbstractAsyncContextManager[None]:
    """Updates coming in to `intake`, by webhook or by polling, until the block ends."""
    return _posted(bot, settings, intake) if settings.webhook_url else _polled(bot, intake)


@asynccontextmanager
async def _polled(bot: Bot, intake: Intake) -> AsyncIterator[None]:
    polling = Polling(bot.base_url, intake.take)
    task = start_task(polling.run())
    try:
        yield
    finally:
        await cancel_task(task)
        await polling.close()


@asynccontextmanager
async def _posted(bot: Bot, settings: Settings, intake: Intake) -> AsyncIterator[None]:
    url = str(settings.webhook_url)
    async with listening(url, settings.port, Webhook(settings.secret, intake.take)) as port:
        log.info("Listening for the webhook on port %d", port)
        await _announce(bot, url, settings.secret)
        yield


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
