"""`check`: every problem of a book, one a line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.article import read_article
from bot.book.record import Record
from bot.check import check_book, manual
from bot.cli import print_problems
from bot.match import ModelCache
from bot.problems import Problem, StoreError
from bot.settings import data_beside, name_of, read_database

PATIENCE = 3.0  # seconds for a database to answer


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path), envvar="BOOK", default=Path("answers.yaml"))
@click.option(
    "--article",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The article, plain text with its headline first or a saved page; unless given, the one that the book names.",
)
@click.option(
    "--database",
    help="The bot's database, with what readers got and editors changed; else DATABASE_URL, or beside the book.",
)
@click.option("--changed", is_flag=True, help="Of a folder, check only books that differ from the last commit, by git.")
@click.option("--preview", is_flag=True, help="Unless there are errors, show each answer as readers will see it.")
@click.option("--rules", is_flag=True, help="Print the manual page of every rule, and check nothing.")
def command(file: Path, article: Path | None, database: str | None, changed: bool, preview: bool, rules: bool) -> None:
    """Find every problem of the book FILE, or of the books in a folder, one a line: where, what, what to do, the rule.

    The exit code is 1 when there is one. A line that says "warning" is worth a look: it refuses nothing, and with
    warnings alone the exit code is 0.
    """
    if rules:
        from bot.library import manual_between  # so that one book waits for nothing that it does not need

        pages = (*manual(), *manual_between())
        click.echo("\n\n".join(f"{click.style(name, bold=True)}\n{_indented(page)}" for name, page in pages))
        return
    if file.is_dir() and article:
        raise click.UsageError("--article is of one book: name its file. In a folder, each book names its article.")
    if changed and not file.is_dir():
        raise click.UsageError("--changed is for a folder of books: name one.")
    database = database or read_database()
    problems = _of_folder(file, database, changed=changed) if file.is_dir() else _of_book(file, article, database)
    print_problems(problems)
    warnings = [problem for problem in problems if problem.is_warning]
    if len(problems) > len(warnings):
        if sys.stderr.isatty():  # for people: programs read a problem from each line
            click.echo(f"{file}: {_counted(len(problems) - len(warnings), len(warnings))}", err=True)
        sys.exit(1)
    click.echo(f"{file}: {_counted(0, len(warnings)) if warnings else 'no problems'}")
    if preview:
        from bot.cli.preview import show  # what draws frames takes a while to load

        show(file)
    elif sys.stdout.isatty():  # for people: programs read the line above as the last
        click.echo(f"See it as readers will: python -m bot preview {file}")


def _of_book(file: Path, article: Path | None, database: str | None) -> list[Problem]:
    text, record = read_article(article).text if article else None, _record(file, database)
    if record is None:
        return check_book(file, text, cache=ModelCache())
    from bot.library import check_served  # so that one book waits for nothing that it does not need

    return check_served(file, ModelCache(), record, text)


def _of_folder(folder: Path, database: str | None, *, changed: bool) -> list[Problem]:
    from bot.cli.changed import changed_in  # so that one book waits for nothing that it does not need
    from bot.library import cache_of_library, check_folder, files_in

    record = _record(folder, database, [name_of(file) for file in files_in(folder)]) or Record()
    return check_folder(folder, cache_of_library(), changed_in(folder) if changed else None, record)


def _record(books: Path, database: str | None, within: Sequence[str] = ()) -> Record | None:
    """What a bot with `books` has on record, in `database` or beside them; None where no bot has run; makes nothing."""
    folder = data_beside(books)
    if not database and not any(folder.glob("*.db")):
        return None
    from asyncio import run  # so that a check with no store loads no database library, and no network

    from bot.store import read_record

    try:
        return run(read_record(folder, database, PATIENCE, name_of(books), within))
    except StoreError as failure:
        click.echo(f"What the bot has on record was not looked at: {failure.what}", err=True)
        return None


def _counted(errors: int, warnings: int) -> str:
    """How many errors and warnings there are, warnings only if there are any."""
    every = [(errors, "error")] + ([(warnings, "warning")] if warnings else [])
    return ", ".join(f"{count or 'no'} {name}{'s' * (count != 1)}" for count, name in every)


def _indented(page: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in page.replace("::", ":").splitlines())
