"""Who got an answer that editors take back: those who can be told, since their chat is kept, and how many others.

A chat is kept of who waits to be told something, and for a week of who was told; of whoever else asked the journal has
a pseudonym and no chat. They are counted, so that editors know.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from bot.answer.render import one_line
from bot.conversation.context import Context
from bot.conversation.values import Message, Outcome, Post, Spot, TapAnswer, notice
from bot.language import say
from bot.store import Entry, Told, Watch

QUOTED: Final = 200  # characters of the question

Given: TypeAlias = "tuple[str | None, str | None]"  # an answer, behind its book as the store calls it
Wrong: TypeAlias = Callable[[str], bool]  # whether it was wrong to give the answer to a question


@dataclass(frozen=True, slots=True)
class Misled:
    """Who got what is taken back: the `watches` of those who can be told, and how many `others` cannot."""

    watches: tuple[Watch, ...]
    others: int


async def misled(context: Context, given: Collection[Given], since: float, wrong: Wrong) -> Misled:
    """Who got one of the answers `given` at the time `since` or later, to a question to which it was `wrong`."""
    store = context.store
    kept = [*await store.watches.told(since), *await store.watches.waiting(since)]
    asked = [entry async for entry in store.journal.entries(since, time.time())]
    return await asyncio.to_thread(_misled, context, given, wrong, kept, asked)


def _misled(
    context: Context, given: Collection[Given], wrong: Wrong, kept: Collection[Watch], asked: Collection[Entry]
) -> Misled:
    watches = tuple(one for one in kept if (one.book, one.answer) in given and wrong(one.question))
    told = {context.store.names.of("reader", watch.chat) for watch in watches}
    entries = (one for one in asked if one.outcome == "answered" and (one.book, one.answer) in given)
    return Misled(watches, len({one.reader for one in entries if wrong(one.text)} - told))


def with_taken_back(context: Context, outcome: Outcome, found: Misled) -> Outcome:
    """`outcome`, which begins with what is said of the tap, by which those who are misled are told, once."""
    tapped, *steps = outcome.steps
    assert isinstance(tapped, TapAnswer)
    text = say("told-so", context.editors_language, count=len(found.watches), others=found.others)
    posts = (Post(Spot(watch.chat, 0), _taken_back(watch)) for watch in found.watches)
    told = (Told(watch.id) for watch in found.watches)
    return replace(outcome, steps=(replace(tapped, text=text), *steps, *posts), writes=(*outcome.writes, *told))


def _taken_back(watch: Watch) -> Message:
    key = "got-wrong" if watch.told is None else "taken-back"
    return notice(say(key, watch.language, question=one_line(watch.question, QUOTED)))
