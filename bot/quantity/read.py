"""The door: every figure of a text, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.quantity.amounts import amount_at
from bot.quantity.found import Found
from bot.quantity.moments import date_at, decade_at, time_at, years_at
from bot.quantity.names import name_at, names_in
from bot.quantity.numerals import decimal_mark
from bot.quantity.pairs import pair_at
from bot.quantity.parts import multiple_at, ordinal_at, part_at, ratio_at
from bot.quantity.qualifiers import qualifier_of
from bot.quantity.tokens import Passage
from bot.quantity.values import Quantity


def quantities_in(text: str, locale: str, names: Iterable[str] = ()) -> list[Quantity]:
    """Every figure that `text` states, as it is written in `locale`; `names` look like figures and are none."""
    passage = Passage(text, locale, names)
    return [_quantity(passage, found) for found in _found(passage)]


def _quantity(passage: Passage, found: Found) -> Quantity:
    start, end = passage.tokens[found.start].start, passage.tokens[found.end - 1].end
    return Quantity(start, end, passage.text[start:end], found.readings, qualifier_of(passage, found))


def _found(passage: Passage) -> Iterator[Found]:
    known, mark, at = names_in(passage), decimal_mark(passage), 0
    while at < len(passage):
        if at in known:
            at = known[at]
            continue
        found = _one(passage, at, mark)
        if found is None:
            at += 1
            continue
        if not found.is_name:
            yield found
        at = max(found.end, at + 1)


def _one(passage: Passage, at: int, mark: str) -> Found | None:
    """What begins at the token `at`: the first reader that knows it has its way."""
    return (
        years_at(passage, at)
        or name_at(passage, at)
        or date_at(passage, at)
        or time_at(passage, at)
        or decade_at(passage, at)
        or ratio_at(passage, at)
        or part_at(passage, at)
        or ordinal_at(passage, at)
        or multiple_at(passage, at)
        or pair_at(passage, at, mark)
        or amount_at(passage, at, mark)
        or _unreadable(passage, at)
    )


def _unreadable(passage: Passage, at: int) -> Found | None:
    """An amount that has no number: dozens, thousands."""
    return Found(at, at + 1, noun_end=at + 1) if passage.word(at) in passage.said.vague else None
