"""The table of states in the room's docstring, and the ways through it."""

from __future__ import annotations

import re

from shop import arrivals

import bot.store
from bot.store import Answered, Asked, Link, Store

HELLO = '{"text": "más de 1500 ☂"}'
ASKED = Asked("how many", "unknown", None, 0.1, "en", "private", 7)
ENDED = Answered(1, 2, (Link(7, 1, 2, 2.0, 7, update=1),))
CELLS = re.compile(r"^\| ([a-z, ]*?) +\| (\w+) +\| (\w+) +\|", re.MULTILINE)
TABLE = [
    (origin, verb, target)
    for origins, verb, target in CELLS.findall(bot.store.__doc__ or "")
    for origin in origins.split(", ")
    if verb != "by"
]
VERBS = ("commit", "sending", "done", "put_aside", "unsure", "retry", "drop")


async def act(store: Store, verb: str, update: int = 1, now: float = 2.0) -> None:
    """Do `verb` of the table to `update`."""
    extra = {"sending": (HELLO,), "put_aside": ("why",), "unsure": ("why",)}.get(verb, ())
    if verb == "receive":
        await store.inbox.receive(arrivals(update), now)
    elif verb == "take":
        await store.inbox.take(1, now)
    elif verb == "commit":
        await store.inbox.commit(update, [ASKED], HELLO, now)
    elif verb == "done":
        await store.inbox.done(Answered(update), now)
    elif verb == "restart":
        await store.inbox.restart(now)
    elif verb == "reclaim":
        await store.inbox.reclaim((), now)
    else:
        await getattr(store.inbox, verb)(update, *extra, now)


WAYS = {  # how an update comes into each state
    "": (),
    "new": ("receive",),
    "taken": ("receive", "take"),
    "sending": ("receive", "take", "commit"),
    "done": ("receive", "take", "done"),
    "aside": ("receive", "take", "put_aside"),
    "unsure": ("receive", "take", "commit", "unsure"),
}
LEGAL = {(origin, verb) for origin, verb, _ in TABLE}
ILLEGAL = [(state, verb) for state in WAYS if state for verb in VERBS if (state, verb) not in LEGAL]


async def bring(store: Store, state: str) -> None:
    """Bring update 1 into `state`."""
    for verb in WAYS[state]:
        await act(store, verb)


async def state_of(store: Store) -> str:
    """The one state that there is in the inbox, empty for an empty inbox."""
    states = set(await store.inbox.counts()) - {"repeated"}
    assert len(states) <= 1
    return next(iter(states), "")
