"""People write: texts, pictures, edits, channel posts. What they write is delivered as Telegram would."""

from __future__ import annotations

import struct
import zlib
from typing import Any

from bot.sandbox.entities import find_entities
from bot.sandbox.methods.sending import describe, store
from bot.sandbox.service import Service
from bot.sandbox.validate import Upload
from bot.sandbox.world import (
    CHANNEL_BOT,
    GROUP_ANONYMOUS_BOT,
    NAMES,
    SERVICE_NOTIFICATIONS,
    SUPERGROUP,
    Chat,
    Json,
    open_topic,
    thread_of,
)

Place = int | str  # an id, or a name of `world.NAMES`
WIDTH, HEIGHT = 320, 200
TOP, BOTTOM = (92, 145, 200), (236, 190, 140)  # red, green, blue: an evening sky
PERSONAL_CHANNEL: Json = {
    "id": SUPERGROUP - 9,
    "type": "channel",
    "title": "Marco's notes",
    "username": "marco_notes",
}
MEDIA: dict[str, Json] = {
    "photo": {"width": WIDTH, "height": HEIGHT},
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    },
    "document": {"file_name": "notes.pdf", "mime_type": "application/pdf"},
    "video": {"width": WIDTH, "height": HEIGHT, "duration": 3, "mime_type": "video/mp4"},
}


