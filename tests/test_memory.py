"""What the start alone has needed is given back, and threads take short turns."""

import platform
import subprocess
import sys

import pytest
from conftest import ROOT

from bot.maintenance.memory import shorten_turns

SCENE = """
from bot.maintenance.memory import settle_memory

def resident():
    with open("/proc/self/statm") as found:
        return int(found.read().split()[1]) * 4096

held = [bytes(1000) for _ in range(60_000)]
last = bytes(1000)  # above them: so the system does not get them by itself
held.clear()
before = resident()
settle_memory()
print((before - resident()) // 1_000_000)
"""

LARGE = """
from bot.maintenance.memory import settle_memory

def resident():
    with open("/proc/self/statm") as found:
        return int(found.read().split()[1]) * 4096

bytearray(8_000_000)  # gone at once: now the C library takes smaller ones from what it keeps
settle_memory()
held = [bytearray(5_000_000) for _ in range(12)]
last = [bytes(1000) for _ in range(1000)]
before = resident()
held.clear()
print((before - resident()) // 1_000_000)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only this C library keeps what was freed")
def test_what_was_freed_is_given_back():
    """Sixty megabytes of small objects, freed below one that stays, are the system's again."""
    done = subprocess.run([sys.executable, "-c", SCENE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 40


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only this C library keeps what was freed")
def test_large_arrays_leave_nothing():
    """Twelve of five megabytes are the system's as soon as nobody needs them, though others came after them."""
    done = subprocess.run([sys.executable, "-c", LARGE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 40


def test_no_thread_keeps_readers_waiting():
    """A thread that works gives way to the answers of readers within a thousandth of a second."""
    before = sys.getswitchinterval()
    try:
        shorten_turns()
        assert sys.getswitchinterval() == pytest.approx(0.001)
    finally:
        sys.setswitchinterval(before)
