"""Processes that are killed on purpose: one for each line `FOLDER<tab>STATE<tab>VERB<tab>MOMENT` of standard input.

Each brings update 1 into STATE, does VERB, and is killed by SIGKILL just `before` or `after` that is committed; with
the verb `migrate` it is killed when it comes to the statement that begins with MOMENT. They are forked before anything
runs, so that many cost little more than one. Prints how each ended.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from states import ENDED, act, bring

from bot.store import open_store


def die(*_: object) -> None:
    """End at once, as by the kernel."""
    os.kill(os.getpid(), signal.SIGKILL)


async def move(folder: str, state: str, verb: str, moment: str) -> None:
    """Do `verb` to an update in `state`, and die."""
    async with open_store(Path(folder)) as store:
        await bring(store, state)
        if moment == "before":
            event.listen(Engine, "commit", die)
        await (store.inbox.done(ENDED, 2.0) if verb == "end" else act(store, verb))
        die()


async def migrate(folder: str, statement: str) -> None:
    """Open a new store, and die when it comes to `statement`."""

    def look(connection: Any, cursor: Any, coming: str, *_: Any) -> None:
        if coming.startswith(statement):
            die()

    event.listen(Engine, "before_cursor_execute", look)
    async with open_store(Path(folder)):
        pass


def main() -> None:
    """Do all lines of standard input."""
    for line in sys.stdin.read().splitlines():
        folder, state, verb, moment = line.split("\t")
        child = os.fork()
        if child == 0:
            asyncio.run(migrate(folder, moment) if verb == "migrate" else move(folder, state, verb, moment))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))


if __name__ == "__main__":
    main()
