"""Messages, photos, albums, documents, polls and the "typing" line."""

from __future__ import annotations

import hashlib
import secrets
import struct
from typing import Any

from bot.sandbox.entities import units
from bot.sandbox.errors import bad_request
from bot.sandbox.formatting import caption_text, inline_keyboard, message_text, parsed
from bot.sandbox.polls import new_poll
from bot.sandbox.service import Service
from bot.sandbox.validate import Upload
from bot.sandbox.world import Chat, Json, StoredFile, thread_of

ACTIONS = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
     "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)  # fmt: skip
MAX_QUOTE = 1024
SMALLEST_ALBUM, LARGEST_ALBUM = 2, 10
PNG = b"\x89PNG\r\n\x1a\n"


def send_message(service: Service, params: Json) -> Json:
    """Post a text."""
    return _send(service, params, lambda chat: {**message_text(params), **_preview(params)})


def send_photo(service: Service, params: Json) -> Json:
    """Post a photo, uploaded or known by its id."""
    return _send(service, params, lambda chat: {"photo": _photo(service, params["photo"]), **caption_text(params)})


def send_media_group(service: Service, params: Json) -> list[Json]:
    """Post an album: photos that stand together. All of them are looked at before the first is posted."""
    media = params["media"]
    if not SMALLEST_ALBUM <= len(media) <= LARGEST_ALBUM:
        raise bad_request(f"an album has {SMALLEST_ALBUM} to {LARGEST_ALBUM} items, not {len(media)}")
    album = str(secrets.randbits(53))
    bodies = [{"media_group_id": album, **photo_content(service, item)} for item in media]
    return [_send(service, params, lambda chat, body=body: body) for body in bodies]


def photo_content(service: Service, media: Json) -> Json:
    """Return what a message with the photo `media` (InputMediaPhoto) holds."""
    return {"photo": _photo(service, media["media"]), **caption_text(media)}


def send_document(service: Service, params: Json) -> Json:
    """Post a document, uploaded or known by its id."""
    return _send(
        service,
        params,
        lambda chat: {"document": _document(service, params["document"]), **caption_text(params)},
    )


def send_poll(service: Service, params: Json) -> Json:
    """Post a poll."""
    poll = new_poll(params, in_channel=service.writable(params["chat_id"]).type == "channel")
    poll.message = _send(service, params, lambda chat: {"poll": poll.public()})
    service.polls[poll.shown["id"]] = poll
    return poll.message


def stop_poll(service: Service, params: Json) -> Json:
    """Close a poll of the bot's; return it."""
    chat = service.writable(params["chat_id"])
    message = service.message(chat, params["message_id"], "stop")
    poll = service.polls.get(message.get("poll", {}).get("id", ""))
    if poll is None:
        raise bad_request("message with poll to stop not found")
    if poll.shown["is_closed"]:
        raise bad_request("poll has already been closed")
    poll.shown["is_closed"] = True
    keyboard = inline_keyboard(params.get("reply_markup"))
    service.poll_changed(poll, {"reply_markup": keyboard})
    return poll.public()


def _send(service: Service, params: Json, content: Any) -> Json:
    chat = service.writable(params["chat_id"])
    body = content(chat)
    where = _place(chat, params)
    keyboard = inline_keyboard(params.get("reply_markup"))
    markup = {"reply_markup": keyboard} if keyboard else {}
    message = service.world.post(chat, {**_author(service, chat), **where, **body, **markup})
    if (params.get("reply_markup") or {}).get("force_reply"):
        service.world.tell("force_reply", dict(message))  # Telegram opens the reply, and shows no more of it
    return message


def _author(service: Service, chat: Chat) -> Json:
    return {"sender_chat": chat.public()} if chat.type == "channel" else {"from": service.world.bot_as_sender()}


def _preview(params: Json) -> Json:
    options = params.get("link_preview_options")
    return {"link_preview_options": options} if options else {}


def _place(chat: Chat, params: Json) -> Json:
    """Return what says where in `chat` a message stands: its thread, and what it replies to."""
    thread = _thread(chat, params.get("message_thread_id"))
    reply = params.get("reply_parameters")
    if not reply:
        return thread
    if str(reply.get("chat_id", chat.id)) != str(chat.id):
        raise bad_request("the sandbox does not support replies to another chat")
    replied = chat.messages.get(reply["message_id"])
    if replied is None:
        if not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return thread
    shown = {name: value for name, value in replied.items() if name != "reply_to_message"}
    return {
        **thread_of(chat, reply["message_id"]),
        **thread,
        "reply_to_message": shown,
        **_quote(replied, reply),
    }


def _thread(chat: Chat, thread: int | None) -> Json:
    if thread is None:
        return {}
    if chat.type != "supergroup" or thread not in chat.messages:
        raise bad_request("message thread not found")
    if thread in chat.closed and chat.standing != "administrator":
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": thread, **({"is_topic_message": True} if chat.is_forum else {})}


def _quote(replied: Json, reply: Json) -> Json:
    if not reply.get("quote"):
        return {}
    quote, entities = parsed(reply["quote"], reply.get("quote_parse_mode", ""), reply.get("quote_entities", []))
    text: str = replied.get("text") or replied.get("caption") or ""
    if quote not in text or units(quote) > MAX_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = units(text[: text.index(quote)])
    found = {"text": quote, "position": position, "is_manual": True}
    return {"quote": {**found, **({"entities": entities} if entities else {})}}


# --- files ------------------------------------------------------------------------------------------


def store(service: Service, upload: Upload, folder: str, media_type: str = "") -> str:
    """Keep an upload; return its file id (the same for the same content)."""
    digest = hashlib.sha256(upload.content).hexdigest()[:24]
    file_id = f"{folder}-{digest}"
    suffix = upload.name.rpartition(".")[2][:8] or "bin"
    stored = StoredFile(f"{folder}/{digest}.{suffix}", upload.name, media_type or upload.media_type, upload.content)
    service.world.files[file_id] = stored
    return file_id


def _file_id(service: Service, value: Upload | str, folder: str) -> str:
    if isinstance(value, Upload):
        if not value.content:
            raise bad_request("file must be non-empty")
        return store(service, value, folder)
    if value not in service.world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return value


def describe(service: Service, file_id: str) -> Json:
    """Return what every file object says: its ids and its size."""
    size = len(service.world.files[file_id].content)
    return {"file_id": file_id, "file_unique_id": file_id[-16:], "file_size": size}


def _photo(service: Service, value: Upload | str) -> list[Json]:
    file_id = _file_id(service, value, "photos")
    width, height = _size(service.world.files[file_id].content)
    return [{**describe(service, file_id), "width": width, "height": height}]


def _size(content: bytes) -> tuple[int, int]:
    """Return width and height of a picture; of a kind that is not PNG, a guess."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    return 800, 600


def _document(service: Service, value: Upload | str) -> Json:
    file_id = _file_id(service, value, "documents")
    stored = service.world.files[file_id]
    return {**describe(service, file_id), "file_name": stored.name, "mime_type": stored.media_type}


def get_file(service: Service, params: Json) -> Json:
    """Tell where a file may be fetched."""
    if params["file_id"] not in service.world.files:
        raise bad_request("invalid file_id")
    return {**describe(service, params["file_id"]), "file_path": service.world.files[params["file_id"]].path}


def send_chat_action(service: Service, params: Json) -> bool:
    """Show what the bot is doing."""
    chat = service.writable(params["chat_id"])
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread = _thread(chat, params.get("message_thread_id"))
    service.world.tell("action", {"chat": chat.public(), "action": params["action"], **thread})
    return True
