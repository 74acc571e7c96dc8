"""One bot to a database: by whatever path a second one comes to it, and whatever becomes of the first one's lock."""

from __future__ import annotations

import asyncio
import errno
import fcntl
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

import pytest
from shop import POSTGRES, Shop, arrivals, empty, local_shop, needs_postgres, opened_shop  # noqa: F401  # the fixtures
from sqlalchemy import text

from bot.problems import Refused, StoreFailed
from bot.store import Store, lock, open_store
from bot.store.address import read_address
from bot.store.engine import look_for_pooler
from bot.store.lock import LEASE, LEFT, LOOK, RENEW

pytestmark = pytest.mark.slow


@pytest.fixture(name="remote")
def remote_shop(tmp_path: Path) -> Shop:
    """A store in PostgreSQL, for what only leases do."""
    asyncio.run(empty(str(POSTGRES)))
    return Shop(tmp_path / "data", POSTGRES)


async def start(store: Store) -> None:
    """Start as a bot, and stop at once."""
    async with store.joined(1.0):
        pass


def test_the_second_bot_is_refused(shop: Shop) -> None:
    """A second process on the same database is told which one has it; when that ends, however, it may start."""
    code = f"""
import asyncio, sys
from pathlib import Path
from bot.store import open_store
async def main():
    async with open_store(Path({str(shop.folder)!r}), {shop.url!r}) as store, store.joined(1.0):
        print("working", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "working\n"
            with pytest.raises(Refused, match=f"another bot works on this database: .*process {other.pid} on"):
                shop.run(start)
        finally:
            other.kill()
    shop.run(start)


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
    monkeypatch.setattr(lock, "WATCH", 0.02)

    async def scene(store: Store) -> None:
        async with store.joined(1.0):
            assert store.file is not None
            loss(store.file)
            with pytest.raises(StoreFailed, match=r"taken away under the bot.*Put it back"):
                await store.inbox.receive(arrivals(1), 1.0)
            await asyncio.Event().wait()

    with pytest.raises(Refused, match=r"footnote\.db the database was taken away under the bot"):
        local.run(scene)


def test_a_file_put_back(local: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is put back before the bot has stopped is written again, and nothing is lost."""
    monkeypatch.setattr(lock, "WATCH", 3600.0)

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
ELSEWHERE = text("""
    INSERT INTO lease (holder, name, machine, process, until)
    VALUES ('them', 'footnote, process 7 on another machine', :machine, :process,
            EXTRACT(EPOCH FROM clock_timestamp()) + :seconds)""")


@asynccontextmanager
async def operator(shop: Shop) -> AsyncIterator[Store]:
    """The same store, as the operator's commands open it."""
    async with shop.open() as store:
        yield store


async def change(store: Store, statement: str, **values: object) -> None:
    async with store.database.engine.begin() as connection:
        await connection.execute(text(statement), values)


def test_the_times_of_a_lease() -> None:
    """Two renewals may fail before a lease runs out, and one that still has time is seen to be renewed before that."""
    assert 3 * RENEW < LEASE and LEFT < LEASE - RENEW - LOOK and RENEW + LOOK < LEASE / 2


@needs_postgres
def test_sessions_that_end(remote: Shop) -> None:
    """When the server ends every session, as at its restart, the first bot works on and a second one is refused."""

    async def scene(store: Store) -> dict[str, int]:
        async with store.joined(1.0):
            async with operator(remote) as other, other.database.engine.connect() as connection:
                await connection.execute(END_SESSIONS)
            async with operator(remote) as other:
                with pytest.raises(Refused, match=f"another bot works on this database: .*process {os.getpid()} on"):
                    await start(other)
            while True:
                try:
                    await store.inbox.receive(arrivals(1), 1.0)
                except StoreFailed:
                    continue  # the connection that had ended; the next one is new
                return await store.inbox.counts()

    assert remote.run(scene) == {"new": 1, "repeated": 0}


@needs_postgres
def test_a_bot_that_lost_its_lease(remote: Shop) -> None:
    """A bot whose database another one has taken over meanwhile writes nothing any more, and stops."""

    async def scene(store: Store) -> None:
        async with operator(remote) as other, store.joined(1.0):
            await change(other, "DELETE FROM lease")
            async with other.joined(2.0):
                with pytest.raises(StoreFailed, match=r"another bot has taken this database over"):
                    await store.inbox.receive(arrivals(1), 1.0)
                assert await other.inbox.counts() == {"repeated": 0}
                await other.inbox.receive(arrivals(2), 1.0)
                await asyncio.Event().wait()

    with pytest.raises(Refused, match="another bot has taken this database over while it was out of reach"):
        remote.run(scene)


