"""The way into this room. It is loaded when an editor first comes, with all that drafts are made and held against.

Most bots wait for readers alone, and do without a megabyte and 40 modules. They are loaded in a thread: readers are
answered meanwhile.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Final

from bot.conversation.buttons import Press
from bot.conversation.context import Context
from bot.conversation.editing.callbacks import BeginDraft, OnDraft
from bot.conversation.values import Outcome, Question

COMMANDS: Final = ("answer", "gap", "edit", "correct")  # those of `starting`
ROOMS: Final = tuple(f"bot.conversation.editing.{name}" for name in ("starting", "replying", "tapping"))


async def commanded(context: Context, question: Question, rest: str) -> Outcome:
    """What comes of a command in `COMMANDS`, with what stands behind it."""
    await _loaded()
    from bot.conversation.editing.starting import COMMANDS as BEGINNINGS

    return await BEGINNINGS[question.command[0]](context, question, rest)


async def replied(context: Context, question: Question) -> Outcome | None:
    """What comes of a reply to a message about a draft; None when `question` is no such reply."""
    if question.to is None or question.spot.chat != context.editors.chat:
        return None
    await _loaded()
    from bot.conversation.editing.replying import answered

    return await answered(context, question)


async def tapped(context: Context, press: Press, button: OnDraft | BeginDraft, topic: int | None) -> Outcome:
    """What comes of a tap on a button of a draft, or on one that begins a draft."""
    await _loaded()
    from bot.conversation.editing import tapping

    return await tapping.tapped(context, press, button, topic)


async def _loaded() -> None:
    """Come back when the room is loaded."""
    for room in ROOMS:
        await asyncio.to_thread(import_module, room)
