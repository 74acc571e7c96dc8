"""A spreadsheet read as a draft of a book: `answer,question[,reply]`, a phrasing a row.

A draft has phrasings and perhaps replies, but no facts: enough to try the matching, not to publish. An answer goes by
the name in its column; where that column holds what readers are to be told, this is the reply. Which of the two, the
whole column decides. A cell that was defused (see `sheet`) is read as the text that it was.

Exported groups of questions are such a table too: with a column `group`, one answer filled in is the answer of its
whole group, and groups without any are left out. A column `language`, or one in a heading (*question es*), says the
language of a text; else it is the one that the words of all the questions are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.book.names import LONGEST_NAME, name_like, name_of_question, told_apart
from bot.book.source import Path_, Source
from bot.book.values import Answer, Article, Book, Localized, Phrasings
from bot.language import DEFAULT_LANGUAGE, LANGUAGES, say
from bot.language.called import language_called
from bot.language.tongue import language_of
from bot.problems import Place, Problem, Refused, did_you_mean
from bot.spreadsheet.grid import refused
from bot.spreadsheet.table import Cell, Row, Table, read_table

DRAFT_TOPIC: Final = "draft"
TELLING: Final = 100  # rows whose questions tell the language of a sheet
_NO_NAME: Final = re.compile(r"\s|^[\d$€£¥]")  # under `answer`, where no column is for replies
_SENTENCE: Final = re.compile(r"(?:\S+\s+){3}|[.!?…]$")  # where it has one


@dataclass(frozen=True, slots=True)
class Draft:
    """The book that a sheet makes, with what of the sheet is in none of its texts."""

    book: Book
    source: Source
    are_texts: bool  # what stands under `answer` is what readers are told
    names: dict[str, str]  # by answer: what a book may call it
    notes: dict[str, list[str]]  # by answer: what stands under the editor's own headings
    above: tuple[str, ...]  # lines above the headings
    warnings: tuple[Problem, ...]


@dataclass(slots=True)
class _Entry:
    """An answer as its rows fill it: phrasings and replies by language, each with its cell, and notes."""

    place: Place
    questions: dict[str, list[tuple[str, Cell]]] = field(default_factory=dict)
    replies: dict[str, Cell] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_draft(path: Path, language: str | None = None) -> Draft:
    """The draft in the spreadsheet at `path`, in its order; texts whose language nothing says are in `language`.

    Without `language`, in the one of their words. `Refused` with every row that has no answer or no question, and every
    cell that cannot be read.
    """
    table = read_table(path, ("answer", "question"))
    rows = _named(path, table)
    words = " ".join(row.text("question") for _, row in rows[:TELLING])
    spoken = language or language_of(words) or DEFAULT_LANGUAGE
    are_texts = _are_texts(table)
    problems = [problem for _, row in rows for problem in _problems_of(row)]
    if problems:
        raise Refused(problems)
    entries: dict[str, _Entry] = {}
    for name, row in rows:
        problems += _fill(entries.setdefault(name, _Entry(row.place)), row, spoken, are_texts)
    if problems:
        raise Refused(problems)
    names = _names(entries, spoken, are_texts)
    if are_texts:  # a text that is too long to be carried by a button goes by its name already
        entries = {names[text] if len(text) > LONGEST_NAME else text: entry for text, entry in entries.items()}
        names = _names(entries, spoken, are_texts)
    notes = {name: list(dict.fromkeys(entry.notes)) for name, entry in entries.items()}
    source = Source(str(path), "", {}, _places(entries), {})
    return Draft(_book(entries, spoken), source, are_texts, names, notes, table.above, table.warnings)


def _names(entries: dict[str, _Entry], language: str, are_texts: bool) -> dict[str, str]:
    """What a book may call each of `entries`: by its own name, or where that is a text, by its first question."""
    firsts = {name: next(iter(entry.questions.values()))[0][0] for name, entry in entries.items()}
    wanted = [name_of_question(firsts[name], language) if are_texts else name_like(name) for name in entries]
    return dict(zip(entries, told_apart(wanted), strict=True))


def _named(path: Path, table: Table) -> list[tuple[str, Row]]:
    """Each row with its answer's name; in a table of groups the one that is filled in anywhere in its group."""
    if not table.has("group"):
        return [(row.text("answer"), row) for row in table.rows]
    answers: dict[str, str] = {}
    for row in table.rows:
        if row.text("answer"):
            answers.setdefault(row.text("group"), row.text("answer"))
    named = [(row.text("answer") or answers.get(row.text("group"), ""), row) for row in table.rows]
    wanted = [(name, row) for name, row in named if name]
    if not wanted:
        remedy = "Fill in an answer's name beside the questions that it answers"
        raise refused(Place(str(path), 1, 1), "no group has an answer yet", remedy)
    return wanted


