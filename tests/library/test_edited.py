"""A book with edits written in: what came of them, and where its problems stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.book.editing import CONFLICT, Edit, edit_of
from bot.library.edited import SHOWN, check_edited, with_edits
from bot.library.entry_cache import EntryCache
from bot.problems import Refused
from tests.library.books import BRIDGE, book, cache_of, save

LENGTH = ("answers", "length", "reply", "en")


@pytest.fixture(name="file")
def bridge(tmp_path: Path) -> Path:
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    return tmp_path / "bridge.yaml"


def test_the_entry_has_the_edited_text(file: Path) -> None:
    """A book is known by what it says with its edits: the same again is in the cache, none is the file's own."""
    cache = EntryCache(cache_of(file.parent))
    plain, text = cache.make(file), file.read_text(encoding="utf-8")
    edit = edit_of(text, LENGTH, "Over {length} it goes.")
    edited, came = with_edits(plain, [edit], cache)
    assert edited.key != plain.key and edited.text and "Over {length} it goes." in edited.text
    assert (came.merged, came.conflicts, came.problems) == (frozenset(), frozenset(), ())
    again = with_edits(plain, [edit], cache)[0]
    assert (again.key, again.text) == (edited.key, edited.text)
    assert with_edits(plain, [], cache)[0] is plain
    assert cache.book(edited).answers["length"].reply.own("en") == "Over {length} it goes."


def test_both_texts_of_a_conflict_are_shown(file: Path) -> None:
    """What the file says and what the edit says, each on one line and cut, at the line of the file."""
    cache = EntryCache(cache_of(file.parent))
    entry = cache.make(file)
    edit = Edit(LENGTH, "Another text.\n", "Long " * 100, 7)
    same, came = with_edits(entry, [edit], cache)
    [problem] = came.problems
    assert same is entry and came.conflicts == {7} and problem.rule == CONFLICT
    assert problem.place.file == str(file) and problem.place.line > 1
    shown = problem.remedy.partition("“")[2].removesuffix("”")
    assert len(shown) == SHOWN and shown.endswith("…") and "\n" not in problem.what


def test_lines_are_those_of_the_file(file: Path) -> None:
    """A problem in a line that the file has is at that line; one in an edit's line says whose line it is."""
    text = file.read_text(encoding="utf-8")
    edit = edit_of(text, LENGTH, "It is 4,000 long.")
    with pytest.raises(Refused) as refused:
        with_edits(EntryCache(cache_of(file.parent)).make(file), [edit], EntryCache(cache_of(file.parent)))
    assert {problem.place.file for problem in refused.value.problems} == {f"{file} (with the edits)"}
    added = edit_of(text, ("facts", "height"), {"figure": "9"})
    cache = cache_of(file.parent)
    alone, both = check_edited(file, [], {}, cache), check_edited(file, [added], {}, cache)
    warned = {(problem.place, problem.rule) for problem in alone if problem.is_warning}
    assert warned and warned <= {(problem.place, problem.rule) for problem in both}
    assert any(problem.place.file.endswith("(with the edits)") for problem in both)
