"""Text folded: case, accents, apostrophes and the digits of all scripts made one.

Two texts that mean the same to a reader in a hurry ("¿Cuántos?", "cuantos") come out the same. Any text can be
folded; nothing here raises.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ELIDED: Final = r"(?i:(?<![^\W_])(?:[b-df-hj-np-tv-xz]|[^\W\d_]*qu)['’](?=[^\W_]))"  # l'eau, qu'un, jusqu'à, d'água
_KEPT = 0x3000  # characters below this are remembered once they are folded: every alphabet in daily use


class _Folded(dict[int, str]):
    """What each character folds to, filled as characters come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFD", _APOSTROPHES.get(char, char))[0].lower()[:1]
        folded = str(unicodedata.decimal(plain, plain))
        if code < _KEPT:
            self[code] = folded
        return folded


_ELIDED = re.compile(ELIDED)
_APOSTROPHES = dict.fromkeys("’‘`´", "'")
_FOLDED = _Folded()


def units(text: str) -> int:
    """How many characters `text` has as Telegram counts them: in UTF-16, where an emoji has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """`text`, of at most `most` of Telegram's characters: a longer one ends with a whole word and an ellipsis."""
    if units(text) <= most:
        return text
    while units(f"{text}…") > most:
        text = text.rpartition(" ")[0] or text[:-1]
    return f"{text}…"


def fold(text: str) -> str:
    """`text` in lower case, without accents, its digits as 0 to 9; of the same length, so that positions hold."""
    return text.lower() if text.isascii() and "`" not in text else text.translate(_FOLDED)


def spread(text: str) -> str:
    """`text` folded, with what looks like several letters (ﬁ, ①) as these and loose accents left out."""
    if text.isascii():
        return fold(text)
    return "".join(char for char in fold(unicodedata.normalize("NFKC", text)) if not unicodedata.combining(char))


def apart(folded: str) -> str:
    """`folded` text with words that have lost a vowel apart from the next (l eau), and no other apostrophe (its)."""
    return _ELIDED.sub(lambda found: f"{found[0][:-1]} ", folded).replace("'", "") if "'" in folded else folded
