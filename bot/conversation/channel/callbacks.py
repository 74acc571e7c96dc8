"""What the buttons of posts for the channel carry.

    c:w                          draft what readers asked most
    c:a:es:china-models:k3f9x2   draft that answer of the book of that key, in Spanish (k: as a correction)
    c:p:171234567890123:2        post that draft, which is in its second version (d: drop, c: change, b: show it again)
    c:t:171234567890123:2:0      leave its first question out, or put it in again
    c:l:171234567890123:2:es     write it in Spanish
    c:i:171234567890123:2        leave its picture out, or put it in again

They come back from Telegram as input of strangers: what does not fit the form is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from bot.book.values import ID
from bot.conversation.callbacks import OnVersion
from bot.conversation.context import Context
from bot.conversation.routing.keys import KEY
from bot.conversation.values import Button, Rows
from bot.language import LANGUAGES, say

Verb: TypeAlias = Literal["post", "drop", "change", "back", "toggle", "language", "picture"]
OfAnswer: TypeAlias = Literal["answer", "correction"]
VERBS: Final[dict[str, Verb]] = {
    "p": "post", "d": "drop", "c": "change", "b": "back", "t": "toggle", "l": "language", "i": "picture",
}  # fmt: skip
OF_ANSWER: Final[dict[str, OfAnswer]] = {"a": "answer", "k": "correction"}
_LETTERS: Final = {meaning: letter for letter, meaning in OF_ANSWER.items()}
MOST_ASKED: Final = "c:w"
_OF_ANSWER: Final = re.compile(rf"c:([ak]):({'|'.join(LANGUAGES)}):({ID})(?::({KEY}))?", re.ASCII)


class OnPost(OnVersion[Verb]):
    """A button under a draft of a post."""

    __slots__ = ()
    prefix = "c"
    verbs = VERBS


@dataclass(frozen=True, slots=True)
class BeginPost:
    """A button that drafts a post of `answer`, of the book with the key `book`; no answer: of what is asked most."""

    kind: OfAnswer | None = None
    language: str = ""
    answer: str = ""
    book: str = ""

    @property
    def data(self) -> str:
        """The button's callback data: at most 64 bytes, since ids have at most 48 and keys 6."""
        if self.kind is None:
            return MOST_ASKED
        book = f":{self.book}" if self.book else ""
        return f"c:{_LETTERS[self.kind]}:{self.language}:{self.answer}{book}"


def read_posting(data: object) -> OnPost | BeginPost | None:
    """What `data` of a callback query asks for; None when no button of a post carries it."""
    if not isinstance(data, str):
        return None
    if data == MOST_ASKED:
        return BeginPost()
    if button := OnPost.read(data):
        return button
    if match := _OF_ANSWER.fullmatch(data):
        return BeginPost(OF_ANSWER[match[1]], match[2], match[3], match[4] or "")
    return None


def begin_rows(context: Context, begin: BeginPost) -> Rows:
    """The row with the button that drafts a post for the channel, where there is one."""
    if context.channel is None:
        return ()
    key = f"post-{begin.kind}" if begin.kind else "post-asked"
    return ((Button(say(key, context.editors_language), begin.data),),)


def answer_rows(context: Context, kind: OfAnswer, answer: str, language: str) -> Rows:
    """The row with the button that drafts a post of `answer` of the book that is answered from."""
    return begin_rows(context, BeginPost(kind, language, answer, context.library.key(context.book_id)))
