"""Shares, multiples and ordinals: three quarters, one in ten, doubled, fourfold, the tenth, Louis XIV."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.quantity.amounts import YEARS
from bot.quantity.found import Found
from bot.quantity.numerals import Numeral, numeral_at
from bot.quantity.tokens import Passage
from bot.quantity.units import are_percentage_points, is_stop, noun_after, unit_after
from bot.quantity.values import ORDINAL, POINTS, SHARE, TIMES, Qualifier, Reading

_ROMAN: Final = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NO_ROMAN: Final = frozenset(("XL", "LI", "LIV", "IV", "I", "L"))  # words and initials, but after what is numbered
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIRST: Final = re.compile(r"(?:\d*[02-9])?1")  # numbers whose ordinal ends in *first*
_COMMON: Final = (1, 2)  # first and second are words of every kind: only after *the* do they number
MOST_IN_SHARE: Final = 1000  # so many in a number above this are no share
MOST_AFTER_SLASH: Final = 10  # 9/11 and 24/7 are names
MOST_OF_TENS: Final = 10**6  # ... but for round ones: 5 in 100,000


def ratio_at(passage: Passage, at: int) -> Found | None:
    """A share as so many in so many: one in ten, siete de cada diez, 1 in 10."""
    first = numeral_at(passage, at)
    if first is None or len(first.values) != 1 or first.scaled:
        return None
    middle, has_noun = passage.phrase(passage.said.share_words, first.end), False
    if middle is None:
        middle, has_noun = _after_noun(passage, first), True
    second = numeral_at(passage, middle) if middle is not None and middle < len(passage) else None
    if second is None or len(second.values) != 1 or unit_after(passage, second.end) is not None:
        return None
    is_bare = passage.phrase(passage.said.bare_share_words, first.end) == middle
    if (passage.said.nouns_in_shares or has_noun or is_bare) and noun_after(passage, second.end)[0]:
        is_open = has_noun and not passage.said.nouns_in_shares
        is_open = is_open and passage.word(second.end) not in passage.said.durations
        # One child in six goes hungry; one shop in three towns; deux livres sur trois siècles.
        return Found(at, second.end, noun_end=second.end) if is_open else None
    part, whole = first.values[0], second.values[0]
    is_known = whole <= MOST_IN_SHARE or (whole <= MOST_OF_TENS and set(str(whole)[1:]) == {"0"})
    is_share = 0 < part < whole and is_known and part.denominator == whole.denominator == 1
    if not is_share or (second.digits and len(second.digits) == 4 and whole in YEARS):
        return None
    return Found(at, second.end, (Reading(part / whole, SHARE),), noun_end=second.end)


def slashed_at(passage: Passage, at: int) -> Found | None:
    """A share with a slash: 2/3 of something, or alone; amid other words it may be a date."""
    numbers = [passage.word(place) for place in (at, at + 2)]
    is_glued = passage.word(at + 1) == "/" and passage.is_glued(at + 1) and passage.is_glued(at + 2)
    if not is_glued or not all(number.isascii() and number.isdecimal() for number in numbers):
        return None
    is_alone = at == 0 and len(passage) == at + 3
    part, whole = map(int, numbers)
    if not 0 < part < whole <= MOST_AFTER_SLASH or not (is_alone or passage.word(at + 3) in passage.said.of_words):
        return None
    if passage.word(at + 4) in passage.said.months:
        return None  # el 2/3 de abril
    return Found(at, at + 3, (Reading(Fraction(part, whole), SHARE),), noun_end=at + 3)


def _after_noun(passage: Passage, first: Numeral) -> int | None:
    """Where the whole of a share begins, after a noun and what says that it is one: un élève *sur* dix.

    Where a language has the noun elsewhere as well, only of one is it a share: one person *in* ten.
    """
    noun = passage.token(first.end)
    is_noun = noun is not None and noun.kind == "word" and not noun.hyphen and not is_stop(passage, noun.text)
    if passage.is_glued(first.end) and passage.word(first.end) in passage.said.ordinal_endings:
        return None  # 4e sur 23
    is_one = first.values == (Fraction(1),) and passage.word(first.end) not in passage.said.durations
    is_known = passage.said.nouns_in_shares or is_one
    return passage.phrase(passage.said.share_words, first.end + 1) if is_noun and is_known else None


def part_at(passage: Passage, at: int) -> Found | None:
    """A share in fractions: half, a third, two fifths, la quinta parte; of a point where one follows."""
    said, start = passage.said, at
    if passage.word(at - 1) in said.no_parts_after:
        return None
    count, at = _count(passage, at)
    word = passage.word(at)
    part = said.parts.get(word)
    if part is None or passage.is_number(at):
        return _one_and_half(passage, start)
    if passage.phrase(said.names, at) is not None:
        return None  # a third party
    end = at + 1
    has_noun = passage.word(end) in said.part_nouns
    end += has_noun
    if word in said.half_words and not has_noun:
        return _half_noun(passage, start, end)
    if word in said.point_parts and not has_noun:
        return None  # tenths of a point
    is_several = word in said.several_parts
    if is_several != (count is not None and count > 1) and word not in said.same_parts:
        return None
    is_bare = word in said.bare_parts or (word in said.bare_parts_of and passage.word(end) in said.shares_after)
    if count is None and not has_noun and not is_bare:
        return None
    value = (count or 1) * part
    if word in said.own_parts or has_noun or is_several:
        return _of_something(passage, start, end, value)
    is_one = bool(passage.spoken.numbers.articles) and passage.word(start) in passage.spoken.numbers.ones
    if is_one or passage.word(end) in said.shares_after or passage.word(start - 1) in said.shares_before:
        return _of_something(passage, start, end, value)
    both = (Reading(value, SHARE), Reading(1 / part, ORDINAL)) if word in said.ordinals else (Reading(value, SHARE),)
    return Found(start, end, both, noun_end=end)


def _one_and_half(passage: Passage, at: int) -> Found | None:
    """Hora y media, punto y medio: one and a half, of a unit that the editor has to name."""
    end = passage.phrase(passage.said.and_half, at + 1) if passage.word(at) in passage.said.halved else None
    return None if end is None else Found(at, end, noun_end=end)


def _count(passage: Passage, at: int) -> tuple[Fraction | None, int]:
    """How many parts: a, one, two; None and the same place where that is not said."""
    word = passage.word(at)
    if word in passage.spoken.numbers.articles or word in passage.spoken.numbers.ones:
        return Fraction(1), at + 1
    value = passage.spoken.numbers.values.get(word)
    if value is None and passage.is_number(at) and word.isdecimal() and len(word) < 3:
        value = int(word)
    return (None, at) if value is None else (Fraction(value), at + 1)


def _half_noun(passage: Passage, start: int, at: int) -> Found | None:
    """Medio punto, media hora: half of a noun that a language halves so; medio ambiente is none."""
    noun = passage.word(at)
    if noun in passage.said.collectives:
        many = passage.said.collectives[noun] / 2
        qualifier: Qualifier | None = None if noun in passage.said.open_collectives else "exact"
        return Found(start, at + 1, (Reading(many),), qualifier, at + 1)
    if noun not in passage.said.halved or noun in passage.spoken.numbers.scales:
        return None
    return _of_something(passage, start, at, Fraction(1, 2))


def _of_something(passage: Passage, start: int, end: int, value: Fraction) -> Found | None:
    """`value` of a point, of a dozen, of an hour, or of whatever is spoken of."""
    said, links = passage.said, passage.said.of_words | passage.spoken.numbers.articles | passage.spoken.numbers.ones
    at = end
    while passage.word(at) in links and at < end + 2:
        at += 1
    after = passage.token(end)
    is_compound = after is not None and after.hyphen and unit_after(passage, end) is None
    if is_compound and passage.word(end) not in said.durations:
        return None  # a quarter-final
    unit = unit_after(passage, at)
    if unit is not None and unit.kind == "points":
        is_change = unit.names != ("points",) or are_percentage_points(passage, start, float(value)) or at > end
        return Found(
            start,
            unit.end,
            (Reading(value, POINTS if is_change and unit.names != ("basis points",) else unit.names[0]),),
            noun_end=unit.end,
        )
    word = passage.word(at)
    if word in passage.spoken.numbers.scales:
        return _of_scale(passage, start, at, value) if passage.word(end) in said.of_words else None
    if word in said.collectives:
        return Found(start, at + 1, (Reading(value * said.collectives[word]),), noun_end=at + 1)
    if word in said.durations or word in said.continuous or word in said.halved:
        return Found(start, end, (Reading(value, passage.tokens[at].raw),), noun_end=at + 1)
    return Found(start, end, (Reading(value, SHARE),), noun_end=end)


def _of_scale(passage: Passage, start: int, at: int, value: Fraction) -> Found | None:
    """`value` of the scale at `at`: a quarter of a million people."""
    amount, end = value * passage.spoken.numbers.scales[passage.word(at)], at + 1
    unit = unit_after(passage, end)
    if unit is not None:
        return Found(start, unit.end, tuple(Reading(amount, name) for name in unit.names), noun_end=unit.end)
    noun, noun_end = noun_after(passage, end)
    return Found(start, end, (Reading(amount, noun),), noun_end=max(end, noun_end))


def multiple_at(passage: Passage, at: int) -> Found | None:
    """How many times: twice, doubled, se triplicó, fourfold, 50-fold, three times."""
    said, word = passage.said, passage.word(at)
    following = passage.token(at + 1)
    is_compound = following is not None and following.hyphen  # double-digit
    if passage.tokens[at].kind == "word" and not is_compound:
        value = said.multiples.get(word) or _by_beginning(word, said.multiple_verbs) or _fold(passage, word)
        if value is not None:
            return Found(at, at + 1, (Reading(value, TIMES),), noun_end=at + 1)
    if (found := _multiplied(passage, at)) is not None:
        return found
    number = numeral_at(passage, at)
    if number is None or not number.values or number.end >= len(passage):
        return None
    after = passage.word(number.end)
    if after in said.times or (said.folds and after == said.folds):
        half = passage.phrase(said.and_half, number.end + 1)  # dos veces y media
        end = half or number.end + 1
        readings = tuple(Reading(value + (Fraction(1, 2) if half else 0), TIMES) for value in number.values)
        return None if number.values == (Fraction(1),) and not half else Found(at, end, readings, noun_end=end)
    return None


def _multiplied(passage: Passage, at: int) -> Found | None:
    """Multiplié par quatre, divisé par deux."""
    times, divided = (passage.phrase(each, at) for each in (passage.said.times_before, passage.said.divided_before))
    number = numeral_at(passage, start) if (start := times or divided) is not None and start < len(passage) else None
    if number is None or 0 in number.values:
        return None
    readings = tuple(Reading(value if times else 1 / value, TIMES) for value in number.values)
    return Found(at, number.end, readings, noun_end=number.end)


def _by_beginning(word: str, verbs: object) -> Fraction | None:
    assert isinstance(verbs, dict)
    return next((value for beginning, value in verbs.items() if word.startswith(beginning)), None)


def _fold(passage: Passage, word: str) -> Fraction | None:
    """Sixteenfold: a number word with the ending that makes it a multiple."""
    ending = passage.said.folds
    if not ending or not word.endswith(ending) or word == ending:
        return None
    value = passage.spoken.numbers.values.get(word.removesuffix(ending))
    value = value or passage.spoken.numbers.scales.get(word.removesuffix(ending))
    return None if value is None else Fraction(value)


def ordinal_at(passage: Passage, at: int) -> Found | None:
    """A place in an order: 10th, 23.ª, No. 1, the third, twenty-first, la décima."""
    found = _ordinal_digits(passage, at) or _rank(passage, at) or _ordinal_words(passage, at)
    return found or _roman(passage, at)


def _ordinal_digits(passage: Passage, at: int) -> Found | None:
    if not passage.is_number(at) or not passage.word(at).isdecimal() or len(passage.word(at)) > 5:
        return None
    dotted = passage.word(at + 1) == "." and passage.is_glued(at + 1) and passage.is_glued(at + 2)
    end = at + 1 + dotted
    if passage.word(end) not in passage.said.ordinal_endings or not passage.is_glued(end) or passage.tokens[end].hyphen:
        return None
    if passage.word(end + 1) in ("c", "f"):
        return None  # degrees, with the sign that is an ordinal's too
    if passage.word(end) == "st" and not _FIRST.fullmatch(passage.word(at)):
        return None  # 12st is a weight
    return Found(at, end + 1, (Reading(Fraction(passage.word(at)), ORDINAL),), noun_end=end + 1)


def _rank(passage: Passage, at: int) -> Found | None:
    """No. 1, number 10, n.º 3."""
    end = passage.phrase(passage.said.rank_words, at)
    if end is None:
        return None
    while passage.word(end) in (".", "º", "°") and end < at + 4:
        end += 1
    number = passage.word(end)
    if not passage.is_number(end) or not number.isdecimal() or len(number) > 4:
        return None
    return Found(at, end + 1, (Reading(Fraction(number), ORDINAL),), noun_end=end + 1)


def _ordinal_words(passage: Passage, at: int) -> Found | None:
    said, start = passage.said, at
    tens = passage.spoken.numbers.values.get(passage.word(at), 0)
    value = said.ordinals.get(passage.word(at + 1), 0) if tens in range(20, 100, 10) else 0
    has_and = passage.word(at + 1) in said.and_words and said.ordinals.get(passage.word(at + 2)) == 1
    if has_and and tens in range(20, 100, 10):
        return Found(start, at + 3, (Reading(Fraction(tens + 1), ORDINAL),), noun_end=at + 3)  # vingt et unième
    if 0 < value < 10:
        return Found(start, at + 2, (Reading(Fraction(tens + value), ORDINAL),), noun_end=at + 2)
    value = said.ordinals.get(passage.word(at), 0)
    following = said.ordinals.get(passage.word(at + 1), 0)
    if value >= 10 and 0 < following < 10:  # décimo tercera
        return Found(start, at + 2, (Reading(Fraction(value + following), ORDINAL),), noun_end=at + 2)
    before = passage.word(at - 1)
    if not value or not (before in said.ordinal_before or value > 5):
        return None
    is_common = value in _COMMON or passage.word(at) in said.ordinal_homonyms
    if is_common and (before not in said.ordinal_before or not _numbers_noun(passage, at + 1)):
        return None
    return Found(at, at + 1, (Reading(Fraction(value), ORDINAL),), noun_end=at + 1)


def _numbers_noun(passage: Passage, at: int) -> bool:
    token = passage.token(at)
    return token is not None and token.kind == "word" and not is_stop(passage, token.text)


def _roman(passage: Passage, at: int) -> Found | None:
    """Roman digits after a name or what is numbered by them: Louis XIV, siglo XV."""
    token, before = passage.tokens[at], passage.token(at - 1)
    if token.kind != "word":
        return None
    if (digits := _with_ending(passage, token.raw)) is not None:
        return _roman_found(at, digits)
    if before is None or not _ROMAN.fullmatch(token.raw) or before.kind != "word":
        return None
    is_numbered = before.text in passage.said.numeral_before
    is_named = before.raw[0].isupper() and not before.raw.isupper() and not is_stop(passage, before.text)
    if not (is_numbered or (is_named and (token.raw not in _NO_ROMAN or (token.raw == "IV" and not token.glued)))):
        return None
    return _roman_found(at, token.raw)


def _with_ending(passage: Passage, raw: str) -> str | None:
    """The Roman digits of an ordinal with its ending: XIXe."""
    ending = next((each for each in passage.said.roman_endings if raw.endswith(each)), "")
    digits = raw.removesuffix(ending)
    return digits if ending and digits not in _NO_ROMAN - {"I", "IV"} and _ROMAN.fullmatch(digits) else None


def _roman_found(at: int, written: str) -> Found:
    digits = [_ROMAN_VALUES[char] for char in written]
    value = sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
    return Found(at, at + 1, (Reading(Fraction(value), ORDINAL),), noun_end=at + 1)
