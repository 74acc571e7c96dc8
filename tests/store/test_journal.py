"""The journal, replies and readers' choices: kept under pseudonyms, once, and found again."""

from __future__ import annotations

import asyncio

from shop import Shop, arrivals, opened_shop  # noqa: F401  # the fixture
from sqlalchemy import Engine, event

from bot.store import Asked, Choice, Entry, Event, Happened, Replied, Setting, Store
from bot.store.schema import journal

ASKED = Asked("¿Cuántos modelos? 🤖\0", "answered", "china-models", 0.9123, "es", "private", 7)


async def entries(store: Store, since: float = 0, until: float = 99) -> list[Entry]:
    return [entry async for entry in store.journal.entries(since, until)]


def test_a_question_and_what_came_of_it(shop: Shop) -> None:
    """An entry is read as it was recorded, with what the reader did later in its order; no id is in it."""

    async def scene(store: Store) -> list[Entry]:
        entry = await store.journal.record(1, ASKED, 5.0)
        await store.write(Happened(entry, "related", "china-share"), now=6.0)
        await store.write(Happened(entry, "wrong"), now=7.0)
        return await entries(store)

    [entry] = shop.run(scene)
    later = (Event("related", "china-share", 6.0), Event("wrong", None, 7.0))
    known = ("¿Cuántos modelos? 🤖", "answered", "china-models", 0.9123, "es", "private", 5.0, None, later)
    assert entry == Entry(entry.id, entry.reader, *known)
    assert entry.reader is not None and entry.reader != "7"


def test_recorded_once(shop: Shop) -> None:
    """A question that is answered again after a kill is one entry, the first."""

    async def scene(store: Store) -> tuple[set[int], list[Entry]]:
        again = Asked("other", "unknown", None, 0.0, None, "group")
        first = await store.journal.record(1, ASKED, 5.0)
        same = await asyncio.gather(*(store.journal.record(1, again, 6.0) for _ in range(5)))
        return {first, *same}, await entries(store)

    ids, kept = shop.run(scene)
    assert ids == {kept[0].id} and len(kept) == 1 and kept[0].outcome == "answered"


def test_many_entries_in_order(shop: Shop) -> None:
    """However many there are, all of a time are given and counted, in order, each once and with what came of it."""

    async def scene(store: Store) -> tuple[list[tuple[float, int]], int]:
        ids = await asyncio.gather(*(store.journal.record(n, ASKED, float(n)) for n in range(1, 4301)))
        await asyncio.gather(*(store.write(Happened(ids[n - 1], "wrong"), now=9e9 - n) for n in range(3, 4301, 3)))
        found = [(one.asked, len(one.events)) async for one in store.journal.entries(100, 4300)]
        return found, await store.journal.count(100, 4300)

    found, count = shop.run(scene)
    assert found == [(float(n), int(n % 3 == 0)) for n in range(100, 4300)] and count == 4200


def test_a_tap_on_what_is_forgotten(shop: Shop) -> None:
    """A tap under a reply whose entry is gone records nothing, and is no error."""

    async def scene(store: Store) -> list[Entry]:
        entry = await store.journal.record(1, ASKED, 5.0)
        await store.forget(7)
        await store.write(Happened(entry, "wrong"), now=6.0)
        return await entries(store)

    assert shop.run(scene) == []


def test_no_update_number_after_a_day(shop: Shop) -> None:
    """After a day nothing links an entry to the update that it came with."""

    async def scene(store: Store) -> list[int | None]:
        await store.journal.record(1, ASKED, 5.0)
        await store.tidy(2 * 24 * 3600.0)
        return [row.update_id for row in await store.database.read(journal.select())]

    assert shop.run(scene) == [None]


def test_replies_follow_their_questions(shop: Shop) -> None:
    """A question's reply, and a reply's entry, are found in the chat where they are; the newest reply counts."""

    async def scene(store: Store) -> None:
        await store.replies.keep(7, 10, Replied(11, 5), 1.0, 7)
        await store.replies.keep(7, 10, Replied(12, None), 2.0, 7)
        await store.replies.keep(-100, 10, Replied(13, 6), 2.0)
        assert await store.replies.reply_to(7, 10) == Replied(12, None)
        assert await store.replies.reply_to(-100, 10) == Replied(13, 6)
        assert await store.replies.reply_to(8, 10) is None
        assert [await store.replies.entry_of(*of) for of in ((-100, 13), (7, 13), (7, 11))] == [6, None, None]

    shop.run(scene)


def test_replies_kept_at_the_same_time(shop: Shop) -> None:
    """Replies that share a commit are all kept, and of two to one question the later."""

    async def scene(store: Store) -> list[Replied | None]:
        keep = store.replies.keep
        await asyncio.gather(*(keep(7, n // 2, Replied(100 + n, n), 1.0) for n in range(10)))
        return [await store.replies.reply_to(7, n) for n in range(5)]

    assert shop.run(scene) == [Replied(101 + 2 * n, 1 + 2 * n) for n in range(5)]


def test_a_reader_chooses_a_language(shop: Shop) -> None:
    """A choice outlives a restart, the last counts, and it can be taken back."""

    async def choose(store: Store) -> None:
        await store.write(Choice(7, "en"), now=1.0)
        await store.write(Choice(7, "es"), now=2.0)

    async def take_back(store: Store) -> list[str | None]:
        before = store.readers.language(7)
        await store.write(Choice(7, None), now=3.0)
        return [before, store.readers.language(7), store.readers.language(8)]

    shop.run(choose)
    assert shop.run(take_back) == ["es", None, None]


def test_a_burst_shares_commits(shop: Shop) -> None:
    """A thousand posts at once are committed in a few transactions, each before it is acknowledged."""

    async def scene(store: Store) -> tuple[int, int]:
        commits = 0

        def counted(connection: object) -> None:
            nonlocal commits
            commits += 1

        event.listen(Engine, "commit", counted)
        new = await asyncio.gather(*(store.inbox.receive(arrivals(n), 1.0) for n in range(1000)))
        event.remove(Engine, "commit", counted)
        return commits, sum(map(len, new))

    commits, new = shop.run(scene)
    assert new == 1000 and commits < 10


def test_values_under_names(shop: Shop) -> None:
    """What is noted is read again, the newest under each name."""

    async def scene(store: Store) -> list[str | None]:
        await store.write(Setting("digest", "monday"), now=0.0)
        await store.write(Setting("digest", "tuesday"), now=0.0)
        return [await store.key_values.read("digest"), await store.key_values.read("other")]

    assert shop.run(scene) == ["tuesday", None]
