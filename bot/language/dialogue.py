"""What people say between questions: how they go on, choose, doubt and point, as one language puts it.

Patterns match all of a short message, folded and without marks (`plainly`). A language that leaves them empty is
answered as before, one message at a time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from bot.language.text import apart, spread

_WORD: Final = re.compile(r"[^\W_]+|[%$]")
REMEMBERED: Final = 1000  # texts: each way of reading a message asks for its words
NEVER: Final = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The words of one language by which a message leans on what was said before."""

    tell: frozenset[str] = frozenset()  # words of grammar: who uses them writes in this language
    marks: str = ""  # signs that no other language writes
    before_years: tuple[str, ...] = ()  # words after which a plain number is a year
    articles: tuple[str, ...] = ()
    nouns_of_figures: frozenset[str] = frozenset()  # they ask for nothing beside a figure: is the number 71
    choice: re.Pattern[str] = NEVER  # one of what was offered, which is the first group: number 2
    about: re.Pattern[str] = NEVER  # the same of something else, which is the group `rest`
    share: re.Pattern[str] = NEVER  # that as a percentage
    number: re.Pattern[str] = NEVER  # that in numbers
    why: re.Pattern[str] = NEVER
    source: re.Pattern[str] = NEVER  # where it comes from
    more: re.Pattern[str] = NEVER
    agree: re.Pattern[str] = NEVER  # yes
    deny: re.Pattern[str] = NEVER  # no
    pointing: re.Pattern[str] = NEVER  # asks whether what somebody said is true
    figures: re.Pattern[str] = NEVER  # wants the list of all figures
    person: re.Pattern[str] = NEVER  # wants somebody of the newsroom
    mistake: re.Pattern[str] = NEVER  # says that the article is wrong
    leave: re.Pattern[str] = NEVER  # wants to be left alone
    parting: re.Pattern[str] = NEVER  # says goodbye, or sorry
    link: re.Pattern[str] = NEVER  # wants the article's address
    doubt: re.Pattern[str] = NEVER  # asks whether the bot is sure of what it said
    chat: re.Pattern[str] = NEVER  # wants to be entertained, or to know the bot in person
    languages: Mapping[str, str] = field(default_factory=dict)  # names of languages, and words for any: their codes
    speaking: frozenset[str] = frozenset()  # words that make of a language's name a wish to be spoken to in it
    beside_speaking: frozenset[str] = frozenset()  # other words in such a wish
    choices: Mapping[str, int] = field(default_factory=dict)  # first, second: a place in a list
    weighty: frozenset[str] = frozenset()  # small words that make another figure of one: against, without
    spans: frozenset[str] = frozenset()  # of time: a figure of a month is none of a year
    joiners: frozenset[str] = frozenset()  # stand between two questions: and, also
    frames: frozenset[str] = frozenset()  # words around a figure that is asked about, which say nothing of it
    said: re.Pattern[str] = NEVER  # asks what was said or written
    denying: re.Pattern[str] = NEVER  # calls it false, or doubts it
    supposing: frozenset[str] = frozenset()  # beside a figure they make no statement of it: should, if, enough, each
    opening: frozenset[str] = frozenset()  # verbs that ask at the start: is it, isn't it
    rising: re.Pattern[str] = NEVER  # a figure of growth, or of how much more something is
    falling: re.Pattern[str] = NEVER
    done: re.Pattern[str] = NEVER  # says that something has happened: what is only planned, has not
    exactly: frozenset[str] = frozenset()  # before a figure: no more and no less
    there: re.Pattern[str] = NEVER  # asks of the place that was spoken of
    of_that: re.Pattern[str] = NEVER  # what a figure is of is what was said: half of that
    comparing: re.Pattern[str] = NEVER  # whether `left` has more (`more`) or less (`less`) of `what` than `right`
    difference: re.Pattern[str] = NEVER  # how much more of `what` or `thing` there is at `left` than at `right`
    counting: str = "{rest}"  # asks how many there are of `rest`
    sharing: str = "{rest}"  # ... which share they are
    paying: str = "{rest}"  # ... how much money it is


@lru_cache(maxsize=REMEMBERED)
def plainly(text: str) -> str:
    """The words of `text` with a space between, folded; marks are left out, but for % and $."""
    return " ".join(_WORD.findall(apart(spread(text))))


def whole(pattern: str) -> re.Pattern[str]:
    """`pattern`, which has to match from the first word to the last."""
    return re.compile(rf"^(?:{pattern})$")
