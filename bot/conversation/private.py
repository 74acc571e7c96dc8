"""The private chat: every message is a question, or goes on from the last answer, and is answered."""

from __future__ import annotations

from dataclasses import replace

from bot.answer.followup import followed
from bot.answer.turn import Last, Turn
from bot.conversation import pages
from bot.conversation.context import Context
from bot.conversation.dialogue import answer, last_said, speak, written
from bot.conversation.manners import chatter, manners
from bot.conversation.outcome import NOTHING, Edit, Outcome, Post, Reaction
from bot.conversation.presentation import in_private
from bot.conversation.question import Question
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks


async def asked(context: Context, question: Question) -> Outcome:
    """Answer a question, or say kindly what the bot can read."""
    if is_thanks(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, THUMB),))
    outcome = await _answered(context, question)
    # Each picture of an album arrives as a message of its own; the first one's answer is for all.
    return replace(outcome, album=question.album) if question.is_wordless else outcome


async def edited(context: Context, question: Question) -> Outcome:
    """Make the reply follow an edited question; answer it when it had no reply and is a question now."""
    if question.text.startswith("/"):
        return NOTHING
    spot = question.spot
    replied = await context.store.replies.reply_to(spot.chat, spot.message)
    if replied is None:
        return NOTHING if question.is_wordless else await _answered(context, question)
    steps = (await _answered(context, question)).steps
    edits = (Edit(spot.chat, replied.message, step.message) for step in steps if isinstance(step, Post))
    return Outcome(tuple(edits))


async def _answered(context: Context, question: Question) -> Outcome:
    last = await last_said(context, question)
    language, _ = speak(context, question, last)
    told = _welcomed(context, question, language) or manners(context, question, language)
    if told is None and not _goes_on(context, question, language, last):
        told = chatter(context, question, language)
    if told is not None:
        return told
    reply = answer(context, question, last)
    post = Post(question.spot, in_private(reply, context.book), (question.spot.message,), question.reader)
    return Outcome((post,), written(context, question, reply, last))


def _welcomed(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a greeting, or to a message without a word; None to any other."""
    if is_greeting(question.text):
        message = pages.welcome(context.book, greeted_in(question.text) or language)
    elif question.is_wordless:
        message = pages.guide("not-text" if question.media else "empty", language)
    else:
        return None
    return Outcome((Post(question.spot, message, (question.spot.message,), question.reader),))


def _goes_on(context: Context, question: Question, language: str, last: Last | None) -> bool:
    """Whether the message, small as it is, means something after what was said: yes, no, 2."""
    return last is not None and followed(context.responder, Turn(question.text, language, last)) is not None
