"""Groups, their topics, and the comments under a channel's posts: silent unless asked, and then short.

Asked is: the bot's name, a reply to it, /ask. One who names the bot in a reply to someone else's message asks for
that message to be answered. With `GROUPS=confident` the bot also answers a plain question that it is sure of.
"""

from __future__ import annotations

from typing import Final

from bot.answer.reply import Reply
from bot.conversation.context import Context, entry
from bot.conversation.links import private_link
from bot.conversation.message import Message, linking, notice
from bot.conversation.outcome import NOTHING, Edit, Outcome, Post, Reaction
from bot.conversation.presentation import in_group, to_private
from bot.conversation.question import Question
from bot.language import say
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks

CONFIDENT: Final = 0.8  # the chance of being right from which an answer may come unasked
EDITORS: Final = ("digest", "stats", "why", "reload", "ask")  # the commands of the editors' chat


async def heard(context: Context, question: Question) -> Outcome:
    """Answer a message if the bot is asked."""
    if question.addressed and question.meant is None and is_thanks(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, THUMB),))
    return _answered(context, question)


async def edited(context: Context, question: Question) -> Outcome:
    """Make the reply follow an edited question; answer it when it had none and asks the bot now."""
    spot = question.spot
    replied = await context.store.replies.reply_to(spot.chat, spot.message)
    if replied is not None:
        _, message, _ = _said(context, question)
        return Outcome((Edit(spot.chat, replied.message, message),))
    return _answered(context, question) if question.addressed else NOTHING


async def commanded(context: Context, question: Question) -> Outcome:
    """Answer any other command of ours with one line: lists are for the private chat."""
    if question.forwarded:
        return NOTHING
    name, _ = question.command
    helps = name in ("start", "help")
    if helps and question.spot.chat == context.editors.chat:
        return Outcome((Post(question.spot, notice(_for_editors(context.editors_language))),))
    language = context.language_for(question)
    link = private_link(context.username, name)
    button = linking("ask-in-private" if helps else "open-in-private", language, link)
    return Outcome((Post(question.spot, notice(say("group-help" if helps else "group-list", language), (button,))),))


def _for_editors(language: str) -> str:
    """What can be done in the editors' chat."""
    lines = [f"/{name}: {say(f'/{name}', language)}" for name in EDITORS]
    return "\n".join([say("editors-help", language), *lines])


def _answered(context: Context, question: Question) -> Outcome:
    if not question.addressed and not _is_sure(context, question):
        return NOTHING
    asked, message, reply = _said(context, question)
    answers = tuple({asked.spot.message, question.spot.message})
    tried = question.spot.chat == context.editors.chat  # what editors try is no reader's question
    writes = () if reply is None or tried else (entry(reply, asked.place, asked.reader),)
    return Outcome((Post(asked.spot, message, answers, asked.reader),), writes)


def _is_sure(context: Context, question: Question) -> bool:
    """Whether a question that is not put to the bot gets an answer all the same."""
    if context.groups != "confident" or question.is_wordless:
        return False
    reply = context.reply(question)
    return reply.outcome == "answered" and reply.confidence >= CONFIDENT


def _said(context: Context, question: Question) -> tuple[Question, Message, Reply | None]:
    """The question that is answered, what the bot says, and the book's reply if it is one that the book decides."""
    if question.meant is None and (question.is_wordless or is_greeting(question.text)):
        language = greeted_in(question.text) or context.language_for(question)
        return question, notice(say("group-help", language), to_private(language, context.username)), None
    asked, reply = _best(context, question)
    return asked, in_group(reply, context.book, context.username), reply


def _best(context: Context, question: Question) -> tuple[Question, Reply]:
    """The message that is asked about, and its reply: someone else's, unless only the own words have an answer."""
    if question.meant is None:
        return question, context.reply(question)
    reply = context.reply(question.meant)
    if reply.outcome != "answered" and not question.is_wordless:
        own = context.reply(question)
        if own.outcome == "answered":
            return question, own
    return question.meant, reply
