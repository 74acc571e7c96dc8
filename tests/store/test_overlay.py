"""What editors decided and who waits to be told: kept, taken back, found again, and forgotten."""

from __future__ import annotations

import asyncio

from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.store import Asked, Entry, Offer, Store, Watch, Wording

DAY = 24 * 3600.0
ROBOTS = (Wording("en", "how many robots"), Wording("es", "cuántos robots"))


def test_an_offer_is_decided_once(shop: Shop) -> None:
    """Of two editors who decide on the same group the first one counts; and it can be taken back, once."""

    async def scene(store: Store) -> list[bool]:
        offer = await store.offers.make(ROBOTS, ["models", "total"], 1.0)
        first, second = await asyncio.gather(
            store.offers.decide(offer, "wording", 2.0, "models"), store.offers.decide(offer, "outside", 2.0)
        )
        [kept] = await store.offers.decided()
        assert kept == Offer(offer, ROBOTS, ("models", "total"), "wording", "models", 2.0)
        return [first, second, await store.offers.undo(offer, 3.0), await store.offers.undo(offer, 4.0)]

    assert shop.run(scene) == [True, False, True, False]
    assert shop.run(lambda store: store.offers.decided()) == []


def test_an_unknown_offer(shop: Shop) -> None:
    """What was never offered can be neither read nor decided."""

    async def scene(store: Store) -> tuple[Offer | None, bool, bool]:
        return await store.offers.read(7), await store.offers.decide(7, "later", 1.0), await store.offers.undo(7, 1.0)

    assert shop.run(scene) == (None, False, False)


def test_offers_hold_words_no_longer_than_the_journal(shop: Shop) -> None:
    """What nobody took up goes when the journal's entries go; what was taught stays."""

    async def scene(store: Store) -> list[bool]:
        made = [await store.offers.make(ROBOTS, ["models"], 1.0) for _ in range(3)]
        await store.offers.decide(made[0], "wording", 1.0, "models")
        await store.offers.decide(made[1], "later", 1.0)
        await store.tidy(91 * DAY)
        return [await store.offers.read(offer) is not None for offer in made]

    assert shop.run(scene) == [True, False, False]


def test_a_watch_is_begun_and_ended(shop: Shop) -> None:
    """A reader waits for news on a question, no longer after a second tap, and is found by the chat they wrote in."""

    async def scene(store: Store) -> list[Watch]:
        assert await store.watches.toggle(7, "es", "cuántos robots", None, 1.0)
        assert await store.watches.toggle(8, "en", "how many robots", "models", 2.0)
        assert not await store.watches.toggle(7, "es", "cuántos robots", None, 3.0)
        [left] = await store.watches.waiting()
        assert await store.watches.read(left.id) == left
        await store.watches.end(left.id)
        assert await store.watches.waiting() == []
        return [left]

    [left] = shop.run(scene)
    assert (left.chat, left.language, left.question, left.answer) == (8, "en", "how many robots", "models")


def test_nobody_waits_for_ever(shop: Shop) -> None:
    """Who was not told within two weeks, or has us forget them, is not told any more."""

    async def scene(store: Store) -> list[int]:
        for reader, begun in ((7, 1.0), (8, 2 * DAY), (9, 2 * DAY)):
            await store.watches.toggle(reader, "en", "how many robots", None, begun)
        await store.forget(9)
        await store.tidy(14 * DAY + 2)
        return [watch.chat for watch in await store.watches.waiting()]

    assert shop.run(scene) == [8]


def test_an_entry_by_its_number(shop: Shop) -> None:
    """An entry of the journal is found by its number until its reader is forgotten."""

    async def scene(store: Store) -> tuple[Entry | None, Entry | None]:
        number = await store.journal.record(1, Asked("x", "unknown", None, 0.1, "en", "private", 7), 1.0)
        found = await store.journal.entry(number)
        await store.forget(7)
        return found, await store.journal.entry(number)

    found, gone = shop.run(scene)
    assert found is not None and found.text == "x" and gone is None
