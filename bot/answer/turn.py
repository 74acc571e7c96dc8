"""One message of a reader with what it goes on from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.answer.reply import Reply


@dataclass(frozen=True, slots=True)
class Last:
    """What was said last: the question and its answers, the facts with a figure that these gave, what was offered.

    `cited` are all facts of the reply in the order of their marks.
    """

    question: str
    language: str
    answers: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()

    def after(self, reply: Reply) -> Last:
        """What is left to go on from after `reply`: what answers nothing leaves the subject as it was."""
        if reply.is_talk:
            return self
        offered = tuple(offer.answer for offer in reply.suggestions)
        if reply.outcome != "answered":
            return Last(reply.question, reply.language, self.answers, self.facts, (), offered)
        given = (reply.answer, *reply.others) if reply.answer else ()
        cited = tuple(citation.fact for citation in reply.citations)
        figures = tuple(citation.fact for citation in reply.citations if citation.figure)
        return Last(reply.question, reply.language, given, figures, cited)


NOTHING_SAID: Final = Last("", "")


@dataclass(frozen=True, slots=True)
class Turn:
    """A reader's `text`, to be answered in `language`, after `last`."""

    text: str
    language: str
    last: Last | None = None

    def saying(self, text: str, last: Last | None = None) -> Turn:
        """The same reader saying `text`; after `last` instead, if that is given."""
        return replace(self, text=text, last=last or self.last)
