"""What can be wrong, as values: a problem with its place, what it is, what to do, and the rule that found it.

Everything that finds fault (the YAML reader, the rules of `check`, the settings) reports problems, all of them and
not the first. The program's own exceptions:

    Exception
    ├── Refused            what was asked for is refused, for the problems that it carries: they are told as they are
    │   └── GivenUp        a replica was away so long that others have its work: it begins anew
    ├── StoreError         the database did not do it; of what was asked for nothing is written
    │   ├── StoreFailed    it cannot now (away, full, locked): the same may be tried again
    │   └── StoreFault     it never can: what was to be written is set aside, and not tried again
    └── ValueError
        └── FormulaError   a formula that cannot be read or computed

Those of Telegram's side derive from the library's (`bot.telegram.request`), the sandbox has one of its own. At the
command line a `Refused` or a `StoreError` is one line and exit code 1 (78 of `run` for a setting); anything else that
escapes is a defect.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file (or a setting's name), and line and column counted from 1, 0 when unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def opening(self) -> str:
        """The place as a line about it begins: with a colon after it, unless it ends with a column."""
        return str(self) if self.line else f"{self}:"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: `what` names the value, `remedy` says what to do, `rule` is the rule's name.

    A warning is worth an editor's look; it makes nothing wrong, and nothing is refused for it.
    """

    place: Place
    what: str
    remedy: str
    rule: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.place.opening} {'warning: ' if self.is_warning else ''}{self.what}. {self.remedy}. ({self.rule})"


Finding: TypeAlias = tuple[str, "str | Problem"]  # what was looked at, and how it is: in order, or what is wrong


class Refused(Exception):
    """Something was refused, for the problems that it carries."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class GivenUp(Refused):
    """A replica of the bot was away for so long that the others have taken its work; it may begin anew."""


class StoreError(Exception):
    """The database did not do what was asked of it, and nothing of that is written.

    `what` happened, and the `remedy`; neither holds statements' values or addresses, so they may be logged.
    """

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"The database failed: {what}. {remedy}.")

    def problem(self, place: str) -> Problem:
        """The same as a problem at `place`."""
        return Problem(Place(place), self.what, self.remedy, "store")


class StoreFailed(StoreError):
    """The surroundings failed: a full disk, a lock, a lost connection. The same may succeed later: try again."""


class StoreFault(StoreError):
    """What was to be written cannot be, now or later: a fault of the program's. Set it aside; do not try again."""


class FormulaError(ValueError):
    """A formula that cannot be read or computed; the text says what and the second argument what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like `name`, or None when none is near."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for an unknown name: the nearest known one, else all of them when they are few."""
    names = sorted(known)
    near = nearest_name(name, names)
    if near:
        return f"Write {near}, if that is meant"
    return f"Use one of: {', '.join(names)}" if 0 < len(names) <= 12 else "Correct the name, or remove it"
