"""A quiz as a frozen value, ready to be sent; the limits are Telegram's (`sendPoll`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.text import units

LONGEST_QUESTION: Final = 300  # characters
LONGEST_OPTION: Final = 100
LONGEST_EXPLANATION: Final = 200
MOST_LINE_FEEDS: Final = 2  # in an explanation
WRONG: Final = 3  # options beside the right one


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question about `fact` in `language`; `options[correct]` is right. `answer` of the book tells more about it."""

    fact: str
    answer: str
    language: str
    question: str
    options: tuple[str, ...]
    correct: int
    explanation: str

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it."""
        return (
            0 < units(self.question) <= LONGEST_QUESTION
            and all(0 < units(option) <= LONGEST_OPTION for option in self.options)
            and units(self.explanation) <= LONGEST_EXPLANATION
            and self.explanation.count("\n") <= MOST_LINE_FEEDS
        )
