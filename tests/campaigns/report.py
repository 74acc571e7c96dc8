"""What a campaign says in the end: a table, the promises that were broken, and an exit code."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from rich.console import Console
from rich.table import Table

console = Console(width=None if os.isatty(1) else 160)


EVERY: Final = 10.0  # seconds between two lines that say how far a campaign is
T = TypeVar("T")


def counted_off(items: Sequence[T], what: str) -> Iterator[T]:
    """Each of `items`; how many are done is said now and then, to a file too, where no bar can be drawn."""
    said = time.monotonic()
    for done, item in enumerate(items):
        if time.monotonic() - said > EVERY:
            said = time.monotonic()
            print(f"{what}: {done:,} of {len(items):,}", file=sys.stderr, flush=True)
        yield item


class Report:
    """Rows under `columns`; whatever is not `promised` makes the exit code 1."""

    def __init__(self, title: str, columns: Sequence[str]) -> None:
        self._table = Table(title=title, title_justify="left")
        for number, column in enumerate(columns):
            self._table.add_column(column, justify="right" if number else "left", overflow="fold")
        self._broken: list[str] = []
        self._started = time.monotonic()

    def row(self, *cells: object) -> None:
        """Add a row."""
        self._table.add_row(*(_shown(cell) for cell in cells))

    def promise(self, kept: bool, what: str) -> None:
        """Note that `what` was promised, and whether it was `kept`."""
        if not kept:
            self._broken.append(what)

    def bar(self, what: str, measured: str, bar: str, is_kept: bool) -> None:
        """Add a row for a promise: what was `measured`, the `bar`, and whether it `is_kept`."""
        self.row(what, measured, bar, "ok" if is_kept else "MISSED")
        self.promise(is_kept, f"{what}: {measured}, where the bar is {bar}")

    def at_most(self, what: str, measured: float, most: float) -> None:
        """Add a row for what is promised to be `most` at most."""
        self.bar(what, f"{measured:,.1f}", f"{most:,g}", measured <= most)

    def end(self) -> int:
        """Print it; the exit code."""
        console.print(self._table)
        for what in self._broken:
            console.print(f"[red]broken:[/] {what}")
        machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
        console.print(f"{time.monotonic() - self._started:.0f} s in real time; {machine}")
        return 1 if self._broken else 0


def _shown(cell: object) -> str:
    return f"{cell:,.2f}" if isinstance(cell, float) else f"{cell:,}" if isinstance(cell, int) else str(cell)
