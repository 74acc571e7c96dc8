"""Wrong figures for a right one: as it is written and rounded, larger and smaller ones, held to the rule (`fair`).

Chance says how many are smaller, so that the right one is as often the least as the largest or between.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import Final

from bot.book.ledger import Amount
from bot.quantity.values import (
    ORDINAL,
    PERCENT,
    SHARE,
    YEAR,
    Date,
    Decade,
    Range,
    Score,
    Time,
    Value,
    spelled,
)
from bot.quiz.fair import ALL, YEARS, is_apart, is_fair
from bot.quiz.limits import Limits
from bot.quiz.values import WRONG

TRIES: Final = 80  # sets of figures with as many smaller ones, until there is none
STEPS: Final = (26, 32)  # twentieths: each figure is 1.3 to 1.6 times the one before
MOST_LEFT: Final = 2  # a wrong share leaves at least half of what the right one leaves: nobody takes 94% for 72%
PARTS: Final = tuple(Fraction(part, whole) for whole in (2, 3, 4) for part in range(1, whole))  # that have words


def wrong_figures(
    right: Amount, others: Sequence[Amount], random: Random, limits: Limits | None = None, smaller: int | None = None
) -> tuple[Amount, ...]:
    """Three wrong figures beside `right` within `limits`, none of them in `others`, the book's other figures; none
    where there are no fair ones. If possible, so many are `smaller`.
    """
    for below in _numbers_below(smaller, random):
        for _ in range(TRIES):
            values = _values(right, below, random)
            if len(values) == WRONG and sum(_order(each) < _order(right.value) for each in values) == below:
                wrong = qualified(right, values)
                is_within = all(
                    _is_plausible(right, each) and (not limits or limits.allow(right, each)) for each in wrong
                )
                if is_within and all_fair(right, wrong, others):
                    return wrong
    return ()


def _numbers_below(first: int | None, random: Random) -> Sequence[int]:
    """How many of the three are smaller than the right one: `first` if it is given, then others by chance."""
    by_chance = random.sample(range(WRONG + 1), WRONG + 1)
    return sorted(by_chance, key=lambda below: below != first)


def _order(value: Value) -> tuple[Fraction | int, ...]:
    """By which values of one kind are put in order."""
    match value:
        case Fraction():
            return (value,)
        case Range():
            return (value.low,)
        case Date():
            return value.year or 0, value.month, value.day or 0
        case Time():
            return value.hour, value.minute
        case Decade():
            return (value.year,)
        case Score():
            return value.ours, value.theirs


def _is_plausible(right: Amount, wrong: Amount) -> bool:
    """Whether a share is not nearly all, beside one that is not."""
    if right.unit != PERCENT or right.number is None or wrong.number is None or right.number > ALL:
        return True
    return (ALL - wrong.number) * MOST_LEFT >= ALL - right.number


def all_fair(right: Amount, wrong: Sequence[Amount], others: Sequence[Amount]) -> bool:
    """Whether each of `wrong` is fair beside `right`, and no two of them can be taken for each other."""
    pairs = combinations(wrong, 2)
    return all(is_fair(right, one, others) for one in wrong) and all(is_apart(*pair) for pair in pairs)


def qualified(right: Amount, values: Sequence[Value]) -> tuple[Amount, ...]:
    """`values` as wrong answers beside `right`: qualified as it is."""
    return tuple(Amount(value, right.unit, right.qualifier) for value in values)


def _values(right: Amount, smaller: int, random: Random) -> Sequence[Value]:
    """Three values that may be wrong answers, or fewer; of numbers, so many are smaller."""
    match right.value:
        case Fraction() if right.unit == YEAR:
            return _years(right.value, random)
        case Fraction() if right.unit == SHARE:
            return _parts(right.value, random)
        case Fraction():
            unit = Fraction(1) if right.unit == ORDINAL else quantum(right.value)
            whole = ALL if right.unit == PERCENT and right.value < ALL else None
            return _numbers(right.value, unit, smaller, random, whole)
        case Range() if right.unit == YEAR:
            return _periods(right.value, random)
        case Range():
            return _ranges(right.value, smaller, random)
    return _shifted(right.value, random) if right.qualifier == "exact" else ()


def _numbers(
    number: Fraction, unit: Fraction, smaller: int, random: Random, whole: Fraction | None = None
) -> list[Fraction]:
    """Numbers like `number`, which is rounded to `unit`, so many of them smaller; they may be parts of a `whole`."""
    if number == 0:
        return []
    lower = smaller if number > 0 else WRONG - smaller  # nearer to zero
    found = [*_chain(abs(number), unit, lower, random, down=True)]
    found += _chain(abs(number), unit, WRONG - lower, random, down=False, whole=whole)
    random.shuffle(found)
    return [value if number > 0 else -value for value in found]


def _chain(
    number: Fraction, unit: Fraction, count: int, random: Random, *, down: bool, whole: Fraction | None = None
) -> Iterator[Fraction]:
    """`count` numbers as round as `number`, each so much smaller, or larger, than the one before.

    Of more than half a `whole` a larger one leaves so much less.
    """
    last = number
    for _ in range(count):
        ratio = Fraction(random.randint(*STEPS), 20)
        rises = whole - (whole - last) / ratio if whole and last * 2 > whole else last * ratio
        last = _as_round(last / ratio if down else rises, unit)
        yield last


def quantum(number: Fraction) -> Fraction:
    """What `number` is rounded to, as it is written: 100 for 1,500, 1 for 71, a tenth for 39.9."""
    whole, _, decimals = spelled(number).partition(".")
    if decimals:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))


def _as_round(target: Fraction, unit: Fraction) -> Fraction:
    """The number near `target` that is rounded to `unit` and no further."""
    steps = max(1, round(target / unit))
    return unit * (steps + 1 if steps % 10 == 0 else steps)


def _years(year: Fraction, random: Random) -> list[Value]:
    """Years on either side, round ones beside a round one."""
    unit = 5 if year % 10 == 0 else 1
    away = random.sample([step for step in range(-8, 9) if abs(step) * unit >= 2], WRONG)
    return [year + step * unit for step in away]


def _periods(value: Range, random: Random) -> list[Value]:
    """Periods as long as `value` before and after it, round ones beside a round one."""
    width = value.high - value.low
    unit = 5 if value.low % 5 == value.high % 5 == 0 else YEARS
    away = random.sample([step for step in range(-8, 9) if step], WRONG)
    moves = (step * unit + (width if step > 0 else -width) for step in away)
    return [Range(value.low + move, value.high + move) for move in moves]


def _parts(part: Fraction, random: Random) -> list[Value]:
    """Other parts of a whole: those with names beside one that has a name, else of as many equal parts."""
    whole = part.denominator
    equal = [one for number in range(1, whole) if (one := Fraction(number, whole)).denominator == whole]
    others = sorted({*(PARTS if part in PARTS else equal)} - {part})
    return [*random.sample(others, min(WRONG, len(others)))]


def _ranges(value: Range, smaller: int, random: Random) -> list[Value]:
    """Ranges as wide as `value` on either side."""
    width = value.high - value.low
    lows = _numbers(value.low, quantum(value.low), smaller, random)
    return [Range(low, low + width) for low in lows]


def _shifted(value: Value, random: Random) -> list[Value]:
    """Dates, times, decades and scores beside `value`."""
    move: dict[type, Callable[[Value, int], Value | None]] = {
        Date: _later, Time: _hours_later, Decade: _decades_later, Score: _another_score,
    }  # fmt: skip
    steps = random.sample([step for step in range(-5, 6) if step], WRONG)
    moved = [move[type(value)](value, step) for step in steps]
    return [one for one in moved if one is not None]


def _later(value: Value, steps: int) -> Value | None:
    """So many times eleven days later, or two months where no day is said."""
    if not isinstance(value, Date):
        return None
    if value.day is None:
        months = 12 * (value.year or 0) + value.month - 1 + 2 * steps
        return Date(months // 12, months % 12 + 1)
    day = datetime.date(value.year or 2000, value.month, value.day) + datetime.timedelta(days=11 * steps)
    return Date(value.year and day.year, day.month, day.day)


def _hours_later(value: Value, steps: int) -> Value | None:
    if not isinstance(value, Time) or not 0 <= value.hour + steps <= 23:
        return None
    return Time(value.hour + steps, value.minute)


def _decades_later(value: Value, steps: int) -> Value | None:
    return Decade(value.year + 10 * steps) if isinstance(value, Decade) else None


def _another_score(value: Value, steps: int) -> Value | None:
    """A score with the same winner; of large ones there is none, for they are counts."""
    if not isinstance(value, Score) or max(value.ours, value.theirs) > 9:
        return None
    ours, theirs = value.ours + steps % 3, value.theirs + steps % 2
    other = Score(ours, theirs)
    same = (ours > theirs) - (ours < theirs) == (value.ours > value.theirs) - (value.ours < value.theirs)
    return other if same else None
