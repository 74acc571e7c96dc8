"""`import`: a spreadsheet into the draft of a book."""

from __future__ import annotations

from pathlib import Path

import click

from bot.book.draft import read_draft
from bot.book.write import draft_as_yaml
from bot.cli.streams import print_file
from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.problems import Place, Problem, Refused


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--lang",
    type=click.Choice(list(LANGUAGES)),
    default=DEFAULT_LANGUAGE,
    show_default=True,
    help="The language of the phrasings.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, which must not exist yet."
)
def command(file: Path, lang: str, out: Path | None) -> None:
    """Make a book's draft of the spreadsheet FILE, saved as CSV with the columns answer,question[,reply]."""
    draft, _ = read_draft(file, lang)
    text = draft_as_yaml(draft)
    if out is None:
        print_file(text)
        return
    try:
        with out.open("x", encoding="utf-8") as target:
            target.write(text)
    except FileExistsError as error:
        raise Refused([Problem(Place(str(out)), "the file is there already", "Name another one", "import")]) from error
    except OSError as error:
        what = f"the file cannot be written: {error.strerror}"
        raise Refused([Problem(Place(str(out)), what, "Name a file in a folder that is yours", "import")]) from error
    click.echo(f"{out}: {len(draft.answers)} answers. Complete it, then run: python -m bot check {out}")
