"""Revisions in the store: what becomes of a draft, who did what, and how long a name is kept."""

from __future__ import annotations

import pytest
from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.book.editing import Edit
from bot.store import Deed, Drafted, Editor, Logged, Settled, Store
from bot.store.edits import MOVES
from bot.store.schema import revisions

ANA, BEN = Editor(7, "Ana"), Editor(8, "Ben")
FACT = Edit(("facts", "models"), "figure: 71\n", "figure: 72\n")
ANSWER = Edit(("answers", "models", "reply", "en"), None, "{models} — “so”\n")


def _kept(number: int, *edits: Edit) -> tuple[Edit, ...]:
    return tuple(Edit(edit.path, edit.before, edit.after, number) for edit in edits)


def test_from_draft_to_published_and_back(shop: Shop) -> None:
    """A revision keeps its edits in their order, is served once published, and stays when it is undone."""

    async def scene(store: Store) -> None:
        edits = store.edits
        await store.write(Drafted(1, (FACT, ANSWER), ANA, "one", "notes"), now=1.0)
        draft = await edits.read(1)
        assert draft and (draft.edits, draft.state, draft.name) == (_kept(1, FACT, ANSWER), "draft", "Ana")
        assert (draft.made, draft.book, draft.notes) == (1.0, "one", "notes")
        [row] = await store.database.read(revisions.select())
        assert row.editor and row.editor != "7"
        assert await edits.published() == {}
        await store.write(Settled(1, "draft", "published", BEN), now=2.0)
        assert await edits.published() == {"one": _kept(1, FACT, ANSWER)}
        await store.write(Settled(1, "published", "undone", ANA), now=3.0)
        assert await edits.published() == {}
        undone = await edits.read(1)
        assert undone and undone.edits == _kept(1, FACT, ANSWER)
        assert await edits.log(2) == [
            Deed(3.0, "undone", "facts.models, answers.models", "Ana", 1, "one"),
            Deed(2.0, "published", "facts.models, answers.models", "Ben", 1, "one"),
        ]

    shop.run(scene)


def test_what_is_published_comes_in_order(shop: Shop) -> None:
    """Edits are served in the order in which they were published, not drafted, each book's apart."""

    async def scene(store: Store) -> None:
        for number, book in ((1, None), (2, "two"), (3, None)):
            await store.write(Drafted(number, (FACT,), ANA, book), now=1.0)
        for number in (3, 2, 1):
            await store.write(Settled(number, "draft", "published", ANA), now=5.0 - number)
        assert await store.edits.published() == {None: _kept(3, FACT) + _kept(1, FACT), "two": _kept(2, FACT)}

    shop.run(scene)


def test_a_draft_is_made_anew_until_it_is_none(shop: Shop) -> None:
    """A draft of the same number takes the place of the one before; what is published is not written over."""

    async def scene(store: Store) -> list[Deed]:
        await store.write(Drafted(1, (FACT,), ANA), now=1.0)
        await store.write(Drafted(1, (ANSWER,), ANA), now=2.0)
        await store.write(Settled(1, "draft", "published", ANA), now=3.0)
        await store.write(Drafted(1, (FACT,), BEN), now=4.0)
        await store.write(Settled(1, "draft", "dropped", BEN), now=5.0)
        assert await store.edits.published() == {None: _kept(1, ANSWER)}
        return await store.edits.log(9)

    assert [deed.did for deed in shop.run(scene)] == ["published", "draft"]


def test_only_known_moves() -> None:
    """A revision goes by the room's table only."""
    for before, state in MOVES:
        Settled(1, before, state)
    with pytest.raises(ValueError, match="No revision goes from dropped to published"):
        Settled(1, "dropped", "published")


def test_names_are_forgotten_with_the_journal(shop: Shop) -> None:
    """After the journal's days no line says who it was, drafts that came to nothing are gone, the rest is kept."""

    async def scene(store: Store) -> None:
        for number in (1, 2, 3):
            await store.write(Drafted(number, (FACT,), ANA), now=1.0)
        await store.write(Settled(2, "draft", "published", ANA), Logged("taught", "models", ANA), now=2.0)
        await store.write(Settled(3, "draft", "dropped", ANA), now=9.0)
        await store.tidy(10.0, journal_kept=5.0)
        left = [await store.edits.read(number) for number in (1, 2, 3)]
        assert [revision and (revision.state, revision.name) for revision in left][:2] == [None, ("published", None)]
        assert left[2] and left[2].name == "Ana"
        assert [deed.name for deed in await store.edits.log(9)] == ["Ana", None, None, None, None, None]

    shop.run(scene)


def test_an_editor_is_forgotten(shop: Shop) -> None:
    """An editor who wants to be forgotten has no name in the log, and what was published stays."""

    async def scene(store: Store) -> None:
        for number, editor in ((1, ANA), (2, BEN)):
            await store.write(Drafted(number, (FACT,), editor), now=1.0)
            await store.write(Settled(number, "draft", "published", editor), now=2.0)
        await store.forget(7)
        assert [deed.name for deed in await store.edits.log(9)] == ["Ben", "Ben", None, None]
        assert len((await store.edits.published())[None]) == 2
        rows = await store.database.read(revisions.select().order_by(revisions.c.id))
        assert rows[0].editor is None and rows[1].editor

    shop.run(scene)
