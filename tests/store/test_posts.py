"""Posts of the newsroom's channel: what several updates tell of one is put together, and what stands there is kept."""

from __future__ import annotations

from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.store import About, Announced, Setting, Store


def test_what_is_known_of_a_post_is_put_together(shop: Shop) -> None:
    """The post, its copy in the group and what was done come one by one; none takes away what another one told."""

    async def scene(store: Store) -> list[Announced]:
        await store.write(Announced(-7, 3, "bridge", thread=(-8, 30)), now=1.0)
        await store.write(About(-7, 3, "bridge"), About(-8, 30, "bridge"), now=2.0)
        await store.write(Announced(-7, 3, "bridge", keyboard="[]"), now=3.0)
        await store.posts.offer(Announced(-7, 3, "school", offered="k3f9x2", way="comment", comment=31))
        await store.write(Announced(-7, 4, None, keyboard=""), now=4.0)
        return list(await store.posts.announced())

    bridge = Announced(-7, 3, "bridge", "[]", (-8, 30), "k3f9x2", "comment", 31)
    assert shop.run(scene) == [bridge, Announced(-7, 4, None, "")]

    async def again(store: Store) -> list[About | None]:
        await store.write(Announced(-7, 3, "school", offered=""), now=5.0)
        return [await store.posts.read(-7, 3), await store.posts.read(-8, 30), await store.posts.read(-7, 5)]

    school = Announced(-7, 3, "school", "[]", (-8, 30), "", "comment", 31)
    assert shop.run(again) == [school, About(-8, 30, "bridge"), None]


def test_what_has_to_be_taken_away_yet_is_not_forgotten(shop: Shop) -> None:
    """A year later a bare post goes, and one with the bot's button stays until that has gone."""

    async def scene(store: Store) -> list[list[int]]:
        for number in (3, 4):
            await store.write(Announced(-7, number, "bridge"), now=1.0)
        await store.posts.offer(Announced(-7, 3, "bridge", offered="k3f9x2", way="button"))
        await store.posts.tidy(2.0)
        kept = [post.message for post in await store.posts.announced()]
        await store.posts.offer(Announced(-7, 3, "bridge", offered="", way="nothing"))
        await store.posts.tidy(2.0)
        return [kept, [post.message for post in await store.posts.announced()]]

    assert shop.run(scene) == [[3], []]


def test_values_under_names_that_begin_alike(shop: Shop) -> None:
    """They are read in the order of their names, and the first are forgotten; a % in a name is no sign for others."""

    async def scene(store: Store) -> list[list[str]]:
        for name in ("post 02", "post 01", "post 03", "posting", "p%", "q"):
            await store.write(Setting(name, name.upper()), now=1.0)
        every = [await store.key_values.under(prefix) for prefix in ("post ", "p%")]
        await store.key_values.tidy("post ", "post 03")
        return [*every, await store.key_values.under("post "), await store.key_values.under("q")]

    assert shop.run(scene) == [["POST 01", "POST 02", "POST 03"], ["P%"], ["POST 03"], ["Q"]]
