"""A first book, and the preview of any: an editor sees in the terminal what readers will."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE
from test_cli import run

from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.language import LANGUAGES

README = (ROOT / "README.md").read_text(encoding="utf-8")
pytestmark = pytest.mark.slow  # each starts the program


@pytest.mark.parametrize(("language", "asked"), [("en", "number of steps"), ("es", "cuantos escalones tiene el faro")])
def test_a_new_book_is_a_book(language: str, asked: str, tmp_path: Path) -> None:
    """`new` writes a whole book of a few lines in which `check` finds no problem, and which answers at once."""
    file = tmp_path / "books" / "book.yaml"  # the folder is made, too
    assert f"{file}: a book with one answer" in run("new", file, "--lang", language)
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 17
    assert f"{file}: no errors, 1 warning" in run("check", file)
    reply = json.loads(run("ask", "--json", "--book", file, asked))
    assert (reply["outcome"], [one["figure"] for one in reply["figures"]]) == ("answered", ["312"])
    assert "312 [1]" in run("preview", file)
    assert "312 [1]" in run("check", "--preview", file)
    assert "the file is there already" in run("new", file, code=1)


def test_the_book_of_the_readme_is_that_book() -> None:
    """The README shows the very book that `new` writes."""
    (shown,) = re.findall(r"```yaml\n(format:.*?)```", README, re.DOTALL)
    assert shown == LANGUAGES["en"].first_book


def test_the_short_fact_of_the_readme_is_enough(tmp_path: Path) -> None:
    """With the article's file the fact of that book is the three lines that the README shows, and says the same."""
    (short,) = re.findall(r"```yaml\n(facts:.*?)```", README, re.DOTALL)
    book = LANGUAGES["en"].first_book
    text = book[: book.index("facts:")].replace("language: en", "language: en, text: article.txt") + short
    (tmp_path / "book.yaml").write_text(book, encoding="utf-8")
    (tmp_path / "short.yaml").write_text(text + book[book.index("answers:") :], encoding="utf-8")
    climb = "The lighthouse has 312 steps\n\nIt is open again.\nIt is a climb of 312 steps to the lamp.\n"
    (tmp_path / "article.txt").write_text(climb, encoding="utf-8")
    assert read_book(tmp_path / "short.yaml").book.facts == read_book(tmp_path / "book.yaml").book.facts
    assert f"{tmp_path / 'short.yaml'}: no errors" in run("check", tmp_path / "short.yaml")


def unframed(text: str) -> str:
    """The words in the frames of a preview, on one line."""
    return " ".join(re.sub("[│╭╮╰╯─]", " ", text).split())


@pytest.mark.parametrize("book", [SAMPLE, ROOT / "answers.yaml"], ids=lambda path: path.name)
def test_preview_shows_what_readers_get(book: Path) -> None:
    """Each answer and each gap is shown in each language, word for word as it is sent, with its sources."""
    shown, responder = unframed(run("preview", book)), Responder(read_book(book).book)
    names = list(responder.book.answers)
    assert len(names) >= 2
    for language in ("en", "es"):
        for name in names:
            assert " ".join(plain(responder.answer(name, language), responder.book.article).split()) in shown
        for gap in responder.book.gaps.values():
            assert " ".join(gap.reply.own(language).split()) in shown
    assert "Sources" in shown and "Fuentes" in shown
    assert "Fuentes" not in run("preview", book, "--lang", "en")


def test_preview_shows_no_wrong_figure(tmp_path: Path) -> None:
    """A book with a wrong figure is not shown but refused, with its problems."""
    book = tmp_path / "book.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8").replace("value: 1500", "value: 1600"), encoding="utf-8")
    assert "figure-mismatch" in run("preview", book, code=1)


def test_preview_of_a_draft_says_that_it_is_one(tmp_path: Path) -> None:
    """What a spreadsheet says is shown with a line that no figure in it was checked."""
    sheet = tmp_path / "faq.csv"
    sheet.write_text("question,answer\nHow many beds?,There are 640 beds.\n", encoding="utf-8")
    shown = unframed(run("preview", sheet))
    assert "There are 640 beds. This is a draft: no figure in it was held against an article." in shown
