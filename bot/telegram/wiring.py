"""Who handles what: one table. The first row that fits an update takes it, so the order is:

what is no message first; then what editors command; then private chats and groups, in each what asks before what
commands, new messages before edits. What fits no row is not answered: channel posts, business messages, other bots'
commands in a group. Who may ask at all is decided in `intake`, for every row alike.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Set
from dataclasses import dataclass
from typing import Final, TypeAlias

from telegram.constants import ChatType

from bot.telegram import buttons, commands, editors, groups, inline, private
from bot.telegram.desk import Desk
from bot.telegram.intake import Me
from bot.telegram.shapes import Message, Update

Place: TypeAlias = Callable[[Desk, Update], Awaitable[None]]

PRIVATE: Final = frozenset({ChatType.PRIVATE})
GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
ASKING: Final = frozenset({None, "ask"})  # no command, or the one that asks
OURS, EDITORS = frozenset(commands.PAGES), frozenset(editors.COMMANDS)


@dataclass(frozen=True, slots=True)
class Row:
    """Updates of one `kind`, and where they go; of messages those in `chats` with one of `commands`, None is any."""

    kind: str
    place: Place
    chats: Set[str] | None = None
    commands: Set[str | None] | None = None

    def takes(self, update: Update, me: Me) -> bool:
        """Whether this row is for `update`."""
        what = getattr(update, self.kind)
        if what is None or self.chats is None:
            return what is not None
        return what.chat.type in self.chats and (self.commands is None or command_of(what, me) in self.commands)


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


def command_of(message: Message, me: Me) -> str | None:
    """The command that `message` begins with, in lower case; empty if it is another bot's, None when there is none."""
    if message.command is None:
        return None
    name, _, bot = message.command.lower().partition("@")
    return name if bot in ("", me.username.lower()) else ""


async def dispatch(desk: Desk, update: Update) -> None:
    """Have `update` handled by the first row that takes it; nothing when none does."""
    for row in ROWS:
        if row.takes(update, desk.me):
            await row.place(desk, update)
            return
