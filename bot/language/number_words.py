"""Numbers in words: where they stand, and what they are worth.

The one reader of number words, for figures of articles (one language) as for questions (whichever language reads
most). It reads from left to right in time that grows with the words: a part is added only where it is smaller than
what came before it (two hundred, and five), a scale multiplies all that is smaller than itself (mil millones), and
what fits neither ends the number (five, six).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bot.language import LANGUAGES
from bot.language.base import NumberWords
from bot.language.text import fold

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_WORDS = re.compile(r"[^\W\d_]+(?:[\s-]+[^\W\d_]+)*")


@dataclass(slots=True)
class _Number:
    """A number as far as it is read: parts that scales have closed, the largest first, and what is open."""

    parts: list[Fraction] = field(default_factory=list)
    open: Fraction = Fraction(0)
    scale: int = 1  # the last that was read

    @property
    def value(self) -> Fraction:
        return sum(self.parts, self.open)

    @property
    def is_empty(self) -> bool:
        return not self.parts and not self.open

    def takes(self, value: int) -> bool:
        """Whether `value` can follow: all of its digits fall on zeros, and ten takes no unit (ten five)."""
        if self.open == 0:
            return value > 0 and (not self.parts or value < self.scale)
        is_free = self.open % 10 ** len(str(value)) == 0
        return value > 0 and is_free and not (value < 10 and self.open % 100 == 10)

    def multiply(self, scale: int) -> bool:
        """Multiply all that is smaller than `scale` by it; False when there is no place for it."""
        if scale == 100:
            if self.open >= 100 or self.open.denominator > 1:
                return False
            self.open = (self.open or Fraction(1)) * 100
            return True
        kept = [part for part in self.parts if part >= scale]
        product = (sum(self.parts[len(kept) :], self.open) or Fraction(1)) * scale
        if kept and kept[-1] % 10 ** len(str(int(product))):
            return False
        self.parts = [*kept, product]
        self.open, self.scale = Fraction(0), scale
        return True


def read_number(words: Sequence[str], at: int, numbers: NumberWords) -> tuple[Fraction, int]:
    """The number that starts at `words[at]`, and the place of the word after it; that place is `at` when none does."""
    number, end = _Number(), at
    while end < len(words):
        step = _step(number, words, end, is_first=end == at, numbers=numbers)
        if step == 0:
            break
        end += step
    return number.value, end


def _step(number: _Number, words: Sequence[str], at: int, is_first: bool, numbers: NumberWords) -> int:
    """How many words from `at` on the `number` takes up; 0 when it ends before them."""
    word = words[at]
    value, length = numbers.compound(words, at)
    if length and number.takes(value):
        number.open += value
        return length
    if word in numbers.joiners and not is_first:
        return _joined(number, words, at, numbers)
    if word in numbers.links and not is_first:
        follows = number.value.denominator > 1 and _word_at(words, at + 1) in numbers.scales
        return 1 if follows else 0
    if word in numbers.scales:
        return int(number.multiply(numbers.scales[word]))
    if word in numbers.fractions:
        return _take_fraction(number, numbers.fractions[word])
    if word in numbers.articles:
        return _take_article(number, words, at, numbers)
    return int(_take_value(number, words, at, is_first, numbers))


def _word_at(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _joined(number: _Number, words: Sequence[str], at: int, numbers: NumberWords) -> int:
    """What follows "and": a smaller number, or a fraction of the scale before it (dos millones y medio)."""
    after = at + 1
    if _word_at(words, after) in numbers.articles | numbers.ones and _word_at(words, after + 1) in numbers.fractions:
        after += 1
    word = _word_at(words, after)
    if word in numbers.fractions and number.value.denominator == 1:
        scale = number.scale if number.open == 0 else 1
        number.open += numbers.fractions[word] * scale
        return after + 1 - at
    value = _value(word, numbers)
    if after > at + 1 or value is None or not number.takes(value):
        return 0
    number.open += value
    return 2


def _value(word: str, numbers: NumberWords) -> int | None:
    return 1 if word in numbers.ones else numbers.values.get(word)


def _take_fraction(number: _Number, fraction: Fraction) -> int:
    """A third is a third of one, two thirds are two of them."""
    if number.parts or number.open.denominator > 1:
        return 0
    number.open = (number.open or Fraction(1)) * fraction
    return 1


def _take_article(number: _Number, words: Sequence[str], at: int, numbers: NumberWords) -> int:
    """An article counts only before a scale or a fraction; after a fraction it counts for nothing (half a million)."""
    after = _word_at(words, at + 1)
    if number.is_empty and (after in numbers.scales or after in numbers.fractions):
        number.open = Fraction(1)
        return 1
    return int(number.open.denominator > 1 and after in numbers.scales)


def _take_value(number: _Number, words: Sequence[str], at: int, is_first: bool, numbers: NumberWords) -> bool:
    word = words[at]
    if is_first and _word_at(words, at + 1) in numbers.scales and _NUMBER.fullmatch(word):
        number.open = Fraction(word)
        return True
    value = _value(word, numbers)
    if value is None:
        return False
    if number.open in numbers.centuries and not number.parts and 10 <= value < 100:
        number.open = number.open * 100 + value
        return True
    if (is_first and value == 0) or number.takes(value):
        number.open += value
        return True
    return False


def states_number(text: str) -> bool:
    """Whether `text` has a number in it: in digits or signs of any script, or in words of any language."""
    folded = fold(text)
    return any(map(str.isnumeric, text)) or any(
        each.numbers.amount_pattern.search(folded) is not None for each in LANGUAGES.values()
    )
