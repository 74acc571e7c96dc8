"""After /forget nothing of the reader is left: no word, name or number, in no table and no file, wherever it was."""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
from pathlib import Path

import pytest
from shop import Shop, local_shop, opened_shop  # noqa: F401  # the fixtures

from bot.problems import Refused, StoreFailed
from bot.store import (
    Answered,
    Arrival,
    Asked,
    Choice,
    Decided,
    Game,
    Happened,
    Offered,
    Replied,
    Setting,
    Store,
    Watching,
    Wording,
    open_store,
)
from bot.store.schema import metadata

READER, OTHER, GROUP = 712345678, 812345678, -100912345678
NAME, WORDS = "Wilhelmina Übergang", "how many wobbletangs are there in Sichuan"
DAY = 24 * 3600.0


def update(number: int, chat: int, sender: int = READER, kind: str = "message", **more: object) -> str:
    person = {"id": sender, "first_name": NAME if sender == READER else "Otto", "username": f"user{sender}"}
    text = WORDS if sender == READER else "what is this"
    return json.dumps({"update_id": number, kind: {"from": person, "chat": {"id": chat}, "text": text, **more}})


async def finish(store: Store, number: int, chat: int, raw: str, state: str = "done") -> None:
    """Bring the update into `state`, with a reply that names the reader."""
    await store.inbox.receive([Arrival(number, raw, str(chat), f"{chat}:{number}:5")], 1.0)
    await store.inbox.take(1, 1.0)
    if state == "put_aside":
        await store.inbox.put_aside(number, "it cannot be parsed", 2.0)
        return
    text = WORDS if str(READER) in raw else "what is this"
    await store.inbox.commit(number, [], json.dumps({"steps": [{"chat": chat, "text": text}]}), 1.0)
    if state == "done":
        await store.inbox.done(Answered(number, 99), 2.0)
    else:
        await store.inbox.unsure(number, "a read timeout", 2.0)


async def live(store: Store) -> None:
    """The reader asks in every place, some of it goes wrong, and the newsroom looks at it; another reader asks too."""
    quoted = {"reply_to_message": json.loads(update(0, GROUP))["message"]}
    raws = [
        (1, READER, update(1, READER), "done"),
        (2, READER, update(2, READER), "put_aside"),
        (3, GROUP, update(3, GROUP), "done"),
        (4, GROUP, update(4, GROUP), "put_aside"),
        (5, GROUP, update(5, GROUP), "unsure"),
        (6, GROUP, update(6, GROUP, OTHER, **quoted), "put_aside"),
        (7, READER, update(7, READER, kind="inline_query"), "put_aside"),
        (8, GROUP, update(8, GROUP, kind="callback_query"), "unsure"),
        (11, READER, json.dumps({"update_id": 11, "poll_answer": {"user": {"id": READER}}}), "put_aside"),
        (9, OTHER, update(9, OTHER, OTHER), "put_aside"),
        (10, GROUP, update(10, GROUP, OTHER), "done"),
    ]
    for number, chat, raw, state in raws:
        await finish(store, number, chat, raw, state)
    for number, reader in ((1, READER), (3, READER), (9, OTHER)):
        text = WORDS if reader == READER else "what is this"
        entry = await store.journal.record(number, Asked(text, "unknown", None, 0.1, "en", "group", reader), 1.0)
        await store.replies.keep(GROUP, number, Replied(99, entry), 1.0, reader)
    for reader in (READER, OTHER):
        text = WORDS if reader == READER else "what is this"
        await store.write(Choice(reader, "es"), Watching(reader, "en", text, None), Game(reader, "{}"), now=1.0)
    wordings = (Wording("en", WORDS), Wording("en", "what is this"))
    await store.write(*(Offered(number, wordings, ("models",)) for number in (1, 2, 3)), now=1.0)
    await store.write(Decided(1, "open", "outside"), Decided(2, "open", "later"), now=1.0)
    await store.write(Offered(4, wordings[:1], ("models",)), now=1.0)


async def everything(store: Store) -> str:
    """Every value in every table."""
    rows = [await store.database.read(table.select()) for table in metadata.tables.values()]
    return repr(rows)


SIGNS = (str(READER), NAME, "Wilhelmina", "wobbletang")


def found(folder: Path) -> list[str]:
    """The signs of the reader in the bytes of any file, as they are and as JSON has them."""
    whole = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    return [sign for sign in SIGNS if sign.encode() in whole or json.dumps(sign)[1:-1].encode() in whole]


