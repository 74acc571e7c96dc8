"""The labelled sets are what their README says: balanced, about the book they name, and in nobody's words twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

from bot.answer.evaluate import Judged, Labelled, Verdict, read_labelled
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.book.values import Book
from tests.campaigns.sets import book_of, figures, is_blind, judge_set, sets

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
    assert kinds.total() == len(answerable) >= 30
    assert {one.kind for one in answerable} == {"answerable"}
    assert set(kinds) == KINDS and min(kinds.values()) >= 2


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
        own = {plain(text) for entry in entries for texts in map(entry.questions.get, book.languages) for text in texts}
        asked = [plain(one.question) for one in labelled]
        assert len(set(asked)) == len(asked)
        assert not set(asked) & (own | seen)
        seen |= set(asked)


@pytest.mark.slow
def test_a_set_is_asked_of_its_own_book(tmp_path: Path) -> None:
    """A set named after the article is asked of the article's book, and one named after an example of that."""
    for name, question, answer in (
        ("article_one", "How many AI unicorns does China have?", "unicorns"),
        ("almenar_one", "How much will the city spend in total?", "budget"),
    ):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"question,answer,kind\n{question},{answer},answerable\n", encoding="utf-8")
        assert [one.verdict for one in judge_set(path)] == ["right"]


def test_shares_are_of_the_strays_or_of_the_answerable(sample: Responder) -> None:
    """Strays answered are a share of the strays; right, reached and wrong are shares of the answerable questions."""
    verdicts: list[Verdict] = ["quiet", "quiet", "quiet", "misled"]
    verdicts += ["right", "right", "right", "reached", "reached", "missed", "wrong", "wrong"]
    judged = [Judged(Labelled("", ""), sample.reply("hi"), verdict) for verdict in verdicts]
    assert figures(judged) == (4, "25.0", 8, "37.5", "62.5", "25.0")
    assert figures([]) == (0, "", 0, "", "", "")


def test_blind_sets_are_only_counted() -> None:
    """Each book has a set that is blind, by its name: its questions are never printed."""
    books = {path.stem.split("_")[0] for path in OWN_SETS}
    assert {path.stem for path in OWN_SETS if is_blind(path)} == {f"{book}_blind" for book in books}
