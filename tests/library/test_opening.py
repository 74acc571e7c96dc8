"""A library of a folder: what is left out of it and why, and what is kept so that nothing is read twice."""

from __future__ import annotations

import gc
import multiprocessing
import os
import weakref
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.answer.interpret import answer
from bot.answer.reply import NOTHING_SAID
from bot.library import Library, ask, open_library
from bot.library.entry_cache import EntryCache
from bot.library.processes import PATIENT, in_processes
from bot.library.search import Search
from bot.match import ModelCache
from bot.problems import Refused
from tests.library.books import BRIDGE, DAY, HARVEST, book, cache_of, opened, outcome, save

LENGTH = "How long is the bridge?"


def test_the_search_of_before_serves_as_long_as_its_books_do(tmp_path: Path) -> None:
    """A library of the same books has the very search of the one before, and of others the same answers."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    save(tmp_path, "harvest", book("The harvest", HARVEST))
    library, _ = opened(tmp_path)
    entries = list(library.entries.values())
    again = Library(entries, DAY, lambda entry: library.responder(entry.id), None, tmp_path, library.search)
    assert again.search is library.search
    fewer = Library(entries[:1], DAY, lambda entry: library.responder(entry.id), None, tmp_path, library.search)
    assert [own.book for own in fewer.search.judged(LENGTH, lambda name: library.responder(name).matcher)] == ["bridge"]


def test_a_name_tells_a_book_as_long_as_no_other_says_it(tmp_path: Path) -> None:
    """As books come, change and go, a search that takes over what was counted tells what one made anew tells."""
    told = []
    for place in ("Corvane", "Almenar"):
        asked = {"length": (840, "meters", [f"How long is the bridge of {place}?", f"the bridge in {place}"])}
        save(tmp_path, place.lower(), book(f"The bridge of {place}", asked))
    first = list(opened(tmp_path)[0].current)
    save(tmp_path, "harvest", book("The harvest of Corvane", {"olives": (310, "tons", ["How much did Corvane pick?"])}))
    second = list(opened(tmp_path)[0].current)
    search = None
    for entries in (first, second, second[:1], first, second):
        search, anew = Search(entries, search), Search(entries)
        for place in ("Corvane", "Almenar"):
            assert search.tells(f"What about {place}?") == anew.tells(f"What about {place}?")
            told.append(len(search.tells(f"What about {place}?")))
    assert {0, 1} == set(told)


def test_a_book_asked_twice_works_it_out_once(tmp_path: Path) -> None:
    """The same words have the very reply of before; after something else was said, they have one of their own."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    responder = opened(tmp_path)[0].responder("bridge")
    first = answer(responder, LENGTH, ("en", None))
    assert answer(responder, LENGTH, ("en", None)) is first
    assert answer(responder, LENGTH, ("en", None), NOTHING_SAID) is not first


