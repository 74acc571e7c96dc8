"""What every place's handlers share: the bot itself, the current book, what is kept, and the way out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from bot.book.values import Book
from bot.reply import Reply, Responder
from bot.store import Asked, Replied, Store
from bot.telegram.admins import Admins
from bot.telegram.errand import Errand
from bot.telegram.intake import Me, Question
from bot.telegram.memory import Remembered
from bot.telegram.operator import Operator
from bot.telegram.outbox import Outbox
from bot.telegram.said import Said
from bot.telegram.shelf import Shelf

REMEMBERED: Final = (
    20_000  # readers: their languages and how much they ask, so that the store is not asked for each question
)
AUTOMATIC: Final = ""


def _languages() -> Remembered[int, str]:
    return Remembered(REMEMBERED)


def _counts() -> Remembered[int, tuple[float, int]]:
    return Remembered(REMEMBERED)


@dataclass(frozen=True)
class Desk:
    """One running bot; `journal_days` is how long questions are kept."""

    me: Me
    shelf: Shelf
    outbox: Outbox
    store: Store
    operator: Operator
    admins: Admins
    groups: Literal["asked", "confident"] = "asked"
    journal_days: int = 90
    counts: Remembered[int, tuple[float, int]] = field(default_factory=_counts)
    albums: Remembered[str, bool] = field(default_factory=lambda: Remembered(1000))
    _chosen: Remembered[int, str] = field(default_factory=_languages)
    _errand: Errand | None = None

    def on(self, errand: Errand) -> Desk:
        """The same desk, for one update."""
        return replace(self, outbox=self.outbox.on(errand), _errand=errand)

    @property
    def responder(self) -> Responder:
        """The current book's way of answering."""
        return self.shelf.responder

    @property
    def book(self) -> Book:
        """The current book."""
        return self.shelf.responder.book

    async def chosen(self, reader: int) -> str | None:
        """The language that `reader` chose; None: any, as it comes."""
        known = self._chosen.get(reader)
        if known is None:
            known = await self.store.readers.language(reader) or AUTOMATIC
            self._chosen.put(reader, known)
        return known or None

    async def choose(self, reader: int, language: str | None) -> None:
        """Remember the `language` that `reader` chose."""
        await self.store.readers.choose(reader, language, time.time())
        self._chosen.forget(reader)

    async def forget(self, reader: int) -> None:
        """Forget all that is kept of `reader`."""
        await self.store.forget(reader)
        self._chosen.forget(reader)

    async def language(self, reader: int | None, telegram: str | None) -> str:
        """What to speak when no words tell it: the reader's choice, else Telegram's language, else the book's."""
        chosen = await self.chosen(reader) if reader is not None else None
        return chosen or telegram or self.book.article.language

    async def language_for(self, question: Question) -> str:
        """What to speak to the reader of `question` when its words do not tell it."""
        return await self.language(question.reader, question.language)

    async def reply(self, question: Question) -> Reply:
        """The book's reply to `question`."""
        return self.responder.reply(question.text, await self.language_for(question))

    async def answer(self, question: Question, said: Said, reply: Reply | None, others: Iterable[int] = ()) -> None:
        """Say `said` in answer to `question`; the journal has it if the book gave a `reply`.

        The message follows when `question` is edited, or one of the `others`, messages of the same chat.
        """
        entry, sent = await asyncio.gather(self._note(question, reply), self.outbox.send(question.spot, said))
        if sent is not None:
            asked = {question.spot.message, *others}
            await asyncio.gather(*(self._keep(question, message, Replied(sent, entry)) for message in asked))

    async def _keep(self, question: Question, message: int, replied: Replied) -> None:
        await self.store.replies.keep(question.spot.chat, message, replied, time.time(), question.reader)

    async def _note(self, question: Question, reply: Reply | None) -> int | None:
        asked_by_editors = question.spot.chat == self.admins.chat  # what they try is no reader's question
        return await self.note(reply, question.place, question.reader) if reply and not asked_by_editors else None

    async def note(self, reply: Reply, place: str, reader: int | None) -> int | None:
        """Write `reply` into the journal: its entry there. What belongs to no update is not written."""
        if self._errand is None:
            return None
        facts = (reply.outcome, reply.answer, reply.confidence, reply.language, place, reader)
        return await self.store.journal.record(self._errand.update, Asked(reply.question, *facts), time.time())
