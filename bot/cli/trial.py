"""What a command answers questions from: one book, or a folder of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.answer.reply import Last, Reply, Responder
from bot.match import Candidate


class Trial(Protocol):
    """What a command answers questions from."""

    newest: str  # the book that stands for all
    is_one: bool
    is_draft: bool

    def ask(self, text: str, language: str | None, last: Last | None = None, book: str | None = None) -> Asked:
        """What there is for `text`, in the conversation about `book` so far."""

    def responder(self, book: str) -> Responder:
        """The responder of `book`."""

    def articles(self, language: str) -> Sequence[tuple[str, str]]:
        """The books to choose from, the newest first, each with its article and day; none where there is one book."""

    def text(self, asked: Asked) -> str:
        """What was found as a reader sees it, with its article's title where there are several."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply, the book whose it is (None of none, or of several), and the best answers, each with its book."""

    reply: Reply
    book: str | None
    ranked: tuple[tuple[str, Candidate], ...]
