"""`learned`: what editors changed and taught in the chat, as a patch of the book."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli import print_problems
from bot.cli.books import write_new
from bot.cli.output import library_with, with_store
from bot.cli.streams import print_file
from bot.conversation.overlay import Patched, patched
from bot.newsroom.patch import patch
from bot.newsroom.teaching import gap_as_comment
from bot.problems import Problem
from bot.settings import read_settings
from bot.store import Store


@click.command("learned")
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the book with it to this new file."
)
def command(out: Path | None) -> None:
    """Print what editors changed and taught in the chat as a patch of the book, which `git apply` and `patch` take.

    Comments and order of the book stay. Wordings that the check does not pass are told, and left out; the exit code is
    1 then. What the book says by now is not printed again. Of a folder of books there is a patch of each.
    """
    settings = read_settings()
    books, problems = with_store(settings, "learned", lambda store: _patched(store, settings.book))
    problems += [problem for book in books for problem in book.problems]
    print_problems(problems)
    if out:
        _write(books, out)
    else:
        print_file("".join(map(_shown, books)) or "# There is nothing to paste.\n")
    if problems:
        sys.exit(1)


async def _patched(store: Store, path: Path) -> tuple[list[Patched], list[Problem]]:
    return await patched(await library_with(store, path), store)


def _write(books: Sequence[Patched], out: Path) -> None:
    if len(books) > 1:
        raise click.UsageError("-o is of one book: name its file with BOOK, or leave -o out.")
    write_new(out, books[0].text)
    click.echo(f"{out}: the book with all that was changed in the chat")


def _shown(book: Patched) -> str:
    """The patch of `book`, and what needs a name before it can stand in the book, as comments."""
    return patch(book.before, book.text, book.file) + (f"{gap_as_comment(book.unnamed)}\n" if book.unnamed else "")
