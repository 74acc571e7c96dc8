"""How the words beside a figure qualify it: more than, at least, about, or so; negations turn them round."""

from __future__ import annotations

from typing import Final, get_args

from bot.quantity.found import Found
from bot.quantity.numerals import numeral_at
from bot.quantity.tokens import Passage
from bot.quantity.units import CONTEXT, changes
from bot.quantity.values import SCORE, YEARS_OF_AGE, Qualifier

LONGEST_ARTICLES: Final = 2  # words between a qualifier and its figure: more than just the 5
LONGEST_VERB: Final = 2  # words between a denial and the verb that it denies: has not yet reached
DENIED_WITHIN: Final = 3  # words between a denial and the bound that it may turn round: not worth more than
_SIGNS: Final[dict[str, Qualifier]] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", ">": "more than", "<": "fewer than", "≥": "at least",
    "≤": "at most",
}  # fmt: skip
_DENIED: Final[dict[Qualifier, Qualifier]] = {
    "more than": "at most", "fewer than": "at least", "at most": "more than", "at least": "fewer than",
    "exact": "about",
}  # fmt: skip
_BOUNDS: Final = frozenset(_DENIED) - {"exact"}
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
    if passage.denies(start - 1) and qualifier in _DENIED:
        qualifier, start = _DENIED[qualifier], start - 1
    return qualifier, passage.tokens[start].start


def may_be_goal(text: str, locale: str) -> bool:
    """Whether `text`, cut off somewhere before its figure, ends in a qualifier that after a verb of change is none."""
    passage = Passage(text, locale)
    found = _phrase_before(passage, len(passage))
    return found is not None and passage.phrase(passage.said.goals, found[1]) is not None


def _before(passage: Passage, found: Found) -> Qualifier | None:
    """What stands before; None when it cannot be told."""
    end = found.start
    sign = _SIGNS.get(passage.word(end - 1))
    if sign is not None:
        return sign
    verb = _verb_before(passage, end)
    if verb is not None:
        return verb
    place = _phrase_before(passage, end)
    if place is None:
        return "exact"
    qualifier, start = place
    if passage.phrase(passage.said.goals, start) is not None and changes(passage, start):
        return _goal(passage, start, qualifier)
    if passage.phrase_before(passage.said.during, end) == start and _lasts(passage, found):
        return None
    if passage.denies(start - 1):
        return _DENIED.get(qualifier)
    if qualifier in _BOUNDS and _is_perhaps_denied(passage, start):
        return None
    further = _phrase_before(passage, start)
    return qualifier if further is None or further[0] in (qualifier, "exact") else None


def _phrase_before(passage: Passage, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier that ends before the token `end`, articles left out, and where it begins."""
    for skipped in range(LONGEST_ARTICLES + 1):
        at = end - skipped
        if skipped and passage.word(at) not in passage.said.articles:
            return None
        found = passage.said.phrases_before.before(passage.words, at)
        if found is not None and found[0] in _KNOWN:
            return found[0], found[1]  # type: ignore[return-value]  # one of them
    return None


def _verb_before(passage: Passage, end: int) -> Qualifier | None:
    """What a verb before the token `end` says of its figure where it is denied: has *not yet reached*, no pasa de."""
    for skipped in range(LONGEST_ARTICLES + 1):
        at = end - skipped
        if skipped and passage.word(at) not in passage.said.articles:
            return None
        found = passage.said.phrases_denied.before(passage.words, at)
        if found is not None:
            return found[0] if _is_denied(passage, found[1], LONGEST_VERB) else None  # type: ignore[return-value]
    return None


def _is_perhaps_denied(passage: Passage, at: int) -> bool:
    """Whether a denial before the bound at `at` may turn it round: *not worth more than £5*, *no ship had more than 9*.

    Which verb is denied is not looked for: the editor is asked.
    """
    return _is_denied(passage, at, DENIED_WITHIN)


def _is_denied(passage: Passage, end: int, most: int) -> bool:
    """Whether a word denies what begins at the token `end`, with at most so many words of its clause between."""
    start, _ = passage.sentence(end) if end < len(passage) else (0, 0)
    for at in range(end - 1, max(start, end - most - 1) - 1, -1):
        if passage.denies(at):
            return passage.word(at + 1) not in passage.said.merely
        if passage.tokens[at].kind != "word":
            return False
    return False


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
    """What stands after the figure, or after the noun of what it counts: 65+, 5 years or more, 500 or so.

    None when it cannot be told: 65 ans et plus de 30 communes.
    """
    for end in dict.fromkeys((found.end, found.noun_end)):
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
