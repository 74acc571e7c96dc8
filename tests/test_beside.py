"""Work done beside: the same comes of it as if it were done here, whatever becomes of the copy that does it."""

from __future__ import annotations

import gc
import os
import platform
import signal
import sys
import threading
from pathlib import Path

import pytest
from conftest import SAMPLE

from bot import beside
from bot.answer.reply import phrasings_of
from bot.beside import Beside, together
from bot.book.load import read_book
from bot.check import check_book

forks = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1,
    reason="work is done beside on Linux, by two processors",
)


@forks
def test_the_result_is_a_copy_processs() -> None:
    """The work is done by another process, and all of its result arrives, be it larger than a pipe holds."""
    work = Beside(lambda: (os.getpid(), "x" * 1_000_000))
    process, text = work.result()
    assert process != os.getpid()
    assert len(text) == 1_000_000


@forks
def test_a_copy_collects_no_garbage() -> None:
    """A copy ends before it has much, and looking for it would copy all the memory that both share."""
    assert not Beside(gc.isenabled).result()
    assert gc.isenabled()


@forks
@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators have other rules")
def test_a_copy_keeps_memory_that_was_freed() -> None:
    """Of tables that are made and freed time and again, a copy gets the pages once."""
    import resource  # which Windows has not

    def pages() -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(5):
            assert sum(map(len, [bytearray(12 << 20) for _ in range(3)])) == 36 << 20
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    assert Beside(pages).result() < 2 * (36 << 20) / resource.getpagesize()


@forks
def test_works_are_done_together() -> None:
    """The first work is done here and each other one by a copy, in their order; unless they are long, all are here."""
    here = os.getpid()
    first, *others = together([os.getpid] * 3)
    assert first == here
    assert len({here, *others}) == 3
    assert together([os.getpid] * 3, long=False) == [here] * 3
    assert together([lambda: 1, lambda: 2, lambda: 3]) == [1, 2, 3]
    assert together([]) == []


@forks
def test_a_copy_that_is_killed_costs_time_only() -> None:
    """Where the copy ends without a result, the work is done here."""
    here = os.getpid()
    assert Beside(lambda: os.getpid() if os.getpid() == here else os.kill(os.getpid(), signal.SIGKILL)).result() == here


def test_what_the_work_raises_is_raised_here() -> None:
    """A failure is no result: the work is done again here, and fails as it would have."""
    with pytest.raises(ZeroDivisionError):
        Beside(lambda: 1 / 0).result()


@forks
def test_dropped_work_ends(tmp_path: Path) -> None:
    """Work that nobody waits for any more is ended, and no process stays of it."""
    waiting = tmp_path / "pipe"
    os.mkfifo(waiting)
    work = Beside(waiting.read_bytes)  # for ever: nobody writes
    copy = work._child
    work.drop()
    with pytest.raises(ChildProcessError):
        os.waitpid(copy, os.WNOHANG)


def test_no_copy_is_made_beside_threads() -> None:
    """A process with threads does the work itself: a copy would wait for locks that they hold."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert Beside(os.getpid).result() == os.getpid()
    finally:
        done.set()
        other.join()


@forks
def test_a_small_book_is_asked_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check makes copies from so many phrasings on that asking takes longer: one, and one of its own."""
    forked: list[object] = []
    monkeypatch.setattr(Beside, "_begin", lambda work: forked.append(work))
    phrasings = len(phrasings_of(read_book(SAMPLE).book))
    assert phrasings < beside.MANY
    for limit, copies in ((phrasings + 1, 0), (phrasings, 2)):
        monkeypatch.setattr(beside, "MANY", limit)
        check_book(SAMPLE)
        assert len(forked) == copies


@forks
@pytest.mark.parametrize("text", ["good", "misleading", "unsafe"])
def test_a_check_finds_the_same_with_and_without(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book's problems and their order do not depend on where its phrasings were asked."""
    good = SAMPLE.read_text(encoding="utf-8")
    changed = {
        "good": good,
        "misleading": good.replace("number of models in the land", "how many MODELS are there", 1),
        "unsafe": good.replace("{models} models", "{models} models and 12 more", 1),
    }
    file = tmp_path / "book.yaml"
    file.write_text(changed[text], encoding="utf-8")
    monkeypatch.setattr(beside, "MANY", 0)
    found = check_book(file)
    monkeypatch.setattr(beside, "_is_safe", lambda: False)
    assert check_book(file) == found
    assert bool(found) == (text != "good")


@pytest.mark.parametrize(("old", "new"), [("", ""), ("} models", "} models and 12 more"), ("    value: 1500\n", "")])
def test_same_phrasings_are_found_in_a_book_that_cannot_answer(tmp_path: Path, old: str, new: str) -> None:
    """Phrasings are held against each other whatever else is wrong, and once."""
    good = SAMPLE.read_text(encoding="utf-8")
    file = tmp_path / "book.yaml"
    wrong = good.replace("- worldwide total", "- how many MODELS are there", 1).replace(old, new, 1)
    file.write_text(wrong, encoding="utf-8")
    problems = check_book(file)
    found = [problem.rule for problem in problems]
    assert found.count("same-phrasing") == 1
    assert ("misleading-phrasing" in found) == (old == "")
    lines = file.read_text(encoding="utf-8").splitlines()
    told = {lines[problem.place.line - 1].strip() for problem in problems if problem.rule == "misleading-phrasing"}
    assert told <= {"- how many MODELS are there"}
