"""`chart`: the picture of a figure, for a web page or for print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import click

from bot.book.corrections import as_of
from bot.book.values import Book
from bot.cli.books import book_for_trial
from bot.cli.options import book_option, language_option
from bot.library import NEWSROOM_FILE, files_in, no_book, read_newsroom
from bot.picture import Drawing, Look, drawing_of, file_of, is_available, is_drawable, png_of
from bot.pixels import EXTRA
from bot.problems import Place, Problem, Refused, did_you_mean

KINDS: Final = (".svg", ".png")


@click.command("chart")
@click.argument("fact")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file, .svg or .png."
)
@book_option
@language_option
def command(fact: str, output: Path, book: Path, lang: str | None) -> None:
    """Draw the figure of the fact named FACT, with its words and its source, to a file.

    An SVG needs nothing more; a PNG needs the extra `pictures`. Colour and name are those of the newsroom.yaml in the
    book's folder. Of a folder of books it is the first one that has the fact.
    """
    if output.suffix.lower() not in KINDS:
        raise click.BadParameter(f"{output} is no picture: end it with {' or '.join(KINDS)}", param_hint="-o")
    if output.suffix.lower() == ".png" and not is_available():
        what, remedy = "what draws PNG is not installed", f"Install it: pip install '{EXTRA}', or write an .svg"
        raise Refused([Problem(Place(str(output)), what, remedy, "extra")])
    drawing = _drawn(book, fact, lang)
    if output.suffix.lower() == ".png" and not is_drawable(drawing):
        what = "the font of PNG pictures has Latin, Greek and Cyrillic letters, and there are others"
        raise Refused([Problem(Place(str(output)), what, "Write an .svg", "letters")])
    _write(output, file_of(drawing).encode() if output.suffix.lower() == ".svg" else png_of(drawing))
    click.echo(f"{output}: {drawing.alt}")


def _drawn(path: Path, fact: str, language: str | None) -> Drawing:
    """The picture of `fact` in the first book at `path` that has it."""
    books = {file: as_of(book_for_trial(file).book, date.today()) for file in files_in(path)}
    if not books:
        raise Refused([no_book(path)])
    for file, book in books.items():
        if fact in book.facts or fact in book.derived:
            return _picture(file, book, fact, book.spoken(language), _look(path if path.is_dir() else file.parent))
    known = [name for book in books.values() for name in (*book.facts, *book.derived)]
    what, remedy = f"there is no fact {fact!r}", did_you_mean(fact, known)
    raise Refused([Problem(Place(str(path)), what, remedy, "unknown-fact")])


def _picture(file: Path, book: Book, fact: str, language: str, look: Look) -> Drawing:
    drawing = drawing_of(book, fact, language, look)
    if drawing is None:
        what, remedy = f"the fact {fact} has no figure", "Name a fact with a figure: there is nothing else to draw"
        raise Refused([Problem(Place(str(file)), what, remedy, "no-figure")])
    return drawing


def _look(folder: Path) -> Look:
    """How the newsroom in `folder` has its pictures."""
    file = folder / NEWSROOM_FILE
    return read_newsroom(file).look if file.is_file() else Look()


def _write(output: Path, picture: bytes) -> None:
    try:
        output.write_bytes(picture)
    except OSError as error:
        what = f"the file cannot be written: {error.strerror}"
        raise Refused([Problem(Place(str(output)), what, "Name a file in a folder that is yours", "output")]) from error
