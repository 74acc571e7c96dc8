"""What Telegram shows of the bot before anyone asks: its commands, description and short description.

Per language and kind of chat, and set at the start only where they differ: Telegram limits how often they may be set.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
)
from telegram.constants import BotDescriptionLimit
from telegram.error import TelegramError

from bot.book.values import Book
from bot.conversation.groups import EDITORS
from bot.language import LANGUAGES, say
from bot.language.tongue import languages_named

PRIVATE: Final = ("topics", "figures", "language", "about", "privacy", "forget", "help")
GROUP: Final = ("ask", "help")
MENUS: Final[tuple[tuple[BotCommandScope, tuple[str, ...]], ...]] = (
    (BotCommandScopeAllPrivateChats(), PRIVATE),
    (BotCommandScopeAllGroupChats(), GROUP),
)

log = logging.getLogger(__name__)


async def set_menus(bot: Bot, book: Book, editors: int | None = None) -> None:
    """Bring commands and descriptions up to date, also in the chat of the `editors`.

    A failure is logged, since a bot answers without them too.
    """
    if editors is not None:
        await _set_editors_menu(bot, editors, book.article.language)
    codes: dict[str | None, str] = {None: book.article.language, **{code: code for code in LANGUAGES}}
    try:
        for code, language in codes.items():
            menus = [_commands(bot, scope, names, code, language) for scope, names in MENUS]
            await asyncio.gather(*menus, _describe(bot, book, code, language), _describe_shortly(bot, code, language))
    except TelegramError as error:
        log.warning("Commands and description could not be brought up to date: %s", error)


async def _set_editors_menu(bot: Bot, editors: int, language: str) -> None:
    """A wrong number is seen here first, hours before the first digest would fail."""
    try:
        await _commands(bot, _scope_of(editors), EDITORS, None, language)
    except TelegramError as error:
        remedy = "Add the bot to that chat, or correct the number"
        log.warning("EDITORS_CHAT_ID %d: Telegram does not take its commands (%s). %s", editors, error, remedy)


def _scope_of(editors: int) -> BotCommandScope:
    """The editors' chat: in a group their commands show to administrators only."""
    return BotCommandScopeChatAdministrators(editors) if editors < 0 else BotCommandScopeChat(editors)


async def _commands(bot: Bot, scope: BotCommandScope, names: tuple[str, ...], code: str | None, language: str) -> None:
    wanted = tuple(BotCommand(name, say(f"/{name}", language)) for name in names)
    if tuple(await bot.get_my_commands(scope, code)) != wanted:
        await bot.set_my_commands(wanted, scope, code)


async def _describe(bot: Bot, book: Book, code: str | None, language: str) -> None:
    named = languages_named(tuple(book.languages), language)
    blanks = {"title": book.article.title, "publisher": book.article.publisher, "languages": named}
    text = say("bot-description", language, **blanks)
    wanted = text[: int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)]
    if (await bot.get_my_description(code)).description != wanted:
        await bot.set_my_description(wanted, code)


async def _describe_shortly(bot: Bot, code: str | None, language: str) -> None:
    wanted = say("bot-short-description", language)
    if (await bot.get_my_short_description(code)).short_description != wanted:
        await bot.set_my_short_description(wanted, code)
