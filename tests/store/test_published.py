"""The figures that readers were given: on record, with what has changed, and how many replies had the old ones."""

from __future__ import annotations

import asyncio
from pathlib import Path

from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.book.corrections import Standing
from bot.book.editing import Edit
from bot.book.record import Record
from bot.store import FIRST, Asked, Change, Drafted, Editor, Happened, Period, Setting, Settled, Store, read_record

OLD = {"models": Standing("more than 1,500", ("models", "others")), "share": Standing("about 40%", ("models",))}
NEW = {**OLD, "models": Standing("more than 1,600", ("models", "others"))}
EDIT, EDITOR = Edit(("facts", "models"), None, "figure: 71\n"), Editor(7, "Ana")
CHANGE = Change("models", "more than 1,500", "more than 1,600", 20.0, (Period(10.0, 20.0, ("models", "others")),))


def test_what_is_published_is_on_record(shop: Shop) -> None:
    """The first book changes nothing, the same book again neither; another figure is a change, told once."""

    async def scene(store: Store) -> list[object]:
        publish = store.published.publish
        first, again = await publish(OLD, 10.0), await publish(OLD, 15.0)
        before = await store.published.figures()
        return [first, again, before, await publish(NEW, 20.0), await publish(NEW, 30.0)]

    figures = {"models": "more than 1,500", "share": "about 40%"}
    assert shop.run(scene) == [[], [], {None: figures}, [CHANGE], []]

    async def later(store: Store) -> tuple[object, object]:
        return await store.published.figures(), await store.published.history()

    assert shop.run(later) == ({None: {**figures, "models": "more than 1,600"}}, [CHANGE])


def test_answers_that_come_and_go_are_no_change_of_a_figure(shop: Shop) -> None:
    """Each answer is concerned for the time in which it showed the figure."""

    async def scene(store: Store) -> list[Change]:
        await store.published.publish(OLD, 10.0)
        assert await store.published.publish({"models": Standing("more than 1,500", ("news",))}, 15.0) == []
        return await store.published.publish(NEW, 20.0)

    [change] = shop.run(scene)
    assert change.periods == (Period(10.0, 15.0, ("models", "others")), Period(15.0, 20.0, ("news",)))
    assert change.answers == ("models", "others", "news")
    given = [("models", 10.0), ("news", 10.0), ("models", 15.0), ("news", 15.0), ("news", 20.0), ("share", 12.0)]
    assert [change.concerns(*one) for one in given] == [True, False, False, True, False, False]


def test_what_changed_and_is_gone_is_still_history(shop: Shop) -> None:
    """A reader may have been given it; facts that never changed are left out."""

    async def scene(store: Store) -> list[Change]:
        await store.published.publish(OLD, 10.0)
        await store.published.publish(NEW, 20.0)
        await store.published.publish({"share": OLD["share"]}, 30.0)
        return await store.published.history()

    assert shop.run(scene) == [CHANGE]


def test_a_fact_that_is_gone_is_not_given_any_more(shop: Shop) -> None:
    """The next book is not held to it; when it comes back with another figure, that is on record as a change."""

    async def scene(store: Store) -> tuple[object, list[Change]]:
        await store.published.publish(OLD, 10.0)
        await store.published.publish({}, 20.0)
        none = await store.published.figures()
        assert await store.published.facts(None) == ["models", "share"]  # a new fact takes neither name
        assert await store.published.facts("another") == []
        return none, await store.published.publish(NEW, 40.0)

    none, [change] = shop.run(scene)
    assert none == {}
    assert (change.old, change.new, change.when, change.periods[0].until) == (
        *("more than 1,500", "more than 1,600"),
        *(40.0, 20.0),
    )


def asked(answer: str | None, outcome: str = "answered") -> Asked:
    return Asked("?", outcome, answer, 0.9, "en", "private")


def test_replies_with_the_old_figure_are_counted(shop: Shop) -> None:
    """Answers given and answers tapped count, from when the figure stood until it was replaced, and no others."""

    async def scene(store: Store) -> int:
        await store.published.publish(OLD, 10.0)
        for update, (answer, outcome, now) in enumerate(
            [
                ("models", "answered", 9.9),  # before
                ("models", "answered", 10.0),
                ("others", "answered", 12.0),
                ("share", "answered", 12.0),  # another answer
                (None, "suggested", 13.0),
                ("models", "answered", 20.0),  # after
            ]
        ):
            entry = await store.journal.record(update, asked(answer, outcome), now)
        for kind, answer, now in (
            ("suggestion", "models", 14.0),
            ("wrong", "models", 15.0),
            ("related", "models", 25.0),
        ):
            await store.write(Happened(entry, kind, answer), now=now)
        [change] = await store.published.publish(NEW, 20.0)
        return await store.published.replies(change)

    assert shop.run(scene) == 3


def test_figures_are_read_without_opening_the_store(shop: Shop) -> None:
    """What `check` reads is what the bot wrote; of a database that has no such table there is nothing to read."""

    def read() -> Record:
        return asyncio.run(read_record(shop.folder, shop.url, 1))

    async def write(store: Store) -> None:
        await store.published.publish(OLD, 10.0)
        await store.published.publish(NEW, 10.0, "two")
        for number, state in ((2, "published"), (1, "dropped"), (3, "published")):
            await store.write(Drafted(number, (EDIT,), EDITOR, "two"), now=1.0)
            await store.write(Settled(number, "draft", state), now=4.0 - number)  # type: ignore[arg-type]
        await store.write(Setting(FIRST, "one"), now=1.0)

    assert read() == Record()
    shop.run(write)
    record = read()
    assert record.of("one") == ({"models": "more than 1,500", "share": "about 40%"}, ())
    figures, edits = record.of("two")
    assert figures.keys() == NEW.keys() and [edit.revision for edit in edits] == [3, 2]


def test_nothing_is_made_where_there_is_no_store(tmp_path: Path) -> None:
    """Reading the figures of no store makes no file and no folder."""
    assert asyncio.run(read_record(tmp_path / "data", None, 1)) == Record()
    assert list(tmp_path.iterdir()) == []


def test_an_old_figure_stood_until_it_was_replaced() -> None:
    """What was sent in one of its periods shows it; what was sent before or after does not."""
    change = Change("models", "71", "72", 9.0, (Period(1.0, 5.0, ()), Period(5.0, 9.0, ("models",))))
    assert [change.stood(when) for when in (0.5, 1.0, 5.0, 8.9, 9.0)] == [False, True, True, True, False]
