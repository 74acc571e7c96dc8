"""The pages of answers under load: how many a second of one core, and what readers of the chat wait meanwhile.

`python -m tests.campaigns.pages`. The bot runs as an operator runs it, by webhook with PAGES=yes; pages are fetched
over connections that stay open, as a proxy does. Seconds of the processor are told rather than of the clock: others may
work on the machine too.
"""

from __future__ import annotations

import asyncio
import shutil
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from bot.sandbox import Sandbox
from tests.campaigns.process import ROOT, Process
from tests.campaigns.report import Report

PAGES: Final = ("/a/answers/china-models", "/a/answers/unicorns?lang=es", "/a/answers/summary?lang=en")
CONNECTIONS: Final = 8
FETCHED: Final = 6000  # requests
RATE: Final = 1000  # a second, while readers ask
QUESTIONS: Final = 60
BAR: Final = 1000  # requests in a second of one core


async def fetch(port: int, number: int, headers: str = "", pause: float = 0.0) -> None:
    """Fetch `number` pages, one after the other, with `pause` seconds from one to the next at least."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    due = time.perf_counter()
    for at in range(number):
        writer.write(f"GET {PAGES[at % len(PAGES)]} HTTP/1.1\r\nHost: x\r\n{headers}\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = next((line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), b":0")
        await reader.readexactly(0 if head.startswith(b"HTTP/1.1 304") else int(length.partition(b":")[2]))
        due += pause
        await asyncio.sleep(max(0.0, due - time.perf_counter()) if pause else 0)
    writer.close()
    await writer.wait_closed()


async def cost(process: Process, load: Callable[[], Awaitable[object]]) -> float:
    """The seconds of the processor that the bot takes for `load`."""
    before = process.cpu
    await load()
    return process.cpu - before


async def waits(sandbox: Sandbox) -> list[float]:
    """How many milliseconds the questions of as many readers wait for their answers."""
    found = []
    for _ in range(QUESTIONS):
        reader = (await sandbox.add_person("Ana"))["id"]  # one alone may not ask as much
        started = time.perf_counter()
        await sandbox.ask(reader, reader, "How many models has China?")
        found.append(1000 * (time.perf_counter() - started))
        await asyncio.sleep(0.02)
    return sorted(found)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def measure(report: Report) -> None:
    """Start the bot, fetch its pages, and ask it."""
    port = free_port()
    with TemporaryDirectory() as folder:
        book = Path(shutil.copy(ROOT / "answers.yaml", folder))
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token, "BOOK": str(book)}
            settings |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "PORT": str(port), "PAGES": "yes"}
            process = Process("bot", settings, Path(folder))
            await process.start()
            await sandbox.ask("private", None, "How many models has China?", timeout=120)
            await _measured(report, process, sandbox, port)
            await process.stop()


async def _measured(report: Report, process: Process, sandbox: Sandbox, port: int) -> None:
    each = FETCHED // CONNECTIONS
    known = "If-None-Match: *\r\n"
    for what, headers in (("pages", ""), ("pages that are known (304)", known)):
        taken = await cost(process, lambda own=headers: asyncio.gather(*_fetching(port, each, own)))  # type: ignore[misc]
        rate = FETCHED / taken
        report.bar(f"{what} in a second of one core", f"{rate:,.0f}", f"{BAR:,} at least", rate >= BAR)
    alone = await waits(sandbox)
    pause = CONNECTIONS / RATE
    fetching = asyncio.gather(*_fetching(port, 60 * each, "", pause))
    beside = await waits(sandbox)
    fetching.cancel()
    await asyncio.gather(fetching, return_exceptions=True)
    for name, found in (("alone", alone), (f"beside {RATE:,} pages a second", beside)):
        shown = f"{median(found):.1f} ms, 19 of 20 within {found[len(found) * 19 // 20]:.1f} ms"
        report.row(f"an answer in the chat, {name}", shown, "", "")
    report.row("memory of the bot, MB", f"{process.memory:.0f}", "", "")


def _fetching(port: int, each: int, headers: str, pause: float = 0.0) -> list[Awaitable[None]]:
    return [fetch(port, each, headers, pause) for _ in range(CONNECTIONS)]


def main() -> int:
    """Measure, and print it; 1 when the bar is missed."""
    report = Report("The pages of answers", ("what", "measured", "bar", ""))
    asyncio.run(measure(report))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
