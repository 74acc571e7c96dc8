"""What all handlers share: the bot's name, the current book, what is kept, who is an editor, what was said before.

The last answer of a chat is each reader's own, for ten minutes; a reply to a message of the bot's goes on from that.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field, replace
from typing import Final, Literal, Protocol

from pydantic import TypeAdapter

from bot.answer.reply import NOTHING_SAID, Last, Reply, Responder
from bot.book.values import Book
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.values import Question, Typed
from bot.language import LANGUAGES, say
from bot.language.tongue import Tongue, choose_language
from bot.picture import Look
from bot.store import Asked, Store, Thread, Write
from bot.web.addresses import in_language, page_address

_LAST: Final = TypeAdapter(Last)


class Editors(Protocol):
    """Who may act as an editor, and in which chat; no chat, no editors."""

    chat: int | None

    async def may_act(self, person: int | None, *, now: bool = False) -> bool:
        """Whether `person` is one; by what was known a minute ago, or `now`."""

    def name_of(self, person: int | None) -> str:
        """What others see `person` called, who has acted; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Served:
    """One of several books, by its `id`, with its way of answering; or one that `stands_for_all`, as none is meant."""

    id: str
    responder: Responder
    stands_for_all: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """One running bot; `journal_days` is how long questions are kept; `invites`: to ask, under a channel's posts.

    `reviews`: what one editor drafts another publishes. `channel` is the newsroom's own, and `announced` is set when
    what stands under its posts may have to change. `pages_at` is where the pages of answers are, if they have any.

    A handler answers from one book: of several, from `about`, or the newest where that is None.
    """

    username: str
    library: CurrentLibrary
    store: Store
    editors: Editors
    groups: Literal["asked", "confident"] = "asked"
    journal_days: int = 90
    invites: bool = False
    reviews: bool = False
    channel: int | None = None
    pages_at: str | None = None
    announced: asyncio.Event = field(default_factory=asyncio.Event, compare=False)
    about: Served | None = None

    def of(self, book: str, *, stands_for_all: bool = False) -> Context:
        """The same bot, answering from `book` as it is now, whatever becomes of that meanwhile.

        Where none is meant, `book` `stands_for_all`: it gives the language and the small talk, and answers nothing.
        """
        library = self.library.library
        responder = library.speaker(book) if stands_for_all else library.responder(book)
        return replace(self, about=Served(book, responder, stands_for_all))

    @property
    def stands_for_all(self) -> bool:
        """Whether no book is meant, and the one that is answered from stands for all."""
        return self.about is not None and self.about.stands_for_all

    def worded(self, key: str) -> str:
        """The message `key` as it speaks of the book; of all books, where none of them is meant."""
        return f"{key} of all" if self.stands_for_all else key

    @property
    def responder(self) -> Responder:
        """The book's way of answering."""
        return self.about.responder if self.about else self.library.responder(self.library.newest)

    @property
    def book(self) -> Book:
        """The book that is answered from."""
        return (self.about.responder if self.about else self.library.responder(self.library.newest)).book

    @property
    def book_id(self) -> str:
        """The id of the book that is answered from."""
        return self.about.id if self.about else self.library.newest

    @property
    def kept_as(self) -> str | None:
        """What the store calls the book that is answered from."""
        return self.library.kept_as(self.book_id)

    @property
    def editors_language(self) -> str:
        """What editors are spoken to in: the newsroom's own language, else that of their article."""
        return self.library.library.language or self.responder.language

    def page(self, answer: str, language: str) -> str | None:
        """The address of the page of `answer` in `language`; None where answers have none."""
        site = self.pages_at
        return in_language(page_address(site, self.book_id, answer), language) if site else None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that readers may choose: the book's, or those of all current books."""
        if self.library.only:
            return tuple(self.book.languages)
        spoken = {code for entry in self.library.library.current for code in entry.languages}
        return tuple(code for code in LANGUAGES if code in spoken)

    def language(self, reader: int | None, telegram: str | None) -> str:
        """What to speak when no words tell it: the reader's choice, else Telegram's language, else the book's."""
        return self.store.readers.language(reader) or telegram or self.responder.language

    @property
    def look(self) -> Look:
        """How pictures look: as the newsroom says."""
        return self.library.library.look

    def contact(self, language: str) -> str:
        """How to reach a human being, where the editors have no chat: as the newsroom says, else by the publisher."""
        newsroom = self.library.library.newsroom
        if newsroom and (own := newsroom.contact.get(language)):
            return say("newsroom-contact", language, contact=own)
        return say("no-editors", language, publisher=self.book.article.publisher)

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


