"""An article as it is read from its file: plain text in any of its forms, or a saved web page."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path

import pytest
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.article import ArticleText, read_article
from bot.check import check_book, open_book
from bot.problems import Refused

PAGE = """<!doctype html><html lang="en-GB"><head><title>Rents rise | The Lantern</title>
<meta property="og:site_name" content="The Lantern"><link rel="canonical" href="https://lantern.example/rents">
<meta property="article:published_time" content="2026-03-04T10:00:00Z"></head>
<body><nav><ul><li>Home</li><li>24 hours</li></ul></nav>
<article><h1>Rents in the invented town rise by 8%</h1><p>The average rent
is <b>$1,150</b> a&nbsp;month.</p><h2>Waiting lists</h2><p>Some <i>9,200</i> people wait.<br>It is a record.</p>
<ul><li>2,300 for a year</li></ul><aside><p>Read also: 10 tips</p></aside><script>var x = 5;</script></article>
<footer><p>© 2026 The Lantern</p></footer></body></html>"""


def test_a_paragraph_a_line() -> None:
    """The first line is the headline, and each line after it a paragraph, whatever stands empty between them."""
    assert ArticleText.of("Head\n\nOne one.\n\n\nTwo two.\nThe Post\n") == ArticleText(
        "Head", ("One one.", "Two two.", "The Post")
    )


def test_lines_that_were_wrapped_are_one_paragraph() -> None:
    """A paragraph whose lines a program has broken at a width is read whole, and is counted once."""
    wrapped = (
        "The land of the models\n\nThere are more than 1,500 large models\nin the land, the Academy says in its\n"
        "report of the year.\n\nThat is about 40% of all models.\n- a list\n- of two\n"
    )
    assert ArticleText.of(wrapped).paragraphs == (
        "There are more than 1,500 large models in the land, the Academy says in its report of the year.",
        "That is about 40% of all models.",
        "- a list",
        "- of two",
    )


def test_short_paragraphs_are_not_joined() -> None:
    """Lines that are sentences are paragraphs each, for nothing says that they were wrapped."""
    text = "Head\n\nOne sentence stands here.\nAnother one stands here.\nA third one, and the end.\n"
    assert len(ArticleText.of(text).paragraphs) == 3
    assert ArticleText.of(SAMPLE_ARTICLE).paragraphs[-1] == "The Daily Model"


def test_headings_are_found() -> None:
    """A short line between paragraphs that is no sentence is a heading."""
    text = ArticleText.of("Head\n\nA long sentence is here.\n\nMoney\nAnother sentence.\n- item\nThe Post\n")
    assert [text.paragraphs[number - 1] for number in sorted(text.headings)] == ["Money"]


def test_a_saved_page(tmp_path: Path) -> None:
    """Of a page its article is read, with what it says of itself, and nothing of what stands around it."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    article = read_article(file)
    assert article.text == ArticleText(
        "Rents in the invented town rise by 8%",
        (
            "The average rent is $1,150 a month.", "Waiting lists", "Some 9,200 people wait. It is a record.",
            "2,300 for a year",
        ),
        frozenset({2}),
    )  # fmt: skip
    assert (article.publisher, article.locale, article.link, article.date) == (
        "The Lantern", "en-GB", "https://lantern.example/rents", "2026-03-04",
    )  # fmt: skip


AROUND = """<!doctype html><html lang="en"><body><article class="story with-comments"><header class="story-meta">
<h1>Rents rise</h1></header><div class="story__byline"><p>By Ann Reed</p><p>4 March 2026</p></div>
<p>The average rent in the town is $1,150 a month, and the council says that it will rise again in the summer.</p>
<p><a href="/2">Six tips for 2,000 tenants</a></p><p><a href="/3">The council wrote a report of 90 pages.</a></p>
<p>See <a href="/4">the list</a></p><h2><a href="/5">Waiting lists</a></h2><p>Some 9,200 people wait.</p>
<p itemprop="datePublished">5 March</p><p><a rel="author" href="/ann">Ann</a> wrote it.</p>
<section id="Comments"><h2>34 comments</h2><p>I waited 10 years.</p></section></article></body></html>"""


def test_what_a_page_puts_into_its_article(tmp_path: Path) -> None:
    """Bylines, comments and headlines of other articles are left out; what holds most of the text or h1 never is."""
    file = tmp_path / "page.html"
    file.write_text(AROUND, encoding="utf-8")
    article = read_article(file).text
    assert article.headline == "Rents rise"
    assert article.paragraphs == (
        "The average rent in the town is $1,150 a month, and the council says that it will rise again in the summer.",
        "The council wrote a report of 90 pages.",
        "See the list",
        "Waiting lists",
        "Some 9,200 people wait.",
        "wrote it.",
    )


def test_a_class_of_most_of_the_text_names_nothing(tmp_path: Path) -> None:
    """A wrapper is no list of comments because its class speaks of them."""
    file = tmp_path / "page.html"
    file.write_text(f"<article><h1>Rents</h1><div class='share-text'><p>{'Rents rise. ' * 9}</p></div></article>")
    assert len(read_article(file).text.paragraphs) == 1


def test_a_page_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is missing, the command that installs it is told."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "bs4":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, "bs4", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Refused, match=r"pip install 'footnote\[pages\]'"):
        read_article(file)


@pytest.mark.parametrize("page", ["<p></p>", "<html><body><nav>Home</nav></body></html>"])
def test_a_page_with_no_article(page: str, tmp_path: Path) -> None:
    """A page in which no text is found is refused, with what to do instead."""
    file = tmp_path / "page.htm"
    file.write_text(page, encoding="utf-8")
    with pytest.raises(Refused, match="no article"):
        read_article(file)


def book_naming(folder: Path, article: str) -> Path:
    """The sample book in `folder`, which names the file `article` for its own."""
    text = SAMPLE.read_text(encoding="utf-8").replace("  language: en\n", f"  language: en\n  text: {article}\n", 1)
    (folder / "book.yaml").write_text(text, encoding="utf-8")
    return folder / "book.yaml"


def test_a_book_names_its_article(tmp_path: Path) -> None:
    """A book that names its article's file, beside it, is held against it with no more said."""
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE.replace("3,755", "3,756"), encoding="utf-8")
    found = {problem.rule for problem in check_book(book_naming(tmp_path, "article.txt"))}
    assert "figure-not-in-article" in found
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
    assert [problem for problem in check_book(tmp_path / "book.yaml") if not problem.is_warning] == []


def test_an_article_that_is_missing(tmp_path: Path) -> None:
    """A book that names a file that is not there is told so, where it names it, and is checked all the same."""
    book = book_naming(tmp_path, "gone.txt")
    (problem,) = [problem for problem in check_book(book) if not problem.is_warning]
    assert (problem.rule, problem.place.file) == ("article-not-found", str(book))
    assert "gone.txt" in problem.what


def test_what_is_still_to_be_written_is_no_wrong_value(tmp_path: Path) -> None:
    """A TODO in the place of a number is told as what it is, first of all, with its question, and nothing else is."""
    text = SAMPLE.read_text(encoding="utf-8").replace("value: 3755", 'value: "TODO: is it 3755?"')
    file = tmp_path / "book.yaml"
    file.write_text(text.replace("The Academy, es", "The 7th Academy, es", 1), encoding="utf-8")
    first, *others = [problem for problem in check_book(file) if not problem.is_warning]
    assert (first.rule, "value is still to be written: is it 3755" in first.what) == ("unfinished", True)
    assert {problem.rule for problem in others} == {"undeclared-figure"}
    with pytest.raises(Refused, match="unfinished"):
        open_book(file)
