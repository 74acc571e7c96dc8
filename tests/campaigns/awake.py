"""What makes a bot deaf or dumb while its process lives: how soon it notices, how often it tells, what becomes of it.

Each fault has a stage of its own, with an editors' chat. It strikes while the bot is at work; `noticed` are the seconds
until the log names it, `told` how often the editors' chat did by the end. Then a reader asks: a fault is `mended` when
the answer comes, `named` when it cannot and the bot says why, `ended` when the process stopped with the reason.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.sandbox import NEWSROOM
from tests.campaigns.inbox import DATABASE
from tests.campaigns.report import Report
from tests.campaigns.stage import WAYS, Stage, answers_of, stage

NOTICED: Final = 60.0  # seconds
WATCHED: Final = 75.0  # seconds after the fault: whoever looks twice a minute would tell a second time
ANSWERED: Final = 60.0  # seconds for the answer at the end
HALF_AN_HOUR: Final = 1800.0  # seconds
DAY: Final = 86400  # seconds
HIGH, LOW = 727_334_707, 117_314_199  # numbers of updates
ASKED: Final = "How many models are there?"
AT_ONCE: Final = 5
COLUMNS = ("fault", "way", "noticed, s", "told", "in the end")

Strike = Callable[[Stage], Awaitable[None]]


def webhook(**changes: Any) -> Strike:
    """Somebody changes the webhook, or sets one."""

    async def strike(act: Stage) -> None:
        sender = act.telegram.service.webhook
        sender.set(replace(sender.webhook, **changes))
        act.telegram.service.updates.release()

    return strike


async def falling_numbers(act: Stage) -> None:
    """After a quiet week updates have lower numbers."""
    act.telegram.service.updates.restart_at(HIGH)
    await act.telegram.ask("private", None, ASKED, timeout=ANSWERED)
    act.telegram.service.updates.restart_at(LOW)


async def revoked(act: Stage) -> None:
    """Somebody revokes the token."""
    act.telegram.service.token = "4242:another"
    act.telegram.service.updates.release()


async def expired(act: Stage) -> None:
    """The certificate expires: Telegram says so of every post."""
    reason = "SSL error {error:0A000086:SSL routines::certificate verify failed}"
    act.telegram.service.webhook.last_error = {"last_error_date": int(time.time()), "last_error_message": reason}


async def clock_jumped(act: Stage) -> None:
    """The machine's clock is a day ahead all at once."""
    (act.folder / "clock").write_text(str(DAY), encoding="ascii")


async def files_deleted(act: Stage) -> None:
    """Somebody deletes the database's files."""
    database = act.folder / DATABASE
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()


async def flooded(act: Stage) -> None:
    """Telegram asks for half an hour, for each of three readers."""
    await act.telegram.fault("sendMessage", "429", 3, HALF_AN_HOUR)
    for reader in act.telegram.add_readers(3):
        await act.telegram.send_text(reader, None, ASKED)


async def topic_closed(act: Stage) -> None:
    """A topic is closed in which somebody then asks."""
    topic = await act.telegram.open_topic("Elections")
    await act.telegram.close_topic(topic)
    await act.telegram.send_text("forum", "marco", f"/ask@footnote_bot {ASKED}", thread=topic["message_id"])


@dataclass(frozen=True, slots=True)
class Deafness:
    """A fault that may `strike`, what the bot `says` of it, "" for nothing, and what it `becomes` in the end."""

    strike: Strike
    says: str
    becomes: str = "mended"
    ways: tuple[str, ...] = WAYS


FAULTS: Final = {
    "webhook deleted": Deafness(webhook(url=""), "Somebody has changed the webhook", ways=("webhook",)),
    "webhook set elsewhere": Deafness(
        webhook(url="http://127.0.0.1:9/"), "Somebody has changed the webhook", ways=("webhook",)
    ),
    "webhook set while polling": Deafness(
        webhook(url="http://127.0.0.1:9/"), "Somebody had set a webhook", ways=("polling",)
    ),
    "numbers that fall": Deafness(falling_numbers, ""),
    "token revoked": Deafness(revoked, "no longer accepts the token", "named"),
    "certificate expired": Deafness(expired, "Renew the certificate", ways=("webhook",)),
    "clock jumped a day": Deafness(clock_jumped, "clock has jumped"),
    "database's files deleted": Deafness(files_deleted, "the database was taken away under the bot", "ended"),
    "asked to wait half an hour": Deafness(flooded, "Telegram slows the whole bot"),
    "topic closed": Deafness(topic_closed, "was set aside"),
}


async def suffer(answers: Mapping[str, str], fault: str, way: str, report: Report) -> tuple[object, ...]:
    """One fault: its row."""
    deafness = FAULTS[fault]
    settings = {"EDITORS_CHAT_ID": str(NEWSROOM), "CLOCK": "clock"}
    async with stage(answers, "tests.campaigns.clocked", way, **settings) as act:
        await act.start()
        await act.telegram.ask("private", None, ASKED, timeout=ANSWERED)
        started = time.monotonic()
        await deafness.strike(act)
        noticed = await _noticed(act, deafness.says, started)
        becomes = await _becomes(act)
        await asyncio.sleep(max(0.0, started + WATCHED - time.monotonic()))
        said = await act.telegram.said("newsroom")
        told = sum(deafness.says in message.get("text", "") for message in said) if deafness.says else 0
    report.promise(noticed is not None, f"{fault}, {way}: it is noticed within {NOTICED:g} s")
    report.promise(told <= 1, f"{fault}, {way}: it is told once, not {told} times")
    report.promise(becomes == deafness.becomes, f"{fault}, {way}: it is {deafness.becomes}, not {becomes}")
    return fault, way, "never" if noticed is None else noticed, told, becomes


async def _noticed(act: Stage, words: str, since: float) -> float | None:
    """Seconds `since` the fault until the log has the `words`."""
    while time.monotonic() - since < NOTICED:
        if words in act.bot.log.read_text(encoding="utf-8"):
            return time.monotonic() - since
        await asyncio.sleep(0.1)
    return None


async def _becomes(act: Stage) -> str:
    """Whether a reader is answered now; else whether the bot still runs, and says why it does not answer."""
    reader = act.telegram.add_readers(1)[0]
    try:
        await act.telegram.ask(reader, None, ASKED, timeout=ANSWERED if act.bot.alive else 0.1)
        return "mended"
    except (asyncio.TimeoutError, TimeoutError):
        return "named" if act.bot.alive else "ended"


async def campaign(options: argparse.Namespace) -> int:
    """Every fault, some side by side; the exit code."""
    report = Report("What makes a bot deaf: how soon it is noticed, and how often told", COLUMNS)
    answers, places = await answers_of("footnote"), asyncio.Semaphore(options.at_once)

    async def one(fault: str, way: str) -> tuple[object, ...]:
        async with places:
            return await suffer(answers, fault, way, report)

    plan = [(fault, way) for fault in options.faults for way in FAULTS[fault].ways]
    for row in await asyncio.gather(*(one(*situation) for situation in plan)):
        report.row(*row)
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help=f"faults side by side ({AT_ONCE})")
    parser.add_argument("--faults", nargs="+", choices=FAULTS, default=list(FAULTS), metavar="FAULT")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
