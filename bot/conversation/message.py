"""What the bot says, as data: a text in two writings and its buttons. Nothing here knows of a chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.answer.render import MESSAGE_LIMIT, TELEGRAM
from bot.language import say


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its text, and the `data` that a tap brings, the address that it opens, or what it sends on.

    `share` is the question whose answer a reader sends to a chat of their choice.
    """

    text: str
    data: str | None = None
    link: str | None = None
    share: str | None = None


Row: TypeAlias = tuple[Button, ...]
Rows: TypeAlias = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the bot: as Telegram HTML, as plain text for when that is refused, and its rows of buttons."""

    html: str
    plain: str
    rows: Rows = ()

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it in one message."""
        return len(self.plain.encode("utf-16-le")) // 2 <= MESSAGE_LIMIT

    @property
    def cut(self) -> str:
        """The plain text, cut to what Telegram takes."""
        return self.plain if self.fits else f"{self.plain[: MESSAGE_LIMIT // 2]}…"


def notice(text: str, *rows: Row) -> Message:
    """A message of the program's own words, or of an editor's: `text` as it is, without markup."""
    return Message(TELEGRAM.text(text), text, rows)


def linking(key: str, language: str, link: str) -> Button:
    """A button with the message `key` on it that opens `link`."""
    return Button(say(key, language), link=link)
