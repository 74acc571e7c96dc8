"""Workbooks are zip files of XML. Both can be made to grow without end, so their size is measured before they are read.

A small zip file can hold gigabytes, and XML that defines entities can grow as much from a page; no program that saves
sheets writes a document type, which such a definition takes. zipfile reads no more of a member than the size that the
archive states, so the stated sizes are what has to be bounded.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, Final
from xml.parsers import expat

from bot.problems import Place, Refused
from bot.spreadsheet.grid import refused

MAX_UNPACKED: Final = 50_000_000  # bytes of XML: some 200,000 cells
MAX_MEMBERS: Final = 2_000
MAX_DEPTH: Final = 100  # elements within each other; sheets have a dozen
ZIP: Final = b"PK"
# What zipfile and expat raise for a damaged file; LookupError is for an encoding that there is not.
_DAMAGES: Final = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, LookupError,
)  # fmt: skip
OLD: Final = b"\xd0\xcf\x11\xe0"  # an .xls, and any workbook with a password


def opened(content: bytes, file: str) -> zipfile.ZipFile:
    """The workbook `content` of `file`, whose XML is safe to parse; `Refused` when it is not, or is no workbook."""
    if content.startswith(OLD):
        raise refused(Place(file), "this is an old workbook, or has a password", "Save it as .xlsx with no password")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        _measure(archive, file)
        for member in archive.infolist():
            if _is_xml(member):
                _look_through(archive.read(member), file)
    except (*_DAMAGES, expat.ExpatError) as error:
        raise _damaged(file) from error
    return archive


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.endswith((".xml", ".rels"))


def _measure(archive: zipfile.ZipFile, file: str) -> None:
    members = archive.infolist()
    size = sum(member.file_size for member in members if _is_xml(member))
    if len(members) > MAX_MEMBERS or size > MAX_UNPACKED:
        what = f"the workbook unpacks to {size / 1e6:.0f} MB in {len(members)} parts"
        raise refused(Place(file), what, "Copy what the book needs into a new workbook")


def _look_through(content: bytes, file: str) -> None:
    """`Refused` when `content` is no XML, defines entities, or is nested without end."""
    parser: Any = expat.ParserCreate(namespace_separator=" ")  # what it takes, ElementTree takes
    depth = 0

    def start(*_: Any) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _damaged(file)

    def end(*_: Any) -> None:
        nonlocal depth
        depth -= 1

    def document_type(*_: Any) -> None:
        what, remedy = "the workbook has a document type, which no spreadsheet writes", "Save it anew as .xlsx or .csv"
        raise refused(Place(file), what, remedy)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = document_type
    parser.Parse(content, True)


def _damaged(file: str) -> Refused:
    return refused(Place(file), "this is no workbook, or it is damaged", "Save it anew as .xlsx, .ods or .csv")
