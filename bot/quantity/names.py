"""Names that look like figures: CO2, G7, COVID-19, 5G, 24/7, Boeing 737, Ley 3/2024, ONCE, Four Seasons."""

from __future__ import annotations

import re
from typing import Final

from bot.quantity.found import Found
from bot.quantity.tokens import DASHES, H_MINUTES, Passage
from bot.quantity.units import unit_after

MONTHS: Final = 12  # 12/2021 may be a month
LONGEST: Final = 3  # digits of the number in a name: with more it is a year
HEADLINE: Final = 40  # words of a sentence that are looked at for their capitals
_SLASHED: Final = frozenset(("24/7", "9/11", "7/7", "20/20", "50/50"))
_GENERATION: Final = re.compile(r"\d{1,2}")
_GENERATIONS: Final = frozenset("GD")  # 5G, 3D
_RECENT: Final = re.compile(r"(?:19|20)\d\d")
_NUMBER_OF_NAME: Final = re.compile(r"\d[\d.\-]*")


def names_in(passage: Passage) -> dict[int, int]:
    """Where names that look like figures begin and end, by tokens: those given for the text, and those known."""
    found: dict[int, int] = {}
    starts = {token.start: at for at, token in enumerate(passage.tokens)}
    ends = {token.end: at + 1 for at, token in enumerate(passage.tokens)}
    for name in passage.names:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", passage.text):
            if match.start() in starts and match.end() in ends:
                found[starts[match.start()]] = ends[match.end()]
    return found


def name_at(passage: Passage, at: int) -> Found | None:
    """The name that begins at the token `at`."""
    end = (
        _code(passage, at)
        or passage.phrase(passage.said.names, at)
        or _slashed(passage, at)
        or _generation(passage, at)
        or _numbered(passage, at)
        or _law(passage, at)
        or _capitals(passage, at)
        or _dash_letter(passage, at)
        or _long_code(passage, at)
    )
    return Found(at, end, is_name=True) if end else None


def _code(passage: Passage, at: int) -> int | None:
    """Letters with digits: CO2, H5N1, PM2.5."""
    return at + 1 if passage.tokens[at].kind == "code" else None


def _slashed(passage: Passage, at: int) -> int | None:
    """24/7 and 9/11; the number of a law with its year, 3/2024."""
    if not passage.is_number(at) or passage.word(at + 1) != "/" or not passage.is_glued(at + 1):
        return None
    first, last = passage.word(at), passage.word(at + 2)
    if passage.is_glued(at + 3) and passage.word(at + 3) == "/":
        return None
    if f"{first}/{last}" in _SLASHED:
        return at + 3
    has_year = any(_RECENT.fullmatch(number) for number in (first, last))
    is_law = passage.word(at - 1) in passage.said.laws or (first.isdecimal() and int(first) > MONTHS)
    return at + 3 if has_year and is_law else None


def _generation(passage: Passage, at: int) -> int | None:
    """5G, 3D: digits and a capital letter."""
    after = passage.token(at + 1)
    if not passage.is_number(at) or after is None or not after.glued:
        return None
    if after.kind == "code":
        return None if H_MINUTES.fullmatch(after.text) else at + 2  # 4x4, but 10h30 is a time
    if after.raw not in _GENERATIONS:
        return None
    return at + 2 if _GENERATION.fullmatch(passage.word(at)) else None


def _numbered(passage: Passage, at: int) -> int | None:
    """A name with its number: Boeing 737, type 2, Covid-19, Windows 11; F-16 by its capital."""
    token, number = passage.tokens[at], passage.token(at + 1)
    if token.kind != "word" or number is None or number.kind != "number":
        return None
    said, is_capital = passage.said, token.raw[0].isupper()
    if number.hyphen:
        is_name = token.text in said.numbered or (is_capital and (token.raw.isupper() or len(token.raw) < 4))
        return at + 2 if is_name and token.text not in said.months else None
    is_numbered = token.text in said.numbered or (is_capital and token.text in said.capital_numbered)
    if not is_numbered or not _NUMBER_OF_NAME.fullmatch(number.text) or len(number.text) > LONGEST:
        return None
    following = passage.word(at + 2)
    if unit_after(passage, at + 2) is not None or following in passage.spoken.numbers.scales:
        return None
    has_more = following in DASHES and passage.is_glued(at + 2) and passage.is_number(at + 3)
    return at + 4 if has_more else at + 2


def _law(passage: Passage, at: int) -> int | None:
    """A law by its number: loi n° 2019-486, Ley n.º 27.401."""
    if passage.word(at) not in passage.said.laws:
        return None
    end = passage.phrase(passage.said.rank_words, at + 1)
    while end is not None and passage.word(end) in (".", "º", "°"):
        end += 1
    if end is None or not passage.is_number(end):
        return None
    has_more = passage.word(end + 1) in DASHES and passage.is_glued(end + 1) and passage.is_number(end + 2)
    return end + 3 if has_more else end + 1


def _capitals(passage: Passage, at: int) -> int | None:
    """A number word in capitals amid small letters (ONCE), or with a capital before another one (Seven Network)."""
    token, after = passage.tokens[at], passage.token(at + 1)
    if token.kind != "word" or token.text not in passage.spoken.numbers.values or not token.raw[0].isupper():
        return None
    if token.raw.isupper() and len(token.raw) > 1:
        return at + 1 if token.text in passage.said.proper or not _is_shouted(passage, at) else None
    start, _ = passage.sentence(at)
    follows = after is not None and after.kind == "word" and after.raw[0].isupper() and not after.raw.isupper()
    is_number = after is not None and after.text in passage.spoken.numbers.values
    if passage.said.hyphen_names and follows and after is not None and after.hyphen and not is_number:
        return at + 2
    if at == start or not follows or after is None or after.hyphen or _is_title(passage, at):
        return None
    return None if after.text in passage.spoken.numbers.scales | passage.spoken.numbers.values.keys() else at + 2


def _is_shouted(passage: Passage, at: int) -> bool:
    start, end = passage.sentence(at)
    letters = [token.raw for token in passage.tokens[start : min(end, start + HEADLINE)] if token.kind == "word"]
    return sum(word.isupper() for word in letters) * 2 > len(letters)


def _is_title(passage: Passage, at: int) -> bool:
    """Whether most words of the sentence have a capital, as headlines have in English."""
    start, end = passage.sentence(at)
    words = [
        token.raw
        for token in passage.tokens[start : min(end, start + HEADLINE)]
        if token.kind == "word" and len(token.raw) > 3
    ]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _dash_letter(passage: Passage, at: int) -> int | None:
    """11-M and 23-F: days that are known by their number and month."""
    after = passage.token(at + 1)
    is_letter = after is not None and after.hyphen and len(after.raw) == 1 and after.raw.isupper()
    return at + 2 if passage.is_number(at) and is_letter else None


def _long_code(passage: Passage, at: int) -> int | None:
    """Digits with a zero before them, such as telephone numbers, and digits that no figure is so long."""
    text = passage.word(at)
    is_code = passage.is_number(at) and text.isdecimal() and len(text) > 2 and text.startswith("0")
    return at + 1 if is_code else None
