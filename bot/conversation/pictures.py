"""Pictures of the figures that an answer gives: which there are, and each with the answer and its sources under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, body
from bot.answer.reply import Reply
from bot.book.values import Book
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context
from bot.conversation.values import Button, Message, Post, Row, Rows, Spot
from bot.language import say
from bot.picture import Drawing, drawing_of

CAPTION: Final = 1024  # characters after entities are parsed: https://core.telegram.org/bots/api#sendphoto
MOST: Final = 10  # pictures of one answer: a button's data has one digit for the place of the next


def pictured(context: Context, spot: Spot, name: str, language: str) -> Post | None:
    """The picture that a button with `name` asks for: an answer's, or the one at a place among them; None of none."""
    answer, _, place = name.partition(".")
    if answer not in context.book.answers:
        return None
    return picture_of(context, spot, context.responder.answer(answer, language), int(place or 0))


def picture_of(context: Context, spot: Spot, reply: Reply, place: int = 0) -> Post | None:
    """The picture of the figure at `place` among those that `reply` gives; None where it has none there."""
    figures = [citation.fact for citation in reply.citations if citation.figure][:MOST]
    if reply.answer is None or place >= len(figures):
        return None
    look, book = context.look, context.book
    drawing = drawing_of(book, figures[place], reply.language, look, reply.answer)
    if drawing is None:
        return None
    message = replace(_caption(reply, book, drawing), rows=_rows(reply, place, len(figures)))
    return Post(spot, message, picture=drawing)


def _caption(reply: Reply, book: Book, drawing: Drawing) -> Message:
    """The answer with its sources; where that is longer than a caption may be, what the picture shows."""
    html, plain = (body(reply, book.article, style) for style in (TELEGRAM, PLAIN))
    if len(plain.encode("utf-16-le")) // 2 > CAPTION:
        html, plain = TELEGRAM.text(drawing.alt[: CAPTION // 2]), drawing.alt[: CAPTION // 2]
    return Message(html, plain, (), "reply", reply.language)


def _rows(reply: Reply, place: int, count: int) -> Rows:
    """The way to the next picture of the same answer, and around to the first."""
    if count < 2 or reply.answer is None:
        return ()
    following = (place + 1) % count
    name = f"{reply.answer}.{following}" if following else reply.answer
    label = say("next-picture", reply.language, number=following + 1, count=count)
    row: Row = (Button(label, Tap("picture", reply.language, name).data),)
    return (row,)
