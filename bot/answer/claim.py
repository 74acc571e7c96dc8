"""A figure in a reader's words: what it says, how it is put, and of what.

"Is it true that China has 1,700 models" claims 1,700, plainly, of China and models. Pure reading: whether it is right,
`judge` says, and of which fact it speaks, `subject` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from itertools import takewhile
from typing import Final, Literal

from bot.language import LANGUAGES, Language
from bot.language.base import Codes
from bot.language.dialogue import plainly
from bot.language.text import fold
from bot.language.tongue import language_of
from bot.language.words import words
from bot.quantity.qualifiers import qualifier_ending
from bot.quantity.read import quantities_in, readings_of
from bot.quantity.units import unit_sign
from bot.quantity.values import NOT_AMOUNTS, ORDINAL, PERCENT, POINTS_OF_ANY, SHARE, TIMES, YEAR, Range, Reading

Direction = Literal["up", "down", "both", ""]  # "": no change is spoken of
Bound = Literal["exactly", "plain", "about", "more than", "at least", "fewer than", "at most"]
LONGEST: Final = 300  # characters in which a claim is looked for: whoever writes more tells a story
ASKING_WITHIN: Final = 3  # words from the start in which a question word asks
YEARS: Final = range(1900, 2101)  # a plain whole number of these after in, since or by is a year


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that a reader names: `value` in `unit` (%, USD, or "" where none is said), bounded as it is put.

    With `upper` it lies between `value` and that. `rest` are the words that say of what, as they are written, and
    `whole` those of which it is a share. `said`: it is asked whether that was said or written; `negated`: with a not
    that denies it, or called false. `written` is the figure in the reader's own writing.
    """

    value: Fraction
    unit: str
    bound: Bound
    rest: tuple[str, ...]
    written: str
    language: str
    whole: tuple[str, ...] = ()
    direction: Direction = ""
    said: bool = False
    negated: bool = False
    upper: Fraction | None = None


