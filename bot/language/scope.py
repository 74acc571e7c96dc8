"""The words by which a language says how often, how many more, and of how much of a whole something is true.

Beside a figure they make another one of it: 14 *a week*, *another* 14, *most* of them. Patterns are over folded text.
A language that leaves this empty is not read for them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

NEVER: Final = re.compile("(?!)")
MOST: Final = "most"
ALL: Final = "all"
NONE: Final = "none"
Extents: TypeAlias = Mapping[str, re.Pattern[str]]


@dataclass(frozen=True)
class ScopeWords:
    """Words of rates, of additions and of extents."""

    rates: re.Pattern[str] = NEVER  # a time after what makes a rate of it, as the group `period`: per day
    rate_words: frozenset[str] = frozenset()  # rates right beside a figure by themselves: daily
    more_before: re.Pattern[str] = NEVER  # the figure is one more: another, a further
    more_after: re.Pattern[str] = NEVER
    extents: Extents = field(default_factory=dict)  # most, all, none
    of_those: re.Pattern[str] = NEVER  # between two figures: the second is a part of the first: of which
