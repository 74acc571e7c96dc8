"""Names, flags and clauses in what a reader writes: what its plain words no longer tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.language.flags import FLAG
from bot.language.text import fold
from bot.language.words import LONGEST_TEXT, words

_RAW = re.compile(rf"{FLAG.pattern}|[^\W_]+(?:['’][^\W_]+)*")
_RUN_OF_CAPITALS = re.compile(r"[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)+")
_MARKS = re.compile(r"[:;!?¿¡\n]+|[,.](?!\d)")
_STARTS = frozenset('.?!:;¿¡\n"“«(')  # after one of these a capital is no sign of a name
MOST_CAPITALS = 0.5  # of the words of a text that may begin with one; where more do, it is how the reader writes

MOST_WORDS = 4  # of a figure as it is written: one thousand five hundred


def names(text: str) -> frozenset[str]:
    """The folded words that stand in `text` as names: with a capital inside a sentence, or as a flag."""
    if text.isascii() and text[1:].islower():
        return frozenset()  # most questions
    found = [(raw, _is_name(raw, before)) for raw, before in _raw_words(text)]
    plain = sum(not is_name for _, is_name in found)
    if text.isupper() or len(found) - plain > max(plain * MOST_CAPITALS / (1 - MOST_CAPITALS), 2):
        found = [(raw, bool(FLAG.match(raw))) for raw, _ in found]
    return frozenset(word for raw, is_name in found if is_name for word in words(raw))


def never_small(text: str) -> frozenset[str]:
    """The folded words of `text` that stand in it with a capital only: names, and first words of sentences."""
    written = _RAW.findall(text)
    small, capital = (
        {word for raw in written if is_so(raw[0]) for word in words(raw)} for is_so in (str.islower, str.isupper)
    )
    return frozenset(capital - small)


def as_written(text: str, word: str) -> str:
    """The folded `word` as it stands in `text`; itself where it does not."""
    written = _RAW.findall(text[:LONGEST_TEXT])
    plain = (raw for raw in written if fold(raw).strip() == word)
    figures = (part for part in _parts(text) if words(part) == [word]) if word[:1].isdigit() else ()
    return next(chain(plain, figures, (raw for raw in written if word in words(raw))), word)


def whole_name(text: str, word: str) -> str:
    """The name in `text` that the folded `word` is a part of, as it is written; the word itself where it is no name."""
    written = as_written(text, word)
    for run in _RUN_OF_CAPITALS.findall("" if text.isupper() else text[:LONGEST_TEXT]):
        parts = run.split()
        is_name = all(part[0].isupper() for part in parts)
        if is_name and written in parts and (parts[0] == written or not text.startswith(run)):
            return str(run)
    return written


def _parts(text: str) -> Iterator[str]:
    """What a figure of `text` may be: one to four words beside each other, the fewest first."""
    spans = [found.span() for found in _RAW.finditer(text[:LONGEST_TEXT])]
    for more in range(MOST_WORDS):
        for (start, _), (_, end) in zip(spans, spans[more:]):  # noqa: B905  # the last have no more after them
            yield text[start:end]


def _raw_words(text: str) -> Iterator[tuple[str, str]]:
    """The words of `text` as they are written, each with the last character before it that is no space."""
    shown = text[:LONGEST_TEXT]
    for found in _RAW.finditer(shown):
        yield found[0], shown[: found.start()].rstrip(" ")[-1:]


def _is_name(raw: str, before: str) -> bool:
    if not raw.isascii() and FLAG.match(raw):
        return True
    return bool(before) and before not in _STARTS and raw[0].isupper() and len(raw) > 1


def clauses(text: str) -> list[str]:
    """The parts of `text` between its marks."""
    return [part for part in _MARKS.split(text[:LONGEST_TEXT]) if part.strip()]