async def last_said(context: Context, question: Question) -> Last | None:
    """What `question` may go on from; None when that is nothing, or too long ago."""
    spot = question.spot
    if question.to is not None:
        return await said_in(context, spot.chat, question.to)
    if question.reader is None:
        return None
    said = context.store.threads.last(spot.chat, question.reader, time.time())
    if said is None or said.book != (context.kept_as if context.about else None):
        return None
    return _still_known(_LAST.validate_json(said.said), context.book)


def said_last(context: Context, reader: int) -> tuple[str | None, Last | None]:
    """What was said last to `reader` in their own chat, and of which book; of a library of one, of that."""
    said = context.store.threads.last(reader, reader, time.time())
    book = context.library.only or (context.library.of_kept(said.book) if said else None)
    if said is None or book is None:
        return book, None
    return book, _still_known(_LAST.validate_json(said.said), context.of(book).book)


async def said_in(context: Context, chat: int, message: int) -> Last | None:
    """What the bot's own `message` in `chat` said, as far as the journal knows it."""
    number = await context.store.replies.entry_of(chat, message)
    asked = await context.store.journal.entry(number) if number is not None else None
    if asked is None or asked.book != context.kept_as or asked.answer not in context.book.answers:
        return None
    reply = context.responder.answer(asked.answer, asked.language or context.responder.language)
    return NOTHING_SAID.after(replace(reply, question=asked.text))


def _still_known(last: Last, book: Book) -> Last:
    """`last` without what the book no longer has."""
    facts = book.facts.keys() | book.derived.keys()
    if facts.issuperset((*last.facts, *last.cited)) and book.answers.keys() >= {*last.answers, *last.offered}:
        return last
    return replace(
        last,
        answers=tuple(name for name in last.answers if name in book.answers),
        facts=tuple(name for name in last.facts if name in facts),
        cited=last.cited if facts.issuperset(last.cited) else (),
        offered=tuple(name for name in last.offered if name in book.answers),
    )


def speak(context: Context, asked: Question | Typed, last: Last | None = None) -> Tongue:
    """The language for the reader of `asked`, and the one in which they write, if the bot does not speak it.

    What the reader chose holds, if the book is in it; else the words tell, the last answer, Telegram, the article.
    """
    chosen, responder = context.store.readers.language(asked.reader), context.responder
    if chosen in responder.languages:
        return chosen, None
    others = (last.language if last else None, asked.language, responder.language)
    return choose_language(asked.text, *others, own=responder.words_of_one, among=responder.languages)


def written(context: Context, question: Question, reply: Reply, last: Last | None) -> tuple[Write, ...]:
    """What is kept of `reply` to `question`: the journal's entry, and what there is to go on from.

    What editors try in their chat is no reader's question.
    """
    if question.spot.chat == context.editors.chat:
        return ()
    kept: tuple[Write, ...] = () if reply.is_talk else (entry(reply, question.place, question.reader),)
    return kept if question.reader is None else (*kept, left(question.spot.chat, question.reader, reply, last))


def said_nothing(chat: int, reader: int, book: str | None) -> Thread:
    """What `reader` goes on from in `chat` when a conversation turns to `book`: nothing yet."""
    return Thread(chat, reader, _LAST.dump_json(NOTHING_SAID).decode(), book)


def left(chat: int, reader: int, reply: Reply, last: Last | None = None) -> Thread:
    """What `reply` leaves for `reader` to go on from in `chat`."""
    return Thread(chat, reader, _LAST.dump_json((last or NOTHING_SAID).after(reply)).decode())
