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

from bot.answer.reply import covered_by, phrasings_of
from bot.check.inspection import Inspection
from bot.match import ModelCache, digest_of, model_name, packed, unpacked
from bot.problems import Place, Problem

ROOMS: Final = ("answer", "article", "book", "check", "quantity")  # those of which `model_name` knows nothing
PROGRAM: Final = Path(__file__).parent.parent


def remembered(inspection: Inspection, kept: ModelCache | None, find: Callable[[], list[Problem]]) -> list[Problem]:
    """What is `kept` of the book under inspection, else what `find` finds, which is kept then; no sheet's is."""
    if kept is None or inspection.file.draft:
        return find()
    name = _name(inspection)
    known = kept.load(name)
    if known is not None:
        return [Problem(Place(*place), *rest) for place, *rest in unpacked(known["problems"])]
    found = find()
    kept.save(name, {"problems": packed(list(map(astuple, found)))})
    return found


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
