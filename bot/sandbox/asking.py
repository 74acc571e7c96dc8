"""People wait for the bot: they tap buttons, ask inline, call it as a guest, read its replies."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from bot.sandbox.entities import find_entities
from bot.sandbox.service import Query
from bot.sandbox.world import Chat, Json
from bot.sandbox.writing import Place, Writing

PATIENCE = 10.0  # seconds that a person waits for the bot
MAX_INLINE_QUERY = 256  # characters; Telegram cuts the rest off


class Asking(Writing):
    """What people ask of the bot, and what it answers; each waits, and raises TimeoutError in vain."""

    async def tap(
        self, message: Json, button: str | int | None = None, user: Place | None = None,
        data: str | None = None, timeout: float = PATIENCE,
    ) -> Json:  # fmt: skip
        """Tap a button, named by its text, its data or its number; return the bot's answer.

        `data` sends that instead of a button's own, as only a hostile program can. A link or a switch to
        inline mode asks nothing of the bot: then the button itself is returned.
        """
        current = self.current(message)
        pressed = {"callback_data": data} if data is not None else _button(current, button)
        if "callback_data" not in pressed:
            return pressed
        person = self.person(current["chat"]["id"] if user is None else user)
        query = self.service.open_query(person, kind="callback")
        where = self._tapped(current)
        self.service.updates.push("callback_query", {
            "id": query.id, "from": person, "chat_instance": str(abs(current["chat"]["id"]) + 7),
            "data": pressed["callback_data"], **where,
        })  # fmt: skip
        return await self._answer(query, timeout)

    async def vote(self, message: Json, option: int, user: Place | None = None) -> Json:
        """Choose an option of a poll, counted from 0; return the poll. ValueError when Telegram would not allow it."""
        current = self.current(message)
        person = self.person(current["chat"]["id"] if user is None else user)
        poll = self.service.polls.get(current.get("poll", {}).get("id", ""))
        if poll is None:
            raise LookupError(f"no poll in message {current['message_id']}")
        poll.vote(person["id"], [option])
        self.service.poll_changed(poll)
        if not poll.shown["is_anonymous"]:
            self.service.updates.push("poll_answer", {
                "poll_id": poll.shown["id"], "user": person, "option_ids": [option],
                "option_persistent_ids": [poll.shown["options"][option]["persistent_id"]],
            })  # fmt: skip
        return poll.public()

    def _tapped(self, message: Json) -> Json:
        inline = (name for name, sent in self.service.inline_messages.items() if sent is message)
        if found := next(inline, None):
            return {"inline_message_id": found}
        return {"message": dict(message)}

    async def _answer(self, query: Query, timeout: float) -> Json:
        try:
            return await asyncio.wait_for(query.answer, timeout)
        except asyncio.TimeoutError:
            raise TimeoutError(f"the bot did not answer within {timeout:g} s: {query.context}") from None
        finally:
            self.service.queries.pop(query.id, None)

    async def inline(
        self, user: Place, query: str, chat_type: str = "sender", offset: str = "", timeout: float = PATIENCE
    ) -> Json:
        """Type `@bot query` in a message field; return the `cards` that show, and the `button` above them."""
        person, query = self.person(user), query[:MAX_INLINE_QUERY]
        waiting = self.service.open_query(person, kind="inline", query=query)
        self.service.updates.push("inline_query", {
            "id": waiting.id, "from": person, "query": query, "offset": offset, "chat_type": chat_type,
        })  # fmt: skip
        return await self._answer(waiting, timeout)

    async def choose(self, chat: Place, user: Place, card: Json, query: str = "", thread: int | None = None) -> Json:
        """Send a card of `inline` into a chat; return the message."""
        place, person = self.place(chat), self.person(user)
        where = self._where(place, None, thread)
        by = {"from": person, "via_bot": self.service.world.bot_as_sender()}
        message = self.service.world.post(place, {**by, **where, **card["message"]})
        chosen: Json = {"result_id": card["id"], "from": person, "query": query}
        if "reply_markup" in message:
            chosen["inline_message_id"] = self._remember(message)
        self.service.updates.push("chosen_inline_result", chosen)
        self.service.deliver("message", message)
        return message

    def _remember(self, message: Json) -> str:
        inline_message_id = f"inline-{len(self.service.inline_messages) + 1}"
        self.service.inline_messages[inline_message_id] = message
        return inline_message_id

    async def guest(
        self, user: Place, text: str, chat: Place = "elsewhere", reply_to: Json | int | None = None,
        timeout: float = PATIENCE,
    ) -> Json:  # fmt: skip
        """Call the bot by @name in a chat where it is not; return the message that it sends there."""
        place, person = self.place(chat), self.person(user)
        entities = find_entities(text)
        content = {"from": person, "text": text, **({"entities": entities} if entities else {})}
        message = self.service.world.post(place, {**content, **self._where(place, reply_to, None)})
        query = self.service.open_query(person, kind="guest", text=text)
        self.service.updates.push("guest_message", {**message, "guest_query_id": query.id})
        return self._guest_reply(place, person, await self._answer(query, timeout))

    def _guest_reply(self, place: Chat, person: Json, card: Json) -> Json:
        by = {"from": self.service.world.bot_as_sender(), "guest_bot_caller_user": person}
        message = self.service.world.post(place, {**by, **card["message"]})
        self.service.inline_messages[card["inline_message_id"]] = message
        return message

    async def ask(self, chat: Place, user: Place | None, text: str, timeout: float = PATIENCE, **where: Any) -> Json:
        """Write `text` (as `send_text` does), and return the bot's next message in that chat."""
        return await self.reply(await self.send_text(chat, user, text, **where), timeout)

    async def reply(self, message: Json, timeout: float = PATIENCE) -> Json:
        """Return the bot's first message after `message` in its chat."""
        chat, after = self.place(message["chat"]["id"]), message["message_id"]
        for number in range(after + 1, chat.last_id + 1):
            if (known := chat.messages.get(number)) and self._by_bot(known):
                return dict(known)
        return await self.happens(
            lambda event, what: event == "message" and what["chat"]["id"] == chat.id and self._by_bot(what),
            timeout,
        )

    def _by_bot(self, message: Json) -> bool:
        return bool(message.get("from", {}).get("id") == self.service.world.bot["id"])

    async def said(self, chat: Place) -> list[Json]:
        """Return the bot's messages in `chat`, oldest first."""
        return [dict(message) for message in self.place(chat).messages.values() if self._by_bot(message)]

    def happens(self, wanted: Callable[[str, Json], bool], timeout: float = PATIENCE) -> Coroutine[Any, Any, Json]:
        """Wait, from now on, for the first event that is `wanted`; return what it happened to.

        Events: message, edited, deleted, action, reaction, toast, profile, chat.
        """
        found: asyncio.Future[Json] = asyncio.get_running_loop().create_future()

        def listen(event: str, what: Json) -> None:
            if not found.done() and wanted(event, what):
                found.set_result(what)

        self.service.world.listeners.append(listen)
        return self._await(found, listen, timeout)

    async def _await(self, found: asyncio.Future[Json], listen: Any, timeout: float) -> Json:
        try:
            return await asyncio.wait_for(found, timeout)
        except asyncio.TimeoutError:
            raise TimeoutError(f"nothing of the kind happened within {timeout:g} s") from None
        finally:
            self.service.world.listeners.remove(listen)


def _button(message: Json, wanted: str | int | None) -> Json:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons: list[Json] = [button for row in rows for button in row]
    if isinstance(wanted, int) and wanted < len(buttons):
        return buttons[wanted]
    for button in buttons:
        if wanted in (button["text"], button.get("callback_data")):
            return button
    shown = ", ".join(repr(button["text"]) for button in buttons) or "none"
    raise LookupError(f"no button {wanted!r} under message {message['message_id']}; there are: {shown}")
