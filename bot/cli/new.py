"""`new`: the smallest whole book, to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.books import write_new
from bot.language import DEFAULT_LANGUAGE, LANGUAGES


@click.command("new")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=Path("book.yaml"))
@click.option(
    "--lang", type=click.Choice(list(LANGUAGES)), default=DEFAULT_LANGUAGE, show_default=True, help="Its language."
)
def command(file: Path, lang: str) -> None:
    """Write a book with one answer to FILE (book.yaml), which must not exist yet, to be changed to your article."""
    write_new(file, LANGUAGES[lang].first_book or LANGUAGES[DEFAULT_LANGUAGE].first_book)
    click.echo(f"{file}: a book with one answer. Change it, then run: python -m bot check {file}")
