"""What a reader of figures finds in a passage: the tokens that it takes up, and how they can be read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.quantity.values import Qualifier, Reading


@dataclass(frozen=True, slots=True)
class Found:
    """A figure from the token `start` to before the token `end`; `is_name` when it only looks like one.

    `qualifier` is what the figure's own words say: a couple is about two. `noun_end` is after the noun of what is
    counted, which is no part of the figure: words after it may qualify it (5 years or more). None where they leave it
    open: une vingtaine is twenty, or about that.
    """

    start: int
    end: int
    readings: tuple[Reading, ...] = ()
    qualifier: Qualifier | None = "exact"
    noun_end: int = 0
    is_name: bool = False
    is_moment: bool = False  # a date, a time or a year, which no words bound
