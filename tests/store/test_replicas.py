"""What replicas hold together: Telegram's rates, the languages that readers chose, what was said last."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from shop import POSTGRES, Shop, arrivals, empty, needs_postgres

from bot.store import Answered, Choice, Rates, Store, Thread, retry
from bot.store.lock import Replica
from bot.telegram.rate import Rate, SharedPace


@pytest.fixture(name="remote")
def remote_shop(tmp_path: Path) -> Shop:
    """A store in PostgreSQL, where replicas may be."""
    asyncio.run(empty(str(POSTGRES)))
    return Shop(tmp_path / "data", POSTGRES)


def fullest(moments: list[float], seconds: float) -> int:
    """How many of `moments` there are within so many seconds, at most."""
    return max(sum(first <= moment < first + seconds for moment in moments) for first in moments)


async def turns(remote: Shop, rate: Rate, chat: int, each: int) -> list[float]:
    """When three replicas may send to `chat` (0: to all), each of them so many messages at once."""
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(remote.open()) for _ in range(3)]

        async def ask(rates: Rates) -> float:
            delay = await retry(lambda *_: None, lambda: rates.delay(chat, rate.every, rate.burst))
            return time.monotonic() + delay

        return await asyncio.gather(*(ask(store.rates) for _ in range(each) for store in stores if store.rates))


@needs_postgres
def test_telegrams_rates_are_kept_together(remote: Shop) -> None:
    """However the messages are spread over replicas, at most 30 go in a second, and 20 in a minute to a group."""

    async def pace(store: Store) -> SharedPace:
        assert store.rates is not None
        return SharedPace(store.rates)

    own = remote.run(pace)
    moments = asyncio.run(turns(remote, own._all, 0, 40))
    assert len(moments) == 120 and 20 <= fullest(moments, 1.0) <= 30
    moments = asyncio.run(turns(remote, own._group, -100, 15))
    assert len(moments) == 45 and 19 <= fullest(moments, 60.0) <= 20


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
