"""A tap on its way to the book of its button."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias

from bot.conversation import pages
from bot.conversation.buttons import Press, entry_under, watched
from bot.conversation.callbacks import OF_NO_BOOK, Tap, read_tap
from bot.conversation.context import Context
from bot.conversation.links import book_payload, private_link
from bot.conversation.routing.answering import has_thread, speaking_of
from bot.conversation.routing.choices import articles, recent
from bot.conversation.routing.clues import NO_ARTICLE
from bot.conversation.routing.keys import NO_BOOK, key_of
from bot.conversation.routing.naming import named
from bot.conversation.routing.newsroom import spoken_in
from bot.conversation.values import Button, Edit, Outcome, Post, Rows, TapAnswer
from bot.store import Happened

Handler: TypeAlias = Callable[[Context, Press], Awaitable[Outcome]]


async def tapped(context: Context, press: Press, handler: Handler) -> Outcome:
    """What `handler` makes of `press` with the book of the button."""
    tap = read_tap(press.data)
    if context.library.only is not None and (tap is None or not (tap.book or tap.kind == "book")):
        return await handler(context, press)
    if tap is not None and tap.kind in ("articles", "articles page"):
        return _articles(context, press, tap)
    if tap is None or tap.kind in OF_NO_BOOK:
        return await handler(_spoken_of(context, press), press)
    if tap.book == NO_BOOK and tap.kind == "watch":
        return await watched(context, press, tap, await entry_under(context, tap, press), NO_ARTICLE)
    if tap.book == NO_BOOK:
        return await _none(context, press, tap)
    book = context.library.of_key(tap.book)
    return await _of_book(context.of(book), press, tap, handler) if book else _gone(context, press, tap)


def _spoken_of(context: Context, press: Press) -> Context:
    """The book of the conversation, else the newest."""
    return context.of(spoken_in(context, press.reader, press.reader) or context.library.newest)


def _articles(context: Context, press: Press, tap: Tap) -> Outcome:
    """All articles, as a message of their own; a page of that list takes the place of the one before."""
    if not press.private:
        return _to_private(context, press, "articles")
    shown = articles(context, int(tap.name or 0), tap.language, spoken_in(context, press.reader, press.reader))
    step = Edit(press.reader, press.id, shown) if tap.kind == "articles page" else Post(press.spot, shown)
    return Outcome((TapAnswer(press.query), step))


async def _of_book(bound: Context, press: Press, tap: Tap, handler: Handler) -> Outcome:
    if not press.private and tap.kind == "book":
        return _to_private(bound, press, book_payload(key_of(bound.book_id)))
    if tap.kind == "book":
        welcome = Post(press.spot, pages.welcome(bound.book, tap.language, "article-chosen"))
        outcome = Outcome((TapAnswer(press.query), welcome))
    else:
        own = replace(press, data=replace(tap, book="").data, rows=_without_keys(press.rows, tap.book))
        outcome = await handler(bound, own)
    turned = speaking_of(bound, press.reader, press.reader) if press.private and not has_thread(outcome) else ()
    return named(bound, replace(outcome, writes=(*outcome.writes, *turned)))


def _without_keys(rows: Rows, key: str) -> Rows:
    """`rows` as the book itself writes them; buttons of other books keep their keys."""
    return tuple(tuple(_without_key(button, key) for button in row) for row in rows)


def _without_key(button: Button, key: str) -> Button:
    tap = read_tap(button.data)
    return replace(button, data=replace(tap, book="").data) if tap and key and tap.book == key else button


async def _none(context: Context, press: Press, tap: Tap) -> Outcome:
    """None of the questions of several books was meant."""
    number = await context.store.replies.entry_of(press.reader, press.id)
    happened = (Happened(number, "none", None, ""),) if number is not None else ()
    return Outcome(_said(context, press, tap.language, "no-article-meant"), happened)


def _gone(context: Context, press: Press, tap: Tap) -> Outcome:
    """The book of the button is not here any more."""
    return Outcome(_said(context, press, tap.language, "article-gone"))


def _said(context: Context, press: Press, language: str, key: str) -> tuple[TapAnswer | Post, ...]:
    if not press.private:
        return (TapAnswer(press.query, link=private_link(context.username)),)
    return TapAnswer(press.query), Post(press.spot, recent(context, language, key, private=True))


def _to_private(context: Context, press: Press, payload: str) -> Outcome:
    return Outcome((TapAnswer(press.query, link=private_link(context.username, payload)),))
