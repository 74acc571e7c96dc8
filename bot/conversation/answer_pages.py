"""The pages of answers as the bot knows them: which there are, where they are, and how one asks on from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.conversation.context import Context
from bot.conversation.links import ASK, answer_payload, private_link
from bot.conversation.routing.newsroom import own_language
from bot.picture import Look
from bot.web.addresses import page_address
from bot.web.answers import Found


class AnswersOnPages:
    """The answers of the bot of `context` as pages show them, with what editors published in the chat."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def languages(self) -> Sequence[str]:
        """The languages that the newsroom speaks, its own first."""
        own = own_language(self._context)
        return (own, *(code for code in self._context.languages if code != own))

    def book(self, book: str) -> Found | None:
        """The book called `book`; None when there is none."""
        library = self._context.library.library
        entry = library.entries.get(book)
        return Found(library.responder(book), not entry.is_current(date.today())) if entry else None

    def address(self, book: str, answer: str) -> str:
        """The whole address of the page of `answer`."""
        return page_address(self._context.pages_at or "", book, answer)

    @property
    def look(self) -> Look:
        """How pictures look: as the newsroom says."""
        return self._context.look

    def ask(self, language: str, book: str = "", answer: str = "") -> str:
        """The address that opens the chat, at `answer` of `book` where one is named."""
        payload = answer_payload(answer, language, self._context.library.key(book)) if answer else ASK
        return private_link(self._context.username, payload)
