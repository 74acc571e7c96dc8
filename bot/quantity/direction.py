"""Whether the words beside a figure say that something went up or down: rose 5 %, a fall of 71, 5 % more.

Only what is clear is told: nothing where the word is denied, where both ways are spoken of in one clause, where the
figure is the one from which something rose, or where a fall may be told as a rise (inflation).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from bot.language.directions import DirectionWords
from bot.quantity.qualifiers import denies
from bot.quantity.tokens import Passage
from bot.quantity.units import noun_after

Way = Literal["up", "down"]
Kind = Literal["change", "gain", "comparison"]

FARTHEST: Final = 6  # words between a word of change and its figure
FARTHEST_GAIN: Final = 3  # ... and between a verb and what was gained
DENIED_WITHIN: Final = 3  # words between a denial and the word of change
_PERCENT_AND_MONEY: Final = frozenset("%$€£¥~≈-−–")  # signs of figures, which end no clause


@dataclass(frozen=True, slots=True)
class Direction:
    """Up or down: what changed by the figure or to it, what was gained or lost, or what is compared by it."""

    way: Way
    kind: Kind
    word: str


def direction_at(text: str, start: int, end: int, locale: str) -> Direction | None:
    """The direction of the figure that stands from `start` to `end` in `text`; None where none is clear."""
    passage = Passage(text, locale)
    place = _place(passage, start, end)
    if place is None:
        return None
    first, last = place
    return _noun_after(passage, first, last) or _before(passage, first) or _compared(passage, last)


def denied_at(text: str, start: int, end: int, locale: str) -> Direction | None:
    """The direction that `text` denies of the figure: *did not fall 5 %*; None for *not only*, and *not until May*."""
    passage = Passage(text, locale)
    place = _place(passage, start, end)
    found = _nearest(passage, place[0]) if place else None
    if place is None or found is None or not passage.spoken.directions.delays.isdisjoint(_sentence(passage, found[0])):
        return None
    denials = [at for at in _denials(passage, found[0]) if denies(passage, at)]
    words = passage.words[denials[0] : place[0]] if denials else ()
    return found[1] if words and passage.said.merely.isdisjoint(words) else None


def _place(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The first token of the figure, and the one after it; None where no direction is clear."""
    inside = [at for at, token in enumerate(passage.tokens) if token.start < end and start < token.end]
    if not inside or not passage.spoken.directions.unsure.isdisjoint(_sentence(passage, inside[0])):
        return None
    first, last = _start(passage, inside[0]), inside[-1] + 1
    return None if _is_origin(passage, first, last) else (first, last)


def _raw(passage: Passage, at: int) -> str:
    token = passage.token(at)
    return token.raw.lower() if token else ""


def _sentence(passage: Passage, at: int) -> set[str]:
    return {_raw(passage, place) for place in range(*passage.sentence(at))}


def _start(passage: Passage, at: int) -> int:
    """Where the figure at `at` begins with its qualifiers and signs, articles left out."""
    while at:
        before = passage.said.phrases_before.before(passage.words, at)
        if before is not None:
            at = before[1]
        elif passage.word(at - 1) in passage.said.articles or _raw(passage, at - 1) in _PERCENT_AND_MONEY:
            at -= 1
        else:
            break
    return at


def _is_origin(passage: Passage, first: int, last: int) -> bool:
    """Whether the figure is the one from which something rose or fell."""
    if _raw(passage, first - 1) in passage.spoken.directions.origins:
        return True
    return passage.word(first - 1) in passage.said.from_words and passage.word(last) in passage.said.to_words


def _noun_after(passage: Passage, first: int, last: int) -> Direction | None:
    """A 5 % rise, un 5 % de aumento; 5 % up."""
    said = passage.spoken.directions
    at = last + (passage.word(last) in passage.said.of_words)
    word = _raw(passage, at)
    is_particle = word in said.particles and passage.word(at + 1) not in passage.said.to_words
    has_article = passage.word(first) in passage.said.articles | passage.spoken.numbers.articles
    is_noun = is_particle or (has_article and word not in said.particles)
    return _changed(said, word) or _gained(said, word) if is_noun else None


def _changed(said: DirectionWords, word: str) -> Direction | None:
    way: Way | None = "up" if word in said.rises else "down" if word in said.falls else None
    return Direction(way, "change", word) if way else None


def _gained(said: DirectionWords, word: str) -> Direction | None:
    way: Way | None = "up" if word in said.gains else "down" if word in said.losses else None
    return Direction(way, "gain", word) if way else None


def _before(passage: Passage, first: int) -> Direction | None:
    """The word of change in the clause before the figure, when it is near and no other says the contrary."""
    found = _nearest(passage, first)
    return found[1] if found and not [*_denials(passage, found[0])] else None


def _nearest(passage: Passage, first: int) -> tuple[int, Direction] | None:
    """The place of that word, and what it says, denied or not."""
    said = passage.spoken.directions
    found: list[tuple[int, Direction]] = []
    for at in _clause(passage, first):
        each = _changed(said, _raw(passage, at)) or _gained(said, _raw(passage, at))
        if each is not None and _means_it(passage, at, first):
            found.append((at, each))
    if not found or len({each.way for _, each in found}) > 1:
        return None
    at, nearest = found[0]
    return found[0] if first - at - 1 <= (FARTHEST_GAIN if nearest.kind == "gain" else FARTHEST) else None


def _clause(passage: Passage, first: int) -> Iterator[int]:
    """The places of the words before the figure in its clause, the nearest first."""
    said = passage.spoken.directions
    start, _ = passage.sentence(first) if first < len(passage) else (0, 0)
    for at in range(first - 1, start - 1, -1):
        word, token = _raw(passage, at), passage.tokens[at]
        is_predicate = word in said.verbs and _changed(said, _raw(passage, at - 1)) is not None
        ends = word in said.breaks or (word in said.verbs and not is_predicate)
        if ends or (token.kind == "sign" and word not in _PERCENT_AND_MONEY):
            return
        yield at


def _means_it(passage: Passage, at: int, first: int) -> bool:
    """Whether the word of change at `at` is one: not of *set up* or *up to*, nor of *fell short*."""
    said, following = passage.spoken.directions, passage.word(at + 1)
    if _raw(passage, at) not in said.particles:
        return following not in said.idioms
    is_beside = at + 1 == first or (following in passage.said.by_words and at + 2 == first)
    return is_beside and _raw(passage, at - 1) not in said.verbs_of_particles


def _denials(passage: Passage, at: int) -> Iterator[int]:
    """The places of what denies the word of change at `at`, the nearest first."""
    for place in islice(_clause(passage, at), DENIED_WITHIN):
        if _raw(passage, place) in passage.spoken.directions.denials or denies(passage, place):
            yield place


def _compared(passage: Passage, last: int) -> Direction | None:
    """5 % more, 71 fewer jobs, 71 jobs more, 5 % de plus; not 71 more or less."""
    said = passage.spoken.directions
    joins = passage.said.or_words | passage.said.and_words
    after = last + (passage.word(last) in passage.said.of_words)
    for at in dict.fromkeys((after, noun_after(passage, last)[1])):
        word = _raw(passage, at)
        if word in said.more | said.less and not joins & {passage.word(at - 1), passage.word(at + 1)}:
            return Direction("up" if word in said.more else "down", "comparison", word)
    return None
