"""What a bot does about its memory once it is at work."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress
from typing import Final

OBJECTS: Final = 20_000  # made and not gone, until the collector comes: some megabytes


def settle_memory() -> None:
    """Let the garbage collector pass over what stays, and give back what only the start has needed.

    Else the collector takes a fifth of the time of an answer, going through the book and the libraries: updates are
    thousands of small objects, and hardly any in cycles. A book that was just learned leaves 10 MB of free memory.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS)
    with suppress(AttributeError, OSError, TypeError):  # other C libraries than Linux's have no such function
        ctypes.CDLL(None).malloc_trim(0)
