"""Links that open the private chat: `https://t.me/BOT?start=PAYLOAD`, a payload of at most 64 of `A-Za-z0-9_-`.

china-models          an answer, as an editor writes it into an article
es_china-models       the same in Spanish, as the bot's own buttons have it
ask                   the greeting
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.book.values import Book
from bot.language import LANGUAGES

ASK: Final = "ask"
_IN_LANGUAGE: Final = re.compile(rf"({'|'.join(LANGUAGES)})_(.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Start:
    """What `/start PAYLOAD` asks for: an answer, in `language` when it says one."""

    answer: str
    language: str | None


def private_link(username: str, payload: str = ASK) -> str:
    """The address that opens the private chat with `payload`."""
    return f"https://t.me/{username}?start={payload}"


def answer_payload(answer: str, language: str) -> str:
    """The payload that asks for `answer` in `language`."""
    return f"{language}_{answer}"


def read_start(payload: str, book: Book) -> Start | None:
    """What `payload` asks for; None when the book has nothing of the kind (any more)."""
    if payload in book.answers:
        return Start(payload, None)
    match = _IN_LANGUAGE.fullmatch(payload)
    return Start(match[2], match[1]) if match and match[2] in book.answers else None
