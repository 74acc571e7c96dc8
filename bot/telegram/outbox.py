"""The one way out: sends and edits messages, and deals with what Telegram answers (`retry` says by which cause).

A message is recorded in the inbox before it goes, since sending it twice would show. Edits, reactions, answers to taps,
to inline queries and to guests are not recorded: a second time they change nothing, or come too late to matter.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from telegram import Bot, InlineQueryResult, InlineQueryResultsButton
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.telegram.errand import Errand
from bot.telegram.intake import Spot
from bot.telegram.pace import Pace
from bot.telegram.retry import Unsure, patiently, perhaps_had_effect, told
from bot.telegram.said import Said

SEND: Final = "sendMessage"
NO_PREVIEW: Final = {"is_disabled": True}
IN_FLIGHT: Final = 16  # messages at once: what is in flight when the bot is killed may come twice
FEW: Final = 3  # tries for what is worth nothing when it comes late

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outbox:
    """Sends what is said through `bot`, at its `pace`; for an update that is worked on, with its `errand`."""

    bot: Bot
    pace: Pace | None = None
    errand: Errand | None = None
    room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(IN_FLIGHT))

    def on(self, errand: Errand) -> Outbox:
        """The same way out, for one update."""
        return replace(self, errand=errand)

    async def send(self, spot: Spot, said: Said) -> int | None:
        """Say it at `spot`; in a group as a reply. The new message's id, None when the reader blocked the bot.

        `Unsure` when nobody knows whether it was sent, `TelegramError` when it cannot be.
        """
        where = _where(spot)
        plain = {**where, "text": said.cut}
        if not said.fits:
            return await self.deliver(plain)
        try:
            return await self.deliver({**where, **_marked_up(said)})
        except BadRequest as error:
            log.warning("Telegram refused a message, it goes again as plain text: %s", told(error))
            return await self.deliver(plain)

    async def deliver(self, message: Mapping[str, Any]) -> int | None:
        """Record and send `message` (parameters of sendMessage), as `send` does."""
        try:
            return await self._recorded(message)
        except ChatMigrated as moved:
            return await self._recorded({**message, "chat_id": moved.new_chat_id})
        except Forbidden:
            log.info("A reader or group no longer takes messages of the bot")
            return None

    async def _recorded(self, message: Mapping[str, Any]) -> int:
        if self.errand:
            await self.errand.sending(SEND, message)
        try:
            number = await patiently(lambda: self._send(message))
        except TelegramError as error:
            if perhaps_had_effect(error):
                raise Unsure(told(error)) from error
            raise
        return number

    async def _send(self, message: Mapping[str, Any]) -> int:
        if self.pace:
            await self.pace.turn(message["chat_id"])
        if self.errand is None:
            return (await self.bot.send_message(**message)).message_id
        async with self.room:
            return await self._fly(self.errand, message)

    async def _fly(self, errand: Errand, message: Mapping[str, Any]) -> int:
        with errand.flight():
            errand.message = (await self.bot.send_message(**message)).message_id
            return errand.message

    async def edit(self, chat: int, message: int, said: Said) -> bool:
        """Make the bot's `message` say something else; False when it cannot be edited (any more)."""
        try:
            await patiently(lambda: self._edit(chat, message, said), repeatable=True)
        except (BadRequest, Forbidden) as error:
            return "not modified" in str(error)
        return True

    async def _edit(self, chat: int, message: int, said: Said) -> None:
        if self.pace:
            await self.pace.turn(chat)
        await self.bot.edit_message_text(chat_id=chat, message_id=message, **_marked_up(said))

    async def react(self, spot: Spot, emoji: str) -> None:
        """Put `emoji` on the message at `spot`; where that is not allowed, nothing."""
        try:
            await patiently(lambda: self.bot.set_message_reaction(spot.chat, spot.message, emoji), FEW, True)
        except TelegramError as error:
            log.info("A reaction was not taken: %s", told(error))

    async def toast(self, query: str, text: str | None = None, link: str | None = None) -> None:
        """Answer a tap, with a passing note or by opening `link`; a tap too old to be answered is let go."""
        try:
            await patiently(lambda: self.bot.answer_callback_query(query, text=text, url=link), FEW, True)
        except TelegramError as error:
            log.info("A tap could not be answered: %s", told(error))

    async def offer(
        self, query: str, cards: list[InlineQueryResult], button: InlineQueryResultsButton, seconds: int
    ) -> None:
        """Offer `cards` to an inline query, kept by Telegram for `seconds`; a query that is too old is let go."""
        try:
            await patiently(lambda: self._offer(query, cards, button, seconds), FEW, True)
        except TelegramError as error:
            log.info("An inline query could not be answered: %s", told(error))

    async def _offer(
        self, query: str, cards: list[InlineQueryResult], button: InlineQueryResultsButton, seconds: int
    ) -> None:
        await self.bot.answer_inline_query(query, cards, cache_time=seconds, is_personal=True, button=button)

    async def hand(self, query: str, card: InlineQueryResult) -> None:
        """Answer a guest's call with `card`."""
        await patiently(lambda: self.bot.answer_guest_query(query, card), repeatable=True)


def _where(spot: Spot) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": spot.chat, "link_preview_options": NO_PREVIEW}
    if spot.topic is not None:
        where["message_thread_id"] = spot.topic
    if not spot.private:
        where["reply_parameters"] = {"message_id": spot.message, "allow_sending_without_reply": True}
    return where


def _marked_up(said: Said) -> dict[str, Any]:
    marked: dict[str, Any] = {"text": said.html, "parse_mode": ParseMode.HTML, "link_preview_options": NO_PREVIEW}
    return {**marked, "reply_markup": said.keyboard.to_dict()} if said.keyboard else marked
