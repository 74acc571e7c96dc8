"""`learned`: what editors taught with a tap, as YAML to paste into the book."""

from __future__ import annotations

import sys

import click

from bot.answer.reply import Responder
from bot.check import gone, open_book, sound
from bot.cli import print_problems
from bot.cli.output import with_store
from bot.cli.streams import print_file
from bot.newsroom.teaching import as_yaml, lost, overlay, phrasings_in, worth_pasting
from bot.settings import read_settings


@click.command("learned")
def command() -> None:
    """Print the wordings that editors taught as YAML to paste into the book, once the check has passed them.

    What the check finds is told, and left out; the exit code is 1 then. What the book has by now is not printed again.
    """
    settings = read_settings()
    offers = with_store(settings, "learned", lambda store: store.offers.decided())
    before = Responder(open_book(settings.book).book)
    taught = phrasings_in(offers)
    kept, problems = sound(before, overlay(before.book, taught))
    problems += gone(lost(before.book, taught))
    print_problems(problems)
    fresh = worth_pasting(before.book, kept)
    print_file(f"{as_yaml(fresh) if fresh else '# There is nothing to paste.'}\n")
    if problems:
        sys.exit(1)
