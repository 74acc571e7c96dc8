"""Where updates come from: Telegram is asked for them (polling), or posts them (webhook)."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import urlsplit

from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.problems import Place, Problem, Refused
from bot.settings import Settings, without_secrets
from bot.store import Lock
from bot.telegram.errors import Throttled, describe
from bot.telegram.polling import DEAF, LONGEST_WAIT, REVOKED, Intake, Polling
from bot.telegram.updates import ALLOWED

if TYPE_CHECKING:  # who polls needs no server
    from bot.telegram.webhook import Webhook

TRY_AGAIN: Final = 5.0  # seconds between tries to reach Telegram at the start
LOOK_EVERY: Final = 30.0  # seconds between two looks at the webhook: a change is noticed within a minute
WRONG_SECRET: Final = (
    "403"  # what Telegram says of a post that we refuse: somebody has set our address without our secret
)
REMEDY: Final = "If this comes again, stop the other program that uses the token"
TOLD_AGAIN: Final = 0.05  # seconds after which a task is told again to end

Report: TypeAlias = Callable[[str, str], None]  # of a cause, in words
Fault: TypeAlias = Callable[[], str | None]  # what is wrong, None when nothing is

log = logging.getLogger(__name__)


def incoming(
    bot: Bot, settings: Settings, intake: Intake, report: Report, hook: Webhook | None, lock: Lock
) -> AbstractAsyncContextManager[Fault]:
    """Updates coming in to `intake`, by the webhook `hook` or by polling while this process leads, until the end.

    Gives what tells whether something is wrong with them; `report` tells the operator.
    """
    return _posted(bot, settings, intake, report, hook) if hook else _polled(bot, intake, report, lock)


@asynccontextmanager
async def _polled(bot: Bot, intake: Intake, report: Report, lock: Lock) -> AsyncIterator[Fault]:
    async with AsyncExitStack() as stack:
        polling = Polling(bot.base_url, intake.take, report)
        stack.push_async_callback(polling.close)
        stack.push_async_callback(cancel_task, start_task(polling.run(lock.lead)))
        yield lambda: polling.fault() if lock.leads.is_set() else None


@asynccontextmanager
async def _posted(bot: Bot, settings: Settings, intake: Intake, report: Report, hook: Webhook) -> AsyncIterator[Fault]:
    hook.take = intake.take
    watch = WebhookWatch(bot, settings, report)
    await watch.announce()
    task = start_task(watch.run())
    try:
        yield watch.fault
    finally:
        hook.take = None
        await cancel_task(task)


class WebhookWatch:
    """Tells Telegram where to post, and looks again and again whether it does; `report` tells the operator."""

    def __init__(self, bot: Bot, settings: Settings, report: Report) -> None:
        self._bot, self._settings, self._report = bot, settings, report
        self._ours: object = None  # the webhook as Telegram writes what we have set
        self._failed: datetime | None = None  # when a post failed last, by Telegram's clock, which ours may differ from
        self._fault: str | None = None
        self._heard = 0.0  # when Telegram last said where it posts

    def fault(self) -> str | None:
        """What is wrong with the updates, None as long as Telegram posts them here."""
        silent = time.monotonic() - self._heard
        return f"Telegram has not said for {silent:.0f} s where it posts" if silent > DEAF else self._fault

    async def announce(self) -> None:
        """Tell Telegram where to post; `Refused` when it does not take the address."""
        while True:
            try:
                self._failed = (await self._bot.get_webhook_info()).last_error_date
                await self._set()
                return
            except BadRequest as error:
                remedy = "Give an https:// address that Telegram can reach, or unset it to poll"
                what = f"Telegram refuses it: {without_secrets(str(error))}"
                raise Refused([Problem(Place("WEBHOOK_URL"), what, remedy, "webhook")]) from None
            except TelegramError as error:
                pause = pause_after(error)
                log.warning("The webhook cannot be set, next try in %g s: %s", pause, error)
                await asyncio.sleep(pause)

    async def run(self) -> None:
        """Look, and set the webhook again when somebody changed it, until cancelled."""
        while True:
            try:
                await self._look(await self._bot.get_webhook_info())
            except InvalidToken as error:
                self._report("token", f"{REVOKED} ({describe(error)})")
            except TelegramError as error:
                log.warning("Telegram does not say whether it still posts to the webhook: %s", describe(error))
            await asyncio.sleep(LOOK_EVERY)

    async def _look(self, info: WebhookInfo) -> None:
        self._heard, self._fault = time.monotonic(), None
        failed, self._failed = self._has_failed(info), info.last_error_date
        if not info.url or _as_written(info) != self._ours or (failed and WRONG_SECRET in failed):
            await self._set()
            text = f"Somebody has changed the webhook ({_place(info)}); it was set again. {REMEDY}"
            self._report("webhook lost", text)
        elif failed:
            self._fault = "Telegram's posts to the webhook fail"
            self._report("webhook fails", f"{self._fault}: {failed}{_certificate(failed)}")

    def _has_failed(self, info: WebhookInfo) -> str | None:
        """What Telegram says of a post that has failed since the last look; None when none has."""
        return None if info.last_error_date in (None, self._failed) else info.last_error_message or "no reason"

    async def _set(self) -> None:
        """Set our webhook, and see at once how Telegram writes it: later somebody else's could be taken for ours."""
        url, secret = str(self._settings.webhook_url), self._settings.secret
        await self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED))
        self._heard = time.monotonic()
        self._ours = _as_written(await self._bot.get_webhook_info())


def _as_written(info: WebhookInfo) -> object:
    """The webhook as Telegram writes it."""
    return info.url, frozenset(info.allowed_updates or ())


def pause_after(error: TelegramError) -> float:
    """The seconds until the next try after `error` at the start: as long as Telegram asks, within bounds."""
    return min(max(TRY_AGAIN, error.seconds), LONGEST_WAIT) if isinstance(error, Throttled) else TRY_AGAIN


def _certificate(failed: str) -> str:
    """What to do about a post that has `failed` for the certificate's sake; nothing for another's."""
    return ". Renew the certificate of WEBHOOK_URL's host, with its whole chain" if "ertificate" in failed else ""


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
