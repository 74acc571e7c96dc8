"""Amounts: a number with its sign, and what it counts or measures: -5.2, £83m, 4 points, 219 data sources."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.quantity.found import Found
from bot.quantity.money import SIGNS
from bot.quantity.numerals import Numeral, is_mere_word, numeral_at
from bot.quantity.tokens import MINUS, Passage
from bot.quantity.units import Unit, are_percentage_points, is_stop, money_before, noun_after, unit_after, unit_or_noun
from bot.quantity.values import POINTS, YEAR, YEARS_OF_AGE, Qualifier, Reading

YEARS: Final = range(1500, 2101)  # four digits with no mark that may be a year
_BOUNDS_OF_AMOUNTS: Final = frozenset(("more than", "fewer than", "at least"))  # *about* and *up to* are of years too
LIKELY_YEARS: Final = range(1900, 2051)  # ... and are one after *in*, even before a noun: in 2019 prices rose
AGES: Final = range(10, 111)  # of people whom papers name with their age
BARE_CENTS: Final = range(10, 100)  # hundredths that a price is said with: one euro twenty; fewer are one more thing
_CENTS: Final = re.compile(r"\d\d")
_METRES: Final = "m"  # a letter that is million and a measure


def amount_at(passage: Passage, at: int, mark: str) -> Found | None:
    """The amount whose number begins at the token `at`."""
    number = numeral_at(passage, at, mark)
    if number is None:
        return None
    before = money_before(passage, at)
    unit = unit_after(passage, number.end)
    if is_mere_word(passage, at, number) and not _counts(passage, at, unit):
        return None
    start = before[1] if before else at
    start, negative, end = _signed(passage, start, unit.end if unit else number.end)
    found = _points_in_tenths(passage, start, number) or _with_unit(passage, start, number, before and before[0], unit)
    if end > found.end:
        found = Found(
            found.start, end, found.readings, found.qualifier, max(found.noun_end, end), False, found.is_moment
        )
    return _negated(found) if negative else found


def _counts(passage: Passage, at: int, unit: Unit | None) -> bool:
    """Whether *one* before a unit is a number: one dollar, un punto; not *un %*, whose number follows."""
    after = passage.word(at + 1)
    if passage.phrase(passage.said.names, at + 1) is not None:
        return False  # un punto de vista
    if passage.phrase(passage.said.and_half, at + 2) is not None:
        return True
    if passage.word(at) in passage.spoken.numbers.homonyms:
        return unit is not None or bool(noun_after(passage, at + 1)[0])
    return (unit is not None and unit.kind in ("points", "money")) or after in passage.said.point_parts


def _signed(passage: Passage, start: int, end: int) -> tuple[int, bool, int]:
    """Where a number that begins at `start` begins with its sign, whether it is below zero, and where it ends."""
    below = passage.phrase(passage.said.below_zero, end)
    if below is not None:
        return start, True, below
    before = passage.token(start - 1)
    if before is None:
        return start, False, end
    is_sign = before.text in MINUS and passage.is_glued(start) and not passage.tokens[start].hyphen
    stands_free = start < 2 or not before.glued or passage.word(start - 2) in ("(", "[", "“", '"')
    is_minus = (is_sign and stands_free) or _is_minus_word(passage, start - 1, end)
    return (start - 1, True, end) if is_minus else (start, False, end)


def _is_minus_word(passage: Passage, at: int, end: int) -> bool:
    """Whether the word at `at` puts the number after it, which ends before `end`, below zero; not menos 20%."""
    said = passage.said
    is_before = not said.minus_before or not said.minus_before.isdisjoint(passage.words[at + 1 : end + 1])
    return is_before and passage.word(at) in said.minus and passage.word(at - 1) not in said.not_minus_after


def _negated(found: Found) -> Found:
    readings = tuple(
        Reading(-each.value, each.unit) if isinstance(each.value, Fraction) else each for each in found.readings
    )
    return Found(found.start, found.end, readings, found.qualifier, found.noun_end, False, False)


def _points_in_tenths(passage: Passage, start: int, number: Numeral) -> Found | None:
    """Siete décimas: seven tenths of a percentage point."""
    tenth = passage.said.point_parts.get(passage.word(number.end))
    if tenth is None or not number.values or passage.word(number.end + 1) in passage.said.part_nouns:
        return None
    end = number.end + 1
    following = passage.phrase(
        tuple(f"{word} {phrase}" for word in passage.said.of_words for phrase in passage.said.points), end
    )
    readings = tuple(Reading(value * tenth, POINTS) for value in number.values)
    return Found(start, following or end, readings, noun_end=following or end)


def _with_unit(passage: Passage, start: int, number: Numeral, before: Unit | None, after: Unit | None) -> Found:
    if before is not None:
        return _money(passage, start, number, before, after)
    if (found := _sign_as_mark(passage, start, number)) is not None:
        return found
    if after is None and _has_letters(passage, number):
        return Found(start, number.end + 1, noun_end=number.end + 1)
    if after is None and number.letter == _METRES and not noun_after(passage, number.end)[0]:
        return _million_or_metres(start, number)
    if after is None:
        return _counted(passage, start, number)
    if after.kind == "points" and after.names == ("points",):
        after = _points(passage, start, number, after)
    end, values = _with_cents(passage, after, number) or _and_half(passage, after.end, number)
    if after.kind == "money" and (last := _bare_cents(passage, end)) is not None:
        return Found(start, last, noun_end=last)
    settled = _settled(number, values, after.kind)
    readings = tuple(Reading(value, name) for value in settled for name in after.names)
    return Found(start, end, readings, _qualifier(passage, start, number), end)


def _has_letters(passage: Passage, number: Numeral) -> bool:
    """Whether letters are glued to the digits that are no unit that is known: 80p, the under 18s."""
    after = passage.token(number.end)
    return after is not None and bool(number.digits) and after.kind == "word" and after.glued and not after.hyphen


def _money(passage: Passage, start: int, number: Numeral, before: Unit, after: Unit | None) -> Found:
    """A currency before the number; the word after it tells which dollars or pesos they are: $500 pesos."""
    named = after if after is not None and after.kind == "money" else None
    names = named.names if named else before.names
    end = named.end if named else number.end
    readings = tuple(Reading(value, name) for value in _settled(number, number.values, "money") for name in names)
    return Found(start, end, readings, noun_end=end)


def _points(passage: Passage, start: int, number: Numeral, unit: Unit) -> Unit:
    if number.values and are_percentage_points(passage, start, float(min(number.values))):
        return Unit((POINTS,), unit.end, unit.kind)
    return unit


def _million_or_metres(start: int, number: Numeral) -> Found:
    """Letters in capitals are a scale; 83m may be 83 metres."""
    million = [Reading(value) for value in number.values]
    metres = [Reading(value / 10**6, _METRES) for value in number.values] if number.letter.islower() else []
    return Found(start, number.end, tuple(million + metres), noun_end=number.end)


def _counted(passage: Passage, start: int, number: Numeral) -> Found:
    """A number with no unit: a year, an age, or how many there are of something."""
    told = passage.said.phrases_after.at(passage.words, number.end)
    following = passage.token(number.end)
    if following is not None and following.hyphen and told is None:
        noun, noun_end = following.raw, number.end + 1
    else:
        noun, noun_end = noun_after(passage, told[1] if told else number.end)
    if _is_year(passage, start, number, bool(noun)):
        years = [Reading(number.values[0], YEAR)]
        count = [Reading(number.values[0], noun)] if noun and not _is_likely_year(passage, start, number) else []
        return Found(start, number.end, tuple(years + count), noun_end=number.end, is_moment=True)
    after = passage.word(number.end)
    has_half = passage.phrase(passage.said.and_half, number.end + 1) is not None
    if has_half or after in passage.said.durations or (noun and noun.lower() in passage.said.times):
        noun, noun_end = passage.tokens[number.end].raw, number.end + 1
        noun = YEARS_OF_AGE if noun == YEAR else noun
    if not noun and (
        passage.phrase_before(passage.said.ages_before, start) is not None or _is_age(passage, start, number)
    ):
        noun = YEARS_OF_AGE
    end, values = _and_half(passage, noun_end, number) if noun_end > number.end else (number.end, number.values)
    kind = "count" if noun and after not in passage.said.continuous else "measure" if noun else ""
    readings = tuple(Reading(value, noun) for value in _settled(number, values, kind))
    qualifier = _qualifier(passage, start, number)
    halves = values != number.values
    return Found(start, end if halves else number.end, readings, qualifier, number.end if told else max(end, noun_end))


def _is_age(passage: Passage, start: int, number: Numeral) -> bool:
    """Whether the number stands between commas after two words of a name, as papers give an age: Ann Reed, 61, who."""
    names = [passage.token(place) for place in (start - 3, start - 2)]
    following = passage.raw(number.end + 1)
    return (
        passage.said.ages_after_names
        and any(value in AGES for value in number.values)
        and passage.word(start - 1) == passage.word(number.end) == ","
        and all(
            name is not None and name.kind == "word" and name.raw.istitle() and not is_stop(passage, name.text)
            for name in names
        )
        and following[:1].islower()
    )


def _qualifier(passage: Passage, start: int, number: Numeral) -> Qualifier | None:
    """What the words of the number say of it: a couple is about two; une vingtaine is perhaps about twenty."""
    if passage.word(number.end - 1) in passage.said.about_collectives:
        return "about"
    return "exact" if passage.said.open_collectives.isdisjoint(passage.words[start : number.end]) else None


def _and_half(passage: Passage, at: int, number: Numeral) -> tuple[int, tuple[Fraction, ...]]:
    """A half that is added after the noun: un punto *y medio*, three hours *and a half*."""
    end = passage.phrase(passage.said.and_half, at)
    if end is None or any(value.denominator > 1 for value in number.values):
        return at, number.values
    return end, tuple(value + Fraction(1, 2) for value in number.values)


def _with_cents(passage: Passage, unit: Unit, number: Numeral) -> tuple[int, tuple[Fraction, ...]] | None:
    """Hundredths that are added after a currency: 4 reais *e 80 centavos*."""
    if unit.kind != "money" or passage.word(unit.end) not in passage.said.and_words:
        return None
    more = numeral_at(passage, unit.end + 1)
    if more is None or len(more.values) != 1 or passage.word(more.end) not in passage.said.cents:
        return None
    return more.end + 1, tuple(value + more.values[0] / 100 for value in number.values)


def _sign_as_mark(passage: Passage, start: int, number: Numeral) -> Found | None:
    """A price whose sign stands before its hundredths: 1€50."""
    sign, cents, end = passage.word(number.end), passage.word(number.end + 1), number.end + 2
    is_glued = passage.is_glued(number.end) and passage.is_glued(number.end + 1)
    if sign not in SIGNS or not is_glued or not _CENTS.fullmatch(cents):
        return None
    return Found(start, end, tuple(Reading(each + Fraction(int(cents), 100), SIGNS[sign]) for each in number.values))


def _bare_cents(passage: Passage, at: int) -> int | None:
    """Where hundredths end that no word names: um euro *e vinte*, two dollars *fifty*; they may be something else."""
    joined = passage.word(at) in passage.said.and_words
    more = numeral_at(passage, at + joined)
    if more is None or (more.digits and (joined or not _CENTS.fullmatch(more.digits))):
        return None
    if not all(value in BARE_CENTS for value in more.values):
        return None
    return None if unit_or_noun(passage, more.end) else more.end


def _settled(number: Numeral, values: tuple[Fraction, ...], kind: str) -> tuple[Fraction, ...]:
    """`values` without those that what is counted rules out: half a person, or a thousandth of a currency."""
    if not number.open_marks or len(values) < 2:
        return values
    is_round = number.scaled and all(value.denominator == 1 for value in values) and max(values) % 10**8 == 0
    return (max(values),) if kind in ("count", "money") or is_round else values


def _is_year(passage: Passage, start: int, number: Numeral, has_noun: bool) -> bool:
    """Whether four digits with no mark are a year: after *in*, or where nothing is counted by them."""
    digits = number.digits
    if len(digits) != 4 or not digits.isdecimal() or number.values[0] not in YEARS:
        return False
    before = passage.word(start - 1)
    if before in passage.said.year_nouns:
        return True
    bound = passage.said.phrases_before.before(passage.words, start)
    is_amount = bound is not None and bound[0] in _BOUNDS_OF_AMOUNTS
    if is_amount and (has_noun or not _is_likely_year(passage, start, number)):
        return False  # más de 1500, menos de 1955 modelos
    if before in passage.said.before_years and passage.word(number.end) not in passage.said.of_words:
        return True
    return not has_noun and number.values[0] in LIKELY_YEARS


def _is_likely_year(passage: Passage, start: int, number: Numeral) -> bool:
    return number.values[0] in LIKELY_YEARS and (
        number.values[0] % 100 != 0 or passage.word(start - 1) in passage.said.year_nouns
    )
