"""What the bot's own inbox says, read from what a dead bot left."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.campaigns.crowd import Question
from tests.campaigns.postgres import Postgres

DATABASE = Path("data") / "answers.db"

Place = tuple[int, int]  # a chat, and a message in it


def unfinished(folder: Path) -> dict[Place, str]:
    """The states of private questions in `folder`'s inbox that are not done; none when there is no inbox.

    It is read from a copy: to look at what a dead bot left must not repair it.
    """
    with TemporaryDirectory() as name:
        for suffix in ("", "-wal"):
            file = folder / f"{DATABASE}{suffix}"
            if file.exists():
                shutil.copy(file, name)
        copy = Path(name) / DATABASE.name
        return _read(copy) if copy.exists() else {}


async def unfinished_in(database: Postgres) -> dict[Place, str]:
    """The same of the inbox in a PostgreSQL."""
    query = "SELECT json_build_array(raw, state) FROM inbox WHERE state != 'done'"
    found = [json.loads(row) for row in await database.rows(query)]
    return {place: state for raw, state in found if (place := _place(raw)) is not None}


def _read(database: Path) -> dict[Place, str]:
    with closing(sqlite3.connect(database)) as connection:
        try:
            rows = connection.execute("SELECT state, raw FROM inbox WHERE state != 'done'").fetchall()
        except sqlite3.OperationalError:  # it was killed before there was a table
            return {}
    found = ((_place(raw), state) for state, raw in rows)
    return {place: state for place, state in found if place is not None}


def _place(raw: str) -> Place | None:
    try:
        message = json.loads(raw)["message"]
        place = message["chat"]["id"], message["message_id"]
    except (ValueError, LookupError, TypeError):
        return None
    return place if all(isinstance(part, int) for part in place) else None


def fates(unanswered: Iterable[Question], left: dict[Place, str]) -> Counter[str]:
    """How many of the `unanswered` are in each state of what is `left`; those that are in none are `lost`."""
    return Counter(left.get((question.reader, question.message), "lost") for question in unanswered)
