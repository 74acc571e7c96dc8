"""From a reader's text to plain words: case, accents, apostrophes and ways of writing numbers made one.

Two texts that mean the same to a reader in a hurry ("¿Cuántos?", "cuantos") come out the same. Whatever a
reader sends comes out as some list of words; nothing here raises.
"""

from __future__ import annotations

import re
import unicodedata

from bot.match.numerals import join_number_words

LONGEST_TEXT = 1000  # characters read: a question is a sentence, and the cost of a match grows with its words
LONGEST_WORD = 40

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,' ]\d{3})+(?![\d.,']*\d)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\d+(?:\.\d+)?|%|[^\W\d_]+")
_INITIALS = re.compile(r"\bU\. ?S\.(?: ?A\.)?|\bUSA?\b")
_NEVER_A_WORD = re.compile(r"(?<=\bthe )us\b|\bee\.? ?uu\b\.?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


def fold(text: str) -> str:
    """`text` in lower case, without accents, at most `LONGEST_TEXT` characters."""
    shown = _spell_out(text[:LONGEST_TEXT])
    if shown.isascii():
        return shown.lower()
    shown = shown.translate(_APOSTROPHES)
    apart = unicodedata.normalize("NFKD", shown)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()[:LONGEST_TEXT]


def words(text: str) -> list[str]:
    """The words of `text` in order, folded; a number is one word whichever way it is written."""
    folded = fold(text)
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded).replace("'", "")
    found: list[str] = _WORD.findall(_plain_numbers(folded) if _DIGIT.search(folded) else folded)
    return join_number_words([word[:LONGEST_WORD] for word in found])


def _spell_out(text: str) -> str:
    """US and EE. UU. by names that are no other word; `us` may be just us, unless it is a capital one or the us."""
    text = _NEVER_A_WORD.sub(lambda found: "usa" if found[0][0] in "uU" else "eeuu", text)
    return text if text.isupper() else _INITIALS.sub("usa", text)


def _plain_numbers(text: str) -> str:
    """1,500 and 1.500 and 1 500 as 1500; 3,5 as 3.5."""
    joined = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    return re.sub(r"(?<=\d),(?=\d)", ".", joined)
