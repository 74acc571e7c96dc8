"""What a bot has on record of its books: the figures that readers were given, and the edits that are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.book.editing import Edit  # what edits books takes a while to load, and most checks have none

Figures: TypeAlias = Mapping[str, str]  # by fact, as `corrections.figures_of` spells them


@dataclass(frozen=True, slots=True)
class Record:
    """`figures` and `edits` by book, as the store calls it: the `first` is called None there, and any that is alone."""

    figures: Mapping[str | None, Figures] = field(default_factory=dict)
    edits: Mapping[str | None, Sequence[Edit]] = field(default_factory=dict)
    first: str | None = None

    def of(self, book: str) -> tuple[Figures, Sequence[Edit]]:
        """The figures and the edits of `book`."""
        kept = None if self.first in (None, book) else book
        return self.figures.get(kept, {}), self.edits.get(kept, ())
