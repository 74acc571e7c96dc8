"""The clues to which book a message is about, each from what Telegram tells or from what is kept of it."""

from __future__ import annotations

import time
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from bot.conversation.callbacks import OF_NO_BOOK, read_tap
from bot.conversation.commands import is_page_link
from bot.conversation.context import Context
from bot.conversation.links import read_link
from bot.conversation.routing.keys import NO_BOOK
from bot.conversation.routing.route import Clue, Way
from bot.conversation.values import ChannelPost, Question
from bot.language.dialogue import plainly
from bot.library import host_at
from bot.store import BOOK_KEPT

NO_ARTICLE = ""  # the store's word for a row that is of no one book


async def clues_of(context: Context, question: Question) -> list[Clue]:
    """The clues in `question`; those that cost a look into the store only while nothing stronger is found."""
    for find in (_reply, _post, _link, _shared, _conversation):
        clue = await find(context, question)
        if clue is not None:
            return [clue]
    return []


async def _reply(context: Context, question: Question) -> Clue | None:
    """By what the bot's message that is replied to carries, else by what the journal knows of it."""
    if question.to is None:
        return None
    marked = _marked(context, question.marks)
    if marked:
        return _only("reply", marked)
    number = await context.store.replies.entry_of(question.spot.chat, question.to)
    entry = await context.store.journal.entry(number) if number is not None else None
    return _kept(context, "reply", entry.book) if entry else None


def _marked(context: Context, marks: Iterable[str]) -> set[str | None]:
    """The books that buttons which carry `marks` are of."""
    found: set[str | None] = set()
    for mark in marks:
        tap = read_tap(mark)
        if tap and tap.kind not in OF_NO_BOOK and tap.book != NO_BOOK:
            found.add(context.library.of_key(tap.book))
        elif payload := dict(parse_qsl(urlsplit(mark).query)).get("start"):
            linked = read_link(payload, context.library)
            found |= {linked.book} if linked else set()
    return found


def _only(way: Way, books: set[str | None]) -> Clue | None:
    """The one of `books`; none where there are several, of which any may be meant."""
    return Clue(way, next(iter(books))) if len(books) == 1 else None


def _kept(context: Context, way: Way, kept: str | None) -> Clue | None:
    return None if kept == NO_ARTICLE else Clue(way, context.library.of_kept(kept))


async def _post(context: Context, question: Question) -> Clue | None:
    return await clue_of_post(context, question.post) if question.post else None


async def clue_of_post(context: Context, post: ChannelPost) -> Clue | None:
    """By what the post says now, else by what was known of it when it came."""
    told = _told(context, "post", post.links, post.text)
    if told is not None and told.book:
        return told
    for chat, message in ((post.chat, post.id), *((post.origin,) if post.origin else ())):
        about = await context.store.posts.read(chat, message)
        if about is not None:
            return _kept(context, "post", about.book) or Clue("post", None, "page")
    return told


async def _link(context: Context, question: Question) -> Clue | None:
    """By the link that was followed to the private chat."""
    name, payload = question.command
    if name != "start" or not question.spot.private or not payload or is_page_link(payload):
        return None
    linked = read_link(payload, context.library)
    return Clue("link", linked.book if linked else None)


async def _shared(context: Context, question: Question) -> Clue | None:
    """By an address in the message or in the one that it points to, or by the post that was sent on."""
    links = (*question.links, *(question.meant.links if question.meant else ()))
    if question.origin and (about := await context.store.posts.read(*question.origin)):
        return _kept(context, "shared", about.book)
    return _told(context, "shared", links, question.text if question.forwarded else "")


def _told(context: Context, way: Way, links: Iterable[str], text: str) -> Clue | None:
    """What the addresses tell; the title, where they lead to no book."""
    addressed = _addressed(context, way, links)
    return addressed if addressed and addressed.book else _titled(context, way, text) or addressed


def _addressed(context: Context, way: Way, links: Iterable[str]) -> Clue | None:
    """The book of the article at one of `links`; a page of the newsroom's that has no book tells that none is meant."""
    every = list(links)
    found = books_at(context, every)
    if found:
        return _only(way, found)
    return Clue(way, None, "page") if any(host_at(link) in context.library.hosts for link in every) else None


def books_at(context: Context, links: Iterable[str]) -> set[str | None]:
    """The books of the articles at `links`."""
    return {book for link in links if (book := context.library.library.at(link))}


def _titled(context: Context, way: Way, text: str) -> Clue | None:
    """The book whose title stands in `text`."""
    if not text:
        return None
    said = f" {plainly(text)} "
    found: set[str | None] = {book for title, book in context.library.titles.items() if f" {title} " in said}
    return _only(way, found) if found else None


async def _conversation(context: Context, question: Question) -> Clue | None:
    """By the reply that an edited question got, else by what was spoken of before."""
    if question.is_edited and (clue := await _edited(context, question)):
        return clue
    return conversation(context, question.spot.chat, question.reader) if question.reader is not None else None


async def _edited(context: Context, question: Question) -> Clue | None:
    replied = await context.store.replies.reply_to(question.spot.chat, question.spot.message)
    entry = await context.store.journal.entry(replied.entry) if replied and replied.entry else None
    return _kept(context, "conversation", entry.book) if entry else None


def conversation(context: Context, chat: int, reader: int) -> Clue | None:
    """The book that `reader` spoke of last in `chat`."""
    spoken = context.store.threads.last(chat, reader, time.time(), BOOK_KEPT)
    return _kept(context, "conversation", spoken.book) if spoken else None
