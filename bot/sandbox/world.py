"""Who and what there is: people, chats, messages, files, as plain values in the Bot API's own JSON.

Nothing here knows of HTTP or of the bot's program. Every change is told to the listeners, which is how
the page draws it and how a test waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Listener = Callable[[str, Json], None]

SUPERGROUP = -1_000_000_000_000  # the ids of supergroups and channels lie below this
GROUP_ANONYMOUS_BOT = 1_087_968_824  # who Telegram names as author for an anonymous administrator
CHANNEL_BOT = 136_817_688  # ... and for a person who writes as a channel
SERVICE_NOTIFICATIONS = 777_000  # ... and for a channel's post in its discussion group

# The people and places that a sandbox opens with: one of each kind in which readers meet a bot.
READER, MARCO, INGRID = 101, 102, 103
STRANGER = 104  # has never spoken with the bot and shares no chat with it
NORA = 105  # an editor beside Ingrid, in the newsroom's chat alone
SMALL_GROUP = -301
GROUP, FORUM, CHANNEL, COMMENTS, ELSEWHERE, NEWSROOM = (SUPERGROUP - number for number in (1, 2, 3, 4, 5, 6))

NAMES: dict[str, int] = {
    "private": READER,
    "group": GROUP,
    "forum": FORUM,
    "channel": CHANNEL,
    "comments": COMMENTS,
    "small group": SMALL_GROUP,
    "elsewhere": ELSEWHERE,
    "newsroom": NEWSROOM,
    "reader": READER,
    "marco": MARCO,
    "ingrid": INGRID,
    "stranger": STRANGER,
    "nora": NORA,
}


@dataclass(slots=True)
class Chat:
    """A chat and what is in it.

    `standing` is the bot's: member, administrator, left, kicked, or none (it was never there); in a channel, `edits`
    tells whether it may edit others' posts. `administrators` are people beside the `owner`; to topics that are `closed`
    only administrators write.
    """

    id: int
    type: str
    title: str = ""
    username: str = ""
    is_forum: bool = False
    members: list[int] = field(default_factory=list)
    owner: int = 0
    administrators: list[int] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    standing: str = "member"
    edits: bool = True
    linked: int = 0
    migrated_to: int = 0
    person: Json | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    reactions: dict[int, list[str]] = field(default_factory=dict)
    last_id: int = 0

    def public(self) -> Json:
        """Return the chat as a message shows it."""
        known = {"title": self.title, "username": self.username, "is_forum": self.is_forum}
        if self.person:
            known = {name: self.person.get(name) for name in ("first_name", "last_name", "username")}
        return {"id": self.id, "type": self.type, **{name: value for name, value in known.items() if value}}

    def is_group(self) -> bool:
        """Tell whether people talk with each other here."""
        return self.type in ("group", "supergroup")


@dataclass(slots=True)
class StoredFile:
    """A file that someone sent: its path on the server, name, media type, content."""

    path: str
    name: str
    media_type: str
    content: bytes


class World:
    """All chats, people and files. `bot` is the bot's user, as `getMe` returns it."""

    def __init__(self, bot: Json) -> None:
        self.bot = bot
        self.people: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.blocked: set[int] = set()
        self.files: dict[str, StoredFile] = {}
        self.notices: Json | None = None  # shown beside the chat; None: there is no place for any
        self.listeners: list[Listener] = []

    def tell(self, event: str, what: Json) -> None:
        """Tell every listener that `event` happened to `what`."""
        for listener in tuple(self.listeners):
            listener(event, what)

    def show(self, notices: Json) -> None:
        """Show `notices` in the place of those before."""
        self.notices = notices
        self.tell("notices", notices)

    def bot_as_sender(self) -> Json:
        """Return the bot as messages name it."""
        return {name: self.bot[name] for name in ("id", "is_bot", "first_name", "username")}

    def add_person(self, person: int, first_name: str, language: str, last_name: str = "", username: str = "") -> Json:
        """Add a person; return their user object."""
        user = {"id": person, "is_bot": False, "first_name": first_name, "last_name": last_name,
                "username": username, "language_code": language}  # fmt: skip
        self.people[person] = {name: value for name, value in user.items() if value != ""}
        return self.people[person]

    def add_chat(self, chat: Chat) -> Chat:
        """Add `chat`; return it."""
        self.chats[chat.id] = chat
        self.tell("chat", {"chat": chat.public()})
        return chat

    def private_chat(self, person: int) -> Chat:
        """Return the bot's chat with `person`, opened when there was none; KeyError for a stranger."""
        if person in self.chats:
            return self.chats[person]
        user = self.people[person]
        return self.add_chat(Chat(person, "private", person=user, members=[person]))

    def post(self, chat: Chat, content: Json) -> Json:
        """Add a message with `content` to `chat`; return it."""
        chat.last_id += 1
        message = {"message_id": chat.last_id, "date": int(time.time()), "chat": chat.public(), **content}
        chat.messages[chat.last_id] = message
        self.tell("message", dict(message))
        return message

    def change(self, message: Json, content: Json, edited: bool = True) -> Json:
        """Give `message` new `content` (a value of None removes the field); return it."""
        message.update(content, **({"edit_date": int(time.time())} if edited else {}))
        for name in [name for name, value in message.items() if value is None]:
            del message[name]
        self.tell("edited", dict(message))
        return message

    def delete(self, chat: Chat, message_id: int) -> Json:
        """Remove a message; return it. KeyError when there is none."""
        message = chat.messages.pop(message_id)
        self.tell("deleted", {"chat": chat.public(), "message_id": message_id})
        return message

    def quoted(self, chat: Chat, message_id: int) -> Json:
        """Return the message that a reply shows: without what it replies to itself. KeyError if gone."""
        message = chat.messages[message_id]
        return {name: value for name, value in message.items() if name != "reply_to_message"}


