"""Beside the crowd in its private chats: people who ask in a group, readers who wait for news, and the newsroom.

Each says what became of what it is to get: `missing` it, or got it `twice`.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from bot.language import say
from bot.sandbox import NEWSROOM
from tests.campaigns.replicas.act import Act

AT_ONCE = 6  # questions in a group, more than may be answered at once
PAUSE = 30.0  # seconds until the next ones: 12 a minute, where a group gets 20 at first and 15 in the long run
HEARS = 10  # readers who wait for one piece of news
LONG_AGO = "2000-01-01"
ADD = """INSERT INTO watches (reader, chat, language, question, since)
    VALUES ('waits {chat}', {chat}, 'en', '{question}', EXTRACT(EPOCH FROM now()))"""
REWIND = f"UPDATE key_values SET value = '{LONG_AGO}' WHERE name = 'digest'"


class Group:
    """People who ask in a group, each once, several at the same time."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._place = act.telegram.place("group")
        self._asked: list[int] = []  # the questions' messages
        self._answered: list[int] = []
        act.telegram.service.world.listeners.append(self._hear)

    def _hear(self, event: str, message: Mapping[str, Any]) -> None:
        replied = message.get("reply_to_message") or {}
        if event == "message" and message["chat"]["id"] == self._place.id and message["from"]["is_bot"]:
            self._answered.append(replied.get("message_id", 0))

    async def ask(self) -> None:
        """Ask until cancelled."""
        telegram, texts = self._act.telegram, list(self._act.crowd.answers)
        name = telegram.service.world.bot["username"]
        while True:
            for number, person in enumerate(telegram.add_readers(AT_ONCE)):
                self._place.members.append(person)
                text = f"@{name} {texts[number % len(texts)]}"
                self._asked.append((await telegram.send_text(self._place.id, person, text))["message_id"])
            await asyncio.sleep(PAUSE)

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return len(self._asked)

    @property
    def missing(self) -> int:
        """How many were not answered."""
        return len(set(self._asked) - set(self._answered))

    @property
    def twice(self) -> int:
        """How many answers came more than once."""
        return len(self._answered) - len(set(self._answered))

    @property
    def disordered(self) -> int:
        """How many were answered before one that was asked earlier."""
        first = list(dict.fromkeys(self._answered))
        return sum(earlier > later for earlier, later in pairwise(first))


class News:
    """Readers who wait for an answer that is there: they are told when the book is read anew."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._told: Counter[int] = Counter()
        self._waiting: list[int] = []
        self._question = next(iter(act.crowd.answers))
        self._says = say("news", "en", question=self._question)
        act.telegram.service.world.listeners.append(self._hear)

    def _hear(self, event: str, message: Mapping[str, Any]) -> None:
        if event == "message" and message["from"]["is_bot"] and str(message.get("text")).startswith(self._says):
            self._told[message["chat"]["id"]] += 1

    async def wait(self) -> None:
        """Let more readers wait, and the book be read anew by all replicas."""
        readers = self._act.telegram.add_readers(HEARS)
        for reader in readers:
            self._act.telegram.service.world.private_chat(reader)
        question = self._question.replace("'", "''")
        await self._act.database.rows(";".join(ADD.format(chat=reader, question=question) for reader in readers))
        self._waiting += readers
        for book in self._act.books:
            book.write_text(f"{book.read_text(encoding='utf-8')}\n# {len(self._waiting)} wait\n", encoding="utf-8")

    @property
    def asked(self) -> int:
        """How many wait, or waited."""
        return len(self._waiting)

    @property
    def missing(self) -> int:
        """How many were not told."""
        return len(set(self._waiting) - set(self._told))

    @property
    def twice(self) -> int:
        """How many tellings came more than once."""
        return self._told.total() - len(self._told)


class Digests:
    """The newsroom, for which a day has passed whenever it has its digest."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self.asked = self.missing = self.twice = 0  # days, those without a digest yet, and digests beyond one a day
        self._began = say("digest-hours", "en", hours=24)
        act.telegram.service.world.listeners.append(self._hear)

    def _hear(self, event: str, message: Mapping[str, Any]) -> None:
        ours = event == "message" and message["chat"]["id"] == NEWSROOM and message["from"]["is_bot"]
        if ours and str(message.get("text")).startswith(self._began):
            self.missing, self.twice = 0, self.twice + (not self.missing)

    async def pass_a_day(self) -> None:
        """Let the next digest be due, if the one before has come."""
        if not self.missing and "UPDATE 1" in await self._act.database.rows(REWIND):
            self.asked, self.missing = self.asked + 1, 1
