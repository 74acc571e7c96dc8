"""The report, the export and the demonstration as an editor calls them, over a real store."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
import yaml
from conftest import SAMPLE
from paper import HOSTILE, Paper, newsroom, some_questions

from bot.language import say

pytestmark = pytest.mark.slow


@pytest.fixture(name="paper")
def filled_newsroom(tmp_path: Path) -> Paper:
    paper = newsroom(tmp_path)
    paper.fill(some_questions)
    return paper


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_on_the_terminal(paper: Paper) -> None:
    """Without a file the report is printed: totals, places, and what nobody could answer, markup as text."""
    printed = paper.run("report")
    assert "6 questions from 4 readers" in printed and "Comments" in printed
    assert "<script>alert(1)</script>" in printed and "quién vende robots humanoides" in printed
    assert say("made-up", "en") not in printed


def test_a_page(paper: Paper) -> None:
    """The page has the same, in the article's language, without a script, an address or an id of anybody."""
    file = paper.folder / "page.html"
    assert "6 questions from 4 readers" in paper.run("report", "--html", file)
    page = file.read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">') and "6 questions from 4 readers" in page
    assert "<script" not in page and "<img" not in page and "&lt;script&gt;alert(1)" in page
    assert re.findall(r'<[^>]*(?:href|src)="([^"]*)"', page) == ["data:,"] and "url(" not in page


def test_figures_as_csv(paper: Paper) -> None:
    """`--csv` writes the same facts one a line, with what readers wrote defused."""
    file = paper.folder / "figures.csv"
    paper.run("report", "--csv", file)
    rows = {(row["section"], row["name"], row["figure"]): row["value"] for row in rows_of(file)}
    assert rows["questions", "", "asked"] == "6" and rows["questions", "", "readers"] == "4"
    assert rows["places", "comment", "asked"] == "1" and rows["answers", "china-share", "asked"] == "1"
    assert rows["signals", "", "none"] == "1" and rows["signals", "", "related"] == "1"
    wordings = {
        value for (section, _, figure), value in rows.items() if section == "unanswered" and "wording" in figure
    }
    assert {HOSTILE, "'=cmd()"} <= wordings


def test_one_form_at_a_time(paper: Paper) -> None:
    """A page and CSV at once is wrong use."""
    assert "exclude each other" in paper.run("report", "--html", "a", "--csv", "b", code=2)


def test_a_file_that_cannot_be_written(paper: Paper) -> None:
    """A folder that is not there is told with a remedy."""
    assert "cannot be written" in paper.run("report", "--html", paper.folder / "none" / "page.html", code=1)


def test_what_readers_wrote_is_for_the_owner_only(paper: Paper) -> None:
    """A page and a sheet are new files that nobody else on the machine can read."""
    page, sheet = paper.folder / "own.html", paper.folder / "own.csv"
    paper.run("report", "--html", page)
    paper.run("export", "questions", sheet)
    assert [file.stat().st_mode & 0o777 for file in (page, sheet)] == [0o600, 0o600]


def test_nobody_asked(tmp_path: Path) -> None:
    """An empty journal gives a kind sentence, on the terminal and as a page."""
    paper = newsroom(tmp_path)
    assert say("report-none", "en") in paper.run("report")
    paper.run("report", "--html", tmp_path / "page.html", "--days", "1")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert say("report-none", "en") in page and "<svg" not in page
    paper.run("report", "--csv", tmp_path / "figures.csv")
    assert "groups" in paper.run("export", "groups", tmp_path / "groups.csv")


def test_questions_for_a_spreadsheet(paper: Paper) -> None:
    """Every question is exported with what came of it, formulas defused, readers left out; nothing is overwritten."""
    file = paper.folder / "questions.csv"
    assert "6 questions" in paper.run("export", "questions", file)
    rows = rows_of(file)
    assert [row["question"] for row in rows if row["outcome"] == "unknown"][-2:] == ["'=cmd()", "?"]
    assert [row["afterwards"] for row in rows[:2]] == ["related china-share", "none"]
    assert "reader" not in rows[0] and "note" not in rows[0]
    assert "there already" in paper.run("export", "questions", file, code=1)


def test_groups_to_answers(paper: Paper) -> None:
    """An exported group with an answer filled in is imported as a draft that the checker reads."""
    file, book = paper.folder / "groups.csv", paper.folder / "draft.yaml"
    paper.run("export", "groups", file)
    rows = rows_of(file)
    for row in rows:
        row["answer"] = "robots" if "robots" in row["question"] else ""
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.DictWriter(target, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    assert "1 answers" in paper.run("import", file, "--out", book)
    questions = yaml.safe_load(book.read_text(encoding="utf-8"))["answers"]["robots"]["questions"]
    assert questions == {"en": [HOSTILE], "es": ["quién vende robots humanoides"]}


def test_the_demonstration(tmp_path: Path) -> None:
    """Made-up questions give a full report, and say in every language that they are; nothing else is touched."""
    paper = newsroom(tmp_path)
    printed = paper.run("demo", "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    for text in (" ".join(printed.split()), page):
        assert say("made-up", "en") in text and say("made-up", "es") in text
        assert "5,000 questions" in text
    _, _, digest = printed.partition("In the editors’ chat:")
    title, made_up = digest.split("\n")[2:4]  # the first question came some hours into the first day
    assert re.fullmatch("What readers asked in the last 2[78] days", title) and made_up == say("made-up", "en")
    assert "Different questions that have no answer yet: " in digest
    assert page.count('class="spark"') > 10
    assert not (tmp_path / "data").exists()


def test_the_demonstration_in_spanish(tmp_path: Path) -> None:
    """A Spanish article's digest says in Spanish that it is made up; the report says it in every language."""
    book = tmp_path / "answers.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8").replace("language: en", "language: es"), encoding="utf-8")
    printed = Paper(tmp_path).run("demo", "--book", book, "--html", tmp_path / "page.html")
    report, _, digest = printed.partition("In the editors’ chat:")
    assert say("made-up", "en") in " ".join(report.split()) and say("made-up", "es") in " ".join(report.split())
    assert digest.split("\n")[3] == say("made-up", "es")


def test_a_report_of_nothing_says_where_the_sandbox_is_told_of(tmp_path: Path) -> None:
    """Whoever has only asked in the sandbox is told why nothing is there."""
    assert "python -m bot report --sandbox" in newsroom(tmp_path).run("report")
