"""A question on its way to the right book: by its clues, else by its words, and then to a handler that knows one book.

A handler only reads and returns, so it may be asked first what it makes of a message: small talk, a page and the like
need no other book. Only where it replies to a question do all books have a say.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from bot.answer.reply import Reply
from bot.conversation.context import Context, last_said, said_nothing, speak
from bot.conversation.links import read_link
from bot.conversation.routing.choices import other, recent, several, unanswered
from bot.conversation.routing.clues import NO_ARTICLE, clues_of, conversation
from bot.conversation.routing.naming import named
from bot.conversation.routing.newsroom import own_language, page_of
from bot.conversation.routing.route import BEFORE_EYES, Missing, Route, route
from bot.conversation.values import NOTHING, Edit, Message, Outcome, Post, Question
from bot.language.tongue import language_of
from bot.library import Found, ask, turns_to
from bot.store import Asked, Thread

Handler: TypeAlias = Callable[[Context, Question], Awaitable[Outcome]]
SAID_OF: Final[dict[Missing, str]] = {"gone": "article-gone", "page": "no-answers-there"}


async def answered(context: Context, question: Question, handler: Handler) -> Outcome:
    """What `handler` makes of `question` with the book that it is about, of several; or what the newsroom says."""
    own = page_of(context, question)
    if own is not None:
        return own
    routed = route(await clues_of(context, question), context.library.library.search.tells(_words(question)))
    if routed.is_open:
        return await _open(context, question, handler, routed)
    if routed.book is None:
        return await _gone(context, question, handler, routed)
    bound = context.of(routed.book)
    outcome = await handler(bound, _within(context, question))
    elsewhere = await _elsewhere(context, bound, question, outcome) if routed.way in BEFORE_EYES else None
    return elsewhere or _spoken_of(bound, question, named(bound, outcome))


async def _elsewhere(context: Context, bound: Context, question: Question, outcome: Outcome) -> Outcome | None:
    """What another article may say, in place of the `outcome` that answers nothing; None where that is nothing."""
    is_answered = any(isinstance(write, Asked) and write.outcome == "answered" for write in outcome.writes)
    if is_answered or not _is_reply(outcome):
        return None
    found = await _found(bound, _text(question, outcome), question, bound.book_id)
    if found.book == bound.book_id or found.reply.outcome == "unknown":
        return None
    if found.book:
        return _offered(context, question, found, outcome)
    return _of_none(context, question, found.reply, outcome)


def _words(question: Question) -> str:
    return question.text if question.meant is None else f"{question.text} {question.meant.text}"


def _within(context: Context, question: Question) -> Question:
    """`question` as the book itself has it: a link leads to an answer of the book, or to its first page."""
    name, payload = question.command
    linked = read_link(payload, context.library) if name == "start" and payload else None
    return replace(question, text=f"/start {linked.payload}".strip()) if linked else question


def _spoken_of(bound: Context, question: Question, outcome: Outcome) -> Outcome:
    """`outcome`, after which the conversation is about the book, if the bot says anything."""
    if question.reader is None or has_thread(outcome) or not outcome.steps or outcome.forget is not None:
        return outcome
    return replace(outcome, writes=(*outcome.writes, *speaking_of(bound, question.spot.chat, question.reader)))


def has_thread(outcome: Outcome) -> bool:
    """Whether `outcome` says by itself what a conversation goes on from."""
    return any(isinstance(write, Thread) for write in outcome.writes)


def speaking_of(bound: Context, chat: int, reader: int) -> tuple[Thread, ...]:
    """What is written when a conversation turns to the book of `bound`; nothing when it is about that already."""
    before = conversation(bound, chat, reader)
    if before and before.book == bound.book_id:
        return ()
    return (said_nothing(chat, reader, bound.kept_as),)


async def _open(context: Context, question: Question, handler: Handler, routed: Route) -> Outcome:
    """The conversation's book first, else one for all; where that replies to a question, whichever the words tell."""
    bound = context.of(routed.book) if routed.book else _standing_for_all(context, question)
    outcome = await handler(bound, question)
    if not _is_reply(outcome) and not _may_be_for_all(bound, question, outcome):
        return named(bound, outcome)
    found = await _found(bound, _text(question, outcome), question, routed.book)
    if routed.missing and not _turns(context, question, found):
        return await _over(context, question, handler, routed)
    if found.book is None:
        return _of_none(context, question, found.reply, outcome)
    if found.book != bound.book_id or not _is_said(bound, found.reply):
        bound = context.of(found.book)
        outcome = await handler(bound, question)
    if routed.is_elsewhere and found.reply.outcome == "answered":
        return _offered(context, question, found, outcome)
    return named(bound, outcome)


