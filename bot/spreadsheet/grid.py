"""A sheet as the grid that people see: its cells as they show, by row and column, each with its place.

`comma_separated`, `workbook` and `opendocument` make grids of files; `table` reads what stands under their headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.problems import Place, Problem, Refused

MAX_CELLS: Final = 500_000  # of a sheet, empty ones between others included
MOST_ROWS: Final = 1_048_576  # of a sheet, in every program


@dataclass(frozen=True, slots=True)
class Unshown:
    """Why what a cell shows is not known: what it holds, and what to do."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. `name` is its file's, with the sheet's where there are several; rows and columns count from 1."""

    name: str
    rows: Mapping[int, tuple[str, ...]]  # those in which anything stands
    unshown: Mapping[tuple[int, int], Unshown] = field(default_factory=dict)

    def place(self, row: int, column: int = 1) -> Place:
        """Where a cell stands."""
        return Place(self.name, row, column)


def cell_name(row: int, column: int) -> str:
    """A cell as spreadsheets name it: B7."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def column_of(letters: str) -> int:
    """The number of the column that spreadsheets call `letters`: 28 for AB."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def named(file: str, sheet: str, sheets: int) -> str:
    """How places name `sheet` of `file`, which has so many `sheets`."""
    return file if sheets == 1 else f"{file}[{sheet}]"


def refused(place: Place, what: str, remedy: str) -> Refused:
    """One problem with a sheet."""
    return Refused([Problem(place, what, remedy, "sheet")])


def too_large(file: str) -> Refused:
    """A file that holds more than any book needs, or pretends to."""
    return refused(Place(file), f"the sheets have more than {MAX_CELLS} cells", "Leave in it what the book needs")
