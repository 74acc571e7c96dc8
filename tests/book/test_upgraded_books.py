"""`upgrade`: a book of the first format in the new form, its comments, its order and all that it says kept."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from conftest import ROOT
from test_cli import run

from bot.book import upgrade
from bot.book.load import read_book
from bot.book.upgrade import upgraded
from bot.check import check_book
from bot.cli import footnote
from bot.problems import Refused

LIGHTHOUSE = """\
# A book of the harbour.
article: {title: The lighthouse has 312 steps, publisher: The Harbour Post, language: en, text: article.txt}
topics:
  tower: {en: The tower}  # the only one
facts:
  # The stairs
  steps:
    figure: 312
    value: 312
    # As the keeper counts.
    unit: steps
    qualifier: exact  # no "about"
    attribution: {en: The harbour office}
    where: 1
    excerpt: a climb of 312 steps
    text:
      en: steps in the lighthouse
  cost: {figure: "£3", value: 3, unit: GBP, qualifier: about, attribution: {en: Us}, where: 1, excerpt: "about £3", text: {en: "each, in all"}}
  note:
    attribution: {en: Us}
    where: 2
    excerpt: Nobody lives there
    text:
      # in full
      en: Nobody lives there.
answers:
  steps:
    topic: tower
    questions: {en: ["How many steps does the lighthouse have?", number of steps, is it a long climb]}
    reply: {en: "The lighthouse has {steps} steps, {cost}{note}."}
    related: []
gaps:
  height:
    questions:
      en:
        - How high is it?
        - height of the tower
        - how tall is the lighthouse
    reply:
      en: >-
        We do not know
        how high it is.
"""  # noqa: E501 - a fact on one line
NEW = """\
# A book of the harbour.
format: 2
article: {title: The lighthouse has 312 steps, publisher: The Harbour Post, language: en, text: article.txt}
topics:
  tower: The tower  # the only one
facts:
  # The stairs
  steps:
    figure: 312
    # As the keeper counts.
    qualifier: exact  # no "about"
    attribution: The harbour office
    excerpt: a climb of 312 steps
    text: steps in the lighthouse
  cost: {figure: "£3", attribution: Us, excerpt: "about £3", text: "each, in all"}
  note:
    attribution: Us
    excerpt: Nobody lives there
    text:
      # in full
      en: Nobody lives there.
answers:
  steps:
    topic: tower
    questions: ["How many steps does the lighthouse have?", number of steps, is it a long climb]
    reply: "The lighthouse has {steps} steps, {cost}{note}."
    related: []
gaps:
  height:
    questions:
        - How high is it?
        - height of the tower
        - how tall is the lighthouse
    reply:
      en: >-
        We do not know
        how high it is.
"""
ARTICLE = "The lighthouse has 312 steps\n\nIt is a climb of 312 steps, for about £3.\nNobody lives there.\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "book.yaml").write_text(LIGHTHOUSE, encoding="utf-8")
    return tmp_path / "book.yaml"


def test_a_book_in_the_new_form(book: Path) -> None:
    """Lines that are read back are gone, texts stand without their language, comments and order are kept."""
    assert upgraded(book, book).text == NEW


def test_the_command_says_what_it_changed(book: Path) -> None:
    """`upgrade` writes the book itself, which says the same as before, and tells each change at its place."""
    before = read_book(book).book
    said = run("upgrade", book)
    assert book.read_text(encoding="utf-8") == NEW
    assert read_book(book).book == before
    assert f"{book}:7:3 steps: value, unit and where are read in the article" in said
    assert "format: 2" in said
    assert [path.name for path in book.parent.iterdir() if path.suffix not in (".txt", ".yaml")] == []


def upgrade_here(*words: Path | str) -> str:
    """What the command says, run in this process: to start another takes a hundred times as long."""
    done = CliRunner().invoke(footnote, ["upgrade", *map(str, words)])
    return f"{done.output}{done.exception or ''}"


def test_a_new_book_stays_as_it_is(book: Path) -> None:
    """A book in the new form is not written again."""
    upgrade_here(book)
    first = book.stat().st_ino, book.stat().st_mtime_ns
    assert "is in the newest form" in upgrade_here(book)
    assert (book.stat().st_ino, book.stat().st_mtime_ns) == first


def test_it_writes_another_file_if_that_is_named(book: Path) -> None:
    """With -o the book stays, and nothing that is there already is written over."""
    out = book.with_name("new.yaml")
    upgrade_here(book, "-o", out)
    assert (book.read_text(encoding="utf-8"), out.read_text(encoding="utf-8")) == (LIGHTHOUSE, NEW)
    assert "is there already" in upgrade_here(book, "-o", out)


def test_another_folder_has_no_article(book: Path) -> None:
    """A book is not written where the article that it names is not."""
    (book.parent / "other").mkdir()
    assert "article" in upgrade_here(book, "-o", book.parent / "other" / "new.yaml")
    assert list((book.parent / "other").iterdir()) == []


def test_a_book_with_problems_is_left_alone(book: Path) -> None:
    """What cannot be read is told, and nothing is written."""
    book.write_text(LIGHTHOUSE.replace("where: 2", "wher: 2"), encoding="utf-8")
    assert "(unknown-key)" in run("upgrade", book, code=1)
    assert "wher: 2" in book.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("# A book of the harbour.\n", "", "format: 2\narticle:"),
        ("# A book of the harbour.\n", "format: 1\n", "format: 2\narticle:"),
        (
            "# A book of the harbour.\n",
            "# A book.\n\n# Its article\n",
            "# A book.\n\nformat: 2\n\n# Its article\narticle",
        ),
        ("where: 1\n    excerpt: a climb", "where: TODO\n    excerpt: a climb", "where: TODO"),
        ("  note:\n", "  later: TODO\n  note:\n", "later: TODO"),
        ("facts:\n", '"facts":\n', '"facts":\n'),
        ("    figure: 312\n    value: 312\n", "    value: 312\n    figure: 312\n", "  steps:\n    figure: 312\n"),
        ("    unit: steps\n", "    unit:\n      steps\n", "    # As the keeper counts.\n    qualifier"),
    ],
)
def test_other_ways_of_writing(old: str, new: str, kept: str, book: Path) -> None:
    """However a book is laid out, the new one says the same, which is proved before it is given out."""
    book.write_text(LIGHTHOUSE.replace(old, new, 1), encoding="utf-8")
    text = upgraded(book, book).text
    assert kept in text and "excerpt: a climb of 312 steps" in text
    assert upgraded(book, book).text == text


def test_a_book_in_braces(book: Path) -> None:
    """A book that is written as JSON becomes short too."""
    book.write_text(json.dumps(yaml.safe_load(LIGHTHOUSE)), encoding="utf-8")
    before = read_book(book).book
    text = upgraded(book, book).text
    assert text.startswith("{format: 2, ") and '"value": 312' not in text
    book.write_text(text, encoding="utf-8")
    assert read_book(book).book == before


def test_nothing_is_given_out_that_says_something_else(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should an edit change the book, the upgrade is refused, and the file stays."""
    monkeypatch.setattr(upgrade, "spliced", lambda text, _: text.replace("number of steps", "steps"))
    with pytest.raises(Refused, match="would not say the same"):
        upgraded(book, book)


