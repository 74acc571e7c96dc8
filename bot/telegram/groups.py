"""Groups, their topics, and the comments under a channel's posts: silent unless asked, and then short.

Asked is: the bot's name, a reply to it, /ask. One who names the bot in a reply to someone else's message asks for
that message to be answered. With `GROUPS=confident` the bot also answers a plain question that it is sure of.
"""

from __future__ import annotations

from typing import Final

from bot.answer.reply import Reply
from bot.conversation.links import private_link
from bot.conversation.message import Message, linking, notice
from bot.conversation.presentation import in_group, to_private
from bot.language import say
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks
from bot.telegram import menus
from bot.telegram.desk import Desk
from bot.telegram.intake import Question, command_in, question_of
from bot.telegram.limit import is_too_much
from bot.telegram.shapes import Message as Received

CONFIDENT: Final = 0.8  # the chance of being right from which an answer may come unasked


async def heard(desk: Desk, message: Received) -> None:
    """Answer a message if the bot is asked."""
    question = question_of(message, desk.me)
    if question is None:
        return
    if question.addressed and question.meant is None and is_thanks(question.text):
        await desk.outbox.react(question.spot, THUMB)
    else:
        await _answer(desk, question)


async def edited(desk: Desk, message: Received) -> None:
    """Make the reply follow an edited question; answer it when it had none and asks the bot now."""
    question = question_of(message, desk.me)
    if question is None:
        return
    replied = await desk.store.replies.reply_to(question.spot.chat, question.spot.message)
    if replied is not None:
        _, said, _ = await _said(desk, question)
        await desk.outbox.edit(question.spot.chat, replied.message, said)
    elif question.addressed:
        await _answer(desk, question)


async def commanded(desk: Desk, message: Received) -> None:
    """Answer any other command of ours with one line: lists are for the private chat."""
    question = question_of(message, desk.me)
    if question is None or message.forward_origin or await is_too_much(desk, question):
        return
    name, _ = command_in(message.text or "")
    if message.chat.id == desk.admins.chat and name in ("start", "help"):
        await desk.outbox.send(question.spot, notice(_for_editors(desk.editors_language)))
        return
    language, helps = await desk.language_for(question), name in ("start", "help")
    button = linking("ask-in-private" if helps else "open-in-private", language, private_link(desk.me.username, name))
    await desk.outbox.send(question.spot, notice(say("group-help" if helps else "group-list", language), (button,)))


def _for_editors(language: str) -> str:
    """What can be done in the editors' chat."""
    lines = [f"/{name}: {say(f'/{name}', language)}" for name in menus.EDITORS]
    return "\n".join([say("editors-help", language), *lines])


async def _answer(desk: Desk, question: Question) -> None:
    if not question.addressed and not await _is_sure(desk, question):
        return
    if not await is_too_much(desk, question):
        asked, said, reply = await _said(desk, question)
        await desk.answer(asked, said, reply, [question.spot.message])


async def _is_sure(desk: Desk, question: Question) -> bool:
    """Whether a question that is not put to the bot gets an answer all the same."""
    if desk.groups != "confident" or question.wordless:
        return False
    reply = await desk.reply(question)
    return reply.outcome == "answered" and reply.confidence >= CONFIDENT


async def _said(desk: Desk, question: Question) -> tuple[Question, Message, Reply | None]:
    """The question that is answered, what the bot says, and the book's reply if it is one that the book decides."""
    if question.meant is None and (question.wordless or is_greeting(question.text)):
        language = greeted_in(question.text) or await desk.language_for(question)
        return question, notice(say("group-help", language), to_private(language, desk.me.username)), None
    asked, reply = await _best(desk, question)
    return asked, in_group(reply, desk.book, desk.me.username), reply


async def _best(desk: Desk, question: Question) -> tuple[Question, Reply]:
    """The message that is asked about, and its reply: someone else's, unless only the own words have an answer."""
    if question.meant is None:
        return question, await desk.reply(question)
    reply = await desk.reply(question.meant)
    if reply.outcome != "answered" and not question.wordless:
        own = await desk.reply(question)
        if own.outcome == "answered":
            return question, own
    return question.meant, reply
