"""A figure as it is read: frozen values, each with the one spelling in which a book writes it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

PERCENT: Final = "%"
DOLLARS: Final = "USD"
POINTS: Final = "percentage points"
POINTS_OF_ANY: Final = "points"  # of a percentage, of an index, of a game
BASIS_POINTS: Final = "basis points"
SHARE: Final = "share"
TIMES: Final = "times"
ORDINAL: Final = "ordinal"
SCORE: Final = "score"
YEARS_OF_AGE: Final = "years"
YEAR: Final = "year"
DATE: Final = "date"
TIME: Final = "time"
DECADE: Final = "decade"
NOT_AMOUNTS: Final = frozenset((SCORE, DATE, TIME, DECADE))  # units of values that are no number
KINDS: Final = NOT_AMOUNTS | {PERCENT, POINTS, BASIS_POINTS, SHARE, TIMES, ORDINAL}  # units that name no thing counted
LEAP_YEAR: Final = 2000  # a day of no year may be any day that some year has
COARSEST: Final = Fraction(1, 100)  # a decimal for a fraction has so many places at least: 0.3 is no third
MOST_DIGITS: Final = 24  # of a number in a book: more than any amount that is printed has

Qualifier: TypeAlias = Literal["exact", "about", "more than", "fewer than", "at least", "at most", "between"]


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included."""

    low: Fraction
    high: Fraction

    def __str__(self) -> str:
        return f"{spelled(self.low)} to {spelled(self.high)}"


@dataclass(frozen=True, slots=True)
class Score:
    """Two sides' goals, votes or chances, in the order in which they are written."""

    ours: int
    theirs: int

    def __str__(self) -> str:
        return f"{self.ours}-{self.theirs}"


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or a month of a year, or a day of no year that is said."""

    year: int | None
    month: int
    day: int | None = None

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}" if self.day is None else f"{year}-{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, of twenty-four hours."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class Decade:
    """The ten years that begin with `year`."""

    year: int

    def __str__(self) -> str:
        return f"{self.year}s"


Value: TypeAlias = Fraction | Range | Score | Date | Time | Decade


def spelled(value: Value) -> str:
    """`value` as a book writes it: 1500, 39.9, 2/3, 40 to 45, 2-0, 2019-03-03, 10:30, 1990s."""
    if not isinstance(value, Fraction):
        return str(value)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(value)
    whole, places = abs(value.numerator), 0
    while (whole * 10**places) % value.denominator:
        places += 1
    digits = str(whole * 10**places // value.denominator).rjust(places + 1, "0")
    written = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{written}" if value < 0 else written


def value_of(text: str) -> Value:
    """The value that a book writes as `text`, in the spelling of `spelled`; `ValueError` says why it is none."""
    for pattern, read in _SPELLINGS:
        if match := pattern.fullmatch(text):
            return read(match)
    raise ValueError("is no number, range, score, date, time or decade as a book writes them")


def _number(match: re.Match[str]) -> Fraction:
    if sum(map(str.isdigit, match[0])) > MOST_DIGITS:
        raise ValueError(f"has more than {MOST_DIGITS} digits")
    if "/" in match[0] and not int(match[0].partition("/")[2]):
        raise ValueError("divides by zero")
    return Fraction(match[0])


def _range(match: re.Match[str]) -> Range:
    low, high = map(value_of, match.groups())
    if not isinstance(low, Fraction) or not isinstance(high, Fraction) or low >= high:
        raise ValueError("does not go from a lower number to a higher one")
    return Range(low, high)


def _date(match: re.Match[str]) -> Date:
    year, month, day = (int(part) if part and part != "-" else None for part in match.groups())
    if not 1 <= (month or 0) <= 12 or year == 0 or (year is None and day is None):
        raise ValueError("is no month of the calendar")
    if day is not None and not 1 <= day <= calendar.monthrange(year or LEAP_YEAR, month or 1)[1]:
        raise ValueError("is no day of the calendar")
    return Date(year, month or 1, day)


def _time(match: re.Match[str]) -> Time:
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        raise ValueError("is no time of day")
    return Time(hour, minute)


_NUMBER: Final = r"-?(?:\d+\.?\d*|\.\d+|\d+/\d+)"
_END: Final = r"-?(?:\d+(?:\.\d+)?|\d+/\d+)"  # of a range
_SPELLINGS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Value]], ...]] = (
    (re.compile(_NUMBER, re.ASCII), _number),
    (re.compile(rf"({_END}) to ({_END})", re.ASCII), _range),
    (re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?", re.ASCII), _date),
    (re.compile(r"(\d{1,3})-(\d{1,3})", re.ASCII), lambda match: Score(int(match[1]), int(match[2]))),
    (re.compile(r"(\d\d?):(\d\d)", re.ASCII), _time),
    (re.compile(r"(\d{3}0)s", re.ASCII), lambda match: Decade(int(match[1]))),
)
SPELLING: Final = "^(" + "|".join(pattern.pattern for pattern, _ in _SPELLINGS) + ")$"


def is_rounded_from(value: Value, exact: Value) -> bool:
    """Whether `value` is a decimal cut or rounded from the fraction `exact`: 0.33 or 0.6667, but not 0.3."""
    if not isinstance(value, Fraction) or not isinstance(exact, Fraction) or "/" not in spelled(exact):
        return False
    step = Fraction(1, 10 ** len(spelled(value).partition(".")[2]))
    ends = (exact / step).__floor__(), (exact / step + Fraction(1, 2)).__floor__()
    return step <= COARSEST and value / step in ends


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure: its value, and its unit.

    The unit is %, a currency by its ISO 4217 code, one of those named above, a sign of measure (km²), or what is
    counted in the text's own words; empty where nothing of that stands beside the figure.
    """

    value: Value
    unit: str = ""

    @property
    def number(self) -> Fraction | None:
        """The value, when it is one number."""
        return self.value if isinstance(self.value, Fraction) else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a text, which it takes up from `start` to `end`.

    `readings` are all ways to read it: several where the writing leaves open which one is meant, none where it is a
    figure that cannot be read. `qualifier` is how the words beside it qualify it, None where they contradict each
    other.
    """

    start: int
    end: int
    written: str
    readings: tuple[Reading, ...]
    qualifier: Qualifier | None = "exact"

    @property
    def reading(self) -> Reading | None:
        """The reading, when there is one and no other."""
        return self.readings[0] if len(self.readings) == 1 else None
