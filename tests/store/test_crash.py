"""Killed at every move: the next process finds what the table says, and goes on from there."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from shop import Shop
from states import TABLE, WAYS, state_of

from bot.store import Answered, Store

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MOMENTS = [(*row, moment) for row in TABLE for moment in ("before", "after")]
ENDS = [("sending", "end", "done", moment) for moment in ("before", "after")]
MIGRATION = ("", "migrate", "", "CREATE INDEX journal_reader")
AGAIN = {"taken": "new", "sending": "new"}


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Path]:
    """The folder that each killed process left."""
    base = tmp_path_factory.mktemp("killed")
    folders = {case: base / str(n) for n, case in enumerate([*MOMENTS, *ENDS, MIGRATION])}
    lines = ["\t".join((str(folder), case[0], case[1], case[3])) for case, folder in folders.items()]
    path = os.pathsep.join((str(ROOT), str(ROOT / "tests" / "store")))
    command = [sys.executable, str(ROOT / "tests" / "store" / "killed.py")]
    done = subprocess.run(
        command, input="\n".join(lines), capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert done.stdout.split() == ["SIGKILL"] * len(folders), done.stderr
    return folders


@pytest.mark.parametrize("case", MOMENTS, ids="-".join)
def test_killed_at_a_move(killed: dict[tuple[str, ...], Path], case: tuple[str, str, str, str]) -> None:
    """A move is done or not done, as it was committed or not; what a dead process worked on is taken again.

    The question that comes with a commit is in the journal, or is not, as the state says.
    """
    origin, _, target, moment = case
    left = target if moment == "after" else origin

    async def scene(store: Store) -> tuple[str, str, dict[str, int]]:
        found = await state_of(store)
        assert case[1] != "commit" or await store.journal.count(0, 9) == (moment == "after")
        async with store.joined(9.0):
            return found, await state_of(store), await store.inbox.counts()

    found, then, counts = Shop(killed[case], None).run(scene)
    assert (found, then) == (left, AGAIN.get(left, left))
    assert counts["repeated"] == (
        left == "sending" or (case[1:] == ("restart", "new", "after") and origin == "sending")
    )


@pytest.mark.parametrize("case", MOMENTS, ids="-".join)
def test_goes_on_after_a_kill(killed: dict[tuple[str, ...], Path], case: tuple[str, str, str, str]) -> None:
    """Whatever was to be answered is answered after the kill: none is stuck in its queue."""

    async def scene(store: Store) -> dict[str, int]:
        async with store.joined(9.0):
            for work in await store.inbox.take(5, 9.0):
                await store.inbox.done(Answered(work.update), 9.0)
            return await store.inbox.counts()

    counts = Shop(killed[case], None).run(scene)
    assert not {"new", "taken", "sending"} & set(counts)


@pytest.mark.parametrize("case", ENDS, ids="-".join)
def test_killed_at_an_end(killed: dict[tuple[str, ...], Path], case: tuple[str, str, str, str]) -> None:
    """State and reply are written by the same commit: both are there, or neither; the question was there before."""
    there = case[3] == "after"
    assert Shop(killed[case], None).run(_left) == ("done" if there else "sending", 1, there)


async def _left(store: Store) -> tuple[str, int, bool]:
    """The update's state, how many questions the journal has, and whether the reply is known."""
    questions = [entry async for entry in store.journal.entries(0, 9)]
    return await state_of(store), len(questions), await store.replies.reply_to(7, 1) is not None


def test_killed_in_a_migration(killed: dict[tuple[str, ...], Path]) -> None:
    """A process killed halfway through a migration leaves none of it, and the next one takes it from its start."""
    folder = killed[MIGRATION]
    with sqlite3.connect(folder / "footnote.db") as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        steps = connection.execute("SELECT number FROM migrations").fetchall()
    connection.close()
    assert (tables, steps) == ({"migrations", "inbox", "lanes"}, [(1,)])
    assert Shop(folder, None).run(lambda store: store.inbox.counts()) == {"repeated": 0}


def test_every_state_is_reached() -> None:
    """The kills begin in every state that there is."""
    assert {case[0] for case in MOMENTS} | {case[2] for case in MOMENTS} == set(WAYS)
    assert len(MOMENTS) == 36
