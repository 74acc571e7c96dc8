"""What people say between questions: how they go on, choose, doubt and point, as one language puts it.

Patterns match all of a short message, folded and without marks (`plainly`). A language that leaves them empty is
answered as before, one message at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from bot.language.text import apart, spread

_WORD: Final = re.compile(r"[^\W_]+|[%$]")
REMEMBERED: Final = 1000  # texts: each way of reading a message asks for its words


class Pattern:
    """A regular expression, compiled when it is first searched: a check of a book or a question needs few of them."""

    def __init__(self, pattern: str) -> None:
        """Keep `pattern`."""
        self.pattern = pattern

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Finds the pattern anywhere in a text."""
        return re.compile(self.pattern).search

    @cached_property
    def fullmatch(self) -> Callable[[str], re.Match[str] | None]:
        """Finds the pattern in a text as a whole."""
        return re.compile(self.pattern).fullmatch


NEVER: Final = Pattern("(?!)")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Dialogue:
    """The words of one language by which a message leans on what was said before."""

    tell: frozenset[str] = frozenset()  # words of grammar: who uses them writes in this language
    marks: str = ""  # signs that no other language writes
    before_years: tuple[str, ...] = ()  # words after which a plain number is a year
    articles: tuple[str, ...] = ()
    nouns_of_figures: frozenset[str] = frozenset()  # they ask for nothing beside a figure: is the number 71
    choice: Pattern = NEVER  # one of what was offered, which is the first group: number 2
    about: Pattern = NEVER  # the same of something else, which is the group `rest`
    share: Pattern = NEVER  # that as a percentage
    number: Pattern = NEVER  # that in numbers
    why: Pattern = NEVER
    source: Pattern = NEVER  # where it comes from
    more: Pattern = NEVER
    agree: Pattern = NEVER  # yes
    deny: Pattern = NEVER  # no
    pointing: Pattern = NEVER  # asks whether what somebody said is true
    figures: Pattern = NEVER  # wants the list of all figures
    chart: Pattern = NEVER  # wants the last figure drawn
    quiz: Pattern = NEVER  # wants to be asked
    person: Pattern = NEVER  # wants somebody of the newsroom
    mistake: Pattern = NEVER  # says that the article is wrong
    leave: Pattern = NEVER  # wants to be left alone
    parting: Pattern = NEVER  # says goodbye, or sorry
    link: Pattern = NEVER  # wants the article's address
    doubt: Pattern = NEVER  # asks whether the bot is sure of what it said
    chat: Pattern = NEVER  # wants to be entertained, or to know the bot in person
    languages: Mapping[str, str] = field(default_factory=dict)  # names of languages, and words for any: their codes
    speaking: frozenset[str] = frozenset()  # words that make of a language's name a wish to be spoken to in it
    beside_speaking: frozenset[str] = frozenset()  # other words in such a wish
    choices: Mapping[str, int] = field(default_factory=dict)  # first, second: a place in a list
    weighty: frozenset[str] = frozenset()  # small words that make another figure of one: against, without
    spans: Mapping[str, str] = field(default_factory=dict)  # of time, by one word for each: a month is no year
    joiners: frozenset[str] = frozenset()  # stand between two questions: and, also
    frames: frozenset[str] = frozenset()  # words around a figure that is asked about, which say nothing of it
    said: Pattern = NEVER  # asks what was said or written
    denying: Pattern = NEVER  # calls it false, or doubts it
    supposing: frozenset[str] = frozenset()  # beside a figure they make no statement of it: should, if, enough, each
    opening: frozenset[str] = frozenset()  # verbs that ask at the start: is it, isn't it
    rising: Pattern = NEVER  # a figure of growth, or of how much more something is
    falling: Pattern = NEVER
    done: Pattern = NEVER  # says that something has happened: what is only planned, has not
    pending: Pattern = NEVER  # the same is yet to be, is waited for; over small letters with their accents
    one: frozenset[str] = frozenset()  # what follows is one of several: a, per
    every: frozenset[str] = frozenset()  # the same, and it is said: each
    several: tuple[str, ...] = ()  # endings of a noun for several
    than: frozenset[str] = frozenset()  # what follows is what something is compared with
    inside: frozenset[str] = frozenset()  # what follows is where something is: in, within
    exactly: frozenset[str] = frozenset()  # before a figure: no more and no less
    there: Pattern = NEVER  # asks of the place that was spoken of
    of_that: Pattern = NEVER  # what a figure is of is what was said: half of that
    comparing: Pattern = NEVER  # whether `left` has more (`more`) or less (`less`) of `what` than `right`
    difference: Pattern = NEVER  # how much more of `what` or `thing` there is at `left` than at `right`
    counting: str = "{rest}"  # asks how many there are of `rest`
    sharing: str = "{rest}"  # ... which share they are
    paying: str = "{rest}"  # ... how much money it is


@lru_cache(maxsize=REMEMBERED)
def plainly(text: str) -> str:
    """The words of `text` with a space between, folded; marks are left out, but for % and $."""
    return " ".join(_WORD.findall(apart(spread(text))))


def whole(pattern: str) -> Pattern:
    """`pattern`, which has to match from the first word to the last."""
    return Pattern(rf"^(?:{pattern})$")
