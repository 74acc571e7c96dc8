"""Groups, their topics, and the comments under a channel's posts: silent unless asked, and then short.

Asked is: the bot's name, a reply to it, /ask. One who names the bot in a reply to someone else's message asks what
their own words ask, and without any, or with "is this true?", for that message to be answered. With `GROUPS=confident`
the bot also answers a whole question, put to everybody, that it is sure of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.answer.interpret import answer
from bot.answer.parts import asking_words
from bot.answer.reply import Last, Responder
from bot.conversation import commands, passing, pictures
from bot.conversation.channel.callbacks import answer_rows
from bot.conversation.context import Context, last_said, speak, written
from bot.conversation.editing import door
from bot.conversation.editing.callbacks import change_row
from bot.conversation.group_talk import how_to_ask, talked
from bot.conversation.links import answer_payload, private_link
from bot.conversation.pages import top_answers
from bot.conversation.presentation import IN_GROUP, in_group
from bot.conversation.values import (
    NOTHING,
    Button,
    Edit,
    Message,
    Outcome,
    Post,
    Question,
    Reaction,
    Spot,
    linking,
    notice,
)
from bot.language import say
from bot.language.dialogue import plainly
from bot.language.small_talk import THUMB, greeted_in, is_greeting, is_thanks, saying, wants_to_be_left
from bot.language.tongue import language_of

CONFIDENT: Final = 0.8  # the chance of being right from which an answer may come unasked
WHOLE: Final = 2  # words that say what a question is about, from which on it is one for everybody
_NAMED: Final = re.compile(r"(?<!\w)@\w{3,}")
EDITORS: Final = (  # the commands of the editors' chat
    "digest", "stats", "report", "quiz", "post", "answer", "gap", "edit", "correct", "log", "export", "why", "reload",
    "ask",
)  # fmt: skip


async def asked(context: Context, question: Question) -> Outcome:
    """Answer a message if the bot is asked; a command under a picture is one all the same."""
    if commands.is_page(question):
        return await commanded(context, question)
    drafted = await door.replied(context, question)
    if drafted is not None:
        return drafted
    brought = await passing.answered(context, question)
    if brought is not None:
        return brought
    if question.addressed and question.meant is None and is_thanks(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, THUMB),))
    if question.addressed and saying(context.responder.languages, "chart").search(plainly(question.text)):
        return await _pictured(context, question)
    return await _answered(context, question)


async def _pictured(context: Context, question: Question) -> Outcome:
    """The picture of what the bot said last."""
    last = await last_said(context, question)
    language = speak(context, question, last)[0]
    return Outcome((pictures.picture_of_last(context, question.spot, language, last),))


async def charted(context: Context, question: Question) -> Outcome:
    """Answer /chart, unless somebody else wrote it."""
    return NOTHING if question.forwarded else await pictures.charted(context, question)


def invited(context: Context, post: Spot, album: str | None) -> Outcome:
    """Invite those who comment on a channel's `post`, once and without a sound, if the operator wants that.

    Of an album each picture arrives as a post of its own.
    """
    if not context.invites:
        return NOTHING
    language, answers = context.responder.language, context.book.answers
    links = {name: private_link(context.username, answer_payload(name, language)) for name in top_answers(context.book)}
    rows = [(Button(answers[name].questions.label(language), link=link),) for name, link in links.items()]
    text = say("invitation", language, title=context.book.article.title, name=context.username)
    return Outcome((Post(post, notice(text, *rows[:IN_GROUP]), quiet=True),), album=album)


async def edited(context: Context, question: Question) -> Outcome:
    """Make the reply follow an edited question; answer it when it had none and asks the bot now."""
    spot = question.spot
    drafted = await door.replied(context, question)
    if drafted is not None:
        return drafted
    replied = await context.store.replies.reply_to(spot.chat, spot.message)
    if replied is None:
        return await _answered(context, question) if question.addressed else NOTHING
    steps = (await _answered(context, replace(question, addressed=True))).steps
    return Outcome(tuple(Edit(spot.chat, replied.message, step.message) for step in steps if isinstance(step, Post)))


async def commanded(context: Context, question: Question) -> Outcome:
    """Answer any other command of ours with one line: lists are for the private chat."""
    if question.forwarded:
        return NOTHING
    name, _ = question.command
    if name not in commands.PAGES and context.about is None:
        return NOTHING  # it asks for what several articles have
    helps = name in ("start", "help")
    if helps and question.spot.chat == context.editors.chat:
        return Outcome((Post(question.spot, notice(_for_editors(context.editors_language))),))
    language = context.language_for(question)
    link = private_link(context.username, name)
    button = linking("ask-in-private" if helps else "open-in-private", language, link)
    key = context.worded("group-help") if helps else "group-list"
    return Outcome((Post(question.spot, notice(say(key, language), (button,))),))


def _for_editors(language: str) -> str:
    """What can be done in the editors' chat."""
    lines = [f"/{name}: {say(f'/{name}', language)}" for name in EDITORS]
    return "\n".join([say("editors-help", language), *lines])


