"""What is forgotten, when, and how well: rows, files, errors and logs."""

from __future__ import annotations

import asyncio
import logging
import traceback
from pathlib import Path

import pytest
from shop import Shop, arrivals, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.problems import StoreFault
from bot.store import BOOK_KEPT, Answered, Arrival, Asked, Choice, Game, Happened, Replied, Store, Thread, Watching
from bot.store.schema import metadata

DAY = 24 * 3600.0
SECRET = "cuantos modelos tiene la provincia de Sichuan"


OURS = (  # tables without a row in a reader's day
    "lanes", "offers", "published", "posts", "key_values", "replicas", "rates", "revisions", "log",
    "polls", "pictures",
)  # fmt: skip


async def _a_day(store: Store) -> None:
    """Reader 7 asks, gets an answer, wants to be told, chooses a language, plays a quiz; reader 8 does too."""
    for update, reader in ((1, 7), (2, 8)):
        await store.inbox.receive([Arrival(update, f'"{SECRET} {reader}"', str(reader), f"{reader}:1")], 1.0)
        await store.inbox.take(1, 1.0)
        asked = Asked(f"{SECRET} {reader}", "unknown", None, 0.1, "es", "private", reader)
        entry = await store.journal.record(update, asked, 1.0)
        await store.replies.keep(reader, 1, Replied(2, entry), 1.0, reader)
        await store.write(Happened(entry, "none"), now=2.0)
        await store.write(Watching(reader, "es", f"{SECRET} {reader}", None), now=2.0)
        await store.write(Choice(reader, "es"), now=2.0)
        await store.write(Thread(reader, reader, f"{SECRET} {reader}"), now=2.0)
        await store.write(Game(reader, "the second question"), now=2.0)
        await store.inbox.done(Answered(update, 2), 2.0)


async def _left(store: Store) -> dict[str, int]:
    return {
        name: len(await store.database.read(table.select()))
        for name, table in metadata.tables.items()
        if name not in OURS
    }


def test_forgetting_a_reader(shop: Shop) -> None:
    """A reader who wants to be forgotten is: every row of theirs goes, every other stays."""

    async def scene(store: Store) -> tuple[dict[str, int], dict[str, int]]:
        await _a_day(store)
        before = await _left(store)
        await store.forget(7)
        assert store.readers.language(8) == "es" and await store.replies.reply_to(8, 1) is not None
        await store.threads.refresh(["7", "8"])  # as when their next updates are taken
        assert store.threads.last(8, 8, 3.0) and store.threads.last(7, 7, 3.0) is None
        assert store.readers.language(7) is None and await store.replies.reply_to(7, 1) is None
        return before, await _left(store)

    before, after = shop.run(scene)
    assert set(before.values()) == {2} and set(after.values()) == {1}


def test_what_was_said_last_is_kept_for_ten_minutes(shop: Shop) -> None:
    """A reader's last answer in each chat is known for ten minutes, over a restart too; of which book, for an hour."""

    async def speak(store: Store) -> None:
        await store.write(Thread(1, 7, "first"), Thread(2, 7, "elsewhere"), Thread(2, 8, "of another"), now=0.0)
        await store.write(Thread(1, 7, "second", "one"), now=100.0)
        await store.threads.refresh(["1", "2"])
        assert store.threads.last(1, 7, 101.0) == Thread(1, 7, "second", "one")

    async def later(store: Store) -> dict[str, int]:
        threads = store.threads
        await threads.refresh(["1", "2"])
        assert [threads.last(1, 7, 699.0), threads.last(1, 7, 700.0)] == [Thread(1, 7, "second", "one"), None]
        assert threads.last(2, 7, 599.0) == Thread(2, 7, "elsewhere")
        assert [threads.last(2, 8, 599.0), threads.last(1, 8, 1.0)] == [Thread(2, 8, "of another"), None]
        assert [threads.last(1, 7, now, BOOK_KEPT) for now in (3699.0, 3700.0)] == [
            Thread(1, 7, "second", "one"), None,
        ]  # fmt: skip
        await threads.tidy(700.0)
        assert [row.said for row in await store.database.read(metadata.tables["threads"].select())] == ["", "", ""]
        await threads.tidy(3600.0)
        assert threads.last(2, 7, 3599.0, BOOK_KEPT) is None and threads.last(1, 7, 3600.0, BOOK_KEPT)
        return await _left(store)

    shop.run(speak)
    assert shop.run(later)["threads"] == 1


