"""The door: every figure of a text, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.language.locales import figures_in
from bot.language.text import fold
from bot.quantity.amounts import amount_at
from bot.quantity.beginnings import may_begin
from bot.quantity.found import Found
from bot.quantity.moments import date_at, decade_at, time_at, years_at
from bot.quantity.names import name_at, names_in
from bot.quantity.numerals import decimal_mark
from bot.quantity.pairs import pair_at
from bot.quantity.parts import multiple_at, ordinal_at, part_at, ratio_at, slashed_at
from bot.quantity.qualifiers import qualifier_of
from bot.quantity.tokens import Passage
from bot.quantity.units import same_measure, unit_sign
from bot.quantity.values import DECADE, SHARE, Quantity, Reading, Value

LED: Final = frozenset((SHARE, DECADE))  # units of figures that may be written with their article
REMEMBERED: Final = 500  # texts: a paragraph of an article is read for each of its facts


def quantities_in(text: str, locale: str, names: Iterable[str] = (), mark: str = "") -> list[Quantity]:
    """Every figure that `text` states, as it is written in `locale`; `names` look like figures and are none.

    `mark` stands before decimals in all of what `text` is a part of, if that is known.
    """
    return list(_read(text, locale, tuple(names), mark))


@lru_cache(maxsize=REMEMBERED)
def _read(text: str, locale: str, names: tuple[str, ...], mark: str) -> tuple[Quantity, ...]:
    passage = Passage(text, locale, names)
    return tuple(_quantity(passage, found) for found in _found(passage, mark or decimal_mark(passage)))


@lru_cache(maxsize=REMEMBERED)
def mark_in(text: str, locale: str) -> str:
    """What `text` writes before decimals, where its locale leaves that open and the text itself shows one way."""
    return decimal_mark(Passage(text, locale)) if len(figures_in(locale).decimals_read) > 1 else ""


def quantity_of(written: str, locale: str) -> Quantity | None:
    """The figure that `written` is from its first letter to its last, as in `locale`; None when it is none, or more.

    A share or a decade may be written with its article and what names it: la moitié, les années 1990.
    """
    text = written.strip()
    found = quantities_in(text, locale)
    if len(found) != 1 or found[0].end != len(text):
        return None
    return found[0] if found[0].start == 0 else _with_article(text, locale, found[0])


def _with_article(text: str, locale: str, bare: Quantity) -> Quantity | None:
    """The share or decade `bare` with the words of `text` before it; None where these are no part of it."""
    passage = Passage(text, locale)
    said, at = passage.said, [token.start for token in passage.tokens].index(bare.start)
    readings = tuple(each for each in bare.readings if each.unit in LED)
    if DECADE in {each.unit for each in readings}:
        named = (*said.decade_before, *said.decade_figures, *said.decade_years)
        begin = passage.phrase_before(named, at)
        at = at if begin is None else begin
    is_led = at == 0 or (at == 1 and passage.word(0) in said.definite)
    return Quantity(0, len(text), text, readings, bare.qualifier) if is_led and readings else None


def readings_of(written: str, locale: str) -> set[tuple[Value, str]]:
    """Every value, with its unit, that `written` can be in an article in `locale`; none when it cannot be read."""
    found = quantity_of(written, locale)
    return {(each.value, each.unit) for each in found.readings} if found is not None else set()


def readings_in(text: str, figure: str, locale: str) -> set[tuple[Value, str]]:
    """Every reading of `figure`, alone and where it stands in `text`, whose words may tell more: they won 0-2."""
    found = [each for each in quantities_in(text, locale) if _is_written(each, figure, text, locale)]
    return readings_of(figure, locale) | {(each.value, each.unit) for one in found for each in one.readings}


def standing_in(
    text: str, figure: str, locale: str, unit: str = "", names: Iterable[str] = (), mark: str = ""
) -> list[Quantity]:
    """The figures of `text` that `figure` is, whole: 1,500 stands neither in 1,500,000 nor in $1,500.

    `unit` is that of a figure which is written without it: 3 million, of dollars. In `names` of `text` none stands.
    `mark` is as in `quantities_in`.
    """
    alone = quantity_of(figure, locale)
    if alone and quantities_in(figure.strip(), locale)[0].start and fold(figure.strip()) not in fold(text):
        return []  # its article is part of what is printed
    own = [Reading(each.value, each.unit or unit_sign(unit)) for each in alone.readings] if alone else []
    return [
        found
        for found in quantities_in(text, locale, names, mark)
        if _is_written(found, figure, text, locale)
        or any(_are_one(each, other, unit) for each in found.readings for other in own)
    ]


def _is_written(found: Quantity, figure: str, text: str, locale: str) -> bool:
    """Whether `found` in `text` is written as `figure`: alone, or with its article before it."""
    if fold(found.written) == fold(figure):
        return True
    start = found.end - len(figure)
    if not 0 <= start < found.start or fold(text[start : found.end]) != fold(figure):
        return False
    bare = replace(found, start=found.start - start, end=len(figure))
    return _with_article(figure, locale, bare) is not None


def _are_one(found: Reading, own: Reading, unit: str) -> bool:
    """Whether a figure that is read in a text is one's own, whose unit may be written without its sign."""
    is_sign = unit_sign(found.unit) == (unit_sign(own.unit) or unit_sign(unit))
    return found.value == own.value and is_sign and same_measure(found.unit, own.unit)


def _quantity(passage: Passage, found: Found) -> Quantity:
    start, end = passage.tokens[found.start].start, passage.tokens[found.end - 1].end
    return Quantity(start, end, passage.text[start:end], found.readings, qualifier_of(passage, found))


def _found(passage: Passage, mark: str) -> Iterator[Found]:
    known, at = names_in(passage), 0
    while at < len(passage):
        if at in known:
            at = known[at]
            continue
        found = _one(passage, at, mark) if may_begin(passage, at) else None
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
        or slashed_at(passage, at)
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
