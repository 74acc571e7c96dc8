"""CSV as spreadsheets save it: commas, semicolons or tabs, `sep=;` in front, UTF-8, UTF-16 or Windows-1252.

Which mark separates the cells is said by `sep=`; else it is the one by which the headings are found (see `table`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from bot.files import WINDOWS, decoded_table
from bot.problems import Place, Problem, Refused
from bot.spreadsheet.grid import Grid, refused

DELIMITERS: Final = ",;\t"
_SAID: Final = re.compile(r'"?sep=(.)"?[,;\t]*\r?\n', re.IGNORECASE)
_LETTERS_BEYOND_ASCII: Final = re.compile(r"\b\w*[^\W\x00-\x7f]\w*")


def grid_of(content: bytes, file: str, fits: Callable[[Grid], bool]) -> tuple[Grid, list[Problem]]:
    """The table `content` of `file`, cut at the mark with which it `fits`, else at the likeliest; and warnings.

    `Refused` when it is no text, or no CSV.
    """
    text, encoding = decoded_table(content, file)
    warnings = [_told(text, file)] if encoding == WINDOWS else []
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    marks = said[1] if said else sorted(DELIMITERS, key=text.lstrip().split("\n", 1)[0].count, reverse=True)
    for mark in marks:
        with suppress(Refused):
            grid = _cut(text, mark, file)
            if fits(grid):
                return grid, warnings
    return _cut(text, marks[0], file), warnings


def _told(text: str, file: str) -> Problem:
    words = list(dict.fromkeys(_LETTERS_BEYOND_ASCII.findall(text)))[:3]
    shown = f": {', '.join(words)}" if words else ""
    what = f"the file is read as {WINDOWS}, for it is not UTF-8{shown}"
    remedy = "Look whether the accents are right; if not, save it as CSV UTF-8"
    return Problem(Place(file), what, remedy, "encoding", is_warning=True)


def _cut(text: str, delimiter: str, file: str) -> Grid:
    reader, rows, number = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), {}, 0
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                rows[number] = tuple(cells)
    except csv.Error as error:
        place = Place(file, number + 1, 1)
        raise refused(place, f"this row is not CSV: {error}", 'Write each " inside a text in quotes twice') from None
    return Grid(file, rows)
