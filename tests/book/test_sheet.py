"""Tables for spreadsheets: nothing computes, nothing is lost, and groups come back as a draft."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.book.draft import read_draft
from bot.problems import Refused
from bot.spreadsheet.sheet import defused, restored, start_sheet

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "'=1", "＝1+1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_stays_text(formula: str) -> None:
    """What a spreadsheet would compute begins with an apostrophe, and comes back as it was."""
    assert defused(formula) == f"'{formula}" and restored(defused(formula)) == formula


@pytest.mark.parametrize("text", ["How many?", "¿Cuántos?", "'quoted'", "l'été", "1,500", "a=b", ""])
def test_other_texts_are_left_alone(text: str) -> None:
    """A text that computes nothing is written and read as it is, apostrophes too."""
    assert defused(text) == text and restored(text) == text


@given(st.text(alphabet="'=+-@ \t\rab＝", max_size=8))
def test_no_text_is_lost(text: str) -> None:
    """Whatever is defused comes back, and no cell that is written begins as a formula."""
    assert restored(defused(text)) == text
    assert not defused(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_a_sheet_is_what_spreadsheets_read() -> None:
    """UTF-8 with a byte-order mark, quoted where needed, numbers as numbers, nothing for None."""
    file = io.StringIO(newline="")
    start_sheet(file, ("a", "b", "c"))(('¿"Qué", eh?\nsí', -3, None))
    assert file.getvalue() == '\ufeffa,b,c\r\n"¿""Qué"", eh?\nsí",-3,\r\n'


def saved(path: Path, rows: list[list[str]], delimiter: str) -> Path:
    """The table as a spreadsheet saves it, in the countries of the one or the other delimiter."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_groups_come_back_as_a_draft(delimiter: str, tmp_path: Path) -> None:
    """One answer filled in is that of its whole group, each text in its language; other groups are left out."""
    rows = [
        ["group", "answer", "question", "language", "reply", "asked", "note"],
        ["1", "", "who sells robots; and where, please", "en", "", "3", "x"],
        ["1", "robots", "quién vende robots", "es", "'=HYPERLINK(1)", "2", "x"],
        ["1", "", "'=1+1 robots", "", "", "1", "x"],
        ["2", "", "will it rain", "en", "", "9", "x"],
    ]
    book = read_draft(saved(tmp_path / "groups.csv", rows, delimiter)).book
    assert list(book.answers) == ["robots"]
    assert book.answers["robots"].questions.get("en") == ("who sells robots; and where, please", "=1+1 robots")
    assert book.answers["robots"].questions.get("es") == ("quién vende robots",)
    assert (book.answers["robots"].reply.own("en"), book.answers["robots"].reply.own("es")) == ("", "=HYPERLINK(1)")


def test_groups_without_any_answer(tmp_path: Path) -> None:
    """A sheet in which no answer was filled in says what to do."""
    sheet = saved(tmp_path / "groups.csv", [["group", "answer", "question"], ["1", "", "who sells robots"]], ",")
    with pytest.raises(Refused, match="no group has an answer yet"):
        read_draft(sheet)
