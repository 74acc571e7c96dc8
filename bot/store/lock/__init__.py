"""Who works on a database: one bot on a SQLite `file`; on PostgreSQL each `replica` of one bot that is started."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Protocol

from bot.problems import Place, Problem, Refused

REMEDY: Final = "Stop it first, or give this bot a database of its own"


class Lock(Protocol):
    """What a bot holds as long as it works on a database.

    `freed` is how much of what the dead worked on waits again. `leads` is set once this one does what is to be done
    once, `changed` whenever another has changed what this one holds in memory. `sure` waits until it is known that no
    other has this one's work; it is None where there is no other. `is_over` is set by whoever keeps the rates: whether
    more messages are under way than this one's share of them.
    """

    freed: Mapping[str, int]
    leads: asyncio.Event
    changed: asyncio.Event
    sure: Callable[[], Awaitable[None]] | None
    is_over: Callable[[], bool]

    @property
    def replicas(self) -> int:
        """How many share the rates."""

    async def lead(self) -> None:
        """Wait until this one leads, and until it is known that no other does."""

    async def take(self) -> None:
        """Take it; `Refused`, with its holder, when another bot has it."""

    async def keep(self) -> Refused:
        """Hold it until that is no longer possible; then the reason to stop."""

    async def release(self) -> None:
        """Let the next bot have it."""


def refusal(place: str, what: str, remedy: str) -> Refused:
    """The refusal to work on the database at `place`."""
    return Refused([Problem(Place(place), what, remedy, "store")])


def held(place: str, holder: str) -> Refused:
    """The refusal because of another bot, which names itself `holder`."""
    return refusal(place, f"another bot works on this database: {holder or 'it does not say which'}", REMEDY)
