"""The way of one private question, from update to sent reply: which files of ours it passes, and how many calls.

The bot and a sandbox run in this process; what is done once for a book, an answer or a reader is not counted. `match`
is left out with what `language` knows of words for it, and so are the sandbox and what goes by the clock: the heartbeat
of the store's lock, the look at the books' files. A call is a frame of a function of ours, comprehensions included; a
coroutine that waits and goes on is one, and of polling its next request is counted too.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any, Final

from bot.conversation.current_library import CurrentLibrary
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.run import running
from tests.campaigns.report import Report

ROOT: Final = Path(__file__).parents[2]
BOOK: Final = ROOT / "answers.yaml"
FIRST, SECOND = "How many models are there?", "How many models does China have?"
WATCHING: Final = ("store/lock/file.py", "conversation/current_library.py", "library/watched.py")
LEFT_OUT: Final = ("match/", "sandbox/", *WATCHING, "language/")
SAID: Final = ("language/__init__.py", "language/small_talk.py")  # not left out: what the program says itself
MOST_FILES: Final = 22  # 36 when handlers still sent and stored by themselves
MOST_CALLS: Final = 211  # 422 then; 209 are counted, and one more where a coroutine waits once again


class Trace:
    """Counts the calls of our functions while `counting`, in every thread that begins after it."""

    def __init__(self) -> None:
        self.counting = False
        self.calls: Counter[CodeType] = Counter()
        self._frames: dict[int, FrameType] = {}  # held, so that no frame gets the number of another one
        threading.setprofile(self._called)
        sys.setprofile(self._called)

    def _called(self, frame: FrameType, event: str, _: Any) -> None:
        if self.counting and event == "call" and id(frame) not in self._frames and _is_ours(frame.f_code):
            self._frames[id(frame)] = frame
            self.calls[frame.f_code] += 1

    def files(self) -> Counter[str]:
        """How many calls each file has."""
        found: Counter[str] = Counter()
        for code, calls in self.calls.items():
            found[str(Path(code.co_filename).relative_to(ROOT / "bot"))] += calls
        return found


def _is_ours(code: CodeType) -> bool:
    path = Path(code.co_filename)
    if not path.is_relative_to(ROOT / "bot"):
        return False
    name = path.relative_to(ROOT / "bot").as_posix()
    return name in SAID or not name.startswith(LEFT_OUT)


async def campaign() -> int:
    """Trace a question; the exit code."""
    trace = Trace()
    async with Sandbox() as sandbox:
        settings = Settings(book=BOOK).at(sandbox.api_url, sandbox.token)
        with TemporaryDirectory() as folder:
            async with open_store(Path(folder)) as store, running(settings, CurrentLibrary(BOOK), store):
                for question in (FIRST, SECOND):
                    await sandbox.ask("private", None, question)
                await sandbox.settle(1.0)
                trace.counting = True
                await sandbox.ask("private", None, SECOND)
                await sandbox.settle(0.5)  # until it is recorded that it is sent
                trace.counting = False
    files = trace.files()
    report = Report("The way of one private question", ("file", "calls"))
    for file, calls in sorted(files.items()):
        report.row(file, calls)
    report.row("all", sum(files.values()))
    report.promise(len(files) <= MOST_FILES, f"at most {MOST_FILES} files of ours outside match, not {len(files)}")
    report.promise(sum(files.values()) <= MOST_CALLS, f"at most {MOST_CALLS} calls, not {sum(files.values())}")
    return report.end()


if __name__ == "__main__":
    sys.exit(asyncio.run(campaign()))
