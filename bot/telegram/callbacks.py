"""What buttons carry: short strings that name an answer, so that a button of last week still works.

    a:es:china-models   the answer china-models, in Spanish        n:es   none of the suggested questions
    t:es                the list of topics                         t:es:models   the questions of one topic
    f:es:2              page 2 of the figures (counted from 0)     l:en   speak English (es: Spanish, auto: either)

They come back from Telegram as input of strangers: what does not fit the form is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["answer", "none", "topics", "topic", "figures", "language"]
LETTERS: Final[dict[Kind, str]] = {
    "answer": "a", "none": "n", "topics": "t", "topic": "t", "figures": "f", "language": "l"
}  # fmt: skip
_NAME: Final = r"[A-Za-z][A-Za-z0-9_-]{0,47}"  # as `book.values.Id` has it
_FORMS: Final[dict[Kind, str]] = {
    "answer": rf"a:(en|es):({_NAME})",
    "none": r"n:(en|es)()",
    "topics": r"t:(en|es)()",
    "topic": rf"t:(en|es):({_NAME})",
    "figures": r"f:(en|es):([0-9]{1,3})",
    "language": r"l:(en|es|auto)()",
}


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button asks for: `name` is an answer's or topic's id, or a page's number."""

    kind: Kind
    language: str
    name: str = ""

    @property
    def data(self) -> str:
        """The button's callback data: at most 64 bytes, since ids have at most 48."""
        return ":".join(part for part in (LETTERS[self.kind], self.language, self.name) if part)


def read_tap(data: object) -> Tap | None:
    """What `data` of a callback query asks for; None when no button of ours carries it."""
    if not isinstance(data, str):
        return None
    for kind, form in _FORMS.items():
        if match := re.fullmatch(form, data, re.ASCII):
            return Tap(kind, match[1], match[2])
    return None
