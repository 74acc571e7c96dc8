"""`doctor`: all that a bot needs, each in one line: in order, or what to do."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import click

from bot.check import check_book
from bot.cli.output import address_of
from bot.library import check_folder
from bot.maintenance.machine import database, disk, problem, versions
from bot.match import ModelCache
from bot.problems import Finding, Problem, Refused
from bot.settings import Settings, misspelt_settings, read_settings
from bot.telegram.inspection import inspect

WELL, LOOK, WRONG = ("ok", "green"), ("look", "yellow"), ("ERROR", "red")
WIDTH: Final = 17  # characters of the longest name


@click.command("doctor")
def command() -> None:
    """See whether all that the bot needs is in order: one line each. Changes nothing, and sends nothing.

    The exit code is 1 when something must be done.
    """
    settings = read_settings()
    if asyncio.run(_look_at_all(settings)):
        sys.exit(1)


async def _look_at_all(settings: Settings) -> bool:
    """Print each finding as soon as it is there; whether something must be done."""
    is_bad = False
    async for name, said in _findings(settings):
        click.echo(_line(name, said))
        is_bad = is_bad or (isinstance(said, Problem) and not said.is_warning)
    return is_bad


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield versions()
    misspelt = misspelt_settings()
    for found in misspelt:
        yield "settings", problem("settings", f"{found.place}: {found.what}", found.remedy, is_warning=True)
    if not misspelt:
        yield "settings", "each is one that there is"
    yield "books", await asyncio.to_thread(_books, settings.book)
    yield disk(settings.data)
    for finding in await database(address_of(settings)):
        yield finding
    async for finding in inspect(settings):
        yield finding


def _books(path: Path) -> str | Problem:
    try:
        found = check_folder(path, ModelCache()) if path.is_dir() else check_book(path, cache=ModelCache())
    except Refused as refused:
        found = list(refused.problems)
    errors = [one for one in found if not one.is_warning]
    if errors:
        what = f"{path} has {len(errors)} error{'s' * (len(errors) != 1)}"
        return problem("books", what, f"Mend what `python -m bot check {path}` finds")
    return f"{path} has no errors"


def _line(name: str, said: str | Problem) -> str:
    if isinstance(said, str):
        mark, colour, text = *WELL, said
    else:
        mark, colour, text = *(LOOK if said.is_warning else WRONG), f"{said.what}. {said.remedy}."
    return f"{click.style(f'{mark:5}', fg=colour)} {name:{WIDTH}} {text}"
