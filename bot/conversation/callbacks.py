"""What buttons carry: short strings that name an answer, so that a button of last week still works.

    a:es:china-models   the answer china-models, in Spanish        s:es:china-models   the same, as it was suggested
    n:es                none of the suggested questions            x:es   this is not what I asked
    w:es                tell me when you know, or if it changes    l:en   speak English (es: Spanish, auto: either)
    t:es                the list of topics                         t:es:models   the questions of one topic
    f:es:2              page 2 of the figures (counted from 0)
    v:es:china-models   a picture of that answer's figure        v:es:china-models.2   of its third one
    q:es:china-models   the quotations behind that answer          m:es:china-models   the rest of its buttons
    n:es::-             none of the questions of several books
    p:es:yes            pass my words on to the editors (no: do not)
    b:es::k3f9x2        speak of that book from now on
    z:es                another quiz
    i:es                the list of all articles                   i:es:2   page 2 of it (counted from 0), in its place
    a:es:china-models:k3f9x2, n:es::k3f9x2 and so on       the same in the book of that key, where there are several;
                        without a key a button is of the first book, which was the only one when it was sent
    e:w:12:0            editors: what if group 12 were other wordings of its first answer (e:w:12:k3f9x2: of the one
                        of that key); e:t:12:0 they are; e:o:12 outside the article, e:l:12 later, e:u:12 undo,
                        e:s:12 undo and tell who was told, e:p:12 show the group, e:a:12:0 all answers, first page;
                        e:n:12 what a reader wrote in the journal's entry 12 is no error

They come back from Telegram as input of strangers: what does not fit the form is None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Generic, Literal, TypeVar

from bot.book.values import ID
from bot.conversation.routing.keys import KEY, NO_BOOK
from bot.language import LANGUAGES

Kind = Literal[
    "answer",
    "suggestion",
    "none",
    "wrong",
    "watch",
    "topics",
    "topic",
    "figures",
    "language",
    "sources",
    "more",
    "picture",
    "pass",
    "book",
    "articles",
    "articles page",
    "quiz",
]
LETTERS: Final[dict[Kind, str]] = {
    "answer": "a", "suggestion": "s", "none": "n", "wrong": "x", "watch": "w",
    "topics": "t", "topic": "t", "figures": "f", "language": "l", "sources": "q", "more": "m", "pass": "p",
    "book": "b", "articles": "i", "articles page": "i", "quiz": "z", "picture": "v",
}  # fmt: skip
OF_NO_BOOK: Final[tuple[Kind, ...]] = ("language", "pass", "articles", "articles page")  # whatever is spoken of
_NAMES: Final[dict[Kind, str]] = {  # what a button names after its language
    "answer": ID, "suggestion": ID, "topic": ID, "figures": r"[0-9]{1,3}", "sources": ID, "more": ID,
    "picture": rf"{ID}(?:\.[1-9])?",
    "pass": "yes|no", "articles page": r"[0-9]{1,3}",
}  # fmt: skip


def _form(kind: Kind) -> re.Pattern[str]:
    """How the data of a button of `kind` is written: its language, what it names and its book's key are the groups."""
    codes = [*LANGUAGES, "auto"] if kind == "language" else LANGUAGES
    name = f":({_NAMES[kind]})(?::({KEY}))?" if kind in _NAMES else f"()(?:::({KEY}|{NO_BOOK}))?"
    return re.compile(f"{LETTERS[kind]}:({'|'.join(codes)}){name}", re.ASCII)


_FORMS: Final = {kind: _form(kind) for kind in LETTERS}

Verdict = Literal["wording", "teach", "outside", "later", "undo", "sorry", "page", "answers", "books", "noerror"]
VERDICTS: Final[dict[str, Verdict]] = {
    "w": "wording", "t": "teach", "o": "outside", "l": "later", "u": "undo", "s": "sorry", "p": "page", "a": "answers",
    "b": "books", "n": "noerror",
}  # fmt: skip
CHOOSING: Final = frozenset(["wording", "teach", "answers", "books"])  # the verdicts that name one of several
_DECISION: Final = re.compile(rf"e:([wtolusapbn]):([0-9]{{1,15}})(?::([0-9]{{1,3}}|{KEY}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button asks for: `name` is an answer's or topic's id, or a page's number; `book` is a book's key."""

    kind: Kind
    language: str
    name: str = ""
    book: str = ""

    @property
    def data(self) -> str:
        """The button's callback data: at most 64 bytes, since ids have at most 48, a place 2, and keys 6."""
        parts = (LETTERS[self.kind], self.language, self.name, self.book)
        return ":".join(parts if self.book else [part for part in parts if part])


def read_tap(data: object) -> Tap | None:
    """What `data` of a callback query asks for; None when no button of ours carries it."""
    if not isinstance(data, str):
        return None
    for kind, form in _FORMS.items():
        if match := form.fullmatch(data):
            return Tap(kind, match[1], match[2], match[3] or "")
    return None


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor's button says to the group of questions `offer`.

    `choice` is one of the answers that are offered, by number, or one of the book, by its key; or a page of all,
    or of the articles.
    """

    verdict: Verdict
    offer: int
    choice: str | None = None

    @property
    def data(self) -> str:
        """The button's callback data."""
        choice = "" if self.choice is None else f":{self.choice}"
        return f"e:{self.verdict[0]}:{self.offer}{choice}"


def read_decision(data: object) -> Decision | None:
    """The decision in `data` of a callback query; None when no editor's button carries it."""
    match = _DECISION.fullmatch(data) if isinstance(data, str) else None
    if match is None or (VERDICTS[match[1]] in CHOOSING) != (match[3] is not None):
        return None
    return Decision(VERDICTS[match[1]], int(match[2]), match[3])


Verb = TypeVar("Verb", bound=str)
Button = TypeVar("Button", bound="OnVersion[Any]")
_ON_VERSION: Final = re.compile(r"([a-z]):([a-z]):([0-9]{1,15}):([0-9]{1,4})(?::([a-z]{2}|[0-9]{1,3}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class OnVersion(Generic[Verb]):
    """A button under a draft: what to do with it as it was in its `version`; `choice` is a language or a number.

    Its data begins with `prefix`, and then has the letter of the verb.
    """

    prefix: ClassVar[str]
    verbs: ClassVar[Mapping[str, str]]
    verb: Verb
    draft: int
    version: int
    choice: str = ""

    @property
    def data(self) -> str:
        """The button's callback data."""
        [letter] = (letter for letter, verb in self.verbs.items() if verb == self.verb)
        chosen = f":{self.choice}" if self.choice else ""
        return f"{self.prefix}:{letter}:{self.draft}:{self.version}{chosen}"

    @classmethod
    def read(cls: type[Button], data: str) -> Button | None:
        """The button that carries `data`; None when no such one does."""
        match = _ON_VERSION.fullmatch(data)
        if match is None or match[1] != cls.prefix or match[2] not in cls.verbs:
            return None
        return cls(cls.verbs[match[2]], int(match[3]), int(match[4]), match[5] or "")
