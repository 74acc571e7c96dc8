"""What every place's handlers share: the bot itself, the current book, what is remembered, and the way out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from bot.book.values import Book
from bot.reply import Reply, Responder
from bot.telegram.intake import Me, Question
from bot.telegram.memory import Remembered
from bot.telegram.outbox import Outbox
from bot.telegram.shelf import Shelf

REMEMBERED: Final = 20_000  # readers' languages, and replies that follow an edit


def _remembered() -> Remembered[tuple[int, int], int]:
    return Remembered(REMEMBERED)


@dataclass(frozen=True)
class Desk:
    """One running bot. `replies` tells which message of the bot belongs to which question (chat, message)."""

    me: Me
    shelf: Shelf
    outbox: Outbox
    groups: Literal["asked", "confident"] = "asked"
    choices: Remembered[int, str] = field(default_factory=lambda: Remembered(REMEMBERED))
    replies: Remembered[tuple[int, int], int] = field(default_factory=_remembered)
    albums: Remembered[str, bool] = field(default_factory=lambda: Remembered(1000))

    @property
    def responder(self) -> Responder:
        """The current book's way of answering."""
        return self.shelf.responder

    @property
    def book(self) -> Book:
        """The current book."""
        return self.shelf.responder.book

    def language(self, reader: int | None, telegram: str | None) -> str:
        """What to speak when no words tell it: the reader's choice, else Telegram's language, else the book's."""
        chosen = self.choices.get(reader) if reader is not None else None
        return chosen or telegram or self.book.article.language

    def language_for(self, question: Question) -> str:
        """What to speak to the reader of `question` when its words do not tell it."""
        return self.language(question.reader, question.language)

    def reply(self, question: Question) -> Reply:
        """The book's reply to `question`."""
        return self.responder.reply(question.text, self.language_for(question))
