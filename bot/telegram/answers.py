"""What Telegram's answers have to look like: one table by method, and the one place that holds them against it.

An answer that is not of its form is `Misshapen`, whose text names the method and the field, and quotes nothing. Of an
answer that is, only the fields named here are passed on. So the library, which parses it next, meets no surprise in a
field that nobody reads, and is quicker.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from telegram import ChatMember

from bot.telegram.errors import Faltered, Misshapen, Throttled

LARGEST: Final = 2**53  # a number beyond it is not safe in JSON, and Telegram's ids stay below
LATEST: Final = 253_402_300_799  # the last second of the year 9999, beyond which Python has no dates
LONGEST: Final = 1e9  # seconds, 30 years: to wait longer is to wait as long
UPDATES: Final = "getUpdates"

Number = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
Date = Annotated[int, Field(ge=0, le=LATEST)]


class Shape(BaseModel):
    """An object of the Bot API, as far as the program reads it."""

    model_config = ConfigDict(strict=True, frozen=True)


class Me(Shape):
    """The bot itself (User)."""

    id: Number
    is_bot: Literal[True]
    first_name: str
    username: str
    can_read_all_group_messages: bool = False
    supports_inline_queries: bool = False
    supports_guest_queries: bool = False


class Chat(Shape):
    """Where a message was sent."""

    id: Number
    type: str


class Sent(Shape):
    """A message of the bot (Message)."""

    message_id: Number
    date: Date
    chat: Chat


class Guest(Shape):
    """A message that was sent for a guest (SentGuestMessage)."""

    inline_message_id: str


class Command(Shape):
    """A command in the bot's menu (BotCommand)."""

    command: str
    description: str


class Description(Shape):
    """What Telegram shows of the bot (BotDescription)."""

    description: str


class ShortDescription(Shape):
    """What Telegram shows of the bot in its profile (BotShortDescription)."""

    short_description: str


class Webhook(Shape):
    """Where Telegram posts updates, and how that goes (WebhookInfo)."""

    url: str
    has_custom_certificate: bool
    pending_update_count: Number
    last_error_date: Date | None = None
    last_error_message: str | None = None
    allowed_updates: list[str] | None = None


class Parameters(Shape):
    """What helps after a refusal (ResponseParameters)."""

    migrate_to_chat_id: Number | None = None


class Refusal(Shape):
    """The body of an error."""

    description: str = ""
    parameters: Parameters | None = None


def _parsed_by_the_library(member: dict[str, Any]) -> dict[str, Any]:
    """`member`, if the library can make a ChatMember of it: which fields it needs depends on the status."""
    try:
        ChatMember.de_json(dict(member), None)
    except Exception as error:  # whatever its parsing meets in a stranger's JSON
        raise ValueError("is no ChatMember") from error
    return member


TRUE: Final = TypeAdapter[Any](Literal[True])  # what every method answers that is not in the table
EDITED: Final = TypeAdapter[Any](Sent | Literal[True])
REFUSAL: Final = TypeAdapter[Any](Refusal)
SHAPES: Final = {
    "getMe": TypeAdapter[Any](Me),
    UPDATES: TypeAdapter[Any](list[Any]),
    "getWebhookInfo": TypeAdapter[Any](Webhook),
    "sendMessage": TypeAdapter[Any](Sent),
    "editMessageText": EDITED,
    "editMessageReplyMarkup": EDITED,
    "answerGuestQuery": TypeAdapter[Any](Guest),
    "getMyCommands": TypeAdapter[Any](list[Command]),
    "getMyDescription": TypeAdapter[Any](Description),
    "getMyShortDescription": TypeAdapter[Any](ShortDescription),
    "getChatMember": TypeAdapter[Any](Annotated[dict[str, Any], AfterValidator(_parsed_by_the_library)]),
}


def check_answer(method: str, status: int, payload: bytes) -> bytes:
    """What the program reads of `payload`, the answer to `method`, as JSON.

    `Misshapen` when it is not of its form, `Throttled` for a 429, `Faltered` for a 5xx.
    """
    if status >= 500:
        raise Faltered(f"Telegram's server failed with {status}")
    if status == 429:
        raise Throttled(_retry_after(payload))
    answer = _read(method, payload)
    if not 200 <= status <= 299:
        refusal = _checked(REFUSAL, method, "", answer)
        return json.dumps(REFUSAL.dump_python(refusal, exclude_none=True)).encode()
    if answer.get("ok") is not True or "result" not in answer:
        raise Misshapen(method, "result" if answer.get("ok") is True else "ok")
    shape = SHAPES.get(method, TRUE)
    result = _checked(shape, method, "result", answer["result"])
    if method == UPDATES:
        return payload
    return b'{"ok":true,"result":%b}' % json.dumps(shape.dump_python(result, exclude_none=True)).encode()


def _read(method: str, payload: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        raise Misshapen(method) from None
    if not isinstance(answer, dict):
        raise Misshapen(method, "it is no object")
    return answer


def _checked(shape: TypeAdapter[Any], method: str, place: str, value: Any) -> Any:
    try:
        return shape.validate_python(value, strict=True)
    except (ValidationError, RecursionError) as error:
        raise Misshapen(method, _field(place, error)) from None


def _field(place: str, error: Exception) -> str:
    """Where in the answer the first `error` is; the names of a union's members are left out."""
    where = error.errors(include_input=False, include_url=False)[0]["loc"] if isinstance(error, ValidationError) else ()
    steps = [str(step) for step in where if isinstance(step, int) or step[:1].islower()]
    return ".".join([place, *steps] if place else steps) or "error"


def _retry_after(payload: bytes) -> float:
    """The seconds that a 429 asks to wait; 0 when they cannot be read."""
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return 0.0
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    return float(min(seconds, LONGEST)) if is_number and seconds >= 0 else 0.0  # NaN is not at least 0
