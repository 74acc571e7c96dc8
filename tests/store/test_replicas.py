"""What replicas hold together: Telegram's rates, the languages that readers chose, what was said last."""

from __future__ import annotations

import asyncio
import time
from typing import cast

import pytest
from shop import Shop, arrivals, change, elsewhere, needs_postgres, remote_shop  # noqa: F401  # the fixture

from bot.store import Answered, Choice, Rates, Store, Thread, retry
from bot.store.database import Database
from bot.store.lock.replica import LEASE, OVER, RENEW, ROUNDS, Replica, _Seen
from bot.telegram.rate import Pace


def fullest(moments: list[float], seconds: float) -> int:
    """How many of `moments` there are within so many seconds, at most."""
    return max(sum(first <= moment < first + seconds for moment in moments) for first in moments)


@needs_postgres
def test_the_rate_of_a_group_is_kept_together(remote: Shop) -> None:
    """However its messages are spread over replicas, at most 20 go to a group in a minute."""
    rate = Pace()._group

    async def ask(rates: Rates) -> float:
        delay = await retry(lambda *_: None, lambda: rates.delay(-100, rate.every, rate.burst))
        return time.monotonic() + delay

    async def scene(store: Store) -> list[float]:
        async with remote.open() as second, remote.open() as third:
            asked = (ask(own.rates) for _ in range(15) for own in (store, second, third) if own.rates)
            return await asyncio.gather(*asked)

    moments = remote.run(scene)
    assert len(moments) == 45 and 17 <= fullest(moments, 58.0) <= 20


@needs_postgres
def test_a_chosen_language_is_known_everywhere(remote: Shop) -> None:
    """What a reader chooses at one replica the others know within five seconds, and what is forgotten too."""

    async def heard(lock: Replica, store: Store) -> str | None:
        await asyncio.wait_for(lock.changed.wait(), 5)
        lock.changed.clear()
        await store.readers.load()
        return store.readers.language(7)

    async def scene(store: Store) -> list[str | None]:
        async with remote.open() as other, store.joined(1.0), other.joined(1.0) as lock:
            assert isinstance(lock, Replica)
            lock.changed.clear()
            seen = [other.readers.language(7)]
            await store.write(Choice(7, "es"), now=1.0)
            seen.append(await heard(lock, other))
            await store.forget(7)
            seen.append(await heard(lock, other))
            return seen

    assert remote.run(scene) == [None, "es", None]


@needs_postgres
def test_another_replica_goes_on_from_what_was_said(remote: Shop) -> None:
    """A chat's next message goes on from what another replica said, also when this one said something before."""

    async def turn(store: Store, said: str) -> str | None:
        [work] = await store.inbox.take(1, 1.0)
        last = store.threads.last(5, 5, 2.0)
        await store.inbox.commit(work.update, [Thread(5, 5, said)], "{}", 1.0)
        await store.inbox.done(Answered(work.update), 1.0)
        return last.said if last else None

    async def scene(store: Store) -> list[str | None]:
        async with remote.open() as other, store.joined(1.0), other.joined(1.0):
            await store.inbox.receive(arrivals(1, 2, 3, 4, queue="5"), 1.0)
            seen = [await turn(store, "first"), await turn(other, "second"), await turn(store, "third")]
            await other.forget(5)
            return [*seen, await turn(store, "fourth")]

    assert remote.run(scene) == [None, "first", "second", None]


def seen(now: float, replicas: int = 2, unaware: float | None = None) -> _Seen:
    """What a look finds at the time `now`."""
    return _Seen(leads=False, waits=False, changed=None, replicas=replicas, now=now, unaware=unaware, freed={})


def replica() -> Replica:
    """A replica with no database, whose looks the test makes up."""
    return Replica(cast("Database", None), 0, lambda: None)


@needs_postgres
def test_a_new_replica_sends_once_the_others_count_with_it(remote: Shop) -> None:
    """It waits until each of the others has looked twice since it came: at the second look the first was heard of."""
    again = f"UPDATE replicas SET until = EXTRACT(EPOCH FROM clock_timestamp()) + {LEASE} WHERE id = :busy"

    async def scene(store: Store) -> None:
        busy = await elsewhere(store, LEASE)
        async with store.joined(1.0) as lock:
            assert isinstance(lock, Replica) and lock.sure is not None and lock.replicas == 2
            sending = asyncio.ensure_future(lock.sure())
            for looks in range(ROUNDS):
                assert lock._rounds == looks and not sending.done()
                await change(store, again, busy=busy)
                while lock._rounds == looks:
                    await asyncio.sleep(0.05)
            await sending

    remote.run(scene)


def test_a_look_counts_only_if_it_is_made_after_the_last_round() -> None:
    """One that was made before all had looked once is no second one; who is alone needs none."""
    waiting, alone = replica(), replica()
    rounds = []
    for now, unaware in ((10.0, 9.5), (11.0, 10.0), (12.0, 10.5), (13.0, 11.5), (14.0, 12.1)):
        waiting._count(seen(now, unaware=unaware))
        rounds.append(waiting._rounds)
    assert rounds == [0, 0, 1, 1, ROUNDS]
    alone._count(seen(10.0, 1))
    assert alone._rounds == ROUNDS


def test_the_share_of_one_that_ends_stays_free_for_some_seconds() -> None:
    """What a replica sent before it ended may still arrive, so the others take its share some looks later."""
    left = replica()
    counts = []
    for replicas in (3, 2, 2, 2, 2, 2, 3):
        left._count(seen(1.0, replicas))
        counts.append(left.replicas)
    assert counts == [3, 3, 3, 3, 3, 2, 3]


@needs_postgres
@pytest.mark.parametrize("ends", [True, False])
def test_who_sends_too_much_looks_later(remote: Shop, ends: bool) -> None:
    """Others take a look for a sign that the share is kept: it waits for that, but not until the lease has run out."""

    async def scene(store: Store) -> bool:
        async with store.joined(1.0) as lock:
            assert isinstance(lock, Replica)
            began = time.monotonic()
            lock.is_over = lambda: not ends or time.monotonic() < began + 2 * RENEW
            until = lock._until
            while lock._until == until:
                await asyncio.sleep(0.05)
            return lock._until - LEASE >= began + (2 * RENEW if ends else RENEW + OVER)

    assert remote.run(lambda store: asyncio.wait_for(scene(store), 30))
