"""A reader who floods the bot: one kind notice, then silence until the minute is over. Nobody types as fast as that.

Questions and commands count; taps, inline queries and what the bot would not answer anyway do not.
"""

from __future__ import annotations

import time
from typing import Final

from bot.conversation.message import notice
from bot.language import say
from bot.telegram.desk import Desk
from bot.telegram.intake import Question

MOST: Final = 30  # of one reader
SPAN: Final = 60.0  # seconds


async def is_too_much(desk: Desk, question: Question) -> bool:
    """Count `question`; whether it is one too many. The first one that is gets the notice.

    Counted in memory: a restart forgives, and no question waits for a commit more.
    """
    who = question.spot.chat if question.reader is None else question.reader
    began, count = desk.counts.get(who) or (time.monotonic(), 0)
    if time.monotonic() - began >= SPAN:
        began, count = time.monotonic(), 0
    desk.counts.put(who, (began, count + 1))
    if count == MOST:
        await desk.outbox.send(question.spot, notice(say("too-much", await desk.language_for(question))))
    return count >= MOST
