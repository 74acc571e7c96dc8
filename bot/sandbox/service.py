"""Telegram's side of the conversation: the world, the updates for the bot, and what awaits its answer."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.entities import cut
from bot.sandbox.errors import ApiError, bad_request, forbidden
from bot.sandbox.polls import Poll
from bot.sandbox.updates import Sender, Updates
from bot.sandbox.world import Chat, Json, World, furnish


@dataclass(slots=True)
class Query:
    """A tap, an inline or a guest query that waits for the bot: who asked, where, and the answer to come."""

    id: str
    person: Json
    context: Json
    answer: asyncio.Future[Json]


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, by language code (and scope, for commands)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)


class Service:
    """The state behind the Bot API and behind the people who talk with the bot."""

    def __init__(self, token: str, name: str, username: str, reads_all: bool) -> None:
        self.token = token
        self.world = World(_bot(int(token.partition(":")[0]), name, username, reads_all))
        self.updates = Updates()
        self.webhook = Sender(self.updates)
        self.profile = Profile()
        self.queries: dict[str, Query] = {}
        self.inline_messages: dict[str, Json] = {}
        self.polls: dict[str, Poll] = {}
        furnish(self.world)

    # --- what the bot names ---------------------------------------------------------------------

    def chat(self, chat_id: int | str) -> Chat:
        """Return the chat that the bot means; ApiError when it does not exist, left, or moved."""
        chat = self._named(chat_id)
        if chat is None or chat.standing == "none":
            raise bad_request("chat not found")
        if chat.migrated_to:
            raise ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat",
                           migrate_to_chat_id=chat.migrated_to)  # fmt: skip
        return chat

    def _named(self, chat_id: int | str) -> Chat | None:
        text = str(chat_id)
        if text.startswith("@"):
            names = (chat for chat in self.world.chats.values() if chat.type != "private" and chat.username)
            return next((chat for chat in names if chat.username.lower() == text[1:].lower()), None)
        return self.world.chats.get(int(text)) if text.removeprefix("-").isdecimal() else None

    def writable(self, chat_id: int | str) -> Chat:
        """Return the chat that the bot writes to; ApiError when it may not."""
        chat = self.chat(chat_id)
        if chat.id in self.world.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.standing in ("left", "kicked"):
            raise forbidden(f"bot {'was kicked from' if chat.standing == 'kicked' else 'is not a member of'} "
                            f"the {chat.type} chat")  # fmt: skip
        return chat

    def message(self, chat: Chat, message_id: int, purpose: str) -> Json:
        """Return a message that the bot names; ApiError `message to PURPOSE not found`."""
        if message_id not in chat.messages:
            raise bad_request(f"message to {purpose} not found")
        return chat.messages[message_id]

    # --- what the bot gets ----------------------------------------------------------------------

    def deliver(self, kind: str, message: Json) -> Json | None:
        """Queue `message` for the bot if it may see it; return the update."""
        chat = self.world.chats[message["chat"]["id"]]
        return self.updates.push(kind, _copy(message)) if self.sees(chat, message) else None

    def sees(self, chat: Chat, message: Json) -> bool:
        """Tell whether the bot gets `message`: in groups, by the rules of privacy mode."""
        if chat.standing not in ("member", "administrator") or chat.id in self.world.blocked:
            return False
        if not chat.is_group() or chat.standing == "administrator":
            return True
        return bool(self.world.bot["can_read_all_group_messages"]) or self._concerns_bot(message)

    def _concerns_bot(self, message: Json) -> bool:
        me = self.world.bot["id"]
        if message.get("reply_to_message", {}).get("from", {}).get("id") == me or "via_bot" in message:
            return True
        if not ({"text", "caption"} & message.keys()):
            return not ({"photo", "voice", "sticker", "document"} & message.keys())  # a service message
        return self._addresses_bot(message)

    def _addresses_bot(self, message: Json) -> bool:
        text: str = message.get("text") or message.get("caption") or ""
        found: list[Json] = message.get("entities") or message.get("caption_entities") or []
        name = f"@{self.world.bot['username']}".lower()
        for entity in found:
            words = cut(text, entity["offset"], entity["length"]).lower()
            if entity["type"] == "mention" and words == name:
                return True
            if entity["type"] == "bot_command" and ("@" not in words or words.endswith(name)):
                return True
        return False

    def poll_changed(self, poll: Poll, content: Json | None = None) -> None:
        """Show `poll` as it is now, with other `content` of its message, and tell the bot."""
        self.world.change(poll.message, {"poll": poll.public(), **(content or {})}, edited=False)
        self.updates.push("poll", poll.public())

    # --- what waits for the bot -----------------------------------------------------------------

    def open_query(self, person: Json, **context: Any) -> Query:
        """Note that someone waits for an answer of the bot; return the waiting query."""
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        query = Query(str(secrets.randbits(62)), person, context, answer)
        self.queries[query.id] = query
        return query

    def close_query(self, query_id: str, answer: Json) -> Query:
        """Give `answer` to the one who waits; ApiError when nobody does (any more)."""
        query = self.queries.pop(query_id, None)
        if query is None or query.answer.done():
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        query.answer.set_result(answer)
        return query


def _copy(message: Json) -> Json:
    """Return the message as it is now: a later edit must not change an update that waits."""
    return dict(message)


def _bot(bot: int, name: str, username: str, reads_all: bool) -> Json:
    return {
        "id": bot, "is_bot": True, "first_name": name, "username": username, "can_join_groups": True,
        "can_read_all_group_messages": reads_all, "supports_guest_queries": True,
        "supports_inline_queries": True, "can_connect_to_business": False, "has_main_web_app": False,
        "has_topics_enabled": False, "allows_users_to_create_topics": False, "can_manage_bots": False,
        "supports_join_request_queries": False,
    }  # fmt: skip
