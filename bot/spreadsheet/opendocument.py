"""`.ods`, as LibreOffice and Google Sheets write it: its cells hold what they show as text, figures and dates too.

The format is OASIS OpenDocument 1.2, part 1, chapter 9:
https://docs.oasis-open.org/office/v1.2/OpenDocument-v1.2-part1.html
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element, fromstring

from bot.spreadsheet.grid import MAX_CELLS, MOST_ROWS, Grid, Unshown, named, too_large

CONTENT: Final = "content.xml"
_NAMESPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _TEXT = f"{{{_NAMESPACE}table:1.0}}", f"{{{_NAMESPACE}text:1.0}}"
_OFFICE: Final = f"{{{_NAMESPACE}office:1.0}}"
_CALC: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_ROW: Final = f"{_TABLE}table-row"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_Cell: TypeAlias = tuple[str, int]  # a text, and how many rows it spans
_Merged: TypeAlias = dict[int, tuple[str, int]]  # by column from 0: what a merged cell shows, in how many more rows
_PARTS: Final = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_BESIDE: Final = (f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}ruby-text")  # stand in a cell and are not its text


def grids_of(archive: zipfile.ZipFile, file: str) -> list[Grid]:
    """The sheets of the workbook, in its order; `Refused` when it is too large."""
    sheets = list(fromstring(archive.read(CONTENT)).iter(f"{_TABLE}table"))
    names = [sheet.get(f"{_TABLE}name", str(number)) for number, sheet in enumerate(sheets, start=1)]
    return [_grid(sheet, named(file, name, len(sheets)), file) for sheet, name in zip(sheets, names, strict=True)]


def _grid(sheet: Element, name: str, file: str) -> Grid:
    rows: dict[int, tuple[str, ...]] = {}
    unshown: dict[tuple[int, int], Unshown] = {}
    merged: _Merged = {}
    number = size = 0
    for row in sheet.iter(_ROW):
        unshown |= {(number + 1, column): wrong for column, wrong in _wrong(row)}
        cells, left = _cells(row, file), min(_count(row, "number-rows-repeated"), MOST_ROWS)
        while left:
            texts = _with_merged(cells, merged)
            alike = 1 if merged else left  # what a merged cell shows ends somewhere among them
            size += alike * len(texts)
            if size > MAX_CELLS:
                raise too_large(file)
            rows |= {number + more: texts for more in range(1, alike + 1) if texts}
            number, left = number + alike, left - alike
    return Grid(name, rows, unshown)


def _cells(row: Element, file: str) -> list[_Cell]:
    """The text of each cell of `row` with the rows that it spans; none for those empty at its end."""
    found: list[_Cell] = []
    empty = 0
    for cell in row:
        if cell.tag in _CELLS:
            repeated = _count(cell, "number-columns-repeated")
            text = _text(cell) if cell.tag == _CELLS[0] else ""  # what is covered does not show
            if not text:
                empty += repeated
                continue
            if len(found) + empty + repeated > MAX_CELLS:
                raise too_large(file)
            found += [("", 1)] * empty + [(text, _count(cell, "number-rows-spanned"))] * repeated
            empty = 0
    return found


def _with_merged(cells: list[_Cell], merged: _Merged) -> tuple[str, ...]:
    """The texts of a row's `cells`, and of the merged ones above that reach it; notes those that begin here."""
    width = max([len(cells), *(column + 1 for column in merged)], default=0)
    shown = [text for text, _ in cells] + [""] * (width - len(cells))
    for column, (text, left) in list(merged.items()):
        shown[column] = shown[column] or text
        merged[column] = (text, left - 1)
        if left == 1:
            del merged[column]
    merged |= {column: (text, down - 1) for column, (text, down) in enumerate(cells) if down > 1}
    return tuple(shown)


def _wrong(row: Element) -> Iterator[tuple[int, Unshown]]:
    """The cells of `row` whose formulas came to nothing, by column."""
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            if cell.get(f"{_CALC}value-type") == "error":
                yield column + 1, Unshown(f"shows {_text(cell)}", "Mend its formula, or write what it should show")
            column += _count(cell, "number-columns-repeated")


def _count(element: Element, name: str) -> int:
    written = element.get(f"{_TABLE}{name}", "1")
    return int(written) if written.isdecimal() and len(written) < 9 else 1


def _text(cell: Element) -> str:
    return "\n".join(_written(part) for part in cell if part.tag == f"{_TEXT}p")


def _written(element: Element) -> str:
    """The text in `element`, whose spaces and line ends are elements of their own."""
    parts = [element.text or ""]
    for part in element:
        if part.tag == f"{_TEXT}s":
            parts.append(" " * _spaces(part))
        elif part.tag not in _BESIDE:
            parts.append(_PARTS.get(part.tag) or _written(part))
        parts.append(part.tail or "")
    return "".join(parts)


def _spaces(element: Element) -> int:
    written = element.get(f"{_TEXT}c", "1")
    return int(written) if written.isdecimal() and len(written) < 4 else 1
