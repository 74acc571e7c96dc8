"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from bot.language import LANGUAGES

book_option: Final = click.option(
    "--book",
    type=click.Path(path_type=Path),
    envvar="BOOK",
    default=Path("answers.yaml"),
    show_default=True,
    show_envvar=True,
    help="The book: YAML, a draft as a spreadsheet (.csv, .tsv, .xlsx, .ods), or a folder of books.",
)
language_option: Final = click.option(
    "--lang", type=click.Choice(list(LANGUAGES)), help="The reader's language, where the words do not tell it."
)
json_option: Final = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
