"""What one language is: every field that a new one has to fill in.

A language is a folder beside this module, with one `LANGUAGE` in its `__init__` and its word lists as plain text. The
lists are folded (no capitals, no accents), one concept or country a line. Nothing outside `bot/language` names a
language or holds its words.

There is one of each kind of words in a language. They are not compared by their fields and not printed: to make the
functions for that would take a twentieth of the start of a quick command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeAlias

from bot.language.dialogue import Dialogue
from bot.language.directions import DirectionWords
from bot.language.drafts import DraftWords
from bot.language.quantities import QuantityWords
from bot.language.questions import QuestionWords
from bot.language.scope import ScopeWords
from bot.language.senses import SenseWords


def counted(words: str, start: int, step: int = 1) -> dict[str, int]:
    """`words` in the order of their values, from `start` in steps; `_` keeps a place free."""
    return {word: start + step * index for index, word in enumerate(words.split()) if word != "_"}


def by_word(words: Mapping[str, str]) -> dict[str, str]:
    """For each of the `words` that are listed by what they stand for, that."""
    return {word: meant for meant, own in words.items() for word in own.split()}


def listed(words: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(words.split())


def alike(*lines: str) -> dict[str, str]:
    """The words of several lines, each with the first of its line, which means the same."""
    return {word: line.split()[0] for line in lines for word in line.split()}


class Spelling(NamedTuple):
    """What is written so that its words alone do not tell it, and what to read instead."""

    signs: tuple[str, ...]  # folded letters, of which such a text has some; where it has none, nothing is searched
    pattern: str  # a regular expression
    instead: str


@dataclass(frozen=True, eq=False, repr=False)
class NumberWords:
    """The words of a language that say a number, folded."""

    values: Mapping[str, int]  # two, twenty, doscientas
    scales: Mapping[str, int]  # hundred, thousand: what multiplies the number before it
    ones: frozenset[str]  # worth 1 beside another number word, and mere words alone: one, uno
    articles: frozenset[str] = frozenset()  # worth 1 right before a scale or a fraction: a million
    joiners: frozenset[str] = frozenset()  # between two number words: and
    links: frozenset[str] = frozenset()  # between a fraction and its scale: of, de
    fractions: Mapping[str, Fraction] = field(default_factory=dict)
    numerals: frozenset[str] = frozenset()  # scales that are a number with nothing before them: mil
    centuries: frozenset[int] = frozenset()  # numbers before which a year's two halves are said apart: twenty twenty
    percent: tuple[str, ...] = ()  # words for %: per cent
    amounts: frozenset[str] = frozenset()  # say an amount that cannot be read: dozens
    phrases: str = "(?!)"  # a regular expression of what says an amount in several words
    compounds: Mapping[str, int] = field(default_factory=dict)  # values in several words: quatre vingt dix
    homonyms: frozenset[str] = frozenset()  # other words too, numbers only before what they count: neuf

    def compound(self, words: Sequence[str], at: int) -> tuple[int, int]:
        """The value of the longest compound that begins at `words[at]`, and of how many words it is; 0 of none."""
        for length in self._lengths.get(words[at], ()):
            value = self.compounds.get(" ".join(words[at : at + length]))
            if value is not None and at + length <= len(words):
                return value, length
        return 0, 0

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        """How many words the compounds have, by their first word, the most first."""
        lengths: dict[str, set[int]] = {}
        for compound in self.compounds:
            first, *more = compound.split()
            lengths.setdefault(first, set()).add(1 + len(more))
        return {first: sorted(own, reverse=True) for first, own in lengths.items()}

    @cached_property
    def amount_pattern(self) -> re.Pattern[str]:
        """Runs of words that say an amount, in folded text; each word is tried once, so time grows with the text."""
        known = {*self.values, *self.scales, *self.amounts}
        word = "|".join(sorted(map(re.escape, known), key=len, reverse=True)) or "(?!)"
        joiner = "|".join(f"{joiner} " for joiner in sorted(self.joiners)) or "(?!)"
        return re.compile(rf"\b(?:{self.phrases}|(?:{word})(?:[- ](?:{joiner})?(?:{word}))*)(?!\w)")


@dataclass(frozen=True, eq=False, repr=False)
class Figures:
    """How a newspaper in the language writes figures, and how figures in its articles are read."""

    decimal: str  # the mark that is written before decimals
    group: str  # and between thousands
    group_from: int  # digits from which thousands are marked
    percent: str  # a template with {number}
    money: str  # templates with {number} and {dollars}, and {scale} when there is one
    scaled_money: str
    dollars: tuple[str, str]  # one, several
    scales: tuple[tuple[int, str, str], ...]  # powers of ten, the largest first: their word for one, and for several
    decimals_read: str  # marks that articles put before decimals, every one that is in use
    groups_read: str  # and between thousands
    currencies: tuple[str, ...]  # how the words for money begin, folded: euro, euros
    percent_articles: tuple[str, ...] = ()  # stand before a percentage: el 40 %
    range: str = "{low}–{high}"  # from one number to another
    percent_range: str = ""  # the same in per cent, where that is not the range with its sign
    points: tuple[str, str] = ("{number} pp", "{number} pp")  # percentage points: one, several
    basis_points: tuple[str, str] = ("{number} bp", "{number} bp")
    times: str = "{number}×"  # how many times as much
    fractions: Mapping[Fraction, str] = field(default_factory=dict)  # shares that are written in words
    ratio: str = "{part}/{whole}"  # other shares: 3 in 10
    ordinal: Callable[[int], str] = lambda number: f"{number}."
    decade: str = "{year}s"
    signs: Mapping[str, str] = field(default_factory=dict)  # of currencies, where papers have their own: US$
    is_one: Callable[[Fraction], bool] = lambda number: number == 1  # which numbers take the word for one


@dataclass(frozen=True)
class GuardWords:
    """How a question names what it is about, in phrases of one or two folded words."""

    counts: tuple[str, ...]  # ask for a count: how many
    heads_first: bool  # the noun comes before what belongs to it
    amounts: frozenset[str]  # whoever asks for these asks for no names
    names: Mapping[str, tuple[str, ...]]  # ask for things by name, by the kind of asking
    links: frozenset[str]  # hold a noun phrase together: of, the


@dataclass(frozen=True)
class SmallTalk:
    """What people say to a bot that is no question; every phrase folded."""

    greetings: tuple[str, ...]
    thanks: tuple[str, ...]
    courtesies: frozenset[str]  # single words of politeness
    phrases: tuple[str, ...]  # the same in several words, and insults
    insults: frozenset[str]
    beside: frozenset[str]  # words that go with these and ask nothing


Codes: TypeAlias = tuple[str, ...]  # of languages, in the order of the program
Rewordings: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """All that the program knows of one language."""

    code: str  # ISO 639, as Telegram gives it of a reader
    name: str  # in the language itself
    locale: str  # in CLDR: days and months are taken from there
    folder: Path  # where its lists lie, as far as they exist: fillers.txt and so on
    stem: Callable[[str], str]
    numbers: NumberWords
    figures: Figures
    guard: GuardWords
    small_talk: SmallTalk
    messages: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)  # of languages; CLDR's would load 2 MB for each of ours
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of a sheet's columns, folded
    rewordings: Rewordings = ()  # regular expressions of a question, the closest first, and other ways to ask it
    regional: Mapping[str, Figures] = field(default_factory=dict)  # how countries write figures, by locale: pt-PT
    questions: QuestionWords = field(default_factory=QuestionWords)
    dialogue: Dialogue = field(default_factory=Dialogue)
    quantities: QuantityWords = field(default_factory=QuantityWords)
    directions: DirectionWords = field(default_factory=DirectionWords)
    scope: ScopeWords = field(default_factory=ScopeWords)
    senses: SenseWords = field(default_factory=SenseWords)
    drafts: DraftWords = field(default_factory=DraftWords)
    abbreviations: frozenset[str] = frozenset()  # as they stand before a full stop that ends no sentence: St
    quotes: tuple[str, str] = ("“", "”")
    first_day: str = "1"  # the first day of a month in a date
    elided: Callable[[str], str] = str  # a text with the vowels left out that are not said before others: d’euros
    spellings: tuple[Spelling, ...] = ()
    initials: tuple[Spelling, ...] = ()  # the same, for what capital letters tell: US and us
    diminutives: Mapping[str, str] = field(default_factory=dict)  # endings, and those of the plain word: ito, o

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that carry no question by themselves: please, exactly, the."""
        return frozenset(self._text("fillers").split())

    @cached_property
    def synonyms(self) -> dict[str, str]:
        """Words that mean much the same, each with the name of their concept, which languages share."""
        known: dict[str, str] = {}
        for concept, words in self._lines("synonyms"):
            for word in words.split():
                known.setdefault(word, concept)
        return known

    @cached_property
    def opposites(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """Folded words of which one says the contrary of the other: in favor, against."""
        return [(frozenset(one.split()), frozenset(other.split())) for one, other in self._lines("opposites")]

    @cached_property
    def countries(self) -> dict[str, str]:
        """Names of countries and of their people, each with its country or region by its CLDR code in small letters."""
        return {name: code for code, names in self._lines("countries") for name in names.split(", ")}

    @cached_property
    def colloquial(self) -> dict[str, str]:
        """Short forms and slang, of one word or several, each with the plain words that it stands for."""
        return {written: plain for plain, written_so in self._lines("colloquial") for written in written_so.split(", ")}

    @cached_property
    def sound_words(self) -> frozenset[str]:
        """Words that are spelt as they should be, for all that a matcher needs to know."""
        return self.fillers.union(self._text("common").split(), self.synonyms, self.countries)

    @cached_property
    def demo_questions(self) -> list[list[str]]:
        """Made-up questions for the demonstration, by subject: its heading first."""
        lines = self._text("demo").splitlines()
        blocks = "\n".join(line for line in lines if not line.startswith("#")).strip().split("\n\n")
        return [block.splitlines() for block in blocks if block]

    @cached_property
    def first_book(self) -> str:
        """The smallest whole book, for an editor to begin with; empty where the language has none."""
        return self._text("book")

    def _text(self, name: str) -> str:
        path = self.folder / f"{name}.txt"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def _lines(self, name: str) -> list[tuple[str, str]]:
        """The lines of a list, cut at their first colon."""
        parts = (line.partition(": ") for line in self._text(name).splitlines())
        return [(key, words) for key, _, words in parts]
