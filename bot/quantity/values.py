"""A figure as it is read: frozen values, each with the one spelling in which a book writes it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

PERCENT: Final = "%"
DOLLARS: Final = "USD"
POINTS: Final = "percentage points"
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
