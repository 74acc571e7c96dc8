"""The private chat: every message is a question, and is answered."""

from __future__ import annotations

from dataclasses import replace

from bot.answer.reply import Reply
from bot.conversation import pages
from bot.conversation.context import Context, entry
from bot.conversation.message import Message
from bot.conversation.outcome import NOTHING, Edit, Outcome, Post, Reaction
from bot.conversation.presentation import in_private
from bot.conversation.question import Question
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks


async def asked(context: Context, question: Question) -> Outcome:
    """Answer a question, or say kindly what the bot can read."""
    if is_thanks(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, THUMB),))
    outcome = _answered(context, question)
    # Each picture of an album arrives as a message of its own; the first one's answer is for all.
    return replace(outcome, album=question.album) if question.is_wordless else outcome


async def edited(context: Context, question: Question) -> Outcome:
    """Make the reply follow an edited question; answer it when it had no reply and is a question now."""
    if question.text.startswith("/"):
        return NOTHING
    spot = question.spot
    replied = await context.store.replies.reply_to(spot.chat, spot.message)
    if replied is not None:
        message, _ = _said(context, question)
        return Outcome((Edit(spot.chat, replied.message, message),))
    return NOTHING if question.is_wordless else _answered(context, question)


def _answered(context: Context, question: Question) -> Outcome:
    message, reply = _said(context, question)
    post = Post(question.spot, message, (question.spot.message,), question.reader)
    tried = question.spot.chat == context.editors.chat  # what editors try is no reader's question
    return Outcome((post,), () if reply is None or tried else (entry(reply, question.place, question.reader),))


def _said(context: Context, question: Question) -> tuple[Message, Reply | None]:
    """What the bot says to `question`, and the book's reply if it is one that the book decides."""
    if is_greeting(question.text):
        language = greeted_in(question.text) or context.language_for(question)
        return pages.welcome(context.book, language), None
    if question.is_wordless:
        return pages.guide("not-text" if question.media else "empty", context.language_for(question)), None
    reply = context.reply(question)
    return in_private(reply, context.book), reply
