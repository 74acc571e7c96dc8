"""Days as CLDR has them: https://cldr.unicode.org/ by way of Babel.

Babel takes a twentieth of a second to load, so nothing imports this module before it is needed. How figures are
written is not taken from CLDR: its Spanish groups four digits and more by points, which a Mexican reader takes for
decimals (see `bot.language.es`).
"""

from __future__ import annotations

import datetime
import re
from typing import Final

from babel.dates import format_date, format_skeleton, format_time

from bot.language.base import Language

LEAP_YEAR: Final = 2000  # stands for the year of a day that has none


def day_in_words(day: datetime.date, language: Language) -> str:
    """`day` as it is written out: 20 November 2026, 20 de noviembre de 2026."""
    return _with_first(format_date(day, "long", language.locale), day.day, language)


def date_in_words(year: int | None, month: int, day: int | None, locale: str, language: Language) -> str:
    """A day, a month of a year, or a day of no year, as the CLDR `locale` has it: 3 de marzo de 2019, March 2019."""
    when = datetime.date(year or LEAP_YEAR, month, day or 1)
    if year is not None and day is not None:
        return _with_first(format_date(when, "long", locale), day, language)
    written = format_skeleton("yMMMM" if day is None else "MMMMd", when, locale=locale)
    return _with_first(written, day, language)


def _with_first(written: str, day: int | None, language: Language) -> str:
    """A date `written` as CLDR has it, with the first of a month as papers write it: 1er mars."""
    return re.sub(r"\b1\b", language.first_day, written, count=1) if day == 1 else written


def time_in_words(hour: int, minute: int, locale: str) -> str:
    """A time of day as the CLDR `locale` has it: 22:30, 10:30 pm."""
    return format_time(datetime.time(hour, minute), "short", locale=locale)


def short_day(day: datetime.date, language: Language, *, with_year: bool = False) -> str:
    """`day` in few letters: 20 Nov, or 20 Nov 2026."""
    return format_skeleton("yMMMd" if with_year else "MMMd", day, locale=language.locale)
