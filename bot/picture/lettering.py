"""Lines of words: how wide they are about, where they break, and how large a figure may be.

SVG breaks no lines by itself. So widths are those of Roboto, rounded up, bold or not: a line is a little shorter than
it might be, and never too long. Whoever shows it may have another font: the SVG says how long each line is to be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

# Widths in parts of the size of the letters, each of all characters that have about the same; accents add nothing.
_WIDTHS: Final = {
    0.28: " .,:;'’‘|!¡iIjl·\u00a0\u2009\u202f",
    0.36: '"“”()[]{}frt/°-',
    0.5: "zcsxyv¿?_ªº",
    0.58: "0123456789abdeghknopquJFLE$€£+=×÷«»–−<>#",
    0.68: "ABCDGHKNPRSTUVXYZ&OQ~",
    0.9: "mMwWæÆœŒ%@…—½¼¾",
}
_WIDTH: Final = {char: width for width, chars in _WIDTHS.items() for char in chars}
# Of Roboto's characters those of texts: Latin, Greek, Cyrillic, their marks, currencies. Others would become boxes.
_DRAWN: Final = re.compile(
    r"[ -~\xa0-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u03e1\u03f0-\u052f\u1e00-\u1f15\u2000-\u2027\u202f-\u205f"
    r"\u2074-\u208e\u20a0-\u20be\u2116\u2122\u2126\u2150-\u2189\u2212\u221e\u2248\u2260\u2264\u2265\ufb00-\ufb06]*"
)
ROUNDED: Final = 0.95  # lines of Roboto, of what their letters have together: 0.94, in bold 0.96
_OTHER: Final = 1.0  # of any other character: those of Chinese are as wide as high


def has_letters(text: str) -> bool:
    """Whether Roboto has every character of `text`."""
    return _DRAWN.fullmatch(text) is not None


def width_of(text: str) -> float:
    """How wide `text` is at most, in parts of the size of its letters."""
    return sum(_width(char) for char in text)


def length_of(text: str) -> float:
    """How long `text` is in Roboto, regular or bold, within a hundredth or two, in parts of the size of its letters."""
    return ROUNDED * width_of(text)


def _width(char: str) -> float:
    if char in _WIDTH:
        return _WIDTH[char]
    plain = unicodedata.normalize("NFD", char)[0]
    return _WIDTH.get(plain, 0.68 if plain.isalpha() and ord(plain) < 0x500 else _OTHER)


NARROWER: Final = 0.96  # by which the lines are tried, until one more is needed: none is left with a word or two


def lines_of(text: str, size: float, room: float) -> list[str]:
    """`text` in lines that are no wider than `room`, in the same units as `size`, and about as wide as each other.

    Only a word that is longer than a line is broken.
    """
    most = room / size
    lines = _broken(text, most)
    while len(lines) > 1 and len(narrower := _broken(text, most := most * NARROWER)) == len(lines):
        lines = narrower
    return lines


def _broken(text: str, most: float) -> list[str]:
    lines = [""]
    for word in (piece for whole in text.split(" ") if whole for piece in _pieces(whole, most)):
        longer = f"{lines[-1]} {word}".lstrip(" ")
        if width_of(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, most: float) -> Iterator[str]:
    """`word` whole where it fits into a line, else in pieces that do."""
    piece = ""
    for char in word:
        if piece and width_of(piece + char) > most:
            yield piece
            piece = ""
        piece += char
    yield piece


def fitting_size(text: str, largest: float, smallest: float, room: float) -> float:
    """The largest size between the two in which `text` is one line of `room`; the smallest where it is none."""
    return max(smallest, min(largest, 0.999 * room / max(width_of(text), 0.1)))
