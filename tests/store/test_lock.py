"""One bot to a database: by whatever path a second one comes to it, and whatever becomes of the first one's lock."""

from __future__ import annotations

import asyncio
import errno
import fcntl
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from shop import (  # noqa: F401  # the fixtures
    POSTGRES,
    Shop,
    another,
    arrivals,
    behind_pooler,
    change,
    elsewhere,
    empty,
    local_shop,
    needs_postgres,
    opened_shop,
    remote_shop,
    until_taken,
)
from sqlalchemy import text

from bot.problems import GivenUp, Refused, StoreFailed
from bot.store import Answered, Arrival, Store, open_store
from bot.store.address import read_address
from bot.store.engine import IDLE, look_for_pooler, machine
from bot.store.lock import file as file_lock
from bot.store.lock.replica import LEASE, LEFT, OVER, RENEW
from bot.store.recovery import restart
from tests.campaigns.replicas import pooler

pytestmark = pytest.mark.slow


async def start(store: Store) -> None:
    """Start as a bot, and stop at once."""
    async with store.joined(1.0):
        pass


def test_the_second_bot_is_refused(local: Shop) -> None:
    """A second process on the same file is told which one has it; when that ends, however, it may start."""
    code = f"""
import asyncio, sys
from pathlib import Path
from bot.store import open_store
async def main():
    async with open_store(Path({str(local.folder)!r}), {local.url!r}) as store, store.joined(1.0):
        print("working", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "working\n"
            with pytest.raises(Refused, match=f"another bot works on this database: .*process {other.pid} on"):
                local.run(start)
        finally:
            other.kill()
    local.run(start)


def test_a_bot_that_stops_lets_the_next_one_in(shop: Shop) -> None:
    """The lock is free as soon as the bot has stopped."""

    async def scene(store: Store) -> None:
        for _ in range(3):
            await start(store)

    shop.run(scene)


def _link(to: Path, link: Path) -> Path:
    link.symlink_to(to)
    return link


@pytest.mark.parametrize(
    "way",
    [
        lambda file, elsewhere: f"sqlite:///{_link(file, elsewhere / 'linked.db')}",
        lambda file, elsewhere: f"sqlite:///{_link(file.parent, elsewhere / 'folder') / file.name}",
        lambda file, elsewhere: f"sqlite:///{os.path.relpath(file)}",
        lambda file, elsewhere: f"sqlite:///{file.parent}/../{file.parent.name}/{file.name}",
        lambda file, elsewhere: f"sqlite:////{file}",
    ],
    ids=["link", "linked folder", "relative", "dots", "slashes"],
)
def test_another_path_to_the_same_file(local: Shop, tmp_path: Path, way: Callable[[Path, Path], str]) -> None:
    """A second bot with a folder of its own is refused by whatever path it comes to the first one's file."""

    async def scene(store: Store) -> None:
        assert store.file is not None
        url = way(store.file, tmp_path)
        async with store.joined(1.0), open_store(tmp_path / "other", url) as other:
            with pytest.raises(Refused, match=f"another bot works on this database: .*process {os.getpid()} on"):
                await start(other)

    local.run(scene)


def test_a_second_name_of_the_file(local: Shop, tmp_path: Path) -> None:
    """A file with a hard link has a log for each name, so no bot works on it until one of the names is gone."""

    async def scene(store: Store) -> None:
        assert store.file is not None
        os.link(store.file, tmp_path / "copy.db")
        with pytest.raises(Refused, match=r"the database has 2 names \(hard links\)"):
            await start(store)
        (tmp_path / "copy.db").unlink()
        await start(store)

    local.run(scene)


def test_two_databases_in_one_folder(local: Shop) -> None:
    """Two bots with two files in one folder both work."""

    async def scene(store: Store) -> None:
        async with store.joined(1.0), open_store(local.folder, f"sqlite:///{local.folder}/b.db") as other:
            await start(other)

    local.run(scene)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.EIO])
