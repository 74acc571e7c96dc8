"""`corrections`: the figures that have changed since readers were given them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from bot.book.values import Book
from bot.cli.options import json_option
from bot.cli.output import library_with, with_store
from bot.cli.streams import print_json
from bot.language import DEFAULT_LANGUAGE
from bot.library import EntryCache, cache_of_library
from bot.newsroom.corrections import Replaced, replaced
from bot.settings import read_settings
from bot.store import Store


@click.command("corrections")
@json_option
def command(as_json: bool) -> None:
    """List the figures that have changed: what they were, why, in which answers, and how many replies gave them.

    Replies are counted as long as the journal keeps them. Of a folder of books, it is told of which each one is.
    """
    settings = read_settings()
    found, titles = with_store(settings, "corrections", lambda store: _found(store, settings.book))
    if as_json:
        print_json([_as_data(one, len(titles) > 1) for one in found])
    elif not found:
        click.echo("No figure has changed.")
    else:
        Console().print(_table(found, titles))


async def _found(store: Store, path: Path) -> tuple[list[Replaced], Mapping[str, str]]:
    """What was replaced in the books at `path`, by their ids; and the title of each book."""
    library = await library_with(store, path)
    entries, kept = library.library.entries, EntryCache(cache_of_library())

    def book_of(name: str | None) -> Book | None:
        book = library.of_kept(name)
        return kept.book(entries[book]) if book else None  # with the notes that are no longer shown to readers

    found = await replaced(store.published, book_of)
    named = [replace(one, book=library.of_kept(one.book) or one.book) for one in found]
    return named, {entry.id: entry.article.title for entry in entries.values()}


def _as_data(one: Replaced, is_of_several: bool) -> dict[str, Any]:
    named = {"book": one.book} if is_of_several else {}
    return {
        **named,
        "fact": one.fact,
        "was": one.was,
        "figure": one.figure,
        "when": _moment(one).isoformat(timespec="seconds"),
        "why": one.why.model_dump() if one.why else None,
        "follows": list(one.follows),
        "answers": list(one.answers),
        "replies": one.replies,
    }


def _table(found: Sequence[Replaced], titles: Mapping[str, str]) -> Table:
    table = Table(title="Figures that have changed, and how many replies gave the old one")
    for name in ("when", "figure", "why", "answers", "replies"):
        table.add_column(name, overflow="fold", justify="right" if name == "replies" else "left")
    for one in found:
        article = f"{titles.get(one.book or '', one.book)}\n" if len(titles) > 1 else ""
        figure = f"{article}{one.fact}\nwas {one.was}\nis {one.figure}"
        table.add_row(f"{_moment(one):%Y-%m-%d}", figure, _reason(one), "\n".join(one.answers), f"{one.replies:,}")
    return table


def _moment(one: Replaced) -> datetime:
    return datetime.fromtimestamp(one.when).astimezone()


def _reason(one: Replaced) -> str:
    return f"follows {', '.join(one.follows)}" if one.follows else one.why.get(DEFAULT_LANGUAGE) if one.why else "–"
