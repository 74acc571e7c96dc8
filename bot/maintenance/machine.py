"""What a bot needs of its machine and its database, each looked at: in order, or what to do."""

from __future__ import annotations

import platform
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from bot.problems import Finding, Place, Problem, StoreError
from bot.store import MIGRATIONS, Address, Condition, examine

ROOM: Final = 200 * 1024**2  # bytes: months of a newsroom's questions, and the log of SQLite while a copy is made
CLOCK: Final = 5.0  # seconds that two clocks may differ: what is told once a day or after ten minutes needs no more
PATIENCE: Final = 10.0  # seconds for the database: as long as a platform's takes to wake up
PACKAGES: Final = ("python-telegram-bot", "aiohttp", "SQLAlchemy", "aiosqlite", "asyncpg")


def versions() -> Finding:
    """Python and what the bot is built on."""
    found = [f"{name} {version(name)}" for name in PACKAGES if _is_there(name)]
    return "versions", f"Python {platform.python_version()}, {', '.join(found)}"


def _is_there(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def disk(folder: Path) -> Finding:
    """Whether the disk of `folder`, which may not be there yet, has room."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    said = f"{free / 1024**2:,.0f} MB free at {folder}"
    return "disk", said if free >= ROOM else problem("disk", said, "Free some space: a full disk stops the bot")


async def database(address: Address) -> list[Finding]:
    """Whether the database at `address` answers, may be written, is of this version, and tells the same time."""
    try:
        condition = await examine(address, PATIENCE)
    except StoreError as error:
        return [("database", problem("database", error.what, error.remedy))]
    if condition is None:
        return [("database", f"none yet at {address.file}: it is made at the first start")]
    return [_of(condition), *([_clock(condition)] if address.file is None else [])]


def _of(found: Condition) -> Finding:
    known, said = len(MIGRATIONS), f"{found.version}{', behind a pooler' if found.is_pooled else ''}"
    if not found.may_write:
        return "database", problem("database", f"{said} lets this user not write", "Grant it, or name another user")
    if found.steps > known:
        what = f"it is of a newer version: it has {found.steps} steps, and {known} are known"
        return "database", problem("database", what, "Update Footnote")
    if found.steps < known:
        return "database", f"{said}, of an older version: the next start brings it up to date"
    return "database", f"{said}, up to date"


def _clock(found: Condition) -> Finding:
    return "database's clock", difference("database's clock", found.ahead)


def difference(name: str, seconds: float) -> str | Problem:
    """How far the clock called `name` goes before this machine's, by `seconds`."""
    said = f"{abs(seconds):.1f} s {'ahead of' if seconds > 0 else 'behind'} this machine's"
    return said if abs(seconds) <= CLOCK else problem(name, said, "Set both clocks by the network (NTP)")


def problem(name: str, what: str, remedy: str, *, is_warning: bool = False) -> Problem:
    """What is wrong with what is called `name`."""
    return Problem(Place(name), what, remedy, "doctor", is_warning)
