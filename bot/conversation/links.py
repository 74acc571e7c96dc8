"""Links that open the private chat: `https://t.me/BOT?start=PAYLOAD`, a payload of at most 64 of `A-Za-z0-9_-`.

china-models            an answer, as an editor writes it into an article
es_china-models         the same in Spanish, as the bot's own buttons have it
es_k3f9x2_china-models  the same in the book of that key, where there are several (`routing.keys`)
models-2026_china-models, es_models-2026_china-models   the same with the book's id, as an editor writes it
b-models-2026, es_b-models-2026   a book, and in Spanish
ask, es_ask             the greeting, and in Spanish

Without a book a link is of the first one. A link that could be read in two ways leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from bot.book.values import Book
from bot.language import LANGUAGES

ASK: Final = "ask"
_IN_LANGUAGE: Final = re.compile(rf"({'|'.join(LANGUAGES)})_(.+)", re.ASCII)
_BOOK: Final = "b-"


class Books(Protocol):
    """Several books, as far as links name them."""

    first: str | None

    def of_key(self, key: str) -> str | None:
        """The book with that key or id; None when there is none."""

    def has(self, book: str, answer: str) -> bool:
        """Whether `book` has `answer`."""


@dataclass(frozen=True, slots=True)
class Start:
    """What `/start PAYLOAD` asks for: an answer, in `language` when it says one."""

    answer: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Linked:
    """What a link leads to: a `book`, and what of it, as a payload within that book; "" for the book as a whole."""

    book: str
    payload: str = ""


def private_link(username: str, payload: str = ASK) -> str:
    """The address that opens the private chat with `payload`."""
    return f"https://t.me/{username}?start={payload}"


def answer_payload(answer: str, language: str, key: str = "") -> str:
    """The payload that asks for `answer` in `language`, of the book with `key`."""
    return f"{language}_{key}_{answer}" if key else f"{language}_{answer}"


def book_payload(book: str, language: str = "") -> str:
    """The payload that opens the book with that key or id, in `language` where one is given."""
    return f"{language}_{_BOOK}{book}" if language else f"{_BOOK}{book}"


def greeting_payload(language: str) -> str:
    """The payload that asks for the greeting in `language`."""
    return f"{language}_{ASK}"


def greeting_language(payload: str) -> str | None:
    """The language in which `payload` asks for the greeting; None when it says none, or asks for something else."""
    match = _IN_LANGUAGE.fullmatch(payload)
    return match[1] if match and match[2] == ASK else None


def read_start(payload: str, book: Book) -> Start | None:
    """What `payload` asks for; None when the book has nothing of the kind (any more)."""
    if payload in book.answers:
        return Start(payload, None)
    match = _IN_LANGUAGE.fullmatch(payload)
    return Start(match[2], match[1]) if match and match[2] in book.answers else None


def read_link(payload: str, books: Books) -> Linked | None:
    """Where `payload` leads to among several `books`; None when that is nowhere (any more), or not one place."""
    language, _, rest = payload.rpartition(f"_{_BOOK}") if _IN_LANGUAGE.match(payload) else ("", "", "")
    if language in LANGUAGES and (book := books.of_key(rest)):
        return Linked(book, greeting_payload(language))
    if payload.startswith(_BOOK) and (book := books.of_key(payload.removeprefix(_BOOK))):
        return Linked(book)
    found = set(_readings(payload, books))
    return found.pop() if len(found) == 1 else None


def _readings(payload: str, books: Books) -> Iterator[Linked]:
    match = _IN_LANGUAGE.fullmatch(payload)
    for prefix, rest in (("", payload), *(((f"{match[1]}_", match[2]),) if match else ())):
        if books.first and books.has(books.first, rest):
            yield Linked(books.first, f"{prefix}{rest}")
        for at in (at for at, char in enumerate(rest) if char == "_"):
            book, answer = books.of_key(rest[:at]), rest[at + 1 :]
            if rest[:at] and book and books.has(book, answer):
                yield Linked(book, f"{prefix}{answer}")


def post_link(channel: int | None, number: int | None) -> str | None:
    """The address of the post `number` of `channel`, which members of the channel can open; None where none is."""
    inside = str(channel or "").removeprefix("-100")
    return f"https://t.me/c/{inside}/{number}" if number and inside.isdecimal() else None
