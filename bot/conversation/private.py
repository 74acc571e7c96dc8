"""The private chat: every message is a question, or goes on from the last answer, and is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answer.followup import followed
from bot.answer.render import PLAIN, TELEGRAM, article_line
from bot.answer.reply import Last, Turn
from bot.conversation import pages
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context, entry_of_words
from bot.conversation.dialogue import answer, last_said, speak, written
from bot.conversation.presentation import in_private
from bot.conversation.values import NOTHING, Button, Edit, Message, Outcome, Post, Question, Reaction, notice
from bot.language import LANGUAGES, say
from bot.language.dialogue import Dialogue, plainly
from bot.language.small_talk import (
    THUMB,
    greeted_in,
    is_greeting,
    is_insult,
    is_laughter,
    is_noise,
    is_parting,
    is_thanks,
    wants_to_be_left,
)

SMILE: Final = "😁"  # one of the reactions that a bot may give


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


def manners(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a message that asks nothing of the book; None when it may ask something."""
    said = plainly(question.text)
    if wants_to_be_left(question.text):
        return _saying(question, notice(say("leave-me", language)))
    if is_parting(question.text):
        return _saying(question, notice(say("goodbye", language)))
    if _matches("person", said) or _matches("mistake", said):
        return _for_the_editors(context, question, language)
    if _matches("figures", said):
        first = pages.figures(context.book, 0, language)
        return _saying(question, first) if first else None
    if _matches("link", said) or _is_link_of(context, question.text):
        return _saying(question, article_page(context, language))
    return None


def chatter(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a message that says nothing at all; None when there is a word in it that means something."""
    if is_laughter(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, SMILE),))
    if is_insult(question.text):
        return _saying(question, pages.guide("insulted", language))
    said = plainly(question.text)
    if is_noise(question.text) or _matches("agree", said) or _matches("deny", said):
        return _saying(question, pages.guide("here-i-am", language))
    return None


def article_page(context: Context, language: str) -> Message:
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
        return _saying(question, notice(say("no-editors", language, publisher=context.book.article.publisher)))
    yes = Button(say("pass-on-yes", language), Tap("pass", language, "yes").data)
    no = Button(say("pass-on-no", language), Tap("pass", language, "no").data)
    outcome = _saying(question, notice(say("pass-on", language), (yes, no)))
    return Outcome(outcome.steps, (entry_of_words(question, language),))


def _saying(question: Question, message: Message) -> Outcome:
    return Outcome((Post(question.spot, message, (question.spot.message,), question.reader),))


def _matches(kind: str, said: str) -> bool:
    patterns = (getattr(_dialogue(code), kind) for code in LANGUAGES)
    return any(pattern.search(said) for pattern in patterns)


def _dialogue(code: str) -> Dialogue:
    return LANGUAGES[code].dialogue


def _is_link_of(context: Context, text: str) -> bool:
    """Whether `text` is no more than the article's address."""
    link = context.book.article.link
    return bool(link) and text.strip().split("#")[0].split("?")[0].rstrip("/") == str(link).split("?")[0].rstrip("/")
