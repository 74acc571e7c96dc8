"""The end of an update: the state, the journal and the reply are written together or not at all."""

from __future__ import annotations

import pytest
from shop import Shop, opened_shop  # noqa: F401  # the fixture

from bot.problems import Refused
from bot.store import Answered, Arrival, Asked, Link, Replied, Store
from bot.store.schema import inbox

HELLO = '{"text": "x"}'
ASKED = Asked("How many?", "answered", "models", 0.9, "en", "private", 7)
ENDED = Answered(1, 11, tuple(Link(7, question, 11, 2.0, 7, update=1) for question in (10, 9)))


async def _taken(store: Store) -> None:
    await store.inbox.receive([Arrival(1, '{"from": 7}', "7", "7:10:5")], 1.0)
    await store.inbox.take(1, 1.0)


async def _questions(store: Store) -> list[tuple[int, str]]:
    return [(entry.id, entry.text) async for entry in store.journal.entries(0, 99)]


def test_all_of_it_is_found_again(shop: Shop) -> None:
    """The update is done, the journal has its question, and the reply to each of its messages leads there."""

    async def scene(store: Store) -> None:
        await _taken(store)
        await store.inbox.commit(1, [ASKED], HELLO, 1.0)
        await store.inbox.done(ENDED, 2.0)
        [(entry, text)] = await _questions(store)
        assert text == "How many?"
        assert [await store.replies.reply_to(7, n) for n in (9, 10)] == [Replied(11, entry)] * 2
        assert await store.replies.entry_of(7, 11) == entry
        assert await store.inbox.counts() == {"done": 1, "repeated": 0}

    shop.run(scene)


def test_what_was_recorded_before_stays(shop: Shop) -> None:
    """An update answered again after a kill keeps the entry of its first answer, and the new reply leads to it."""

    async def scene(store: Store) -> None:
        await _taken(store)
        entry = await store.journal.record(1, ASKED, 1.0)
        await store.inbox.commit(1, [ASKED], HELLO, 1.0)
        async with store.joined(2.0):
            [work] = await store.inbox.take(1, 2.0)
            assert work.delivery == HELLO
            await store.inbox.done(ENDED, 3.0)
        assert await _questions(store) == [(entry, "How many?")]
        assert await store.replies.reply_to(7, 10) == Replied(11, entry)

    shop.run(scene)


def test_nothing_was_sent(shop: Shop) -> None:
    """Without a message there is no reply to be found; a question that the book answered is in the journal."""

    async def scene(store: Store) -> None:
        await _taken(store)
        await store.inbox.done(Answered(1), 2.0, [ASKED])
        assert await store.replies.reply_to(7, 10) is None and len(await _questions(store)) == 1

    shop.run(scene)


def test_one_that_is_not_worked_on(shop: Shop) -> None:
    """It is refused, and nothing is written about it."""

    async def scene(store: Store) -> None:
        await store.inbox.receive([Arrival(1, "{}", "7")], 1.0)
        with pytest.raises(Refused, match="inbox 1: it is new"):
            await store.inbox.done(ENDED, 2.0, [ASKED])
        assert await _questions(store) == [] and await store.replies.reply_to(7, 10) is None

    shop.run(scene)


def test_who_wants_to_be_forgotten(shop: Shop) -> None:
    """Of the update that asks for it nothing is left but its number, which lets it not come a second time."""

    async def scene(store: Store) -> None:
        await _taken(store)
        await store.inbox.commit(1, [ASKED], HELLO, 1.0)
        await store.inbox.done(Answered(1, 11, forgotten=True), 2.0)
        [row] = await store.database.read(inbox.select())
        told = (row.update_id, row.queue, row.question, row.raw, row.state, row.delivery, row.message)
        assert told == (1, "", None, "", "done", None, None)
        assert await store.inbox.receive([Arrival(1, "{}", "7")], 3.0) == []

    shop.run(scene)


def test_an_update_of_the_bots_own(shop: Shop) -> None:
    """Of one that vanishes nothing is left, so that the same may be done again; its queue is free."""

    async def scene(store: Store) -> None:
        await _taken(store)
        await store.inbox.commit(1, [ASKED], HELLO, 1.0)
        await store.inbox.done(Answered(1, 11, vanishes=True), 2.0)
        assert await store.database.read(inbox.select()) == []
        assert len(await store.inbox.receive([Arrival(1, "{}", "7")], 3.0)) == 1
        assert [work.update for work in await store.inbox.take(1, 3.0)] == [1]

    shop.run(scene)
