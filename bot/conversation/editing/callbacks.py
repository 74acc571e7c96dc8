"""What the buttons of drafts carry.

    d:p:171234567890123:4      publish that draft, which is in its fourth version (d: drop, c: change, u: undo,
                               s: undo, and tell those who were told; y: a figure is meant as
                               it stands, though it is many times the old one)
    d:t:171234567890123:4:0    take the first of the facts that are proposed
    d:w:171234567890123:4:es   leave Spanish out (l: write it in Spanish; r:2 remove its third question;
                               o:0 offer the first answer with it, or no longer; a:3 correct the book's fourth fact too;
                               i:1 put it under the second topic)
    d:n:171234567890123        write an answer for that group of questions (g: say that the article does not tell);
                               with :k3f9x2, of no article, in the book of that key
    d:e:china-models:k3f9x2    change that answer of the book of that key (k: correct that fact; f: a figure of that
                               answer, or of the book where none is named)

They come back from Telegram as input of strangers: what does not fit the form is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from bot.book.values import ID
from bot.conversation.callbacks import OnVersion
from bot.conversation.routing.keys import KEY
from bot.conversation.values import Button, Row, Rows
from bot.language import say

Verb: TypeAlias = Literal[
    "publish",
    "drop",
    "change",
    "undo",
    "sorry",
    "take",
    "without",
    "language",
    "remove",
    "offer",
    "also",
    "topic",
    "sure",
]
Beginning: TypeAlias = Literal["answer", "gap", "edit", "correct", "figures"]
VERBS: Final[dict[str, Verb]] = {
    "p": "publish", "d": "drop", "c": "change", "u": "undo", "t": "take", "w": "without", "l": "language",
    "r": "remove", "s": "sorry", "o": "offer", "a": "also",
    "i": "topic", "y": "sure",
}  # fmt: skip
BEGINNINGS: Final[dict[str, Beginning]] = {"n": "answer", "g": "gap", "e": "edit", "k": "correct", "f": "figures"}
_LETTERS: Final = {meaning: letter for letter, meaning in BEGINNINGS.items()}
_OF_GROUP: Final = re.compile(rf"d:([ng]):([0-9]{{1,15}})(?::({KEY}))?", re.ASCII)
_OF_ENTRY: Final = re.compile(rf"d:(?:([ek]):({ID})|(f):({ID})?)(?::({KEY}))?", re.A)


class OnDraft(OnVersion[Verb]):
    """A button under a draft of an edit."""

    __slots__ = ()
    prefix = "d"
    verbs = VERBS


@dataclass(frozen=True, slots=True)
class BeginDraft:
    """A button that begins a draft: for the group `name`, or of the entry `name` of the book that is called `book`.

    For a group of no book, `book` is the one that gets the answer.
    """

    beginning: Beginning
    name: str
    book: str = ""

    @property
    def data(self) -> str:
        """The button's callback data: at most 64 bytes, since ids have at most 48 and keys 6."""
        book = f":{self.book}" if self.book else ""
        return f"d:{_LETTERS[self.beginning]}:{self.name}{book}"


def group_rows(offer: int, language: str, *, has_gap: bool) -> Rows:
    """The buttons under the group `offer` by which editors write an answer to it, or, unless it `has_gap`, a gap."""
    answer = (Button(say("write-answer", language), BeginDraft("answer", str(offer)).data),)
    gap = (Button(say("write-gap", language), BeginDraft("gap", str(offer)).data),)
    return (answer,) if has_gap else (answer, gap)


def change_row(name: str, book: str, language: str) -> Row:
    """The button by which editors change the answer `name` of the book of the key `book`."""
    return (Button(say("change-answer", language), BeginDraft("edit", name, book).data),)


def correct_row(name: str, book: str, language: str) -> Row:
    """The button by which editors correct a figure of the answer `name` of the book of the key `book`, or any of it."""
    return (Button(say("correct-figure", language), BeginDraft("figures", name, book).data),)


def read_editing(data: object) -> OnDraft | BeginDraft | None:
    """What `data` of a callback query asks for; None when no button of a draft carries it."""
    if not isinstance(data, str):
        return None
    if button := OnDraft.read(data):
        return button
    if match := _OF_GROUP.fullmatch(data):
        return BeginDraft(BEGINNINGS[match[1]], match[2], match[3] or "")
    if match := _OF_ENTRY.fullmatch(data):
        return BeginDraft(BEGINNINGS[match[1] or match[3]], match[2] or match[4] or "", match[5] or "")
    return None
