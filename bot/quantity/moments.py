"""Dates, times of day and decades; a year alone is an amount of four digits (see `amounts`)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from bot.language.base import listed
from bot.quantity.found import Found
from bot.quantity.numerals import numeral_at
from bot.quantity.tokens import DASHES, H_MINUTES, Passage
from bot.quantity.units import changes, unit_or_noun
from bot.quantity.values import DATE, DECADE, TIME, YEAR, Date, Decade, Range, Reading, Time

BESIDE: Final = 6  # tokens within which two of hours and minutes are compared: 2 h 30, contre 3 h 15
LASTING: Final = 4  # words within which a figure is said to last: dura cerca de 1h45
CENTURY: Final = 1900  # of a decade that is said without one: the nineties
_YEAR: Final = re.compile(r"[12]\d{3}")
_DAY: Final = re.compile(r"\d{1,2}")
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-3])")
_DECADE: Final = re.compile(r"(?:1[5-9]|20)\d0")
_DOTTED: Final = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_MILITARY: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)")  # 1700 GMT
_ZONES: Final = listed("GMT UTC BST CET CEST EST EDT PST PDT AEST MSK BRT WET")  # after these digits are a time
_DOTTED_DATE: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.([12]\d{3})")


def date_at(passage: Passage, at: int) -> Found | None:
    """A date: 6 December 2021, Dec. 6, 2021, 6 de diciembre, 2021-12-06, 6/12/2021."""
    return _day_first(passage, at) or _month_first(passage, at) or _in_figures(passage, at)


def _date(start: int, end: int, year: int | None, month: int, day: int | None) -> Found | None:
    if day is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return Found(start, end, (Reading(Date(year, month, day), DATE),), noun_end=end, is_moment=True)


def _day_of(passage: Passage, at: int) -> tuple[int, int] | None:
    """The day of a month at `at`, and the place after it: 6, 6th, 1.º."""
    if not passage.is_number(at) or not _DAY.fullmatch(passage.word(at)):
        return None
    end = at + 1
    dotted = passage.word(end) == "." and passage.is_glued(end) and passage.is_glued(end + 1)
    if passage.is_glued(end + dotted) and passage.word(end + dotted) in passage.said.ordinal_endings | {"°"}:
        end += 1 + dotted
    return int(passage.word(at)), end


def _year_of(passage: Passage, at: int) -> tuple[int | None, int]:
    """The year at `at`, after a comma or a word that links it, and the place after it; None when there is none."""
    start = at
    while start < at + 2 and passage.word(start) in passage.said.date_links | {",", "."}:
        start += 1
    if passage.is_number(start) and _YEAR.fullmatch(passage.word(start)):
        return int(passage.word(start)), start + 1
    return None, at


def _month_of(passage: Passage, at: int) -> tuple[int, int] | None:
    month = passage.said.months.get(passage.word(at))
    if month is None or (passage.said.capital_months and passage.tokens[at].raw.islower()):
        return None
    has_dot = passage.word(at + 1) == "." and passage.is_glued(at + 1) and passage.token(at + 2) is not None
    return month, at + 1 + (has_dot and _is_cut_short(passage, at))


def _is_cut_short(passage: Passage, at: int) -> bool:
    """Whether the name of a month at `at` is not all of it, so that a full stop after it ends no sentence."""
    name, months = passage.word(at), passage.said.months
    return any(other.startswith(name) and len(other) > len(name) for other in months if months[other] == months[name])


def _day_first(passage: Passage, at: int) -> Found | None:
    day = _day_of(passage, at)
    if day is None:
        return None
    last = _day_of(passage, day[1] + 1) if passage.word(day[1]) in DASHES else None
    if last is not None and (month := _month_of(passage, last[1])) is not None:
        return Found(at, month[1], noun_end=month[1], is_moment=True)  # 5-11 June: days that no book has a value for
    start = day[1]
    while start < day[1] + 2 and passage.word(start) in passage.said.date_links:
        start += 1
    month = _month_of(passage, start)
    if month is None:
        return None
    year, end = _year_of(passage, month[1])
    return _date(at, end, year, month[0], day[0])


def _month_first(passage: Passage, at: int) -> Found | None:
    month = _month_of(passage, at)
    if month is None:
        return None
    day = _day_of(passage, month[1]) if passage.said.capital_months else None
    if day is not None:
        year, end = _year_of(passage, day[1])
        has_none = year is None and passage.word(at - 1) in passage.said.without_day
        return None if has_none else _date(at, end, year, month[0], day[0])
    year, end = _year_of(passage, month[1])
    return None if year is None else _date(at, end, year, month[0], None)


def _in_figures(passage: Passage, at: int) -> Found | None:
    """2021-12-06; 6/12/2021, in which day and month are told apart by their size, or not at all."""
    if not passage.is_number(at):
        return None
    if dotted := _DOTTED_DATE.fullmatch(passage.word(at)):
        return _either_way(passage, at, at + 1, *map(int, dotted.groups()))
    signs = {passage.word(at + 1), passage.word(at + 3)}
    glued = all(passage.is_glued(place) for place in range(at + 1, at + 5))
    numbers = [passage.word(place) for place in (at, at + 2, at + 4)]
    if not glued or len(signs) != 1 or not all(number.isdecimal() and len(number) <= 4 for number in numbers):
        return None
    first, second, third = map(int, numbers)
    if signs <= DASHES and _YEAR.fullmatch(numbers[0]) and 1 <= second <= 12:
        return _date(at, at + 5, first, second, third)
    if signs <= DASHES | {"/"} and _YEAR.fullmatch(numbers[2]):
        return _either_way(passage, at, at + 5, first, second, third)
    return None


def _either_way(passage: Passage, start: int, end: int, first: int, second: int, year: int) -> Found | None:
    orders = [(first, second)] if passage.said.day_first else [(first, second), (second, first)]
    found = [_date(start, end, year, month, day) for day, month in orders if 1 <= month <= 12]
    readings = tuple(dict.fromkeys(reading for each in found if each for reading in each.readings))
    return Found(start, end, readings, noun_end=end, is_moment=True) if readings else None


def time_at(passage: Passage, at: int) -> Found | None:
    """A time of day: 10:30, 10.30pm, 5 p.m., a las 5 de la tarde, half past six."""
    if (found := _in_parts(passage, at)) is not None:
        return found
    if not passage.is_number(at):
        return None
    if (end := _stopwatch(passage, at) or _lasting(passage, at)) is not None:
        return Found(at, end, noun_end=end)
    clock, end = _clock(passage, at)
    if clock is None:
        return None
    hour, minute, is_sure = clock
    half, stop = _half_of_day(passage, end, has_minutes=end > at + 1 or not passage.word(at).isdecimal())
    is_sure = is_sure or passage.raw(end) in _ZONES
    if half is None and not is_sure and not _is_hour(passage, at, end):
        return _time_or_number(passage, at, end, Time(hour, minute))
    if half is None and _lasts(passage, at, end):
        return Found(at, end, noun_end=end)
    if half is None or hour > 12:
        stop += passage.word(stop) in passage.said.hours
    else:
        hour = hour % 12 + half
    return Found(at, stop, (Reading(Time(hour, minute), TIME),), noun_end=stop, is_moment=True)


def _in_parts(passage: Passage, at: int) -> Found | None:
    """An hour in words, or with a part of one: las cinco de la tarde, half past six, six o'clock.

    Where the half of the day is not said, it is no value that a book has.
    """
    said = passage.said
    start = passage.phrase(said.clock_parts, at)
    number = numeral_at(passage, at if start is None else start)
    if number is None or number.values[:1] not in [(Fraction(hour),) for hour in range(1, 13)]:
        return None
    hour, end = int(number.values[0]), number.end
    part = passage.phrase(said.clock_parts_after, end) or passage.phrase(said.hour_words, end)
    if not passage.is_number(at) and _is_hour(passage, at, end):
        end, part = end + 1, passage.phrase(said.and_half, end + 1)
        half, stop = _half_of_day(passage, part or end, has_minutes=part is not None)
        time = Time((hour % 12 + half) if half is not None else hour, 30 if part else 0)
        return Found(at, stop, (Reading(time, TIME),), noun_end=stop, is_moment=True)
    half, stop = _half_of_day(passage, part or end, has_minutes=part is not None or start is not None)
    is_after_at = passage.phrase_before(said.clock_before, at) is not None
    is_whole = start is None and (part is None or passage.phrase(said.hour_words, end) is not None)
    if start is None and passage.phrase(said.hour_words, end) is None and (not is_after_at or part == half):
        return None
    if half is not None and is_whole:
        return Found(at, stop, (Reading(Time(hour % 12 + half, 0), TIME),), noun_end=stop, is_moment=True)
    return Found(at, stop, noun_end=stop, is_moment=True)


def _time_or_number(passage: Passage, at: int, end: int, time: Time) -> Found | None:
    """By 8.30, which may be as many of what was spoken of."""
    is_open = passage.phrase_before(passage.said.clock_perhaps, at) is not None and "." in passage.word(at)
    if not is_open or unit_or_noun(passage, end) or passage.word(end) in passage.spoken.numbers.scales:
        return None
    return Found(at, end, (Reading(time, TIME), Reading(Fraction(passage.word(at)))), noun_end=end)


def _stopwatch(passage: Passage, at: int) -> int | None:
    """The end of what a stopwatch shows, 2:00:35: whether it is hours or minutes that come first is not said."""
    signs = all(passage.word(place) == ":" and passage.is_glued(place) for place in (at + 1, at + 3))
    digits = all(passage.is_number(place) and passage.is_glued(place) for place in (at + 2, at + 4))
    return at + 5 if signs and digits else None


def _lasting(passage: Passage, at: int) -> int | None:
    """The end of what something took, in 2:12 or in 31:05, which is no time of day."""
    if passage.word(at - 1) not in passage.said.lasting or len(passage.word(at)) > 2:
        return None
    is_glued = passage.is_glued(at + 1) and passage.is_glued(at + 2)
    is_clock = passage.word(at + 1) == "h" or (passage.word(at + 1) == ":" and is_glued)
    has_minutes = H_MINUTES.fullmatch(f"h{passage.word(at + 2)}") is not None
    return at + 3 if is_clock and has_minutes and _half_of_day(passage, at + 3, has_minutes=True)[0] is None else None


def _clock(passage: Passage, at: int) -> tuple[tuple[int, int, bool] | None, int]:
    """Hour and minute, whether they are sure to be a time, and the place after them."""
    text = passage.word(at)
    is_after_at = passage.phrase_before(passage.said.clock_before, at) is not None
    if _CLOCK.fullmatch(text):
        colon = passage.word(at + 1) in (":", "h") and passage.is_glued(at + 1) and passage.is_glued(at + 2)
        spaced = bool(passage.said.hours_after) and passage.word(at + 1) == "h"  # 10 h 30
        if (colon or spaced) and (minutes := H_MINUTES.fullmatch(f"h{passage.word(at + 2)}")):
            return (int(text), int(minutes[1]), True), at + 3
        return (int(text), 0, False), at + 1
    if (whole := _MILITARY.fullmatch(text)) and passage.raw(at + 1) in _ZONES:
        return (int(whole[1]), int(whole[2]), True), at + 1
    if dotted := _DOTTED.fullmatch(text):
        is_hours = passage.figures.decimal != "." and passage.word(at + 1) in passage.said.hours
        return (int(dotted[1]), int(dotted[2]), is_after_at or is_hours), at + 1
    return None, at


def _is_hour(passage: Passage, at: int, end: int) -> bool:
    """Whether the number at `at`, which ends before `end`, is an hour of the day: à 18 h, not à 3 heures de Paris."""
    if end != at + 1 or passage.word(end) not in passage.said.hours:
        return False
    if passage.phrase_before(passage.said.hour_phrases, at) is not None:
        return passage.word(end + 1) not in passage.said.of_words
    if _is_after_hour_word(passage, at) or (passage.is_number(end + 2) and _is_after_hour_word(passage, end + 2)):
        return True  # 10h às 18h: the first is a time too
    is_at = passage.word(at - 1) in passage.said.hours_after and passage.word(end + 1) not in passage.said.of_words
    return (is_at and not _ends_durations(passage, at)) or _opens_hours(passage, at, end)


def _opens_hours(passage: Passage, at: int, end: int) -> bool:
    """Whether the hours that end before `end` are the first of two between which something is: de 10 h à 18 h 30."""
    is_joined = passage.word(end + 1) in passage.said.hours_after and passage.is_number(end + 2)
    return is_joined and passage.word(end + 3) in passage.said.hours and not changes(passage, at)


def _ends_durations(passage: Passage, at: int) -> bool:
    """Whether the hours at `at` end what began with more than a day has: de 31 à 19 heures."""
    is_from = passage.is_number(at - 2) and passage.word(at - 3) in passage.said.from_words
    return is_from and _CLOCK.fullmatch(passage.word(at - 2)) is None


def _lasts(passage: Passage, at: int, end: int) -> bool:
    """Whether hours and minutes say, perhaps, how long something lasts: dura 1h45, une course de 2h30.

    No book has a value for that. The 8h15 train may be meant as well; de 14h30 à 16h is sure, where nothing changes by
    it. What stands beside another that lasts is compared with it: 2h30, contre 3h15.
    """
    if not passage.word(at + 1).startswith("h") or _is_after_hour_word(passage, at) or end == at + 1:
        return False
    before = passage.words[max(at - LASTING, 0) : at]
    goes_on = {*passage.said.to_words, *passage.said.clock_before}
    if passage.word(at - 1) in passage.said.of_words:
        return passage.word(end) not in goes_on or changes(passage, at)
    is_at = passage.word(at - 1) in passage.said.hours_after
    is_said = not is_at and not passage.said.lasting_verbs.isdisjoint(before)
    return is_said or ((not is_at or changes(passage, at)) and _stands_by_lasting(passage, at))


def _stands_by_lasting(passage: Passage, at: int) -> bool:
    """Whether hours and minutes that say how long something lasts stand a few words before the token at `at`."""
    start, _ = passage.sentence(at)
    places = range(max(start, at - BESIDE), at - 2)
    return any(_clock(passage, place)[1] == place + 3 and _lasts(passage, place, place + 3) for place in places)


def _is_after_hour_word(passage: Passage, at: int) -> bool:
    """Whether the word before the token at `at`, as it is written, makes an hour a time: às, not as."""
    before = passage.token(at - 1)
    return before is not None and re.fullmatch(passage.said.hour_written_after, before.raw) is not None


def _half_of_day(passage: Passage, at: int, *, has_minutes: bool) -> tuple[int | None, int]:
    """0 in the forenoon and 12 in the afternoon, and the place after what says so."""
    dots = [place for place in range(at, min(at + 4, len(passage))) if passage.word(place) != "."]
    words = [passage.word(place) for place in dots]
    said = passage.said
    forenoon = said.forenoon + (said.forenoon_of_minutes if has_minutes else ())
    afternoon = said.afternoon + (said.afternoon_of_minutes if has_minutes else ())
    for hours, phrases in ((0, forenoon), (12, afternoon)):
        end = passage.phrase(phrases, at)
        if end is not None:
            return hours, end
        for phrase in phrases:
            told = phrase.split()
            if words[: len(told)] == told and len(told) == 2:
                last = dots[1] + 1
                return hours, last + (passage.word(last) == "." and passage.is_glued(last))
    return None, at


def decade_at(passage: Passage, at: int) -> Found | None:
    """Ten years: the 1990s, the '90s, the nineties, los años noventa, los años 90, la década de 1990."""
    if passage.is_number(at):
        return _decade_in_plural(passage, at) or _decade_in_digits(passage, at)
    if (spoken := _decade_in_words(passage, at)) is not None:
        return spoken
    year = passage.said.decades.get(passage.word(at))
    if year is None:
        return None
    if passage.phrase_before(passage.said.decade_before, at) is not None:
        return _decade(at, at + 1, year)
    return _decade_or_number(passage, at, year)


