"""How a language asks: the words by which one reads what kind of answer a question wants, and of what.

Words are folded; sets marked "by stem" hold for every form of their words. A language that leaves them empty is read
all the same: then no word is known to be harmless, and more answers are held back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

Patterns = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of one language that tell how a question asks."""

    kinds: Patterns = ()  # the kind of answer asked for, over the words joined by spaces
    moments: re.Pattern[str] | None = None  # another time than the present, said without a year
    harmless: frozenset[str] = frozenset()  # by stem: to be, to have, to exist, to count; the article itself
    alike: tuple[frozenset[str], ...] = ()  # by stem: words that mean the same when they ask for a figure
    wishes: frozenset[str] = frozenset()  # verbs that are politeness beside these: give me, I want
    courtesy: re.Pattern[str] | None = None  # how a question is led up to: could you tell me
    talkers: frozenset[str] = frozenset()  # the reader and the bot: I, me, you
    firsts: frozenset[str] = frozenset()  # the reader alone: a clause that has one of these tells of the reader
    before_names: frozenset[str] = frozenset()  # after these stands what the question is about
    titles: frozenset[str] = frozenset()  # of states: the People's Republic of
    negations: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()  # verbs whose negation is the reader's own: I don't know
    known: frozenset[str] = frozenset()  # the same before a question word only: no sé quién, but no se presentó
    linking: frozenset[str] = frozenset()  # between a negation and what it denies: not made in China
    exceptions: frozenset[str] = frozenset()  # all but one: outside, other, without
    asking: frozenset[str] = frozenset()  # words without which a question asks for yes or no
    heads_first: bool = False  # the noun comes before what belongs to it
    shares: frozenset[str] = frozenset()  # a share of something
    roles_of: frozenset[str] = frozenset()  # between a role and where it is held: president of


def patterns(kinds: dict[str, str]) -> Patterns:
    """Patterns by kind of answer, compiled."""
    return tuple((kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for kind, pattern in kinds.items())
