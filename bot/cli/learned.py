"""`learned`: what editors taught with a tap, as YAML to paste into the book."""

from __future__ import annotations

import sys

import click

from bot.check import check_taught, open_book
from bot.cli import print_problems
from bot.cli.output import with_store
from bot.newsroom.teaching import as_yaml, overlay, phrasings_in
from bot.reply import Responder
from bot.settings import read_settings


@click.command("learned")
def command() -> None:
    """Print the wordings that editors taught as YAML to paste into the book, once the check has passed them.

    What the check finds is told, and left out; the exit code is 1 then. What the book has by now is not printed again.
    """
    settings = read_settings()
    offers = with_store(settings, "learned", lambda store: store.offers.decided())
    before = Responder(open_book(settings.book).book)
    taught = overlay(before.book, phrasings_in(offers))
    problems = check_taught(before, before.taught(taught), taught)
    print_problems(problems)
    unsound = {problem.place.file for problem in problems}
    sound = [phrasing for phrasing in taught if f"“{phrasing.text}”" not in unsound]
    click.echo(as_yaml(sound) if sound else "# There is nothing to paste.")
    if problems:
        sys.exit(1)
