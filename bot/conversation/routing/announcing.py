"""What stands under the posts of the newsroom's own channel: *Ask about this article*, under those that link to a book.

Here is what is known of a post, what should be offered under it, and in which words; `bot.telegram.channel` brings it
there. Posts of other channels are left alone, and so is what was only sent on from one. A title is not enough: what is
offered is for everybody, and a title may stand in a text by chance.
"""

from __future__ import annotations

import re
from typing import Final

from pydantic import TypeAdapter

from bot.conversation.context import Context
from bot.conversation.links import book_payload, private_link
from bot.conversation.routing.clues import NO_ARTICLE, books_at
from bot.conversation.routing.keys import KEY, key_of
from bot.conversation.values import NOTHING, ChannelPost, Message, Outcome, Row, Rows, linking, notice
from bot.language import say
from bot.store import About, Announced

NOT_KEPT: Final = ""  # in place of buttons that the program could not put back
_ROWS: Final = TypeAdapter(Rows)


async def posted(context: Context, post: ChannelPost) -> Outcome:
    """Keep what a post of the channel says now, new or edited."""
    if context.channel is None or post.chat != context.channel or post.origin:
        return NOTHING
    book, known = _book(context, post), await context.store.posts.read(post.chat, post.id)
    if book is None and known is None:
        return NOTHING
    own = None if post.buttons is None else tuple(row for row in post.buttons if not _is_ours(context, row))
    keyboard = NOT_KEPT if own is None else _ROWS.dump_json(own).decode()
    offered = "" if own == post.buttons and _had_button(known) else None  # who edited the post took it away
    about = context.library.kept_as(book) if book else NO_ARTICLE
    return Outcome(writes=(Announced(post.chat, post.id, about, keyboard, offered=offered),), announces=True)


def commented(context: Context, post: ChannelPost) -> tuple[Announced, ...]:
    """What is kept of a post of the channel that has come into the group where people comment on it."""
    origin, book = post.origin, _book(context, post)
    if origin is None or book is None or not context.channel == origin[0] == post.sender:
        return ()
    return (Announced(*origin, context.library.kept_as(book), thread=(post.chat, post.id)),)


def _book(context: Context, post: ChannelPost) -> str | None:
    """The one book to which `post` links."""
    books = books_at(context, post.links)
    return books.pop() if len(books) == 1 else None


def _had_button(known: About | None) -> bool:
    return isinstance(known, Announced) and known.way == "button"


def _is_ours(context: Context, row: Row) -> bool:
    """Whether `row` is what the program puts under a post."""
    ours = f"{re.escape(private_link(context.username, ''))}(?:[a-z]{{2}}_)?{re.escape(book_payload(''))}{KEY}"
    return len(row) == 1 and row[0].link is not None and re.fullmatch(ours, row[0].link) is not None


def book_of(context: Context, post: Announced) -> str | None:
    """The book about which readers are to be offered to ask under `post`; None when it has gone, or there is none."""
    return None if post.book == NO_ARTICLE else context.library.of_kept(post.book)


def own_buttons(post: Announced) -> Rows:
    """The buttons that `post` has itself."""
    return _ROWS.validate_json(post.keyboard) if post.keyboard else ()


def button(context: Context, book: str, language: str = "") -> Row:
    """The row that opens `book` in the private chat, under a post in `language`, if that is not the article's."""
    own = context.library.library.entries[book].article.language
    payload = book_payload(key_of(book), language if language != own else "")
    return (linking("ask-about-article", language or own, private_link(context.username, payload)),)


def comment(context: Context, book: str) -> Message:
    """What is said under a post that can have no button."""
    article = context.library.library.entries[book].article
    return notice(say("channel-comment", article.language, title=article.title), button(context, book))
