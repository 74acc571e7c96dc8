"""Numbers in words, English and Spanish, as digits: "forty per cent" and "cuarenta por ciento" are 40 and %.

A number in digits before a scale ("2 million") is read with it. Small numbers that are ordinary words (one, un, una,
uno) stay words unless a larger number follows.
"""

from __future__ import annotations

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco "
    "veintiseis veintisiete veintiocho veintinueve",
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_HUNDREDS = "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
_VALUES = (
    {word: value for units in _UNITS for value, word in enumerate(units.split())}
    | {word: 10 * value for tens in _TENS for value, word in enumerate(tens.split(), 2)}
    | {word: 100 * value for value, word in enumerate(_HUNDREDS.split(), 1)}
    | {"ciento": 100}
)
_SCALES = {
    "hundred": 100, "thousand": 1000, "mil": 1000, "million": 10**6, "millon": 10**6, "millones": 10**6,
    "billion": 10**9,
}  # fmt: skip
_ORDINARY = {"one", "uno", "once", "un", "una", "a"}  # words first, numbers only before a larger number
_PER_CENT = {("per", "cent"), ("por", "ciento")}
_PERCENT = {"percent", "pct", "percentage", "porcentaje", "porciento"}
_TELLING = frozenset([*_VALUES, *_SCALES, *_PERCENT, "cent"])


def join_number_words(words: list[str]) -> list[str]:
    """`words` with each run of number words replaced by its digits, and each "per cent" by `%`."""
    if _TELLING.isdisjoint(words):
        return words
    joined: list[str] = []
    at = 0
    while at < len(words):
        word, step = _read(words, at)
        joined.append(word)
        at += step
    return joined


def _read(words: list[str], at: int) -> tuple[str, int]:
    """The word at `at`, or the number or per-cent sign that starts there, and how many words it takes."""
    if tuple(words[at : at + 2]) in _PER_CENT:
        return "%", 2
    if words[at] in ("percent", "pct", "porciento"):
        return "%", 1
    return _read_number(words, at)


def _read_number(words: list[str], at: int) -> tuple[str, int]:
    total, part, end = 0, 0, at
    while end < len(words) and tuple(words[end : end + 2]) not in _PER_CENT:
        word = words[end]
        if word in _VALUES:
            part += _VALUES[word]
        elif end == at and word.isdecimal() and not _SCALES.keys().isdisjoint(words[at + 1 : at + 2]):
            part = int(word)
        elif word in _SCALES and (end > at or word == "mil"):
            total, part = _scaled(total, part, _SCALES[word])
        elif not (word in ("and", "y") and end > at and _continues(words, end)):
            break
        end += 1
    if end == at or (end == at + 1 and words[at] in _ORDINARY):
        return words[at], 1
    return str(total + part), end - at


def _scaled(total: int, part: int, scale: int) -> tuple[int, int]:
    """`total` and `part` of a number after a scale word: two hundred stays a part, two thousand is counted."""
    if scale == 100:
        return total, max(part, 1) * 100
    if total < scale:  # mil millones: all that came before is counted in this scale
        total, part = 0, total + part
    return total + max(part, 1) * scale, 0


def _continues(words: list[str], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1] in _VALUES and words[at - 1] not in _ORDINARY
