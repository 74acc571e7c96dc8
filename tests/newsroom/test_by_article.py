"""Of a folder of books the newsroom's commands tell of all articles together, of each, and of none."""

from __future__ import annotations

import csv
import shutil
import time
from pathlib import Path

import pytest
from conftest import ROOT
from paper import Paper

from bot.store import Asked, Decided, Offered, Store, Wording

pytestmark = pytest.mark.slow

FERRY, METEORS = "An invented ferry carried 48,000 passengers", "An invented observatory counts 1,140 meteors"
NONE = "No article"  # the newsroom names English first
STRAY, NEW = "where can I buy a violin bow", "how fast does it sail"


@pytest.fixture(name="paper")
def newsroom_of_folder(tmp_path: Path) -> Paper:
    shutil.copytree(ROOT / "examples" / "newsroom", tmp_path / "answers.yaml")
    with (tmp_path / "answers.yaml" / "newsroom.yaml").open("a") as file:
        file.write('colour: "#8a1538"\n')
    paper = Paper(tmp_path)
    paper.fill(asked)
    return paper


async def asked(store: Store) -> None:
    """Questions of two articles and of none; one of them taught."""
    now = time.time()
    rows = [
        Asked("capacity of the ferry", "answered", "seats", 0.9, "en", "private", 1, "ferry"),
        Asked(NEW, "unknown", None, 0.1, "en", "private", 1, "ferry"),
        Asked("number of cameras", "answered", "cameras", 0.9, "en", "group", 2, "meteors"),
        Asked(STRAY, "unknown", None, 0.0, "en", "private", 3, ""),
    ]
    for number, row in enumerate(rows, start=1):
        await store.journal.record(number, row, now - number)
    offer = Offered(1, (Wording("en", "room for how many aboard"),), ("seats",), "meteors")
    await store.write(offer, Decided(1, "open", "wording", "ferry/seats"), now=now)


def test_the_report_tells_of_all_and_of_each(paper: Paper) -> None:
    """The total, a table by article, and what nobody could answer of each and of none; the page and CSV too."""
    printed = " ".join(paper.run("report").split())
    assert "4 questions from 3 readers" in printed and "By article" in printed and NONE in printed
    of_ferry, of_none = printed.index(NEW), printed.index(STRAY)
    assert printed.rindex(FERRY, 0, of_ferry) < of_ferry and printed.rindex(NONE, 0, of_none) < of_none
    assert printed.rindex(METEORS) < of_none
    page, sheet = paper.folder / "page.html", paper.folder / "figures.csv"
    paper.run("report", "--html", page)
    html = page.read_text(encoding="utf-8")
    assert html.count("<article>") == 3 and html.count("<figure>") == 2
    assert html.count('fill="#8a1538"') > 2  # the newsroom's colour
    paper.run("report", "--csv", sheet)
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        asked_of = {
            row["book"]: row["value"]
            for row in csv.DictReader(file)
            if row["figure"] == "asked" and row["section"] == "questions"
        }
    assert asked_of == {"": "4", "ferry": "2", "meteors": "1", "(none)": "1"}


def test_what_was_taught_is_for_the_book_that_it_was_taught_to(paper: Paper) -> None:
    """`learned` names the file of the book, also where the question was asked of another article."""
    printed = paper.run("learned")
    assert printed.startswith("--- a/ferry.yaml") and "room for how many aboard" in printed


def test_the_inbox_and_the_groups_open_the_folders_database(paper: Paper) -> None:
    """Neither asks for a book of its own."""
    assert "Nothing was set aside." in paper.run("inbox")
    file = paper.folder / "groups.csv"
    assert "2 groups" in paper.run("export", "groups", file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert {row["question"]: row["book"] for row in csv.DictReader(opened)} == {NEW: "ferry", STRAY: "(none)"}


def test_the_demonstration_asks_all_books(paper: Paper) -> None:
    """Its questions are of every article, and of none; the digest names how many of each."""
    printed = paper.run("demo", "--book", paper.folder / "answers.yaml", "--html", paper.folder / "demo.html")
    digest = printed.partition("In the editors’ chat:")[2]
    assert FERRY in digest and METEORS in digest
