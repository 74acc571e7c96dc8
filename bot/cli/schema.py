"""`schema`: the JSON Schema of a book."""

from __future__ import annotations

import json

import click

from bot.book.values import schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a book, for editors that complete and check while typing."""
    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
