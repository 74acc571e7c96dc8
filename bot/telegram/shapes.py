"""An update as the bot reads it: the fields that it looks at, in the types that the Bot API documents.

Read strictly, since strangers write it: an update with another shape is refused as a whole, with the field named.
What nobody reads is not looked at, so a new kind of message, which no library knows yet, loses no question. Names are
the Bot API's: https://core.telegram.org/bots/api#update
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, model_validator
from telegram.constants import MessageAttachmentType, MessageEntityType

Count = Annotated[StrictInt, Field(ge=0, lt=2**31)]
Id = Annotated[StrictInt, Field(gt=-(2**53), lt=2**53)]
FROM: Final = Field(alias="from")

ATTACHED: Final = (*(str(kind.value) for kind in MessageAttachmentType), "checklist", "giveaway", "rich_message")


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class User(_Shape):
    """Who has a Telegram account: a person or a bot."""

    id: Id
    is_bot: StrictBool
    language_code: StrictStr | None = None


class Chat(_Shape):
    """Where it was written; as `sender_chat`, who wrote."""

    id: Id
    type: StrictStr


class Entity(_Shape):
    """A part of a text that means something; `offset` and `length` in UTF-16 code units."""

    type: StrictStr
    offset: Count
    length: Count
    user: User | None = None


class Quote(_Shape):
    """The part of the message replied to that is quoted."""

    text: StrictStr
    is_manual: StrictBool | None = None


class Shown(_Shape):
    """A button under a message, with what a tap on it brings."""

    text: StrictStr
    callback_data: StrictStr | None = None


class Keyboard(_Shape):
    """The buttons under a message."""

    inline_keyboard: tuple[tuple[Shown, ...], ...] = ()


class Message(_Shape):
    """A message; `attached` tells whether there is more to it than text (a photo, a voice message, ...)."""

    message_id: Count
    chat: Chat
    from_user: User | None = Field(None, alias="from")
    sender_chat: Chat | None = None
    via_bot: User | None = None
    text: StrictStr | None = None
    caption: StrictStr | None = None
    entities: tuple[Entity, ...] = ()
    caption_entities: tuple[Entity, ...] = ()
    quote: Quote | None = None
    media_group_id: StrictStr | None = None
    guest_query_id: StrictStr | None = None
    business_connection_id: StrictStr | None = None
    message_thread_id: Count | None = None
    is_topic_message: StrictBool | None = None
    is_automatic_forward: StrictBool | None = None
    forward_origin: dict[str, Any] | None = None
    reply_to_message: Message | None = None
    attached: bool = False

    @model_validator(mode="before")
    @classmethod
    def _look_for_attachments(cls, raw: Any) -> Any:
        return {**raw, "attached": any(raw.get(kind) for kind in ATTACHED)} if isinstance(raw, dict) else raw

    @property
    def command(self) -> str | None:
        """The command that the text begins with, as Telegram marks it, without its slash; None when there is none."""
        first = self.entities[0] if self.text and self.entities else None
        if first is None or first.type != MessageEntityType.BOT_COMMAND or first.offset:
            return None
        return (self.text or "")[1 : first.length]  # Telegram's commands are ASCII, so units are characters


class Tapped(Message):
    """A message of the bot's own, with the buttons that it has now."""

    reply_markup: Keyboard | None = None


class CallbackQuery(_Shape):
    """A tap on a button under `message`."""

    id: StrictStr
    from_user: User = FROM
    message: Tapped | None = None
    data: StrictStr | None = None


class InlineQuery(_Shape):
    """What somebody types behind the bot's name, in any chat."""

    id: StrictStr
    from_user: User = FROM
    query: StrictStr


class ChosenInlineResult(_Shape):
    """The card that somebody sent of those offered to an inline query."""

    result_id: StrictStr
    from_user: User = FROM
    query: StrictStr


class Update(_Shape):
    """What Telegram tells at once: exactly one of these."""

    message: Message | None = None
    edited_message: Message | None = None
    guest_message: Message | None = None
    callback_query: CallbackQuery | None = None
    inline_query: InlineQuery | None = None
    chosen_inline_result: ChosenInlineResult | None = None
