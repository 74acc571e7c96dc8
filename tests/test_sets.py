"""The labelled sets are what their README says: balanced, about the book they name, and in nobody's words twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

from bot.answer.evaluate import Labelled, read_labelled
from bot.book.load import read_book
from bot.book.values import Book
from tests.campaigns.sets import book_of, figures, judge_set, sets

OWN_SETS = [path for path in sets() if path.parent.name == "sets"]
README = (ROOT / "tests" / "sets" / "README.md").read_text(encoding="utf-8")
KINDS = {kind for row in re.findall(r"^\| ([a-z ,]+) \|", README, re.MULTILINE) for kind in row.split(", ")} - {"kind"}


def read(path: Path) -> tuple[Book, list[Labelled]]:
    book = read_book(book_of(path)).book
    return book, read_labelled(path, book)


def plain(text: str) -> str:
    return " ".join(re.findall(r"[\w🇦-🇿]+", text.lower()))


@pytest.mark.parametrize("path", OWN_SETS, ids=lambda path: path.stem)
def test_as_many_strays_as_answerable(path: Path) -> None:
    """Each set has as many strays as answerable questions, and its strays are evenly of the kinds of the README."""
    _, labelled = read(path)
    kinds = Counter(one.kind for one in labelled if not one.answer)
    answerable = [one for one in labelled if one.answer]
    assert kinds.total() == len(answerable) >= 40
    assert {one.kind for one in answerable} == {"answerable"}
    assert set(kinds) == KINDS and min(kinds.values()) >= 3


@pytest.mark.parametrize("path", OWN_SETS, ids=lambda path: path.stem)
def test_every_answer_is_asked(path: Path) -> None:
    """Each set asks every answer of its book at least once."""
    book, labelled = read(path)
    assert {one.answer for one in labelled if one.answer} == set(book.answers)


def test_no_question_twice() -> None:
    """No labelled question is another one's copy, and none is a phrasing of the book it is asked of."""
    seen: set[str] = set()
    for path in OWN_SETS:
        book, labelled = read(path)
        entries = [*book.answers.values(), *book.gaps.values()]
        own = {plain(text) for entry in entries for texts in (entry.questions.en, entry.questions.es) for text in texts}
        asked = [plain(one.question) for one in labelled]
        assert len(set(asked)) == len(asked)
        assert not set(asked) & (own | seen)
        seen |= set(asked)


def test_the_campaign_counts(tmp_path: Path) -> None:
    """A set of three questions is counted as what became of each: right, a stray that was answered, a silent one."""
    path = tmp_path / "article_three.csv"
    path.write_text(
        "question,answer,kind\nHow many AI unicorns does China have?,unicorns,answerable\n"
        "What is a unicorn company?,,place\nqwpoeiru zxcmnb,,place\n",
        encoding="utf-8",
    )
    assert figures(judge_set(path)) == (2, "50.0", 1, "100.0", "100.0", "0.0")
