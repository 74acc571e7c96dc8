"""A table under headings: what spreadsheets hold, found by the names of its columns and not by their order.

Headings are read in each of the program's languages, with a number (*question 2*) or a language (*question es*) behind.
They may stand below a title. Nothing is dropped: a cell under a heading of the editor's own is kept as a note, one
under no heading is a problem. Lines of places are the rows that the spreadsheet shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from bot.files import read_bytes
from bot.language import LANGUAGES
from bot.language.called import language_called
from bot.language.text import fold
from bot.problems import Place, Problem, Refused
from bot.spreadsheet import archive, comma_separated, opendocument, workbook
from bot.spreadsheet.grid import Grid, cell_name, refused
from bot.spreadsheet.sheet import restored

ROLES: Final = ("answer", "question", "reply", "language", "group", "kind")  # headings in the language of the program
HEADING_WITHIN: Final = 20  # rows from the top
_HEADING: Final = re.compile(r"(?P<name>.*?)[\s_-]*(?:\(?(?P<language>[a-z]{2,})\)?|\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: `role` is empty under a heading of the editor's own, `language` if the heading says none."""

    heading: str
    role: str
    language: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in which something stands: its column, its text stripped, its place and its name (B7)."""

    column: Column
    text: str
    place: Place
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells in which something stands, its columns, and the place of its beginning."""

    place: Place
    cells: tuple[Cell, ...]
    columns: tuple[Column, ...]

    def has(self, role: str) -> bool:
        """Whether a column of its sheet holds a `role`."""
        return any(column.role == role for column in self.columns)

    def empty(self, role: str) -> tuple[Place, str]:
        """The place and the name of its first cell for a `role`, in which nothing stands."""
        column = next((at for at, own in enumerate(self.columns, start=1) if own.role == role), 1)
        return replace(self.place, column=column), cell_name(self.place.line, column)

    def of(self, role: str) -> list[Cell]:
        """The cells that hold a `role`; one without a role is under the empty one."""
        return [cell for cell in self.cells if cell.column.role == role]

    def text(self, role: str) -> str:
        """The first text that holds a `role`, empty when there is none."""
        return next((cell.text for cell in self.of(role)), "")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under the headings of a file, what stood above these, and what its reader has to be told."""

    rows: tuple[Row, ...]
    above: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def has(self, role: str) -> bool:
        """Whether a column holds a `role`."""
        return any(role in roles for roles in {tuple(column.role for column in row.columns) for row in self.rows})


def read_table(path: Path, needed: tuple[str, ...]) -> Table:
    """The table in the file at `path`; of a workbook with several sheets, in all that have the `needed` columns.

    `Refused` when a column is missing, when there is nothing below the headings, and with every cell that cannot be
    read or stands under no heading.
    """
    grids, warnings = _grids(path, needed)
    heads = [(grid, _head(grid, needed)) for grid in grids]
    tables = [_table(grid, *head) for grid, head in heads if head]
    if not tables:
        raise _no_columns(path, grids[0], needed)
    left = [_left_out(grid, needed) for grid, head in heads if head is None and grid.rows]
    return _joined(path, tables, [*warnings, *left])


def _grids(path: Path, needed: tuple[str, ...]) -> tuple[list[Grid], list[Problem]]:
    """The sheets of the file, and what is to be told of them; what the file is, its first bytes say."""
    content, file = read_bytes(path), str(path)
    if not content.startswith((archive.ZIP, archive.OLD)):
        grid, warnings = comma_separated.grid_of(content, file, lambda grid: _head(grid, needed) is not None)
        return [grid], warnings
    with archive.opened(content, file) as opened:
        parts = opened.namelist()
        if opendocument.CONTENT in parts:
            grids = opendocument.grids_of(opened, file)
        elif workbook.CONTENT in parts:
            grids = workbook.grids_of(opened, content, file)
        else:
            grids = []
    if not grids:
        raise refused(Place(file), "this is no workbook with a sheet", "Save it as .xlsx, .ods or .csv")
    return grids, []


def _head(grid: Grid, needed: tuple[str, ...]) -> tuple[int, tuple[Column, ...]] | None:
    """The row with the headings and what they are, None when no row near the top has all that are `needed`."""
    for number in sorted(grid.rows)[:HEADING_WITHIN]:
        columns = tuple(map(_column, grid.rows[number]))
        if {column.role for column in columns}.issuperset(needed):
            return number, columns
    return None


def _column(heading: str) -> Column:
    written = fold(heading).strip()
    whole = _roles().get(written)
    match = None if whole else _HEADING.fullmatch(written)
    role = whole or (_roles().get(match["name"], "") if match else "")
    named = match["language"] if match and role else None
    language = language_called(named) if named else ""
    return Column(heading.strip(), role if language is not None else "", language or "")


@cache
def _roles() -> dict[str, str]:
    """What each heading means, in every language."""
    known = {role: role for role in ROLES}
    for language in LANGUAGES.values():
        known |= {heading: role for role, headings in language.headings.items() for heading in headings}
    return known


def _table(grid: Grid, head: int, columns: tuple[Column, ...]) -> Table:
    below = [number for number in sorted(grid.rows) if number > head]
    problems = [problem for number in below for problem in _problems(grid, number, columns)]
    if problems:
        raise Refused(problems)
    above = tuple(" ".join(filter(None, grid.rows[number])) for number in sorted(grid.rows) if number < head)
    return Table(tuple(_row(grid, number, columns) for number in below), above)


def _problems(grid: Grid, number: int, columns: tuple[Column, ...]) -> Iterator[Problem]:
    for index, text in enumerate(grid.rows[number], start=1):
        heading = columns[index - 1] if index <= len(columns) else Column("", "", "")
        cell, wrong = cell_name(number, index), grid.unshown.get((number, index))
        if text.strip() and not heading.heading:
            what, remedy = f"the cell {cell} stands under no heading: “{text.strip()[:40]}”", _UNDER_NONE
            yield Problem(grid.place(number, index), what, remedy, "sheet")
        elif wrong and heading.role:
            what = f"the cell {cell} ({heading.heading}) {wrong.what}"
            yield Problem(grid.place(number, index), what, wrong.remedy, "sheet")


_UNDER_NONE: Final = "Give its column a heading; if the cell before it was cut, put quotes around the whole text"


def _row(grid: Grid, number: int, columns: tuple[Column, ...]) -> Row:
    texts = ((index, _text(text)) for index, text in enumerate(grid.rows[number], start=1))
    cells = (
        Cell(columns[index - 1], text, grid.place(number, index), cell_name(number, index))
        for index, text in texts
        if text
    )
    return Row(grid.place(number), tuple(cells), columns)


def _text(cell: str) -> str:
    """What was written into `cell`, without what stands around it; its lines end as they do here."""
    return restored(cell).strip().replace("\r\n", "\n").replace("\r", "\n")


def _joined(path: Path, tables: list[Table], warnings: list[Problem]) -> Table:
    rows = tuple(row for table in tables for row in table.rows)
    if not rows:
        raise refused(Place(str(path), 1, 1), "the table has no rows", "Add rows below the column names")
    return Table(rows, tuple(line for table in tables for line in table.above), tuple(warnings))


def _no_columns(path: Path, grid: Grid, needed: tuple[str, ...]) -> Refused:
    if not grid.rows:
        return refused(Place(str(path), 1, 1), "the table has no rows", "Add rows below the column names")
    first = min(grid.rows)
    has = {column.role for column in map(_column, grid.rows[first])}
    missing = " and no column ".join(name for name in needed if name not in has)
    shown = ", ".join(text.strip() for text in grid.rows[first] if text.strip())
    what = f"the table has no column {missing} (its first row is “{shown[:80]}”)"
    return refused(grid.place(first), what, f"Name the columns {','.join(needed)}")


def _left_out(grid: Grid, needed: tuple[str, ...]) -> Problem:
    what = f"this sheet has no columns {' and '.join(needed)}, and is left out"
    remedy = "Name its columns, if the book needs it"
    return Problem(grid.place(min(grid.rows)), what, remedy, "sheet", is_warning=True)
