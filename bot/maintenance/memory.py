"""What a bot does about its memory and its threads once it is at work."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress
from typing import Final

OBJECTS: Final = 20_000  # made and not gone, until the collector comes: some megabytes

# Bytes from which on a piece of memory is the system's again as soon as nobody needs it: a search has more.
# With 2**20, learning a book takes 5 % longer.
LARGE: Final = 2**22
_LARGE_FROM: Final = -3  # M_MMAP_THRESHOLD, as C calls that

TURN: Final = 0.001  # seconds that a thread keeps the others waiting; with Python's 5, answers take thrice as long


def settle_memory() -> None:
    """Let the garbage collector pass over what stays, and give back what only the start has needed.

    Else the collector takes a fifth of the time of an answer, going through the book and the libraries: updates are
    thousands of small objects, and hardly any in cycles. A book that was just learned leaves 10 MB of free memory.
    From then on large arrays leave nothing: each change of a book among a thousand left 50 MB, as they are made anew.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS)
    with suppress(AttributeError, OSError, TypeError):  # other C libraries than Linux's have no such function
        ctypes.CDLL(None).malloc_trim(0)
        ctypes.CDLL(None).mallopt(_LARGE_FROM, LARGE)


def shorten_turns() -> None:
    """Let no thread that opens or reads books keep readers waiting: an answer needs many turns, each a short one."""
    sys.setswitchinterval(TURN)
