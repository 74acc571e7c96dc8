"""A match in words that an editor understands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.match.stems import Stems
from bot.match.values import Candidate, Match, Pair


def pairs_of(asked: Sequence[str], found: Sequence[str], language: str, stems: Stems) -> tuple[Pair, ...]:
    """The words of a question that match words of a phrasing in `language`."""
    by_stem = {stems.stem(word, language): word for word in found}
    known = ((word, by_stem.get(stems.stem(word, language))) for word in dict.fromkeys(asked))
    return tuple(Pair(word, other, 1.0) for word, other in known if other is not None)


def explain(match: Match) -> list[str]:
    """Why the question was matched as it was, a line a reason."""
    lines = [f"{match.verdict}, confidence {match.confidence:.2f}"]
    lines += [_nearest(place, found) for place, found in zip(("best", "runner-up"), match.candidates, strict=False)]
    if match.gap:
        lines.append(_nearest("gap", match.gap))
    lines += [f"repaired: {asked} read as {taken}" for asked, taken in match.repairs]
    if match.pairs:
        lines.append("matched: " + ", ".join(_pair(p.asked, p.found) for p in match.pairs))
    if match.uncovered:
        lines.append("not covered by the best answer: " + ", ".join(match.uncovered))
    if match.guard:
        lines.append(f"held back: {match.guard}")
    return lines


def _nearest(place: str, found: Candidate) -> str:
    return f"{place}: {found.answer} ({found.score:.2f}), nearest phrasing: {found.phrasing.text}"


def _pair(asked: str, found: str) -> str:
    return asked if asked == found else f"{asked} ~ {found}"
