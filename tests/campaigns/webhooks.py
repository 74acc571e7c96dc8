"""Post to a running bot's webhook what strangers and broken programs might, and see that it stands.

Mutated updates go through its real HTTP server. It must answer each at once and never with a server's error, refuse
what has no right secret with 403, refuse more than a megabyte without reading it, say nothing to a chat that no update
it took in speaks of, and answer a reader afterwards as it did before.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from tests.campaigns.mutants import SECRET_HEADER, Post, posts
from tests.campaigns.report import Report
from tests.campaigns.stage import SECRET, Stage, answers_of, stage

HANG = 0.1  # seconds
READERS = 1000  # whom the sound updates are of
AGAIN = 3  # times that a slow post is posted again: the machine is shared, only what is slow each time hangs
PATIENCE = 5.0  # seconds for an answer
MEGABYTE = 1024 * 1024
REFUSALS = {"secret": {403}, "no secret": {403}, "type": {415}}
SOUND = {200, 400, 403, 413, 415}
CHAT = re.compile(r'"(?:id|migrate_to_chat_id|chat_id|user_chat_id)": "?(-?\d+)')
COLUMNS = ("posted", "number", "answers", "median, ms", "99 %, ms", "slowest, ms")


@dataclass(slots=True)
class Answers:
    """What the bot answered: statuses and seconds by kind of post, what hung, and the chats that were spoken of."""

    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    hung: list[Post] = field(default_factory=list)
    chats: set[int] = field(default_factory=set)


class Poster:
    """Posts to the bot of `act`, one after the other."""

    def __init__(self, act: Stage, session: aiohttp.ClientSession) -> None:
        self._url = f"http://127.0.0.1:{act.port}/hook"
        self._session = session
        self.answers = Answers()

    async def post(self, post: Post) -> None:
        """Post it, and note what is answered; a slow one again, to see whether it is always slow."""
        status, seconds = await self._once(post)
        self.answers.statuses[post.kind][status] += 1
        self.answers.seconds[post.kind].append(seconds)
        if status == 200:
            text = json.dumps(json.loads(post.body))  # it may have come as UTF-16
            self.answers.chats |= {int(number) for number in CHAT.findall(text)}
        if seconds > HANG and min([(await self._once(post))[1] for _ in range(AGAIN)]) > HANG:
            self.answers.hung.append(post)

    async def _once(self, post: Post) -> tuple[int, float]:
        """Its status (0: the connection was lost or nothing came), and how many seconds it took."""
        started = time.monotonic()
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with self._session.post(self._url, data=post.body, headers=post.headers, timeout=timeout) as answer:
                await answer.read()
                return answer.status, time.monotonic() - started
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return 0, time.monotonic() - started


async def refusal(port: int, declared: int | None) -> tuple[int, int]:
    """Begin to post 4 MB with the right secret; the status, and how many bytes the bot let itself be sent.

    With `declared`, that length is told before and no byte is sent; with None it comes in chunks without a length.
    """
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    size = "Transfer-Encoding: chunked" if declared is None else f"Content-Length: {declared}"
    head = ("POST /hook HTTP/1.1", "Host: x", f"{SECRET_HEADER}: {SECRET}", "Content-Type: application/json", size)
    writer.write("\r\n".join([*head, "", ""]).encode())
    answer = asyncio.create_task(reader.readline())
    sent = 0
    while declared is None and not answer.done() and sent < 4 * MEGABYTE:
        writer.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
        sent += 0x10000
        await asyncio.sleep(0.002)
    line = await asyncio.wait_for(answer, PATIENCE)
    writer.transport.abort()
    return int(line.split()[1]), sent


async def secret_times(poster: Poster, rounds: int) -> tuple[float, float]:
    """Median microseconds until the refusal of a secret whose first letter is wrong, and of one whose last is."""
    first, last = f"X{SECRET[1:]}", f"{SECRET[:-1]}X"
    times: dict[str, list[float]] = {first: [], last: []}
    for number in range(2 * rounds):
        secret = (first, last)[number % 2]
        await poster.post(Post("constant time", b"{}", {SECRET_HEADER: secret, "Content-Type": "application/json"}))
        times[secret].append(poster.answers.seconds["constant time"][-1])
    return statistics.median(times[first]) * 1e6, statistics.median(times[last]) * 1e6


async def sound_updates(answers: Mapping[str, str]) -> list[dict[str, Any]]:
    """Updates as Telegram sends them: questions, edits, groups, taps, inline queries, members, reactions."""
    async with stage(answers) as act:
        updates, telegram = act.telegram.service.updates, act.telegram
        question = await telegram.send_text("private", None, "How many models are there?")
        await telegram.edit_text(question, "How many unicorns are there?")
        for chat in ("group", "forum", "comments", "small group"):
            await telegram.send_text(chat, "ingrid", "/ask How many models are there?", thread=None)
        await telegram.send_text("group", "anonymous", "@footnote_bot how many?")
        await telegram.send_media("private", None, "photo", "look")
        await telegram.block("marco")
        await _vainly(telegram.tap(question, data="a:en:models", timeout=0.01))
        await _vainly(telegram.inline("marco", "unicorns", timeout=0.01))
        return [dict(update) for update in updates.queue]


async def _vainly(asking: Any) -> None:
    """Let it ask: no bot runs here, only the update is wanted."""
    with suppress(asyncio.TimeoutError):
        await asking


async def attack(act: Stage, options: argparse.Namespace, report: Report) -> None:
    """All posts, and what was promised about them."""
    sound = await sound_updates(act.crowd.answers)
    async with aiohttp.ClientSession() as session:
        poster = Poster(act, session)
        readers = act.telegram.add_readers(READERS)
        for post in posts(sound, readers, options.posts, random.Random(options.seed)):
            await poster.post(post)
        first, last = await secret_times(poster, options.posts // 20)
    report.row("secret wrong at its first letter", "", "403", first / 1000)
    report.row("secret wrong at its last letter", "", "403", last / 1000)
    _write_down(poster.answers, report)
    for name, declared in (("over 1 MB, told before", 4 * MEGABYTE), ("over 1 MB, in chunks", None)):
        status, sent = await refusal(act.port, declared)
        report.row(f"{name}: {sent / MEGABYTE:.1f} MB sent", 1, str(status))
        report.promise(status == 413 and sent < 2 * MEGABYTE, f"{name}: refused unread, but {status}, {sent} bytes")
    await _afterwards(act, poster.answers, report)


def _write_down(answers: Answers, report: Report) -> None:
    for kind, seconds in sorted(answers.seconds.items()):
        statuses = answers.statuses[kind]
        shown = ", ".join(f"{status}: {number}" for status, number in sorted(statuses.items()))
        slow = sorted(seconds)
        times = (statistics.median(slow) * 1000, slow[int(len(slow) * 0.99)] * 1000, slow[-1] * 1000)
        report.row(kind, len(seconds), shown, *times)
        report.promise(statuses.keys() <= REFUSALS.get(kind, SOUND), f"{kind}: answered {shown}")
    report.promise(not answers.hung, f"hung each time: {[post.body[:200] for post in answers.hung[:3]]}")


async def _afterwards(act: Stage, answers: Answers, report: Report) -> None:
    """The bot lives, answers as before, and has spoken only where it was spoken to."""
    before = len(act.crowd.waits)
    await act.crowd.burst(10)
    answered = await act.crowd.settle(20.0)
    report.promise(answered, f"afterwards 10 readers are answered, but {len(act.crowd.waits) - before} were")
    report.promise(act.bot.alive, "it stands")
    said = {int(call.params["chat_id"]) for call in act.telegram.calls_of("sendMessage")}
    known = answers.chats | {reader for reader, _ in act.crowd.expected}
    report.promise(said <= known, f"nothing is said to chats that nobody spoke of, but to {sorted(said - known)[:5]}")
    log = act.bot.log.read_text(encoding="utf-8", errors="replace")
    report.row("messages that it sent meanwhile", act.telegram.tries)
    report.row("tracebacks in its log", log.count("Traceback (most recent call last)"))
    report.promise(SECRET not in log and act.telegram.token not in log, "neither secret nor token is in the log")


async def campaign(options: argparse.Namespace) -> int:
    """The whole; the exit code."""
    report = Report(f"{options.posts} posts to the webhook, seed {options.seed}", COLUMNS)
    async with stage(await answers_of("footnote"), way="webhook") as act:
        await act.start()
        await act.crowd.burst(10)
        report.promise(await act.crowd.settle(20.0), "before, 10 readers are answered")
        await attack(act, options, report)
        if options.log:
            options.log.write_bytes(act.bot.log.read_bytes())
    return report.end()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000, help="mutated posts (1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the mutations (1)")
    parser.add_argument("--log", type=Path, help="write the bot's log to this file")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