def test_one_broken_book_is_refused_alone(tmp_path: Path) -> None:
    """The problems of a book that is unsafe are told with their places, and the others serve."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    broken = save(tmp_path, "harvest", book("The harvest", HARVEST))
    broken.write_text(broken.read_text(encoding="utf-8").replace("{olives} tons", "320 tons"), encoding="utf-8")
    library, problems = opened(tmp_path)
    assert list(library.entries) == ["bridge"]
    assert {(problem.place.file, problem.rule) for problem in problems} == {(str(broken), "undeclared-figure")}


def test_a_folder_with_no_book_left_is_refused(tmp_path: Path) -> None:
    """An empty folder is refused with what to do, one of broken books with their problems."""
    with pytest.raises(Refused, match=r"there is no book in this folder\. Put one there: python -m bot new"):
        opened(tmp_path)
    (tmp_path / "a.yaml").write_text("answers: 3\n", encoding="utf-8")
    with pytest.raises(Refused, match="missing-key"):
        opened(tmp_path)


@pytest.mark.parametrize("ids", [{}, {"id": "bridge"}, {"id": "BRIDGE"}])
def test_two_books_with_one_id_are_both_refused(tmp_path: Path, ids: dict[str, str]) -> None:
    """Neither of two books with one id is served, each is told of the other, and another id is the remedy."""
    one = save(tmp_path, "bridge", book("The bridge", BRIDGE))
    other = save(tmp_path, "old/bridge" if not ids else "old", book("The harvest", HARVEST), **ids)
    save(tmp_path, "third", book("The third", HARVEST))
    library, problems = opened(tmp_path)
    assert list(library.entries) == ["third"]
    assert [(problem.place.file, problem.rule) for problem in problems] == [
        (str(one), "same-id"),
        (str(other), "same-id"),
    ]
    assert str(other) in problems[0].what and str(one) in problems[1].what
    assert (problems[1].place.line > 0) == bool(ids)
    save(other.parent, other.stem, book("The harvest", HARVEST), id="harvest")
    assert sorted(opened(tmp_path)[0].entries) == ["bridge", "harvest", "third"]


def test_two_books_with_one_address_are_both_refused(tmp_path: Path) -> None:
    """An address that two articles claim, in whatever form, leads to neither."""
    one = save(tmp_path, "a", book("A", BRIDGE, link="https://www.post.example/bridge/"))
    other = save(tmp_path, "b", book("B", HARVEST, links=["http://post.example/bridge?utm_source=x#top"]))
    save(tmp_path, "c", book("C", HARVEST, link="https://post.example/bridge/2"))
    library, problems = opened(tmp_path)
    assert list(library.entries) == ["c"]
    assert [(problem.place.file, problem.rule) for problem in problems] == [
        (str(one), "same-address"),
        (str(other), "same-address"),
    ]
    assert problems[0].place.line == 5


def test_a_book_is_found_by_any_of_its_addresses(tmp_path: Path) -> None:
    """The address of the article leads to its book in each form that readers send, and no other does."""
    links = ["https://pst.example/b1", "https://post.example/amp?id=7"]
    save(tmp_path, "a", book("A", BRIDGE, link="https://www.post.example/bridge", links=links))
    save(tmp_path, "b", book("B", HARVEST))
    library, _ = opened(tmp_path)
    for address in ("http://post.example/bridge/?utm_medium=y", "https://m.post.example/bridge#:~:text=a", *links):
        assert library.at(address) == "a"
    for address in ("https://post.example/", "https://post.example/amp?id=8", "https://other.example/bridge", "x"):
        assert library.at(address) is None


def test_what_is_kept_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged folder is opened without reading or learning a book, and answers the same."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE, date="2026-03-01", link="https://post.example/b"))
    save(tmp_path, "harvest", book("The harvest", HARVEST), pinned="yes", until="2026-12-31")
    first = ask(opened(tmp_path)[0], LENGTH)
    monkeypatch.setattr("bot.check.open_book", None)
    monkeypatch.setattr("bot.match.model.train", None)
    again, _ = opened(tmp_path)
    assert ask(again, LENGTH) == first and outcome(first) == ("bridge", "answered", "length")
    assert [entry.id for entry in again.current] == ["harvest", "bridge"]
    assert again.entries["bridge"].article.date == date(2026, 3, 1) and again.at("https://post.example/b") == "bridge"


def test_one_changed_book_is_learned_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder in which one file changed, that one is read; and it answers as it stands now."""
    for number in range(4):
        save(tmp_path, f"book{number}", book("The harvest", HARVEST))
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    opened(tmp_path)
    file = save(tmp_path, "bridge", book("The bridge", {"length": (845, *BRIDGE["length"][1:])}))
    made: list[Path] = []
    make = EntryCache.make
    monkeypatch.setattr(EntryCache, "make", lambda cache, path: made.append(path) or make(cache, path))
    found = ask(opened(tmp_path)[0], LENGTH)
    assert made == [file]
    assert found.reply.citations[0].figure == "845"


def test_a_changed_article_is_a_changed_book(tmp_path: Path) -> None:
    """A book that reads its facts in its article is read again when the article has changed."""
    text = "The bridge\n\nThe bridge has a length of 840 meters.\n"
    (tmp_path / "bridge.txt").write_text(text, encoding="utf-8")
    short = book("The bridge", BRIDGE, text="bridge.txt")
    short["facts"] = {"length": {"figure": 840, "excerpt": "length of 840 meters", "text": "meters of bridge"}}
    save(tmp_path, "bridge", short, format=2)
    assert opened(tmp_path)[1] == []
    (tmp_path / "bridge.txt").write_text(text.replace("840", "850"), encoding="utf-8")
    with pytest.raises(Refused, match="left-out"):
        opened(tmp_path)


