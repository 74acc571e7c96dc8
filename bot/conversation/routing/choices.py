"""What is said where no one book is meant: questions of several to choose from, or a no with recent articles."""

from __future__ import annotations

from bot.answer.render import titled
from bot.answer.reply import Reply, Suggestion
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context
from bot.conversation.links import book_payload, private_link
from bot.conversation.routing.keys import NO_BOOK, key_of
from bot.conversation.values import Button, Message, Row, notice
from bot.language import say

RECENT = 3  # articles under a no: what a phone shows without scrolling


def several(context: Context, reply: Reply) -> Message:
    """The questions of several books that `reply` offers, each with its article and day."""
    language = reply.language
    rows = [_offer(context, offer, language) for offer in reply.suggestions]
    none: Row = (Button(say("none-of-these", language), Tap("none", language, book=NO_BOOK).data),)
    return notice(say("which-article", language), *rows, none)


def _offer(context: Context, offer: Suggestion, language: str) -> Row:
    article = context.library.library.entries[offer.book].article
    tap = Tap("suggestion", language, offer.answer, context.library.key(offer.book))
    return (Button(f"{titled(article, language)}: {offer.question}", tap.data),)


def recent(context: Context, language: str, key: str, *, private: bool) -> Message:
    """The message `key` with the articles that are read now: buttons in private, links to there in a group."""
    entries = context.library.library.current[:RECENT]
    row = _to_choose if private else _to_open
    rows = [row(context, entry.id, titled(entry.article, language), language) for entry in entries]
    return notice(f"{say(key, language)} {say('recent-articles', language)}", *rows)


def _to_choose(context: Context, book: str, label: str, language: str) -> Row:
    return (Button(label, Tap("book", language, book=context.library.key(book)).data),)


def _to_open(context: Context, book: str, label: str, language: str) -> Row:
    return (Button(label, link=private_link(context.username, book_payload(key_of(book)))),)
