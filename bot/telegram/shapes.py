"""The shape of what is read out of an update: fields and their types, as the Bot API documents them.

The library takes any type for any field, and fails later and elsewhere. Here an update of another shape is refused
before it is parsed. Fields that nobody reads are not looked at.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

Count = Annotated[StrictInt, Field(ge=0, lt=2**31)]
Id = Annotated[StrictInt, Field(gt=-(2**53), lt=2**53)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _User(_Shape):
    id: Id
    is_bot: StrictBool
    first_name: StrictStr
    username: StrictStr | None = None
    language_code: StrictStr | None = None


class _Chat(_Shape):
    id: Id
    type: StrictStr


class _Entity(_Shape):
    type: StrictStr
    offset: Count
    length: Count
    user: _User | None = None


class _Quote(_Shape):
    text: StrictStr
    is_manual: StrictBool | None = None


class _Message(_Shape):
    message_id: Count
    date: Count
    chat: _Chat
    author: _User | None = Field(None, alias="from")
    sender_chat: _Chat | None = None
    via_bot: _User | None = None
    text: StrictStr | None = None
    caption: StrictStr | None = None
    entities: list[_Entity] | None = None
    caption_entities: list[_Entity] | None = None
    quote: _Quote | None = None
    media_group_id: StrictStr | None = None
    guest_query_id: StrictStr | None = None
    business_connection_id: StrictStr | None = None
    message_thread_id: Count | None = None
    is_topic_message: StrictBool | None = None
    is_automatic_forward: StrictBool | None = None
    forward_origin: dict[str, Any] | None = None
    reply_to_message: _Message | None = None


class _Callback(_Shape):
    id: StrictStr
    author: _User = Field(alias="from")
    message: _Message | None = None
    data: StrictStr | None = None


class _Inline(_Shape):
    id: StrictStr
    author: _User = Field(alias="from")
    query: StrictStr


class _Chosen(_Shape):
    result_id: StrictStr
    author: _User = Field(alias="from")
    query: StrictStr


class _Update(_Shape):
    update_id: Id
    message: _Message | None = None
    edited_message: _Message | None = None
    guest_message: _Message | None = None
    callback_query: _Callback | None = None
    inline_query: _Inline | None = None
    chosen_inline_result: _Chosen | None = None


def misshapen(raw: Any) -> str | None:
    """The field of the update `raw` that is not of its documented type; None when all that are read are."""
    try:
        _Update.model_validate(raw)
    except ValidationError as error:
        return (
            ".".join(str(part) for part in error.errors(include_input=False, include_url=False)[0]["loc"]) or "update"
        )
    except RecursionError:
        return "update"
    return None
