"""`corrections`: the figures that have changed since readers were given them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from bot.check import open_book
from bot.cli.options import json_option
from bot.cli.output import with_store
from bot.cli.streams import print_json
from bot.language import DEFAULT_LANGUAGE
from bot.newsroom.corrections import Replaced, replaced
from bot.settings import read_settings


@click.command("corrections")
@json_option
def command(as_json: bool) -> None:
    """List the figures that have changed: what they were, why, in which answers, and how many replies gave them.

    Replies are counted as long as the journal keeps them.
    """
    settings = read_settings()
    book = open_book(settings.book).book
    found = with_store(settings, "corrections", lambda store: replaced(store.published, book))
    if as_json:
        print_json([_as_data(one) for one in found])
    elif not found:
        click.echo("No figure has changed.")
    else:
        Console().print(_table(found))


def _as_data(one: Replaced) -> dict[str, Any]:
    return {
        "fact": one.fact,
        "was": one.was,
        "figure": one.figure,
        "when": _moment(one).isoformat(timespec="seconds"),
        "why": one.why.model_dump() if one.why else None,
        "follows": list(one.follows),
        "answers": list(one.answers),
        "replies": one.replies,
    }


def _table(found: list[Replaced]) -> Table:
    table = Table(title="Figures that have changed, and how many replies gave the old one")
    for name in ("when", "figure", "why", "answers", "replies"):
        table.add_column(name, overflow="fold", justify="right" if name == "replies" else "left")
    for one in found:
        figure = f"{one.fact}\nwas {one.was}\nis {one.figure}"
        table.add_row(f"{_moment(one):%Y-%m-%d}", figure, _reason(one), "\n".join(one.answers), f"{one.replies:,}")
    return table


def _moment(one: Replaced) -> datetime:
    return datetime.fromtimestamp(one.when).astimezone()


def _reason(one: Replaced) -> str:
    return f"follows {', '.join(one.follows)}" if one.follows else one.why.get(DEFAULT_LANGUAGE) if one.why else "–"
