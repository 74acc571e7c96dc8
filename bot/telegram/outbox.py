"""The one way out: sends and edits messages, and deals with what Telegram answers (`retry` says by which cause).

A message is recorded in the inbox before it goes, since sending it twice would show. Edits, reactions, answers to taps,
to inline queries and to guests are not recorded: a second time they change nothing, or come too late to matter.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from telegram import Bot, InlineQueryResult, InlineQueryResultsButton
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.conversation.message import Button, Message, keyboard_of
from bot.telegram.errand import Errand, Room
from bot.telegram.errors import Unsure, describe, patiently, perhaps_had_effect
from bot.telegram.intake import Spot
from bot.telegram.rate import Brake, Pace
from bot.telegram.request import parameters

SEND: Final = "sendMessage"
NO_PREVIEW: Final = {"is_disabled": True}
IN_FLIGHT: Final = 16  # messages sent and not yet recorded: when the bot is killed, so many may come twice
FEW: Final = 3  # tries for what is worth nothing when it comes late

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outbox:
    """Sends what is said through `bot`, at its `pace`; for an update that is worked on, with its `errand`."""

    bot: Bot
    pace: Pace | None = None
    errand: Errand | None = None
    brake: Brake = field(default_factory=Brake)
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
        try:
            number = await patiently(lambda: self._send(message))
        except TelegramError as error:
            if perhaps_had_effect(error):
                raise Unsure(describe(error)) from error
            raise
        return number

    async def _send(self, message: Mapping[str, Any]) -> int:
        await self._turn(message["chat_id"])
        with self.brake.heeded(message["chat_id"]):
            return await (self._fly(self.errand, message) if self.errand else self._post(message))

    async def _turn(self, chat: int) -> None:
        if self.pace:
            await self.pace.turn(chat)
        await self.brake.wait(chat)

    async def _fly(self, errand: Errand, message: Mapping[str, Any]) -> int:
        await self._take_off(errand, message["chat_id"])
        try:
            errand.message = await self._post(message)
        except BaseException:
            errand.land()
            raise
        return errand.message

    async def _take_off(self, errand: Errand, chat: int) -> None:
        """A place in flight; the brake may be put on while one waits for it."""
        await errand.take_off(self.room)
        while self.brake.delay(chat):
            errand.land()
            await self.brake.wait(chat)
            await errand.take_off(self.room)

    async def _post(self, message: Mapping[str, Any]) -> int:
        """Post it; of the message that Telegram gives back the library would read everything."""
        sent = await self.bot.request.post(f"{self.bot.base_url}/{SEND}", parameters(message))
        if not isinstance(sent, dict):
            raise TelegramError("Telegram's answer is no message")
        return int(sent["message_id"])

    async def edit(self, chat: int, message: int, said: Message) -> bool:
        """Make the bot's `message` say something else; False when it cannot be edited (any more)."""
        try:
            await patiently(lambda: self._edit(chat, message, said), repeatable=True)
        except (BadRequest, Forbidden) as error:
            return "not modified" in str(error)
        return True

    async def _edit(self, chat: int, message: int, said: Message) -> None:
        await self._turn(chat)
        with self.brake.heeded(chat):
            await self.bot.edit_message_text(chat_id=chat, message_id=message, **_marked_up(said))

    async def leave_buttons(self, chat: int, message: int, rows: Sequence[Sequence[Button]]) -> None:
        """Let the bot's `message` have the buttons `rows` and no others; where that cannot be, it stays as it is."""
        markup = keyboard_of(rows)
        await _briefly("The buttons of a message were not changed", lambda: self._rebutton(chat, message, markup))

    async def _rebutton(self, chat: int, message: int, markup: Any) -> None:
        await self._turn(chat)
        with self.brake.heeded(chat):
            await self.bot.edit_message_reply_markup(chat, message, reply_markup=markup)

    async def react(self, spot: Spot, emoji: str) -> None:
        """Put `emoji` on the message at `spot`; where that is not allowed, nothing."""
        await _briefly(
            "A reaction was not taken", lambda: self.bot.set_message_reaction(spot.chat, spot.message, emoji)
        )

    async def toast(self, query: str, text: str | None = None, link: str | None = None) -> None:
        """Answer a tap, with a passing note or by opening `link`; a tap too old to be answered is let go."""
        await _briefly(
            "A tap could not be answered", lambda: self.bot.answer_callback_query(query, text=text, url=link)
        )

    async def offer(
        self, query: str, cards: list[InlineQueryResult], button: InlineQueryResultsButton, seconds: int
    ) -> None:
        """Offer `cards` to an inline query, kept by Telegram for `seconds`; a query that is too old is let go."""
        await _briefly("An inline query could not be answered", lambda: self._offer(query, cards, button, seconds))

    async def _offer(
        self, query: str, cards: list[InlineQueryResult], button: InlineQueryResultsButton, seconds: int
    ) -> None:
        await self.bot.answer_inline_query(query, cards, cache_time=seconds, is_personal=True, button=button)

    async def hand(self, query: str, card: InlineQueryResult) -> None:
        """Answer a guest's call with `card`."""
        await patiently(lambda: self.bot.answer_guest_query(query, card), repeatable=True)


async def _briefly(failed: str, call: Callable[[], Awaitable[object]]) -> None:
    """Try `call` a few times; it is worth nothing when it comes late, so a failure is only logged."""
    try:
        await patiently(call, FEW, True)
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
