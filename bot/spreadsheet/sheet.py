"""Tables for spreadsheets: CSV that Excel, LibreOffice and Numbers open with accents, and in which nothing computes.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, as people write it there; reading takes
it away again. See OWASP, *CSV Injection*: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from typing import Final, TextIO, TypeAlias

FORMULA: Final = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "＝",
    "＋",
    "－",
    "＠",
)  # the wide ones open formulas in Japanese Excel
BYTE_ORDER_MARK: Final = "\ufeff"  # by which spreadsheets know UTF-8
APOSTROPHE: Final = "'"

Cell: TypeAlias = "str | float | None"


def defused(text: str) -> str:
    """`text` as a cell that stays text. A text that looks defused already gets an apostrophe too, so none is lost."""
    return APOSTROPHE + text if _computes(text) else text


def restored(cell: str) -> str:
    """The text that was `defused`; any other cell as it is."""
    return cell[1:] if cell.startswith(APOSTROPHE) and _computes(cell) else cell


def _computes(text: str) -> bool:
    return text.lstrip(" " + APOSTROPHE).startswith(FORMULA)


def start_sheet(file: TextIO, columns: Sequence[str]) -> Callable[[Sequence[Cell]], object]:
    """Begin a sheet with its `columns`; what is given writes a row. `file` is opened as UTF-8 with `newline=""`.

    Texts are defused, numbers stay numbers, None is an empty cell.
    """
    file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file)
    writer.writerow(columns)
    return lambda row: writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in row])
