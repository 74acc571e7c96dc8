"""A quiz in a group: one question for whoever asks, so many an hour at most; the one before ends then.

It stays open for a minute at least: who asks meanwhile is shown it. The comments under each post are a place of their
own, and so is each topic of a forum.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.book.values import Book
from bot.conversation.context import Context
from bot.conversation.quiz import offering
from bot.conversation.quiz.asking import first_quiz, meant, more_in_private
from bot.conversation.values import NOTHING, ChannelPost, EndPoll, Outcome, Poll, Post, Question, Step, notice
from bot.language import say
from bot.quiz.order import answer_about, facts_asked, told_in
from bot.store import Polled

MOST: Final = 6  # an hour in one group
HOUR: Final = 3600.0  # seconds
OPEN: Final = 60.0  # seconds that a question stays open at least


async def asked(context: Context, question: Question) -> Outcome:
    """Put a question to a group; in the editors' chat, one that they may post in the channel."""
    if question.forwarded:
        return NOTHING
    context = meant(context)
    if question.spot.chat == context.editors.chat and context.channel is not None:
        return await offering.asked(context, question)
    language, spot = context.book.spoken(context.language_for(question)), question.spot
    thread = _thread(question)
    before = [one for one in await context.store.polls.within(spot.chat) if one.mark == thread]
    if before and before[0].sent > time.time() - OPEN:
        return Outcome((Post(replace(spot, message=before[0].message), notice(say("quiz-open", before[0].language))),))
    lately = [one for one in before if one.sent > time.time() - HOUR]
    if len(lately) >= MOST:
        return Outcome((Post(spot, notice(say("quiz-later", language))),))
    known = [one.fact for one in before if one.book == context.kept_as]
    order = asking_order(context.book, known, question.post)
    quiz = await asyncio.to_thread(first_quiz, context.book, order, language)
    if quiz is None:
        return Outcome((Post(spot, notice(say("quiz-none", language))),))
    steps: tuple[Step, ...] = (*_ended(context, before), Poll(spot, quiz, "group", mark=thread, book=context.kept_as))
    return Outcome(steps)


def _thread(question: Question) -> str:
    """What tells the post that is commented on from others, or the topic; nothing in a group that has neither."""
    if question.place == "comment" and question.post is not None:
        return str(question.post.id)
    return str(question.spot.topic or "")


def asking_order(book: Book, known: Sequence[str], post: ChannelPost | None) -> list[str]:
    """The facts to ask about: first those that were not asked here, then those asked longest ago; `known` were, the
    last one first.

    What the title tells comes after the others that are new, and what the `post` tells that is commented on only
    where there is nothing else.
    """
    facts = facts_asked(book)
    asked_here = [fact for fact in dict.fromkeys(reversed(known)) if fact in facts]
    told = told_in(book, book.article.title) - book.quiz.keys()
    new = sorted((fact for fact in facts if fact not in asked_here), key=lambda fact: fact in told)
    posted = told_in(book, f"{book.article.title}. {post.text}") if post else frozenset[str]()
    return sorted([*new, *asked_here], key=lambda fact: fact in posted)


def _ended(context: Context, before: Sequence[Polled]) -> tuple[EndPoll, ...]:
    """The end of the question before, with the way to its answer."""
    if not before or before[0].chat is None:
        return ()
    last = before[0]
    book = context.library.of_kept(last.book)
    bound = context.of(book) if book else context
    answer = answer_about(bound.book, last.fact) if book else None
    rows = (more_in_private(bound, answer, last.language),) if answer else ()
    return (EndPoll(last.chat or 0, last.message, rows),)