def thread_of(chat: Chat, message_id: int) -> Json:
    """Return the thread fields that a reply to `message_id` gets in `chat`."""
    replied = chat.messages.get(message_id, {})
    thread = replied.get("message_thread_id")
    if chat.is_forum:
        return {"message_thread_id": thread, "is_topic_message": True} if thread else {}
    if chat.type != "supergroup":
        return {}
    return {"message_thread_id": thread or message_id}


def furnish(world: World) -> None:
    """Put people and places into an empty `world`."""
    world.add_person(READER, "Lucía", "en", "Pech", "lucia_pech")
    world.add_person(MARCO, "Marco", "es", "Canul")
    world.add_person(INGRID, "Ingrid", "en", "Berg", "ingrid_berg")
    world.add_person(STRANGER, "Tomás", "es")
    world.add_person(NORA, "Nora", "en", "Lind")
    everyone = [READER, MARCO, INGRID]
    world.private_chat(READER)
    world.add_chat(Chat(GROUP, "supergroup", "Readers' table", "readers_table", members=everyone, owner=INGRID))
    world.add_chat(Chat(CHANNEL, "channel", "The Daily", "the_daily", owner=INGRID, linked=COMMENTS,
                        members=everyone, standing="administrator"))  # fmt: skip
    world.add_chat(Chat(COMMENTS, "supergroup", "The Daily: comments", members=everyone, owner=INGRID,
                        linked=CHANNEL, standing="administrator"))  # fmt: skip
    forum = Chat(FORUM, "supergroup", "Readers' forum", is_forum=True, members=everyone, owner=INGRID)
    open_topic(world, world.add_chat(forum), INGRID, "Technology")
    world.add_chat(Chat(SMALL_GROUP, "group", "Book club", members=everyone, owner=MARCO))
    world.add_chat(
        Chat(
            NEWSROOM,
            "supergroup",
            "The Daily: newsroom",
            owner=INGRID,
            members=[INGRID, MARCO, NORA],
            administrators=[NORA],
        )
    )  # two who publish for each other
    world.add_chat(Chat(ELSEWHERE, "supergroup", "Somewhere else", members=[MARCO, INGRID], standing="none"))


def open_topic(world: World, forum: Chat, person: int, name: str) -> Json:
    """Open a topic in `forum`; return the service message, whose id is the topic's thread."""
    topic = {"name": name, "icon_color": 7322096}
    message = world.post(forum, {"from": world.people[person], "forum_topic_created": topic})
    message.update(message_thread_id=message["message_id"], is_topic_message=True)
    return message
