"""A book as it is served, and as it would be with edits: how it reads, what the check says of it, how it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.answer.reply import Responder, matcher_of
from bot.article import ArticleText
from bot.book.editing import Edit, edited
from bot.book.load import BookFile, read_book
from bot.book.source import Source, source_of
from bot.book.values import FORMAT, Book
from bot.check import check_book
from bot.check.inspection import named_article
from bot.match import ModelCache
from bot.problems import Problem


@dataclass(frozen=True)
class Manuscript:
    """The `text` of the book that stands in the file at `path`, with what edits have made of it.

    `day` is that of whatever is made of it, `published` are the figures that readers have been given; `cache` keeps
    what books taught the matcher.
    """

    text: str
    path: Path
    day: date
    published: Mapping[str, str] | None = None
    cache: ModelCache | None = None

    @cached_property
    def written(self) -> Source:
        """The data as it is written, with what its format lets an editor leave out left out."""
        return source_of(self.text, str(self.path))[0]

    @cached_property
    def file(self) -> BookFile:
        """The book with its places; `Refused` when its shape is wrong."""
        return read_book(self.path, self.text)

    @property
    def book(self) -> Book:
        """The book."""
        return self.file.book

    @cached_property
    def article(self) -> ArticleText | None:
        """The article that the book names for its own."""
        return named_article(self.file)

    @cached_property
    def responder(self) -> Responder:
        """The bot's way of answering from it."""
        return Responder(self.book, matcher_of(self.book, self.cache))

    def entry(self, *path: str) -> Any:
        """What is written at `path`; None when there is nothing."""
        found: Any = self.written.data
        for part in path:
            found = found.get(part) if isinstance(found, dict) else None
        return found

    @property
    def is_short(self) -> bool:
        """Whether its format leaves out of a fact what is read in the article."""
        return bool(self.entry("format") == str(FORMAT))

    def with_edits(self, edits: Sequence[Edit]) -> Manuscript:
        """The same with `edits` written in; `Refused` when they cannot be."""
        return replace(self, text=edited(self.text, str(self.path), edits).text)

    @cached_property
    def problems(self) -> list[Problem]:
        """Every problem that the check finds."""
        return check_book(self.path, None, self.published, self.cache, self.text)
