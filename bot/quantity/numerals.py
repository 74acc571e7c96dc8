"""Numbers without their units: digits, number words, and the scales that multiply both.

A mark in digits may stand for thousands or for decimals. Where the locale leaves that open, the rest of the text may
tell: `3.416.700` and `2,3 %` say how its author writes. What still is open has several values.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from bot.language.base import Figures
from bot.language.number_words import read_number
from bot.language.text import fold
from bot.quantity.money import CODES, SIGNS
from bot.quantity.tokens import Passage
from bot.quantity.values import BASIS_POINTS, POINTS

LONGEST: Final = 40  # digits and marks of a number: what is longer is no figure
MOST_GROUPS: Final = 5  # groups of three digits with blanks between: more are a table
LONGEST_SCALE: Final = 8  # words after digits that belong to their number: mil millones y medio
LEAST_ADDED: Final = 100  # in words after digits and a scale; fewer are another figure: 9,2 millions *un an* plus tôt
_MARK: Final = re.compile(r"\D")
_SEVERAL_GROUPS: Final = re.compile(r"\d{1,3}([.,])\d{3}\1\d{3}")
_OTHER_THAN_THREE: Final = re.compile(r"\d*([.,])(?:\d{1,2}|\d{4,})")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that ends before the token `end`, with every value that it may have."""

    values: tuple[Fraction, ...]
    end: int
    digits: str = ""  # as written, when it is digits alone with no scale
    scaled: bool = False
    letter: str = ""  # the one-letter scale that its digits are glued to, as it is written: m
    open_marks: bool = False  # the marks of its digits can be read in two ways

    def times(self, factor: Fraction, end: int) -> Numeral:
        """This number multiplied by `factor`, which ends before `end`."""
        values = tuple(value * factor for value in self.values)
        return Numeral(values, end, scaled=True, letter=self.letter, open_marks=self.open_marks)


def digit_values(digits: str, figures: Figures) -> tuple[Fraction, ...]:
    """What folded `digits` are worth: with their marks as thousands first, then with the last one before decimals."""
    if len(digits) > LONGEST:
        return ()
    grouped = rf"\d{{1,3}}(?:[{_marks(figures.groups_read)}]\d{{3}})+"
    found = [digits] if digits.isdecimal() else []
    if re.fullmatch(grouped, digits) and len(set(_MARK.findall(digits))) == 1:
        found.append(_MARK.sub("", digits))
    for mark in figures.decimals_read:
        whole, _, tenths = digits.rpartition(mark)
        is_thousands = tenths == "000" and len(found) > 0 and not digits.isdecimal()  # nobody writes so many zeros
        if tenths.isdecimal() and mark not in whole and not is_thousands and re.fullmatch(rf"\d+|{grouped}", whole):
            found.append(f"{_MARK.sub('', whole)}.{tenths}")
    return tuple(dict.fromkeys(Fraction(number) for number in found))


@cache
def _marks(groups: str) -> str:
    return re.escape(fold(groups))


def decimal_mark(passage: Passage) -> str:
    """The mark before decimals that the text itself shows, where its locale has two; empty when it shows none."""
    if len(passage.figures.decimals_read) < 2:
        return ""
    shown: Counter[str] = Counter()
    for token in passage.tokens:
        if token.kind == "number" and len(token.text) <= LONGEST:
            if several := _SEVERAL_GROUPS.match(token.text):
                shown["," if several[1] == "." else "."] += 1
            elif other := _OTHER_THAN_THREE.fullmatch(token.text):
                shown[other[1]] += 1
    return next(iter(shown)) if len(shown) == 1 else ""


def numeral_at(passage: Passage, at: int, mark: str = "") -> Numeral | None:
    """The number that begins at the token `at`; `mark` is what the text writes before decimals, if that is known."""
    if at >= len(passage):
        return None
    if (at, mark) not in passage.numerals:
        passage.numerals[at, mark] = _numeral_at(passage, at, mark)
    found: Numeral | None = passage.numerals[at, mark]
    return found


def _numeral_at(passage: Passage, at: int, mark: str) -> Numeral | None:
    if passage.is_number(at):
        return _in_digits(passage, at, mark)
    found = _in_words(passage, at) or _one_sign(passage, at)
    return _collected(passage, found) if found else _collective(passage, at)


def _in_digits(passage: Passage, at: int, mark: str) -> Numeral | None:
    if (spaced := _spaced(passage, at)) is not None:
        return _collected(passage, _scaled(passage, spaced))
    digits = passage.word(at)
    values = digit_values(digits, passage.figures)
    has_two = len(values) > 1
    if has_two and mark:
        whole = Fraction(_MARK.sub("", digits))
        values = tuple(value for value in values if (value == whole) == (mark not in digits))
    plain = Numeral(values, at + 1, digits=passage.tokens[at].raw, open_marks=has_two and not mark)
    return _collected(passage, _scaled(passage, _mixed(passage, plain)))


