"""What several commands share to read the journal and to write a file, with its problems told."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, TextIO, TypeVar

import click

from bot.cli.responder import responder_of
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.overlay import serve_overlay
from bot.conversation.routing.first import decide_first
from bot.library import files_in
from bot.problems import Place, Problem, Refused, StoreError
from bot.settings import Settings, name_of
from bot.store import Address, Store, open_store, read_address

T = TypeVar("T")
Period = tuple[float, float]

days_option: Final = click.option(
    "--days", type=click.IntRange(1, 366), default=7, show_default=True, help="How many days, today included."
)


def period_of(days: int, now: float | None = None) -> Period:
    """The last `days` days by this machine's calendar, today included: seconds since 1970, from and until."""
    until = time.time() if now is None else now
    midnight = datetime.fromtimestamp(until).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight - timedelta(days=days - 1)).timestamp(), until


def with_store(
    settings: Settings, command: str, deed: Callable[[Store], Awaitable[T]], *, folder: Path | None = None
) -> T:
    """What `deed` gives with the bot's store, or that in `folder`; `Refused`, at `command`, when the database fails."""

    async def do() -> T:
        within, address = books_in(settings.book), None if folder else settings.database
        async with open_store(folder or settings.data, address, book=settings.book_name, within=within) as store:
            return await deed(store)

    try:
        return asyncio.run(do())
    except StoreError as error:
        raise Refused([error.problem(command)]) from None


def kept_of_sandbox(settings: Settings) -> Path:
    """The folder with what the last sandbox with the book of `settings` has kept."""
    return settings.data / "sandbox"


def address_of(settings: Settings) -> Address:
    """Where the database of the bot with `settings` is; `Refused` when DATABASE_URL is none."""
    return read_address(settings.database, settings.data, settings.book_name, books_in(settings.book))


def books_in(path: Path) -> list[str]:
    """The names of the books in the folder `path`; none of a file, which is a book itself."""
    return [name_of(file) for file in files_in(path)] if path.is_dir() else []


async def library_with(store: Store, path: Path) -> CurrentLibrary:
    """The books at `path` as the bot answers from them: with what `store` has of editors' teaching."""
    library = CurrentLibrary(path, responder_of)
    await decide_first(library, store)
    await serve_overlay(library, store)
    return library


@contextmanager
def progress_of(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show on a terminal how far `what` is, of `total` steps; what is given is told how many more were taken."""
    from rich.console import Console  # a bot, which shows nothing, does not load them
    from rich.progress import Progress

    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda steps: progress.advance(task, steps)


@contextmanager
def written(path: Path, *, anew: bool = False) -> Iterator[TextIO]:
    """The file at `path`, for writing as UTF-8; `Refused` when it cannot be, or with `anew` when it exists already.

    A new one is its owner's only: it holds readers' words.
    """
    try:
        with open(path, "x" if anew else "w", encoding="utf-8", newline="", opener=_for_owner) as file:
            yield file
    except FileExistsError:
        raise Refused([Problem(Place(str(path)), "the file is there already", "Name another one", "output")]) from None
    except OSError as error:
        what = f"the file cannot be written: {error.strerror}"
        raise Refused([Problem(Place(str(path)), what, "Name a file in a folder that is yours", "output")]) from None


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
