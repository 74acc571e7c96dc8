"""Work that a copy of this process does meanwhile, so that learning and checking take the time of the longer half.

The standard pools of processes take a tenth of a second to begin, which is what there is to gain. So a plain fork does
it, only where one is safe: on Linux, while no other thread may hold a lock that the copy would wait for. Elsewhere, and
where the copy comes to nothing, the work is done here.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

MANY: Final = 200  # phrasings: asking fewer takes no longer than a fork, 5 to 20 ms by the size of the process
# Bytes; when so much has been freed once, glibc keeps all that is freed later, instead of giving it back to the system
# and asking for it again. Learning a book frees tables of megabytes by the hundred: it asks for half as many pages.
_KEPT: Final = 31 << 20  # the most for which it does so is 32 MB; they are not written to, and take no memory
Made = TypeVar("Made")


class Beside(Generic[Made]):
    """`work`, which is begun now if it is `long`, more than a fork takes; ask for its `result`, or `drop` it."""

    def __init__(self, work: Callable[[], Made], *, long: bool = True) -> None:
        self._work = work
        self._child, self._reading = 0, -1
        if long and _is_safe():
            self._begin()

    def result(self) -> Made:
        """What the work makes; raises what it raises."""
        if self._child:
            with os.fdopen(self._reading, "rb") as pipe:
                written = pipe.read()
            self._end()
            if written:
                made: Made = pickle.loads(written)  # of our own copy
                return made
        return self._work()

    def drop(self) -> None:
        """Leave the work undone."""
        if self._child:
            os.close(self._reading)
            os.kill(self._child, signal.SIGKILL)
            self._end()

    def _begin(self) -> None:
        self._reading, writing = os.pipe()
        try:
            self._child = os.fork()
        except OSError:  # no room for one more process
            os.close(self._reading)
            os.close(writing)
            return
        if not self._child:
            self._do(writing)
        os.close(writing)

    def _do(self, writing: int) -> None:
        """In the copy: write what is made, or nothing when the work fails, and end without anything else."""
        gc.disable()  # it ends before there is much garbage
        bytes(_KEPT)
        try:
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(pickle.dumps(self._work()))
        finally:
            os._exit(0)

    def _end(self) -> None:
        os.waitpid(self._child, 0)
        self._child = 0


def together(works: Sequence[Callable[[], Made]], *, long: bool = True) -> list[Made]:
    """What the `works` make: of the first here, of each other one beside if they are `long`."""
    others = [Beside(work, long=long) for work in works[1:]]
    return [*(work() for work in works[:1]), *(other.result() for other in others)]


def _is_safe() -> bool:
    """Whether a fork is safe here, and another processor there to gain from it."""
    return sys.platform == "linux" and threading.active_count() == 1 and processors() > 1


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
