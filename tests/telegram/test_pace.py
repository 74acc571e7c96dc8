"""Telegram's rates, kept by places: whatever a message waits for on its way, no second at Telegram has too many."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from bot.store import Lock, Rates
from bot.telegram.rate import Pace, SharedPace, pace_for

TICK = 0.01
SECOND, MOST = 1.0, 30  # Telegram's own


class Clock:
    """A clock that goes on by a hundredth of a second whenever everybody has looked at it."""

    def __init__(self) -> None:
        self.now = 0.0

    async def pause(self, seconds: float) -> None:
        """Wait by this clock."""
        until = self.now + seconds
        while self.now < until:
            await asyncio.sleep(0)

    async def tick(self) -> None:
        """Go on once."""
        self.now += TICK
        for _ in range(3):
            await asyncio.sleep(0)

    async def go(self, tasks: list[asyncio.Task[None]], left: int = 0) -> None:
        """Go on until only so many of `tasks` are left."""
        while sum(not task.done() for task in tasks) > left:
            await self.tick()


class Sending:
    """Messages of several replicas, and when they arrived."""

    def __init__(self, replicas: int) -> None:
        self.clock = Clock()
        self.lock = SimpleNamespace(replicas=replicas)
        self.arrived: list[float] = []

    def pace(self) -> Pace:
        """The pace of another replica."""
        pace = SharedPace(cast("Rates", None), cast("Lock", self.lock))
        pace._clock, pace._pause = lambda: self.clock.now, self.clock.pause
        return pace

    def send(self, pace: Pace, there: float, back: float) -> asyncio.Task[None]:
        """Send a message which takes so many seconds to arrive, and its answer so many."""

        async def one() -> None:
            async with pace.place():
                await self.clock.pause(there)
                self.arrived.append(self.clock.now)
                await self.clock.pause(back)

        return asyncio.ensure_future(one())

    def fullest(self) -> int:
        """How many arrived in the fullest second."""
        moments = self.arrived
        return max(sum(first <= moment < first + SECOND - TICK / 2 for moment in moments) for first in moments)


def run(replicas: int, each: int, delay: Callable[[], float]) -> Sending:
    """Let so many replicas send `each` messages, whose ways take `delay` seconds."""

    async def scene() -> Sending:
        sending = Sending(replicas)
        paces = [sending.pace() for _ in range(replicas)]
        await sending.clock.go([sending.send(pace, delay(), delay()) for pace in paces for _ in range(each)])
        return sending

    return asyncio.run(scene())


@pytest.mark.parametrize("replicas", [1, 2, 3, 5, 7, 12, 30])
def test_the_rate_of_all_is_kept_by_shares(replicas: int) -> None:
    """However many replicas there are, together they send at most 30 messages in a second, and hardly fewer."""
    sending = run(replicas, 240 // replicas, lambda: 0.02)
    assert 20 <= sending.fullest() <= MOST
    assert max(sending.arrived) < 240 / 19


@pytest.mark.parametrize("seed", range(5))
def test_the_rate_is_kept_whatever_holds_messages_up(seed: int) -> None:
    """A network or a machine that is too busy lets messages arrive together: still never too many in a second."""
    chance = random.Random(seed)
    sending = run(3, 60, lambda: chance.choice([0.0, 0.05, 0.4, 2.0]))
    assert sending.fullest() <= MOST


def test_a_place_is_free_a_second_after_its_answer() -> None:
    """Not before, whenever the message itself arrived, and not later."""
    sending = run(1, MOST + 1, lambda: 0.5)
    assert sending.arrived[MOST - 1] == pytest.approx(0.5, abs=3 * TICK)
    assert sending.arrived[MOST] == pytest.approx(0.5 + 0.5 + SECOND + 0.5, abs=5 * TICK)


def test_a_message_without_an_answer_keeps_its_place() -> None:
    """It may arrive at any moment until its request ends, so it counts until then; the others go on meanwhile."""

    async def scene() -> int:
        sending = Sending(1)
        pace = sending.pace()
        hung = [sending.send(pace, 60.0, 0.0) for _ in range(10)]
        await sending.clock.go([sending.send(pace, 0.0, 0.0) for _ in range(100)])
        for task in hung:
            task.cancel()
        return sending.fullest()

    assert asyncio.run(scene()) == MOST - 10


@pytest.mark.parametrize("happens", ["another comes", "stopped for a while"])
def test_places_are_not_given_ahead(happens: str) -> None:
    """Those that wait go by the new share once another replica has come, and not all at once after a stop."""

    async def scene() -> Sending:
        sending = Sending(1)
        pace = sending.pace()
        tasks = [sending.send(pace, 0.02, 0.02) for _ in range(100)]
        await sending.clock.go(tasks, 60)
        sending.arrived.clear()
        if happens == "another comes":
            sending.lock.replicas = 2
        else:
            sending.clock.now += 40.0
        await sending.clock.go(tasks)
        return sending

    sending = asyncio.run(scene())
    assert sending.fullest() <= (MOST // 2 if sending.lock.replicas == 2 else MOST)


@pytest.mark.parametrize("there", [0.02, 0.9, 3.0])
def test_one_that_comes_waits_for_what_is_under_way(there: float) -> None:
    """However slow the way is: a replica says that it keeps its new share once no more of its places are taken."""

    async def scene() -> int:
        sending = Sending(1)
        old = sending.pace()
        tasks = [sending.send(old, there, 0.02) for _ in range(MOST)]
        await sending.clock.tick()
        sending.lock.replicas = 2
        while sending.lock.is_over():
            await sending.clock.tick()
        new = sending.pace()
        await sending.clock.go(tasks + [sending.send(new, 0.0, 0.0) for _ in range(MOST)])
        return sending.fullest()

    assert asyncio.run(scene()) <= MOST


def test_telegrams_rates_are_kept_in_each_chat() -> None:
    """One a second in a chat after three at once, fewer than 20 a minute in a group; other servers have their own."""
    now = 0.0
    gone: list[float] = []

    async def wait(seconds: float) -> None:
        nonlocal now
        now += seconds

    async def ask(chat: int) -> None:
        pace = Pace(lambda: now, wait)
        for _ in range(50):
            await pace.turn(chat)
            gone.append(now)

    for chat, most, span in ((7, 3, 1.0), (-7, 18, 60.0)):
        gone.clear()
        asyncio.run(ask(chat))
        assert max(sum(start <= time < start + span for time in gone) for start in gone) == most
    lock = cast("Lock", None)
    assert pace_for("https://api.telegram.org", None, lock) and pace_for("http://127.0.0.1:80", None, lock) is None
