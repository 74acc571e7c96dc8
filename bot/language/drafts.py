"""The words with which a language begins a book of an article: how its figures are asked for, and what is left open.

A language that leaves them empty gets drafts in which an editor has more to write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class DraftGap:
    """What every article leaves open: how readers ask for it, and what they are told."""

    questions: tuple[str, ...]
    reply: str


@dataclass(frozen=True, eq=False, repr=False)
class DraftWords:
    """The words of one language for drafts.

    In templates, {thing} is what a figure counts in the article's words, {clause} the words round a figure with a
    gap where it stands, {asked} the same as a question, {words} those of them that tell, {fact} the figure itself.
    """

    topic: str = ""  # the heading of what stands under no heading
    by: frozenset[str] = frozenset()  # folded, before the name of who wrote the article
    page: re.Pattern[str] = re.compile("(?!)")  # how a folded line begins that a page adds: when published, comments
    according: tuple[str, ...] = ()  # folded, before the name of who says something: according to
    says: frozenset[str] = frozenset()  # folded verbs, before or after the name of who says something: said
    begins: frozenset[str] = frozenset()  # folded, with which a name for somebody may begin: the
    pronouns: frozenset[str] = frozenset()  # folded, that name nobody: he
    ends: frozenset[str] = frozenset()  # folded, before which it ends what a figure counts: and, but
    verbs: frozenset[str] = frozenset()  # folded, the same unless they come first: are, will
    of: frozenset[str] = frozenset()  # folded, with which the whole of a share begins: of
    many: tuple[tuple[str, str], ...] = ()  # regular expressions over a noun, and how one asks for its count
    question: str = ""  # a question with {asked}, which comes first, in the stead of those with {clause}
    in_place: Mapping[str, str] = field(default_factory=dict)  # what asks in a figure's place, by its kind: how much
    before_question: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by kind, "" for the others: the
    # folded word before a figure, and what is left of it before what asks: del, de
    inverts: frozenset[str] = frozenset()  # folded verbs that come before whoever does it, in a question: will
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # templates of questions, by the kind of figure
    said: str = ""  # a reply with {clause}, in which the figure stands in its place
    told: str = ""  # a reply with {fact} alone
    computed: str = ""  # a reply with what was computed, and its {text}
    rest: tuple[str, str] = ("", "")  # what is left of {whole} without {part}: its text, and how it is asked for
    difference: tuple[str, str] = ("", "")  # the same of the difference of {more} and {less}
    gaps: Mapping[str, DraftGap] = field(default_factory=dict)


def counted_by(drafts: DraftWords, noun: str) -> str:
    """How one asks for the count of `noun`, with a capital; empty where the language does not say."""
    return next((asked for pattern, asked in drafts.many if re.fullmatch(pattern, noun)), "")
