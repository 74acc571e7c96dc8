"""`learned`: what editors taught with a tap, as YAML to paste into the book."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.answer.reply import Responder
from bot.check import gone, gone_book, sound
from bot.cli import print_problems
from bot.cli.output import library_with, with_store
from bot.cli.streams import print_file
from bot.match import Phrasing
from bot.newsroom.teaching import as_yaml, lost, overlay, phrasings_by_book, worth_pasting
from bot.problems import Problem
from bot.settings import read_settings
from bot.store import Store


@click.command("learned")
def command() -> None:
    """Print the wordings that editors taught as YAML to paste into the book, once the check has passed them.

    What the check finds is told, and left out; the exit code is 1 then. What the book has by now is not printed again.
    Of a folder of books, what is for each stands under its file's name.
    """
    settings = read_settings()
    parts, problems = with_store(settings, "learned", lambda store: _learned(store, settings.book))
    print_problems(problems)
    print_file("\n".join(parts) if parts else "# There is nothing to paste.\n")
    if problems:
        sys.exit(1)


async def _learned(store: Store, path: Path) -> tuple[list[str], list[Problem]]:
    """What is to be pasted, book by book, and the problems of what is not."""
    library = await library_with(store, path)
    taught = phrasings_by_book(await store.offers.decided())
    parts: list[str] = []
    problems: list[Problem] = []
    for kept, own in taught.items():
        book = library.of_kept(kept)
        if book is None:
            problems += gone_book(kept, own)
            continue
        fresh, found = _of_book(library.untaught(book), own)
        problems += found
        head = "" if library.only else f"# {library.library.entries[book].path}\n"
        parts += [f"{head}{as_yaml(fresh)}\n"] if fresh else []
    return parts, problems


def _of_book(before: Responder, taught: Sequence[Phrasing]) -> tuple[list[Phrasing], list[Problem]]:
    """What of `taught` is to be pasted into the book of `before`, and the problems of the rest."""
    kept, problems = sound(before, overlay(before.book, taught))
    return worth_pasting(before.book, kept), [*problems, *gone(lost(before.book, taught))]
