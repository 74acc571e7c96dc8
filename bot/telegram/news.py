"""Telling those who asked: a reader who waits for news hears once, and then nothing is kept of their chat.

News is an answer to what had none, or another figure in the answer that they got: the figures that readers are given
are on record. Each telling is an errand of the bot's own in the inbox, so it outlives a crash as a reader's question
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
from bot.conversation.message import Message, notice
from bot.conversation.presentation import in_private
from bot.language import say
from bot.store import WATCHES_KEPT, Arrival, Change, Watch
from bot.telegram.desk import Desk
from bot.telegram.intake import Spot
from bot.telegram.updates import LARGEST

QUOTED: Final = 200  # characters of the question: the answer must have room
OWN: Final = LARGEST  # the bot's own errands are numbered from here

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """What is told: the `reply`, under the message `key` that says why."""

    key: str
    reply: Reply


async def keep_told(desk: Desk) -> None:
    """Record which figures readers are given, and tell who waits: now, and whenever book or teaching have changed."""
    async for _ in desk.shelf.changes():
        await desk.operator.retry(lambda: _publish(desk))
        await desk.operator.retry(lambda: _queue(desk))


async def _publish(desk: Desk) -> None:
    """Put the figures of the current book on record; the next book is held to them."""
    figures = standing(desk.book)
    for one in await desk.store.published.publish(figures, time.time()):
        log.info("%s was %s, it is %s: %s", one.fact, one.old, one.new, ", ".join(one.answers) or "in no answer")
    desk.shelf.published = {fact: stands.figure for fact, stands in figures.items()}


async def _queue(desk: Desk) -> None:
    """Put an errand into the inbox for each reader for whom there is news; one that is there already stays alone."""
    changes = await desk.store.published.history()
    waiting = await desk.store.watches.waiting(time.time() - WATCHES_KEPT)
    due = [watch for watch in waiting if _news(desk, watch, changes)]
    errands = [Arrival(OWN + watch.id, json.dumps({"watch": watch.id}), f"watch {watch.id}") for watch in due]
    if errands:
        await desk.store.inbox.receive(errands, time.time())


def _news(desk: Desk, watch: Watch, changes: Sequence[Change]) -> News | None:
    """What is news to who waits with `watch`: a corrected answer, or an answer other than the one that they got."""
    had = watch.answer
    if had in desk.book.answers and any(change.concerns(had, watch.since) for change in changes):
        return News("news-corrected", desk.responder.answer(had, watch.language))
    reply = desk.responder.reply(watch.question, watch.language)
    if reply.answer is None or reply.answer == had:
        return None
    return News("news", desk.responder.answer(reply.answer, reply.language))  # nobody asked it now: no feedback


async def tell(desk: Desk, number: int) -> None:
    """Do the errand `number`: tell the reader, who then waits no longer; one whose news is gone waits on."""
    watch = await desk.store.watches.read(number - OWN)
    news = _news(desk, watch, await desk.store.published.history()) if watch else None
    if watch and news:
        await desk.outbox.send(Spot(watch.chat, 0, None, private=True), _said(desk, watch, news))
        await desk.store.watches.end(watch.id)
    desk.vanish()


def _said(desk: Desk, watch: Watch, news: News) -> Message:
    answer = in_private(news.reply, desk.book)
    head = notice(say(news.key, news.reply.language, question=one_line(watch.question, QUOTED)))
    return Message(f"{head.html}\n\n{answer.html}", f"{head.plain}\n\n{answer.plain}", answer.rows)