@dataclass(frozen=True)
class Frame:
    """The words around a figure, in `languages`, which say nothing of it."""

    languages: Codes

    @cached_property
    def _every(self) -> list[Language]:
        return [LANGUAGES[code] for code in self.languages]

    @cached_property
    def words(self) -> frozenset[str]:
        """Words around a figure that is asked about."""
        return frozenset().union(*(own.dialogue.frames for own in self._every))

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The, a."""
        return tuple(word for own in self._every for word in own.dialogue.articles)

    @cached_property
    def before_years(self) -> frozenset[str]:
        """After these a plain number is a year."""
        return frozenset(word for own in self._every for word in own.dialogue.before_years)

    @cached_property
    def asking(self) -> frozenset[str]:
        """The words that ask, but for nouns that ask for nothing beside a figure: is the share 40%."""
        nouns = (own.questions.shares | own.dialogue.nouns_of_figures for own in self._every)
        return frozenset().union(*(own.questions.asking for own in self._every)).difference(*nouns)


@cache
def frame_in(languages: Codes) -> Frame:
    """The frame in `languages`, gathered once."""
    return Frame(languages)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: Fraction
    unit: str
    upper: Fraction | None = None


def read_claim(text: str, prefer: str, languages: Codes, names: Sequence[str] = ()) -> Claim | None:
    """The claim in `text`; None when it has no figure, several, or asks for something else than whether it is right.

    `prefer` is the language whose way of writing figures counts first among `languages`; `names` look like figures
    and are none.
    """
    if len(text) > LONGEST:
        return None
    text = without_figures(text, names, languages)
    first, frame = language_of(text, among=languages) or prefer, frame_in(languages)
    for code in sorted(languages, key=lambda each: each != first):
        found = list(_figures(text, LANGUAGES[code], frame))
        if not found and _has_moment(text, LANGUAGES[code]):
            return None
        if len({(one.value, one.unit) for one in found}) == 1:
            return _claim(text, found[0], LANGUAGES[code], frame)
        if found:
            return None
    return None


def without_figures(text: str, names: Sequence[str], languages: Codes) -> str:
    """`text` with the words of those `names` in it, but not their digits and number words: Line, of Line 5."""
    for name in names:
        kept = " ".join(word for word in name.split() if not any(quantities_in(word, code) for code in languages))
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", kept, text, flags=re.IGNORECASE)
    return text


def _figures(text: str, language: Language, frame: Frame) -> Iterator[_Found]:
    """Every figure of `text` that can be claimed: amounts, shares and ranges, but no dates, scores and ordinals."""
    for quantity in quantities_in(text, language.code):
        amounts = [worth for each in quantity.readings if (worth := _worth(each)) is not None]
        if amounts:
            value, unit = max(amounts)
            yield _Found(quantity.start, quantity.end, _as_count(quantity.written, value, frame), unit)
        for reading in quantity.readings[:1]:
            if isinstance(reading.value, Range):
                low, high = reading.value.low, reading.value.high
                yield _Found(quantity.start, quantity.end, low, unit_sign(reading.unit), high)


def _has_moment(text: str, language: Language) -> bool:
    """Whether `text` has a date, a time or a score, in which another language would read plain numbers."""
    read = (each.readings for each in quantities_in(text, language.code))
    return any(reading.unit in NOT_AMOUNTS for readings in read for reading in readings)


def _as_count(written: str, value: Fraction, frame: Frame) -> Fraction:
    """`value`, or the whole number that `written` is in another language: nobody writes three decimals of a count."""
    if value.denominator == 1:
        return value
    others = (number for code in frame.languages for number, _ in readings_of(written, code))
    whole = (number for number in others if isinstance(number, Fraction) and number.denominator == 1)
    return max(whole, default=value)


def _worth(reading: Reading) -> tuple[Fraction, str] | None:
    """The value and the unit of a claim: half of something is 50 %, and what is counted is no unit."""
    if reading.number is None or reading.unit in (ORDINAL, YEAR):
        return None
    if reading.unit == SHARE:
        return reading.number * 100, PERCENT
    return reading.number, reading.unit if reading.unit in (TIMES, POINTS_OF_ANY) else unit_sign(reading.unit)


def _claim(text: str, found: _Found, language: Language, frame: Frame) -> Claim | None:
    before, after = text[: found.start], text[found.end :]
    if found.value in YEARS and not found.unit and not frame.before_years.isdisjoint(fold(before).split()[-1:]):
        return None
    bound, before = _bound(before, language, frame)
    around = f"{before} {after}"
    rest = plainly(around).split()
    if _asks_otherwise(rest, frame) or any(char.isdigit() for char in around):
        return None
    every = plainly(text)
    told = tuple(word for word in around.split() if not frame.words.issuperset(plainly(word).split()))
    return Claim(
        found.value, found.unit, "at least" if found.upper else bound, told,
        text[found.start : found.end].strip(" .?!"),
        language.code,
        whole=share_of(after, language),
        direction=direction_of(around, language),
        said=any(LANGUAGES[code].dialogue.said.search(every) is not None for code in frame.languages),
        negated=language.dialogue.denying.search(every) is not None or _is_denied(text, rest, language, frame),
        upper=found.upper,
    )  # fmt: skip


def _bound(before: str, language: Language, frame: Frame) -> tuple[Bound, str]:
    """How the figure after `before` is bounded, and what is left of `before`."""
    folded = re.sub(rf"\s(?:{'|'.join(frame.articles)})\s*$", " ", fold(before)).rstrip()
    for phrase in language.dialogue.exactly:
        if re.search(rf"\b{phrase}$", folded):
            return "exactly", before[: folded.rindex(phrase)]
    ending = qualifier_ending(f"{folded} ", language.code)
    if ending is None or ending[0] == "exact" or ending[0] == "between":
        return "plain", before
    return ending[0], before[: ending[1]]


def _is_denied(text: str, rest: Sequence[str], language: Language, frame: Frame) -> bool:
    """Whether a word of negation denies it; at the start of a question, and at its end, it only asks: isn't it 71?"""
    first = next((word for word in rest if word not in language.dialogue.joiners), "")
    asks = "?" in text or first in language.dialogue.opening
    told = [word not in frame.words for word in rest]
    negations = [at for at, word in enumerate(rest[:-1]) if word in language.questions.negations]
    return any(not asks or at >= ASKING_WITHIN or any(told[:at]) for at in negations)


def counted(after: str, language: Language) -> tuple[str, ...]:
    """What is counted by a figure before `after`: the words up to the first of grammar."""
    return tuple(_noun_phrase(words(after), language))


def share_of(after: str, language: Language) -> tuple[str, ...]:
    """Of what a figure before `after` is a share: 40% of the models in China. Nothing where no such word follows."""
    follows = words(after)
    return tuple(_noun_phrase(follows, language)) if follows[:1] and follows[0] in language.guard.links else ()


def _noun_phrase(following: Sequence[str], language: Language) -> list[str]:
    phrase = takewhile(lambda word: word in language.guard.links or word not in language.fillers, following)
    return [word for word in phrase if word not in language.guard.links]


def direction_of(text: str, language: Language) -> Direction:
    """Which way the figure in `text` changes: by how much something rises or falls, or is more or less."""
    said = plainly(text)
    is_up, is_down = (sign.search(said) is not None for sign in (language.dialogue.rising, language.dialogue.falling))
    return "both" if is_up and is_down else "up" if is_up else "down" if is_down else ""


def _asks_otherwise(rest: Sequence[str], frame: Frame) -> bool:
    """Whether the words beside the figure ask for something: why 71, what does 40% stand for; but not "71 what?".

    Who asks does so at the start or at the end; elsewhere the same words only link: people who work there.
    """
    places = [*rest[:ASKING_WITHIN], "|", *rest[-2:]]
    for code in frame.languages:
        kinds = {kind for kind, sign in LANGUAGES[code].questions.kinds if sign.find(places)}
        if kinds & _OTHER_KINDS:
            return True
    told = [word for word in places if word in frame.asking and (word not in frame.words or word == rest[0])]
    return bool(told) and len(rest) > 1


_OTHER_KINDS: Final = frozenset({"reason", "person", "place", "date", "age", "duration", "size"})
