"""How the words beside a figure qualify it: more than, at least, about, or so; negations turn them round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from bot.quantity.found import Found
from bot.quantity.numerals import numeral_at
from bot.quantity.tokens import Passage
from bot.quantity.units import CONTEXT, changes
from bot.quantity.values import SCORE, YEARS_OF_AGE, Qualifier

LONGEST_ARTICLES: Final = 2  # words between a qualifier and its figure: more than just the 5
NEAR: Final = 1  # words between a denial and what it surely turns round: not yet reached, not cost more than 5
DENIED_FROM: Final = 4  # words between a denial and a qualifier: not expected to cost more than 5
PER: Final = 2  # words that say for what each a figure is: a day, por persona
_SIGNS: Final[dict[str, Qualifier]] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", ">": "more than", "<": "fewer than", "≥": "at least",
    "≤": "at most",
}  # fmt: skip
_DENIED: Final[dict[Qualifier, Qualifier]] = {
    "more than": "at most", "fewer than": "at least", "at most": "more than", "at least": "fewer than",
    "exact": "about",
}  # fmt: skip
_KNOWN: Final = frozenset(get_args(Qualifier))


def qualifier_of(passage: Passage, found: Found) -> Qualifier | None:
    """How `found` is qualified; None when the words beside it contradict each other, or may mean two things."""
    told = {found.qualifier or "exact"} - {"exact"}
    before, after = _before(passage, found), _after(passage, found)
    if before is None or after is None:
        return None
    told |= {before, after} - {"exact"}
    if found.is_moment or any(each.unit == SCORE for each in found.readings):
        told &= {"about", "between"}
    if "between" in told:
        told -= {"about"}
    return told.pop() if len(told) == 1 else None if told else found.qualifier and "exact"


def qualifier_ending(text: str, locale: str) -> tuple[Qualifier, int] | None:
    """The qualifier with which `text` ends, as before a figure that follows it, and where in `text` it begins."""
    if not text[-1:].isspace():
        return None
    passage = Passage(text, locale)
    found = _phrase_before(passage, len(passage))
    if found is None:
        return None
    qualifier, start = found
    if denies(passage, start - 1) and qualifier in _DENIED:
        qualifier, start = _DENIED[qualifier], start - 1
    return qualifier, passage.tokens[start].start


def may_be_goal(text: str, locale: str) -> bool:
    """Whether `text`, cut off somewhere before its figure, ends in a qualifier that after a verb of change is none."""
    passage = Passage(text, locale)
    found = _phrase_before(passage, len(passage))
    return found is not None and passage.phrase(passage.said.goals, found[1]) is not None


def denies(passage: Passage, at: int) -> bool:
    """Whether the word at the token `at` only denies: not, never, didn't."""
    return passage.word(at) in passage.said.negators or passage.word(at).endswith("n't")


def _words_from_denial(passage: Passage, end: int) -> int | None:
    """How many words of a clause stand between a denial and the qualifier at `end`; None where none denies it.

    Words by which something is only possible do not count (should not cost *more than* 5), nor does *by*. What denies a
    noun counts as two, for it may say nothing of the figure: no doubt *more than* 5.
    """
    counted = 0
    for at in range(end - 1, max(passage.sentence(end)[0], end - DENIED_FROM - 1) - 1, -1):
        word, raw = passage.word(at), passage.tokens[at].raw.lower()
        if denies(passage, at):
            is_merely = passage.word(at + 1) in passage.said.merely
            return None if is_merely else counted + 2 * (word in passage.said.noun_negators)
        if passage.tokens[at].kind != "word" or raw in passage.spoken.directions.breaks:
            return None
        counted += word not in passage.said.possible | passage.said.by_words
    return None


