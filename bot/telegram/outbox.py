"""The one way out: sends and edits messages. When they go, and go again, is the rate limiter's to say (`rate`).

A message is recorded in the inbox before it goes, since sending it twice would show. Edits, reactions, answers to taps,
to inline queries and to guests are not recorded: a second time they change nothing, or come too late to matter.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from telegram import InlineQueryResult, InlineQueryResultsButton
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.conversation.message import Button, Message, keyboard_of
from bot.telegram.errand import Errand, Room
from bot.telegram.errors import Unsure, describe, perhaps_had_effect
from bot.telegram.intake import Spot
from bot.telegram.rate import Slot

SEND: Final = "sendMessage"
NO_PREVIEW: Final = {"is_disabled": True}
IN_FLIGHT: Final = 16  # messages sent and not yet recorded: when the bot is killed, so many may come twice

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outbox:
    """Sends what is said through `bot`; for an update that is worked on, with its `errand`."""

    bot: ExtBot[Slot]
    errand: Errand | None = None
    room: Room = field(default_factory=lambda: Room(IN_FLIGHT))

    def on(self, errand: Errand) -> Outbox:
        """The same way out, for one update."""
        return replace(self, errand=errand)

    async def send(self, spot: Spot, said: Message) -> int | None:
        """Say it at `spot`; in a group as a reply. The new message's id, None when the reader blocked the bot.

        `Unsure` when nobody knows whether it was sent, `TelegramError` when it cannot be.
        """
        where = _where(spot)
        plain = {**where, "text": said.cut}
        message: Mapping[str, Any] = {**where, **_marked_up(said)} if said.fits else plain
        if self.errand and self.errand.again:
            message, self.errand.again = self.errand.again, None
        try:
            return await self.deliver(message)
        except BadRequest as error:
            if message == plain:
                raise
            log.warning("Telegram refused a message, it goes again as plain text: %s", describe(error))
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
        slot = _Slot(self.errand, self.room) if self.errand else None
        try:
            sent = await self.bot.send_message(**message, rate_limit_args=slot)
        except TelegramError as error:
            if perhaps_had_effect(error):
                raise Unsure(describe(error)) from error
            raise
        if self.errand:
            self.errand.message = sent.message_id
        return sent.message_id

    async def edit(self, chat: int, message: int, said: Message) -> bool:
        """Make the bot's `message` say something else; False when it cannot be edited (any more)."""
        try:
            await self.bot.edit_message_text(chat_id=chat, message_id=message, **_marked_up(said))
        except (BadRequest, Forbidden) as error:
            return "not modified" in str(error)
        return True

    async def leave_buttons(self, chat: int, message: int, rows: Sequence[Sequence[Button]]) -> None:
        """Let the bot's `message` have the buttons `rows` and no others; where that cannot be, it stays as it is."""
        call = self.bot.edit_message_reply_markup(chat, message, reply_markup=keyboard_of(rows))  # type: ignore[arg-type]
        await _if_possible("The buttons of a message were not changed", call)

    async def react(self, spot: Spot, emoji: str) -> None:
        """Put `emoji` on the message at `spot`; where that is not allowed, nothing."""
        await _if_possible("A reaction was not taken", self.bot.set_message_reaction(spot.chat, spot.message, emoji))

    async def toast(self, query: str, text: str | None = None, link: str | None = None) -> None:
        """Answer a tap, with a passing note or by opening `link`; a tap too old to be answered is let go."""
        await _if_possible("A tap was not answered", self.bot.answer_callback_query(query, text=text, url=link))

    async def offer(
        self, query: str, cards: list[InlineQueryResult], button: InlineQueryResultsButton, seconds: int
    ) -> None:
        """Offer `cards` to an inline query, kept by Telegram for `seconds`; a query that is too old is let go."""
        call = self.bot.answer_inline_query(query, cards, cache_time=seconds, is_personal=True, button=button)
        await _if_possible("An inline query was not answered", call)

    async def hand(self, query: str, card: InlineQueryResult) -> None:
        """Answer a guest's call with `card`."""
        await self.bot.answer_guest_query(query, card)


@dataclass(frozen=True, slots=True)
class _Slot:
    """The place of `errand`'s message in the `room` of what is in flight."""

    errand: Errand
    room: Room

    async def take(self) -> None:
        await self.errand.take_off(self.room)

    def release(self) -> None:
        self.errand.land()


async def _if_possible(failed: str, call: Awaitable[object]) -> None:
    """Do `call`, which is worth nothing when it comes late: a failure is only logged."""
    try:
        await call
    except TelegramError as error:
        log.info("%s: %s", failed, describe(error))


def _where(spot: Spot) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": spot.chat, "link_preview_options": NO_PREVIEW}
    if spot.topic is not None:
        where["message_thread_id"] = spot.topic
    if not spot.private:
        where["reply_parameters"] = {"message_id": spot.message, "allow_sending_without_reply": True}
    return where


def _marked_up(said: Message) -> dict[str, Any]:
    marked: dict[str, Any] = {"text": said.html, "parse_mode": ParseMode.HTML, "link_preview_options": NO_PREVIEW}
    return {**marked, "reply_markup": said.keyboard} if said.keyboard else marked
