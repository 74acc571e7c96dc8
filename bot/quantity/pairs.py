"""Two numbers that are one figure: ranges (between 3 and 5 per cent, 20-79) and scores (2-0, 51 votes to 49)."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from bot.quantity.amounts import amount_at
from bot.quantity.found import Found
from bot.quantity.moments import time_at
from bot.quantity.money import CODES
from bot.quantity.tokens import DASHES, Passage
from bot.quantity.units import changes, context, money_before, noun_after, unit_after
from bot.quantity.values import SCORE, YEAR, YEARS_OF_AGE, Range, Reading, Score

FARTHEST: Final = 1000  # times that what fell may have been: of 3 million for 19 children, no children are 3 million


def pair_at(passage: Passage, at: int, mark: str) -> Found | None:
    """The range or the score whose first number begins at the token `at`."""
    if passage.tokens[at].kind not in ("number", "word"):
        return None
    score = _score(passage, at) or _chain(passage, at)
    if score is not None:
        return score
    first = amount_at(passage, at, mark)
    if first is None or not first.readings:
        return None
    opening = passage.word(_opening(passage, first.start))
    joined = _joined(passage, first, opening)
    second = _second(passage, joined, mark) if joined is not None else None
    return second and _range(passage, first, second, opening)


def _chain(passage: Passage, at: int) -> Found | None:
    """Three numbers or more with dashes, which are no range: a 4-4-2, a telephone number."""
    end = at
    while passage.is_number(end) and passage.word(end + 1) in DASHES and passage.is_number(end + 2):
        if not (passage.is_glued(end + 1) and passage.is_glued(end + 2)):
            break
        end += 2
    return Found(at, end + 1, noun_end=end + 1) if end >= at + 4 else None


def _opening(passage: Passage, at: int) -> int:
    """The place of the word before the range that begins at `at`: between, from."""
    return at - 1 - (passage.word(at - 1) in passage.said.articles)


def _joined(passage: Passage, first: Found, opening: str) -> int | None:
    """The place after what joins the first number to a second."""
    said = passage.said
    for end in dict.fromkeys((first.end, first.noun_end)):
        joiner = passage.word(end)
        clock = passage.phrase(said.clock_before, end) or (end + 1 if "." in passage.word(end + 1) else None)
        if clock is not None and time_at(passage, clock) is not None:
            return None  # el jueves 14 a las 19.30, de 14 a 19.30 horas
        glued = passage.is_glued(end) and passage.is_glued(end + 1)
        if joiner in DASHES and (glued or not passage.is_glued(end)):
            return end + 1
        if joiner in said.or_words and first.end == end:
            return end + 1
        if joiner in said.to_words or (opening in said.from_words and joiner in said.ends_of_change):
            return end + 1
        if opening in said.openings and joiner in said.and_words:
            return end + 1
    return None


def _second(passage: Passage, at: int, mark: str) -> Found | None:
    """The second number: at `at`, after an article, or after the sign of its currency."""
    for start in range(at, min(at + 4, len(passage))):
        if passage.is_number(start) or start == at or passage.word(start - 1) in passage.said.articles:
            found = amount_at(passage, start, mark)
            if found is not None and (found.start <= at or passage.word(at) in passage.said.articles):
                return found
    return None


def _range(passage: Passage, first: Found, second: Found, opening: str) -> Found | None:
    said = passage.said
    lows, highs = first.readings, second.readings
    is_age = passage.phrase_before(said.ages_before, first.start - (opening in said.openings)) is not None
    if is_age:
        lows = tuple(Reading(low.value) if low.unit == YEARS_OF_AGE else low for low in lows)
    if not highs:
        return None
    if all(low.unit in CODES for low in lows) and not any(high.unit in CODES for high in highs):
        highs = tuple(Reading(high.value, lows[0].unit) for high in highs if not high.unit)  # $3-4m
    if opening in said.from_words and (_is_changing(passage, first) or _is_change(passage, first, second)):
        return _start_of_change(passage, first, second)
    if passage.word(first.end) in said.ends_of_change:
        return None
    if passage.word(first.end) in said.or_words and not _follows(lows[0], highs[0]):
        return None
    joiner = passage.word(first.end) if passage.word(first.end) in said.to_words else passage.word(first.noun_end)
    if (
        joiner in said.to_words
        and opening not in said.openings | said.from_words
        and _ends_there(passage, first, second)
    ):
        return None
    least = 1000 if _in_thousands(passage, second) and not _in_thousands(passage, first) else 1
    found = [reading for low in lows for high in highs if (reading := _between(low, high, least)) is not None]
    if len(found) > 1 and all(each.value.high.denominator == 1 for each in found if isinstance(each.value, Range)):
        found = [each for each in found if isinstance(each.value, Range) and _is_likely(each.value)] or found
    if not found:
        return None
    if opening not in said.openings and passage.word(first.end) in said.to_words and first.end != first.noun_end:
        return None
    if is_age:
        found = [Reading(each.value, YEARS_OF_AGE) if not each.unit else each for each in found]
    start = _opening(passage, first.start) if opening in said.openings | said.from_words else first.start
    return Found(start, second.end, tuple(dict.fromkeys(found)), "between", second.noun_end, False, _are_years(found))


def _ends_there(passage: Passage, first: Found, second: Found) -> bool:
    """Whether *to* says where a change ends whose size is the first figure: it fell by 15,000 to 685,000."""
    if passage.word(first.start - 1) in passage.said.by_words:
        return True
    low, high = first.readings[0].unit, second.readings[0].unit
    return changes(passage, first.start) and (low == high or bool(low))


def _are_years(found: list[Reading]) -> bool:
    return all(reading.unit == YEAR for reading in found)


def _is_changing(passage: Passage, first: Found) -> bool:
    """Whether something changes from the figure `first`: it fell from 5, up from 5."""
    before = passage.word(_opening(passage, first.start) - 1)
    return changes(passage, first.start) or before in passage.spoken.directions.particles


def _is_change(passage: Passage, first: Found, second: Found) -> bool:
    """From a figure with a unit of its own to another one is a change, but for prices: tickets cost from $5 to $9."""
    if passage.said.ends_of_change or any(
        word.startswith(passage.said.prices) for word in context(passage, first.start)
    ):
        return False
    unit = first.readings[0].unit
    return unit not in ("", YEAR) and unit == second.readings[0].unit


def _in_thousands(passage: Passage, found: Found) -> bool:
    """Whether a figure is written with the word for a thousand: 12 *mil*."""
    scales = passage.spoken.numbers.scales
    return any(scales.get(word) == 1000 for word in passage.words[found.start : found.end])


def _start_of_change(passage: Passage, first: Found, second: Found) -> Found:
    """The first figure of a change, with the scale and the unit that only the second has: from 5 to 7 million."""
    low, high = first.readings[0], second.readings[0]
    if (
        low.unit
        or first.end != first.noun_end
        or not isinstance(low.value, Fraction)
        or not isinstance(high.value, Fraction)
        or low.value > high.value * FARTHEST
    ):
        return first
    scale = _scale(high.value)
    if scale == 1 and _in_thousands(passage, second) and not _in_thousands(passage, first):
        scale = 1000
    value = low.value * scale if scale > 1 and 0 < low.value < 1000 else low.value
    return Found(first.start, first.end, (Reading(value, high.unit),), first.qualifier, first.end)


def _between(low: Reading, high: Reading, least: int) -> Reading | None:
    """The range of two readings in one unit; the scale of the second is the first's too (3 to 5 million).

    `least` is 1000 where that word is written with the second alone: entre 10 e 12 mil.
    """
    if not isinstance(low.value, Fraction) or not isinstance(high.value, Fraction):
        return None
    if low.unit not in ("", high.unit) and not (low.unit == YEAR or high.unit == YEAR):
        return None
    if YEAR in (low.unit, high.unit) and low.unit != high.unit:
        return None
    scale = max(_scale(high.value), least)
    shared = low.value * scale if not low.value >= 1000 and low.value < high.value / scale else low.value
    value = shared if scale > 1 else low.value
    return Reading(Range(value, high.value), high.unit) if value < high.value else None


def _follows(low: Reading, high: Reading) -> bool:
    """Whether the second number is one step above the first: two or three, 20 or 30."""
    if not isinstance(low.value, Fraction) or not isinstance(high.value, Fraction) or low.value >= high.value:
        return False
    return low.value % (high.value - low.value) == 0


def _is_likely(value: Range) -> bool:
    """Whether a range is of one order: who writes 1.000 to 1.500 means thousands twice."""
    return value.low.denominator == 1 and value.low * 100 > value.high


def _scale(value: Fraction) -> int:
    """The scale word that `value` was written with, as far as its zeros tell."""
    return next((10**power for power in (12, 9, 6) if abs(value) >= 10**power), 1)


def _score(passage: Passage, at: int) -> Found | None:
    """Two whole numbers with a dash, where something is won or the first is not the smaller; votes of two sides."""
    ours, end = _whole(passage, at)
    if ours is None:
        return None
    votes = passage.phrase(passage.said.vote_words, end)
    dash = end if passage.word(end) in DASHES and passage.is_glued(end) and passage.is_glued(end + 1) else None
    colon = end if passage.word(end) == ":" and passage.is_glued(end) and passage.is_glued(end + 1) else None
    after = votes or (end + 1 if dash is not None or colon is not None else None)
    if after is None:
        return None
    theirs, stop = _whole(passage, after)
    if theirs is None or (passage.is_glued(stop) and passage.word(stop) in DASHES | {"/", ":"}):
        return None
    is_contest = any(word.startswith(passage.said.contests) for word in context(passage, at)) or _after_score(
        passage, at
    )
    plain_vote = votes is not None and votes - end > 1
    if not plain_vote and not (ours >= theirs and dash is not None) and not is_contest:
        return None
    if not plain_vote and _measures(passage, at, stop, is_rising=ours < theirs):
        return None
    if colon is not None and stop < len(passage) and len(passage.word(after)) == 2:
        return None
    return Found(at, stop, (Reading(Score(ours, theirs), SCORE),), noun_end=stop)


def _after_score(passage: Passage, at: int) -> bool:
    """Whether a score stands before the token at `at` in a list of scores: 6-3, 4-6."""
    ours, _ = _whole(passage, at - 4)
    theirs, end = _whole(passage, at - 2)
    has_dash = passage.word(at - 3) in DASHES and passage.is_glued(at - 2)
    return has_dash and ours is not None and theirs is not None and end == at - 1 and ours >= theirs


def _measures(passage: Passage, at: int, stop: int, is_rising: bool) -> bool:
    """Whether two numbers count or measure something, as no score does."""
    has_unit = money_before(passage, at) is not None or unit_after(passage, stop) is not None
    is_scaled = passage.word(stop) in passage.spoken.numbers.scales
    return has_unit or is_scaled or (is_rising and bool(noun_after(passage, stop)[0]))


def _whole(passage: Passage, at: int) -> tuple[int | None, int]:
    text = passage.word(at)
    if text in passage.spoken.numbers.values or text in passage.spoken.numbers.ones:
        return passage.spoken.numbers.values.get(text, 1), at + 1
    is_whole = passage.is_number(at) and text.isdecimal() and len(text) <= 3
    return (int(text), at + 1) if is_whole else (None, at)
