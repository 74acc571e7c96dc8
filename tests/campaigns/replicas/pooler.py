"""PgBouncer before a PostgreSQL, in transaction mode: a session lasts for one transaction."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from tests.campaigns.stage import free_port

PROGRAM = "pgbouncer"
SETTINGS = """
[databases]
* = host={host} port={port} user={user}{password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own}
unix_socket_dir =
pool_mode = transaction
default_pool_size = {size}
auth_type = any
"""


def is_installed() -> bool:
    """Whether PgBouncer is on this machine."""
    return shutil.which(PROGRAM) is not None


@contextmanager
def pooled(url: str, size: int) -> Iterator[str]:
    """The address of a pooler before the database at `url`, with `size` sessions there."""
    parts, own = urlsplit(url), free_port()
    server = {"host": parts.hostname, "port": parts.port or 5432, "user": parts.username, "own": own, "size": size}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pooler.ini"
        file.write_text(SETTINGS.format(**server, password=_password(unquote(parts.password or ""))))
        Path(folder).chmod(0o755)
        command = [PROGRAM, *(("-u", "nobody") if os.getuid() == 0 else ()), "-q", str(file)]
        with subprocess.Popen(command) as pooler:
            try:
                _wait_for(own)
                yield parts._replace(netloc=f"{parts.username}@127.0.0.1:{own}").geturl()
            finally:
                pooler.kill()


def _wait_for(port: int) -> None:
    """Wait until somebody listens at `port`; RuntimeError when nobody does."""
    for _ in range(100):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{PROGRAM} does not listen")


def _password(password: str) -> str:
    """As the settings have it, where none must not be written."""
    return f" password='{password}'" if password else ""
