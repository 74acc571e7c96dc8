"""Flags: two letters of a country, or the tags of a region, read as the name of their country."""

from __future__ import annotations

import re
from functools import cache

from bot.language.lexicon import countries

FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0061-\U000e007a]+")
_FIRST_LETTERS = (0xE0061, 0x1F1E6)  # where the letters of tags and of flags begin
_POLE = "\U0001f3f4"  # of a region's flag, before its tags


def spell_flags(text: str) -> str:
    """`text` with each flag as the name of its country, or "flag" and its letters where that is not known."""
    return text if text.isascii() else FLAG.sub(lambda found: f" {_name(found[0])} ", text)


def _name(flag: str) -> str:
    code = "".join(_letter(ord(sign)) for sign in flag if sign != _POLE)
    return _names().get(code[:2], f"flag{code}")


def _letter(sign: int) -> str:
    return chr(ord("a") + sign - max(first for first in _FIRST_LETTERS if first <= sign))


@cache
def _names() -> dict[str, str]:
    """A name of each country by its code."""
    return {code: name for name, code in reversed(list(countries(()).items()))}
