"""Who may act as an editor: administrators of the editors' chat, asked of Telegram, in that chat only."""

from __future__ import annotations

import logging
import time
from typing import Final

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.conversation.lru import LruCache
from bot.telegram.errors import describe

FRESH: Final = 60.0  # seconds for which Telegram's word on an administrator is taken
ADMINISTRATORS: Final = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

log = logging.getLogger(__name__)


class Admins:
    """The administrators of the editors' chat `chat`; nobody when that is None."""

    def __init__(self, bot: Bot, chat: int | None) -> None:
        self.chat = chat
        self._bot = bot
        self._known: LruCache[int, float] = LruCache(1000)  # until when each is taken for one

    async def may_act(self, person: int | None) -> bool:
        """Whether `person` is one; the chat's own number stands for an administrator who stays anonymous."""
        if self.chat is None or person is None:
            return False
        if person == self.chat:  # anonymous; or the one who is alone with the bot in a private chat
            return True
        return (self._known.get(person) or 0.0) > time.monotonic() or await self._look(self.chat, person)

    async def _look(self, chat: int, person: int) -> bool:
        try:
            member = await self._bot.get_chat_member(chat, person)
        except TelegramError as error:
            log.warning("Telegram does not say who is an administrator of the editors' chat: %s", describe(error))
            return False
        if member.status not in ADMINISTRATORS:
            return False
        self._known.put(person, time.monotonic() + FRESH)
        return True
