"""`schema`: the JSON Schema of a book."""

from __future__ import annotations

import click

from bot.book.values import schema
from bot.cli.streams import print_json


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a book, for editors that complete and check while typing."""
    print_json(schema(), indent=2)
