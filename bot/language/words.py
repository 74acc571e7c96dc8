"""A reader's text as plain words, in whichever language it is.

Nobody says which language a question is in, so all are read at once: the spellings of each, and the number words of
the one that reads most of them ("forty per cent" and "cuarenta por ciento" are both 40 and %). Small numbers that are
ordinary words (one, un, una, uno) stay words unless a larger number follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

from bot.language import LANGUAGES, Language
from bot.language.flags import spell_flags
from bot.language.number_words import read_number
from bot.language.text import apart, spread

LONGEST_TEXT = 1000  # characters read: a question is a sentence, and the cost of a match grows with its words
LONGEST_WORD = 40
REMEMBERED = 4000  # texts: those of a large book are read more than once when it is learned and checked

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|\bhttps?://(?:www\.)?")  # tags, and what stands before an address
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,' ]\d{3})+(?![\d.,']*\d)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\d+(?:\.\d+)?|%|[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of `text` in order, folded; a number is one word whichever way it is written."""
    return list(_read_words(text))


@lru_cache(maxsize=REMEMBERED)
def _read_words(text: str) -> tuple[str, ...]:
    folded = apart(spread(_spell_out(text[:LONGEST_TEXT]))[:LONGEST_TEXT])
    found: list[str] = _WORD.findall(_plain_numbers(folded) if _DIGIT.search(folded) else folded)
    return tuple(_join_numbers([word[:LONGEST_WORD] for word in found]))


def _spell_out(text: str) -> str:
    """`text` without markup; flags, and what one language alone writes so (US, EE. UU.), as words."""
    text = spell_flags(_MARKUP.sub(" ", text))
    folded = text.casefold()
    for signs, pattern, instead in _spellings(shouted=text.isupper()):
        for sign in signs:  # searching for what is not there would take most of the time
            if sign in folded:
                text = pattern.sub(instead, text)
                folded = text.casefold()
                break
    return text


@cache
def _spellings(shouted: bool) -> list[tuple[tuple[str, ...], re.Pattern[str], str]]:
    """In capital letters throughout, initials tell nothing."""
    every = (each.spellings + (() if shouted else each.initials) for each in LANGUAGES.values())
    return [(signs, re.compile(pattern), instead) for signs, pattern, instead in chain.from_iterable(every)]


def _plain_numbers(text: str) -> str:
    """1,500 and 1.500 and 1 500 as 1500; 3,5 as 3.5."""
    joined = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    return re.sub(r"(?<=\d),(?=\d)", ".", joined)


@cache
def _telling() -> frozenset[str]:
    """Words without which a text has nothing to join."""
    every = [each.numbers for each in LANGUAGES.values()]
    percent = {word for numbers in every for phrase in numbers.percent for word in phrase.split()}
    return frozenset().union(percent, *(numbers.values for numbers in every), *(numbers.scales for numbers in every))


@cache
def _beginning() -> frozenset[str]:
    """The words with which a number or a "per cent" can begin, besides digits."""
    every = [each.numbers for each in LANGUAGES.values()]
    first = {phrase.split()[0] for numbers in every for phrase in numbers.percent}
    others = (own for each in every for own in (each.values, each.scales, each.ones, each.articles, each.fractions))
    return frozenset(first).union(*others)


def _join_numbers(found: list[str]) -> list[str]:
    """`found` with each run of number words replaced by its digits, and each "per cent" by `%`."""
    if _telling().isdisjoint(found):
        return found
    joined: list[str] = []
    at = 0
    while at < len(found):
        is_part = found[at] in _beginning() or found[at][0].isdigit()
        word, step = _read(found, at) if is_part else (found[at], 1)
        joined.append(word)
        at += step
    return joined


def _read(found: Sequence[str], at: int) -> tuple[str, int]:
    """The word at `at`, or the number or per-cent sign that starts there, and how many words it takes."""
    for language in LANGUAGES.values():
        for phrase in language.numbers.percent:
            told = phrase.split()
            if list(found[at : at + len(told)]) == told:
                return "%", len(told)
    end, digits = max((_number(found, at, each) for each in LANGUAGES.values()), key=lambda read: read[0])
    return (digits, end - at) if end > at else (found[at], 1)


def _number(found: Sequence[str], at: int, language: Language) -> tuple[int, str]:
    """Where the number at `at` ends, and its digits; it ends where it starts if there is no whole number."""
    value, end = read_number(found, at, language.numbers)
    if value.denominator > 1:  # two thirds: the first word may be a number all the same
        value, end = read_number(found[: at + 1], at, language.numbers)
    if end == at or (end == at + 1 and _is_word(found, at, language)):
        return at, ""
    return end, str(value.numerator)


def _is_word(found: Sequence[str], at: int, language: Language) -> bool:
    """Whether a number word is an ordinary word when it stands alone: one, millions; and once, which is eleven too."""
    word, numbers = found[at], language.numbers
    is_scale = word in numbers.scales and word not in numbers.numerals
    is_own = is_scale or word in numbers.ones or word in numbers.fractions or word in numbers.homonyms
    others = (each for each in LANGUAGES.values() if each is not language)
    return is_own or any(_is_small_word(found, at, language, other) for other in others)


def _is_small_word(found: Sequence[str], at: int, language: Language, other: Language) -> bool:
    """Whether the number word of `language` is a small word of the `other`: once, which is eleven.

    Where both have it as one, or it is a plain word of the other (seize, which is sixteen), the text has to have more
    words of the other's grammar: quantos dos alunos, las dos alas.
    """
    word, is_small = found[at], found[at] in other.fillers
    is_number = word in other.numbers.values or word in other.numbers.scales
    if not is_small and (is_number or word not in other.sound_words):
        return False
    is_sure = is_small and word not in language.fillers
    return is_sure or _grammar_of(other, found) > _grammar_of(language, found)


def _grammar_of(language: Language, found: Sequence[str]) -> int:
    return sum(word in language.dialogue.tell for word in found)
