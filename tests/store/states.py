"""The table of states in the room's docstring, and the ways through it."""

from __future__ import annotations

import re

from shop import arrivals

import bot.store
from bot.store import Answered, Asked, Inbox, Request, Store

HELLO = Request("sendMessage", {"chat_id": 7, "text": "más de 1500 ☂"})
ENDED = Answered(1, 2, Asked("how many", "unknown", None, 0.1, "en", "private", 7), ((7, 1),), 7)
CELLS = re.compile(r"^\| ([a-z, ]*?) +\| (\w+) +\| (\w+) +\|", re.MULTILINE)
TABLE = [
    (origin, verb, target)
    for origins, verb, target in CELLS.findall(bot.store.__doc__ or "")
    for origin in origins.split(", ")
    if verb != "by"
]
VERBS = ("sending", "done", "put_aside", "unsure", "retry", "drop")


async def act(inbox: Inbox, verb: str, update: int = 1, now: float = 2.0) -> None:
    """Do `verb` of the table to `update`."""
    extra = {"sending": (HELLO,), "put_aside": ("why",), "unsure": ("why",)}.get(verb, ())
    if verb == "receive":
        await inbox.receive(arrivals(update), now)
    elif verb == "take":
        await inbox.take(1, now)
    elif verb == "restart":
        await inbox.restart(now)
    else:
        await getattr(inbox, verb)(update, *extra, now)


WAYS = {  # how an update comes into each state
    "": (),
    "new": ("receive",),
    "taken": ("receive", "take"),
    "sending": ("receive", "take", "sending"),
    "done": ("receive", "take", "done"),
    "aside": ("receive", "take", "put_aside"),
    "unsure": ("receive", "take", "sending", "unsure"),
}
LEGAL = {(origin, verb) for origin, verb, _ in TABLE}
ILLEGAL = [(state, verb) for state in WAYS if state for verb in VERBS if (state, verb) not in LEGAL]


async def bring(inbox: Inbox, state: str) -> None:
    """Bring update 1 into `state`."""
    for verb in WAYS[state]:
        await act(inbox, verb)


async def state_of(store: Store) -> str:
    """The one state that there is in the inbox, empty for an empty inbox."""
    states = set(await store.inbox.counts()) - {"repeated"}
    assert len(states) <= 1
    return next(iter(states), "")
