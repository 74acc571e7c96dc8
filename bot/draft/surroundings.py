"""What stands round a figure: its sentence, the words before and after it in its clause, and an excerpt with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.book.passage import GAP
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.quantity.clauses import STOP, Span, qualifying_words, sentence_at
from bot.quantity.values import PERCENT, Quantity

EXCERPT: Final = 8  # words at most, which is what the check takes for a proof and not for a copy
LONGEST_THING: Final = 7  # words of what a figure counts
LONGEST_WIDER: Final = 10  # words of a quotation that goes on over other figures
_BULLET: Final = re.compile(r"^\s*[-–—•*·]\s+")
_QUOTED: Final = re.compile(r"[;:()“”«»\"!?]")
_WORD: Final = re.compile(r"\S+")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure's place in its paragraph: its sentence, and the words of its clause before and after it."""

    sentence: Span
    before: str
    after: str
    excerpt: str
    wider: str  # a quotation that goes on over other figures, each a gap too
    changed: str = ""  # what rose to it, over the figure by which: visits rose *to*, of visits rose by 14.5 % to 19,300


def surroundings_of(paragraph: str, found: Sequence[Quantity], at: int, language: str) -> Surroundings:
    """Those of the figure `found[at]` in `paragraph`, in which `found` are all figures."""
    figure = found[at]
    sentence = sentence_at(paragraph, found, figure.start)
    start = max(sentence[0], found[at - 1].end if at else 0)
    end = min(sentence[1], found[at + 1].start if at + 1 < len(found) else len(paragraph))
    before = _opened(STOP.split(paragraph[start : figure.start])[-1], language)
    if start > sentence[0] and fold("".join(before.split()[-1:])) in LANGUAGES[language].drafts.ends:
        before = ""  # of the figure before: 12,400 *staff including* 3,150 nurses
    thing = thing_after(STOP.split(paragraph[figure.end : end])[0] if figure.end < end else "", language)
    is_alone = sum(sentence[0] <= other.start < sentence[1] for other in found) == 1
    if is_alone and not telling_words(f"{before} {thing}", language):  # else the words may be of another figure
        before = _opened(paragraph[start : figure.start], language)
    return Surroundings(
        sentence,
        before,
        thing,
        _excerpt(paragraph, found, at, sentence),
        _wider(paragraph, found, at, sentence, language),
        _changed(paragraph, found, at, sentence, language),
    )


def _changed(paragraph: str, found: Sequence[Quantity], at: int, sentence: Span, language: str) -> str:
    """The words before the figure by which something changed, and the one that leads from it to `found[at]`."""
    if not at:
        return ""
    by, said = found[at - 1], LANGUAGES[language].quantities
    small = said.articles | qualifying_words(language)
    link = _LETTERS.findall(paragraph[by.end : found[at].start])
    clause = STOP.split(paragraph[sentence[0] : by.start])[-1]
    before = _opened(clause, language).split() if at == 1 or found[at - 2].end <= by.start - len(clause) else []
    is_by = any(each.unit == PERCENT for each in by.readings) or {fold(word) for word in before[-1:]} <= said.by_words
    while before and fold(before[-1]) in small | said.by_words:
        before.pop()
    ends = said.to_words | said.ends_of_change | frozenset(said.goals)
    is_end = fold(" ".join(link[:1])) in ends and {fold(word) for word in link[1:]} <= small
    return f"{' '.join(before)} {link[0]}" if before and is_by and is_end else ""


def _wider(paragraph: str, found: Sequence[Quantity], at: int, sentence: Span, language: str) -> str:
    """The words before the figure, over other figures, or those after it; empty where neither tells anything."""
    start, end, figure = *sentence, found[at]
    before = _QUOTED.split(_with_gaps(paragraph, found, start, figure.start))[-1].split()[-LONGEST_WIDER:]
    while before and not telling_words(before[0], language):
        before.pop(0)
    if before:
        return f"{' '.join(before)} {GAP}"
    after = _QUOTED.split(_with_gaps(paragraph, found, figure.end, end))[0].split()[:LONGEST_WIDER]
    space = " " if figure.end < end and paragraph[figure.end].isspace() else ""
    return f"{GAP}{space}{' '.join(after)}".rstrip(" ,.") if telling_words(" ".join(after), language) else ""


def _with_gaps(paragraph: str, found: Sequence[Quantity], start: int, end: int) -> str:
    """The words of `paragraph` from `start` to `end`, a gap in the place of each figure."""
    parts, last = [], start
    for other in found:
        if start <= other.start and other.end <= end:
            parts += [paragraph[last : other.start], GAP]
            last = other.end
    return "".join([*parts, paragraph[last:end]])


def telling_words(text: str, language: str) -> list[str]:
    """The words of `text` that carry it: neither small words nor such as qualify a figure."""
    small = LANGUAGES[language].fillers | qualifying_words(language)
    return [word for word in _LETTERS.findall(text) if fold(word) not in small]


def _opened(before: str, language: str) -> str:
    """`before` from its first word that does not join it to what stands before that."""
    words = before.strip(" ,;:").split()
    while words and fold(words[0]) in LANGUAGES[language].drafts.ends:
        words.pop(0)
    return " ".join(words)


def without_bullet(text: str) -> str:
    """`text` without the sign that makes an item of a list of it."""
    return _BULLET.sub("", text).strip()


def thing_after(after: str, language: str) -> str:
    """What the figure counts: the words right after it, up to one that begins something else."""
    drafts = LANGUAGES[language].drafts
    kept: list[str] = []
    for word in after.split():
        is_verb = bool(kept) and fold(word) in drafts.verbs and not word[0].isupper()  # in May
        if fold(word) in drafts.ends or is_verb or len(kept) == LONGEST_THING:
            break
        kept.append(word)
    while kept and fold(kept[-1]) in LANGUAGES[language].fillers and not kept[-1][0].isupper():
        kept.pop()
    return " ".join(kept)


def _excerpt(paragraph: str, found: Sequence[Quantity], at: int, sentence: Span) -> str:
    """At most eight words of the sentence that hold the figure whole and, as far as can be, no other one."""
    figure = found[at]
    others = [(other.start, other.end) for other in found if other is not figure]
    spans = [match.span() for match in _WORD.finditer(paragraph, *sentence)]
    held = [place for place, span in enumerate(spans) if span[0] < figure.end and span[1] > figure.start]
    first, last = held[0], held[-1]
    while last - first + 1 < EXCERPT:
        sides = [(first - 1, first - 1), (last + 1, last + 1)]
        free = [place for place, _ in sides if _is_free(place, spans, others)]
        if not free:
            break
        nearer_left = held[0] - first <= last - held[-1]
        place = free[0] if len(free) == 1 else free[0 if nearer_left else 1]
        first, last = min(first, place), max(last, place)
    start, end = max(spans[first][0], _open(paragraph, spans[first][0], figure)), spans[last][1]
    return _trimmed(paragraph, start, end, figure)


def _is_free(place: int, spans: Sequence[Span], others: Sequence[Span]) -> bool:
    if not 0 <= place < len(spans):
        return False
    start, end = spans[place]
    return not any(other[0] < end and start < other[1] for other in others)


def _open(paragraph: str, start: int, figure: Quantity) -> int:
    """`start` without marks that nothing stands before, or that would stay open."""
    while start < figure.start and not paragraph[start].isalnum():
        start += 1
    return start


def _trimmed(paragraph: str, start: int, end: int, figure: Quantity) -> str:
    while end > figure.end and not paragraph[end - 1].isalnum() and paragraph[end - 1] not in "%°":
        end -= 1
    return paragraph[start:end]