def _decade_in_plural(passage: Passage, at: int) -> Found | None:
    """1990s, '90s."""
    word = passage.word(at)
    plural = passage.word(at + 1) in ("s", "'s", "’s") and passage.is_glued(at + 1)
    plural_sign = passage.word(at + 1) in ("'", "’") and passage.word(at + 2) == "s" and passage.is_glued(at + 2)
    end = at + 1 + (1 if plural else 2 if plural_sign else 0)
    if (plural or plural_sign) and _DECADE.fullmatch(word):
        return _decade(at, end, int(word))
    has_apostrophe = passage.word(at - 1) in ("'", "’", "‘") and passage.is_glued(at)
    is_short = plural and has_apostrophe and len(word) == 2 and word.endswith("0")
    return _decade(at, end, CENTURY + int(word)) if is_short else None


def _decade_in_digits(passage: Passage, at: int) -> Found | None:
    """Los años 90, la década de 1990."""
    word = passage.word(at)
    is_named = passage.phrase_before(passage.said.decade_years, at) is not None
    if is_named and _DECADE.fullmatch(word) and not _more_years(passage, at + 1):
        return _decade(at, at + 1, int(word))
    if _DECADE.fullmatch(word):
        return _decade_or_year(passage, at, int(word))
    if not (len(word) == 2 and word.endswith("0") and word >= "20"):
        return None
    if passage.phrase_before(passage.said.decade_figures, at) is not None:
        return _decade(at, at + 1, CENTURY + int(word))
    return _decade_or_number(passage, at, CENTURY + int(word))


