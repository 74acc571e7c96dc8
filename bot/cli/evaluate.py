"""`eval`: a book tried on labelled questions, or on its own phrasings left out one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table as Grid

from bot.answer.bare import bare_questions
from bot.answer.evaluate import (
    ANSWERABLE,
    LABELLED,
    STRAYS,
    Judged,
    asked,
    by_kind,
    choices,
    confusions,
    counts,
    evidence,
    judge,
    labelled_in,
    left_out,
    reliability,
    thresholds,
)
from bot.answer.reply import Responder
from bot.cli import print_problems
from bot.cli.books import book_for_trial
from bot.cli.options import book_option, json_option
from bot.cli.responder import responder_of
from bot.cli.streams import print_json
from bot.spreadsheet.table import Table, read_table

MOST_LISTED = 40


@click.command("eval")
@click.argument("questions", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@book_option
@json_option
def command(questions: Path | None, book: Path, as_json: bool) -> None:
    """Ask the labelled QUESTIONS (a spreadsheet: question,answer; no answer marks a stray) and say how the book does.

    Without QUESTIONS, ask each phrasing of the book without its help, and name those that are at risk; or, of a folder
    of books, where an answer is book/answer, ask all books each phrasing of each, and name those that another answers.
    """
    if book.is_dir():
        judged = list(_progress(*_of_folder(questions, book)))
    else:
        responder = responder_of(book_for_trial(book).book)
        judged = list(_progress(*_of_book(questions, responder)))
    if as_json:
        print_json(_as_data(judged))
        return
    _print(judged, left_out=questions is None)
    if book.is_dir() and questions is None:
        Console().print(_table("phrasings that another book answers", _RISK[:3], _of_others(judged)))
    elif questions is None:
        _print_bare(responder)


def _of_book(questions: Path | None, responder: Responder) -> tuple[Iterator[Judged], int | None]:
    """The questions asked of a book, and how many they are; without `questions`, its own."""
    if questions is None:
        return left_out(responder), None
    labelled = labelled_in(_rows(questions), responder.book.answers, responder.book.gaps)
    return asked(labelled, responder), len(labelled)


def _of_folder(questions: Path | None, folder: Path) -> tuple[Iterator[Judged], int]:
    """The questions asked of all books in `folder`, and how many they are; without `questions`, the books' own."""
    from bot.cli.folders import books_in  # so that one book waits for nothing that it does not need

    books = books_in(folder)
    labelled = list(books.phrasings()) if questions is None else labelled_in(_rows(questions), *books.names())
    return (judge(one, books.named(one.question)) for one in labelled), len(labelled)


def _of_others(judged: Sequence[Judged]) -> list[tuple[object, ...]]:
    """The phrasings that get an answer of another book than their own."""
    known = [(one, one.labelled.answer or one.labelled.kind, one.reply.answer or "") for one in judged]
    return [
        (one.labelled.question, wanted, given)
        for one, wanted, given in known
        if given and wanted.partition("/")[0] != given.partition("/")[0]
    ]


def _progress(found: Iterator[Judged], total: int | None) -> Iterator[Judged]:
    errors = Console(stderr=True)
    yield from track(found, "asking", total=total, console=errors, transient=True, disable=not errors.is_terminal)


def _rows(questions: Path) -> Table:
    table = read_table(questions, LABELLED)
    print_problems(table.warnings)
    return table


def _as_data(judged: list[Judged]) -> dict[str, object]:
    found = counts(judged)
    return {
        "questions": len(judged),
        **{verdict: found[verdict] for verdict in [*ANSWERABLE, *STRAYS]},
        "confusions": [
            {"wanted": wanted, "given": given, "count": count} for wanted, given, count in confusions(judged)
        ],
        "reliability": [asdict(one) for one in reliability(judged)],
        "thresholds": [asdict(one) for one in thresholds(judged)],
        "careful": [asdict(one) for one in choices(judged)],
        "kinds": {kind: dict(found) for kind, found in by_kind(judged).items()},
        "at_risk": [
            {"question": one.labelled.question, "wanted": one.labelled.answer, "given": one.reply.answer}
            for one in judged
            if one.verdict in ("wrong", "misled")
        ],
    }


def _print(judged: list[Judged], *, left_out: bool) -> None:
    console = Console()
    found = counts(judged)
    for name, verdicts in (("questions with an answer", ANSWERABLE), ("strays", STRAYS)):
        total = sum(found[verdict] for verdict in verdicts)
        rows = [(verdict, found[verdict], _share(found[verdict], total), text) for verdict, text in verdicts.items()]
        console.print(_table(f"{total} {name}", ("", "count", "share", ""), rows))
    bins = [
        (f"{one.low:.1f} to {one.high:.1f}", one.questions, _share(one.right, one.questions))
        for one in reliability(judged)
    ]
    console.print(_table("is the confidence what it says?", ("confidence", "questions", "best answer right"), bins))
    options = [(one.careful, one.right, one.wrong, one.strays) for one in choices(judged)]
    console.print(_table("if the book said careful", ("", "right", "wrong", "strays answered"), options))
    if not left_out:
        kinds = [(kind, *(found[verdict] for verdict in _KINDS)) for kind, found in by_kind(judged).items()]
        console.print(_table("by kind", ("kind", *_KINDS), kinds))
    levels = [(f"{one.confidence:.1f}", one.right, one.wrong, one.strays) for one in thresholds(judged)]
    console.print(_table("answering from a confidence on", ("confidence", "right", "wrong", "strays answered"), levels))
    pairs = [(wanted or "a stray", given, count) for wanted, given, count in confusions(judged)]
    console.print(_table("answered with something else", ("wanted", "given", "count"), pairs[:MOST_LISTED]))
    console.print(_table("at risk: " + ("phrasings" if left_out else "questions"), _RISK, _at_risk(judged)))


def _print_bare(responder: Responder) -> None:
    title = "bare questions that several answers count: add each to the answer that it means, or to a gap"
    rows = [(one.question, ", ".join(one.answers)) for one in bare_questions(responder)]
    Console().print(_table(title, ("asked", "counted by"), rows))


_KINDS = (*ANSWERABLE, *STRAYS)
_RISK = ("asked", "wanted", "given", "because of")


def _at_risk(judged: list[Judged]) -> list[tuple[object, ...]]:
    wrong = sorted((one for one in judged if one.verdict in ("wrong", "misled")), key=lambda one: -one.reply.confidence)
    return [
        (
            one.labelled.question,
            one.labelled.answer or one.labelled.kind or "a stray",
            one.reply.answer,
            evidence(one.reply.match),
        )
        for one in wrong[:MOST_LISTED]
    ]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> Grid:
    table = Grid(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(
            column, justify="right" if column in ("count", "share", "right", "wrong", "questions") else "left"
        )
    for row in rows or [("none",)]:
        table.add_row(*map(str, row))
    return table
