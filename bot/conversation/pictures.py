"""Pictures of the figures that an answer gives: which there are, and each with the answer and its sources under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.answer.interpret import answer
from bot.answer.render import PLAIN, TELEGRAM, body
from bot.answer.reply import Last, Reply
from bot.book.values import Book
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context, last_said, speak, written
from bot.conversation.pages import GREETINGS, top_answers
from bot.conversation.presentation import LONGEST_SHARED, in_group, in_private
from bot.conversation.routing.choices import recent_rows
from bot.conversation.values import Button, Message, Outcome, Post, Question, Row, Rows, Spot, notice
from bot.language import say
from bot.language.text import cut, units
from bot.picture import Drawing, drawing_of, is_available, is_drawable, sources_beside

CAPTION: Final = 1024  # characters after entities are parsed: https://core.telegram.org/bots/api#sendphoto
MOST: Final = 10  # pictures of one answer: a button's data has one digit for the place of the next


def pictured(context: Context, spot: Spot, name: str, language: str) -> Post | None:
    """The picture that a button with `name` asks for: an answer's, or the one at a place among them; None of none."""
    answer, _, place = name.partition(".")
    if answer not in context.book.answers:
        return None
    return picture_of(context, spot, context.responder.answer(answer, language), int(place or 0))


async def charted(context: Context, question: Question) -> Outcome:
    """The picture of what is asked after /chart, else of what was said last, else how to ask for one.

    What is asked and has no figure is answered in words.
    """
    last = await last_said(context, question)
    asked = replace(question, text=question.command[1])
    tongue = speak(context, asked, last)
    if not asked.text:
        return Outcome((picture_of_last(context, question.spot, tongue[0], last),))
    reply = answer(context.responder, asked.text, tongue)
    post = picture_of(context, asked.spot, reply) or Post(asked.spot, _in_words(context, asked, reply))
    return Outcome((post,), written(context, asked, reply, None))


def _in_words(context: Context, asked: Question, reply: Reply) -> Message:
    """`reply` without a picture, which it says; a question of what was meant may still have one."""
    if reply.outcome != "suggested" or (reply.match and reply.match.missing):
        aside = "\n\n".join(filter(None, (reply.aside, say("no-picture", reply.language))))
        reply = replace(reply, aside=aside)
    if asked.spot.private:
        return in_private(reply, context.book)
    return in_group(reply, context.book, context.username)


def picture_of_last(context: Context, spot: Spot, language: str, last: Last | None) -> Post:
    """The picture of the first figure of what was said last; where there is none, how to ask for one.

    It answers no words, so no other book is asked for them.
    """
    if last is not None and last.answers and last.answers[0] in context.book.answers:
        drawn = picture_of(context, spot, context.responder.answer(last.answers[0], language))
        if drawn:
            return replace(drawn, message=replace(drawn.message, says="article"))
    return Post(spot, _how_to_ask(context, spot, language))


def _how_to_ask(context: Context, spot: Spot, language: str) -> Message:
    """How to ask for a picture, and in private with ways to some; of several articles, ways to these."""
    text = say("chart-of-what", language)
    if not spot.private:
        return notice(text)
    if context.stands_for_all:
        return notice(text, *recent_rows(context, language, private=True))
    return notice(text, *_first_pictures(context, language))


def _first_pictures(context: Context, language: str) -> Iterator[Row]:
    """Buttons with the editor's first questions whose answers have figures: a tap brings the picture."""
    drawable = (
        name
        for name in top_answers(context.book)
        if is_available() and any(citation.figure for citation in context.responder.answer(name, language).citations)
    )
    for name in islice(drawable, GREETINGS):
        label = context.book.answers[name].questions.label(language)
        yield (Button(label, Tap("picture", language, name).data),)


def picture_of(context: Context, spot: Spot, reply: Reply, place: int = 0) -> Post | None:
    """The picture of the figure at `place` among those that `reply` gives; None where it has none there."""
    figures = [citation.fact for citation in reply.citations if citation.figure][:MOST]
    if reply.answer is None or place >= len(figures) or not is_available():
        return None
    look, book = context.look, context.book
    drawing = drawing_of(book, figures[place], reply.language, look, reply.answer)
    if drawing is None or not is_drawable(drawing):
        return None
    rows = _rows(reply, place, len(figures)) if spot.private else ()
    return Post(spot, replace(_caption(reply, book, drawing), rows=rows), picture=drawing)


def _caption(reply: Reply, book: Book, drawing: Drawing) -> Message:
    """The answer with its sources, and those of bars beside it."""
    beside = sources_beside(book, drawing, [citation.fact for citation in reply.citations])
    reply = replace(reply, aside="\n\n".join(filter(None, (reply.aside, beside))))
    html, plain = (body(reply, book.article, style) for style in (TELEGRAM, PLAIN))
    return under(drawing, Message(html, plain, (), "reply", reply.language))


def under(drawing: Drawing, message: Message) -> Message:
    """`message` as it stands under `drawing`: if it is too long for Telegram, what the picture shows in words."""
    if units(message.plain) <= CAPTION:
        return message
    shown = cut(drawing.alt, CAPTION)
    return replace(message, html=TELEGRAM.text(shown), plain=shown)


def _rows(reply: Reply, place: int, count: int) -> Rows:
    """The way to the next picture of the same answer, and around to the first; and to another chat."""
    share: Row = (Button(say("share", reply.language), share=reply.question[:LONGEST_SHARED]),)
    if count < 2 or reply.answer is None:
        return (share,)
    following = (place + 1) % count
    name = f"{reply.answer}.{following}" if following else reply.answer
    key = "next-picture" if following else "first-picture"
    label = say(key, reply.language, number=place + 1, count=count)
    row: Row = (Button(label, Tap("picture", reply.language, name).data),)
    return row, share