def _more_years(passage: Passage, at: int) -> bool:
    """Whether another year follows at `at`: les années 2010 et 2011."""
    return passage.word(at) in passage.said.and_words | {","} and _YEAR.fullmatch(passage.word(at + 1)) is not None


def _decade_or_year(passage: Passage, at: int, year: int) -> Found | None:
    """Anos 1970, which may be the one year too."""
    if passage.phrase_before(passage.said.decade_or_year, at) is None:
        return None
    both = (Reading(Decade(year), DECADE), Reading(Fraction(year), YEAR))
    return Found(at, at + 1, both, noun_end=at + 1, is_moment=True)


def _decade_or_number(passage: Passage, at: int, year: int) -> Found | None:
    """Los 90, which may be as many of what was spoken of."""
    if passage.phrase_before(passage.said.decade_perhaps, at) is None or unit_or_noun(passage, at + 1):
        return None
    both = (Reading(Decade(year), DECADE), Reading(Fraction(year - CENTURY)))
    return Found(at, at + 1, both, noun_end=at + 1)


def _decade_in_words(passage: Passage, at: int) -> Found | None:
    """A decade by its plain number word: années quatre-vingt-dix."""
    if passage.phrase_before(passage.said.decade_figures, at) is None or passage.said.decades:
        return None
    number = numeral_at(passage, at)
    years = number.values[0] if number is not None and len(number.values) == 1 else Fraction(0)
    if number is None or not 20 <= years < 100 or years % 10:
        return None
    return _decade(at, number.end, CENTURY + int(years))


def _decade(start: int, end: int, year: int) -> Found:
    return Found(start, end, (Reading(Decade(year), DECADE),), noun_end=end, is_moment=True)


def years_at(passage: Passage, at: int) -> Found | None:
    """Two years with a dash: 2024-26, 1990–1995."""
    first, dash, last = passage.word(at), passage.word(at + 1), passage.word(at + 2)
    if (
        not passage.is_number(at)
        or not _YEAR.fullmatch(first)
        or dash not in DASHES | {"/"}
        or not passage.is_number(at + 2)
    ):
        return None
    is_longer = passage.is_glued(at + 3) and passage.word(at + 3) in DASHES | {"/"}
    if is_longer or passage.word(at - 1) in passage.said.laws or not passage.is_glued(at + 1):
        return None
    full = last if len(last) == 4 else first[:2] + last if len(last) == 2 else ""
    if not _YEAR.fullmatch(full) or int(full) <= int(first):
        return None
    readings: Iterable[Reading] = (Reading(Range(Fraction(first), Fraction(full)), YEAR),)
    return Found(at, at + 3, tuple(readings), "between", at + 3, is_moment=True)
