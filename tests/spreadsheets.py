"""Spreadsheets as programs save them, made for tests: CSV of every kind, `.xlsx` and `.ods`.

Those of Excel are written by openpyxl; those of Google Sheets and of LibreOffice by hand, in the parts and with the
oddities that these programs write: texts in the cell itself, no stated size, cells repeated to the end of the sheet.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

Rows = Sequence[Sequence[str]]
Writer = Callable[[Path, Rows], None]


def separated(delimiter: str, encoding: str = "utf-8", *, first: str = "", end: str = "\r\n") -> Writer:
    def write(path: Path, rows: Rows) -> None:
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
        path.write_bytes(f"{first}{text.getvalue()}".encode(encoding))

    return write


def excel(path: Path, rows: Rows) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell or None for cell in row])
    for row in book.active.iter_rows():
        for cell in row:  # a text that begins with = is a text here
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(path)


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def google(path: Path, rows: Rows) -> None:
    """`.xlsx` with its texts in the cells themselves, and with no stated size."""
    lines = "".join(
        f'<row r="{number}">{"".join(_inline(cell) for cell in row)}</row>' for number, row in enumerate(rows, start=1)
    )
    zipped(path, workbook_parts(f"<sheetData>{lines}</sheetData>"))


def _inline(text: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>' if text else "<c/>"


def workbook_parts(sheet: str) -> dict[str, str]:
    """The parts of an `.xlsx` with one sheet of this XML."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<sheets><sheet name="Hoja 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{HEAD}"
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    }


OPEN = "urn:oasis:names:tc:opendocument:xmlns"
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def libre(path: Path, rows: Rows) -> None:
    """`.ods` as LibreOffice writes it: a paragraph a line, and the rest of the sheet as cells and rows repeated."""
    lines = [
        f'<table:table-row table:style-name="ro1">{"".join(map(opened_cell, row))}'
        f'<table:table-cell table:number-columns-repeated="{16384 - len(row)}"/></table:table-row>'
        for row in rows
    ]
    rest = 1048576 - len(lines)
    lines.append(
        f'<table:table-row table:number-rows-repeated="{rest}">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    zipped(path, document_parts("".join(lines)))


def opened_cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    paragraphs = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string" calcext:value-type="string">{paragraphs}</table:table-cell>'


def _spaced(line: str) -> str:
    return escape(line).replace("  ", ' <text:s text:c="1"/>')


def document_parts(rows: str, head: str = HEAD) -> dict[str, str]:
    """The parts of an `.ods` with one sheet of these rows."""
    spaces = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    return {
        "mimetype": KIND,
        "content.xml": f"{head}<office:document-content {spaces} {calc}><office:body><office:spreadsheet>"
        f'<table:table table:name="Hoja1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>",
        "META-INF/manifest.xml": f'{HEAD}<manifest:manifest xmlns:manifest="{OPEN}:manifest:1.0"/>',
    }


KINDS: dict[str, tuple[str, Writer]] = {  # by name: how the file's name ends, and what writes it
    "commas": (".csv", separated(",")),
    "commas, of Excel": (".csv", separated(",", "utf-8-sig")),
    "semicolons": (".csv", separated(";", "utf-8-sig")),
    "semicolons, said first": (".csv", separated(";", "utf-8-sig", first="sep=;\r\n")),
    "tabs": (".tsv", separated("\t", end="\n")),
    "Unicode text of Excel": (".txt.csv", separated("\t", "utf-16")),
    "Windows-1252": (".csv", separated(";", "cp1252")),
    "Excel": (".xlsx", excel),
    "Google Sheets": (".xlsx", google),
    "LibreOffice": (".ods", libre),
}
