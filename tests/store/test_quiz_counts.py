"""Quizzes that are out: counts of what was chosen, and a reader's quiz under a pseudonym until it is over."""

from __future__ import annotations

from dataclasses import replace

from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.store import Counted, Game, Polled, Store
from bot.store.schema import games, polls

OPTIONS = ("600", "900", "1,200", "1,500")
QUIZ = Polled("a", "models", "en", "How many?", OPTIONS, 3, "channel", 5, -100, book="models-2026")
HOUR, DAY = 3600.0, 24 * 3600.0


def test_counts_are_kept_of_what_was_chosen(shop: Shop) -> None:
    """The counts that came last stand; a quiz in which nobody chose is none of those chosen."""

    async def scene(store: Store) -> None:
        await store.write(QUIZ, replace(QUIZ, poll="b"), now=10.0)
        await store.write(Counted("a", (0, 1, 0, 0)), now=20.0)
        await store.write(Counted("a", (0, 1, 0, 2)), now=30.0)
        [chosen] = await store.polls.chosen(15.0, 40.0)
        assert (chosen.votes, chosen.right, chosen.book, chosen.options) == ((0, 1, 0, 2), 2, "models-2026", OPTIONS)
        assert await store.polls.chosen(31.0, 40.0) == []
        assert {one.poll for one in await store.polls.within(-100)} == {"a", "b"}
        assert await store.polls.read("c") is None

    shop.run(scene)


def test_a_quiz_under_way_is_kept_for_an_hour(shop: Shop) -> None:
    """A reader's quiz is there until it is over, forgotten, or an hour old; its row names nobody."""

    async def scene(store: Store) -> None:
        await store.write(Game(7, "first"), Game(8, "first"), now=10.0)
        await store.write(Game(7, "second"), now=20.0)
        assert [await store.polls.game(reader) for reader in (7, 8, 9)] == ["second", "first", None]
        kept = [row.reader for row in await store.database.read(games.select())]
        assert not {"7", "8"} & set(kept)
        await store.write(Game(8, None), now=30.0)
        assert await store.polls.game(8) is None
        await store.tidy(19.0 + HOUR)
        assert await store.polls.game(7) == "second"
        await store.tidy(21.0 + HOUR)
        assert await store.polls.game(7) is None

    shop.run(scene)


def test_quizzes_are_kept_as_long_as_the_journal(shop: Shop) -> None:
    """A quiz that is out goes with the questions of its day."""

    async def scene(store: Store) -> None:
        await store.write(QUIZ, now=10.0)
        await store.tidy(10.0 + 90 * DAY)
        assert len(await store.database.read(polls.select())) == 1
        await store.tidy(11.0 + 90 * DAY)
        assert await store.database.read(polls.select()) == []

    shop.run(scene)
