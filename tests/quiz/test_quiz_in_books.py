"""`quiz:` in a book's file: it is read in both formats, kept by `upgrade`, in the schema, and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import ROOT, SAMPLE, SAMPLE_ARTICLE

from bot.book.load import read_book
from bot.book.upgrade import upgraded
from bot.book.values import schema
from bot.check import check_book
from bot.problems import Refused
from bot.quiz.order import facts_asked

OWN = """quiz:
  share: {question: {en: "What part is it?", es: "¿Qué parte es?"}}
  models: {wrong: [600, 900, 1200]}
"""


def book_with(folder: Path, own: str, path: Path = SAMPLE) -> Path:
    file = folder / "book.yaml"
    text = path.read_text(encoding="utf-8")
    file.write_text(text.replace("answers:\n", f"{own}answers:\n", 1), encoding="utf-8")
    return file


def test_an_editors_quizzes_are_in_order(tmp_path: Path) -> None:
    """A book with `quiz:` passes the check, and its entries stand in their order."""
    file = book_with(tmp_path, OWN)
    assert check_book(file, SAMPLE_ARTICLE) == []
    assert [*read_book(file).book.quiz] == ["share", "models"]


def test_upgrade_keeps_quizzes(tmp_path: Path) -> None:
    """A book in the newest format has the same quizzes."""
    file = book_with(tmp_path, OWN)
    out = tmp_path / "new.yaml"
    out.write_text(upgraded(file, out).text, encoding="utf-8")
    assert read_book(out).book.quiz == read_book(file).book.quiz


def test_a_question_may_stand_without_its_language(tmp_path: Path) -> None:
    """In format 2 a question in the article's language needs no code, as other texts need none."""
    ferry = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"
    (tmp_path / "ferry.txt").write_text(ferry.with_suffix(".txt").read_text(encoding="utf-8"), encoding="utf-8")
    file = book_with(tmp_path, 'quiz:\n  ticket: {question: "What is a ticket?", wrong: [2, 6, 9]}\n\n', ferry)
    entry = read_book(file).book.quiz["ticket"]
    assert entry.question.own("en") == "What is a ticket?"
    assert [problem for problem in check_book(file) if "quiz" in problem.rule] == []


def test_the_schema_takes_quizzes(tmp_path: Path) -> None:
    """An editor's program completes `quiz:` and finds no fault with it."""
    data: Any = yaml.safe_load(book_with(tmp_path, OWN).read_text(encoding="utf-8"))
    jsonschema.validate(data, dict(schema()))
    data["quiz"]["share"]["wrongs"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, dict(schema()))


@pytest.mark.parametrize("wrong", ["[600]", "[600, 900, 1000, 1200]"])
def test_three_wrong_figures_are_needed(tmp_path: Path, wrong: str) -> None:
    """Another number of wrong figures is a problem at its line."""
    file = book_with(tmp_path, f"quiz:\n  models: {{wrong: {wrong}}}\n")
    with pytest.raises(Refused) as refused:
        read_book(file)
    [problem] = refused.value.problems
    assert "three are needed" in str(problem)


def test_a_line_keeps_facts_and_answers_out(tmp_path: Path) -> None:
    """`quiz: no` in a fact, a derived fact or an answer of the file keeps it out, in the short form too."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old in ("    unit: models\n    qualifier: more than\n", "    unit: models\n    qualifier: fewer than\n"):
        assert old in text
        text = text.replace(old, f"{old}    quiz: no\n")
    file = tmp_path / "book.yaml"
    file.write_text(text, encoding="utf-8")
    assert facts_asked(read_book(file).book) == ["share", "all-models"]
    file.write_text(
        text.replace("  all-models:\n    topic: models\n", "  all-models:\n    quiz: no\n    topic: models\n")
    )
    assert facts_asked(read_book(file).book) == ["share"]
    ferry = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"
    (tmp_path / "ferry.txt").write_text(ferry.with_suffix(".txt").read_text(encoding="utf-8"), encoding="utf-8")
    short = ferry.read_text(encoding="utf-8").replace("sailings: {figure: 14,", "sailings: {figure: 14, quiz: no,")
    file.write_text(short, encoding="utf-8")
    assert "sailings" not in facts_asked(read_book(file).book)
