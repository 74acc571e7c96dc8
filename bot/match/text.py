"""From a reader's text to plain words: case, accents, apostrophes and ways of writing numbers made one.

Two texts that mean the same to a reader in a hurry ("¿Cuántos?", "cuantos") come out the same. Whatever a
reader sends comes out as some list of words; nothing here raises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.match.numerals import join_number_words

LONGEST_TEXT = 1000  # characters read: a question is a sentence, and the cost of a match grows with its words
LONGEST_WORD = 40

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,' ]\d{3})+(?![\d.,']*\d)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\d+(?:\.\d+)?|%|[^\W\d_]+")
_INITIALS = re.compile(r"\bU\. ?S\.(?: ?A\.)?|\bUSA?\b")
_NEVER_A_WORD = re.compile(r"(?<=\bthe )us\b|\bee\.? ?uu\b\.?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0061-\U000e007a]+")  # two letters, or a region's tags
_LETTERS = {0x1F1E6: "a", 0xE0061: "a"}  # where the letters of a flag begin
_RAW = re.compile(rf"{_FLAG.pattern}|[^\W_]+(?:['’][^\W_]+)*")
_MARKS = re.compile(r"[:;!?¿¡\n]+|[,.](?!\d)")
_STARTS = frozenset('.?!:;¿¡\n"“«(')  # after one of these a capital is no sign of a name
MOST_CAPITALS = 0.5  # of the words of a text that may begin with one; where more do, it is how the reader writes
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


def fold(text: str) -> str:
    """`text` in lower case, without accents, at most `LONGEST_TEXT` characters."""
    shown = _spell_out(text[:LONGEST_TEXT])
    if shown.isascii():
        return shown.lower()
    shown = _FLAG.sub(lambda found: f" {flag_name(found[0])} ", shown.translate(_APOSTROPHES))
    apart = unicodedata.normalize("NFKD", shown)
    return "".join(_digit(c) for c in apart if not unicodedata.combining(c)).casefold()[:LONGEST_TEXT]


def _digit(character: str) -> str:
    """A decimal digit of any script as that of ours; any other character as it is."""
    return character if character.isascii() else str(unicodedata.decimal(character, character))


def flag_name(flag: str) -> str:
    """The country or region of a flag, in English; of one that is not known, "flag" and its letters."""
    offsets = (
        ord(sign) - max(start for start in _LETTERS if start <= ord(sign)) for sign in flag if ord(sign) != 0x1F3F4
    )
    code = "".join(chr(ord("a") + offset) for offset in offsets)
    return _flags().get(code, f"flag{code}")


@cache
def _flags() -> dict[str, str]:
    lines = (Path(__file__).parent / "flags.txt").read_text(encoding="ascii").splitlines()
    return dict(line.split(maxsplit=1) for line in lines)


def names(text: str) -> frozenset[str]:
    """The folded words that stand in `text` as names: with a capital inside a sentence, or as a flag."""
    found = [(raw, _is_name(raw, before)) for raw, before in _raw_words(text)]
    plain = sum(not is_name for _, is_name in found)
    if text.isupper() or len(found) - plain > max(plain * MOST_CAPITALS / (1 - MOST_CAPITALS), 2):
        found = [(raw, bool(_FLAG.match(raw))) for raw, _ in found]
    return frozenset(word for raw, is_name in found if is_name for word in words(raw))


def as_written(text: str, word: str) -> str:
    """The folded `word` as it stands in `text`; itself where it does not."""
    return next((raw for raw, _ in _raw_words(text) if word in words(raw) or word == fold(raw).strip()), word)


def _raw_words(text: str) -> Iterator[tuple[str, str]]:
    """The words of `text` as they are written, each with the last character before it that is no space."""
    shown = text[:LONGEST_TEXT]
    for found in _RAW.finditer(shown):
        yield found[0], shown[: found.start()].rstrip(" ")[-1:]


def _is_name(raw: str, before: str) -> bool:
    if _FLAG.match(raw):
        return True
    return bool(before) and before not in _STARTS and raw[0].isupper() and len(raw) > 1


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


def clauses(text: str) -> list[str]:
    """The parts of `text` between its marks."""
    return [part for part in _MARKS.split(text[:LONGEST_TEXT]) if part.strip()]
