"""A problem is told where an editor's program shows it, whatever characters stand before it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import SAMPLE

from bot.book.load import read_book
from bot.check import check_book
from bot.problems import Problem, Refused

TEXT = SAMPLE.read_text(encoding="utf-8")
WRONG = TEXT.replace("value: 1500", "value: 1600")
HIDDEN = {
    "vertical tab": "\x0b",
    "form feed": "\x0c",
    "NEL": "\x85",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "mark in the middle": "\ufeff",
    "delete": "\x7f",
    "no character": "\ufffe",
}
SEEN = {"no-break space": "\u00a0", "accent": "é", "astral": "😀", "joiner": "👩‍💻", "tab": "\t", "ideograph": "中"}


def problems_of(text: str, folder: Path, newline: str = "\n") -> list[Problem]:
    file = folder / "book.yaml"
    file.write_text(text, encoding="utf-8", newline=newline)
    try:
        return check_book(file)
    except Refused as refused:
        return list(refused.problems)


def where(problems: list[Problem]) -> list[tuple[int, int]]:
    return [(problem.place.line, problem.place.column) for problem in problems]


@pytest.mark.parametrize("sign", SEEN.values(), ids=SEEN)
def test_what_stands_before_moves_nothing(sign: str, tmp_path: Path) -> None:
    """Characters of two to four bytes, in comments and in texts, leave lines and columns of a problem right."""
    expected = where(problems_of(WRONG, tmp_path))
    moved = f"# {sign * 999}\n" + WRONG.replace("The Daily Model", f"The{sign}Daily{sign}Model", 1)
    assert expected and where(problems_of(moved, tmp_path)) == [(line + 1, column) for line, column in expected]


@pytest.mark.parametrize("sign", HIDDEN.values(), ids=HIDDEN)
def test_a_character_that_nobody_sees_is_told_at_its_place(sign: str, tmp_path: Path) -> None:
    """It is named with its number, at its line and column, and what stands below it at theirs."""
    lines = [f"# é{'😀' * 999}", *TEXT.splitlines()]
    at = next(number for number, line in enumerate(lines) if "The Daily Model" in line)
    column = lines[at].index("Daily")
    lines[at] = lines[at][:column] + sign + lines[at][column:]
    text = "\n".join(lines).replace("value: 1500", "value: 1600") + "\n"
    first, *others = problems_of(text, tmp_path)
    assert where([first]) == [(at + 1, column + 1)] and f"U+{ord(sign):04X}" in first.what
    line = text[: text.index("value: 1600")].count("\n") + 1
    assert any(problem.place.line in (line, line - 1) for problem in others)


@pytest.mark.parametrize("sign", ["\u00a0", "\u3000", "\u2009"], ids=ascii)
def test_an_indent_that_only_looks_right(sign: str, tmp_path: Path) -> None:
    """A space of another kind in the indent of a line, as web pages have them, is told where it stands."""
    text = TEXT.replace("  publisher:", f" {sign}publisher:", 1)
    line = text[: text.index("publisher:")].count("\n") + 1
    assert where(problems_of(text, tmp_path)) == [(line, 2)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
def test_line_ends_of_every_system(newline: str, tmp_path: Path) -> None:
    """A problem is told at the same line, however the file ends its lines."""
    assert where(problems_of(WRONG, tmp_path, newline)) == where(problems_of(WRONG, tmp_path))


SWALLOWED = ["&Note ", "!Note ", "! ", "!!str ", "&n   ", "!<tag:x> "]


@pytest.mark.parametrize("sign", SWALLOWED)
def test_a_first_word_that_readers_would_not_see(sign: str, tmp_path: Path) -> None:
    """A reply that begins with what YAML keeps for itself would lose its first word: it is a problem, at its place."""
    reply = "en: There are {models} models, {share} of the total."
    assert reply in TEXT
    text = TEXT.replace(reply, reply.replace("There", f"{sign}There"), 1)
    [problem] = problems_of(text, tmp_path)
    assert problem.rule == "swallowed-text" and "quotes" in problem.remedy
    line = TEXT[: TEXT.index(reply)].count("\n") + 1
    column = TEXT.splitlines()[line - 1].index("There") + 1
    assert where([problem]) == [(line, column)]


@pytest.mark.parametrize("sign", ["*Note ", "%", "@", "`", "|x ", ">x ", "] ", ", "])
def test_a_first_sign_that_yaml_refuses(sign: str, tmp_path: Path) -> None:
    """Other signs of YAML's own at the beginning of a reply are refused, with quotes as the remedy."""
    reply = "en: There are {models} models, {share} of the total."
    [problem] = problems_of(TEXT.replace(reply, reply.replace("There", f"{sign}There"), 1), tmp_path)
    line = TEXT[: TEXT.index(reply)].count("\n") + 1
    assert problem.place.line == line and "quotes around" in problem.remedy


@pytest.mark.parametrize("key", ["&Note publisher", "!Note publisher"])
def test_a_key_that_begins_with_a_sign_of_yaml(key: str, tmp_path: Path) -> None:
    """The same of a key."""
    problems = problems_of(TEXT.replace("  publisher:", f"  {key}:", 1), tmp_path)
    assert {problem.rule for problem in problems} == {"swallowed-text"}


def test_quoted_it_is_a_text_like_any_other(tmp_path: Path) -> None:
    """In quotes, and further inside, these signs are what they look like."""
    file = tmp_path / "book.yaml"
    file.write_text(TEXT.replace("publisher: The Daily Model", 'publisher: "&Co *R&D* !"'), encoding="utf-8")
    assert read_book(file).book.article.publisher == "&Co *R&D* !"
