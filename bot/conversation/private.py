"""The private chat: every message is answered: small talk, a question, or what goes on from the last answer.

What is no question gets what it wants too: a goodbye, an insult, "stop", "can I talk to a human".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answer.followup import followed
from bot.answer.interpret import answer
from bot.answer.render import PLAIN, TELEGRAM, article_line, plain
from bot.answer.reply import Last, Reply, Responder, Turn
from bot.answer.small_talk import language_wish
from bot.conversation import commands, pages
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context, entry_of_words, last_said, speak, written
from bot.conversation.editing import door
from bot.conversation.pictures import picture_of_last
from bot.conversation.presentation import in_private
from bot.conversation.quiz import game
from bot.conversation.routing.choices import guide
from bot.conversation.sharing import is_article
from bot.conversation.values import NOTHING, Button, Edit, Message, Outcome, Post, Question, Reaction, notice
from bot.language import say
from bot.language.dialogue import plainly
from bot.language.small_talk import (
    EVERY,
    THUMB,
    greeted_in,
    is_greeting,
    is_insult,
    is_laughter,
    is_noise,
    is_parting,
    is_thanks,
    parted_in,
    saying,
    wants_to_be_left,
)
from bot.language.wishes import wished_language

SMILE: Final = "😁"  # one of the reactions that a bot may give


async def asked(context: Context, question: Question) -> Outcome:
    """Answer a question, or say kindly what the bot can read; a command under a picture is one all the same."""
    if question.text.startswith("/") and commands.is_page(question):
        return await commands.sent(context, question)
    drafted = await door.replied(context, question) if question.to else None  # alone with the newsroom, perhaps
    if drafted is not None:
        return drafted
    if is_thanks(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, THUMB),))
    outcome = await _answered(context, question)
    # Each picture of an album arrives as a message of its own; the first one's answer is for all.
    return replace(outcome, album=question.album) if question.album and question.is_wordless else outcome


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


async def stopped(context: Context, question: Question) -> Outcome:
    """Do what /stop asks for: what the word does."""
    return await _left(context, question, context.language_for(question))


async def _left(context: Context, question: Question, language: str) -> Outcome:
    """End a quiz that is under way; where there is none, say how little the bot writes."""
    over = await game.stopped(context, question.spot)
    return over or _posted(question, notice(say("leave-me", language)))


async def _answered(context: Context, question: Question) -> Outcome:
    last = await last_said(context, question)
    tongue = speak(context, question, last)
    book, responder = context.book, context.responder
    is_shared = bool(question.links or question.forwarded) and is_article(book.article, question)
    if is_shared and (question.forwarded or question.is_wordless):
        return _posted(question, _article(context, tongue[0]))
    told = _welcomed(context, question, tongue[0]) or await _small_talk(context, question, tongue[0], last, responder)
    if (
        told is None
        and (idle := _idle(context, question, tongue[0]))
        and not _goes_on(context, question, tongue[0], last)
    ):
        told = idle
    if told is not None:
        return told
    reply = answer(responder, question.text, tongue, last)
    if is_shared and reply.outcome != "answered":
        return _posted(question, _article(context, tongue[0]))
    message = in_private(reply, book)
    return Outcome(_posted(question, message).steps, written(context, question, reply, last))


def _welcomed(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a greeting, or to a message without a word; None to any other."""
    if is_greeting(question.text):
        return _posted(question, pages.welcome(context.book, greeted_in(question.text) or language))
    if question.is_wordless:
        return _posted(question, guide(context, "not-text" if question.media else "empty", language))
    return None


def _goes_on(context: Context, question: Question, language: str, last: Last | None) -> bool:
    """Whether the message, small as it is, means something after what was said: yes, no, 2."""
    return last is not None and followed(context.responder, Turn(question.text, language, last)) is not None


async def _small_talk(
    context: Context, question: Question, language: str, last: Last | None, responder: Responder
) -> Outcome | None:
    """What is said to a message that asks nothing of the book; None when it may ask something.

    Words that are for the editors are passed on only with the reader's consent, by a tap (`buttons`).
    """
    said, spoken = plainly(question.text), responder.languages
    if wished_language(question.text) is not None:
        wish = language_wish(responder, Turn(question.text, language))
        return _posted(question, _languages(context, question, wish)) if wish else None
    if wants_to_be_left(question.text):
        return await _left(context, question, language)
    if is_parting(question.text):
        return _posted(question, notice(say(context.worded("goodbye"), parted_in(question.text, spoken) or language)))
    if saying(spoken, "person", "mistake").search(said):
        return _for_the_editors(context, question, language)
    if saying(spoken, "figures", "chart", "quiz").search(said):
        if saying(spoken, "quiz").search(said):
            own = context.language_for(question)  # a word or two may be of several languages: quiz
            spoken_in = own if saying((own,), "quiz").search(said) else language
            return await game.started(context, question.spot, spoken_in)
        if saying(spoken, "chart").search(said):
            return Outcome((picture_of_last(context, question.spot, language, last),))
        first = pages.figures(context.book, 0, language)
        return _posted(question, first) if first else None
    if saying(spoken, "link").search(said):
        meant = guide(context, "empty", language) if context.stands_for_all else _article(context, language)
        return _posted(question, meant)
    return None


def _languages(context: Context, question: Question, wish: Reply) -> Message:
    """Which languages there are, to choose one at once."""
    chosen = context.store.readers.language(question.reader)
    return pages.languages(context.languages, wish.language, chosen, plain(wish, context.book.article))


def _idle(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a message that says nothing at all; None when there is a word in it that means something."""
    if is_laughter(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, SMILE),))
    if is_insult(question.text):
        return _posted(question, guide(context, "insulted", language))
    said = plainly(question.text)
    if is_noise(question.text) or saying(EVERY, "agree", "deny").search(said):
        return _posted(question, guide(context, "here-i-am", language))
    return None


def _article(context: Context, language: str) -> Message:
    """The article with its address, and what one can ask about it."""
    html, plain = (
        f"{style.text(say('article-link', language))}\n{article_line(context.book.article, style)}"
        for style in (TELEGRAM, PLAIN)
    )
    link = context.book.article.link
    door = ((Button(say("read-article", language), link=link),),) if link else ()
    asked = tuple(pages.question_row(context.book, name, language) for name in pages.top_answers(context.book)[:2])
    return Message(html, f"{plain}\n{link}" if link else plain, (*door, *asked, pages.doors(language)))


def _for_the_editors(context: Context, question: Question, language: str) -> Outcome:
    if context.editors.chat is None:
        return _posted(question, notice(context.contact(language)))
    yes = Button(say("pass-on-yes", language), Tap("pass", language, "yes").data)
    no = Button(say("pass-on-no", language), Tap("pass", language, "no").data)
    outcome = _posted(question, notice(say("pass-on", language), (yes, no)))
    return Outcome(outcome.steps, (entry_of_words(question, language),))


def _posted(question: Question, message: Message) -> Outcome:
    return Outcome((Post(question.spot, message, (question.spot.message,), question.reader),))