def _before(passage: Passage, found: Found) -> Qualifier | None:
    """What stands before; None when it cannot be told."""
    end = found.start
    sign = _SIGNS.get(passage.word(end - 1))
    if sign is not None:
        return sign
    verb = _verb_before(passage, end)
    between = _words_from_denial(passage, verb[1]) if verb else None
    if verb and between is not None:
        return verb[0] if between <= NEAR else None
    place = _phrase_before(passage, end)
    if place is None:
        return "exact"
    qualifier, start = place
    if passage.phrase(passage.said.goals, start) is not None and changes(passage, start):
        return _goal(passage, start, qualifier)
    if passage.phrase_before(passage.said.during, end) == start and _lasts(passage, found):
        return None
    if denies(passage, start - 1):
        return _DENIED.get(qualifier)
    between = _words_from_denial(passage, start) if qualifier in _DENIED else None
    if between is not None:
        return _DENIED[qualifier] if between <= NEAR else None
    further = _phrase_before(passage, start)
    return qualifier if further is None or further[0] in (qualifier, "exact") else None


def _phrase_before(passage: Passage, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier that ends before the token `end`, articles left out, and where it begins."""
    places = (passage.said.phrases_before.before(passage.words, at) for at in _without_articles(passage, end))
    return next((found for found in places if found and found[0] in _KNOWN), None)  # type: ignore[return-value]


def _without_articles(passage: Passage, end: int) -> Iterator[int]:
    """The token `end`, and those before it as long as articles stand between."""
    yield end
    for at in range(end - 1, end - LONGEST_ARTICLES - 1, -1):
        if passage.word(at) not in passage.said.articles:
            return
        yield at


def _verb_before(passage: Passage, end: int) -> tuple[Qualifier, int] | None:
    """The verb before the token `end` that bounds its figure where it is denied: (not) reach, (no) pasa de."""
    places = (passage.said.phrases_denied.before(passage.words, at) for at in _without_articles(passage, end))
    return next((found for found in places if found is not None), None)  # type: ignore[return-value]  # a qualifier


def _goal(passage: Passage, at: int, bound: Qualifier) -> Qualifier | None:
    """What *up to* at the token `at` means after a verb of change: where the change ended, which is exact.

    It is a bound where another clause begins with it, or it is what is changed (to cut up to 50 jobs). It is open where
    a clause began before it, or the change is but possible.
    """
    said, words = passage.said, passage.words[max(passage.sentence(at)[0], at - CONTEXT) : at]
    if words and words[-1] in said.and_words:
        return bound
    last = max(place for place, word in enumerate(words) if said.is_change(word))
    if last == len(words) - 1 and said.transitive and words[last].startswith(said.transitive):
        return bound
    is_open = not said.and_words.isdisjoint(words[last:]) or not said.possible.isdisjoint(words)
    return None if is_open else "exact"


def _lasts(passage: Passage, found: Found) -> bool:
    """Whether the figure is of time: over three years may say how long, or that it was longer."""
    return any(word in passage.said.durations for word in passage.words[found.end : found.noun_end]) or (
        passage.word(found.end) in passage.said.durations
    )


def _is_age(found: Found) -> bool:
    """Whether the figure is an age with no word of time after it: aged 65."""
    return any(reading.unit == YEARS_OF_AGE for reading in found.readings)


def _after(passage: Passage, found: Found) -> Qualifier | None:
    """What stands after the figure, the noun of what it counts, or that for each: 65+, 5 years or more, 5 a day or so.

    None when it cannot be told: 65 ans et plus de 30 communes.
    """
    ends = (found.end, found.noun_end)
    rated = (end + PER for end in ends if passage.word(end) in passage.said.per)
    for end in dict.fromkeys((*ends, *rated)):
        if passage.word(end) == "+" and passage.is_glued(end):
            return "at least"
        told = passage.said.phrases_after.at(passage.words, end)
        if told is not None and told[0] in _KNOWN:
            if _opens_next(passage, told[1]):
                return None if _lasts(passage, found) or _is_age(found) else "exact"
            return told[0]  # type: ignore[return-value]  # one of them
    return "exact"


def _opens_next(passage: Passage, end: int) -> bool:
    """Whether the word before the token `end` is of a figure that follows: and *over 30* schools, and *minus 12*."""
    opened = passage.said.phrases_before.at(passage.words, end - 1)
    at = opened[1] if opened else end
    is_opened = opened is not None or passage.word(end - 1) in passage.said.minus
    return is_opened and (numeral_at(passage, at) is not None or passage.word(at) in passage.said.parts)