class Writing:
    """What people do in chats. A chat or a person is an id or a name of `world.NAMES`."""

    service: Service

    def place(self, chat: Place) -> Chat:
        """Return the chat named `chat`; LookupError with the known names when there is none."""
        number = NAMES.get(chat, chat) if isinstance(chat, str) else chat
        world = self.service.world
        if number in world.people:
            return world.private_chat(int(number))
        if number not in world.chats:
            raise LookupError(f"no chat {chat!r}: use an id or one of {', '.join(NAMES)}")
        return world.chats[int(number)]

    def person(self, user: Place) -> Json:
        """Return the person named `user`; LookupError when there is none."""
        number = NAMES.get(user, user) if isinstance(user, str) else user
        if number not in self.service.world.people:
            raise LookupError(f"no person {user!r}: use an id or one of {', '.join(NAMES)}")
        return self.service.world.people[int(number)]

    def current(self, message: Json) -> Json:
        """Return `message` as it is now; LookupError when it was deleted.

        Enough of a message is `{"chat": id or name, "message_id": number}`.
        """
        chat = message["chat"]
        place = self.place(chat["id"] if isinstance(chat, dict) else chat)
        if message["message_id"] not in place.messages:
            raise LookupError(f"no message {message['message_id']} in {place.title or place.id}: it was deleted")
        return place.messages[message["message_id"]]

    async def send_text(
        self,
        chat: Place,
        user: Place | None,
        text: str,
        reply_to: Json | int | None = None,
        thread: int | None = None,
    ) -> Json:
        """Write `text`; return the message.

        `user` may also be "anonymous" (an administrator who hides) or "channel" (who writes as a channel),
        or None: the reader, in a private chat. `thread` is a topic's or a commented post's. In a channel this
        is a post of the channel, and goes on into its discussion group.
        """
        entities = find_entities(text)
        content = {"text": text, **({"entities": entities} if entities else {})}
        return self._write(self.place(chat), user, content, reply_to, thread)

    async def send_media(
        self, chat: Place, user: Place | None, kind: str, caption: str = "",
        reply_to: Json | int | None = None, thread: int | None = None,
    ) -> Json:  # fmt: skip
        """Send a photo, voice, sticker, document or video (`kind`); return the message."""
        file_id = store(self.service, Upload(f"{kind}.png", "image/png", picture()), kind)
        item = {**describe(self.service, file_id), **MEDIA[kind]}
        content: Json = {kind: [item] if kind == "photo" else item}
        if caption:
            content |= {"caption": caption, "caption_entities": find_entities(caption)}
        return self._write(self.place(chat), user, content, reply_to, thread)

    async def publish(self, content: Json, channel: Place = "channel") -> Json:
        """Post `content`, a message's fields, in a channel as `send_text` does; return the post."""
        return self._publish(self.place(channel), content)

    async def write(self, chat: Place, user: Place, content: Json) -> Json:
        """Send a message with `content`, its fields as Telegram would deliver them; return it."""
        place = self.place(chat)
        message = self.service.world.post(place, {**self._author(place, user), **content})
        self.service.deliver("message", message)
        return message

    async def service_message(self, chat: Place, user: Place, fields: Json) -> Json:
        """Post what Telegram posts itself, such as `{"new_chat_title": ...}`; return the message."""
        return self._write(self.place(chat), user, fields, None, None)

    async def open_topic(self, name: str, user: Place = "ingrid") -> Json:
        """Open a topic in the forum; return its service message, whose id is the thread."""
        message = open_topic(self.service.world, self.place("forum"), self.person(user)["id"], name)
        self.service.deliver("message", message)
        return message

    async def close_topic(self, topic: Json) -> Json:
        """Close `topic`, whose service message it is; return the service message that says so."""
        chat = self.place(topic["chat"]["id"])
        chat.closed.add(topic["message_id"])
        return self._write(chat, "ingrid", {"forum_topic_closed": {}}, topic["message_id"], None)

    async def edit_text(self, message: Json, text: str) -> Json:
        """Change a message's text; return it."""
        current = self.current(message)
        self.service.world.change(current, {"text": text, "entities": find_entities(text) or None})
        kind = "edited_channel_post" if current["chat"]["type"] == "channel" else "edited_message"
        self.service.deliver(kind, current)
        return current

    async def delete(self, message: Json) -> None:
        """Delete a message; bots are not told."""
        current = self.current(message)
        self.service.world.delete(self.place(current["chat"]["id"]), current["message_id"])

    def _write(
        self, chat: Chat, user: Place | None, content: Json, reply_to: Json | int | None, thread: int | None
    ) -> Json:
        if chat.type == "channel":
            return self._publish(chat, content)
        where = self._where(chat, reply_to, thread)
        message = self.service.world.post(chat, {**self._author(chat, user), **where, **content})
        self.service.deliver("message", message)
        return message

    def _author(self, chat: Chat, user: Place | None) -> Json:
        if user == "anonymous":
            return {"from": _telegram_bot(GROUP_ANONYMOUS_BOT, "Group", "GroupAnonymousBot"),
                    "sender_chat": chat.public()}  # fmt: skip
        if user == "channel":
            return {
                "from": _telegram_bot(CHANNEL_BOT, "Channel", "Channel_Bot"),
                "sender_chat": PERSONAL_CHANNEL,
            }
        return {"from": self.person(chat.id if user is None else user)}

    def _where(self, chat: Chat, reply_to: Json | int | None, thread: int | None) -> Json:
        replied = reply_to["message_id"] if isinstance(reply_to, dict) else reply_to or thread
        if replied is None:
            return {}
        fields = thread_of(chat, replied)
        if thread:
            fields = {"message_thread_id": thread, **({"is_topic_message": True} if chat.is_forum else {})}
        self.current({"chat": chat.id, "message_id": replied})
        return {**fields, "reply_to_message": self.service.world.quoted(chat, replied)}

    def _publish(self, channel: Chat, content: Json) -> Json:
        """Post in a channel, and in its discussion group the forward under which people comment."""
        world = self.service.world
        post = world.post(channel, {"sender_chat": channel.public(), **content})
        self.service.deliver("channel_post", post)
        if channel.linked:
            origin = {
                "type": "channel",
                "chat": channel.public(),
                "message_id": post["message_id"],
                "date": post["date"],
            }
            author = {"id": SERVICE_NOTIFICATIONS, "is_bot": False, "first_name": "Telegram"}
            forward = {"from": author, "sender_chat": channel.public(), "is_automatic_forward": True,
                       "forward_origin": origin, **content}  # fmt: skip
            self.service.deliver("message", world.post(world.chats[channel.linked], forward))
        return post

    async def forward_of(self, post: Json) -> Json:
        """Return a channel post's forward in the discussion group; its id is the thread of the comments."""
        group = self.service.world.chats[self.place(post["chat"]["id"]).linked]
        forwards = [message for message in group.messages.values() if message.get("is_automatic_forward")]
        return next(message for message in forwards if message["forward_origin"]["message_id"] == post["message_id"])

    async def comment(self, post: Json, user: Place, text: str) -> Json:
        """Write a comment under a channel post; return the message."""
        forward = await self.forward_of(post)
        return await self.send_text(forward["chat"]["id"], user, text, thread=forward["message_id"])


def _telegram_bot(number: int, name: str, username: str) -> dict[str, Any]:
    return {"id": number, "is_bot": True, "first_name": name, "username": username}


def picture() -> bytes:
    """Return a small picture as a PNG file: drawn rather than kept, a slope from one colour to another."""
    rows = b"".join(b"\0" + bytes(_colour(row)) * WIDTH for row in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)  # eight bits a colour, three colours
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _colour(row: int) -> list[int]:
    return [low + (high - low) * row // HEIGHT for low, high in zip(TOP, BOTTOM, strict=True)]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
