"""Links that open the private chat: `https://t.me/BOT?start=PAYLOAD`, a payload of at most 64 of `A-Za-z0-9_-`.

china-models          an answer, as an editor writes it into an article
es_china-models       the same in Spanish, as the bot's own buttons have it
m_es_4Gk1bTqZ09aL     what may have been meant in a group: six letters of a hash for each answer
ask                   the greeting
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from bot.book.values import Book

ASK: Final = "ask"
LETTERS_A_HASH: Final = 6


@dataclass(frozen=True, slots=True)
class Start:
    """What `/start PAYLOAD` asks for: one answer, or some that may have been meant; `language` when it says one."""

    answers: tuple[str, ...]
    language: str | None
    meant: bool  # False: the reader has to choose


def private_link(username: str, payload: str = ASK) -> str:
    """The address that opens the private chat with `payload`."""
    return f"https://t.me/{username}?start={payload}"


def answer_payload(answer: str, language: str) -> str:
    """The payload that asks for `answer` in `language`."""
    return f"{language}_{answer}"


def choice_payload(answers: Iterable[str], language: str) -> str:
    """The payload that offers `answers`, at most three, in `language`."""
    return f"m_{language}_{''.join(map(_hash, answers))}"


def read_start(payload: str, book: Book) -> Start | None:
    """What `payload` asks for; None when the book has nothing of the kind (any more)."""
    if payload in book.answers:
        return Start((payload,), None, meant=True)
    if match := re.fullmatch(r"m_(en|es)_([A-Za-z0-9_-]{6,54})", payload, re.ASCII):
        return _choice(match[2], match[1], book)
    match = re.fullmatch(r"(en|es)_(.+)", payload, re.ASCII)
    return Start((match[2],), match[1], meant=True) if match and match[2] in book.answers else None


def _choice(hashes: str, language: str, book: Book) -> Start | None:
    known = {_hash(answer): answer for answer in book.answers}
    wanted = [hashes[at : at + LETTERS_A_HASH] for at in range(0, len(hashes), LETTERS_A_HASH)]
    answers = tuple(known[each] for each in wanted if each in known)
    return Start(answers, language, meant=False) if answers else None


def _hash(answer: str) -> str:
    return urlsafe_b64encode(sha256(answer.encode()).digest())[:LETTERS_A_HASH].decode()
