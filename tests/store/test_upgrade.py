"""A database of the version before, in the middle of its work, goes on with this one."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.store import Work, open_store
from bot.store.schema import MIGRATIONS, migrate

STEP = next(at for at, step in enumerate(MIGRATIONS) if "outcome" in step.name)
ROW = text("""INSERT INTO inbox (update_id, lane, raw, state, method, parameters, repeats, received, changed)
    VALUES (1, '7', '{}', :state, 'sendMessage', '{"chat_id": 7}', 0, 1.0, 1.0)""")


def of_before(folder: Path, state: str) -> None:
    """A database as the version before left it, with an update in `state` whose answer it had recorded in its form."""
    engine = create_engine(f"sqlite:///{folder / 'footnote.db'}")
    for _ in range(STEP):
        with engine.begin() as connection:
            migrate(connection, MIGRATIONS[:STEP], "x")
    with engine.begin() as connection:
        connection.execute(ROW, {"state": state})
        connection.execute(text("INSERT INTO lanes (lane, place) VALUES ('7', NULL)"))
    engine.dispose()


@pytest.mark.parametrize("state", ["sending", "unsure", "aside"])
def test_what_was_to_be_sent_in_the_old_form_is_made_anew(tmp_path: Path, state: str) -> None:
    """It is handled again, at once or when the operator retries it; what the old program meant to send is not read."""
    of_before(tmp_path, state)

    async def run() -> list[Work]:
        async with open_store(tmp_path) as store, store.joined(5.0):
            if state != "sending":
                await store.inbox.retry(1, 6.0)
            return list(await store.inbox.take(5, 7.0))

    [work] = asyncio.run(run())
    assert (work.update, work.raw, work.delivery) == (1, "{}", None)
