"""A match in words that an editor understands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.match.stems import Stems
from bot.match.values import Candidate, Match, Pair

SAME_MEANING = 0.5  # the likeness of two words that mean much the same


def pairs_of(asked: Sequence[str], found: Sequence[str], language: str, stems: Stems) -> tuple[Pair, ...]:
    """The words of a question that match words of a phrasing in `language`: the same, a form of it, or its meaning."""
    by_sense: dict[str, str] = {}
    for word in found:
        for sense in (word, *stems.senses(word, language)):
            by_sense.setdefault(sense, word)
    pairs = []
    for word in dict.fromkeys(asked):
        own, meaning = stems.senses(word, language)
        match = by_sense.get(word) or by_sense.get(own)
        if match is not None:
            pairs.append(Pair(word, match, 1.0))
        elif meaning in by_sense:
            pairs.append(Pair(word, by_sense[meaning], SAME_MEANING))
    return tuple(pairs)


def explain(match: Match) -> list[str]:
    """Why the question was matched as it was, a line a reason."""
    lines = [_outcome(match)]
    if match.guard:
        lines.append(f"held back: {match.guard}")
    places = ("likeliest answer", "next likely")
    lines += [_nearest(place, found) for place, found in zip(places, match.candidates, strict=False)]
    if match.gap:
        lines.append(_nearest("gap", match.gap))
    if match.far_gap:
        lines.append(_nearest("gap too far off to be named", match.far_gap))
    lines += [f"repaired: {asked} read as {taken}" for asked, taken in match.repairs]
    if match.pairs:
        lines.append("matched: " + ", ".join(_pair(pair) for pair in match.pairs))
    if match.uncovered:
        lines.append("the best answer says nothing of: " + ", ".join(match.uncovered))
    return lines


def _outcome(match: Match) -> str:
    """What became of the question, and how sure that is."""
    outcome = {"answer": "answered", "suggest": "offered, not given", "unknown": "not answered"}[match.verdict]
    if match.guard:
        return outcome
    return f"{outcome}: the likeliest answer is right for about {100 * match.confidence:.0f} of 100 such questions"


def _nearest(place: str, found: Candidate) -> str:
    return f"{place}: {found.answer}, for its phrasing “{found.phrasing.text}”"


def _pair(pair: Pair) -> str:
    if pair.asked == pair.found:
        return pair.asked
    sign = "like" if pair.likeness == 1.0 else "means"
    return f"{pair.asked} ({sign} {pair.found})"
