"""`upgrade`: a book of an earlier format in the newest one."""

from __future__ import annotations

from pathlib import Path

import click

from bot.book.upgrade import upgraded
from bot.cli.books import write_new
from bot.files import replace_text


@click.command("upgrade")
@click.argument("file", type=click.Path(path_type=Path), envvar="BOOK", default=Path("answers.yaml"))
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, which must not exist yet."
)
def command(file: Path, out: Path | None) -> None:
    """Write the book FILE in the newest form of the format, which says the same in fewer lines.

    What the article's file tells goes, if the book names it; comments and order stay. Unless the new text makes the
    very same book, nothing is written.
    """
    made = upgraded(file, out or file)
    for change in made.changes:
        click.echo(change)
    if not made.has_article:
        click.echo(f"{file}: its facts keep their lines: article: names no file in which they could be read")
    if not made.changes:
        click.echo(f"{file} is in the newest form already")
    elif out:
        write_new(out, made.text)
    else:
        replace_text(file, made.text)
