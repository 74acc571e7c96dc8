"""Sets the stage: people come and go, the bot is blocked or made administrator, things go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from bot.sandbox.asking import Asking
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.methods.chats import as_member
from bot.sandbox.methods.profile import commands_for
from bot.sandbox.notices import Notice, board
from bot.sandbox.world import SUPERGROUP, Chat, Json
from bot.sandbox.writing import Place

FIRST_STRANGER = 1000


class Staging(Asking):
    """What a test arranges before and between what people do."""

    faults: Faults

    async def add_person(self, first_name: str, language: str = "en") -> Json:
        """Let another person exist, who can write to the bot in private; return them."""
        people = self.service.world.people
        return self.service.world.add_person(max(FIRST_STRANGER, *people) + 1, first_name, language)

    async def block(self, user: Place, blocked: bool = True) -> None:
        """Let a person block the bot, or unblock it."""
        person = self.person(user)
        chat = self.service.world.private_chat(person["id"])
        (self.service.world.blocked.add if blocked else self.service.world.blocked.discard)(person["id"])
        self._standing_changed(chat, person, *(("member", "kicked") if blocked else ("kicked", "member")))

    async def set_standing(self, chat: Place, standing: str, user: Place = "ingrid") -> None:
        """Make the bot a member or administrator of `chat`, or have it left or kicked."""
        place = self.place(chat)
        old, place.standing = place.standing, standing
        self._standing_changed(place, self.person(user), "left" if old == "none" else old, standing)

    async def let_edit(self, allowed: bool = True, channel: Place = "channel") -> None:
        """Let the bot edit others' posts in a channel where it is an administrator, or not."""
        self.place(channel).edits = allowed

    def _standing_changed(self, chat: Chat, person: Json, old: str, new: str) -> None:
        bot = self.service.world.bot_as_sender()
        self.service.updates.push("my_chat_member", {
            "chat": chat.public(), "from": person, "date": 0,
            "old_chat_member": as_member(bot, old), "new_chat_member": as_member(bot, new),
        })  # fmt: skip

    async def set_privacy(self, on: bool) -> None:
        """Turn the bot's privacy mode on or off, as its owner does with @BotFather."""
        self.service.world.bot["can_read_all_group_messages"] = not on

    async def migrate(self, chat: Place = "small group") -> Json:
        """Turn a group into a supergroup; return the new chat, as messages show it."""
        old, world = self.place(chat), self.service.world
        new = world.add_chat(Chat(SUPERGROUP + old.id, "supergroup", old.title, members=old.members, owner=old.owner))
        person = {"from": world.people[old.owner]}
        self.service.deliver("message", world.post(old, {**person, "migrate_to_chat_id": new.id}))
        old.migrated_to = new.id
        self.service.deliver("message", world.post(new, {**person, "migrate_from_chat_id": old.id}))
        return new.public()

    async def inject(self, update: Json) -> Json:
        """Queue a raw update, sound or not; return it with its `update_id`."""
        return self.service.updates.push_raw(update)

    async def fault(self, method: str, kind: str, times: int = 1, seconds: float = 0, accepted: bool = False) -> None:
        """Let the next `times` calls of `method` ("*": any) fail, as `faults.Fault` describes."""
        self.faults.add(Fault(method, kind, times, seconds, accepted))

    async def no_faults(self) -> None:
        """Let nothing go wrong any more."""
        self.faults.coming.clear()

    async def settle(self, quiet: float = 0.05, timeout: float = 10.0) -> None:
        """Wait until the bot has fetched every update and then asked nothing of Telegram for `quiet` seconds.

        Raises TimeoutError when that does not come about.
        """

        async def settled() -> None:
            seen = -1
            while self.service.updates.queue or self.under_way() or seen != self.busy():
                seen = self.busy()
                await asyncio.sleep(quiet)

        try:
            await asyncio.wait_for(settled(), timeout)
        except asyncio.TimeoutError:
            waiting = len(self.service.updates.queue)
            raise TimeoutError(f"the bot was still busy after {timeout:g} s ({waiting} updates wait)") from None

    def busy(self) -> int:
        """Return a number that grows with every call of the bot."""
        raise NotImplementedError

    def under_way(self) -> int:
        """Return how many calls of the bot are not answered yet."""
        raise NotImplementedError

    async def show_notices(self, about: str, notices: Iterable[Notice | Json] = (), status: str = "") -> None:
        """Show `notices` about something beside the chat, in the place of those before.

        `status` is a line above them. TypeError or ValueError when one is no notice.
        """
        self.service.world.show(board(about, notices, status))

    async def state(self) -> Json:
        """Return all that the page shows: the bot, people, chats with their messages."""
        world = self.service.world
        return {
            "bot": world.bot_as_sender(),
            "people": list(world.people.values()),
            "chats": [self._shown(chat) for chat in world.chats.values()],
            "notices": world.notices,
        }

    def _shown(self, chat: Chat) -> Json:
        place = {"members": chat.members, "linked": chat.linked, "standing": chat.standing}
        content = {"messages": list(chat.messages.values()), "reactions": chat.reactions}
        return {**chat.public(), **place, **content}

    async def menu(self, chat: Place, language: str = "") -> Json:
        """Return the commands and the description that `chat` shows to a speaker of `language`."""
        descriptions = self.service.profile.descriptions
        commands = commands_for(self.service, self.place(chat), language)
        return {"commands": commands, "description": descriptions.get(language, descriptions.get("", ""))}