def test_what_contradicts_the_article_is_kept(book: Path) -> None:
    """A line that says something else than the article stays, for the check to find."""
    book.write_text(LIGHTHOUSE.replace("value: 312", "value: 313"), encoding="utf-8")
    assert "value: 313" in upgraded(book, book).text


def test_a_book_without_its_article(book: Path) -> None:
    """Without the article's file facts keep their lines, which is said; with it they become short later."""
    book.write_text(LIGHTHOUSE.replace(", text: article.txt", ""), encoding="utf-8")
    said = upgrade_here(book)
    assert "names no file" in said
    assert "value: 312" in book.read_text(encoding="utf-8")
    book.write_text(
        book.read_text(encoding="utf-8").replace("language: en", "language: en, text: article.txt"), "utf-8"
    )
    upgrade_here(book)
    assert book.read_text(encoding="utf-8") == NEW.replace("language: en, text", "language: en, text")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_end_as_before(end: str, book: Path) -> None:
    """A book of another system keeps the ends of its lines."""
    book.write_bytes(LIGHTHOUSE.replace("\n", end).encode())
    upgrade_here(book)
    assert book.read_bytes() == NEW.replace("\n", end).encode()


def article_for(book: Path) -> str:
    """An article in which each fact's excerpt stands in its paragraph, and the headline is the book's."""
    read = read_book(book).book
    places: dict[str, list[str]] = {}
    for fact in read.facts.values():
        places.setdefault(fact.where, []).append(fact.excerpt)
    last = max(int(where) for where in places if where.isdigit())
    paragraphs = ["; ".join(dict.fromkeys(places.get(str(number), ["Nothing here"]))) for number in range(1, last + 1)]
    return "\n\n".join([read.article.title, *paragraphs, "; ".join(places.get("byline", ["By nobody"]))]) + "\n"


SMALL = "tests/sample.yaml"


def article_of(name: str) -> str:
    own = {"tests/sample.yaml": "tests/sample_article.txt", "examples/almenar.yaml": "examples/almenar.txt"}
    return (ROOT / own[name]).read_text("utf-8") if name in own else article_for(ROOT / name)


@pytest.mark.parametrize(
    "name",
    [
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("answers.yaml", "examples/almenar.yaml")),
        "tests/sample.yaml",
    ],
)
def test_the_projects_own_books(name: str, tmp_path: Path) -> None:
    """Big books in two languages become shorter, say the same, and lose nothing but lines of facts."""
    old = (ROOT / name).read_text(encoding="utf-8")
    (tmp_path / "article.txt").write_text(article_of(name), encoding="utf-8")
    book = tmp_path / "book.yaml"
    own = yaml.safe_load(old)["article"].get("text")
    named = old if own else old.replace("  language: en\n", "  language: en\n  text: article.txt\n", 1)
    book.write_text(named.replace(f"text: {own}\n", "text: article.txt\n", 1), encoding="utf-8")
    before, problems = read_book(book).book, [p.rule for p in check_book(book) if not p.is_warning]
    text = upgraded(book, book).text
    lines, left = book.read_text("utf-8").splitlines(), [line for line in text.splitlines() if line != "format: 2"]
    in_order = iter(lines)
    assert text.startswith("format: 2\n") or "\nformat: 2\n" in text
    assert all(line in in_order for line in left if line)  # what is left is as it was, in its order
    gone = {line.split(":")[0].strip() for line in Counter(lines) - Counter(left) if line}
    assert gone == {"value", "unit", "qualifier", "where"}
    book.write_text(text, encoding="utf-8")
    assert read_book(book).book == before
    assert [p.rule for p in check_book(book) if not p.is_warning] == problems


def test_a_spreadsheet_is_no_book_to_upgrade(tmp_path: Path) -> None:
    """A sheet has no format; the command that makes a book of it is named."""
    (tmp_path / "faq.csv").write_text("answer,question\na,b\n", encoding="utf-8")
    with pytest.raises(Refused, match="import"):
        upgraded(tmp_path / "faq.csv", tmp_path / "b.yaml")
