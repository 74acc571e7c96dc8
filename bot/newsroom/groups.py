"""Unanswered questions grouped by what they ask, so that an editor reads ten lines instead of a thousand."""

from __future__ import annotations

from collections.abc import Sequence

from bot.match import Matcher


def grouped(questions: Sequence[str], matcher: Matcher) -> list[tuple[int, ...]]:
    """The indices of `questions` grouped by what they ask: largest group first, in each the most typical first.

    Of groups of one size, the one asked first comes first. In a group different wordings come before repetitions.
    Every index is in one group. The same questions and book always give the same groups.
    """
    groups = map(tuple, matcher.group(questions))
    return sorted(groups, key=lambda group: (-len(group), min(group)))
