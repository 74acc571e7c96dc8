"""A database of a bot with one book goes on when there are several: its rows are the first book's."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest
from one_book_before import fill, step_back, write_file
from shop import POSTGRES, Shop, opened_shop  # noqa: F401  # the fixture

from bot.book.corrections import Standing
from bot.problems import Refused
from bot.store import About, Asked, Event, Happened, Offered, Store, Watching, Wording
from bot.store.address import file_of, read_address
from bot.store.engine import make_engine

SHARE = {"share": Standing("about 40%", ("models",))}


@pytest.fixture(name="before")
def shop_of_before(shop: Shop) -> Shop:
    """A store as the step before left it."""
    if shop.url is None:
        write_file(shop.folder / "footnote.db")
        return shop

    async def write() -> None:
        engine = make_engine(read_address(str(POSTGRES), Path()), 5)
        missing = 1
        while missing:
            async with engine.begin() as connection:
                missing = await connection.run_sync(step_back)
        async with engine.begin() as connection:
            await connection.run_sync(fill)
        await engine.dispose()

    asyncio.run(write())
    return shop


def test_every_row_is_the_first_books(before: Shop) -> None:
    """Questions, who waits, what was taught and which figures are on record: all are there, of no named book."""

    async def scene(store: Store) -> None:
        entries = [entry async for entry in store.journal.entries(0.0, 1e12)]
        assert [(entry.outcome, entry.answer, entry.book) for entry in entries] == [
            ("answered", "models", None), ("unknown", None, None), ("answered", "models", None),
        ]  # fmt: skip
        [watch] = await store.watches.waiting()
        assert (watch.chat, watch.question, watch.answer, watch.book) == (101, entries[0].text, "models", None)
        [offer] = await store.offers.decided()
        assert (offer.answer, offer.book) == ("models", None)
        assert set(await store.published.figures()) == {None}
        await store.threads.refresh(["101"])
        said = store.threads.last(101, 101, entries[0].asked + 9)
        assert said is not None and said.book is None

    before.run(scene)


def test_rows_of_others_stand_beside_them(before: Shop) -> None:
    """What is written of another book says so, and changes nothing of the first."""

    async def scene(store: Store) -> Mapping[str | None, Mapping[str, str]]:
        await store.published.publish(SHARE, 5.0, "bridge")
        await store.published.publish({"share": Standing("about 50%", ("models",))}, 9.0, "bridge")
        entry = await store.journal.record(
            7, Asked("How long?", "answered", "models", 1.0, "en", "private", 101, "bridge"), 6.0
        )
        await store.write(Happened(entry, "related", "models", "school"), now=7.0)
        await store.write(Offered(1, (Wording("en", "x"),), ("size",), "bridge"), About(-5, 3, "bridge"), now=7.0)
        await store.write(About(-5, 4, None), now=7.0)
        [change] = await store.published.history()
        assert (change.book, change.old, await store.published.replies(change)) == ("bridge", "about 40%", 1)
        assert change.concerns("models", 6.0, "bridge") and not change.concerns("models", 6.0)
        [kept] = [entry async for entry in store.journal.entries(0.0, 8.0)]
        assert (kept.book, kept.events) == ("bridge", (Event("related", "models", 7.0, "school"),))
        offer = await store.offers.read(1)
        assert offer is not None and offer.book == "bridge"
        posts = [await store.posts.read(-5, number) for number in (3, 4, 5)]
        assert posts == [About(-5, 3, "bridge"), About(-5, 4, None), None]
        await store.posts.tidy(8.0)
        assert await store.posts.read(-5, 3) is None
        return await store.published.figures()

    figures = before.run(scene)
    assert figures["bridge"] == {"share": "about 50%"} and (figures[None]["share"], len(figures[None])) == (
        "about 40%",
        4,
    )


def test_who_waits_for_the_same_of_another_book_waits_for_both(before: Shop) -> None:
    """A reader has a watch for each book of which they asked the question; ending one leaves the other."""

    async def scene(store: Store) -> None:
        asked = "How many models are there?"
        assert await store.watches.is_waiting(101, asked) and not await store.watches.is_waiting(101, asked, "bridge")
        await store.write(Watching(101, "en", asked, "size", book="bridge"), now=5.0)
        await store.write(Watching(101, "en", asked, "other", book="bridge"), now=6.0)  # who waits already waits on
        kept = [(watch.answer, watch.book) for watch in await store.watches.waiting()]
        assert kept == [("models", None), ("size", "bridge")]
        await store.write(Watching(101, "en", asked, None, waits=False), now=7.0)
        assert [watch.book for watch in await store.watches.waiting()] == ["bridge"]

    before.run(scene)


def test_a_folder_goes_on_with_the_database_of_its_book(tmp_path: Path) -> None:
    """Its own comes first; of one book in it, that one's; which of several, the operator has to say."""
    (tmp_path / "answers.db").touch()
    assert file_of(tmp_path, "books", ["answers", "bridge"]) == tmp_path / "answers.db"
    assert file_of(tmp_path, "books", ["bridge"]) == tmp_path / "books.db"
    (tmp_path / "bridge.db").touch()
    with pytest.raises(Refused, match=r"answers\.db, .*bridge\.db.*DATABASE_URL=sqlite:////"):
        file_of(tmp_path, "books", ["answers", "bridge"])
    (tmp_path / "books.db").touch()
    assert file_of(tmp_path, "books", ["answers", "bridge"]) == tmp_path / "books.db"
