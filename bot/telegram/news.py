"""Telling those who asked: a reader who waits for news hears once, and then nothing is kept of their chat.

Each telling is an errand of the bot's own in the inbox, so it outlives a crash as a reader's question does. Its number
lies above all that Telegram's may be, so no update from outside can pass for one.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import Final

from bot.messages import say
from bot.reply import Reply
from bot.store import Arrival, Watch
from bot.telegram.desk import Desk
from bot.telegram.intake import Spot
from bot.telegram.manners import in_private
from bot.telegram.said import Said, notice
from bot.telegram.updates import LARGEST

OWN: Final = LARGEST  # the bot's own errands are numbered from here


async def keep_told(desk: Desk) -> None:
    """Tell whoever waits, now and whenever the book or what was taught has changed; never ends."""
    while True:
        change = asyncio.ensure_future(desk.shelf.change())
        await _queue(desk)
        await change


async def _queue(desk: Desk) -> None:
    """Put an errand into the inbox for each reader for whom there is news; one that is there already stays alone."""
    due = [watch for watch in await desk.store.watches.waiting() if _news(desk, watch)]
    errands = [Arrival(OWN + watch.id, json.dumps({"watch": watch.id}), f"watch {watch.id}") for watch in due]
    if errands:
        await desk.store.inbox.receive(errands, time.time())


def _news(desk: Desk, watch: Watch) -> Reply | None:
    """The reply that is news to who waits with `watch`: an answer other than the one that they got."""
    reply = desk.responder.reply(watch.question, watch.language)
    return reply if reply.outcome == "answered" and reply.answer != watch.answer else None


async def tell(desk: Desk, number: int) -> None:
    """Do the errand `number`: tell the reader."""
    watch = await desk.store.watches.read(number - OWN)
    reply = _news(desk, watch) if watch else None
    if watch and reply:
        await desk.outbox.send(Spot(watch.chat, 0, None, private=True), _said(desk, watch, reply))
        await told(desk, number)


async def told(desk: Desk, number: int) -> None:
    """The reader of the errand `number` was told: they wait no longer."""
    await desk.store.watches.end(number - OWN)


def _said(desk: Desk, watch: Watch, reply: Reply) -> Said:
    answer = in_private(reply, desk.book)
    head = notice(say("news", reply.language, question=watch.question))
    return Said(f"{head.html}\n\n{answer.html}", f"{head.plain}\n\n{answer.plain}", answer.rows)
