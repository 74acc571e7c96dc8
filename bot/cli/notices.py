"""What `check` finds in the books, beside the chat of a sandbox: now, and whenever the book has been read again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Final

from bot.check import check_book
from bot.conversation.current_library import CurrentLibrary
from bot.library import check_folder
from bot.match import ModelCache
from bot.problems import Problem, Refused
from bot.sandbox import Notice, Sandbox

CHECKING: Final = "The book is being checked."
KEPT: Final = "This book cannot be answered from yet: readers get what they got before. Mend the errors."
FAILED: Final = "The check has failed: the log says why."

log = logging.getLogger(__name__)


async def keep_notices(sandbox: Sandbox, library: CurrentLibrary) -> None:
    """Show what is wrong with the files of `library`, and whether they are answered from; never ends by itself."""
    about = str(library.path)
    await sandbox.show_notices(about, status=CHECKING)
    async for refused in library.readings():
        try:
            found = await _checked(library.path)
        except Exception:
            log.exception("%s could not be checked", about)
            await sandbox.show_notices(about, map(_notice_of, refused), FAILED)
        else:
            every = dict.fromkeys([*found, *refused])
            await sandbox.show_notices(about, map(_notice_of, every), KEPT if refused else "")


async def _checked(path: Path) -> Sequence[Problem]:
    """What is wrong with the book at `path`; found in a thread for which nobody waits when the program is to end."""
    found: Future[Sequence[Problem]] = Future()
    found.set_running_or_notify_cancel()
    Thread(target=_check, args=(path, found), name="check", daemon=True).start()
    return await asyncio.wrap_future(found)


def _check(path: Path, found: Future[Sequence[Problem]]) -> None:
    try:
        found.set_result(_problems_of(path))
    except Exception as error:
        found.set_exception(error)


def _problems_of(path: Path) -> Sequence[Problem]:
    try:
        return check_folder(path, ModelCache()) if path.is_dir() else check_book(path, cache=ModelCache())
    except Refused as refused:
        return refused.problems


def _notice_of(problem: Problem) -> Notice:
    return Notice(problem.what, str(problem.place), problem.remedy, problem.rule, problem.is_warning)