def test_nothing_is_left(shop: Shop) -> None:
    """Of who is forgotten no table tells any more, and of who is not nothing is taken away."""

    async def scene(store: Store) -> dict[str, int]:
        await live(store)
        before = await everything(store)
        assert [sign for sign in SIGNS if sign not in before] == [NAME]  # JSON has it in other letters
        pseudonym = store.names.of("reader", READER)
        await store.forget(READER)
        left = await everything(store)
        assert [sign for sign in (*SIGNS, pseudonym) if sign in left] == []
        assert [offer.wordings for offer in await store.offers.decided()] == [(Wording("en", "what is this"),)] * 2
        assert [watch.chat for watch in await store.watches.waiting()] == [OTHER]
        assert (store.readers.language(READER), store.readers.language(OTHER)) == (None, "es")
        assert (await store.polls.game(READER), await store.polls.game(OTHER)) == (None, "{}")
        assert [entry.text async for entry in store.journal.entries(0, 9)] == ["what is this"]
        return await store.inbox.counts()

    assert shop.run(scene) == {"done": 2, "aside": 1, "repeated": 0}


def test_no_file_holds_it(local: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """The database, its log, the folder and the program's log hold no sign of the reader, while the bot runs on."""
    with caplog.at_level("DEBUG"):

        async def scene(store: Store) -> None:
            async with store.joined(1.0):
                await live(store)
                assert found(local.folder) == list(SIGNS)
                await store.forget(READER)
                assert found(local.folder) == []

        local.run(scene)
    assert found(local.folder) == []
    assert [sign for sign in SIGNS if sign in caplog.text] == []


@pytest.mark.slow
def test_no_page_keeps_a_trace(local: Shop) -> None:
    """However rows were moved about on the file's pages, what is deleted is nowhere in it."""
    chance = random.Random(7)

    async def scene(store: Store) -> None:
        for number in range(1, 300):
            reader = READER if number % 3 == 0 else OTHER
            text = f"{WORDS if reader == READER else 'what'} {'x' * chance.choice((1, 90, 700, 6000))}"
            asked = Asked(text, "unknown", None, 0.1, "en", "private", reader)
            entry = await store.journal.record(number, asked, 1.0)
            await finish(
                store, number, GROUP, update(number, GROUP, reader, more=text), chance.choice(("done", "unsure"))
            )
            if number % 5 == 0:
                await store.write(Happened(entry, "wrong"), now=2.0)
            if number % 50 == 0:
                await store.write(Watching(reader, "en", text, None), now=1.0)
        await store.forget(READER)

    local.run(scene)
    assert found(local.folder) == []


def test_words_of_others_stay(shop: Shop) -> None:
    """A wording that somebody else wrote too, and one that was taught, stay with the newsroom."""

    async def scene(store: Store) -> list[int]:
        for number, reader in ((1, READER), (2, OTHER), (3, None)):
            text = "how many robots" if number < 3 else "how many chairs"
            await store.journal.record(number, Asked(text, "unknown", None, 0.1, "en", "private", reader), 1.0)
        await store.journal.record(4, Asked("how many chairs", "unknown", None, 0.1, "en", "private", READER), 1.0)
        await store.journal.record(5, Asked("how  many\ntables", "unknown", None, 0.1, "en", "private", READER), 1.0)
        texts = ("how many robots", "how many chairs", "how many tables", "how many tables")
        made = [Offered(number, (Wording("en", text),), ("models",)) for number, text in enumerate(texts)]
        await store.write(*made, Decided(3, "open", "wording", "models"), now=1.0)
        await store.forget(READER)
        return [offer.id for offer in made if await store.offers.read(offer.id)]

    assert shop.run(scene) == [0, 1, 3]


def test_a_number_that_is_no_readers(shop: Shop) -> None:
    """An update that only holds the same digits (a message's number, a part of another reader's) stays."""

    async def scene(store: Store) -> dict[str, int]:
        await finish(store, 1, GROUP, update(1, GROUP, OTHER, message_id=READER), "put_aside")
        await finish(store, 2, GROUP, update(2, GROUP, int(f"{READER}9")), "put_aside")
        await store.forget(READER)
        return await store.inbox.counts()

    assert shop.run(scene) == {"aside": 2, "repeated": 0}


def test_what_cannot_be_read_goes(shop: Shop) -> None:
    """An update set aside that is nested too deep to be looked through goes if it holds the reader's number."""

    async def scene(store: Store) -> dict[str, int]:
        deep = "[" * 100_000
        await finish(store, 1, GROUP, f"{deep}{READER}", "put_aside")
        await finish(store, 2, GROUP, f"{deep}{OTHER}", "put_aside")
        await store.forget(READER)
        return await store.inbox.counts()

    assert shop.run(scene) == {"aside": 1, "repeated": 0}


def test_what_is_answered_is_emptied(shop: Shop) -> None:
    """Of an update that is done nothing is kept but numbers, so that it is not answered again; dropped ones too."""

    async def scene(store: Store) -> None:
        await finish(store, 1, GROUP, update(1, GROUP))
        await finish(store, 2, GROUP, update(2, GROUP), "put_aside")
        await store.inbox.drop(2, 3.0)
        kept = await everything(store)
        assert [sign for sign in SIGNS if sign in kept] == []
        assert await store.inbox.receive([Arrival(1, "{}", "x"), Arrival(3, "{}", "x", f"{GROUP}:2:5")], 4.0) == []

    shop.run(scene)


def test_forgetting_after_a_move(shop: Shop) -> None:
    """A bot that comes back with an empty disk beside its database still knows whose rows are whose."""
    shop.run(live)
    assert not [file for file in shop.folder.glob("*") if not file.name.startswith("footnote.db")]

    async def scene(store: Store) -> str:
        await store.forget(READER)
        return await everything(store)

    left = shop.run(scene)
    assert [sign for sign in SIGNS if sign in left] == []


def test_the_key_moves_into_the_database(shop: Shop) -> None:
    """A key in a file, as it used to be, goes on to name the same readers, and its file goes."""
    key = bytes(range(32))
    shop.run(live)

    async def back_then(store: Store) -> None:
        await store.write(Setting("key", key.hex()), now=1.0)

    shop.run(back_then)
    named = shop.run(_name)

    async def without(store: Store) -> None:
        async with store.database.engine.begin() as connection:
            await connection.exec_driver_sql("DELETE FROM key_values")

    shop.run(without)
    shop.folder.mkdir(exist_ok=True)
    (shop.folder / "footnote.key").write_bytes(key)
    assert shop.run(_name) == named
    assert not (shop.folder / "footnote.key").exists()
    assert shop.run(_name) == named


async def _name(store: Store) -> str:
    return store.names.of("reader", READER)


def test_a_key_of_another_database(local: Shop) -> None:
    """A new database does not take the key of the one that lies beside it."""
    local.folder.mkdir()
    (local.folder / "footnote.key").write_bytes(bytes(32))
    local.run(_name)
    assert (local.folder / "footnote.key").read_bytes() == bytes(32)


def test_a_key_that_is_lost(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """A key that was lost before it came into the database is told, and a half one is refused."""
    shop.run(live)

    async def without(store: Store) -> None:
        async with store.database.engine.begin() as connection:
            await connection.exec_driver_sql("DELETE FROM key_values")

    shop.run(without)
    shop.folder.mkdir(exist_ok=True)
    (shop.folder / "footnote.key").write_bytes(b"half")
    with pytest.raises(Refused, match="the key has 4 bytes, not 32"):
        shop.run(_name)
    (shop.folder / "footnote.key").unlink()
    shop.run(_name)
    assert "The key" in caplog.text and "is lost" in caplog.text


def test_a_log_that_another_program_reads(local: Shop) -> None:
    """While another program reads the log its words stay in it, so the bot does not say that they are gone."""

    async def scene(store: Store) -> None:
        await live(store)
        with sqlite3.connect(local.folder / "footnote.db", isolation_level=None) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM journal").fetchone()
            with pytest.raises(StoreFailed, match="what was deleted cannot be taken out of the log"):
                await store.forget(READER)
            other.execute("ROLLBACK")
        other.close()
        await store.forget(READER)
        assert found(local.folder) == []

    local.run(scene)


def test_words_outside_the_article_end_with_the_journal(shop: Shop) -> None:
    """What editors said the article does not say goes with the journal's days, as what nobody took up."""

    async def scene(store: Store) -> list[int]:
        made = [Offered(number, (Wording("en", WORDS),), ("models",)) for number in range(3)]
        await store.write(*made, Decided(1, "open", "outside"), Decided(2, "open", "wording", "models"), now=1.0)
        await store.tidy(89 * DAY)
        assert len(await store.offers.decided()) == 2
        await store.tidy(91 * DAY)
        return [offer.id for offer in made if await store.offers.read(offer.id)]

    assert shop.run(scene) == [2]


def _files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.db"))


def test_two_books_in_one_folder(tmp_path: Path) -> None:
    """Each book has a database of its own, and both bots work; each finds its own again."""

    async def scene() -> None:
        opened = (open_store(tmp_path, book="a"), open_store(tmp_path, book="b"))
        async with opened[0] as first, opened[1] as second, first.joined(1.0), second.joined(1.0):
            await first.write(Setting("who", "a"), now=1.0)
            assert await second.key_values.read("who") is None
        async with open_store(tmp_path, book="a") as again:
            assert await again.key_values.read("who") == "a"

    asyncio.run(scene())
    assert _files(tmp_path) == ["a.db", "b.db"]


def test_the_file_that_all_books_had(tmp_path: Path) -> None:
    """A database of before belongs to the first bot that comes, whatever its book is called; the next has its own."""

    async def before() -> None:
        async with open_store(tmp_path) as store:
            await store.write(Setting("who", "a"), now=1.0)

    async def looking() -> str | None:
        async with open_store(tmp_path, book="b") as store:  # to look takes nothing
            return await store.key_values.read("who")

    async def scene() -> None:
        for _ in range(2):
            async with open_store(tmp_path, book="a") as first, first.joined(1.0):
                assert await first.key_values.read("who") == "a"
                async with open_store(tmp_path, book="b") as second, second.joined(1.0):
                    assert await second.key_values.read("who") is None

    asyncio.run(before())
    assert asyncio.run(looking()) == "a"
    asyncio.run(scene())
    assert _files(tmp_path) == ["b.db", "footnote.db"]
