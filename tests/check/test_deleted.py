"""What deleting a line or an answer leaves behind is told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import GOOD, problems
from conftest import SAMPLE_ARTICLE

from bot.check import check_book
from bot.problems import Problem


def found(folder: Path, *changes: tuple[str, str]) -> list[Problem]:
    """What is wrong, without warnings."""
    return [problem for problem in problems(folder, *changes) if not problem.is_warning]


def test_deleted_answers_are_named_once(tmp_path: Path) -> None:
    """Names that several answers still offer, and those of facts, are one problem with all its lines."""
    first, second = "related: [all-models]", "related: [models]"
    [problem] = found(tmp_path, (first, "related: [gone, share]"), (second, "related: [gone]"))
    lines = (tmp_path / "book.yaml").read_text(encoding="utf-8").splitlines()
    at = [number for number, line in enumerate(lines, start=1) if "gone" in line]
    assert problem.place.line == at[0]
    assert problem.what == f"related: offers answers that are not there: gone, share (lines {at[0]}, {at[1]})"
    assert problem.remedy == "Delete these names there"


@pytest.mark.parametrize("name", ["share", "others"])
def test_a_fact_without_an_answer_is_no_slip(tmp_path: Path, name: str) -> None:
    """The name of a fact, or of a derived one, is not taken for another one misspelt."""
    [problem] = found(tmp_path, ("related: [all-models]", f"related: [{name}]"))
    assert problem.what.startswith(f"related: offers answers that are not there: {name} (line ")


def test_a_misspelt_name_has_its_remedy(tmp_path: Path) -> None:
    """What is offered once, and is nothing's name, is a slip."""
    [problem] = found(tmp_path, ("related: [all-models]", "related: [al-models]"))
    assert problem.remedy == "Write all-models, if that is meant, or delete it here"


@pytest.mark.parametrize("last", ["derived", "facts"])
def test_a_missing_line_of_answers_is_one_problem(tmp_path: Path, last: str) -> None:
    """Answers at the end of another section are read as what they are, whether their names are its own or not."""
    start, end = GOOD.index("answers:\n"), GOOD.index("gaps:\n")
    answers, before = GOOD[start + len("answers:\n") : end], {"derived": "cross-checks:", "facts": "derived:"}[last]
    text = (GOOD[:start] + GOOD[end:]).replace(before, answers + before, 1)
    path = tmp_path / "book.yaml"
    path.write_text(text, encoding="utf-8")
    [problem] = [each for each in check_book(path, SAMPLE_ARTICLE) if not each.is_warning]
    line = text.splitlines().index("    topic: models")  # right under the name of the first
    assert (problem.place.line, problem.place.column) == (line, 3)
    assert problem.what == f"here answers begin, under {last}:"
    assert problem.remedy == "Write answers: in a line before them"


def test_a_book_without_answers_is_one_problem(tmp_path: Path) -> None:
    """What names them is not told of too."""
    start, end = GOOD.index("answers:\n"), GOOD.index("gaps:\n")
    path = tmp_path / "book.yaml"
    path.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert [each.rule for each in check_book(path, SAMPLE_ARTICLE) if not each.is_warning] == ["missing-key"]


def test_a_misspelt_section_of_answers_is_one_key(tmp_path: Path) -> None:
    """Answers that are a section by themselves have their line."""
    told = {each.what for each in found(tmp_path, ("answers:\n", "anwsers:\n"))}
    assert told == {"the book has no answers", "the key anwsers is not known here"}