async def _answered(context: Context, question: Question) -> Outcome:
    if not question.addressed and not _is_sure(context, question):
        return NOTHING
    last = await last_said(context, question)
    talk = _small_talk(context, question, last) if question.addressed else None
    if talk is not None:
        return talk
    asked = _asked(context, question)
    if asked.is_wordless or is_greeting(asked.text):
        return _posted(question, asked, _how_to_ask(context, asked, last))
    is_spoken = language_of(question.text, among=context.responder.languages)
    speaker = question if is_spoken else asked  # who points to another's words is answered
    reply = answer(context.responder, asked.text, speak(context, speaker, last), last)
    writes = written(context, asked, reply, last)
    message = in_group(reply, context.book, context.username)
    if reply.answer and asked.spot.chat == context.editors.chat:
        key = context.library.key(context.book_id)
        change = change_row(reply.answer, key, context.editors_language)
        rows = (change, *answer_rows(context, "answer", reply.answer, reply.language))
        message = replace(message, rows=(*message.rows, *rows))
    return Outcome(_posted(question, asked, message).steps, writes)


def _small_talk(context: Context, question: Question, last: Last | None) -> Outcome | None:
    """What is said to small talk, unless it calls the bot to what another says; to *stop* wherever it stands."""
    if question.is_wordless or is_greeting(question.text):
        return None
    if question.meant is not None and not wants_to_be_left(question.text):
        return None
    if context.responder.is_phrasing(question.text):
        return None
    return talked(context, question, speak(context, question, last)[0], last)


def _posted(question: Question, asked: Question, message: Message) -> Outcome:
    answers = tuple({asked.spot.message, question.spot.message})
    return Outcome((Post(asked.spot, message, answers, asked.reader),))


def _how_to_ask(context: Context, question: Question, last: Last | None) -> Message:
    language = greeted_in(question.text) or speak(context, question, last)[0]
    return how_to_ask(context, language)


def _is_sure(context: Context, question: Question) -> bool:
    """Whether a question that is not put to the bot gets an answer all the same: a whole one, put to everybody."""
    if context.groups != "confident" or not is_whole(context.responder, question):
        return False
    reply = context.responder.reply(question.text, speak(context, question)[0])
    return reply.outcome == "answered" and reply.confidence >= CONFIDENT


def is_whole(responder: Responder, question: Question) -> bool:
    """Whether a message is a question with a subject of its own, and none to another person.

    Whoever replies to somebody or names somebody talks to them.
    """
    if question.is_wordless or question.meant or question.to or question.forwarded or _NAMED.search(question.text):
        return False
    first = plainly(question.text).split()[:2]
    asks = "?" in question.text or not asking_words(responder.languages).isdisjoint(first)
    is_known = len(plainly(question.text).split()) > WHOLE and responder.is_phrasing(question.text)
    return asks and (is_known or len(responder.subjects.content(question.text)) >= WHOLE)


def _asked(context: Context, question: Question) -> Question:
    """The message that is asked about: one's own words, or someone else's where there are none or they point to it."""
    if question.meant is None:
        return question
    said = plainly(question.text)
    points = saying(context.responder.languages, "pointing").search(said) is not None
    points = points or not context.responder.subjects.content(question.text)
    has_own = not question.is_wordless and not is_greeting(question.text) and not is_thanks(question.text)
    return question if has_own and not points else question.meant