def test_a_damaged_or_missing_cache_does_no_harm(tmp_path: Path) -> None:
    """With files cut short, with none, and with a folder that cannot be written, the books answer the same."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    save(tmp_path, "harvest", book("The harvest", HARVEST))
    library, _ = opened(tmp_path)
    expected = outcome(ask(library, LENGTH))
    kept = list((tmp_path / ".cache").iterdir())
    assert len(kept) == 4
    for file in kept:
        file.write_bytes(file.read_bytes()[:-9])
    assert outcome(ask(opened(tmp_path)[0], LENGTH)) == expected
    for file in kept:
        file.unlink()
    assert outcome(ask(library, "weight of the olive harvest")) == ("harvest", "answered", "olives")
    (tmp_path / "file").write_text("", encoding="utf-8")
    nowhere = ModelCache(tmp_path / "file" / "cache")
    assert outcome(ask(open_library(tmp_path, DAY, nowhere)[0], LENGTH)) == expected


@pytest.mark.slow
def test_many_books_are_read_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What processes make is what one makes, the broken ones' problems and the order included."""
    for number in range(3):
        save(tmp_path, f"book{number}", book("The harvest", HARVEST))
    (tmp_path / "broken.yaml").write_text("answers: 3\n", encoding="utf-8")
    alone, alone_problems = opened(tmp_path)
    for file in (tmp_path / ".cache").iterdir():
        file.unlink()
    monkeypatch.setattr("bot.library.opening.MANY", 2)
    monkeypatch.setattr("bot.library.processes.processors", lambda: 2)
    monkeypatch.setattr("bot.check.open_book", None)  # of this process
    together, problems = open_library(tmp_path, DAY, cache_of(tmp_path))
    assert problems == alone_problems and problems
    assert [entry.id for entry in together.current] == [entry.id for entry in alone.current]


def _end(_: object) -> None:
    if multiprocessing.parent_process():
        os._exit(1)


@pytest.mark.slow
def test_work_that_processes_leave_undone_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the system ends the processes, every thing is made all the same, once and in its order."""
    monkeypatch.setattr("bot.library.processes.processors", lambda: 2)
    assert list(in_processes(_end, range(9), 2)) == [None] * 9


def test_processes_let_readers_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other processes do, they do when nobody else has anything to do."""
    monkeypatch.setattr("bot.library.processes.processors", lambda: 2)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert next(in_processes(_priority, [0], 1)) == min(own + PATIENT, 19) > own


def _priority(_: object) -> int:
    return os.getpriority(os.PRIO_PROCESS, 0)


def test_a_library_and_its_books_leave_memory_at_once(tmp_path: Path) -> None:
    """When another library takes its place, nothing of it waits for the garbage collector, its matchers neither."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    save(tmp_path, "harvest", book("The harvest", HARVEST))
    library = opened(tmp_path)[0]
    ask(library, LENGTH)
    library.speaker("bridge")
    parts = library, library.search, library.responder("bridge"), library.responder("bridge").matcher
    left = [weakref.ref(part) for part in parts]
    gc.disable()
    try:
        del library, parts
        assert [one() for one in left] == [None] * 4
    finally:
        gc.enable()


def test_the_order_is_pinned_first_and_then_the_newest(tmp_path: Path) -> None:
    """Books stand by date, the newest first; pinned ones before all, those with no date last."""
    save(tmp_path, "old", book("A", BRIDGE, date="2025-01-01"))
    save(tmp_path, "new", book("B", BRIDGE, date="2026-01-01"))
    save(tmp_path, "pinned", book("C", BRIDGE, date="2024-01-01"), pinned="yes")
    save(tmp_path, "undated", book("D", BRIDGE), pinned="no")
    assert [entry.id for entry in opened(tmp_path)[0].current] == ["pinned", "new", "old", "undated"]


def test_an_archive_book_is_left_out_of_the_search(tmp_path: Path) -> None:
    """After its last day a book is found by its id and address, not by its words; on that day it still is."""
    until = DAY - timedelta(days=1)
    save(tmp_path, "bridge", book("The bridge", BRIDGE, link="https://post.example/b"), until=until.isoformat())
    save(tmp_path, "harvest", book("The harvest", HARVEST))
    library, _ = opened(tmp_path)
    assert [entry.id for entry in library.current] == ["harvest"]
    assert ask(library, LENGTH).reply.answer is None
    assert library.at("https://post.example/b") == "bridge"
    assert outcome(ask(library, LENGTH, book="bridge")) == ("bridge", "answered", "length")
    assert outcome(ask(opened(tmp_path, until)[0], LENGTH)) == ("bridge", "answered", "length")


def test_no_book_is_opened_before_it_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question opens the books that are likely to be meant, and no archive book."""
    for name, answers in (("bridge", BRIDGE), ("harvest", HARVEST)):
        save(tmp_path, name, book(f"The {name}", answers))
    save(tmp_path, "archive", book("The old bridge", BRIDGE), until="2020-01-01")
    library, _ = opened(tmp_path)
    read: list[str] = []
    load = EntryCache.book
    monkeypatch.setattr(EntryCache, "book", lambda cache, entry: read.append(entry.id) or load(cache, entry))
    assert outcome(ask(library, LENGTH)) == ("bridge", "answered", "length")
    ask(library, LENGTH)
    assert read == ["bridge"]
