"""The same work on many things, by as many processes as there are processors, which let all others go first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from bot.beside import processors

PATIENT: Final = 10  # of the 19 steps by which a process lets others go first
TOGETHER: Final = 4  # things that a process takes at a time: more, and the last process works alone for longer

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_processes(work: Callable[[Given], Made], things: Sequence[Given], many: int) -> Iterator[Made]:
    """What `work` makes of each of `things`, in their order; here, where there are fewer than `many`."""
    if len(things) < many or processors() == 1:
        yield from map(work, things)
        return
    import multiprocessing  # what starts processes, half a megabyte, which a bot with few books never does
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
    made = 0
    try:
        with ProcessPoolExecutor(min(processors(), len(things)), context, _let_others_first) as pool:
            for one in pool.map(work, things, chunksize=TOGETHER):
                made += 1
                yield one
    except BrokenProcessPool:  # the system had no room for one more, or ended one
        yield from map(work, things[made:])


def _let_others_first() -> None:
    """Readers are answered meanwhile."""
    if hasattr(os, "nice"):
        os.nice(PATIENT)
