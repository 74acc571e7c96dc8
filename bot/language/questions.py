"""How a language asks: the words by which one reads what kind of answer a question wants, and of what.

Words are folded; sets said to be in every form hold for each form of their words. A language that has none is read
all the same: then no word is known to be harmless, and more answers are held back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

SHORTEST = 3  # letters of a word that has forms
REMEMBERED = 10_000  # words of which it is known what they ask for


class Sign:
    """Words in a row by which one tells something, as a regular expression over folded words joined by spaces.

    Each alternative has at least one word in full: where none of all these words is asked, nothing is searched.
    """

    def __init__(self, pattern: str) -> None:
        """Hold `pattern` to whole words; it is compiled when it is first needed."""
        self.words = frozenset(re.findall(r"[a-z%]+", pattern))
        self._source = rf" (?:{pattern})(?!\w)"  # to begin with a space makes the search twice as quick

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def find(self, asked: Sequence[str]) -> str | None:
        """The longest run of words in `asked` that has the sign."""
        if self.words.isdisjoint(asked):
            return None
        return max((found[0][1:] for found in self._pattern.finditer(_joined(asked))), key=len, default=None)

    def is_in(self, asked: Sequence[str]) -> bool:
        """Whether `asked` has the sign."""
        return not self.words.isdisjoint(asked) and self._pattern.search(_joined(asked)) is not None

    def end(self, asked: Sequence[str]) -> int:
        """How many characters the sign takes at the beginning of the words `asked`, joined by spaces."""
        found = None if self.words.isdisjoint(asked) else self._pattern.match(_joined(asked))
        return found.end() - 1 if found else 0


def _joined(asked: Sequence[str]) -> str:
    """The words `asked` with a space before each."""
    return " " + " ".join(asked)


class Forms:
    """Lines of words, asked for by any form of a word: it is told by its ending, for a language has 100,000 of them."""

    def __init__(
        self, lines: Iterable[Iterable[str]], starts_of: Callable[[str], Iterable[str]], endings: Collection[str]
    ) -> None:
        """Know `lines`; a form of a word is one of its `starts_of` with one of the `endings`."""
        self._endings, self._longest = frozenset(endings), max(map(len, endings), default=0)
        words = [(word, number) for number, line in enumerate(lines) for word in line]
        self._whole = _numbers(words)
        self._by_start = _numbers((start, number) for word, number in words for start in starts_of(word))
        self._beginnings = {start[:SHORTEST] for start in self._by_start}
        self.lines_of = lru_cache(maxsize=REMEMBERED)(self._lines_of)

    def _lines_of(self, word: str) -> tuple[int, ...]:
        """The numbers of the lines in which `word` stands in some form."""
        if word[:SHORTEST] not in self._beginnings:  # so most words
            return self._whole.get(word, ())
        found = set(self._whole.get(word, ()))
        for cut in range(max(len(word) - self._longest, 0), len(word) + 1):
            if word[cut:] in self._endings:
                found.update(self._by_start.get(word[:cut], ()))
        return tuple(sorted(found))


def _numbers(lines: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """The numbers of each text. Most have one, and a tuple of one takes a quarter of a set's memory."""
    found: dict[str, tuple[int, ...]] = {}
    for text, number in dict.fromkeys(lines):
        found[text] = (*found.get(text, ()), number)
    return found