def _spaced(passage: Passage, at: int) -> Numeral | None:
    """Thousands with spaces where the locale has another mark: 1 234 567. Of two numbers 12 500 may be as well."""
    end = at + 1
    while end <= at + MOST_GROUPS and _is_group(passage, end):
        end += 1
    if end == at + 1 or not re.fullmatch(r"\d{1,3}", passage.word(at)):
        return None
    gap = passage.text[passage.tokens[at].end : passage.tokens[at + 1].start]
    is_sure = end > at + 2 or gap != " "
    return Numeral((Fraction("".join(passage.words[at:end])),) if is_sure else (), end, scaled=is_sure)


def _is_group(passage: Passage, at: int) -> bool:
    """Whether three digits stand at `at`, one blank after the number before."""
    token = passage.token(at)
    if token is None or not re.fullmatch(r"\d{3}", token.text):
        return False
    gap = passage.text[passage.tokens[at - 1].end : token.start]
    return len(gap) == 1 and gap.isspace()


def _mixed(passage: Passage, number: Numeral) -> Numeral:
    """`number` with the fraction that is written after it: 2½, 6 ½, 2 1/2."""
    end = number.end
    after = passage.token(end)
    if after is None or len(number.values) != 1 or number.values[0].denominator > 1:
        return number
    if len(after.raw) == 1 and 0 < unicodedata.numeric(after.raw, 0) < 1:
        return Numeral((number.values[0] + _numeric(after.raw),), end + 1)
    parts = [passage.word(end), passage.word(end + 2)]
    is_slashed = passage.word(end + 1) == "/" and passage.is_glued(end + 1) and passage.is_glued(end + 2)
    if not is_slashed or not all(re.fullmatch(r"[1-9]", part) for part in parts) or parts[0] >= parts[1]:
        return number
    return Numeral((number.values[0] + Fraction(int(parts[0]), int(parts[1])),), end + 3)


def _scaled(passage: Passage, number: Numeral) -> Numeral:
    """`number` with the scale after it: 3.2 billion, 83m, 383 mil 300."""
    after = passage.token(number.end)
    if after is None or not number.values:
        return number
    is_money = passage.word(number.end - 2) in SIGNS
    sign = passage.token(number.end + 1)
    of_sign = passage.said.scales_of_signs.get(after.text)
    if of_sign is not None and sign is not None and sign.text in SIGNS and sign.glued:
        return number.times(Fraction(of_sign), number.end + 1)
    is_short = after.glued or is_money  # £4 m
    scales = {**passage.said.short_scales, **passage.said.spaced_scales} if is_short else passage.said.spaced_scales
    short = scales.get(after.text)
    if short is not None and not after.hyphen:
        letter = after.raw if len(after.raw) == 1 else ""
        scaled = number.times(Fraction(short), number.end + 1)
        return Numeral(scaled.values, scaled.end, scaled=True, letter=letter, open_marks=number.open_marks)
    if after.text in passage.said.money_scales:
        return number.times(Fraction(passage.said.money_scales[after.text]), number.end)
    if after.raw == "M" and _is_currency(passage, number.end + 1):
        return number.times(Fraction(10**6), number.end + 1)
    if after.text not in passage.spoken.numbers.scales:
        return number
    return _with_scale_words(passage, number)


def _is_currency(passage: Passage, at: int) -> bool:
    """Whether a currency is named at `at`: 30 M *€*, 30 M *de euros*, 30 M *EUR*."""
    token = passage.token(at + (passage.word(at) in passage.said.of_words))
    if token is None:
        return False
    return token.text in SIGNS or token.raw in CODES or token.text in passage.said.currencies


def _with_scale_words(passage: Passage, number: Numeral) -> Numeral:
    """Digits are read as the first word of a number in words, once for each of their values."""
    read = [_read(passage, number.end, value) for value in number.values]
    if any(end == number.end for _, end in read):
        return number
    end = read[0][1]
    if passage.said.adds_figures and (together := _thousands(passage, end, [value for value, _ in read])):
        return together
    more, end = _added(passage, end) if passage.said.adds_figures else (0, end)
    return Numeral(tuple(value + more for value, _ in read), end, scaled=True, open_marks=number.open_marks)


def _thousands(passage: Passage, at: int, values: list[Fraction]) -> Numeral | None:
    """Thousands that go on before a larger scale: 3 mil *500 millones*."""
    digits, numbers = passage.word(at), passage.spoken.numbers
    scale = numbers.scales.get(passage.word(at + 1), 0)
    if not passage.is_number(at) or not digits.isdecimal() or len(digits) > 3 or max(values) >= scale:
        return None
    return Numeral(tuple((value + int(digits)) * scale for value in values), at + 2, scaled=True)


def _read(passage: Passage, at: int, value: Fraction) -> tuple[Fraction, int]:
    """`value` times the scales at `at`, and more that is added to it: 2 millones *y medio*."""
    words = ["1", *passage.words[at : at + LONGEST_SCALE]]
    product, end = read_number(words, 0, passage.spoken.numbers)
    scales = next(
        (length for length, word in enumerate(words[1:]) if word not in passage.spoken.numbers.scales), len(words) - 1
    )
    scale, _ = read_number(words[: scales + 1], 0, passage.spoken.numbers)
    if 0 < product - scale < LEAST_ADDED:
        return value * scale, at + scales
    return value * scale + product - scale, at + end - 1


