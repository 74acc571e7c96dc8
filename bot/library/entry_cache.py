"""Entries and books kept in the cache folder, by the content of their files: an unchanged book is not read again.

A key names what is in the file and the program that read it. What else a book is read from, its article, is kept with
its digest: when that changes, so does the book. Only books that are safe to answer from are kept.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from sys import intern
from typing import Final

from pydantic import ValidationError

import bot
from bot import check
from bot.answer.reply import matcher_of
from bot.book.full import article_file
from bot.book.load import BookFile
from bot.book.values import Article, Book
from bot.files import read_bytes
from bot.library.entry import Entry, entry_of
from bot.library.folder import id_of
from bot.library.retrieval import Outline
from bot.match import Arrays, ModelCache, digest_of, packed, unpacked
from bot.problems import Refused

KEPT: Final = 10_000  # files: entries and models of five thousand books, about 1 GB


@cache
def program() -> str:
    """The digest of the program, of which another reads a book anew."""
    return digest_of(file for file in sorted(Path(bot.__file__).parent.rglob("*")) if file.suffix in (".py", ".txt"))


def key_of(path: Path, text: str | None = None) -> str:
    """What `text`, else the content of the file at `path`, is kept under; `Refused` when it cannot be read."""
    content = read_bytes(path) if text is None else text.encode()
    return sha256(program().encode() + content).hexdigest()[:32]


class EntryCache:
    """Entries by content, in the folder of a `ModelCache`, beside what their books have taught."""

    def __init__(self, cache: ModelCache) -> None:
        """Keep entries in `cache`."""
        self.models = cache

    def entry(self, path: Path, text: str | None = None) -> Entry | None:
        """The entry of the book at `path`, or of `text` in it, if that is known; None when it has to be read."""
        with suppress(OSError, Refused, ValidationError, KeyError, ValueError):
            key = key_of(path, text)
            kept = self.models.load(key)
            return replace(_entry_from(kept, path, key), text=text) if kept else None
        return None

    def make(self, path: Path, text: str | None = None) -> Entry:
        """Read the book at `path`, or `text` in it, learn it and keep both; `Refused` with what makes it unsafe."""
        key = key_of(path, text)
        file = check.open_book(path, text=text)
        article = article_file(file.source)
        reads = (article,) if article else ()
        entry = replace(entry_of(file.book, path, key, id_of(path)), text=text, reads=reads)
        self.models.save(key, _arrays_of(entry, file))
        matcher_of(file.book, self.models)
        return entry

    def book(self, entry: Entry) -> Book:
        """The book of `entry`; read again, and `Refused` if that cannot be done, where it is not kept."""
        kept = self.models.load(entry.key)
        book = (
            Book.model_validate(unpacked(kept["book"])) if kept else check.open_book(entry.path, text=entry.text).book
        )
        return book.model_copy(update={"id": entry.id})


def _arrays_of(entry: Entry, file: BookFile) -> Arrays:
    head = {
        "id": file.book.id,
        "article": entry.article.model_dump(mode="json", by_alias=True),
        "until": entry.until.isoformat() if entry.until else None,
        "pinned": entry.is_pinned,
        "languages": entry.languages,
        "said": " ".join(sorted(entry.said)),
        "names": " ".join(sorted(entry.names)),
        "reads": {other.name: _digest(other) for other in entry.reads},
    }
    return {**entry.outline.arrays(), "head": packed(head), "book": packed(file.source.data)}


def _entry_from(kept: Arrays, path: Path, key: str) -> Entry:
    """The entry in the arrays `kept`; `ValueError` when another file that the book is read from has changed."""
    head = unpacked(kept["head"])
    reads = {path.parent / name: digest for name, digest in head["reads"].items()}
    if any(_digest(other) != digest for other, digest in reads.items()):
        raise ValueError("what the book is read from has changed")
    until = date.fromisoformat(head["until"]) if head["until"] else None
    article = Article.model_validate(head["article"])
    of_book = (head["id"] or id_of(path), path, key, article, until, head["pinned"], tuple(head["languages"]))
    said, names = (frozenset(map(intern, head[kind].split())) for kind in ("said", "names"))  # books share many
    return Entry(*of_book, Outline.from_arrays(kept), said, names, reads=tuple(reads))


def _digest(path: Path) -> str:
    return digest_of([path])
