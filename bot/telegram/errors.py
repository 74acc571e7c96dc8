"""What goes wrong with a request to Telegram, as one tree, and what each failure says about the request's effect.

| error       | cause                                                        | effect                                  |
|-------------|--------------------------------------------------------------|-----------------------------------------|
| `Throttled` | Telegram asks to wait (429)                                  | none                                    |
| `Unsent`    | no byte left: there was no connection, or it had been closed | none                                    |
| `Faltered`  | Telegram's server failed (5xx)                               | probably none                           |
| `Misshapen` | the answer is not as the Bot API documents it                | unknown: a message was perhaps sent     |
| `TimedOut`, `NetworkError` of the library | no answer came, or the connection broke | unknown, likewise         |
| other errors of the library               | Telegram refuses the request   | none, and it would be refused again     |

A connection that breaks once the request is written tells nothing: a server that has read it and one that has not
break it alike. So the effect is never guessed.
"""

from __future__ import annotations

import re

from telegram.error import BadRequest, NetworkError, TelegramError


class Throttled(TelegramError):
    """Telegram asks to wait `seconds`; 0 when it does not say how long in a way that can be read."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Telegram asks to wait {seconds:g} s" if seconds else "Telegram asks to wait")
        self.seconds = seconds


class Faltered(NetworkError):
    """Telegram's server failed on the request (a 5xx), which probably had no effect."""


class Unsent(NetworkError):
    """No byte of the request left: there was no connection, or the one that was kept had been closed meanwhile."""


class Misshapen(NetworkError):
    """Telegram's answer to `method` is not of its documented form at `field`, which is empty when it is no JSON."""

    def __init__(self, method: str, field: str = "") -> None:
        what = f"is not as the Bot API documents it: {field}" if field else "is no JSON"
        super().__init__(f"Telegram's answer to {method} {what}")
        self.method, self.field = method, field


class Unsure(Exception):
    """Nobody knows whether a message was sent."""


def had_no_effect(error: TelegramError) -> bool:
    """Whether the request certainly or probably had no effect: it never left, or the server failed on it."""
    return isinstance(error, Faltered | Unsent)


def perhaps_had_effect(error: TelegramError) -> bool:
    """Whether the request left and no answer came that can be read."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest) and not had_no_effect(error)


def kind_of(error: TelegramError) -> str:
    """The row of the table that `error` is of, in a word for figures."""
    if isinstance(error, Throttled):
        return "throttled"
    if had_no_effect(error):
        return "unsent" if isinstance(error, Unsent) else "faltered"
    return "unsure" if perhaps_had_effect(error) else "refused"


def describe(error: Exception) -> str:
    """`error` in words for the operator, without what it quotes: that may be a reader's."""
    if isinstance(error, TelegramError):
        return re.sub(r"\"[^\"]*\"|'[^']*'", "…", str(error))
    return type(error).__name__
