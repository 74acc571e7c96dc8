"""What editors did in their chat, as they ask for it there."""

from __future__ import annotations

from typing import Final

from bot.conversation.context import Context
from bot.conversation.values import Outcome, Post, Question, notice
from bot.language import say
from bot.newsroom.deeds import line

LINES: Final = 20  # of the log: what a phone shows without much turning


async def log(context: Context, question: Question, rest: str) -> Outcome:
    """Show who did what last."""
    language = context.editors_language
    deeds = await context.store.edits.log(LINES)
    lines = [line(deed, language) for deed in deeds] or [say("log-empty", language)]
    return Outcome((Post(question.spot, notice("\n".join(lines))),))
