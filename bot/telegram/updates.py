"""Where updates come in, from polling and from the webhook alike: raw JSON into the inbox, and only then acknowledged.

Nothing is read of an update here but its number, its lane and its message's number: it is parsed when its turn comes.
One that comes a second time, as a webhook's may, dies on its number, and a question on its chat and message.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Sequence
from typing import Any, Final

from bot.store import Arrival, Inbox

ALLOWED: Final = (
    "message", "edited_message", "callback_query", "inline_query", "chosen_inline_result", "guest_message",
)  # fmt: skip
LARGEST: Final = 2**53  # as JSON's numbers are safe

log = logging.getLogger(__name__)


class Intake:
    """Takes raw updates into `inbox`."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def take(self, raws: Sequence[Any]) -> None:
        """Store `raws` in one transaction. `StoreFailed` when it cannot be: then they must not be acknowledged."""
        arrivals = [arrival for arrival in map(_arrival, raws) if arrival]
        if len(arrivals) < len(raws):
            log.info("%d updates without a number were dropped", len(raws) - len(arrivals))
        if arrivals:
            await self._inbox.receive(arrivals, time.time())


def _arrival(raw: Any) -> Arrival | None:
    number = update_number(raw)
    if number is None:
        return None
    message = raw.get("message")
    parts = [_part(message, "chat", "id"), _part(message, "message_id"), _part(message, "date")]
    question = ":".join(map(str, parts)) if None not in parts else None
    return Arrival(number, json.dumps(raw), lane_of(raw), question)


def lane_of(raw: dict[str, Any]) -> str:
    """The chat of the update `raw`, else the person, else nothing: updates of one lane are answered in order."""
    for kind in ALLOWED:
        what = raw.get(kind)
        for path in (("chat", "id"), ("message", "chat", "id"), ("from", "id")):
            found = _part(what, *path)
            if found is not None:
                return str(found)
    return ""


def _part(value: Any, *path: str) -> int | None:
    """The number at `path` in strangers' JSON; None when there is none."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, int) and abs(value) < LARGEST else None


def update_number(raw: Any) -> int | None:
    """The `update_id` of a raw update, None when it has none that can be stored."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and 0 <= number < LARGEST else None