def _turns(context: Context, question: Question, found: Found) -> bool:
    """Whether `question` is about the article that answers it, whatever was spoken of before."""
    is_answer = found.book is not None and found.reply.outcome == "answered"
    return is_answer and turns_to(context.library.library, _words(question), None, found.book or "")


async def _over(context: Context, question: Question, handler: Handler, routed: Route) -> Outcome:
    """That the article of the conversation has gone, with which that is over; said once, and of no other article."""
    outcome = await _gone(context, question, handler, routed)
    if question.reader is None:
        return outcome
    return replace(outcome, writes=(*outcome.writes, said_nothing(question.spot.chat, question.reader, NO_ARTICLE)))


def _is_said(bound: Context, reply: Reply) -> bool:
    """Whether what the handler said already is all that there is: who stands for all has only small talk."""
    return reply.is_talk or not bound.stands_for_all


def _offered(context: Context, question: Question, found: Found, outcome: Outcome) -> Outcome:
    """The question of another article, in place of the `outcome` that answers it; nothing where nobody asked."""
    if not question.addressed:
        return NOTHING
    message = other(context, found.reply, found.book or "", private=question.spot.private)
    return _instead(outcome, message, "suggested", found.reply.confidence)


def _standing_for_all(context: Context, question: Question) -> Context:
    """The bot with the newest book in the reader's language: it knows the small talk of that."""
    language = language_of(question.text) or context.language(
        question.reader, question.language or own_language(context)
    )
    book = context.library.library.newest_in(language)
    return context.of(book, stands_for_all=True)


def _may_be_for_all(bound: Context, question: Question, outcome: Outcome) -> bool:
    """Whether another book may answer, as operators may want it, what is put to everybody."""
    in_group = bound.groups == "confident" and not question.spot.private and not question.addressed
    return in_group and outcome == NOTHING and not question.is_wordless


def _is_reply(outcome: Outcome) -> bool:
    return any(isinstance(step, Post | Edit) and step.message.says == "reply" for step in outcome.steps)


def _text(question: Question, outcome: Outcome) -> str:
    """What was asked: one's own words, or those that they point to."""
    asked = next((write.text for write in outcome.writes if isinstance(write, Asked)), None)
    return asked or question.text


async def _found(bound: Context, text: str, question: Question, book: str | None) -> Found:
    last = await last_said(bound, question) if book else None
    return ask(bound.library.library, text, bound.language_for(question), last, book)


def _of_none(context: Context, question: Question, reply: Reply, outcome: Outcome) -> Outcome:
    """What is said of no one book, in place of the `outcome` that a handler had of one; nothing where it had none."""
    if reply.outcome == "suggested":
        return _instead(outcome, several(context, reply), reply.outcome, reply.confidence)
    message = unanswered(context, reply.language, private=question.spot.private)
    return _instead(outcome, message, reply.outcome, reply.confidence)


async def _gone(context: Context, question: Question, handler: Handler, routed: Route) -> Outcome:
    """What is said where an article is told that is not here: nothing of another one."""
    bound = _standing_for_all(context, question)
    outcome = await handler(bound, replace(question, to=None))
    if routed.way in ("reply", "post") and not _is_reply(outcome):
        return named(bound, outcome)
    if not question.addressed:
        return NOTHING
    is_command = question.text.startswith("/")  # its words are of no language
    language = bound.language_for(question) if is_command else speak(bound, question)[0]
    message = recent(context, language, SAID_OF[routed.missing or "gone"], private=question.spot.private)
    return _instead(outcome, message, "unknown", 0.0)


def _instead(outcome: Outcome, message: Message, result: str, confidence: float) -> Outcome:
    """`outcome` with `message` in place of what one book says, and its question as one that no book answered."""
    said = (step for step in outcome.steps if isinstance(step, Post | Edit))
    steps = [_without_picture(replace(step, message=message)) for step in said]
    asked = [write for write in outcome.writes if isinstance(write, Asked)]
    writes = (replace(write, outcome=result, answer=None, confidence=confidence, book=NO_ARTICLE) for write in asked)
    return replace(outcome, steps=tuple(steps[:1]), writes=tuple(writes))


def _without_picture(step: Post | Edit) -> Post | Edit:
    """`step` in words alone: a picture of one book shows nothing of others."""
    return replace(step, picture=None) if isinstance(step, Post) else step
