"""How a thousand books behave as one: speed, memory, and whether the right book answers.

    python -m tests.campaigns.library FOLDER [--books N ...] [--split dev test]

FOLDER holds clinc150 and banking77 as `matching` reads them.

Speed: of `grown` books. The real program is asked, with an empty cache and then with a full one; then come 3,000
questions out of the blue, and questions of known books; and then the real bot is asked while a book is `changing`.

Right book: the answers of both sets, in their order, four a book; one book of all of them is the measure.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.answer.interpret import answer_to
from bot.answer.reply import Responder
from bot.book.values import Book
from bot.library import Library, ask, cache_of_library, open_library
from bot.library.entry import entry_of
from tests.campaigns.changing import change
from tests.campaigns.grown import ROOT, SETS, Grown, grown, questions_of, write
from tests.campaigns.matching import Labelled, read, use_one_core
from tests.campaigns.report import Report

FEW = 4  # answers of a book, where books are told apart
DAY = date(2026, 1, 1)
COLUMNS = ("", "measured", "bar", "")
LIMITS = {
    "cold start, s": 60.0,
    "warm start, s": 3.0,
    "memory, MB": 1500.0,
    "a question, ms": 10.0,
    "known book, ms": 2.0,
}


@dataclass(frozen=True)
class Start:
    """How long the program takes to answer one question from its start, its processor time, and its memory, in MB."""

    seconds: float
    processor: float
    memory: float


def start(folder: Path, home: Path, question: str) -> Start:
    """Start the program and ask it a question."""
    command = [sys.executable, "-m", "bot", "ask", "--json", "--book", str(folder), question]
    started, before = time.perf_counter(), children()
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "HOME": str(home)}, stdout=subprocess.PIPE)
    output = process.communicate()[0] if process.stdout else b""
    took = time.perf_counter() - started
    assert json.loads(output)["question"] == question
    used = children()
    return Start(took, used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime, used.ru_maxrss / 1024)


def children() -> resource.struct_rusage:
    """What the processes started here have used so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN)


