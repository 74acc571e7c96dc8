"""What a wrong figure cannot be, as the book tells: as much as the whole, or on the other side of the article's day.

A book need not say what is a part of what. So in doubt a figure is taken for a part of the least larger one that a
reply or a sum has with it, else of the largest of its unit: what is wrong then is less than that.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.book.formula import names_in
from bot.book.ledger import Amount, amount_of
from bot.book.passage import facts_in
from bot.book.values import Book
from bot.quantity.money import CODES
from bot.quantity.units import is_measure
from bot.quantity.values import KINDS, YEAR, Date, Decade, Range, Value


@dataclass(frozen=True, slots=True)
class Limits:
    """The day on which the article was `printed`, and what is less than the whole is less than `most`."""

    printed: datetime.date | None = None
    most: Fraction | None = None

    def allow(self, right: Amount, wrong: Amount) -> bool:
        """Whether `wrong` may be what `right` is: less than the whole, and past or to come as that."""
        if right.unit == YEAR or isinstance(right.value, Date | Decade):
            return self._is_past(right.value) in (None, self._is_past(wrong.value))
        top = wrong.value.high if isinstance(wrong.value, Range) else wrong.number
        return self.most is None or top is None or top < self.most

    def _is_past(self, value: Value) -> bool | None:
        """Whether `value` is not after the article's day; None where it is on both sides, or that cannot be told."""
        if self.printed is None:
            return None
        day, month, year = self.printed.isoformat(), self.printed.isoformat()[:7], self.printed.year
        match value:
            case Date(year=None):
                return None
            case Date(day=None):
                return str(value) <= month
            case Date():
                return str(value) <= day
            case Decade():
                return value.year <= year
            case Range():
                return True if value.high <= year else False if value.low > year else None
            case Fraction():
                return value <= year
        return None


def limits_of(book: Book, name: str) -> Limits:
    """What the book tells of what a figure like that of `name` cannot be."""
    return Limits(book.article.date, _whole(book, name))


def _whole(book: Book, name: str) -> Fraction | None:
    own = amount_of(book, name)
    if own is None or own.unit in KINDS | {YEAR}:
        return None
    beside = _larger(book, own, _beside(book, name))
    same = [each.least for each in _amounts(book, [*book.facts, *book.derived]) if each.unit == own.unit]
    return min(beside) if beside else max((each for each in same if each > _top(own)), default=None)


def _larger(book: Book, own: Amount, names: Iterable[str]) -> list[Fraction]:
    return [each.least for each in _amounts(book, names) if _is_alike(own, each) and each.least > _top(own)]


def _top(amount: Amount) -> Fraction:
    return amount.value.high if isinstance(amount.value, Range) else amount.least


def _amounts(book: Book, names: Iterable[str]) -> Iterator[Amount]:
    known = (amount_of(book, name) for name in names if name in book.facts or name in book.derived)
    return (amount for amount in known if amount is not None)


def _is_alike(one: Amount, other: Amount) -> bool:
    """Whether one may be a part of the other: of the same unit, or both count things, as women of members."""
    return one.unit == other.unit or (_is_counted(one.unit) and _is_counted(other.unit))


def _is_counted(unit: str) -> bool:
    return unit not in KINDS | {YEAR} and unit not in CODES and not is_measure(unit)


def _beside(book: Book, name: str) -> Iterator[str]:
    """What a reply names with `name`, or a sum reckons with it."""
    replies = (answer.reply.get(book.article.language) for answer in book.answers.values())
    sums = [*((*names_in(derived.formula), own) for own, derived in book.derived.items())]
    checks = [(*names_in(check.formula), check.agrees_with) for check in book.cross_checks]
    for names in (*map(facts_in, replies), *sums, *checks):
        if name in names:
            yield from names
