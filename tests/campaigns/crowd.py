"""Readers whose every question is accounted for: answered, answered twice, or not."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from tests.campaigns.telegram import Telegram

Json = dict[str, Any]
LOOK = 0.01  # seconds between looks at what has come
KEPT_WORDS = 20  # messages that nobody expected, for the report


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asked, in which message, and when (seconds of the monotonic clock)."""

    reader: int
    message: int
    text: str
    asked: float


def questions_of(book: Path) -> list[str]:
    """The first English question of each answer in `book`: those that its buttons show."""
    answers = yaml.safe_load(book.read_text(encoding="utf-8"))["answers"]
    return [answer["questions"]["en"][0] for answer in answers.values()]


class Crowd:
    """Readers in their private chats with the bot. `answers` tells what the bot says to each question."""

    def __init__(self, telegram: Telegram, answers: Mapping[str, str]) -> None:
        self.telegram = telegram
        self.answers = answers
        self.waiting: dict[int, list[Question]] = defaultdict(list)
        self.waits: list[float] = []  # seconds from question to answer
        self.twice: Counter[tuple[int, str]] = Counter()
        self.disordered = 0
        self.unexpected: list[str] = []
        self.expected: dict[tuple[int, int], str] = {}  # by reader and message, of all that was asked
        self._known: set[tuple[int, str]] = set()  # reader and answer
        telegram.service.world.listeners.append(self._hear)

    async def ask(self, reader: int, text: str) -> None:
        """Let `reader` ask."""
        asked = time.monotonic()
        message = await self.telegram.send_text(reader, None, text)
        self.waiting[reader].append(Question(reader, message["message_id"], text, asked))
        self.expected[reader, message["message_id"]] = self.answers[text]
        self._known.add((reader, self.answers[text]))

    async def burst(self, number: int, each: int = 1, over: float = 0.0) -> None:
        """Let new readers ask `number` questions, `each` of them so many different ones, `over` so many seconds."""
        readers = self.telegram.add_readers(-(-number // each))
        for reader, text in islice(_rounds(readers, list(self.answers), each), number):
            await self.ask(reader, text)
            await asyncio.sleep(over / number)

    def _hear(self, event: str, message: Json) -> None:
        ours = event == "message" and message["chat"]["id"] in self.waiting
        if ours and message["from"]["is_bot"]:
            self._answered(message["chat"]["id"], message.get("text", ""))

    def _answered(self, reader: int, text: str) -> None:
        open_ = self.waiting[reader]
        found = next((number for number, asked in enumerate(open_) if self.answers[asked.text] == text), None)
        if found is not None:
            self.disordered += found > 0
            self.waits.append(time.monotonic() - open_.pop(found).asked)
        elif (reader, text) in self._known:
            self.twice[reader, text] += 1
        elif len(self.unexpected) < KEPT_WORDS:
            self.unexpected.append(text)

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return len(self.waits) + len(self.unanswered)

    @property
    def unanswered(self) -> list[Question]:
        """The questions that wait for their answer."""
        return [question for questions in self.waiting.values() for question in questions]

    async def answered(self, number: int, patience: float) -> bool:
        """Wait until `number` questions in all are answered; False when none was for `patience` seconds."""
        last, answered = time.monotonic(), len(self.waits)
        while len(self.waits) < number:
            if len(self.waits) > answered:
                last, answered = time.monotonic(), len(self.waits)
            if time.monotonic() - last > patience:
                return False
            await asyncio.sleep(LOOK)
        return True

    async def settle(self, patience: float) -> bool:
        """Wait until every question is answered; False when there was none for `patience` seconds before that."""
        return await self.answered(self.asked, patience)


def _rounds(readers: Sequence[int], texts: Sequence[str], each: int) -> Iterator[tuple[int, str]]:
    """Every reader's first question, then every reader's second: each reader's own are different ones."""
    if each > len(texts):
        raise ValueError(f"a reader can ask {len(texts)} different questions, not {each}")
    for turn in range(each):
        start = islice(cycle(texts), turn, None)
        yield from zip(readers, start)  # noqa: B905 - the questions go round for ever


async def learn(telegram: Telegram, texts: Sequence[str]) -> dict[str, str]:
    """What the bot answers to each of `texts` while nothing is wrong, each asked by another reader."""
    readers = telegram.add_readers(len(texts))
    replies = [await telegram.ask(reader, None, text) for reader, text in zip(readers, texts, strict=True)]
    return {text: reply["text"] for text, reply in zip(texts, replies, strict=True)}
