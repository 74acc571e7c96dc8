"""What the rules that ask the bot found in a book, kept from one check to the next: asking takes longer than the rest.

It is kept by all that it follows from, the program's own files among it, so that it is never what another book or
another program found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import astuple
from functools import cache
from pathlib import Path
from typing import Final

from bot import beside
from bot.answer.reply import covered_by, phrasings_of
from bot.beside import Beside
from bot.check.inspection import Inspection
from bot.match import ModelCache, digest_of, model_name, packed, unpacked
from bot.problems import Place, Problem

ROOMS: Final = ("answer", "article", "book", "check", "quantity")  # those of which `model_name` knows nothing
PROGRAM: Final = Path(__file__).parent.parent


class Remembered:
    """What the rules find of the book under inspection: what is `kept` of it, else what `find` finds, from now on.

    That is kept then, unless the book is a sheet.
    """

    def __init__(self, inspection: Inspection, kept: ModelCache | None, find: Callable[[], list[Problem]]) -> None:
        self._kept = None if inspection.file.draft else kept
        self._name = _name(inspection) if self._kept else ""
        known = self._kept.load(self._name) if self._kept else None
        self._known = known and [Problem(Place(*place), *rest) for place, *rest in unpacked(known["problems"])]
        is_long = len(phrasings_of(inspection.book)) >= beside.MANY
        self._finding = Beside(find, long=is_long) if known is None else None

    def problems(self) -> list[Problem]:
        """What is found; waits until it is."""
        if self._finding is None:
            return self._known or []
        found = self._finding.result()
        if self._kept:
            self._kept.save(self._name, {"problems": packed(list(map(astuple, found)))})
        return found

    def drop(self) -> None:
        """Look for nothing any more."""
        if self._finding:
            self._finding.drop()


def _name(inspection: Inspection) -> str:
    """A name for what is found; another one after any change of the book, of its file or of the program."""
    book, source = inspection.book, inspection.file.source
    taught = model_name(phrasings_of(book), covered_by(book))
    written = (program_digest(), taught, source.file, source.text, book.model_dump_json())
    return hashlib.sha256(json.dumps(written).encode()).hexdigest()[:32]


@cache
def program_digest() -> str:
    """A digest of the program's files in `ROOMS`."""
    return digest_of(sorted(file for room in ROOMS for file in (PROGRAM / room).rglob("*.py")))
