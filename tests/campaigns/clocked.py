"""The bot with a clock that can be moved: the seconds in the file that CLOCK names are added to the time."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

_MOVED = Path(os.environ["CLOCK"])
_now = time.time


def moved() -> float:
    """The time, and what it was moved by since."""
    with suppress(OSError, ValueError):
        return _now() + float(_MOVED.read_text(encoding="ascii"))
    return _now()


time.time = moved

from bot.cli import main  # noqa: E402  # it takes the clock that there is now

main()
