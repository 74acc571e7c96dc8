"""`import`: a spreadsheet into the draft of a book."""

from __future__ import annotations

from pathlib import Path

import click

from bot.book.draft import read_draft
from bot.book.values import Book
from bot.book.write import draft_as_yaml
from bot.cli import print_problems
from bot.cli.books import write_new
from bot.cli.streams import print_file
from bot.language import LANGUAGES


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--lang",
    type=click.Choice(list(LANGUAGES)),
    help="The language of what no column says it of; unless given, the one of the questions' words.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, which must not exist yet."
)
def command(file: Path, lang: str | None, out: Path | None) -> None:
    """Make a book's draft of the spreadsheet FILE: .csv, .tsv, .xlsx or .ods.

    Its columns are answer, question and perhaps reply and language, in any order; their names may be in any of the
    program's languages. Under answer stands a short name, or the text that readers are to get. What stands in other
    columns is kept as comments.
    """
    draft = read_draft(file, lang)
    print_problems(draft.warnings)
    text = draft_as_yaml(draft)
    if out is None:
        print_file(text)
        return
    write_new(out, text)
    click.echo(f"{out}: {_counted(draft.book)}. Complete it, then run: python -m bot check {out}")


def _counted(book: Book) -> str:
    """How many answers `book` has, and phrasings in each language."""
    counts = {code: sum(len(answer.questions.get(code)) for answer in book.answers.values()) for code in book.languages}
    phrasings = ", ".join(f"{count} in {LANGUAGES[code].name}" for code, count in counts.items())
    return f"{len(book.answers)} answers, phrasings: {phrasings}"
