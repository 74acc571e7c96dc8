"""What every place's handlers share: the bot itself, the current book, what is kept, and the way out."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from bot.answer.reply import Reply, Responder
from bot.book.values import Book
from bot.conversation.current_book import CurrentBook
from bot.conversation.lru import LruCache
from bot.conversation.message import Message
from bot.store import Asked, Store
from bot.telegram.admins import Admins
from bot.telegram.errand import Errand
from bot.telegram.intake import Me, Question
from bot.telegram.operator import Operator
from bot.telegram.outbox import Outbox

REMEMBERED: Final = 20_000  # readers, and how much they ask


def _counts() -> LruCache[int, tuple[float, int]]:
    return LruCache(REMEMBERED)


@dataclass(frozen=True)
class Desk:
    """One running bot; `journal_days` is how long questions are kept."""

    me: Me
    shelf: CurrentBook
    outbox: Outbox
    store: Store
    operator: Operator
    admins: Admins
    groups: Literal["asked", "confident"] = "asked"
    journal_days: int = 90
    counts: LruCache[int, tuple[float, int]] = field(default_factory=_counts)
    albums: LruCache[str, bool] = field(default_factory=lambda: LruCache(1000))
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

    @property
    def editors_language(self) -> str:
        """What editors are spoken to in: the language of their article."""
        return self.book.article.language

    async def chosen(self, reader: int) -> str | None:
        """The language that `reader` chose; None: any, as it comes."""
        return self.store.readers.language(reader)

    async def choose(self, reader: int, language: str | None) -> None:
        """Remember the `language` that `reader` chose."""
        await self.store.readers.choose(reader, language, time.time())

    async def forget(self, reader: int) -> None:
        """Forget all that is kept of `reader`; the update that asks for it too, once it is done."""
        await self.store.forget(reader)
        self.leave_no_trace()

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

    async def answer(self, question: Question, said: Message, reply: Reply | None, others: Iterable[int] = ()) -> None:
        """Say `said` in answer to `question`; the journal has it if the book gave a `reply`.

        The message follows when `question` is edited, or one of the `others`, messages of the same chat.
        """
        if reply and question.spot.chat != self.admins.chat:  # what editors try is no reader's question
            self.note(reply, question.place, question.reader)
        await self.outbox.send(question.spot, said)
        if self._errand:
            asked = {question.spot.message, *others}
            self._errand.reply_to(question.reader, ((question.spot.chat, message) for message in asked))

    def note(self, reply: Reply, place: str, reader: int | None) -> None:
        """Have `reply` written into the journal when the update is done. What belongs to no update is not written."""
        if self._errand:
            facts = (reply.outcome, reply.answer, reply.confidence, reply.language, place, reader)
            self._errand.asked = Asked(reply.question, *facts)

    def leave_no_trace(self) -> None:
        """Keep nothing but its number of the update, once it is done."""
        if self._errand:
            self._errand.forgotten = True

    def vanish(self) -> None:
        """Keep nothing of the errand, once it is done: it is the bot's own, so nobody sends it again."""
        if self._errand:
            self._errand.vanishes = True
