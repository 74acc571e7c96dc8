"""What may happen to a message afterwards: edits, reactions, deletion."""

from __future__ import annotations

import time

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting import caption_text, inline_keyboard, message_text
from bot.sandbox.methods.sending import photo_content
from bot.sandbox.service import Service
from bot.sandbox.validate import Upload
from bot.sandbox.world import Chat, Json

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
LATEST_DELETED = 48 * 3600  # seconds
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌"
    "🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)


def edit_text(service: Service, params: Json) -> Json | bool:
    """Replace the text and the buttons of a message."""
    if "rich_message" in params:
        raise bad_request("the sandbox does not support rich_message of editMessageText")
    message = _editable(service, params, "edit")
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _change(service, params, message, {"entities": None, **message_text(params)})


def edit_caption(service: Service, params: Json) -> Json | bool:
    """Replace the caption and the buttons of a message."""
    message = _editable(service, params, "edit")
    if not {"photo", "document"} & message.keys():
        raise bad_request("there is no caption in the message to edit")
    return _change(service, params, message, {"caption": None, "caption_entities": None, **caption_text(params)})


def edit_media(service: Service, params: Json) -> Json | bool:
    """Put another photo, with another caption and other buttons, into a message."""
    message, media = _editable(service, params, "edit"), params["media"]
    if "inline_message_id" in params and isinstance(media["media"], Upload):
        raise bad_request("a new file can't be uploaded for an inline message")
    if "poll" in message:
        raise bad_request("message can't be edited")
    before = dict.fromkeys(("text", "entities", "document", "caption", "caption_entities"))
    return _change(service, params, message, {**before, **photo_content(service, media)})


def edit_markup(service: Service, params: Json) -> Json | bool:
    """Replace the buttons of a message; without any, remove them."""
    return _change(service, params, _editable(service, params, "edit"), {})


def _editable(service: Service, params: Json, purpose: str) -> Json:
    if "inline_message_id" in params:
        return _inline(service, params["inline_message_id"])
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = service.writable(params["chat_id"])
    message = service.message(chat, params["message_id"], purpose)
    if not _own(service, chat, message):
        raise bad_request("message can't be edited")
    return message


def _inline(service: Service, inline_message_id: str) -> Json:
    if inline_message_id not in service.inline_messages:
        raise bad_request("MESSAGE_ID_INVALID")
    return service.inline_messages[inline_message_id]


def _own(service: Service, chat: Chat, message: Json) -> bool:
    if chat.type == "channel":  # buttons stand neither under the pictures of an album nor under what was sent on
        own = message.get("sender_chat", {}).get("id") == chat.id and chat.standing == "administrator" and chat.edits
        return bool(own and not {"media_group_id", "forward_origin"} & message.keys())
    return bool(message.get("from", {}).get("id") == service.world.bot["id"])


def _change(service: Service, params: Json, message: Json, content: Json) -> Json | bool:
    new = {**content, "reply_markup": inline_keyboard(params.get("reply_markup"))}
    if all(message.get(name) == value for name, value in new.items()):
        raise bad_request(UNCHANGED)
    # Telegram shows "edited" for a new text, not for new buttons alone.
    changed = service.world.change(message, new, edited=bool(content))
    return True if "inline_message_id" in params else changed


def delete_message(service: Service, params: Json) -> bool:
    """Delete a message of the bot, or one that a person wrote to it."""
    chat = service.writable(params["chat_id"])
    message = service.message(chat, params["message_id"], "delete")
    if time.time() - message["date"] > LATEST_DELETED:
        raise bad_request("message can't be deleted for everyone")
    if chat.is_group() and chat.standing != "administrator" and not _own(service, chat, message):
        raise bad_request("message can't be deleted")
    service.world.delete(chat, params["message_id"])
    return True


def delete_messages(service: Service, params: Json) -> bool:
    """Delete those of the messages that are there."""
    chat = service.writable(params["chat_id"])
    for message_id in params["message_ids"]:
        if message_id in chat.messages:
            delete_message(service, {"chat_id": chat.id, "message_id": message_id})
    return True


def set_reaction(service: Service, params: Json) -> bool:
    """Set the bot's one reaction to a message, or take it back."""
    chat = service.writable(params["chat_id"])
    message = service.message(chat, params["message_id"], "react")
    reactions = params.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in reactions:
        if reaction["type"] != "emoji" or reaction["emoji"].rstrip("\ufe0f") not in REACTIONS:
            raise bad_request("REACTION_INVALID")
    emoji = [reaction["emoji"] for reaction in reactions]
    chat.reactions[message["message_id"]] = emoji
    service.world.tell("reaction", {"chat": chat.public(), "message_id": message["message_id"], "emoji": emoji})
    return True
