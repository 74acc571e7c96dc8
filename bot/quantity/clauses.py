"""The sentence and the clause in which a figure stands: the words that are said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, TypeAlias

from bot.language import LANGUAGES
from bot.quantity.values import Quantity

Span: TypeAlias = tuple[int, int]

STOP: Final = re.compile(r"[,;:()\[\]“”«»\"!?…]|\s[-–—]\s|\.(?!\d)")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+\W*$")
_END: Final = re.compile(r"[.!?…](?:[\"'”’»)\]]|\s»)*\s+(?=[\"'“‘«(\[{¿¡]*\s?[^\W_])")  # « Non », and {fact}


def clause_at(paragraph: str, found: Sequence[Quantity], at: int, language: str) -> str:
    """The words round the figure `found[at]` in its sentence: up to the next figures, marks, or *and*.

    The last word before the next figure is said of that one: 37 votes *against* 12.
    """
    return " ".join(sides_at(paragraph, found, at, language))


def sides_at(paragraph: str, found: Sequence[Quantity], at: int, language: str) -> tuple[str, str]:
    """The words before and after the figure `found[at]` in its clause."""
    sentence = sentence_at(paragraph, found, found[at].start)
    start = max(sentence[0], found[at - 1].end if at else 0)
    end = min(sentence[1], found[at + 1].start if at + 1 < len(found) else len(paragraph))
    joiners = "|".join(sorted(LANGUAGES[language].numbers.joiners)) or "(?!)"
    stop = re.compile(rf"{STOP.pattern}|\b(?:{joiners})\b", re.IGNORECASE)
    after, *more = stop.split(paragraph[found[at].end : end])
    if not more and end < sentence[1]:
        after = _LAST_WORD.sub("", after)
    return stop.split(paragraph[start : found[at].start])[-1], after


def sentence_at(paragraph: str, found: Sequence[Quantity], place: int) -> Span:
    """Where the sentence of `paragraph` begins and ends in which `place` is; no figure of `found` is cut."""
    *others, last = sentences(paragraph, found)
    return next((span for span in others if place < span[1]), last)


def sentences(text: str, found: Sequence[Quantity] = ()) -> list[Span]:
    """Where each sentence of `text` begins and ends: not within a figure of `found`, and not at an abbreviation."""
    ends = [
        match.end()
        for match in _END.finditer(text)
        if not _abbreviated().search(text[: match.end()]) and not any(q.start < match.start() < q.end for q in found)
    ]
    return list(pairwise([0, *ends, len(text)]))


@cache
def _abbreviated() -> re.Pattern[str]:
    """A text that ends with an initial, an abbreviation of any language or the number of a list: J., St., 1."""
    known = frozenset().union(*(language.abbreviations for language in LANGUAGES.values()))
    initial = r"(?<![°º])(?<!\d\s)\b[^\W\d_]"  # 22 °C. and 14 m. are none
    return re.compile(rf"(?:{initial}|\b(?:{'|'.join(sorted(known))})|^\s*\d+)\.\s+$", re.MULTILINE)


def qualifying_words(language: str) -> frozenset[str]:
    """The folded words of what qualifies a figure before it: more, than, at, least."""
    phrases = LANGUAGES[language].quantities.qualified_before
    return frozenset(word for phrase in phrases for word in phrase.split())
