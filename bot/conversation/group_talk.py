"""Small talk that is put to the bot in a group: what the private chat knows is known here too, and said in one line.

Nothing of it is a question: none is matched, and none is counted.
"""

from __future__ import annotations

from bot.answer.followup import followed
from bot.answer.reply import Last, Turn
from bot.conversation.context import Context
from bot.conversation.pictures import picture_of_last
from bot.conversation.presentation import to_private
from bot.conversation.private import SMILE
from bot.conversation.values import Message, Outcome, Post, Question, Reaction, linking, notice
from bot.language import say
from bot.language.dialogue import plainly
from bot.language.small_talk import (
    EVERY,
    is_insult,
    is_laughter,
    is_noise,
    is_parting,
    parted_in,
    saying,
    wants_to_be_left,
)


def talked(context: Context, question: Question, language: str, last: Last | None) -> Outcome | None:
    """What is said to a message that asks nothing of the book; None when it may ask something."""
    text, spoken = question.text, context.responder.languages
    if wants_to_be_left(text):
        return _posted(question, notice(say("leave-me", language)))
    if is_parting(text):
        return _posted(question, notice(say(context.worded("goodbye"), parted_in(text, spoken) or language)))
    return _wish(context, question, language, last) or _idle(context, question, language, last)


def _wish(context: Context, question: Question, language: str, last: Last | None) -> Outcome | None:
    """What is said to who wants a person, a list, a picture or the article."""
    said, spoken = plainly(question.text), context.responder.languages
    if saying(spoken, "person", "mistake").search(said):
        return _posted(question, notice(context.contact(language), to_private(language, context.username)))
    if saying(spoken, "figures", "chart").search(said):
        is_chart = saying(spoken, "chart").search(said) is not None
        drawn = picture_of_last(context, question.spot, language, last) if is_chart else None
        listed = notice(say("group-list", language), to_private(language, context.username))
        return Outcome((drawn,)) if drawn else _posted(question, listed)
    link = context.book.article.link
    if saying(spoken, "link").search(said) and link and not context.stands_for_all:
        return _posted(question, notice(say("article-link", language), (linking("read-article", language, link),)))
    return None


def _idle(context: Context, question: Question, language: str, last: Last | None) -> Outcome | None:
    """What is said to a message that says nothing; None when it may mean something after `last`."""
    if last is not None and followed(context.responder, Turn(question.text, language, last)) is not None:
        return None
    if is_laughter(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, SMILE),))
    says_nothing = is_insult(question.text) or is_noise(question.text)
    if says_nothing or saying(EVERY, "agree", "deny").search(plainly(question.text)):
        return _posted(question, how_to_ask(context, language))
    return None


def how_to_ask(context: Context, language: str) -> Message:
    """How the bot is asked in a group."""
    return notice(say(context.worded("group-help"), language), to_private(language, context.username))


def _posted(question: Question, message: Message) -> Outcome:
    return Outcome((Post(question.spot, message, (question.spot.message,), question.reader),))
