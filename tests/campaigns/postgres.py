"""A PostgreSQL of a campaign's own: a cluster in a folder, which may be stopped as roughly as one likes."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.campaigns.process import times

USER = "postgres"  # who runs it when we are root, which it refuses
PLACES = "/usr/lib/postgresql/*/bin"  # of its programs on Debian, which are not on the path there


class Postgres:
    """A cluster in `folder` that listens on `port` of this machine."""

    def __init__(self, folder: Path, port: int) -> None:
        self._data = folder / "data"
        self._port = port
        self._options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"

    @property
    def url(self) -> str:
        """Its address."""
        return f"postgresql://{USER}@127.0.0.1:{self._port}/{USER}"

    async def create(self) -> None:
        """Make it and start it."""
        await _run("initdb", "-D", str(self._data), "-A", "trust", "-U", USER)
        await self.start()

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        log = str(self._data / "log")
        await _run("pg_ctl", "-D", str(self._data), "-o", self._options, "-l", log, "-w", "start")

    async def stop(self, mode: str = "fast") -> None:
        """Stop it; `mode` is one of `pg_ctl`: `immediate` is a crash."""
        await _run("pg_ctl", "-D", str(self._data), "-m", mode, "-w", "stop")

    async def rows(self, query: str) -> list[str]:
        """The rows of `query`, of one column."""
        written = await _run("psql", "-At", "-d", self.url, "-c", query)
        return written.splitlines()

    @property
    def cpu(self) -> float:
        """The CPU time that it has used since its start, in seconds: the server's and its sessions'."""
        first = int((self._data / "postmaster.pid").read_text(encoding="ascii").split()[0])
        sessions = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split()
        return sum(times(first)) + sum(sum(times(int(session))[:2]) for session in sessions)


def is_installed() -> bool:
    """Whether PostgreSQL's programs are on this machine."""
    return _program("initdb") is not None


@asynccontextmanager
async def postgres(port: int) -> AsyncIterator[Postgres]:
    """A cluster on `port`, thrown away at the end."""
    with TemporaryDirectory(prefix="campaign-pg-") as name:
        if os.getuid() == 0:
            owner = pwd.getpwnam(USER)
            os.chown(name, owner.pw_uid, owner.pw_gid)
        cluster = Postgres(Path(name), port)
        await cluster.create()
        try:
            yield cluster
        finally:
            await cluster.stop("immediate")


def _program(name: str) -> str | None:
    folders = [os.environ.get("PATH", ""), *map(str, Path("/").glob(PLACES.lstrip("/")))]
    return shutil.which(name, path=os.pathsep.join(folders))


async def _run(name: str, *arguments: str) -> str:
    """What the program `name` of PostgreSQL writes; RuntimeError when it fails."""
    program = _program(name)
    if program is None:
        raise RuntimeError(f"{name} is not on this machine: install PostgreSQL")
    become = ["runuser", "-u", USER, "--"] if os.getuid() == 0 else []
    pipes = {"stdout": subprocess.PIPE if name == "psql" else subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = await asyncio.create_subprocess_exec(*become, program, *arguments, cwd="/", **pipes)  # type: ignore[arg-type]
    written, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{name} {' '.join(arguments)} failed with {process.returncode}")
    return (written or b"").decode()
