"""What all handlers share: the bot's name, the current book, what is kept, who is an editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.answer.reply import Reply, Responder
from bot.book.values import Book
from bot.conversation.current_book import CurrentBook
from bot.conversation.values import Question
from bot.store import Asked, Store


class Editors(Protocol):
    """Who may act as an editor, and in which chat; no chat, no editors."""

    chat: int | None

    async def may_act(self, person: int | None) -> bool:
        """Whether `person` is one."""


@dataclass(frozen=True, slots=True)
class Context:
    """One running bot; `journal_days` is how long questions are kept; `invites`: to ask, under a channel's posts."""

    username: str
    current_book: CurrentBook
    store: Store
    editors: Editors
    groups: Literal["asked", "confident"] = "asked"
    journal_days: int = 90
    invites: bool = False

    @property
    def responder(self) -> Responder:
        """The current book's way of answering."""
        return self.current_book.responder

    @property
    def book(self) -> Book:
        """The current book."""
        return self.current_book.responder.book

    @property
    def editors_language(self) -> str:
        """What editors are spoken to in: the language of their article."""
        return self.responder.language

    def language(self, reader: int | None, telegram: str | None) -> str:
        """What to speak when no words tell it: the reader's choice, else Telegram's language, else the book's."""
        chosen = None if reader is None else self.store.readers.language(reader)
        return chosen or telegram or self.responder.language

    def language_for(self, question: Question) -> str:
        """What to speak to the reader of `question` when its words do not tell it."""
        return self.language(question.reader, question.language)


def entry(reply: Reply, place: str, reader: int | None) -> Asked:
    """The journal's entry of a question of `reader` with its `reply`."""
    facts = (reply.outcome, reply.answer, reply.confidence, reply.language, place, reader)
    return Asked(reply.question, *facts)


def entry_of_words(question: Question, language: str) -> Asked:
    """The journal's entry of words that are for the editors, to which the book has no reply."""
    return Asked(question.text, "unknown", None, 0.0, language, question.place, question.reader)
