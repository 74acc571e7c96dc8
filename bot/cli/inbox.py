"""`inbox`: the updates that could not be answered, and why; each can be answered anew, or dropped."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

import click

from bot.cli.output import with_store
from bot.settings import read_settings
from bot.store import Kept, Store
from bot.store.inbox import LARGEST

_ID: Final = click.argument("number", metavar="ID", type=click.IntRange(0, LARGEST))

Deed = Callable[[Store], Awaitable[None]]


@click.group("inbox", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """List the updates that were set aside, with the reasons; retry or drop one by its number."""
    if context.invoked_subcommand is None:
        _do(_list)


@command.command("retry")
@_ID
def retry(number: int) -> None:
    """Answer the update ID, or send again what was its answer; a running bot does so within seconds."""
    _do(lambda store: store.inbox.retry(number, time.time()))
    click.echo(f"{number} waits for its answer")


@command.command("drop")
@_ID
def drop(number: int) -> None:
    """Leave the update ID unanswered."""
    _do(lambda store: store.inbox.drop(number, time.time()))
    click.echo(f"{number} is dropped")


def _do(deed: Deed) -> None:
    with_store(read_settings(), "inbox", deed)


async def _list(store: Store) -> None:
    kept = await store.inbox.kept()
    for update in kept:
        click.echo(_line(update))
    if not kept:
        click.echo("Nothing was set aside.")


def _line(update: Kept) -> str:
    since = datetime.fromtimestamp(update.changed).strftime("%Y-%m-%d %H:%M")
    return f"{update.update}  {since}  {click.style(update.state, bold=True)}  {update.reason}"
