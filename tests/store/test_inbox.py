"""The inbox: nothing twice, everyone in turn, and only the moves of the room's table."""

from __future__ import annotations

import asyncio

import pytest
from shop import Shop, arrivals, opened_shop  # noqa: F401  # the fixture
from states import HELLO, ILLEGAL, TABLE, act, bring, state_of

from bot.problems import Refused
from bot.store import Answered, Arrival, Store
from bot.store.transitions import ASIDE, COMMIT, DONE, DROP, RETRY, SENDING, UNSURE


def test_the_table_is_read() -> None:
    """The room's table is found, and tells of every move that the code has."""
    moves = {
        (origin, move.target) for move in (COMMIT, SENDING, DONE, ASIDE, UNSURE, RETRY, DROP) for origin in move.origins
    }
    other = {("", "new"), ("new", "taken"), ("taken", "new"), ("sending", "new")}
    assert {(origin, target) for origin, _, target in TABLE} == moves | other
    assert len(TABLE) == 18
    assert len(ILLEGAL) == 29


@pytest.mark.parametrize(("origin", "verb", "target"), TABLE)
def test_each_move_of_the_table(shop: Shop, origin: str, verb: str, target: str) -> None:
    """Each row of the table is what happens, and outlives the end of the process."""

    async def move(store: Store) -> None:
        await bring(store, origin)
        await act(store, verb)

    shop.run(move)
    assert shop.run(state_of) == target


@pytest.mark.slow
@pytest.mark.parametrize(("state", "verb"), ILLEGAL)
def test_no_other_move(shop: Shop, state: str, verb: str) -> None:
    """A move that is not in the table is refused with the state that the update is in, and changes nothing."""

    async def scene(store: Store) -> str:
        await bring(store, state)
        with pytest.raises(Refused, match=f"inbox 1: it is {state}"):
            await act(store, verb)
        return await state_of(store)

    assert shop.run(scene) == state


def test_an_unknown_update(shop: Shop) -> None:
    """The operator who names an update that is not there is told so."""
    with pytest.raises(Refused, match="inbox 99: there is no such update"):
        shop.run(lambda store: store.inbox.retry(99, 1.0))


def test_duplicates_die(shop: Shop) -> None:
    """An update that comes again, or a second update of one message, is not new: in one batch, later, and at once."""

    async def scene(store: Store) -> list[list[int]]:
        batch = [Arrival(1, "{}", "a", "7:1"), Arrival(1, "{}", "a", "7:1"), Arrival(2, "{}", "a", "7:1")]
        first = await store.inbox.receive(batch, 1.0)
        again = await store.inbox.receive([*batch, Arrival(3, "{}", "a", "7:2")], 2.0)
        posts = await asyncio.gather(*(store.inbox.receive(arrivals(4), 3.0) for _ in range(20)))
        once = [arrival for new in posts for arrival in new]
        return [[arrival.update for arrival in new] for new in (first, again, once)]

    assert shop.run(scene) == [[1], [3], [4]]


def test_raw_as_it_came(shop: Shop) -> None:
    """What came in is handed out as it came, emoji, zeros and half characters included."""

    async def scene(store: Store) -> list[str]:
        texts = ['{"text": "¿cuántos? 🤖"}', '{"text": "a\\u0000b"}', '{"text": "\ud83e"}']
        await store.inbox.receive([Arrival(n, raw, str(n)) for n, raw in enumerate(texts)], 1.0)
        return [work.raw for work in await store.inbox.take(3, 1.0)]

    assert shop.run(scene) == ['{"text": "¿cuántos? 🤖"}', '{"text": "a\\u0000b"}', '{"text": "\\ud83e"}']


@pytest.mark.parametrize("number", [-1, 2**63])
def test_a_number_that_cannot_be_stored(number: int) -> None:
    """A forged number is refused before it can spoil a batch."""
    with pytest.raises(ValueError, match="number"):
        Arrival(number, "{}", "a")


def test_readers_in_turn(shop: Shop) -> None:
    """One who floods is served in turn with those who come after, each reader's questions in their order."""

    async def scene(store: Store) -> list[int]:
        await store.inbox.receive(arrivals(*range(1, 6), queue="flood"), 1.0)
        await store.inbox.receive([*arrivals(10, 12, queue="ana"), *arrivals(11, queue="ben")], 2.0)
        served = []
        while work := await store.inbox.take(1, 3.0):
            served.append(work[0].update)
            await store.inbox.done(Answered(work[0].update), 3.0)
        return served

    assert shop.run(scene) == [1, 10, 11, 2, 12, 3, 4, 5]


def test_never_two_of_one_reader(shop: Shop) -> None:
    """While a reader's update is worked on, their next waits; the others' do not."""

    async def scene(store: Store) -> list[list[int]]:
        await store.inbox.receive([*arrivals(1, 2, 3, queue="ana"), *arrivals(4, queue="ben")], 1.0)
        taken = [[work.update for work in await store.inbox.take(10, 2.0)] for _ in range(2)]
        await store.inbox.receive(arrivals(5, queue="ana"), 2.0)
        taken.append([work.update for work in await store.inbox.take(10, 2.0)])
        await store.inbox.put_aside(1, "unreadable", 3.0)
        return [*taken, [work.update for work in await store.inbox.take(10, 3.0)]]

    assert shop.run(scene) == [[1, 4], [], [], [2]]


