"""`.xlsx`, as Excel, Google Sheets and LibreOffice write it, read by openpyxl, which the extra `sheets` brings.

Such a file holds values and how they are to be shown. A text is what it is; of a number only what shows the same in
every country is taken: a whole one, a percentage, a day. Anything else is a problem with its cell, for 1,5 and 1.5 must
not be mixed up. A formula gives what it gave when the file was saved.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any, Final
from xml.etree.ElementTree import iterparse
from zipfile import ZipFile

from bot.problems import Place, Refused
from bot.spreadsheet.grid import MAX_CELLS, MOST_ROWS, Grid, Unshown, column_of, named, refused, too_large

PACKAGE: Final = "openpyxl"
INSTALL: Final = "pip install 'footnote[sheets]'"
CONTENT: Final = "xl/workbook.xml"
_MERGED: Final = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_CONTROL: Final = re.compile(r"_x00([01][0-9A-Fa-f])_")  # ECMA-376, part 1, 22.9.2.19: how a text holds a control
_PERCENT: Final = re.compile(r"0(?:\.(0+))?\s?%")
_WHOLE: Final = re.compile(r"General|@|[#,]*0")
_AS_TEXT: Final = "Format it as text, and write what readers are to see"

_NOT_COMPUTED: Final = Unshown(
    "holds a formula, and the file does not say what it gives",
    "Open the file in a spreadsheet and save it, or write the text itself",
)


def grids_of(archive: ZipFile, content: bytes, file: str) -> list[Grid]:
    """The sheets of the workbook `content`, in its order; `Refused` when it is too large or openpyxl is missing."""
    load = _loader(file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what no cell shows: conditional formats, extensions
            shown, formulas = (load(io.BytesIO(content), read_only=True, data_only=only) for only in (True, False))
            return [
                _grid(sheet, formulas[sheet.title], archive, named(file, sheet.title, len(shown.worksheets)), file)
                for sheet in shown.worksheets
            ]
    except Refused:
        raise
    except Exception as error:  # a wrong file leads openpyxl to any
        what = f"this workbook cannot be read ({type(error).__name__})"
        raise refused(Place(file), what, "Save it anew as .xlsx, .ods or .csv") from error


def _loader(file: str) -> Callable[..., Any]:
    try:
        load: Callable[..., Any] = import_module(PACKAGE).load_workbook
    except ImportError as error:
        what, remedy = f"reading a workbook needs the package {PACKAGE}", f"Install it: {INSTALL}; or save it as .csv"
        raise refused(Place(file), what, remedy) from error
    return load


def _grid(sheet: Any, formulas: Any, archive: ZipFile, name: str, file: str) -> Grid:
    rows: dict[int, tuple[str, ...]] = {}
    unshown: dict[tuple[int, int], Unshown] = {}
    size = 0
    for number, (cells, written) in enumerate(zip(_rows(sheet), _rows(formulas), strict=True), start=1):
        size += len(cells)
        if size > MAX_CELLS or number > MOST_ROWS:
            raise too_large(file)
        texts = []
        for column, (cell, source) in enumerate(zip(cells, written, strict=True), start=1):
            text = _shown(cell, source)
            if isinstance(text, Unshown):
                unshown[number, column] = text
            texts.append(text if isinstance(text, str) else str(cell.value or "?"))
        if any(text.strip() for text in texts):
            rows[number] = tuple(texts)
    _fill_merged(rows, archive, sheet)
    return Grid(name, rows, unshown)


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a file says of its own size is not always so
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows()
    return rows


def _fill_merged(rows: dict[int, tuple[str, ...]], archive: ZipFile, sheet: Any) -> None:
    """Put what merged cells show into each of their rows that has anything in it."""
    with archive.open(sheet._worksheet_path) as source:  # what openpyxl leaves out of a sheet that it only reads
        for _, element in iterparse(source):
            area = _MERGED.fullmatch(element.get("ref", "")) if element.tag.endswith("}mergeCell") else None
            if area:
                _fill(rows, column_of(area[1]), int(area[2]), int(area[4]))
            element.clear()


def _fill(rows: dict[int, tuple[str, ...]], column: int, first: int, last: int) -> None:
    text = dict(enumerate(rows.get(first, ()), start=1)).get(column, "")
    for number in [number for number in rows if first < number <= last and text]:
        cells = [*rows[number], *[""] * (column - len(rows[number]))]
        cells[column - 1] = cells[column - 1] or text
        rows[number] = tuple(cells)


def _shown(cell: Any, source: Any) -> str | Unshown:
    """What `cell` shows; `source` is the same cell with its formula instead of what that gave."""
    value = cell.value
    if cell.data_type == "e":
        return Unshown(f"shows {value}", "Mend its formula, or write what it should show")
    if value is None:
        is_unknown = source.data_type == "f" and cell.data_type != "str"
        return _NOT_COMPUTED if is_unknown else ""
    if isinstance(value, str):
        return _CONTROL.sub(lambda found: chr(int(found[1], 16)), value).replace("\r", "")
    if isinstance(value, bool):
        return str(value).upper()
    text = _day(value) if isinstance(value, datetime.date) else _number(value, str(cell.number_format))
    return text or Unshown(f"holds {value}, and how it is shown depends on the country", _AS_TEXT)


def _day(value: datetime.date) -> str | None:
    """A day as 2026-11-20; None with a time of day, which spreadsheets show in many ways."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.date().isoformat() if value.time() == datetime.time() else None


def _number(value: Any, form: str) -> str | None:
    """A whole number or percentage in digits, as the format `form` shows it; None for any other."""
    if not isinstance(value, int | float):
        return None
    number, percent = Decimal(repr(value)), _PERCENT.fullmatch(form)
    if percent:
        rounded = round(number * 100, len(percent[1] or ""))
        return f"{rounded:f}%" if rounded == number * 100 else None
    is_whole = number == number.to_integral_value() and _WHOLE.fullmatch(form)
    return f"{number.to_integral_value():f}" if is_whole else None
