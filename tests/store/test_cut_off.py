"""A network that is cut between a replica and PostgreSQL, and whatever the database did not have time to say."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest
from shop import (  # noqa: F401  # the fixtures
    POSTGRES,
    Shop,
    another,
    arrivals,
    change,
    needs_postgres,
    opened_shop,
    remote_shop,
    until_taken,
)
from sqlalchemy import text

from bot.problems import GivenUp, StoreFailed
from bot.store import Answered, Store, database
from tests.campaigns.replicas.wire import Wire, wired

MANY = 20  # more than there may be connections
SHORT = 0.5  # seconds


async def fails(store: Store, number: int) -> list[BaseException | object]:
    """What becomes of so many reads, and one write, at once."""
    reads = (store.database.read(text("SELECT 1")) for _ in range(number))
    return await asyncio.gather(*reads, store.inbox.receive(arrivals(1), 1.0), return_exceptions=True)


@needs_postgres
def test_a_network_that_is_cut(remote: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever waits for the database fails, and however much did, all of it goes on once the network is back.

    No connection is left behind that nobody gives back.
    """
    monkeypatch.setattr(database, "CUT_OFF", SHORT)
    parts = urlsplit(str(POSTGRES))

    async def scene() -> None:
        wire = Wire(parts.port or 5432)
        async with wired(wire) as port:
            way = parts._replace(netloc=f"{parts.username}:{parts.password}@127.0.0.1:{port}").geturl()
            async with Shop(remote.folder, way).open() as store:
                await fails(store, MANY)
                wire.cut()
                for _ in range(3):
                    results = await fails(store, MANY)
                    assert {type(result) for result in results} == {StoreFailed}
                wire.replace()
                while StoreFailed in {type(result) for result in await fails(store, MANY)}:
                    await asyncio.sleep(0.05)
                while store.database.engine.pool.checkedout() > 1:  # type: ignore[attr-defined]  # the writer's
                    await asyncio.sleep(0.05)
                assert not store.database._reading

    asyncio.run(asyncio.wait_for(scene(), 60))


def test_what_was_taken_without_a_word(shop: Shop) -> None:
    """What a process took and does not know of is taken again, before the rest; what it knows of is left alone."""

    async def scene(store: Store) -> list[list[int]]:
        await store.inbox.receive(arrivals(1, 2, 3, 4), 1.0)
        taken = [await store.inbox.take(2, 1.0), await store.inbox.take(1, 1.0)]  # ... and the word of 2 and 3 is lost
        await store.inbox.commit(1, [], "{}", 1.0)
        await store.inbox.reclaim([], 1.0)
        taken.append(await store.inbox.take(5, 1.0))
        await store.inbox.reclaim([2, 3, 4], 1.0)
        return [[work.update for work in works] for works in (*taken, await store.inbox.take(5, 1.0))]

    first, second, again, none = shop.run(scene)
    assert (first, second, sorted(again), none) == ([1, 2], [3], [2, 3, 4], []) and again[-1] == 4


@needs_postgres
def test_what_is_still_being_taken(remote: Shop) -> None:
    """Who looks for what it took without a word waits for what it has begun, and has not heard the end of."""

    async def scene(store: Store) -> list[int]:
        async with another(remote) as stuck, store.joined(1.0):
            await store.inbox.receive(arrivals(1), 1.0)
            async with stuck.database.engine.begin() as connection:  # the same process by a connection that hangs
                await connection.run_sync(store.database.fence)
                await connection.execute(
                    text("UPDATE lanes SET place = NULL, holder = :own"), {"own": store.database.holder}
                )
                await connection.execute(text("UPDATE inbox SET state = 'taken'"))
                looking = asyncio.ensure_future(store.inbox.reclaim([], 2.0))
                await asyncio.sleep(0.1)
                assert not looking.done()
            await looking
            return [work.update for work in await store.inbox.take(5, 2.0)]

    assert remote.run(scene) == [1]


@needs_postgres
def test_what_a_given_up_replica_leaves_unwritten(remote: Shop) -> None:
    """What it began to write and does not wait for any more is not written when it leaves: it is another's work."""

    async def scene(store: Store, other: Store) -> None:
        async with store.joined(1.0):
            await store.inbox.receive(arrivals(1), 1.0)
            await store.inbox.take(1, 1.0)
            await change(other, "DELETE FROM replicas WHERE id = :own", own=store.database.holder)
            try:
                await asyncio.Event().wait()
            finally:
                assert await until_taken(other) == [1]
                left = asyncio.ensure_future(store.inbox.done(Answered(1), 2.0))  # it waits for others
                await asyncio.sleep(0)
                left.cancel()

    async def both(store: Store) -> dict[str, int]:
        async with another(remote) as other, other.joined(1.0):
            with pytest.raises(GivenUp):
                await scene(store, other)
            await other.inbox.commit(1, [], "{}", 3.0)
            return await other.inbox.counts()

    assert remote.run(both) == {"sending": 1, "repeated": 0}