def test_forgotten_words_are_in_no_file(local: Shop) -> None:
    """What a reader had us forget cannot be found in the files either, while the bot runs on."""

    def found(needle: str) -> list[str]:
        return [file.name for file in local.folder.iterdir() if needle.encode() in file.read_bytes()]

    async def scene(store: Store) -> None:
        await _a_day(store)
        assert found(f"{SECRET} 7")
        await store.forget(7)
        assert found(f"{SECRET} 7") == []
        assert found(f"{SECRET} 8")

    local.run(scene)


def test_tidying(shop: Shop) -> None:
    """Updates go after a day, replies after 2, who waits after 14, the journal after 90 or as it is set."""

    async def scene(store: Store) -> list[tuple[int, ...]]:
        await _a_day(store)
        kept = []
        for day in (0.9, 1.1, 2.1, 13.9, 14.1, 89, 91):
            await store.tidy(2.0 + day * DAY)
            left = await _left(store)
            kept.append(tuple(left[name] for name in ("inbox", "replies", "watches", "journal")))
        assert (await _left(store))["events"] == 0
        return kept

    by_day = [(2, 2, 2, 2), (0, 2, 2, 2), (0, 0, 2, 2), (0, 0, 2, 2), (0, 0, 0, 2), (0, 0, 0, 2), (0, 0, 0, 0)]
    assert shop.run(scene) == by_day
    shop.run(_a_day)
    shop.run(lambda store: store.tidy(8 * DAY, journal_kept=7 * DAY))
    assert shop.run(_left)["journal"] == 0


def test_nothing_unfinished_is_tidied(shop: Shop) -> None:
    """A question that waits is never tidied away; what was set aside is, after a week."""

    async def scene(store: Store) -> dict[str, int]:
        await store.inbox.receive(arrivals(1, 2), 1.0)
        await store.inbox.take(1, 1.0)
        await store.inbox.put_aside(1, "unreadable", 1.0)
        await store.tidy(6 * DAY)
        assert await store.inbox.counts() == {"aside": 1, "new": 1, "repeated": 0}
        await store.tidy(400 * DAY)
        return await store.inbox.counts()

    assert shop.run(scene) == {"new": 1, "repeated": 0}


def test_readers_names_are_keyed(local: Shop, tmp_path: Path) -> None:
    """A reader's pseudonym is the same after a restart, and another in another newsroom."""

    async def scene(store: Store) -> str | None:
        await store.journal.record(1, Asked("x", "unknown", None, 0, None, "private", 7), 1.0)
        [entry] = [entry async for entry in store.journal.entries(0, 9)]
        return entry.reader

    mine, again, other = local.run(scene), local.run(scene), Shop(tmp_path / "other", None).run(scene)
    assert mine == again != other
    assert mine is not None and len(mine) == 32


def test_errors_hold_no_words(shop: Shop) -> None:
    """What is raised when a piece of work fails holds none of the reader's words, tracebacks included."""

    async def scene(store: Store) -> str:
        asked = Asked(SECRET, "unknown", SECRET, 0.1, None, "private", 2**70)
        row = store.journal.record(2**70, asked, 1.0)
        [error] = await asyncio.gather(row, return_exceptions=True)
        assert isinstance(error, StoreFault)
        return "".join(traceback.format_exception(error))

    shown = shop.run(scene)
    assert "Sichuan" not in shown and str(2**70) not in shown


def test_logs_hold_no_words(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """No library writes readers' words or ids into the log, not even at DEBUG and when the work fails."""

    async def scene(store: Store) -> None:
        await _a_day(store)
        bad = store.journal.record(2**70, Asked(SECRET, "unknown", None, 0.1, None, "private", 7), 1.0)
        await asyncio.gather(bad, return_exceptions=True)
        await store.forget(7)

    with caplog.at_level(logging.DEBUG):
        logging.getLogger("aiosqlite").setLevel(logging.NOTSET)
        shop.run(scene)
        logging.getLogger("test").debug("seen")
    assert "seen" in caplog.text
    assert "Sichuan" not in caplog.text and str(2**70) not in caplog.text
