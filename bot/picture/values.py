"""A picture as data: what stands in it, and how long each of its marks is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from pydantic import TypeAdapter

Form = Literal["share", "part", "counts", "ranking", "change", "span", "figure"]
Edge = Literal["sharp", "soft", "beyond", "within"]
DESIGN: Final = 2  # of all pictures; another number, and none that Telegram keeps is sent again


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo: its file, and the digest of what is in it."""

    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a newsroom's pictures look: its `colour` as #rrggbb, which is seen on white, its name and its logo."""

    colour: str = "#1f5fa8"
    name: str = ""
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One length: from `start` to `end`, both as fractions of the axis, which begins at zero.

    `edge` is how its end is: sharp; soft, where the figure is about so much; open `beyond` it, where it is more than
    that or at least that; hollow `within`, where it is fewer or at most. `is_own`: of the fact that is drawn.
    """

    figure: str
    words: str
    start: float
    end: float
    edge: Edge = "sharp"
    is_own: bool = False


@dataclass(frozen=True)
class Drawing:
    """A picture of a fact: its `form`, the figure with its qualifier, its words, and marks along one axis.

    `whole` is the name of the axis' far end where that is a whole (100%), else empty. `notes` say what an open end or
    a soft edge means, `source` where the figures are from, which are those of `facts`. `title` is the article's, with
    its publisher.
    """

    form: Form
    figure: str
    words: str
    marks: tuple[Mark, ...]
    whole: str
    notes: tuple[str, ...]
    source: str
    title: str
    language: str
    look: Look = field(default_factory=Look)
    facts: tuple[str, ...] = ()

    @property
    def alt(self) -> str:
        """What the picture shows, in words: for who does not see it."""
        shown = [f"{mark.figure} {mark.words}" for mark in self.marks if not mark.is_own]
        own = f"{self.figure} {self.words}"
        said = [own, *shown, *(note.rstrip(".") for note in self.notes), self.source, self.title]
        return ". ".join(part[:1].upper() + part[1:] for part in said)

    @cached_property
    def key(self) -> str:
        """What tells this picture from every other, in the pixels that are made of it too."""
        return hashlib.sha256(f"{DESIGN}:".encode() + _DRAWING.dump_json(self)).hexdigest()[:32]


_DRAWING: Final = TypeAdapter(Drawing)
