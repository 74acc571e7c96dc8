"""How a language asks: the words by which the guard reads what kind of answer a question wants, and of what.

One frozen `QuestionWords` a language. Words are folded as `text` folds them; sets marked "by stem" hold for every
form of their words. A language without one is read with empty lists: then no word is known to be harmless.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

Patterns = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of one language that tell how a question asks."""

    kinds: Patterns = ()  # the kind of answer asked for, over the words joined by spaces
    moments: re.Pattern[str] | None = None  # another time than the present, said without a year
    harmless: frozenset[str] = frozenset()  # by stem: to be, to have, to exist, to count; the article itself
    alike: tuple[frozenset[str], ...] = ()  # by stem: words that mean the same when they ask for a figure
    wishes: frozenset[str] = (
        frozenset()
    )  # verbs that are politeness beside the people who talk, and else mean what they say
    courtesy: re.Pattern[str] | None = None  # how a question is led up to: could you tell me
    talkers: frozenset[str] = frozenset()  # the reader and the bot: I, me, you
    firsts: frozenset[str] = frozenset()  # the reader alone: a clause that has one of these tells of the reader
    before_names: frozenset[str] = frozenset()  # after these stands what the question is about
    titles: frozenset[str] = frozenset()  # of states: the People's Republic of
    negations: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()  # verbs whose negation is the reader's own: I don't know
    linking: frozenset[str] = frozenset()  # between a negation and what it denies: not made in China
    exceptions: frozenset[str] = frozenset()  # all but one: outside, other, without
    yes_or_no: frozenset[str] = frozenset()  # first words of a question for yes or no
    asking: frozenset[str] = frozenset()  # words without which a question asks for yes or no
    heads_first: bool = False  # the noun comes before what belongs to it
    shares: frozenset[str] = frozenset()  # a share of something
    roles_of: frozenset[str] = frozenset()  # between a role and where it is held: president of


def words(text: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(text.split())


def patterns(kinds: dict[str, str]) -> Patterns:
    """Patterns by kind of answer, compiled."""
    return tuple((kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for kind, pattern in kinds.items())


@cache
def question_words(language: str) -> QuestionWords:
    """How `language` asks."""
    from bot.match import words_en, words_es

    return {"en": words_en.ENGLISH, "es": words_es.SPANISH}.get(language, QuestionWords())