def test_a_set_aside_update_tried_again_waits_for_its_reader(shop: Shop) -> None:
    """The operator's retry keeps the order: it is taken when the reader's queue is free, even from another process."""

    async def scene(store: Store) -> list[list[int]]:
        await store.inbox.receive(arrivals(1, 2, queue="ana"), 1.0)
        await store.inbox.take(1, 1.0)
        await store.inbox.put_aside(1, "unreadable", 1.0)
        await store.inbox.take(1, 1.0)
        async with shop.open() as operator:
            await operator.inbox.retry(1, 2.0)
        waiting = await store.inbox.take(5, 2.0)
        await store.inbox.done(Answered(2), 2.0)
        return [[work.update for work in taken] for taken in (waiting, await store.inbox.take(5, 2.0))]

    assert shop.run(scene) == [[], [1]]


def test_what_was_being_sent_is_repeated(shop: Shop) -> None:
    """After a kill, what was recorded is handed out again as it was, and counted; what was only taken has nothing."""

    async def before(store: Store) -> None:
        await store.inbox.receive(arrivals(1, 2, 3), 1.0)
        await store.inbox.take(2, 1.0)
        await store.inbox.commit(2, [], HELLO, 1.0)

    async def after(store: Store) -> None:
        async with store.joined(5.0) as lock:
            assert lock.freed == {"taken": 1, "sending": 1}
            work = {work.update: work for work in await store.inbox.take(5, 6.0)}
            assert [(n, work[n].delivery, work[n].repeats) for n in (1, 2, 3)] == [
                (1, None, 0), (2, HELLO, 1), (3, None, 0)
            ]  # fmt: skip
            assert await store.inbox.counts() == {"taken": 3, "repeated": 1}

    shop.run(before)
    shop.run(after)


def test_the_operators_list(shop: Shop) -> None:
    """What was set aside, and what is unsure, is listed with its reason and without its words."""

    async def scene(store: Store) -> None:
        await store.inbox.receive(arrivals(1, 2), 1.0)
        await store.inbox.take(2, 2.0)
        await store.inbox.put_aside(1, "it cannot be read", 3.0)
        await store.inbox.commit(2, [], HELLO, 3.0)
        await store.inbox.unsure(2, "no answer after 10 s", 4.0)
        kept = [(k.update, k.state, k.reason, k.received, k.changed) for k in await store.inbox.kept()]
        assert kept == [(1, "aside", "it cannot be read", 1.0, 3.0), (2, "unsure", "no answer after 10 s", 1.0, 4.0)]
        await store.inbox.retry(2, 5.0)
        assert (await store.inbox.take(1, 5.0))[0].delivery == HELLO

    shop.run(scene)


def test_wait_ends_when_something_comes(shop: Shop) -> None:
    """Who waits for work wakes when an update comes, and when a reader's next one may be taken."""

    async def scene(store: Store) -> None:
        waiting = asyncio.create_task(store.inbox.wait())
        await store.inbox.receive(arrivals(1, 2, queue="ana"), 1.0)
        await waiting
        await store.inbox.take(5, 1.0)
        waiting = asyncio.create_task(store.inbox.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        await store.inbox.done(Answered(1), 1.0)
        await waiting

    shop.run(scene)


def test_one_bad_piece_takes_nobody_with_it(shop: Shop) -> None:
    """When pieces share a commit and one spoils it, the others are written and only that one fails."""

    async def scene(store: Store) -> list[str]:
        await store.inbox.receive(arrivals(1, 2, 3), 1.0)
        await store.inbox.take(3, 1.0)
        ends = (
            store.inbox.done(Answered(1), 2.0),
            store.inbox.done(Answered(2, 2**70), 2.0),
            store.inbox.done(Answered(3), 2.0),
            store.inbox.done(Answered(3), 2.0),
        )
        return [type(result).__name__ for result in await asyncio.gather(*ends, return_exceptions=True)]

    results = shop.run(scene)
    assert results[0] == results[2] == "NoneType"
    assert results[1] == "StoreFault"
    assert results[3] == "Refused"


def test_who_was_being_answered_comes_first_after_a_restart(shop: Shop) -> None:
    """What a dead process worked on is taken before those who came later, in whatever order they wait."""

    async def before(store: Store) -> None:
        await store.inbox.receive([Arrival(1, "{}", "first"), Arrival(2, "{}", "second")], 1.0)
        assert [work.update for work in await store.inbox.take(2, 2.0)] == [1, 2]
        await store.inbox.receive([Arrival(3, "{}", "third"), Arrival(4, "{}", "fourth")], 3.0)

    async def after(store: Store) -> list[int]:
        await store.inbox.restart(4.0)
        return [work.update for _ in range(4) for work in await store.inbox.take(1, 5.0)]

    shop.run(before)
    taken = shop.run(after)
    assert sorted(taken[:2]) == [1, 2]
    assert taken[2:] == [3, 4]
