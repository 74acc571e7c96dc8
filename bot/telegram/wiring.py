"""Who handles what: one table. The first row that fits an update takes it, so the order is:

what is no message first; then what editors command; then private chats and groups, in each what asks before what
commands, new messages before edits. What fits no row is not answered: channel posts, business messages, commands in a
group that are unknown or another bot's. Who may ask at all is decided in `intake`, for every row alike.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Set
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from telegram.constants import ChatType

from bot.telegram import buttons, commands, editors, groups, inline, private
from bot.telegram.desk import Desk
from bot.telegram.intake import GROUPS, Me
from bot.telegram.shapes import Message as Received
from bot.telegram.shapes import Update

Place: TypeAlias = Callable[[Desk, Any], Awaitable[None]]  # with what the update is of, of the row's kind

PRIVATE: Final = frozenset({ChatType.PRIVATE})
NO_COMMAND, NOT_OURS = "", "@"  # stand where the name of a command would
ASKING: Final = frozenset({NO_COMMAND, "ask"})
OURS, EDITORS = frozenset(commands.PAGES), frozenset(editors.COMMANDS)


@dataclass(frozen=True, slots=True)
class Row:
    """What is of one `kind` goes to `place`; of messages those in `chats` with one of `commands`, if any are given."""

    kind: str
    place: Place
    chats: Set[str] | None = None
    commands: Set[str] | None = None

    def takes(self, what: Any, me: Me) -> bool:
        """Whether this row is for `what`, which is of its kind."""
        if self.chats is not None and what.chat.type not in self.chats:
            return False
        return self.commands is None or command_of(what, me) in self.commands


ROWS: Final = (
    Row("inline_query", inline.offered),
    Row("chosen_inline_result", inline.chosen),
    Row("callback_query", buttons.tapped),
    Row("guest_message", inline.called),
    Row("message", editors.commanded, PRIVATE | GROUPS, EDITORS),
    Row("message", private.asked, PRIVATE, ASKING),
    Row("message", commands.sent, PRIVATE),
    Row("edited_message", private.edited, PRIVATE),
    Row("message", groups.heard, GROUPS, ASKING),
    Row("message", groups.commanded, GROUPS, OURS),
    Row("edited_message", groups.edited, GROUPS),
)


def command_of(message: Received, me: Me) -> str:
    """The command that `message` begins with, in lower case; else `NO_COMMAND`, or `NOT_OURS` if another bot's."""
    if message.command is None:
        return NO_COMMAND
    name, _, bot = message.command.lower().partition("@")
    return name if name and bot in ("", me.username.lower()) else NOT_OURS


def route(update: Update, me: Me) -> tuple[Place, Any] | None:
    """The place of the first row that takes `update`, and what it is of; None when none does."""
    for row in ROWS:
        what = getattr(update, row.kind)
        if what is not None and row.takes(what, me):
            return row.place, what
    return None


async def dispatch(desk: Desk, update: Update) -> None:
    """Have `update` handled where it belongs; nothing when that is nowhere."""
    if routed := route(update, desk.me):
        place, what = routed
        await place(desk, what)
