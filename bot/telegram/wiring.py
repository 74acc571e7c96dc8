"""Who handles what: one table. The first row that fits an update takes it, so the order is:

what is no message first; then private chats and groups, in each the narrow before the wide (known commands, other
commands, everything else), new messages before edits. What fits no row is not answered: channel posts, business
messages, other bots' commands in a group. Who may ask at all is decided in `intake`, for every row alike.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import COMMAND, ChatType, UpdateType

from bot.telegram import buttons, commands, groups, inline, private
from bot.telegram.desk import Desk

Place: TypeAlias = Callable[[Desk, Update], Awaitable[None]]
Handler: TypeAlias = BaseHandler[Any, Any, None]

NEW, EDITED = UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE
PRIVATE, GROUPS = ChatType.PRIVATE & NEW, ChatType.GROUPS & NEW
OURS = tuple(commands.PAGES)

log = logging.getLogger(__name__)


def handlers(desk: Desk) -> list[Handler]:
    """The table."""
    to = _bound(desk)
    return [
        InlineQueryHandler(to(inline.offered)),
        CallbackQueryHandler(to(buttons.tapped)),
        MessageHandler(UpdateType.GUEST_MESSAGE, to(inline.called)),
        CommandHandler("ask", to(private.asked), PRIVATE),
        MessageHandler(PRIVATE & COMMAND, to(commands.sent)),
        MessageHandler(PRIVATE, to(private.asked)),
        MessageHandler(ChatType.PRIVATE & EDITED, to(private.edited)),
        CommandHandler("ask", to(groups.heard), GROUPS),
        CommandHandler(OURS, to(groups.commanded), GROUPS),
        MessageHandler(GROUPS & ~COMMAND, to(groups.heard)),
        MessageHandler(ChatType.GROUPS & EDITED, to(groups.edited)),
    ]


def _bound(desk: Desk) -> Callable[[Place], Callable[[Update, Any], Coroutine[Any, Any, None]]]:
    """A place's function as the library calls one: with `desk` in place of the library's context."""

    def to(place: Place) -> Callable[[Update, Any], Coroutine[Any, Any, None]]:
        async def handle(update: Update, context: Any) -> None:
            await place(desk, update)

        return handle

    return to


def install(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> None:
    """Give `application` the table, and something to do when a handler fails."""
    application.add_handlers(handlers(desk))
    application.add_error_handler(_failed)


async def _failed(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Log what went wrong with an update, by its number and never by its words."""
    number = update.update_id if isinstance(update, Update) else None
    log.error("Update %s could not be answered", number, exc_info=context.error)
