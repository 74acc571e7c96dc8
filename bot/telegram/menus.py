"""What Telegram shows of the bot before anyone asks: its commands, description and short description.

Per language and kind of chat, and set at the start only where they differ: Telegram limits how often they may be set.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
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

from bot.answer.render import one_line
from bot.conversation.context import Context
from bot.conversation.groups import EDITORS
from bot.conversation.routing import newsroom
from bot.language import LANGUAGES, say
from bot.language.tongue import languages_named
from bot.picture import is_available

PRIVATE: Final = ("topics", "figures", "chart", "quiz", "language", "about", "privacy", "forget", "help")
GROUP: Final = ("ask", "quiz", "help")
LONGEST: Final = int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)
LONGEST_SHORT: Final = int(BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Menus:
    """What Telegram is to show: the commands by kind of chat, and the long and short description by language code."""

    editors: tuple[int | None, str]  # their chat and its language
    commands: tuple[tuple[BotCommandScope, tuple[str, ...]], ...]
    described: Mapping[str | None, tuple[str, str, str]]  # the language in which that is, and the two


def menus_of(context: Context) -> Menus:
    """The menus that go with the book, or with the newsroom."""
    own = context.book.article.language if context.library.only else newsroom.own_language(context)
    codes: dict[str | None, str] = {None: own, **{code: code for code in LANGUAGES}}
    described = {code: (language, *_description(context, language)) for code, language in codes.items()}
    return Menus((context.editors.chat, context.editors_language), _menus(context), described)


async def set_menus(bot: Bot, menus: Menus) -> bool:
    """Bring commands and descriptions up to date, also in the editors' chat; whether all of them are.

    A failure is logged, since a bot answers without them too.
    """
    chat, language_there = menus.editors
    if chat is not None:
        await _set_editors_menu(bot, chat, language_there)
    try:
        for code, (language, *described) in menus.described.items():
            commands = [_commands(bot, scope, names, code, language) for scope, names in menus.commands]
            await asyncio.gather(*commands, _describe(bot, code, *described))
    except TelegramError as error:
        log.warning("Commands and description could not be brought up to date: %s", error)
        return False
    return True


def _menus(context: Context) -> tuple[tuple[BotCommandScope, tuple[str, ...]], ...]:
    known = PRIVATE if is_available() else tuple(name for name in PRIVATE if name != "chart")
    private = known if context.library.only else ("articles", *known)
    return (BotCommandScopeAllPrivateChats(), private), (BotCommandScopeAllGroupChats(), GROUP)


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


async def _describe(bot: Bot, code: str | None, long: str, short: str) -> None:
    """Set what Telegram shows of the bot, before anyone asks and in its profile, as long as it may be."""
    if (await bot.get_my_description(code)).description != (wanted := one_line(long, LONGEST)):
        await bot.set_my_description(wanted, code)
    if (await bot.get_my_short_description(code)).short_description != (wanted := one_line(short, LONGEST_SHORT)):
        await bot.set_my_short_description(wanted, code)


def _description(context: Context, language: str) -> tuple[str, str]:
    if context.library.only is None:
        return newsroom.description(context, language), newsroom.short_description(context, language)
    book = context.book
    named = languages_named(tuple(book.languages), language)
    blanks = {"title": book.article.title, "publisher": book.article.publisher, "languages": named}
    return say("bot-description", language, **blanks), say("bot-short-description", language)