def memory() -> float:
    """The memory of this process, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def speed(folder: Path, size: int, split: str, report: Report) -> None:
    """Measure `size` books."""
    books = grown(folder, size)
    with tempfile.TemporaryDirectory() as place:
        where, home = Path(place) / "books", Path(place) / "home"
        where.mkdir()
        home.mkdir()
        write(books, where)
        asked = questions_of(folder, books, split)
        cold = start(where, home, asked[0][1])
        warm = min((start(where, home, text) for _, text in asked[1:4]), key=lambda own: own.seconds)
        report.at_most("cold start, s", cold.seconds, LIMITS["cold start, s"])
        report.at_most("warm start, s", warm.seconds, LIMITS["warm start, s"])
        report.row("processor time of both, s", f"{cold.processor:.1f}, {warm.processor:.1f}", "")
        cache = cache_of_library(home / ".cache" / "footnote" / "library")
        library, problems = open_library(where, DAY, cache)
        assert not problems, problems[0]
        every, right = _times(library, asked)
        report.at_most("a question, ms", statistics.median(every), LIMITS["a question, ms"])
        known = [_timed(library, text, f"book-{book.number}")[0] for book, text in asked[:100] for _ in range(2)]
        report.at_most("known book, ms", statistics.median(known[1::2]), LIMITS["known book, ms"])
        report.at_most("memory, MB", max(memory(), cold.memory), LIMITS["memory, MB"])
        report.row("right book", f"{100 * right:.1f} %", "")
        report.row("a question, 95 of 100, ms", f"{sorted(every)[int(0.95 * len(every))]:.1f}", "")
        change(where, home, [text for _, text in asked], books[size // 2], report)


def _timed(library: Library, text: str, book: str | None = None) -> tuple[float, str | None]:
    started = time.perf_counter()
    found = ask(library, text, book=book)
    return 1000 * (time.perf_counter() - started), found.book


def _times(library: Library, asked: Sequence[tuple[Grown, str]]) -> tuple[list[float], float]:
    found = [(*_timed(library, text), f"book-{book.number}") for book, text in asked]
    return [took for took, _, _ in found], sum(book == own for _, book, own in found) / len(found)


@dataclass(frozen=True)
class Told:
    """What was made of a question: the likeliest book and answer, and whether an answer was given."""

    first: tuple[str, str]
    is_given: bool


def right_book(folder: Path, split: str, report: Report) -> None:
    """Hold books of four answers against one book of all."""
    rows = [(text, f"{name}-{answer}") for name in SETS for text, answer in read(folder / name / "book.csv")]
    asked = [
        (text, answer and f"{name}-{answer}") for name in SETS for text, answer in read(folder / name / f"{split}.csv")
    ]
    answers = list(dict.fromkeys(answer for _, answer in rows))
    merged = Responder(draft(rows))
    one = [_told_by(merged, text) for text, _ in asked]
    parts = [answers[at : at + FEW] for at in range(0, len(answers), FEW)]
    home = {answer: f"book-{at}" for at, part in enumerate(parts) for answer in part}
    library = library_of(
        {f"book-{at}": draft([row for row in rows if row[1] in part]) for at, part in enumerate(parts)}
    )
    many = [_told_by_all(library, text) for text, _ in asked]
    top, strays, given = _shares(one, asked, dict.fromkeys(answers, ""))
    tops, many_strays, many_given = _shares(many, asked, home)
    what = f"{split}: right first, one book and {len(parts)}, %"
    report.bar(what, f"{top:.1f}, {tops:.1f}", "2 points less", tops >= top - 2)
    what = f"{split}: strays answered, one book and {len(parts)}, %"
    report.bar(what, f"{strays:.1f}, {many_strays:.1f}", "no more", many_strays <= strays)
    report.row(f"{split}: given and right, one book and {len(parts)}, %", f"{given:.1f}, {many_given:.1f}")


def draft(rows: Sequence[Labelled]) -> Book:
    """A book of phrasings alone."""
    questions: dict[str, list[str]] = {}
    for text, answer in rows:
        questions.setdefault(answer.replace("_", "-")[:48], []).append(text)
    answers = {answer: {"topic": "all", "questions": {"en": texts}} for answer, texts in questions.items()}
    article = {"title": "A draft", "publisher": "Nobody", "language": "en"}
    return Book.model_validate({"article": article, "topics": {}, "facts": {}, "answers": answers})


def library_of(books: Mapping[str, Book]) -> Library:
    """The library of `books`, none of which is in a file."""
    entries = [entry_of(book, Path(name), name, name) for name, book in books.items()]
    return Library(entries, DAY, lambda entry: Responder(books[entry.id]), None, Path())


def _told_by(responder: Responder, text: str) -> Told:
    candidates = responder.matcher.match(text).candidates
    return Told(("", candidates[0].answer if candidates else ""), answer_to(responder, text).outcome == "answered")


def _told_by_all(library: Library, text: str) -> Told:
    found = ask(library, text)
    book, first = found.ranked[0] if found.ranked else ("", None)
    return Told((book, first.answer if first else ""), found.reply.outcome == "answered")


def _shares(told: Sequence[Told], asked: Sequence[Labelled], home: Mapping[str, str]) -> tuple[float, float, float]:
    """Per cent: questions whose book and answer are first, strays that are answered, questions answered right."""
    pairs = [
        (own, (home[answer], answer.replace("_", "-")[:48]))
        for own, (_, answer) in zip(told, asked, strict=True)
        if answer
    ]
    strays = [own for own, (_, answer) in zip(told, asked, strict=True) if not answer]
    first = [own.first == wanted for own, wanted in pairs]
    given = [own.is_given and own.first == wanted for own, wanted in pairs]
    return tuple(100 * sum(own) / len(own) for own in (first, [own.is_given for own in strays], given))  # type: ignore[return-value]


def main() -> int:
    """Measure and print; the exit code."""
    use_one_core()
    parser = argparse.ArgumentParser(description="A thousand books as one.")
    parser.add_argument("sets", type=Path, help="the folder of labelled sets, e.g. data")
    parser.add_argument("--books", type=int, nargs="*", default=[200, 1000], help="how many, for speed")
    parser.add_argument(
        "--split", nargs="+", default=["dev", "test"], help="which questions; those of the last, for speed"
    )
    options = parser.parse_args()
    codes = []
    for size in options.books:
        report = Report(f"{size} books", COLUMNS)
        speed(options.sets, size, options.split[-1], report)
        codes.append(report.end())
    report = Report("which book is right", COLUMNS)
    for split in options.split:
        right_book(options.sets, split, report)
    return max([*codes, report.end()])


if __name__ == "__main__":
    sys.exit(main())