@dataclass(frozen=True, eq=False, repr=False)
class QuestionWords:
    """The words of one language that tell how a question asks."""

    kinds: tuple[tuple[str, Sign], ...] = ()  # the kind of answer asked for, over the words joined by spaces
    moments: Sign | None = None  # another time than the present, said without a year
    futures: Sign | None = None  # moments that only put a verb into the future: will
    plans: frozenset[str] = frozenset()  # who says these may be asked *how much will*: plan, budget
    plan_endings: tuple[str, ...] = ()  # endings of verbs that do so: coûtera
    least: Sign | None = None  # the least of something
    much: Sign | None = None  # an amount, whatever of
    harmless: frozenset[str] = frozenset()  # in every form: to be, to have, to exist, to count; the article itself
    persons: frozenset[str] = frozenset()  # nouns for somebody, harmless where nobody is counted: guy, lady
    anyone: frozenset[str] = frozenset()  # nouns that may stand for whichever group of people is counted
    groups: frozenset[str] = frozenset()  # nouns for people, where any of these may stand for them: patients
    alike: tuple[frozenset[str], ...] = ()  # in every form: words that mean the same when they ask for a figure
    wishes: frozenset[str] = frozenset()  # verbs that are politeness beside these: give me, I want
    opening: Sign | None = None  # how a question is led up to: could you tell me
    closing: Sign | None = None  # and what follows it: thanks in advance; ends with $
    uncounted: frozenset[str] = frozenset()  # nouns that words for a count ask for, and that are none: d'argent
    sizes: frozenset[str] = frozenset()  # ask how much there is, right after a question word: how big
    talkers: frozenset[str] = frozenset()  # the reader and the bot: I, me, you
    firsts: frozenset[str] = frozenset()  # the reader alone: a clause that has one of these tells of the reader
    before_names: frozenset[str] = frozenset()  # after these stands what the question is about
    titles: frozenset[str] = frozenset()  # of states: the People's Republic of
    negations: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()  # negations that are pronouns for nobody
    unsaid: frozenset[str] = frozenset()  # verbs whose negation is the reader's own: I don't know
    known: frozenset[str] = frozenset()  # the same before a question word only: no sé quién, but no se presentó
    endings: frozenset[str] = frozenset()  # by which forms of a word differ: sube, suben
    cut: tuple[str, ...] = ()  # last letters in whose place an ending stands: make, making
    infinitives: tuple[str, ...] = ()  # endings of verbs as they are listed, in whose place others stand
    lacking: Sign | None = None  # something is not there, or wanted, with no negation: out of work
    linking: frozenset[str] = frozenset()  # between a negation and what it denies: not made in China
    excluding: frozenset[str] = frozenset()  # stand before what they leave out: without, outside
    apart: frozenset[str] = frozenset()  # leave out what is near them: apart from
    others: frozenset[str] = frozenset()  # all but some: other, the rest
    elsewhere: frozenset[str] = frozenset()  # what is not of here: foreign, abroad
    staying: frozenset[str] = frozenset()  # something is left, in a place or of all: left, the rest
    asking: frozenset[str] = frozenset()  # words without which a question asks for yes or no
    heads_first: bool = False  # the noun comes before what belongs to it
    sums: frozenset[str] = frozenset()  # all of several together: in total
    shares: frozenset[str] = frozenset()  # a share of something
    parts: frozenset[str] = frozenset()  # those of them that are shares only where they are asked for: what part of
    bulks: frozenset[str] = frozenset()  # shares only before "of": most of, half of, how much of
    of: frozenset[str] = frozenset()  # between a share and its whole
    among: frozenset[str] = frozenset()  # before a whole with which a question begins: among the homes
    copulas: frozenset[str] = frozenset()  # between a whole and what its share is: of the homes are new
    roles_of: frozenset[str] = frozenset()  # between a role and where it is held: president of
    determiners: frozenset[str] = frozenset()  # what follows is a thing: the, my, how many
    before_verbs: frozenset[str] = frozenset()  # what follows is done: to, they, not
    auxiliaries: frozenset[str] = frozenset()  # the verb stands after its subject: did China build
    verbal: tuple[str, ...] = ()  # endings of verbs and adverbs
    adjectival: tuple[str, ...] = ()  # endings of adjectives

    @cached_property
    def exceptions(self) -> frozenset[str]:
        """All words by which something is left out, or is what was left."""
        return self.excluding | self.strange

    @cached_property
    def strange(self) -> frozenset[str]:
        """The words of what is not one of those that are spoken of: foreign, other, apart from, left."""
        return self.elsewhere | self.others | self.apart | self.staying

    @cached_property
    def _harmless(self) -> Forms:
        return Forms([self.harmless], self._starts, self.endings)

    def is_harmless(self, word: str) -> bool:
        """Whether `word` is a form of a harmless word; all forms of these would take megabytes."""
        return bool(self._harmless.lines_of(word))

    @cached_property
    def concepts(self) -> Forms:
        """The lines of `alike` by the words that stand in them, in every form."""
        return Forms(self.alike, self._starts, self.endings)

    def _starts(self, word: str) -> set[str]:
        """What `word` has before an ending in its forms: the whole of it, or what its last letters leave.

        The stems of the matcher are too short for this: "lose" and "los" share one.
        """
        starts = {word, word[:-1] if word.endswith(self.cut) else word}
        starts.add(word[:-2] if word.endswith(self.infinitives) else word)
        return {start for start in starts if len(start) >= SHORTEST}


def signs(kinds: dict[str, str]) -> tuple[tuple[str, Sign], ...]:
    """Signs by kind of answer."""
    return tuple((kind, Sign(pattern)) for kind, pattern in kinds.items())
