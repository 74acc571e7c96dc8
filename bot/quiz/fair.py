"""When a figure is a fair wrong answer: it is false, nobody can take it for the right one, and it is no other fact.

Each figure stands for a span: `about 40` for what is within a tenth of it, `more than 1,500` for all above. A wrong one
has a span that does not meet the right one's, and a number that is a quarter larger or smaller at least. Years, dates
and times are so many years, days or minutes apart instead. So 1,600 is no wrong answer to *more than 1,500*.

Beside a bound stand bounds of the same kind, for what is certainly false would all be on one side of it. *More than
900* is true as well, so what is asked then is which figure the article gives (`questions.put`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, TypeAlias

from bot.book.ledger import Amount
from bot.quantity.values import PERCENT, TIMES, YEAR, Date, Decade, Range, Score, Time, Value

RATIO: Final = Fraction(5, 4)  # of the larger number to the smaller: 1,500 and 1,200 are just apart
ABOUT: Final = Fraction(1, 10)  # by which what is *about* a figure may differ from it
SAME: Final = Fraction(1, 50)  # by which a figure of the same unit differs at least from each of another fact
POINTS: Final = 8  # between two large shares, what is left of which is a quarter larger or smaller: 72% and 80%
YEARS: Final = 2  # between two years
DAYS: Final = 7  # between two days
MONTHS: Final = 58  # days between two months: so there is one between them
MINUTES: Final = 60  # between two times of day
ALL: Final = Fraction(100)  # of a whole, in per cent
Span: TypeAlias = tuple[Fraction | None, Fraction | None]  # None: without end


def is_fair(right: Amount, wrong: Amount, others: Iterable[Amount]) -> bool:
    """Whether `wrong` may stand beside `right` as a wrong answer; `others` are the other figures of the book."""
    if wrong.unit != right.unit or not _is_possible(right, wrong) or not is_apart(right, wrong):
        return False
    is_asked_of_article = right.is_bound and wrong.qualifier == right.qualifier and right.unit != YEAR
    meet = _is_number(right.value) and not is_asked_of_article and _meet(span(right), span(wrong))
    return not meet and not any(_is_of(other, wrong) for other in others)


def is_apart(one: Amount, other: Amount) -> bool:
    """Whether nobody takes one figure for the other; both have the same unit."""
    if type(one.value) is not type(other.value):
        return False
    if one.number is not None and other.number is not None and one.unit == YEAR:
        return abs(one.number - other.number) >= YEARS
    if isinstance(one.value, Range) and isinstance(other.value, Range) and one.unit == YEAR:
        return abs(one.value.low - other.value.low) >= YEARS
    if _is_number(one.value):
        return _is_ratio_apart(one.value, other.value) or (one.unit == PERCENT and _is_rest_apart(one, other))
    return _is_time_apart(one.value, other.value)


def _is_ratio_apart(one: Value, other: Value) -> bool:
    (low, high), (other_low, other_high) = ends(one), ends(other)
    if low * other_low <= 0:
        return False
    near, far = sorted((abs(low + high), abs(other_low + other_high)))
    return far >= near * RATIO and (high < other_low or other_high < low)


def _is_rest_apart(one: Amount, other: Amount) -> bool:
    """Whether of two shares what is left is a quarter larger or smaller, and they are so many points apart."""
    if one.number is None or other.number is None or max(one.number, other.number) >= ALL:
        return False
    return abs(one.number - other.number) >= POINTS and _is_ratio_apart(ALL - one.number, ALL - other.number)


def _is_time_apart(one: Value, other: Value) -> bool:
    match one, other:
        case Date(), Date():
            days = _days(one, other)
            return days is not None and days >= (DAYS if one.day else MONTHS)
        case Time(), Time():
            return abs(60 * (one.hour - other.hour) + one.minute - other.minute) >= MINUTES
        case Decade(), Decade():
            return one != other
        case Score(), Score():
            return one not in (other, Score(other.theirs, other.ours))
    return False


def _days(one: Date, other: Date) -> int | None:
    """The days between two dates of the same precision; None where they are not of the same."""
    if (one.year is None, one.day is None) != (other.year is None, other.day is None):
        return None
    first, second = (datetime.date(each.year or 2000, each.month, each.day or 1) for each in (one, other))
    apart = abs((first - second).days)
    return apart if one.year else min(apart, 366 - apart)


def span(amount: Amount) -> Span:
    """What an amount may be: `more than 1,500` is all above."""
    low, high = ends(amount.value)
    if amount.qualifier == "about":
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    if amount.qualifier in ("more than", "at least"):
        return low, None
    return (None, high) if amount.qualifier in ("fewer than", "at most") else (low, high)


def ends(value: Value) -> tuple[Fraction, Fraction]:
    """The lower and the upper end of a number or range; zero for what is none."""
    if isinstance(value, Range):
        return value.low, value.high
    return (value, value) if isinstance(value, Fraction) else (Fraction(), Fraction())


def _is_number(value: Value) -> bool:
    return isinstance(value, Fraction | Range)


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans have something in common; those that only touch where one is open have not."""
    (low, high), (other_low, other_high) = one, other
    above = high is not None and other_low is not None and high < other_low
    below = low is not None and other_high is not None and other_high < low
    return not (above or below)


def _is_possible(right: Amount, wrong: Amount) -> bool:
    """Whether a figure like the right one can be so much, and is written as it is: a part is no more than its whole, a
    count is whole, a multiple is more than once, and beside millions there are no billions.
    """
    if not _is_number(wrong.value):
        return True
    (low, high), (_, right_high) = ends(wrong.value), ends(right.value)
    if wrong.unit == PERCENT and right_high <= ALL and high > ALL:
        return False
    if wrong.unit == TIMES and low <= 1 < right_high:
        return False
    if _scale(high) != _scale(right_high):
        return False
    whole = all(end.denominator == 1 for end in ends(right.value))
    return low != 0 and (not whole or all(end.denominator == 1 for end in (low, high)))


def _scale(number: Fraction) -> int:
    """How many times a thousand goes into `number`, from a million on: as newspapers write it."""
    return max(1, (len(str(int(abs(number)))) - 1) // 3)


def _is_of(other: Amount, wrong: Amount) -> bool:
    """Whether `wrong` is the figure `other` of the book, which a reader may have read: with its unit also nearly."""
    if other.value == wrong.value:
        return True
    if other.unit != wrong.unit or not _is_number(other.value) or not _is_number(wrong.value):
        return False
    if wrong.unit == YEAR:
        return False
    (low, high), (own_low, own_high) = ends(other.value), ends(wrong.value)
    room = ABOUT if other.qualifier == "about" else SAME
    return low - abs(low) * room <= own_high and own_low <= high + abs(high) * room
