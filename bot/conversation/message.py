"""What the bot says, as data: a text in two writings and its buttons. Nothing here knows of a chat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.answer.render import MESSAGE_LIMIT, TELEGRAM
from bot.conversation.callbacks import Decision, Tap
from bot.language import say


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its text, and what it asks for or the address that it opens."""

    text: str
    tap: Tap | Decision | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the bot: as Telegram HTML, as plain text for when that is refused, and its rows of buttons."""

    html: str
    plain: str
    rows: tuple[tuple[Button, ...], ...] = ()

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it in one message."""
        return len(self.plain.encode("utf-16-le")) // 2 <= MESSAGE_LIMIT

    @property
    def cut(self) -> str:
        """The plain text, cut to what Telegram takes."""
        return self.plain if self.fits else f"{self.plain[: MESSAGE_LIMIT // 2]}…"

    @property
    def keyboard(self) -> dict[str, Any] | None:
        """The buttons as Telegram takes them, an InlineKeyboardMarkup; None when there are none."""
        return keyboard_of(self.rows) if self.rows else None


def keyboard_of(rows: Iterable[Iterable[Button]]) -> dict[str, Any]:
    """`rows` of buttons as Telegram takes them, an InlineKeyboardMarkup."""
    return {"inline_keyboard": [[_drawn(button) for button in row] for row in rows]}


def _drawn(button: Button) -> dict[str, str]:
    aim = {"callback_data": button.tap.data} if button.tap else {"url": button.link or ""}
    return {"text": button.text, **aim}


def notice(text: str, *rows: tuple[Button, ...]) -> Message:
    """A message of the program's own words, or of an editor's: `text` as it is, without markup."""
    return Message(TELEGRAM.text(text), text, rows)


def linking(key: str, language: str, link: str) -> Button:
    """A button with the message `key` on it that opens `link`."""
    return Button(say(key, language), link=link)