@needs_postgres
def test_a_lease_that_nobody_took(remote: Shop) -> None:
    """A lease that ran out while the database was away is the bot's own again with the next thing that it writes."""

    async def scene(store: Store) -> float:
        async with operator(remote) as other, store.joined(1.0):
            await change(other, "UPDATE lease SET until = 1")
            with pytest.raises(Refused, match="another bot works on this database"):  # it is seen to live
                await start(other)
            await store.inbox.receive(arrivals(1), 1.0)
            left = await other.database.read(text("SELECT until - EXTRACT(EPOCH FROM clock_timestamp()) FROM lease"))
            with pytest.raises(Refused, match="another bot works on this database"):
                await start(other)
            return float(left[0][0])

    assert LEFT < remote.run(scene) <= LEASE


@needs_postgres
def test_a_bot_that_died_elsewhere(remote: Shop) -> None:
    """The lease of a bot that does not renew it is waited for and taken; on this machine a dead one's is at once."""

    async def scene(store: Store) -> list[str]:
        async with operator(remote) as other:
            for machine, process, seconds in (("elsewhere", 1, 1.2), (lock.machine(), 2**22 + 1, 3600)):
                async with store.database.engine.begin() as connection:
                    values = {"machine": machine, "process": process, "seconds": seconds}
                    await connection.execute(ELSEWHERE, values)
                await start(store)
            return [row.holder for row in await other.database.read(text("SELECT holder FROM lease"))]

    assert remote.run(scene) == []


@needs_postgres
def test_a_bot_that_lives_elsewhere(remote: Shop) -> None:
    """A lease that is renewed while it is waited for belongs to a bot that lives, which is named."""

    async def scene(store: Store) -> None:
        async with operator(remote) as other:
            async with store.database.engine.begin() as connection:
                await connection.execute(ELSEWHERE, {"machine": "elsewhere", "process": 1, "seconds": 3600})
            starting = asyncio.ensure_future(start(store))
            await asyncio.wait([starting], timeout=LOOK / 2)
            assert not starting.done()
            await change(other, "UPDATE lease SET until = until + 4")
            with pytest.raises(Refused, match="footnote, process 7 on another machine"):
                await starting

    remote.run(scene)


POOLER = """
[databases]
* = host={host} port={port} user={user} password='{password}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own}
unix_socket_dir =
pool_mode = transaction
default_pool_size = 3
auth_type = any
"""


@pytest.fixture(name="pooled")
def pooled_shop(tmp_path: Path) -> Iterator[Shop]:
    """A store in PostgreSQL behind pgbouncer, where a session lasts as long as a transaction."""
    asyncio.run(empty(str(POSTGRES)))
    parts = urlsplit(str(POSTGRES))
    with socket.socket() as free, TemporaryDirectory() as folder:
        free.bind(("127.0.0.1", 0))
        own = free.getsockname()[1]
        file = Path(folder) / "pooler.ini"
        server = {"host": parts.hostname, "port": parts.port or 5432, "user": parts.username, "own": own}
        file.write_text(POOLER.format(**server, password=unquote(parts.password or "")))
        Path(folder).chmod(0o755)
        free.close()
        command = ["pgbouncer", *(("-u", "nobody") if os.getuid() == 0 else ()), str(file)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as pooler:
            assert pooler.stderr is not None
            assert any("process up" in line for line in pooler.stderr)
            yield Shop(tmp_path / "data", parts._replace(netloc=f"{parts.username}@127.0.0.1:{own}").geturl())
            pooler.kill()


@needs_postgres
@pytest.mark.skipif(not shutil.which("pgbouncer"), reason="needs pgbouncer")
def test_behind_a_pooler(pooled: Shop) -> None:
    """Behind a pooler that gives each transaction another session, the bot works, and a second one is refused."""

    async def ask(store: Store, number: int) -> int:
        await store.inbox.receive(arrivals(number), 1.0)
        return (await store.inbox.counts())["new"]

    async def scene(store: Store) -> dict[str, int]:
        async with store.joined(1.0), operator(pooled) as other:
            with pytest.raises(Refused, match=f"another bot works on this database: .*process {os.getpid()} on"):
                await start(other)
            assert max(await asyncio.gather(*(ask(store, number) for number in range(40)))) == 40
            return await other.inbox.counts()

    assert pooled.run(scene) == {"new": 40, "repeated": 0}
    address = read_address(pooled.url, pooled.folder)
    assert not address.is_pooled and asyncio.run(look_for_pooler(address)).is_pooled
