"""A newsroom for tests: a folder with a book and the bot's store beside it, and what `python -m bot` says there."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from conftest import ROOT

from bot.store import Asked, Happened, Store, open_store

HOSTILE = '<script>alert(1)</script><img src="http://example.org/x.png"> =1+1 who sells robots'


@dataclass(frozen=True)
class Paper:
    """The newsroom in `folder`."""

    folder: Path

    def fill(self, scene: Callable[[Store], Awaitable[None]]) -> None:
        """Let `scene` write into the store."""

        async def play() -> None:
            async with open_store(self.folder / "data", book="answers") as store:
                await scene(store)

        asyncio.run(play())

    def run(self, *arguments: str | Path, code: int = 0) -> str:
        """Run `python -m bot` with `arguments`: what it prints, both streams."""
        environment = {**os.environ, "BOOK": str(self.folder / "answers.yaml"), "COLUMNS": "120"}
        command = [sys.executable, "-m", "bot", *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr


def newsroom(folder: Path) -> Paper:
    """A newsroom with the project's book, whose journal is empty."""
    (folder / "answers.yaml").write_bytes((ROOT / "answers.yaml").read_bytes())
    return Paper(folder)


async def some_questions(store: Store) -> None:
    """A few days of a newsroom: what was answered, asked back, unknown, and what readers did then."""
    now = time.time()
    asked = [
        Asked("How many models?", "answered", "china-models", 0.9, "en", "private", 1),
        Asked("models or companies", "suggested", None, 0.4, "en", "group", 2),
        Asked(HOSTILE, "unknown", None, 0.0, "en", "comment", 3),
        Asked("quién vende robots humanoides", "unknown", None, 0.0, "es", "inline", None),
        Asked("=cmd()", "unknown", None, 0.0, None, "guest", 4),
        Asked("?", "unknown", None, 0.0, None, "private", 4),
    ]
    entries = [await store.journal.record(n, one, now - n * 20_000) for n, one in enumerate(asked, start=1)]
    await store.write(Happened(entries[0], "related", "china-share"), now=now)
    await store.write(Happened(entries[1], "none"), now=now)
