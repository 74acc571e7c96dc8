"""How books are called in what leaves the program and comes back: short keys, and links to articles and answers.

A key is made of the book's id alone, so it stays the same whatever comes and goes beside it. Two books with one key
would be mistaken for each other: their buttons lead nowhere, rather than to the wrong one.
"""

from __future__ import annotations

from base64 import b32encode
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

LETTERS: Final = 6  # a thousand books have two of one key once in 2,000 newsrooms; what buttons carry has no more room
REMEMBERED: Final = 10_000  # books: all keys are asked for again at each change of one, while readers wait
NO_BOOK: Final = "-"  # in place of a key: of no one book
KEY: Final = rf"[a-z2-7]{{{LETTERS}}}"


def key_of(book: str) -> str:
    """The key of the book with the id `book`: a few letters of its digest."""
    return _digest(book)[:LETTERS]


@lru_cache(maxsize=REMEMBERED)
def _digest(book: str) -> str:
    return b32encode(sha256(book.encode()).digest()).decode().lower()


def keys_of(books: Iterable[str]) -> Mapping[str, str]:
    """Each book of `books` by its key, without those that share one."""
    known = [(key_of(book), book) for book in books]
    times = Counter(key for key, _ in known)
    return {key: book for key, book in known if times[key] == 1}
