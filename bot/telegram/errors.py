"""Trying again, by the cause of the failure: what certainly or probably had no effect is repeated, the rest is not.

| cause                                  | what is done                                                              |
|----------------------------------------|---------------------------------------------------------------------------|
| Telegram asks to wait (429)            | wait as told; who else has to is the `Brake`'s to say                     |
| no byte left: no connection, or closed | again: the request never left (`Unsent`)                                  |
| Telegram's server failed (5xx)         | again: it probably had no effect (`Faltered`)                             |
| no answer came, or the connection broke| a message was perhaps sent: not again; an edit or an answer to a tap: again |
| anything else                          | not again: it would be refused again                                      |

A connection that breaks once the request is written tells nothing: a server that has read it and one that has not
break it alike. So that is never guessed; but one that is kept open is looked at before it is written to (`request`).
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from telegram.error import BadRequest, NetworkError, TelegramError

from bot.telegram.request import Faltered, Throttled, Unsent

TRIES: Final = 8  # with the pauses between them about a minute
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds; doubled at each try
LONGEST_WAIT: Final = 900.0  # seconds; a longer wait asked for by Telegram is not sat out

T = TypeVar("T")


class Unsure(Exception):
    """Nobody knows whether a message was sent."""


async def patiently(call: Callable[[], Awaitable[T]], tries: int = TRIES, repeatable: bool = False) -> T:
    """What `call` gives, tried again while that is safe; the last error when it does not come about.

    `repeatable`: a second time does no harm, even when the first one had its effect.
    """
    for attempt in range(tries - 1):
        try:
            return await call()
        except TelegramError as error:
            pause = _pause(error, attempt, repeatable)
            if pause is None:
                raise
        await asyncio.sleep(pause)
    return await call()


def _pause(error: TelegramError, attempt: int, repeatable: bool) -> float | None:
    """The seconds until the next try after `error`; None when there should be none."""
    if isinstance(error, Throttled):
        return error.seconds if error.seconds <= LONGEST_WAIT else None
    if had_no_effect(error) or (repeatable and perhaps_had_effect(error)):
        return min(FIRST_PAUSE * 2.0**attempt, LONGEST_PAUSE) * random.uniform(0.75, 1.25)
    return None


def had_no_effect(error: TelegramError) -> bool:
    """Whether the request certainly or probably had no effect: it never left, or the server failed on it."""
    return isinstance(error, Faltered | Unsent)


def perhaps_had_effect(error: TelegramError) -> bool:
    """Whether the request left and no answer came: a read timeout, a broken connection."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest) and not had_no_effect(error)


def describe(error: Exception) -> str:
    """`error` in words for the operator, without what it quotes: that may be a reader's."""
    if isinstance(error, TelegramError):
        return re.sub(r"\"[^\"]*\"|'[^']*'", "…", str(error))
    return type(error).__name__
