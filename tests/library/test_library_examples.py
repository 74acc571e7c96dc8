"""The example of a newsroom: three short books of invented articles, which stand up to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT

from bot.article import read_article
from bot.book.load import read_book
from bot.library import check_folder, files_in, read_newsroom
from bot.match import ModelCache

NEWSROOM = ROOT / "examples" / "newsroom"
INVENTED = {"en": "invented", "es": "inventad"}


def test_nothing_is_wrong_with_them(tmp_path: Path) -> None:
    """`check` finds no problem; a book of one language is told that readers of others get it too, and nothing else."""
    problems = check_folder(NEWSROOM, ModelCache(tmp_path))
    assert {problem.rule for problem in problems} <= {"language-missing"}
    assert all(problem.is_warning for problem in problems)


def test_they_are_of_several_sections_and_languages() -> None:
    """There are three, each in a section of its own, and between them they speak every way a folder can."""
    books = [read_book(file).book for file in files_in(NEWSROOM)]
    assert len({file.parent for file in files_in(NEWSROOM)}) == len(books) == 3
    assert {tuple(book.languages) for book in books} == {("en",), ("es",), ("en", "es")}
    assert all(book.article.date and book.article.link for book in books)
    assert read_newsroom(NEWSROOM / "newsroom.yaml").name


@pytest.mark.parametrize("file", files_in(NEWSROOM), ids=lambda file: file.stem)
def test_they_say_that_they_are_invented(file: Path) -> None:
    """Nobody can take an example for news: the headline and the first paragraph say that it is invented."""
    book = read_book(file).book
    text = read_article(file.with_suffix(".txt")).text
    word = INVENTED[book.article.language]
    assert word in book.article.title.lower() and word in text.paragraphs[0].lower()
