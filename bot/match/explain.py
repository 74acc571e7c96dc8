"""A match in words that an editor understands."""

from __future__ import annotations

from bot.match.values import Candidate, Match


def explain(match: Match) -> list[str]:
    """Why the question was matched as it was, a line a reason."""
    lines = [f"{match.verdict}, confidence {match.confidence:.2f}"]
    lines += [
        _nearest(place, found) for place, found in zip(("best", "runner-up"), match.candidates, strict=False)
    ]
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