def test_a_file_system_without_locks(local: Shop, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A file system that cannot lock is named as such: it is not another bot."""

    def refuse(file: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(Refused, match=f"cannot lock files: {os.strerror(number)}. Put the database on a disk of this"):
        local.run(start)


def test_a_lock_that_cannot_be_made(local: Shop) -> None:
    """A folder that takes no lock is refused with what to do."""
    (local.folder / "footnote.db.lock").mkdir(parents=True)
    with pytest.raises(Refused, match=r"the lock's file cannot be made: Is a directory\. Let this user write"):
        local.run(start)


def _replace(file: Path) -> None:
    shutil.copy(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


@pytest.mark.parametrize(
    "loss",
    [
        Path.unlink,
        _replace,
        lambda file: file.parent.rename(file.parent.with_name("moved")),
        lambda file: file.with_name("footnote.db.lock").unlink(),
    ],
    ids=["deleted", "replaced", "folder moved", "lock deleted"],
)
def test_a_file_taken_away(local: Shop, monkeypatch: pytest.MonkeyPatch, loss: Callable[[Path], object]) -> None:
    """Nothing is written from the moment on when a bot's file or lock is gone, and the bot stops with what to do."""
    monkeypatch.setattr(file_lock, "WATCH", 0.02)

    async def scene(store: Store) -> None:
        async with store.joined(1.0):
            assert store.file is not None
            loss(store.file)
            with pytest.raises(StoreFailed, match=r"taken away under the bot.*Put it back"):
                await store.inbox.receive(arrivals(1), 1.0)
            await asyncio.Event().wait()

    with pytest.raises(Refused, match=r"footnote\.db: the database was taken away under the bot"):
        local.run(scene)


def test_a_file_put_back(local: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is put back before the bot has stopped is written again, and nothing is lost."""
    monkeypatch.setattr(file_lock, "WATCH", 3600.0)

    async def scene(store: Store) -> dict[str, int]:
        async with store.joined(1.0):
            assert store.file is not None
            away = store.file.rename(store.file.with_name("away"))
            with pytest.raises(StoreFailed):
                await store.inbox.receive(arrivals(1), 1.0)
            assert not store.file.exists()
            away.rename(store.file)
            await store.inbox.receive(arrivals(1), 1.0)
            return await store.inbox.counts()

    assert local.run(scene) == {"new": 1, "repeated": 0}


def test_a_block_that_ends_by_itself(local: Shop) -> None:
    """An error of the bot's own, and a signal's cancellation, come through the lock as they are."""

    async def scene(store: Store, error: type[BaseException]) -> None:
        async with store.joined(1.0):
            raise error

    with pytest.raises(ZeroDivisionError):
        local.run(lambda store: scene(store, ZeroDivisionError))
    with pytest.raises(asyncio.CancelledError):
        local.run(lambda store: scene(store, asyncio.CancelledError))


END_SESSIONS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


def test_the_times_of_a_lease() -> None:
    """Renewals may fail for as long as sending takes, and what a replica had goes to another within 15 seconds."""
    assert IDLE + RENEW + LEFT < LEASE and RENEW + OVER + LEFT < LEASE and LEASE + 2 * RENEW + OVER < 15


@needs_postgres
def test_replicas_share_the_work(remote: Shop) -> None:
    """Of two replicas each takes what the other has not, and a chat's next update waits until its first is done."""

    async def scene(store: Store) -> list[list[int]]:
        async with another(remote) as other, store.joined(1.0) as first, other.joined(1.0) as second:
            assert first.leads.is_set() and not second.leads.is_set()
            await store.inbox.receive([*arrivals(1, 2, queue="ana"), *arrivals(3)], 1.0)
            taken = [await store.inbox.take(1, 1.0), await other.inbox.take(5, 1.0), await other.inbox.take(5, 1.0)]
            await store.inbox.done(Answered(1), 2.0)
            taken.append(await other.inbox.take(5, 2.0))
            return [[work.update for work in works] for works in taken]

    assert remote.run(scene) == [[1], [3], [], [2]]


@needs_postgres
def test_replicas_take_at_once(remote: Shop) -> None:
    """However many take at the same time, each update is taken once, and each chat's in their order."""

    async def work(store: Store, done: list[int]) -> None:
        while works := await until_taken(store, 1.0):
            for update in works:
                done.append(update)
                await store.inbox.done(Answered(update), 2.0)

    async def scene(store: Store) -> list[int]:
        done: list[int] = []
        updates = [update for n in range(60) for update in arrivals(n, n + 60, n + 120, queue=f"chat {n}")]
        async with another(remote) as second, store.joined(1.0), second.joined(1.0):
            receiving = [second.inbox.receive(updates[n : n + 9], 1.0) for n in range(0, 180, 9)]
            await asyncio.gather(work(store, done), work(second, done), *receiving)
        return done

    done = remote.run(scene)
    assert sorted(done) == list(range(180))
    assert all(done.index(n) < done.index(n + 60) < done.index(n + 120) for n in range(60))


@needs_postgres
def test_a_row_that_another_takes_is_passed_over(remote: Shop) -> None:
    """Who takes does not wait for the queues that another is just taking, and takes the next ones."""

    async def scene(store: Store) -> list[int]:
        await store.inbox.receive(arrivals(1, 2, 3), 1.0)
        async with another(remote) as other, other.database.engine.begin() as taking:
            await taking.execute(text("UPDATE lanes SET place = NULL WHERE lane = 'lane 1'"))
            return [work.update for work in await store.inbox.take(1, 1.0)]

    assert remote.run(scene) == [2]


@needs_postgres
def test_the_same_update_by_two_replicas(remote: Shop) -> None:
    """An update that Telegram posts to two replicas at once is kept once, and neither fails."""

    async def scene(store: Store) -> dict[str, int]:
        async with another(remote) as other, store.joined(1.0), other.joined(1.0):
            for number in range(40):
                same = [Arrival(number, "{}", "chat", f"1:{number}")]
                await asyncio.gather(store.inbox.receive(same, 1.0), other.inbox.receive(same, 1.0))
            return await store.inbox.counts()

    assert remote.run(scene) == {"new": 40, "repeated": 0}


@needs_postgres
def test_an_update_that_arrives_while_its_queue_ends(remote: Shop) -> None:
    """A queue that was taken away while its next update arrived joins again by itself."""

    async def scene(store: Store) -> list[int]:
        async with store.joined(1.0):
            await store.inbox.receive(arrivals(1), 1.0)
            await change(store, "DELETE FROM lanes")
            return await until_taken(store)

    assert remote.run(scene) == [1]


@needs_postgres
@pytest.mark.parametrize(
    ("machine_", "process", "seconds"), [("elsewhere", 1, -60.0), (machine(), 2**22 + 1, 3600.0)], ids=["away", "dead"]
)
def test_what_a_dead_replica_had(remote: Shop, machine_: str, process: int, seconds: float) -> None:
    """What a replica had whose lease ran out, or whose process on this machine is gone, another takes, before the rest.

    What it was sending is counted as repeated. The next replica leads.
    """

    async def scene(store: Store) -> tuple[list[int], dict[str, int]]:
        async with another(remote) as dead:
            dead.database.holder = await elsewhere(store, 3600, of=machine_, process=1 if seconds < 0 else os.getpid())
            await store.inbox.receive(arrivals(1, 2, 3), 1.0)
            async with store.joined(1.0) as lock:
                await dead.inbox.take(2, 1.0)
                await dead.inbox.commit(2, [], "{}", 1.0)
                assert not lock.leads.is_set()
                await change(
                    dead,
                    "UPDATE replicas SET until = until + :more, process = :process WHERE id = :own",
                    more=seconds - 3600, process=process, own=dead.database.holder,
                )  # fmt: skip
                if seconds < 0:
                    await change(dead, "UPDATE replicas SET until = 1 WHERE id = :own", own=dead.database.holder)
                await asyncio.wait_for(lock.leads.wait(), 15)
                works = await store.inbox.take(5, 2.0)
                return [work.update for work in works], await store.inbox.counts()

    assert remote.run(scene) == ([1, 2, 3], {"taken": 3, "repeated": 1})


SLOW = (  # in a session that is called slow, who has seen rows waits before it locks them
    """
    CREATE FUNCTION slow() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN
        IF current_setting(''test.slow'', TRUE) = ''yes'' THEN PERFORM pg_advisory_xact_lock_shared(1); END IF;
        RETURN TRUE;
    END'""",
    "ALTER TABLE lanes RENAME TO all_lanes",
    "CREATE VIEW lanes AS SELECT * FROM all_lanes WHERE slow()",
)


@needs_postgres
def test_what_another_takes_over_meanwhile(remote: Shop) -> None:
    """Of two replicas that find the same one dead, the slower does not take from the other what that works on."""

    async def look(store: Store) -> object:
        async with store.database.engine.begin() as connection:
            await connection.execute(text("SET LOCAL test.slow = 'yes'"))
            await connection.execute(text("SET LOCAL lock_timeout = 0"))
            return (await connection.run_sync(restart, [2.0]))[0]

    async def until_it_waits(store: Store) -> None:
        while not await store.database.read(text("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")):
            await asyncio.sleep(0.01)

    async def scene(store: Store) -> tuple[object, list[int], dict[str, int]]:
        for step in SLOW:
            await change(store, step)
        store.database.holder = await elsewhere(store, 3600)
        await store.inbox.receive(arrivals(1), 1.0)
        await change(store, "UPDATE lanes SET place = NULL, holder = 0")  # whom nobody knows any more
        await change(store, "UPDATE inbox SET state = 'taken'")
        async with store.database.engine.connect() as gate:
            await gate.execute(text("SELECT pg_advisory_lock(1)"))
            slower = asyncio.ensure_future(look(store))
            await until_it_waits(store)
            await store.inbox.restart(2.0)
            taken = [work.update for work in await store.inbox.take(5, 2.0)]
            await gate.execute(text("SELECT pg_advisory_unlock(1)"))
            return await slower, taken, await store.inbox.counts()

    assert remote.run(scene) == ({"taken": 0, "sending": 0}, [1], {"taken": 1, "repeated": 0})


@needs_postgres
def test_a_replica_that_was_given_up(remote: Shop) -> None:
    """A replica that was away for too long writes nothing any more, sends nothing, and may begin anew."""

    async def scene(store: Store) -> None:
        async with another(remote) as other, store.joined(1.0) as lock:
            await other.inbox.receive(arrivals(1), 1.0)
            await store.inbox.take(1, 1.0)
            await change(other, "DELETE FROM replicas")
            with pytest.raises(StoreFailed, match="this replica was given up while it was away"):
                await store.inbox.done(Answered(1), 2.0)
            async with other.joined(2.0):
                assert [work.update for work in await other.inbox.take(5, 2.0)] == [1]
                assert lock.sure is not None
                lock._until = 0.0  # type: ignore[attr-defined]  # as after a long stop
                with pytest.raises(asyncio.CancelledError):
                    await lock.sure()
                await asyncio.Event().wait()

    with pytest.raises(GivenUp, match="the other replicas gave this one up"):
        remote.run(scene)
    remote.run(start)


@needs_postgres
def test_sending_waits_while_the_lease_is_in_doubt(remote: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a lease may have run out nothing is sent; once it is renewed, sending goes on."""

    async def scene(store: Store) -> list[bool]:
        async with store.joined(1.0) as lock:
            assert lock.sure is not None
            await lock.sure()
            monkeypatch.setattr(lock, "_until", time.monotonic() + LEFT - 0.01)
            sure = asyncio.ensure_future(lock.sure())
            await asyncio.sleep(0.02)
            seen = [sure.done()]
            await asyncio.wait_for(sure, 5)
            return [*seen, sure.done()]

    assert remote.run(scene) == [False, True]


@needs_postgres
def test_another_bot_on_the_same_database(remote: Shop) -> None:
    """A bot with another token is refused while replicas of one are at work, and may start when they have ended."""

    async def scene(store: Store) -> None:
        async with another(remote) as other:
            async with store.joined(1.0, bot=1):
                with pytest.raises(Refused, match=f"another bot works on this database: .*process {os.getpid()} on"):
                    async with other.joined(1.0, bot=2):
                        pass
            async with other.joined(1.0, bot=2):
                pass

    remote.run(scene)


@needs_postgres
def test_sessions_that_end(remote: Shop) -> None:
    """When the server ends every session, as at its restart, a replica works on, and is the same to the others."""

    async def scene(store: Store) -> tuple[dict[str, int], list[int]]:
        async with store.joined(1.0) as lock:
            await store.inbox.receive(arrivals(1), 1.0)
            await store.inbox.take(1, 1.0)
            async with another(remote) as other, other.database.engine.connect() as connection:
                await connection.execute(END_SESSIONS)
            async with another(remote) as other, other.joined(1.0) as second:
                assert lock.leads.is_set() and not second.leads.is_set()
                taken = await other.inbox.take(5, 1.0)
            while True:
                try:
                    await store.inbox.done(Answered(1), 1.0)
                except StoreFailed:
                    continue  # the connection that had ended; the next one is new
                return await store.inbox.counts(), [work.update for work in taken]

    assert remote.run(scene) == ({"done": 1, "repeated": 0}, [])


@needs_postgres
def test_a_replica_that_hangs_within_a_transaction(remote: Shop) -> None:
    """A process that hangs within a transaction lets go of its rows before others give up waiting for them."""

    async def scene(store: Store) -> int:
        async with store.database.engine.connect() as hanging, open_store(remote.folder, remote.url) as other:
            await hanging.execute(text("INSERT INTO lanes (lane, place) VALUES ('chat', 1)"))
            new = await other.inbox.receive(arrivals(1, queue="chat"), 1.0)
            await hanging.invalidate()  # the server has ended it
            return len(new)

    assert remote.run(scene) == 1


@pytest.fixture(name="pooled")
def pooled_shop(tmp_path: Path) -> Shop:
    """A store in PostgreSQL behind PgBouncer, where a session lasts as long as a transaction."""
    asyncio.run(empty(str(POSTGRES)))
    return Shop(tmp_path / "data", behind_pooler())


@needs_postgres
@pytest.mark.skipif(not pooler.is_installed(), reason="needs pgbouncer")
def test_behind_a_pooler(pooled: Shop) -> None:
    """Behind a pooler that gives each transaction another session, replicas share the work and take over."""

    async def ask(store: Store, number: int) -> int:
        await store.inbox.receive(arrivals(number), 1.0)
        return (await store.inbox.counts())["new"]

    async def scene(store: Store) -> dict[str, int]:
        async with another(pooled) as other, store.joined(1.0):
            other.database.holder = await elsewhere(store, 3600)
            assert max(await asyncio.gather(*(ask(store, number) for number in range(40)))) == 40
            assert len(await other.inbox.take(10, 1.0)) == 10
            await change(store, "DELETE FROM replicas WHERE id = :other", other=other.database.holder)
            assert len(await store.inbox.take(40, 1.0)) == 30
            assert len(await until_taken(store)) == 5
            return await store.inbox.counts()

    assert pooled.run(scene) == {"new": 5, "taken": 35, "repeated": 0}
    address = read_address(pooled.url, pooled.folder)
    assert not address.is_pooled and asyncio.run(look_for_pooler(address)).is_pooled
