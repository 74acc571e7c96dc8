"""The books in `examples` stand up to their own articles, as an editor would check them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from bot.book.load import read_book

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def check(book: Path, article: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "check", str(book), "--article", str(article)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")


def test_there_is_an_example() -> None:
    """The folder is not empty, so that the tests below prove something."""
    assert EXAMPLES


@pytest.mark.parametrize("book", EXAMPLES, ids=lambda path: path.stem)
def test_no_problems(book: Path) -> None:
    """`check` with the article finds nothing, and the book is big enough to be a book."""
    done = check(book, book.with_suffix(".txt"))
    assert (done.returncode, done.stderr) == (0, "")
    answers = read_book(book).book
    assert len(answers.answers) >= 14 and len(answers.gaps) >= 5


@pytest.mark.parametrize("book", EXAMPLES, ids=lambda path: path.stem)
def test_every_figure_is_held_against_the_article(book: Path, tmp_path: Path) -> None:
    """With every digit of its article changed, each fact of the book that has a figure is reported."""
    article = tmp_path / "article.txt"
    text = book.with_suffix(".txt").read_text(encoding="utf-8")
    article.write_text(text.translate(str.maketrans("0123456789", "1234567890")), encoding="utf-8")
    done = check(book, article)
    assert done.returncode == 1
    facts = read_book(book).book.facts
    with_figure = [name for name, fact in facts.items() if fact.figure is not None]
    assert len(with_figure) >= 10
    unproved = [line for line in done.stderr.splitlines() if "(figure-not-in-article)" in line]
    assert len(unproved) == len(with_figure)


@pytest.mark.parametrize("book", EXAMPLES, ids=lambda path: path.stem)
def test_the_article_says_that_it_is_invented(book: Path) -> None:
    """Nobody can take an example for news: the headline and the first paragraph say that it is invented."""
    headline, first = [line for line in book.with_suffix(".txt").read_text(encoding="utf-8").splitlines() if line][:2]
    assert "invented" in headline.lower() and "invented" in first
