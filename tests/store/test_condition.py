"""How `doctor` finds a PostgreSQL database, with nothing in it made or changed."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from shop import POSTGRES, Shop, empty, needs_postgres

from bot.maintenance.machine import database
from bot.problems import Problem
from bot.store import read_address


def found(url: str, folder: Path) -> dict[str, str | Problem]:
    """What is found at `url`, by name."""
    return dict(asyncio.run(database(read_address(url, folder))))


@needs_postgres
def test_an_empty_database_and_one_that_is_up_to_date(tmp_path: Path) -> None:
    """The server's version, and its clock beside this machine's; looking twice finds the same."""
    assert POSTGRES
    asyncio.run(empty(POSTGRES))
    for _ in range(2):
        said = found(POSTGRES, tmp_path)["database"]
        assert isinstance(said, str) and said.startswith("PostgreSQL ") and "of an older version" in said
    Shop(tmp_path, POSTGRES).run(lambda store: store.touch())
    both = found(POSTGRES, tmp_path)
    assert str(both["database"]).endswith("up to date") and str(both["database's clock"]).startswith("0.")


@needs_postgres
@pytest.mark.parametrize(("part", "other"), [(r":\d+/", ":1/"), (r":[^:@/]+@", ":wrong@"), (r"/\w+$", "/no_such")])
def test_one_that_cannot_be_reached_is_told_with_the_remedy(part: str, other: str, tmp_path: Path) -> None:
    """Another port, a wrong password, no such database: each by what it is, and no password is shown."""
    said = found(re.sub(part, other, str(POSTGRES)), tmp_path)["database"]
    assert isinstance(said, Problem) and said.remedy and "wrong" not in str(said)
