"""What editors decided and who waits to be told: kept, taken back, found again, and forgotten."""

from __future__ import annotations

from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.store import Asked, Decided, Entry, Offer, Offered, Store, Told, Watch, Watching, Wording

DAY = 24 * 3600.0
ROBOTS = (Wording("en", "how many robots"), Wording("es", "cuántos robots"))


def test_an_offer_is_decided_once(shop: Shop) -> None:
    """Of two editors who decide on the same group the first one counts; and it can be taken back."""

    async def scene(store: Store) -> Offer | None:
        await store.write(Offered(12, ROBOTS, ("models", "total")), now=1.0)
        await store.write(Decided(12, "open", "wording", "models"), now=2.0)
        await store.write(Decided(12, "open", "outside"), now=2.5)
        [kept] = await store.offers.decided()
        assert kept == Offer(12, ROBOTS, ("models", "total"), "wording", "models", 2.0)
        await store.write(Decided(12, "wording", "open"), now=3.0)
        return await store.offers.read(12)

    assert shop.run(scene) == Offer(12, ROBOTS, ("models", "total"), "open", None, 3.0)
    assert shop.run(lambda store: store.offers.decided()) == []


def test_an_unknown_offer(shop: Shop) -> None:
    """What was never offered can be neither read nor decided."""

    async def scene(store: Store) -> Offer | None:
        await store.write(Decided(7, "open", "later"), now=1.0)
        return await store.offers.read(7)

    assert shop.run(scene) is None


def test_offers_hold_words_no_longer_than_the_journal(shop: Shop) -> None:
    """What nobody took up goes when the journal's entries go; what was taught stays."""

    async def scene(store: Store) -> list[bool]:
        await store.write(*(Offered(offer, ROBOTS, ("models",)) for offer in (1, 2, 3)), now=1.0)
        await store.write(Decided(1, "open", "wording", "models"), Decided(2, "open", "later"), now=1.0)
        await store.tidy(91 * DAY)
        return [await store.offers.read(offer) is not None for offer in (1, 2, 3)]

    assert shop.run(scene) == [True, False, False]


def test_a_watch_is_started_and_ended(shop: Shop) -> None:
    """A reader waits for news on a question, no longer after a second tap, and is found by the chat they wrote in."""

    async def scene(store: Store) -> list[Watch]:
        for _ in range(2):  # a second time changes nothing
            await store.write(Watching(7, "es", "cuántos robots", None), now=1.0)
        await store.write(Watching(8, "en", "how many robots", "models"), now=2.0)
        assert [await store.watches.is_waiting(7, question) for question in ("cuántos robots", "x")] == [True, False]
        await store.write(Watching(7, "es", "cuántos robots", None, waits=False), now=3.0)
        [left] = await store.watches.waiting()
        await store.write(Told(left.id), now=4.0)
        assert await store.watches.waiting() == []
        return [left]

    [left] = shop.run(scene)
    assert (left.chat, left.language, left.question, left.answer) == (8, "en", "how many robots", "models")


def test_nobody_waits_for_ever(shop: Shop) -> None:
    """Who was not told within two weeks, or has us forget them, is not told any more."""

    async def scene(store: Store) -> list[int]:
        for reader, started in ((7, 1.0), (8, 2 * DAY), (9, 2 * DAY)):
            await store.write(Watching(reader, "en", "how many robots", None), now=started)
        await store.forget(9)
        await store.tidy(14 * DAY + 2)
        return [watch.chat for watch in await store.watches.waiting()]

    assert shop.run(scene) == [8]


def test_who_was_told_is_known_for_a_week(shop: Shop) -> None:
    """They wait no longer, by which answer they were told is kept, and they may wait for the same anew."""

    async def scene(store: Store) -> None:
        for reader in (7, 8):
            await store.write(Watching(reader, "en", "how many robots", None), now=DAY)
        first, second = await store.watches.waiting()
        await store.write(Told(first.id, "models"), Told(second.id, "models"), now=10 * DAY)
        assert await store.watches.waiting() == []
        assert not await store.watches.is_waiting(7, "how many robots")
        told = await store.watches.told(9 * DAY)
        assert [(watch.chat, watch.answer, watch.told) for watch in told] == [
            (7, "models", 10 * DAY),
            (8, "models", 10 * DAY),
        ]
        await store.write(Watching(8, "en", "how many robots", None), now=11 * DAY)
        [again] = await store.watches.waiting()
        assert (again.chat, again.since, again.told) == (8, 11 * DAY, None)
        await store.tidy(17 * DAY - 1)
        assert [watch.chat for watch in await store.watches.told(0.0)] == [7]
        await store.tidy(17 * DAY + 1)
        assert await store.watches.told(0.0) == [] and len(await store.watches.waiting()) == 1

    shop.run(scene)


def test_an_entry_by_its_number(shop: Shop) -> None:
    """An entry of the journal is found by its number until its reader is forgotten."""

    async def scene(store: Store) -> tuple[Entry | None, Entry | None]:
        number = await store.journal.record(1, Asked("x", "unknown", None, 0.1, "en", "private", 7), 1.0)
        found = await store.journal.entry(number)
        await store.forget(7)
        return found, await store.journal.entry(number)

    found, gone = shop.run(scene)
    assert found is not None and found.text == "x" and gone is None
