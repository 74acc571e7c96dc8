"""Telling those who asked: a reader who waits for news hears once, and then nothing is kept of their chat.

News is an answer to what had none, or another figure in the answer that they got: the figures that readers are given
are on record. Each telling is an update of the bot's own in the inbox, so it outlives a crash as a reader's question
does. Its number lies above all that Telegram's may be, so no update from outside can pass for one.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.answer.render import one_line
from bot.answer.reply import Reply
from bot.book.corrections import standing
from bot.conversation.context import Context
from bot.conversation.presentation import in_private
from bot.conversation.values import NOTHING, Message, Outcome, Post, Spot, notice
from bot.language import say
from bot.store import WATCHES_KEPT, Arrival, Change, Told, Watch

QUOTED: Final = 200  # characters of the question: the answer must have room
OWN: Final = 2**53  # the bot's own updates are numbered from here; Telegram's numbers are smaller, as JSON's must be

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """What is told: the `reply`, under the message `key` that says why."""

    key: str
    reply: Reply


async def publish(context: Context) -> None:
    """Put the figures of the current book on record; the next book is held to them."""
    figures = standing(context.book)
    for one in await context.store.published.publish(figures, time.time()):
        log.info("%s was %s, it is %s: %s", one.fact, one.old, one.new, ", ".join(one.answers) or "in no answer")
    context.current_book.published = {fact: stands.figure for fact, stands in figures.items()}


async def queue(context: Context) -> None:
    """Put an update into the inbox for each reader for whom there is news; one that is there already stays alone."""
    changes = await context.store.published.history()
    waiting = await context.store.watches.waiting(time.time() - WATCHES_KEPT)
    due = [watch for watch in waiting if _news(context, watch, changes)]
    updates = [Arrival(OWN + watch.id, json.dumps({"watch": watch.id}), f"watch {watch.id}") for watch in due]
    if updates:
        await context.store.inbox.receive(updates, time.time())


def _news(context: Context, watch: Watch, changes: Sequence[Change]) -> News | None:
    """What is news to who waits with `watch`: a corrected answer, or an answer other than the one that they got."""
    had = watch.answer
    if had in context.book.answers and any(change.concerns(had, watch.since) for change in changes):
        return News("news-corrected", context.responder.answer(had, watch.language))
    reply = context.responder.reply(watch.question, watch.language)
    if reply.answer is None or reply.answer == had:
        return None
    return News("news", context.responder.answer(reply.answer, reply.language))  # nobody asked it now: no feedback


async def told(context: Context, number: int) -> Outcome:
    """Tell the reader of update `number`, who then waits no longer; one whose news is gone waits on."""
    watch = await context.store.watches.read(number - OWN)
    news = _news(context, watch, await context.store.published.history()) if watch else None
    if watch is None or news is None:
        return NOTHING
    return Outcome((Post(Spot(watch.chat, 0), _said(context, watch, news)),), (Told(watch.id),))


def _said(context: Context, watch: Watch, news: News) -> Message:
    answer = in_private(news.reply, context.book)
    head = notice(say(news.key, news.reply.language, question=one_line(watch.question, QUOTED)))
    return Message(f"{head.html}\n\n{answer.html}", f"{head.plain}\n\n{answer.plain}", answer.rows)
