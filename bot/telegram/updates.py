"""Raw updates: stored as they come in, and parsed when their turn comes.

From polling and from the webhook alike, raw JSON goes into the inbox, and only then is it acknowledged. Nothing is read
of an update by then but its number, its chat and its message's number. One that comes a second time, as a webhook's
may, dies on its number, and a question on its chat and message.

Strangers write updates, and the library checks no types. So an update in which a field that the bot reads is not of its
documented type is refused as a whole, with the field named. A field that nobody reads can be anything, also one that
the library would refuse or does not know: a new kind of message costs no question. What the library demands and nobody
reads is made up here (`given`). Names are the Bot API's: https://core.telegram.org/bots/api#update
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Any, Final, TypeAlias

from telegram import Bot, Message, Update
from telegram.constants import MessageAttachmentType

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

    async def take(self, raws: Sequence[Any]) -> list[int]:
        """Store `raws` in one transaction; the numbers of those that have one.

        `StoreFailed` when it cannot be: then they must not be acknowledged.
        """
        arrivals = list(filter(None, map(_arrival, raws)))
        if len(arrivals) < len(raws):
            log.info("%d updates without a number were dropped", len(raws) - len(arrivals))
        if arrivals:
            await self._inbox.receive(arrivals, time.time())
        return list(map(attrgetter("update"), arrivals))


def _arrival(raw: Any) -> Arrival | None:
    number = update_number(raw)
    if number is None:
        return None
    message = raw.get("message")
    parts = [_part(message, "chat", "id"), _part(message, "message_id"), _part(message, "date")]
    question = ":".join(map(str, parts)) if None not in parts else None
    return Arrival(number, json.dumps(raw), queue_of(raw), question)


def queue_of(raw: dict[str, Any]) -> str:
    """The chat of the update `raw`, else the person, else nothing: updates of one queue are answered in order."""
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


ATTACHED: Final = "attached"  # our own mark on a message that has more than text, in the library's `api_kwargs`
ATTACHMENTS: Final = (*(str(kind.value) for kind in MessageAttachmentType), "checklist", "giveaway", "rich_message")

# What may stand at a place of the JSON: a value of a type, a number of a range, or what a function makes of it.
Function: TypeAlias = Callable[[Any, str], Any]  # `Unreadable` when it cannot
Reader: TypeAlias = type | range | Function


class Unreadable(Exception):
    """An update that cannot be parsed; its text names the field, without readers' words."""


def _list_of(reader: Function) -> Function:
    def read(raw: Any, place: str) -> list[Any]:
        if not isinstance(raw, list):
            raise Unreadable(place)
        return [reader(item, f"{place}.{at}") for at, item in enumerate(raw)]

    return read


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: the fields that the bot reads, and what is `given` in place of those that only the library wants."""

    required: Mapping[str, Reader]
    optional: Mapping[str, Reader] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, raw: Any, place: str) -> dict[str, Any]:
        """The fields of `raw`, which stands at `place`."""
        if not isinstance(raw, dict):
            raise Unreadable(place)
        found = dict(self.given)
        for name, reader in chain(self.required.items(), self.optional.items()):
            value = raw.get(name)
            if value is None and name in self.optional:
                continue
            if isinstance(reader, type):
                is_right = type(value) is reader
            elif isinstance(reader, range):
                is_right = type(value) is int and value in reader
            else:
                value, is_right = reader(value, f"{place}.{name}"), True
            if not is_right:
                raise Unreadable(f"{place}.{name}")
            found[name] = value
        return found


def _origin(raw: Any, place: str) -> dict[str, Any]:
    """That a message is forwarded is read, and not from where."""
    if not isinstance(raw, dict):
        raise Unreadable(place)
    return {"type": "hidden_user", "sender_user_name": "", "date": 1}


COUNT: Final = range(2**31)
ID: Final = range(1 - 2**53, 2**53)
TEXT, FLAG = str, bool
USER: Final = Shape({"id": ID, "is_bot": FLAG}, {"language_code": TEXT}, {"first_name": ""})
CHAT: Final = Shape({"id": ID, "type": TEXT})
ENTITY: Final = Shape({"type": TEXT, "offset": COUNT, "length": COUNT}, {"user": USER, "url": TEXT})
QUOTE: Final = Shape({"text": TEXT}, {"is_manual": FLAG}, {"position": 0})
BUTTON: Final = Shape({"text": TEXT}, {"callback_data": TEXT})
KEYBOARD: Final = Shape({}, {"inline_keyboard": _list_of(_list_of(BUTTON))}, {"inline_keyboard": []})
_MESSAGE: Final[Mapping[str, Reader]] = {
    "from": USER, "sender_chat": CHAT, "via_bot": USER, "text": TEXT, "caption": TEXT, "entities": _list_of(ENTITY),
    "caption_entities": _list_of(ENTITY), "quote": QUOTE, "media_group_id": TEXT, "guest_query_id": TEXT,
    "business_connection_id": TEXT, "message_thread_id": COUNT, "is_topic_message": FLAG, "is_automatic_forward": FLAG,
    "forward_origin": _origin, "migrate_to_chat_id": ID, "migrate_from_chat_id": ID, "reply_markup": KEYBOARD,
}  # fmt: skip
_DATED: Final = {"date": 1}  # 0 would say that the message cannot be read any more
REPLIED: Final = Shape({"message_id": COUNT, "chat": CHAT}, _MESSAGE, _DATED)


def _message(raw: Any, place: str) -> dict[str, Any]:
    """A message, with the mark of an attachment, and the message that it replies to, but not what that replies to."""
    found = REPLIED(raw, place)
    if any(map(raw.get, ATTACHMENTS)):
        found[ATTACHED] = True
    if raw.get("reply_to_message") is not None:
        found["reply_to_message"] = REPLIED(raw["reply_to_message"], f"{place}.reply_to_message")
    return found


KINDS: Final[Mapping[str, Function]] = {
    "message": _message,
    "edited_message": _message,
    "guest_message": _message,
    "callback_query": Shape({"id": TEXT, "from": USER}, {"message": REPLIED, "data": TEXT}, {"chat_instance": ""}),
    "inline_query": Shape({"id": TEXT, "from": USER, "query": TEXT}, given={"offset": ""}),
    "chosen_inline_result": Shape({"result_id": TEXT, "from": USER, "query": TEXT}),
}


def read_update(raw: Mapping[str, Any], bot: Bot) -> Update | None:
    """The update `raw`; None when it is of a kind not asked for, `Unreadable` when it is not as the Bot API has it."""
    kinds = [kind for kind in ALLOWED if raw.get(kind) is not None]
    if len(kinds) > 1:
        raise Unreadable("it is of several kinds")
    if not kinds:
        return None
    [kind] = kinds
    return Update.de_json({"update_id": raw.get("update_id", 0), kind: KINDS[kind](raw[kind], kind)}, bot)


def has_attachment(message: Message) -> bool:
    """Whether there is more to `message` than text: a photo, a voice message, a poll."""
    return ATTACHED in message.api_kwargs
