"""The one way out: sends and edits messages, and deals with what Telegram answers.

By cause: asked to wait, it waits and tries again; a request that never left is tried again; one that Telegram finds
badly marked up goes once more as plain text; a reader who blocked the bot is left alone; a group that became a
supergroup is written to there. After a read timeout the message was probably sent, so it is not sent twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

import aiohttp
from telegram import Bot, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError

from bot.telegram.intake import Spot
from bot.telegram.request import Faltered, Throttled
from bot.telegram.said import Said

TRIES: Final = 5
FIRST_PAUSE: Final = 0.5  # seconds, doubled at each try
LONGEST_PAUSE: Final = 60.0  # seconds; a longer wait asked for by Telegram is not sat out

T = TypeVar("T")
log = logging.getLogger(__name__)


class Outbox:
    """Sends what is said through `bot`."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    async def send(self, spot: Spot, said: Said) -> int | None:
        """Say it at `spot`; in a group as a reply. The new message's id, None when the reader blocked the bot.

        `TelegramError` when it cannot be sent.
        """
        try:
            return (await patiently(lambda: self._send(spot, said))).message_id
        except ChatMigrated as moved:
            new = replace(spot, chat=moved.new_chat_id)
            return (await patiently(lambda: self._send(new, said))).message_id
        except Forbidden:
            log.info("A reader or group no longer takes messages of the bot")
            return None

    async def _send(self, spot: Spot, said: Said) -> Message:
        where: dict[str, Any] = {"chat_id": spot.chat, "message_thread_id": spot.topic}
        if not spot.private:
            where["reply_parameters"] = ReplyParameters(spot.message, allow_sending_without_reply=True)
        if not said.fits:
            return await self.bot.send_message(text=said.cut, **where)
        try:
            return await self.bot.send_message(
                text=said.html, parse_mode=ParseMode.HTML, reply_markup=said.keyboard, **where
            )
        except BadRequest as error:
            log.warning("Telegram refused a message, it goes again as plain text: %s", error)
            return await self.bot.send_message(text=said.cut, **where)

    async def edit(self, chat: int, message: int, said: Said) -> bool:
        """Make the bot's `message` say something else; False when it cannot be edited (any more)."""
        try:
            await patiently(lambda: self._edit(chat, message, said))
        except (BadRequest, Forbidden) as error:
            return "not modified" in str(error)
        return True

    async def _edit(self, chat: int, message: int, said: Said) -> object:
        return await self.bot.edit_message_text(
            said.html, chat_id=chat, message_id=message, parse_mode=ParseMode.HTML, reply_markup=said.keyboard
        )

    async def react(self, spot: Spot, emoji: str) -> None:
        """Put `emoji` on the message at `spot`; where that is not allowed, nothing."""
        try:
            await patiently(lambda: self.bot.set_message_reaction(spot.chat, spot.message, emoji))
        except (BadRequest, Forbidden) as error:
            log.info("A reaction was not allowed: %s", error)

    async def toast(self, query: str, text: str | None = None, link: str | None = None) -> None:
        """Answer a tap, with a passing note or by opening `link`; a tap too old to be answered is let go."""
        try:
            await patiently(lambda: self.bot.answer_callback_query(query, text=text, url=link))
        except BadRequest as error:
            log.info("A tap could not be answered: %s", error)


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """What `call` gives, tried again while that is safe; the last error when it does not come about."""
    for attempt in range(TRIES - 1):
        try:
            return await call()
        except Throttled as error:
            if error.seconds > LONGEST_PAUSE:
                raise
            await asyncio.sleep(error.seconds)
        except NetworkError as error:
            if not _may_repeat(error):
                raise
            await asyncio.sleep(FIRST_PAUSE * 2**attempt)
    return await call()


def _may_repeat(error: NetworkError) -> bool:
    """Whether the request certainly or probably had no effect: it never left, or the server failed on it."""
    never_left = isinstance(error.__cause__, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError)
    return never_left or isinstance(error, Faltered)
