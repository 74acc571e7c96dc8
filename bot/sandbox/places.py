"""The places that a sandbox opens with: one of each kind in which readers meet a bot."""

from __future__ import annotations

from bot.sandbox.world import SUPERGROUP, Chat, Json, World

READER, MARCO, INGRID = 101, 102, 103
STRANGER = 104  # has never spoken with the bot and shares no chat with it
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
}


def furnish(world: World) -> None:
    """Put people and places into an empty `world`."""
    world.add_person(READER, "Lucía", "en", "Pech", "lucia_pech")
    world.add_person(MARCO, "Marco", "es", "Canul")
    world.add_person(INGRID, "Ingrid", "en", "Berg", "ingrid_berg")
    world.add_person(STRANGER, "Tomás", "es")
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
    world.add_chat(Chat(NEWSROOM, "supergroup", "The Daily: newsroom", members=[INGRID, MARCO], owner=INGRID))
    world.add_chat(Chat(ELSEWHERE, "supergroup", "Somewhere else", members=[MARCO, INGRID], standing="none"))


def open_topic(world: World, forum: Chat, person: int, name: str) -> Json:
    """Open a topic in `forum`; return the service message, whose id is the topic's thread."""
    topic = {"name": name, "icon_color": 7322096}
    message = world.post(forum, {"from": world.people[person], "forum_topic_created": topic})
    message.update(message_thread_id=message["message_id"], is_topic_message=True)
    return message
