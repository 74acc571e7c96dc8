"""Where updates come in, from polling and from the webhook alike: raw JSON, one at a time.

What cannot be parsed is set aside with a line in the log that has no reader's words in it, and stops nothing. An
update that comes a second time, as a webhook's may, is dropped. A durable inbox has its place here, before parsing.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from telegram import Bot, Update
from telegram.ext import Application

from bot.telegram.memory import Remembered
from bot.telegram.order import TAKEN_IN
from bot.telegram.shapes import misshapen

ALLOWED: Final = ("message", "edited_message", "callback_query", "inline_query", "guest_message")
REMEMBERED: Final = 10_000  # update ids
LOOK_AGAIN: Final = 0.05  # seconds, while there are too many updates under way

log = logging.getLogger(__name__)


class Intake:
    """Takes raw updates in for `application`."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self._application = application
        self._seen: Remembered[int, bool] = Remembered(REMEMBERED)

    async def take(self, raw: Any) -> None:
        """Take in one update; waits while there are too many under way. Raises nothing for what strangers send."""
        update = self._parsed(raw)
        if update is None:
            return
        while self._application.update_processor.current_concurrent_updates >= TAKEN_IN:
            await asyncio.sleep(LOOK_AGAIN)
        await self._application.update_queue.put(update)

    def _parsed(self, raw: Any) -> Update | None:
        number = update_number(raw)
        if number is None or self._seen.get(number):
            log.info("Update %s was dropped: %s", number, "it has no number" if number is None else "it came twice")
            return None
        self._seen.put(number, True)
        return read_update(raw, self._application.bot)


def read_update(raw: dict[str, Any], bot: Bot) -> Update | None:
    """The update `raw` as the library's; None when it is of a kind not asked for, or (with a log) cannot be read."""
    kinds = [kind for kind in ALLOWED if kind in raw]
    if not kinds:
        return None
    wrong = misshapen(raw) if len(kinds) == 1 else "it is of several kinds"
    try:
        if wrong is None:
            return Update.de_json({name: raw[name] for name in ("update_id", kinds[0])}, bot)
    except Exception as error:  # strangers' JSON can fail the library in any way
        wrong = type(error).__name__
    log.warning("Update %s was set aside: it cannot be parsed (%s)", update_number(raw), wrong)
    return None


def update_number(raw: Any) -> int | None:
    """The `update_id` of a raw update, None when it has none."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None
