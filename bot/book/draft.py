"""A spreadsheet saved as CSV, read as a draft of a book: `answer,question[,reply]`, one phrasing a row.

A draft has phrasings in one language and perhaps no replies: enough to try the matching, not to publish. Spreadsheets
of many countries separate by semicolons, and start with a byte-order mark; both are read. A cell that was defused (see
`sheet`) is read as the text that it was.

Exported groups of questions are such a table too: with a column `group`, one answer filled in is the answer of its
whole group, and groups without any are left out; with a column `language`, each row is in its own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.book.sheet import restored
from bot.book.source import Path_, Source
from bot.book.values import Answer, Article, Book, Localized, Phrasings
from bot.files import read_text
from bot.language import DEFAULT_LANGUAGE, LANGUAGES, say
from bot.problems import Place, Problem, Refused

DRAFT_TOPIC: Final = "draft"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column name, stripped, and the line on which it ends."""

    line: int
    cells: dict[str, str]


def read_table(path: Path, needed: tuple[str, ...]) -> list[Row]:
    """Read the CSV file at `path`; `Refused` when a `needed` column is missing or it is no table."""
    text = read_text(path)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        return _checked(
            path, list(_rows(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))), header, needed
        )
    except csv.Error as error:
        raise Refused([Problem(Place(str(path)), f"this is not a table: {error}", "Save it as CSV", "csv")]) from error


def _rows(reader: csv.DictReader[str]) -> Iterator[Row]:
    for cells in reader:
        yield Row(
            reader.line_num,
            {(name or "").strip().lower(): _text(value) for name, value in cells.items() if name},
        )


def _text(cell: str | list[str] | None) -> str:
    return restored(cell).strip() if isinstance(cell, str) else ""


def _checked(path: Path, rows: list[Row], header: str, needed: tuple[str, ...]) -> list[Row]:
    if not rows:
        raise Refused(
            [Problem(Place(str(path), 1, 1), "the table has no rows", "Add rows below the column names", "csv")]
        )
    missing = [name for name in needed if name not in rows[0].cells]
    if missing:
        what = f"the table has no column {' and no column '.join(missing)} (its first line is {header.strip()[:80]!r})"
        raise Refused([Problem(Place(str(path), 1, 1), what, f"Name the columns {','.join(needed)}", "csv")])
    return rows


def read_draft(path: Path, language: str = DEFAULT_LANGUAGE) -> tuple[Book, Source]:
    """The draft in the spreadsheet at `path`, its phrasings taken as `language`, in the sheet's order.

    `Refused` with every row that has no answer or no question.
    """
    rows = _with_groups_answers(path, read_table(path, ("answer", "question")))
    problems = [
        Problem(Place(str(path), row.line, 1), f"the row has no {name}", "Fill the cell, or delete the row", "csv")
        for row in rows
        for name in ("answer", "question")
        if not row.cells[name]
    ]
    if problems:
        raise Refused(problems)
    keys: dict[Path_, Place] = {
        ("answers", row.cells["answer"]): Place(str(path), row.line, 1) for row in reversed(rows)
    }
    return _draft(path, rows, language), Source(str(path), "", {}, keys, {})


def _with_groups_answers(path: Path, rows: list[Row]) -> list[Row]:
    """`rows` with the answer that is filled in anywhere in their group; without groups, as they are."""
    if "group" not in rows[0].cells:
        return rows
    answers: dict[str, str] = {}
    for row in rows:
        if row.cells["answer"]:
            answers.setdefault(row.cells["group"], row.cells["answer"])
    filled = [replace(row, cells={**row.cells, "answer": _answer_in(row, answers)}) for row in rows]
    wanted = [row for row in filled if row.cells["answer"]]
    if not wanted:
        remedy = "Fill in an answer's name beside the questions that it answers"
        raise Refused([Problem(Place(str(path), 1, 1), "no group has an answer yet", remedy, "csv")])
    return wanted


def _answer_in(row: Row, answers: dict[str, str]) -> str:
    return row.cells["answer"] or answers.get(row.cells["group"], "")


def _draft(path: Path, rows: list[Row], language: str) -> Book:
    questions: dict[str, dict[str, list[str]]] = {}
    replies: dict[str, dict[str, str]] = {}
    for row in rows:
        answer, spoken = row.cells["answer"], row.cells.get("language", "")
        spoken = spoken if spoken in LANGUAGES else language
        questions.setdefault(answer, {}).setdefault(spoken, []).append(row.cells["question"])
        if row.cells.get("reply"):
            replies.setdefault(answer, {}).setdefault(spoken, row.cells["reply"])
    answers = {
        answer: Answer(
            topic=DRAFT_TOPIC,
            questions=Phrasings.model_validate(phrasings),
            reply=Localized.model_validate(replies.get(answer, {})),
        )
        for answer, phrasings in questions.items()
    }
    article = Article(title=path.stem, publisher="Draft", locale=language)
    topic = Localized({code: say("draft", code) for code in LANGUAGES})
    # The names of a spreadsheet are kept as they are, so they are not held to the rules for names.
    return Book.model_construct(
        article=article, topics={DRAFT_TOPIC: topic}, facts={}, derived={},
        cross_checks=(), answers=answers, gaps={},
    )  # fmt: skip
