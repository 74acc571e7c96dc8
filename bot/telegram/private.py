"""The private chat: every message is a question, and is answered."""

from __future__ import annotations

from bot.answer.reply import Reply
from bot.conversation import pages
from bot.conversation.message import Message
from bot.conversation.presentation import in_private
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks
from bot.telegram.desk import Desk
from bot.telegram.intake import Question, question_of
from bot.telegram.limit import is_too_much
from bot.telegram.shapes import Message as Received


async def asked(desk: Desk, message: Received) -> None:
    """Answer a question, or say kindly what the bot can read."""
    question = question_of(message, desk.me)
    if question is None or _rest_of_album(desk, question) or await is_too_much(desk, question):
        return
    if is_thanks(question.text):
        await desk.outbox.react(question.spot, THUMB)
    else:
        await _answer(desk, question)


async def edited(desk: Desk, message: Received) -> None:
    """Make the reply follow an edited question; answer it when it had no reply and is a question now."""
    question = question_of(message, desk.me)
    if question is None or question.text.startswith("/"):
        return
    replied = await desk.store.replies.reply_to(question.spot.chat, question.spot.message)
    if replied is not None:
        said, _ = await _said(desk, question)
        await desk.outbox.edit(question.spot.chat, replied.message, said)
    elif not question.wordless:
        await _answer(desk, question)


async def _answer(desk: Desk, question: Question) -> None:
    said, reply = await _said(desk, question)
    await desk.answer(question, said, reply)


async def _said(desk: Desk, question: Question) -> tuple[Message, Reply | None]:
    """What the bot says to `question`, and the book's reply if it is one that the book decides."""
    if is_greeting(question.text):
        language = greeted_in(question.text) or await desk.language_for(question)
        return pages.welcome(desk.book, language), None
    if question.wordless:
        return pages.guide("not-text" if question.media else "empty", await desk.language_for(question)), None
    reply = await desk.reply(question)
    return in_private(reply, desk.book), reply


def _rest_of_album(desk: Desk, question: Question) -> bool:
    """Whether this is a further picture of an album that was answered: each arrives as a message of its own."""
    if question.album is None or not question.wordless:
        return False
    seen = desk.albums.get(question.album) is not None
    desk.albums.put(question.album, True)
    return seen
