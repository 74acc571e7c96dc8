"""Three replicas, by polling, by webhook, and by webhook behind PgBouncer, and everything that may happen to them.

While readers ask, one replica after the other is killed and started again; PostgreSQL is restarted twice; one replica
is stopped (SIGSTOP) for a while and goes on, as a machine that hung; later the network between it and its database is
cut for a while. A group asks too, readers wait for news, and a day of the newsroom's passes several times. What became
of all that is counted, and how many messages went in the fullest second and minute: the replicas keep Telegram's rates
together, as they would at Telegram.

Whatever comes twice was in flight when its replica was killed, stopped or cut off, since nobody can know whether it had
arrived: at most 16 messages each time, news and digests among them.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from bot.telegram.sending import IN_FLIGHT
from tests.campaigns.inbox import unfinished_in
from tests.campaigns.replicas import pooler
from tests.campaigns.replicas.act import Act, replicated
from tests.campaigns.replicas.others import Digests, Group, News
from tests.campaigns.replicas.sends import MOST, MOST_IN_CHAT, MOST_IN_GROUP
from tests.campaigns.replicas.troubles import cut, hang, kill_in_turn, pass_time, restart_database
from tests.campaigns.report import Report
from tests.campaigns.stage import answers_of

WAYS = ("polling", "webhook", "pooled")
REPLICAS = 3
EACH = 5  # questions of one reader
RATE = 17.0  # questions a second: Telegram takes 30 messages, those of the group and of the news among them
RECORDED = 15.0  # seconds in which a replica ends what it was in the middle of, and what another left is taken over
QUIET = 60.0  # seconds without an answer after which no more is waited for
COLUMNS = (
    "way", "asked", "kills", "lost", "twice", "out of order", "unexpected", "in a second", "in a chat",
    "in a group's minute", "longest gap, s", "s",
)  # fmt: skip


async def perform(
    answers: Mapping[str, str], way: str, options: argparse.Namespace, report: Report, bars: Report
) -> None:
    """One act, and what was promised of it."""
    by, behind = ("webhook", True) if way == "pooled" else (way, False)
    began = time.monotonic()
    async with replicated(answers, by, REPLICAS, behind_pooler=behind) as act:
        group, news, digests = Group(act), News(act), Digests(act)
        await _ask(act, options, group, news, digests)
        await act.crowd.settle(QUIET)
        await _wait_for(group, news, digests)
        await asyncio.sleep(RECORDED)
        _write_down(act, way, time.monotonic() - began, report)
        _judge(act, way, group, bars)
        _judge_others(way, {"questions of a group": group, "tellings": news, "digests": digests}, bars)
        _judge_twice(act, way, group.twice + news.twice + digests.twice, bars)
        _none(bars, f"{way}: left in the inbox", len(await unfinished_in(act.database)))
        _keep_logs(act, way, options.logs)


async def _ask(act: Act, options: argparse.Namespace, group: Group, news: News, digests: Digests) -> None:
    """Let all ask while the troubles come."""
    over = options.questions / options.rate
    troubles = [
        kill_in_turn(act, options.every), restart_database(act, over / 3), group.ask(),
        pass_time(news, digests, over / 10),
    ]  # fmt: skip
    running = [asyncio.create_task(trouble) for trouble in troubles]
    passing = [asyncio.create_task(hang(act, options.every / 2, options.stopped))]
    passing += [asyncio.create_task(cut(act, options.stopped + over / 2, options.cut))]
    await act.crowd.burst(options.questions, EACH, over)
    await asyncio.gather(*passing)
    for task in running:
        task.cancel()
    ended = await asyncio.gather(*running, return_exceptions=True)
    for error in ended:
        if isinstance(error, Exception):
            raise error


async def _wait_for(*others: Group | News | Digests) -> None:
    """Wait until the others have what they are to get, as long as something may still come."""
    deadline = time.monotonic() + 2 * QUIET
    while time.monotonic() < deadline and any(own.missing for own in others):
        await asyncio.sleep(1.0)


def _write_down(act: Act, way: str, seconds: float, report: Report) -> None:
    crowd, sends = act.crowd, act.sends
    fates = (len(crowd.unanswered), crowd.twice.total(), crowd.disordered, len(crowd.unexpected))
    counted = (sends.in_second, sends.in_chat, sends.in_group)
    report.row(way, crowd.asked, act.kills, *fates, *counted, f"{sends.longest_gap:.1f}", f"{seconds:.0f}")


def _judge(act: Act, way: str, group: Group, bars: Report) -> None:
    crowd, sends = act.crowd, act.sends
    _none(bars, f"{way}: questions lost, of {crowd.asked}", len(crowd.unanswered))
    _none(bars, f"{way}: answers out of their chat's order", crowd.disordered + group.disordered)
    _none(bars, f"{way}: answers that it never gave before", len(crowd.unexpected))
    bars.at_most(f"{way}: messages in the fullest second", sends.in_second, MOST)
    bars.at_most(f"{way}: messages to a reader in the fullest second", sends.in_chat, MOST_IN_CHAT)
    bars.at_most(f"{way}: messages to a group in the fullest minute", sends.in_group, MOST_IN_GROUP)


def _judge_others(way: str, others: Mapping[str, Group | News | Digests], bars: Report) -> None:
    for name, own in others.items():
        _none(bars, f"{way}: {name} lost, of {own.asked}", own.missing if own.asked else 1)


def _judge_twice(act: Act, way: str, of_others: int, bars: Report) -> None:
    what = f"{way}: twice, which was in flight at {act.ends} ends"
    bars.at_most(what, act.crowd.twice.total() + of_others, act.ends * IN_FLIGHT)


def _none(bars: Report, what: str, number: int) -> None:
    bars.bar(what, f"{number}", "0", number == 0)


def _keep_logs(act: Act, way: str, folder: Path | None) -> None:
    for number, replica in enumerate(act.replicas if folder else ()):
        shutil.copy(replica.log, f"{folder}/{way}-{number}.log")


async def campaign(options: argparse.Namespace) -> int:
    """Every way; the exit code."""
    how = f"{options.rate:g} a second, a kill every {options.every:g} s"
    title = f"{REPLICAS} replicas, {options.questions} questions, {how}"
    report, bars = Report(title, COLUMNS), Report("What was promised", ("of", "measured", "bar", "is"))
    answers = await answers_of("footnote")
    for way in options.ways:
        if way == "pooled" and not pooler.is_installed():
            bars.bar(f"{way}: {pooler.PROGRAM}", "not on this machine", "there", is_kept=False)
        else:
            await perform(answers, way, options, report, bars)
    return max(report.end(), bars.end())


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=10_000, help="of each way (10,000)")
    parser.add_argument("--rate", type=float, default=RATE, help=f"questions a second ({RATE:g})")
    parser.add_argument("--every", type=float, default=5.0, help="seconds from kill to kill (5)")
    parser.add_argument("--stopped", type=float, default=40.0, help="seconds for which one is stopped (40)")
    parser.add_argument("--cut", type=float, default=20.0, help="seconds for which the network is cut (20)")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--logs", type=Path, help="copy the replicas' logs to this folder")
    sys.exit(asyncio.run(campaign(parser.parse_args())))


if __name__ == "__main__":
    main()
