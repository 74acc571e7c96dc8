"""What Telegram's answers have to look like: one table by method, against which `request` holds them.

Only the fields named here are passed on. So the library, which parses an answer next, meets no surprise in a field that
nobody reads, and is quicker.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter
from telegram import ChatMember

LARGEST: Final = 2**53  # a number beyond it is not safe in JSON, and Telegram's ids stay below
LATEST: Final = 253_402_300_799  # the last second of the year 9999, beyond which Python has no dates
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


class Size(Shape):
    """A photo in one of its sizes (PhotoSize)."""

    file_id: str
    file_unique_id: str
    width: Number
    height: Number


class SentPhoto(Sent):
    """A photo of the bot (Message)."""

    photo: list[Size]


class Option(Shape):
    """One option of a poll (PollOption); what older servers do not tell is made up, since the library wants it."""

    text: str
    voter_count: Number
    persistent_id: str = ""


class Poll(Shape):
    """A poll of the bot."""

    id: str
    question: str
    options: list[Option]
    total_voter_count: Number
    is_closed: bool
    is_anonymous: bool
    type: str
    allows_multiple_answers: bool
    allows_revoting: bool = False
    members_only: bool = False


class SentPoll(Sent):
    """A message of the bot with a poll."""

    poll: Poll


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
    "sendDocument": TypeAdapter[Any](Sent),
    "sendPhoto": TypeAdapter[Any](SentPhoto),
    "sendPoll": TypeAdapter[Any](SentPoll),
    "stopPoll": TypeAdapter[Any](Poll),
    "editMessageText": EDITED,
    "editMessageReplyMarkup": EDITED,
    "answerGuestQuery": TypeAdapter[Any](Guest),
    "getMyCommands": TypeAdapter[Any](list[Command]),
    "getMyDescription": TypeAdapter[Any](Description),
    "getMyShortDescription": TypeAdapter[Any](ShortDescription),
    "getChatMember": TypeAdapter[Any](Annotated[dict[str, Any], AfterValidator(_parsed_by_the_library)]),
}
