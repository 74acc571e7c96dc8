"""What replicas hold together: Telegram's rates, the languages that readers chose, what was said last."""

from __future__ import annotations

import asyncio
import time

from shop import Shop, arrivals, change, elsewhere, needs_postgres, remote_shop  # noqa: F401  # the fixture

from bot.store import Answered, Choice, Rates, Store, Thread, retry
from bot.store.lock.replica import LEASE, RENEW, SECOND, Replica
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


@needs_postgres
def test_a_new_replica_sends_once_the_others_count_with_it(remote: Shop) -> None:
    """It waits until each of the others has looked since it came, and for a second more, for which rates are."""

    async def scene(store: Store) -> None:
        busy = await elsewhere(store, LEASE)
        async with store.joined(1.0) as lock:
            assert isinstance(lock, Replica) and lock.sure is not None and lock.replicas == 2
            sending = asyncio.ensure_future(lock.sure())
            await asyncio.sleep(2 * RENEW + SECOND)
            assert not sending.done()
            await change(store, f"UPDATE replicas SET until = until + {LEASE} WHERE id = :busy", busy=busy)
            looked = time.monotonic()
            await sending
            assert time.monotonic() - looked >= SECOND

    remote.run(scene)


@needs_postgres
def test_the_share_of_one_that_ends_stays_free_for_a_second(remote: Shop) -> None:
    """What a replica sent in its last second counts, so the others take its share only when they have looked twice."""

    async def scene(store: Store) -> list[int]:
        other = await elsewhere(store, 3600)
        async with store.joined(1.0) as lock:
            assert isinstance(lock, Replica)
            await change(store, "DELETE FROM replicas WHERE id = :other", other=other)
            seen = []
            for _ in range(2):
                await lock._renewed()
                seen.append(lock.replicas)
            return seen

    assert remote.run(scene) == [2, 1]