def _problems_of(row: Row) -> Iterator[Problem]:
    for role in ("answer", "question") if not row.has("group") else ("question",):
        if not row.of(role):
            place, name = row.empty(role)
            what = f"the row has no {role}: the cell {name} is empty"
            yield Problem(place, what, "Fill the cell, or delete the row", "sheet")
    for cell in row.of("language"):
        if not language_called(cell.text):
            what = f"the cell {cell.name} says {cell.text}, which is no language of the program"
            yield Problem(cell.place, what, did_you_mean(cell.text, LANGUAGES), "sheet")


def _are_texts(table: Table) -> bool:
    """Whether `answer` holds what readers are told: it does when no reply is filled in and a cell is no name."""
    if any(row.of("reply") for row in table.rows):
        return False
    is_text = _SENTENCE if table.has("reply") else _NO_NAME
    return any(is_text.search(cell.text) for row in table.rows for cell in row.of("answer"))


def _fill(entry: _Entry, row: Row, language: str, are_texts: bool) -> Iterator[Problem]:
    """Put `row` into `entry`; yields a problem where another row has another reply."""
    spoken = language_called(row.text("language")) or language
    for cell in row.of("question"):
        # Questions that people wrote one a line are as many; a reader's, in a group, is one.
        lines = [" ".join(cell.text.split())] if row.has("group") else cell.text.splitlines()
        own = entry.questions.setdefault(cell.column.language or spoken, [])
        own += [(line.strip(), cell) for line in lines if line.strip()]
    for cell in row.of("answer" if are_texts else "reply"):
        first = entry.replies.setdefault(cell.column.language or spoken, cell)
        if first.text != cell.text:
            what = f"the cell {cell.name} gives the answer another reply than {first.name}"
            yield Problem(cell.place, what, "Keep one of the two, or name the answers differently", "sheet")
    entry.notes += [f"{cell.column.heading}: {cell.text}" for cell in row.of("")]


def _places(entries: dict[str, _Entry]) -> dict[Path_, Place]:
    """Where each answer, phrasing and reply stands in the sheet, by its path in the book."""
    found: dict[Path_, Place] = {}
    for name, entry in entries.items():
        found["answers", name] = entry.place
        for language, cell in entry.replies.items():
            found["answers", name, "reply", language] = cell.place
        for language, own in entry.questions.items():
            found |= {("answers", name, "questions", language, at): cell.place for at, (_, cell) in enumerate(own)}
    return found


def _book(entries: dict[str, _Entry], language: str) -> Book:
    answers = {
        name: Answer(
            topic=DRAFT_TOPIC,
            questions=Phrasings.model_validate(
                {code: [text for text, _ in own] for code, own in entry.questions.items()}
            ),
            reply=Localized.model_validate({code: cell.text for code, cell in entry.replies.items()}),
        )
        for name, entry in entries.items()
    }
    topic = Localized({code: say("draft", code) for code in LANGUAGES})
    # A file's name is no headline: it may hold a year, which would be a figure without a fact.
    article = Article(title=say("draft", language), publisher=say("draft", language), locale=language)
    # The names of a spreadsheet are kept as they are, so they are not held to the rules for names.
    return Book.model_construct(
        article=article, topics={DRAFT_TOPIC: topic}, facts={}, derived={},
        cross_checks=(), answers=answers, gaps={},
    )  # fmt: skip
