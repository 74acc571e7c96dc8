"""A question as the bot hears it: what is asked, by whom, where, in which language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reply goes: the chat, the message that it replies to, and the topic of a forum."""

    chat: int
    message: int
    topic: int | None = None
    private: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `meant` is someone else's message that it points to, as a question of its own.

    `reader` and `language` (of the reader's Telegram) are None when the author is no person. `addressed` tells
    whether the bot was meant; in a private chat it always is. `media` tells whether there is more than text. `place`
    is where it was asked: `private`, `group`, or `comment` (under a channel's post). `forwarded`: somebody else wrote
    it, somewhere else. `to` is the message of the bot's that it replies to.
    """

    text: str
    spot: Spot
    reader: int | None
    language: str | None
    addressed: bool
    place: str = "group"
    media: bool = False
    album: str | None = None
    forwarded: bool = False
    meant: Question | None = None
    to: int | None = None

    @property
    def is_wordless(self) -> bool:
        """Whether nothing is asked in words."""
        return not any(char.isalnum() for char in self.text)

    @property
    def command(self) -> tuple[str, str]:
        """The command's name in lower case, without a bot's name, and what comes after it; empty where none is."""
        command, payload = [*self.text.split(maxsplit=1), "", ""][:2]
        return command.lstrip("/").partition("@")[0].lower(), payload.strip()
