"""The editors' chat and its administrators, who are the editors: Telegram is asked for them.

A group that becomes a supergroup gets another number. The editors' chat keeps its editors then: the number is kept in
the store, it is told in the chat, and the log says what to set.
"""

from __future__ import annotations

import logging
import time
from typing import Final

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.conversation.editors import moved_key
from bot.conversation.limit import LruCache
from bot.store import Store
from bot.telegram.errors import describe

FRESH: Final = 60.0  # seconds for which Telegram's word on an administrator is taken
ADMINISTRATORS: Final = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
MOVES: Final = 10  # of one chat; a group becomes a supergroup once

log = logging.getLogger(__name__)


class EditorsChat:
    """The editors' chat `chat` and its administrators; nobody when that is None."""

    def __init__(self, bot: Bot, chat: int | None) -> None:
        self.chat = chat
        self._bot = bot
        self._known: LruCache[int, float] = LruCache(1000)  # until when each is taken for one
        self._names: LruCache[int, str] = LruCache(1000)

    def adopt(self, chat: int) -> None:
        """The editors' chat has the number `chat` from now on."""
        log.warning("The editors' chat %s has become %d: set EDITORS_CHAT_ID=%d", self.chat, chat, chat)
        self.chat = chat

    async def may_act(self, person: int | None, *, now: bool = False) -> bool:
        """Whether `person` is one; the chat's own number stands for an administrator who stays anonymous.

        Telegram's word of a minute ago is taken, unless it has to be known `now`.
        """
        if self.chat is None or person is None:
            return False
        if person == self.chat:  # anonymous; or the one who is alone with the bot in a private chat
            return True
        is_fresh = not now and (self._known.get(person) or 0.0) > time.monotonic()
        return is_fresh or await self._look(self.chat, person)

    def name_of(self, person: int | None) -> str:
        """The first name of `person`, an administrator who has acted; empty for one who stays anonymous."""
        return "" if person is None else self._names.get(person) or ""

    async def _look(self, chat: int, person: int) -> bool:
        try:
            member = await self._bot.get_chat_member(chat, person)
        except TelegramError as error:
            log.warning("Telegram does not say who is an administrator of the editors' chat: %s", describe(error))
            return False
        if member.status not in ADMINISTRATORS:
            return False
        self._known.put(person, time.monotonic() + FRESH)
        self._names.put(person, member.user.first_name)
        return True


async def editors_chat(bot: Bot, store: Store, chat: int | None) -> EditorsChat:
    """The editors' chat that is set as `chat`, by the number that it has now."""
    editors = EditorsChat(bot, chat)
    for _ in range(MOVES):
        moved = None if editors.chat is None else await store.key_values.read(moved_key(editors.chat))
        if moved is None:
            break
        editors.adopt(int(moved))
    return editors
