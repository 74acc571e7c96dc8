"""Fifty edits in the chat, exported: the file says what was served, and everything else that it said before."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from bot.answer.render import plain
from bot.answer.reply import Responder, phrasings_of
from bot.book.editing import edit_of, edited
from bot.book.source import source_of
from bot.check import check_book, open_book
from bot.cli.responder import responder_of
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.overlay import serve_overlay, settle
from bot.store import Drafted, Editor, Settled, Store, open_store

pytestmark = pytest.mark.slow

INGRID = Editor(7, "Ingrid")
TODAY = date.today()
NOTE = {
    "was": "71",
    "date": f"{TODAY}",
    "until": f"{TODAY + timedelta(days=30)}",
    "why": {"en": "The forum counted again.", "es": "El foro contó de nuevo."},
}
CORRECTION = [
    (("facts", "unicorns", "figure"), "72"),
    (("facts", "unicorns", "value"), "72"),
    (("facts", "unicorns", "excerpt"), "72 are considered “unicorns”"),
    (("facts", "unicorns", "corrected"), NOTE),
    (("derived", "world-unicorns", "figure"), "277"),
    (("derived", "unicorns-outside-china", "figure"), "205"),
]
WRITTEN = [
    (("facts", "forum-days"), {
        "attribution": {"en": "The article", "es": "El artículo"}, "where": "6",
        "excerpt": "presented at the forum", "text": {"en": "presented: at the forum", "es": "presentado en el foro"},
    }),
    (("answers", "forum-data"), {
        "topic": "sources",
        "questions": {
            "en": ["Where was the company data presented?", "which gathering showed the companies", "venue of it"],
            "es": ["¿Dónde se presentaron los datos de empresas?", "qué encuentro mostró las cifras", "sede de ello"],
        },
        "reply": {"en": "It was presented at the forum{forum-days}.", "es": "Se presentó en el foro{forum-days}."},
        "related": ["unicorns"],
    }),
    (("gaps", "forum-guests"), {
        "questions": {
            "en": ["Who was invited to the forum?", "guest list of the gathering", "which speakers took the stage"],
            "es": ["¿Quién fue invitado al foro?", "lista de invitados", "qué ponentes subieron al escenario"],
        },
        "reply": {"en": "The article names no guests.", "es": "El artículo no nombra invitados."},
    }),
]  # fmt: skip


def revisions(text: str) -> Iterator[list[tuple[tuple[str, ...], Any]]]:
    """What is changed in the sample book `text`, revision by revision: fifty entries."""
    answers = source_of(text, "")[0].data["answers"]
    yield CORRECTION
    yield WRITTEN
    for name in list(answers)[:12]:
        reply = answers[name]["reply"]["en"]
        yield [(("answers", name, "reply", "en"), f"{reply} So it says: no more.")]
        yield [(("answers", name, "questions", "es", answers[name]["questions"]["es"][-1]), None)]
    for number, name in enumerate(list(answers)[12:29]):
        wording = f"zorblax{number} quux{number}"
        yield [(("answers", name, "questions", "en", wording), wording)]


async def publish(store: Store, text: str) -> int:
    """Publish all revisions, each made of the text as it is served by then; how many edits they have."""
    count = 0
    for number, changes in enumerate(revisions(text), start=1):
        edits = tuple(edit_of(text, path, after) for path, after in changes)
        await store.write(Drafted(number, edits, INGRID), Settled(number, "draft", "published", INGRID), now=number)
        text, count = edited(text, "answers.yaml", edits).text, count + len(edits)
    return count


def replies(responder: Responder) -> dict[tuple[str, str], str]:
    """What readers get for every sixth phrasing, and by each answer, in both languages."""
    book = responder.book
    asked = [(phrasing.text, phrasing.language) for phrasing in phrasings_of(book)[::6]]
    given = {asked_one: plain(responder.reply(*asked_one), book.article) for asked_one in asked}
    chosen = {(name, code): responder.answer(name, code) for name in book.answers for code in book.languages}
    return given | {key: plain(reply, book.article) for key, reply in chosen.items()}


def exported(book: Path) -> Path:
    """The file that `learned -o` writes."""
    out = book.with_name("exported.yaml")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "BOOK": str(book)}
    call = [sys.executable, "-m", "bot", "learned", "-o", str(out)]
    done = subprocess.run(call, cwd=book.parent, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_fifty_edits_exported(tmp_path: Path) -> None:
    """The export is the book as it was served: same replies to the byte, comments and order kept, nothing to check.

    In the place of the book it is served by itself, and no edit is left.
    """
    book = tmp_path / "answers.yaml"
    book.write_bytes((ROOT / "answers.yaml").read_bytes())
    before = book.read_text(encoding="utf-8")

    async def serve() -> dict[tuple[str, str], str]:
        library = CurrentLibrary(book, responder_of)
        async with open_store(tmp_path / "data", book="answers") as store:
            assert await publish(store, before) == 50
            await serve_overlay(library, store)
        return replies(library.responder(library.newest))

    served = asyncio.run(serve())
    out = exported(book)
    assert replies(responder_of(open_book(out).book)) == served
    assert check_book(out) == check_book(book) == []

    text = out.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "#" in line] == [line for line in before.splitlines() if "#" in line]
    kept = source_of(text, "")[0].data
    for section, entries in source_of(before, "")[0].data.items():
        assert list(kept[section])[: len(entries)] == list(entries)

    async def settled() -> list[str]:
        out.replace(book)
        library = CurrentLibrary(book, responder_of)
        async with open_store(tmp_path / "data", book="answers") as store:
            await serve_overlay(library, store)
            await settle(library, store)
            assert replies(library.responder(library.newest)) == served
            return [revision.state for revision in await store.edits.in_state("published", "merged", "conflict")]

    assert set(asyncio.run(settled())) == {"merged"}
