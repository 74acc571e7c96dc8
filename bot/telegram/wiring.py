"""Who handles what: one table. The first row that fits an update takes it, so the order is:

what is no message first; then what editors command; then private chats and groups, in each the narrow before the wide
(known commands, other commands, everything else), new messages before edits. What fits no row is not answered: channel
posts, business messages, other bots' commands in a group. Who may ask at all is decided in `intake`, for every row
alike.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import COMMAND, ChatType, UpdateType

from bot.telegram import buttons, commands, editors, groups, inline, private
from bot.telegram.desk import Desk

Place: TypeAlias = Callable[[Desk, Update], Awaitable[None]]
Row: TypeAlias = tuple[BaseHandler[Any, Any, None], Place]

NEW, EDITED = UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE
PRIVATE, GROUPS = ChatType.PRIVATE & NEW, ChatType.GROUPS & NEW
OURS, EDITORS = tuple(commands.PAGES), tuple(editors.COMMANDS)


async def _unused(update: Update, context: Any) -> None:
    """What the library would call: its handlers only say here which updates they take."""


ROWS: Final[tuple[Row, ...]] = (
    (InlineQueryHandler(_unused), inline.offered),
    (ChosenInlineResultHandler(_unused), inline.chosen),
    (CallbackQueryHandler(_unused), buttons.tapped),
    (MessageHandler(UpdateType.GUEST_MESSAGE, _unused), inline.called),
    (CommandHandler(EDITORS, _unused, PRIVATE | GROUPS), editors.commanded),
    (CommandHandler("ask", _unused, PRIVATE), private.asked),
    (MessageHandler(PRIVATE & COMMAND, _unused), commands.sent),
    (MessageHandler(PRIVATE, _unused), private.asked),
    (MessageHandler(ChatType.PRIVATE & EDITED, _unused), private.edited),
    (CommandHandler("ask", _unused, GROUPS), groups.heard),
    (CommandHandler(OURS, _unused, GROUPS), groups.commanded),
    (MessageHandler(GROUPS & ~COMMAND, _unused), groups.heard),
    (MessageHandler(ChatType.GROUPS & EDITED, _unused), groups.edited),
)


async def dispatch(desk: Desk, update: Update) -> None:
    """Have `update` handled by the first row that takes it; nothing when none does."""
    for handler, place in ROWS:
        if handler.check_update(update) not in (None, False):
            await place(desk, update)
            return