def _added(passage: Passage, at: int) -> tuple[int, int]:
    """What is added in digits after the scale before `at`, and its end: 383 mil *300*, dos millones, *919 mil 400*."""
    scales, total, end = passage.spoken.numbers.scales, 0, at
    below = scales.get(passage.word(at - 1), 0)
    while below > 1:
        comma = passage.word(end) == ","
        digits = passage.word(end + comma)
        scale = scales.get(passage.word(end + comma + 1), 1)
        if not passage.is_number(end + comma) or not digits.isdecimal() or scale >= below or len(digits) > 3:
            break
        is_alone = scale == 1 and (comma or len(digits) < 3)
        is_part = comma and passage.word(end + 3) in passage.said.of_words
        if is_alone or is_part:
            break
        total, end, below = total + int(digits) * scale, end + comma + 1 + (scale > 1), scale
    return total, end


def _in_words(passage: Passage, at: int) -> Numeral | None:
    numbers = passage.spoken.numbers
    value, end = read_number(passage.words, at, numbers)
    if end == at or passage.tokens[at].kind != "word":
        return None
    is_scale_alone = end == at + 1 and passage.word(at) in numbers.scales and passage.word(at) not in numbers.numerals
    scaled = any(word in numbers.scales for word in passage.words[at:end])
    if is_scale_alone or (value == 0 and passage.word(at) not in numbers.values) or (0 < value < 1 and not scaled):
        return None
    more, end = _added(passage, end) if scaled and passage.said.adds_figures else (0, end)
    return Numeral((value + more,), end, scaled=scaled)


def _one_sign(passage: Passage, at: int) -> Numeral | None:
    """One character that is a number: ½, 四, Ⅻ."""
    raw = passage.tokens[at].raw
    if len(raw) != 1 or raw.isdecimal() or not raw.isnumeric() or raw in "²³¹":
        return None
    return Numeral((_numeric(raw),), at + 1)


def _numeric(char: str) -> Fraction:
    return Fraction(unicodedata.numeric(char)).limit_denominator(1000)


def _collected(passage: Passage, number: Numeral) -> Numeral:
    """`number` of dozens, pairs and their like."""
    at = number.end + (passage.word(number.end) in passage.spoken.numbers.articles | passage.said.of_words)
    many = passage.said.collectives.get(passage.word(at))
    return number if many is None or not number.values else _of_scale(passage, number.times(many, at + 1))


def _of_scale(passage: Passage, number: Numeral) -> Numeral:
    """`number` times the scale of which it is so many: une dizaine de millions, une centaine de milliers."""
    word = passage.word(number.end + 1)
    is_about = passage.word(number.end - 1) in passage.said.about_collectives
    if passage.word(number.end) not in passage.said.of_words or is_about:
        return number
    scale = passage.spoken.numbers.scales.get(word) or (
        passage.said.collectives.get(word) if word in passage.said.vague else None
    )
    return number.times(Fraction(scale), number.end + 2) if scale else number


def _collective(passage: Passage, at: int) -> Numeral | None:
    """A dozen, una veintena: one of what is so many."""
    many = passage.said.collectives.get(passage.word(at + 1))
    is_article = passage.word(at) in passage.spoken.numbers.articles | passage.spoken.numbers.ones
    if is_article and passage.phrase(passage.said.and_half, at + 2) is not None:
        return Numeral((Fraction(1),), at + 1)
    if is_article and _is_point_of_percent(passage, at + 1):
        return Numeral((Fraction(1),), at + 1)
    if many is None or not is_article or not _collects(passage, at + 1):
        return None
    return _of_scale(passage, Numeral((many,), at + 2, scaled=True))


def _is_point_of_percent(passage: Passage, at: int) -> bool:
    """Whether a percentage point, or a basis point, begins at `at`; a point alone may be of an argument."""
    found = passage.said.point_phrases.at(passage.words, at)
    return found is not None and found[0] in (POINTS, BASIS_POINTS)


def _collects(passage: Passage, at: int) -> bool:
    """Whether the word at `at` says how many there are: a couple *of firms*; the couple at the door are two people."""
    if passage.phrase(passage.said.names, at) is not None:
        return False  # a pair of scissors
    following = passage.word(at + 1)
    is_counted = following in passage.said.of_words or following in passage.said.durations
    return is_counted or passage.word(at) not in passage.said.collectives_of


def is_mere_word(passage: Passage, at: int, number: Numeral) -> bool:
    """Whether the number at `at` is an article, a pronoun or an adjective as likely: one, un, una, neuf."""
    numbers = passage.spoken.numbers
    return number.end == at + 1 and passage.word(at) in numbers.ones | numbers.homonyms
