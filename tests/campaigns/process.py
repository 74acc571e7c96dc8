"""A bot as an operator runs it: a process with an environment, a log, signals, memory and CPU time."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ("PATH", "HOME", "LANG")  # of our own environment
TICK = os.sysconf("SC_CLK_TCK")  # /proc counts CPU time in these
PATIENCE = 30.0  # seconds that a bot may take to end


class Process:
    """A program that can be started again and again; what it writes is added to `log`.

    Parameters: the `module` to be run, `environment` on top of what every program needs, the `folder` to run it in.
    """

    def __init__(self, module: str, environment: Mapping[str, str], folder: Path) -> None:
        self.log = folder / "bot.log"
        self._command = (sys.executable, "-m", module)
        self._folder = folder
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._environment = {**kept, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1", **environment}
        self._running: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> asyncio.subprocess.Process:
        """The process; RuntimeError when there is none."""
        if self._running is None:
            raise RuntimeError("the bot was not started")
        return self._running

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._running is not None and self._running.returncode is None

    async def start(self) -> None:
        """Start it."""
        with self.log.open("ab") as log:
            self._running = await asyncio.create_subprocess_exec(
                *self._command, env=self._environment, cwd=self._folder, stdout=log, stderr=asyncio.subprocess.STDOUT
            )

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.alive:
            self.running.kill()
        await self.running.wait()

    async def stop(self, times: int = 1, apart: float = 0.05) -> float:
        """Send TERM (`times`, seconds `apart`), and wait for its end; how many seconds that took."""
        started = time.monotonic()
        for number in range(times):
            await asyncio.sleep(apart if number else 0)
            if self.alive:
                self.running.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self.running.wait(), PATIENCE)
        return time.monotonic() - started

    @property
    def memory(self) -> float:
        """Its resident memory, in MB."""
        status = Path(f"/proc/{self.running.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    @property
    def share(self) -> float:
        """Its memory, in MB, with its part of what it shares with other processes."""
        found = Path(f"/proc/{self.running.pid}/smaps_rollup").read_text(encoding="ascii")
        return int(found.partition("\nPss:")[2].split()[0]) / 1024

    @property
    def cpu(self) -> float:
        """The CPU time that it has used, in seconds."""
        return sum(times(self.running.pid)[:2])


def times(process: int) -> list[float]:
    """The CPU time of a process in seconds: its own, the system's for it, and both of its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return [int(ticks) / TICK for ticks in fields[11:15]]
